use super::{HeldPiece, NotHeldReason, PauseScope, PieceNotHeld};
use crate::agency::brand_of;
use crate::campaign::{AdvanceStep, Campaign, Piece, PieceEvent, PiecePaused, PieceState, PieceStep};
use crate::time::Instant;

/// A piece that is held, with where it stands.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub(super) campaign: &'a Campaign,
    pub(super) piece: &'a Piece,
}

/// The pieces in scope of some campaigns: those that are held, and those that are not.
pub(super) fn in_scope<'a>(campaigns: &[&'a Campaign], scope: &PauseScope) -> (Vec<Held<'a>>, Vec<PieceNotHeld>) {
    let (mut held, mut others) = (Vec::new(), Vec::new());
    for campaign in campaigns.iter().copied() {
        let wanted = |piece: &&Piece| scope.has_piece(campaign, piece) && !scope.targets_of(piece).is_empty();
        for piece in campaign.pieces.iter().filter(wanted) {
            match reason(piece.state) {
                None if piece.state == PieceState::Scheduled => held.push(Held { campaign, piece }),
                None => {}
                Some(reason) => others.push(not_held(campaign, piece, reason)),
            }
        }
    }
    held.sort_by_key(|one| (one.piece.publish_at, &one.campaign.id, &one.piece.id));
    others.sort_by_cached_key(|one| (one.reason, one.campaign.clone(), one.piece.clone()));
    (held, others)
}

/// Why a piece of a state is not held; none where it is, and for what was given up.
fn reason(state: PieceState) -> Option<NotHeldReason> {
    Some(match state {
        PieceState::Scheduled | PieceState::Cancelled => return None,
        PieceState::Publishing => NotHeldReason::Publishing,
        PieceState::Failed => NotHeldReason::Failed,
        PieceState::Published => NotHeldReason::Published,
        PieceState::Paused => NotHeldReason::AlreadyPaused,
        _ => NotHeldReason::NotScheduled,
    })
}

fn not_held(campaign: &Campaign, piece: &Piece, reason: NotHeldReason) -> PieceNotHeld {
    let is_out = reason == NotHeldReason::Published;
    PieceNotHeld {
        campaign: campaign.id.clone(),
        piece: piece.id.clone(),
        state: piece.state,
        reason,
        giveaway_until: piece.giveaway.as_ref().filter(|_| is_out).map(|giveaway| giveaway.closes_on),
    }
}

impl Held<'_> {
    /// What `advance` takes to hold it.
    pub(super) fn step(&self) -> PieceStep {
        PieceStep { piece: self.piece.id.clone(), event: PieceEvent::Pause(PiecePaused {}) }
    }

    pub(super) fn row(&self, scope: &PauseScope, until: Option<Instant>) -> HeldPiece {
        let (campaign, piece) = (self.campaign, self.piece);
        let booked = piece.deal.as_ref().and_then(|deal| campaign.deal(deal));
        HeldPiece {
            campaign: campaign.id.clone(),
            piece: piece.id.clone(),
            name: piece.name.clone(),
            deal: piece.deal.clone(),
            influencer: booked.map(|booked| booked.deal.influencer.clone()),
            brand: brand_of(campaign, booked).name.clone(),
            platform: piece.target.platform.clone(),
            publish_at: piece.publish_at,
            date: piece.publish_at.and_then(|at| campaign.local_date(at).ok()),
            zone: campaign.zone.clone(),
            targets: scope.targets_of(piece),
            misses_its_time: until.is_none_or(|until| piece.publish_at.is_none_or(|at| at < until)),
            step: AdvanceStep::Piece(self.step()),
        }
    }
}
