use crate::campaign::{ApprovalNeed, Campaign, Piece, PieceState, TeamRole};
use crate::time::Instant;
use crate::vocabulary::Id;

/// A time in which the brand had the word on a piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct BrandWait {
    pub(super) since: Instant,
    /// When it gave its word; absent while it has not.
    pub(super) until: Option<Instant>,
}

/// A level that has the word, by the history.
#[derive(Clone, Copy)]
struct Asked {
    level: usize,
    since: Instant,
    votes: usize,
}

/// Every time in which a level of the brand's people had the word, the oldest first.
pub(super) fn brand_waits(campaign: &Campaign, piece: &Piece) -> Vec<BrandWait> {
    let levels = &campaign.approval_of(piece).levels;
    let mut waits = Vec::new();
    let mut asked: Option<Asked> = None;
    for entry in &piece.history {
        let (event, at) = (entry.event.as_str(), entry.at);
        let Some(now) = asked.filter(|_| event != "submit") else {
            asked = (event == "submit").then_some(Asked { level: 0, since: at, votes: 0 });
            continue;
        };
        let votes = now.votes.saturating_add(1);
        let is_last = levels
            .get(now.level)
            .is_none_or(|level| level.needs == ApprovalNeed::Any || votes >= level.reviewers.len());
        let answered = match event {
            "approve" => is_last,
            "silence" | "request_changes" => true,
            _ => false,
        };
        if answered && is_of_brand(campaign, piece, now.level) {
            waits.push(BrandWait { since: now.since, until: Some(at) });
        }
        asked = match event {
            "approve" if !answered => Some(Asked { votes, ..now }),
            "approve" | "silence" => Some(Asked { level: now.level.saturating_add(1), since: at, votes: 0 }),
            // The time that an answer needs starts anew: nobody was asked meanwhile.
            "resume" => Some(Asked { since: at, ..now }),
            "pause" => Some(now),
            _ => None,
        };
    }
    let open = piece.review.as_ref().filter(|_| piece.state == PieceState::InReview);
    let of_brand = |level: u32| usize::try_from(level).is_ok_and(|level| is_of_brand(campaign, piece, level));
    waits.extend(open.filter(|one| of_brand(one.level)).map(|one| BrandWait { since: one.since, until: None }));
    waits
}

/// Whether a level has reviewers, and all are the brand's.
fn is_of_brand(campaign: &Campaign, piece: &Piece, level: usize) -> bool {
    let is_brand = |id: &Id| campaign.team.iter().any(|one| one.id == *id && one.roles.contains(&TeamRole::Brand));
    let level = campaign.approval_of(piece).levels.get(level);
    level.is_some_and(|level| !level.reviewers.is_empty() && level.reviewers.iter().all(is_brand))
}
