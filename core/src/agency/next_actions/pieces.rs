use super::compute::Found;
use super::{ActionKind, ActionSide, NextAction};
use crate::agency::with_role;
use crate::campaign::{ApprovalLevel, ApprovalNeed, Campaign, Duty, Piece, PieceState, Review, TeamRole};
use crate::check::Path;
use crate::time::Date;
use crate::vocabulary::Id;

impl Found {
    /// The pieces of a campaign on their way to publication.
    pub(super) fn pieces(&mut self, campaign: &Campaign, today: Date, path: &Path) {
        for (place, piece) in campaign.pieces.iter().enumerate() {
            let is_off = piece.deal.as_ref().and_then(|deal| campaign.deal(deal)).is_some_and(|one| one.state.is_off());
            let at = path.field("pieces").index(place);
            if let Some(action) = next(campaign, piece, at).filter(|_| !is_off) {
                self.add(today, action.of(campaign));
            }
        }
    }
}

/// What a piece waits for.
fn next(campaign: &Campaign, piece: &Piece, path: Path) -> Option<NextAction> {
    let published = publication(campaign, piece);
    let approved = approval(campaign, published);
    let name = &piece.name;
    let (kind, due, message) = match piece.state {
        PieceState::Idea | PieceState::Draft => {
            (ActionKind::SubmitPiece, approved, format!("submit `{name}` for approval"))
        }
        PieceState::ChangesRequested => {
            (ActionKind::SubmitPiece, approved, format!("change `{name}` as it was asked for, and submit it again"))
        }
        PieceState::InReview => return review(campaign, piece, approved, path),
        PieceState::Approved => (ActionKind::SchedulePiece, published, format!("schedule `{name}`")),
        PieceState::Scheduled => (ActionKind::PublishPiece, published, format!("publish `{name}`")),
        PieceState::Failed => (ActionKind::RetryPiece, published, format!("publish `{name}` again, which has failed")),
        PieceState::Publishing | PieceState::Published | PieceState::Paused | PieceState::Cancelled => return None,
    };
    let (side, owners) = owners(campaign, piece);
    Some(NextAction::new(kind, owners, Some(due), message, path).by(side))
}

/// The day on which a piece is published, else the last on which it may be.
pub(super) fn publication(campaign: &Campaign, piece: &Piece) -> Date {
    let planned = piece.publish_at.and_then(|at| campaign.local_date(at).ok());
    planned.unwrap_or_else(|| piece.window.unwrap_or(campaign.brief.flight).last_day)
}

/// The last day for an approval.
fn approval(campaign: &Campaign, published: Date) -> Date {
    campaign.brief.approve_by.map_or(published, |day| day.min(published))
}

/// Who sees to a piece: its owner, else the influencer of its deal, else the campaign's managers.
pub(super) fn owners(campaign: &Campaign, piece: &Piece) -> (ActionSide, Vec<Id>) {
    let influencer = piece.deal.as_ref().and_then(|deal| campaign.deal(deal)).map(|booked| &booked.deal.influencer);
    match (&piece.owner, influencer) {
        (Some(owner), Some(influencer)) if owner == influencer => (ActionSide::Influencer, vec![owner.clone()]),
        (Some(owner), _) => (ActionSide::Team, vec![owner.clone()]),
        (None, Some(influencer)) => (ActionSide::Influencer, vec![influencer.clone()]),
        (None, None) => (ActionSide::Team, with_role(campaign, TeamRole::CampaignManager)),
    }
}

fn review(campaign: &Campaign, piece: &Piece, due: Date, path: Path) -> Option<NextAction> {
    let review = piece.review.as_ref()?;
    let levels = &campaign.approval_of(piece).levels;
    let level = levels.get(usize::try_from(review.level).ok()?)?;
    let owners = reviewers(level, piece, review);
    let is_brand = |id: &Id| with_role(campaign, TeamRole::Brand).contains(id);
    let side = if !owners.is_empty() && owners.iter().all(is_brand) { ActionSide::Brand } else { ActionSide::Team };
    let due = match side {
        ActionSide::Brand => in_business_days(campaign, piece, review).map_or(due, |day| day.min(due)),
        _ => due,
    };
    let message = format!("approve `{}`, or ask for changes: {}", piece.name, level.name);
    Some(NextAction::new(ActionKind::ApprovePiece, owners, Some(due), message, path).by(side))
}

/// Who may still approve: whoever has not, and has not made the piece where four eyes are asked for.
fn reviewers(level: &ApprovalLevel, piece: &Piece, review: &Review) -> Vec<Id> {
    let has_voted = |id: &Id| level.needs == ApprovalNeed::All && review.votes.iter().any(|vote| vote.by == *id);
    let may = |id: &&Id| !has_voted(id) && !level.excludes(id, piece, review);
    level.reviewers.iter().filter(may).cloned().collect()
}

/// The last of the business days that the contract gives the brand for its answer.
fn in_business_days(campaign: &Campaign, piece: &Piece, review: &Review) -> Option<Date> {
    let booked = campaign.deal(piece.deal.as_ref()?)?;
    let time = booked.contract.iter().filter(|term| term.covers(piece)).find_map(|term| match &term.duty {
        Duty::ReviewTime(time) => Some(time),
        _ => None,
    })?;
    time.last_day(campaign, review.since)
}
