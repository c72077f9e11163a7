use super::super::{
    Approval, ApprovalLevel, ApprovalNeed, Campaign, Piece, PieceState, Review, ReviewVote, content_hash,
};
use super::{AdvanceInput, AskForApproval, Effect};
use crate::check::Issues;
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Name};

impl Campaign {
    /// Hands a draft to the first level; without a level it is approved.
    pub(super) fn submit(&self, piece: &mut Piece, input: &AdvanceInput) -> Result<Vec<Effect>, Issues> {
        piece.approval = None;
        self.hand_to(piece, 0, input.by.clone(), input.now)
    }

    /// Counts a vote, or silence; when the level is content, the next one has the word, or the piece is approved.
    pub(super) fn approve(&self, piece: &mut Piece, input: &AdvanceInput) -> Result<Vec<Effect>, Issues> {
        let Some(mut review) = piece.review.take() else { return Ok(Vec::new()) };
        let level = self.level(piece, review.level);
        let is_silence = matches!(&input.step, super::AdvanceStep::Piece(step) if step.event.as_str() == "silence");
        if let Some(by) = input.by.clone().filter(|_| !is_silence) {
            review.votes.push(ReviewVote { by, at: input.now });
        }
        let voted = |reviewer: &Id| review.votes.iter().any(|vote| vote.by == *reviewer);
        let has_spoken = |level: &ApprovalLevel| {
            let mut may = level.reviewers.iter().filter(|reviewer| !level.excludes(reviewer, piece, &review));
            may.all(voted)
        };
        let is_content = is_silence || level.is_none_or(|level| level.needs == ApprovalNeed::Any || has_spoken(level));
        if is_content {
            return self.hand_to(piece, review.level.saturating_add(1), review.submitted_by, input.now);
        }
        piece.review = Some(review);
        piece.state = PieceState::InReview;
        Ok(Vec::new())
    }

    fn hand_to(
        &self,
        piece: &mut Piece,
        number: u32,
        submitted_by: Option<Id>,
        now: Instant,
    ) -> Result<Vec<Effect>, Issues> {
        let hash: Name = content_hash(piece, self.brief.flight).parse().map_err(|_| Issues::default())?;
        let Some(level) = self.level(piece, number) else {
            piece.state = PieceState::Approved;
            piece.approval = Some(Approval { at: now, hash });
            return Ok(Vec::new());
        };
        let reviewers = level.reviewers.clone();
        let silence_ends = self.silence_ends(level, now)?;
        piece.state = PieceState::InReview;
        piece.review = Some(Review { level: number, since: now, submitted_by, hash, votes: Vec::new() });
        let piece = piece.id.clone();
        Ok(vec![Effect::AskForApproval(AskForApproval { piece, level: number, reviewers, silence_ends })])
    }

    /// The level of this number, from 0.
    pub(super) fn level<'a>(&'a self, piece: &'a Piece, number: u32) -> Option<&'a ApprovalLevel> {
        self.approval_of(piece).levels.get(usize::try_from(number).ok()?)
    }

    /// The last day of the silence after which the level counts as content: so many business days after the day on
    /// which it got the word. None where silence never counts.
    pub(super) fn silence_ends(&self, level: &ApprovalLevel, since: Instant) -> Result<Option<Date>, Issues> {
        let Some(days) = level.silence_business_days else { return Ok(None) };
        let count = i32::try_from(days).unwrap_or(i32::MAX);
        Ok(self.business_days.add_business_days(self.local_date(since)?, count).ok())
    }
}

impl ApprovalLevel {
    /// Whether somebody may not approve because they made the piece: they own it or submitted it, and the level asks for
    /// four eyes.
    pub(crate) fn excludes(&self, who: &Id, piece: &Piece, review: &Review) -> bool {
        self.four_eyes && (review.submitted_by.as_ref() == Some(who) || piece.owner.as_ref() == Some(who))
    }
}
