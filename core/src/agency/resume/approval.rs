use super::needs::Paused;
use super::{ResumeNeed, ResumeNeedKind};
use crate::campaign::{ApprovalLevel, PieceEvent, PiecePaused, PieceResumed, PieceState, PieceSubmitted, content_hash};
use crate::time::Instant;
use crate::vocabulary::Id;

/// How far a piece is from a new approval.
pub(super) struct Way {
    /// What leads to it now.
    pub(super) events: Vec<PieceEvent>,
    /// The level that must still approve after these, by its number; none where nobody must.
    pub(super) waits_for: Option<u32>,
    /// Whether the piece goes back to the calendar.
    pub(super) to_calendar: bool,
    /// Whether it must be submitted on the way.
    pub(super) is_submitted: bool,
}

impl Paused<'_> {
    /// The way to a new approval: what was not approved before the pause only goes on.
    pub(super) fn way(&self) -> Way {
        let resume = |for_approval| PieceEvent::Resume(PieceResumed { for_approval });
        let submit = || PieceEvent::Submit(PieceSubmitted {});
        let first = (!self.levels().is_empty()).then_some(0);
        let way = |events, waits_for, is_submitted| Way { events, waits_for, to_calendar: true, is_submitted };
        match (self.piece.state, self.piece.paused_in) {
            (PieceState::Paused, Some(PieceState::Approved | PieceState::Scheduled)) => {
                way(vec![resume(true), submit()], first, true)
            }
            (PieceState::Paused, _) => {
                Way { events: vec![resume(false)], waits_for: None, to_calendar: false, is_submitted: false }
            }
            (PieceState::Draft, _) => way(vec![submit()], first, true),
            (PieceState::InReview, _) => way(Vec::new(), self.piece.review.as_ref().map(|review| review.level), false),
            (PieceState::Approved, _) if self.is_approved_anew() => way(Vec::new(), None, false),
            (PieceState::Approved | PieceState::Scheduled, _) => {
                way(vec![PieceEvent::Pause(PiecePaused {}), resume(true), submit()], first, true)
            }
            // Changes are asked for, or it is an idea: there is nothing to submit yet.
            _ => way(Vec::new(), Some(0), true),
        }
    }

    fn levels(&self) -> &[ApprovalLevel] {
        &self.campaign.approval_of(self.piece).levels
    }

    /// Whether everybody has approved after the last pause, and what they approved is what would be published.
    fn is_approved_anew(&self) -> bool {
        let since = self.piece.history.iter().rev().take_while(|entry| entry.event.as_str() != "pause");
        let mut approvals = since.filter(|entry| {
            let approves = matches!(entry.event.as_str(), "approve" | "silence" | "submit");
            approves && entry.to.as_str() == PieceState::Approved.as_str()
        });
        let hash = content_hash(self.piece, self.campaign.brief.flight);
        approvals.next().is_some() && self.piece.approval.as_ref().is_some_and(|one| one.hash.as_str() == hash)
    }

    /// The approval that is missing, as a need.
    pub(super) fn approval_need(&self, way: &Way, now: Instant) -> Option<ResumeNeed> {
        let number = way.waits_for?;
        let level = usize::try_from(number).ok().and_then(|number| self.levels().get(number));
        let message = match (self.piece.state, level) {
            (PieceState::Idea | PieceState::ChangesRequested, _) => {
                format!("it is in the state `{}`, and is to be submitted first", self.piece.state)
            }
            (PieceState::InReview, Some(level)) => format!("it lies with the level `{}`", level.name),
            (_, Some(level)) => {
                format!("what was approved before the pause is void: the level `{}` is the first", level.name)
            }
            (_, None) => "what was approved before the pause is void".to_owned(),
        };
        let late =
            self.campaign.brief.approve_by.filter(|last| self.campaign.local_date(now).is_ok_and(|day| day > *last));
        let help =
            late.map(|last| format!("the brand's last day for approvals was {last}: ask whether it still approves"));
        Some(ResumeNeed { kind: ResumeNeedKind::Approval, message, help, who: self.voices(level) })
    }

    /// Who may approve at a level: whoever has not, and has not made the piece where four eyes are asked for.
    fn voices(&self, level: Option<&ApprovalLevel>) -> Vec<Id> {
        let may = |id: &&Id, level: &ApprovalLevel| {
            let owns = level.four_eyes && self.piece.owner.as_ref() == Some(*id);
            let review = self.piece.review.as_ref();
            let has_voted = review.is_some_and(|review| review.votes.iter().any(|vote| vote.by == **id));
            let submitted = level.four_eyes && review.is_some_and(|review| review.submitted_by.as_ref() == Some(*id));
            !owns && !has_voted && !submitted
        };
        level.into_iter().flat_map(|level| level.reviewers.iter().filter(|id| may(id, level))).cloned().collect()
    }
}
