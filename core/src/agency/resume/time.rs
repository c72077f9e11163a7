use std::collections::{BTreeMap, BTreeSet};

use super::needs::Paused;
use super::{PlanResumeInput, ResumeNeed, ResumeNeedKind};
use crate::campaign::{Campaign, PieceState, clashes, is_alive};
use crate::check::Issues;
use crate::time::Instant;
use crate::vocabulary::{Id, Regions};

/// What keeps pieces from their times beside other posts, by campaign and piece.
pub(super) type Clashes<'a> = BTreeMap<(&'a Id, &'a Id), String>;

impl PlanResumeInput {
    /// What keeps pieces from their times beside all that has its time, each before those that come later.
    pub(super) fn clashes<'a>(&'a self, pieces: &[Paused<'a>], regions: &Regions) -> Result<Clashes<'a>, Issues> {
        let mut found = Clashes::new();
        for campaign in &self.agency.campaigns {
            let own: Vec<&Paused<'_>> = pieces.iter().filter(|one| one.campaign.id == campaign.id).collect();
            let wanted: Vec<(usize, Instant)> = own.iter().filter_map(|one| Some((one.place, one.at()?))).collect();
            if wanted.is_empty() {
                continue;
            }
            let timed = own.iter().filter(|one| one.at().is_some());
            let without = without_times(campaign, &wanted);
            for (one, clash) in timed.zip(clashes(without, &wanted, (&self.gaps, &self.limits), regions)?) {
                if let Some((_, message)) = clash {
                    found.insert((&campaign.id, &one.piece.id), message);
                }
            }
        }
        self.add_elsewhere(pieces, &mut found);
        Ok(found)
    }

    /// An influencer publishes one piece at a time, whatever the campaign.
    fn add_elsewhere<'a>(&'a self, pieces: &[Paused<'a>], found: &mut Clashes<'a>) {
        let asked: BTreeSet<(&Id, &Id)> = pieces.iter().map(|one| (&one.campaign.id, &one.piece.id)).collect();
        let mut taken: BTreeMap<(Instant, &Id), (&Id, &Id)> = BTreeMap::new();
        for campaign in self.agency.running_campaigns() {
            for piece in campaign.pieces.iter().filter(|piece| is_alive(piece) && piece.state != PieceState::Paused) {
                let is_asked = asked.contains(&(&campaign.id, &piece.id));
                let booked = piece.deal.as_ref().and_then(|deal| campaign.deal(deal));
                if let (Some(at), Some(booked), false) = (piece.publish_at, booked, is_asked) {
                    taken.entry((at, &booked.deal.influencer)).or_insert((&campaign.id, &piece.id));
                }
            }
        }
        for one in pieces {
            let (Some(at), Some(influencer)) = (one.at(), one.influencer()) else { continue };
            let own = (&one.campaign.id, &one.piece.id);
            match taken.get(&(at, influencer)) {
                Some((campaign, piece)) if **campaign != one.campaign.id => {
                    let message = format!("`{influencer}` publishes `{piece}` of `{campaign}` then");
                    found.entry(own).or_insert(message);
                }
                Some(_) => {}
                None => {
                    taken.insert((at, influencer), own);
                }
            }
        }
    }
}

/// The campaign with no time for what is paused, or asks for one.
fn without_times(campaign: &Campaign, wanted: &[(usize, Instant)]) -> Campaign {
    let mut campaign = campaign.clone();
    let paused = campaign.pieces.iter_mut().filter(|piece| piece.state == PieceState::Paused);
    paused.for_each(|piece| piece.publish_at = None);
    for (place, _) in wanted {
        if let Some(piece) = campaign.pieces.get_mut(*place) {
            piece.publish_at = None;
        }
    }
    campaign
}

/// Another post that is in the way, as a need.
pub(super) fn clash_need(one: &Paused<'_>, clashes: &Clashes<'_>) -> Option<ResumeNeed> {
    let message = clashes.get(&(&one.campaign.id, &one.piece.id))?.clone();
    let who = one.piece.owner.iter().cloned().collect();
    Some(ResumeNeed { kind: ResumeNeedKind::Time, message, help: Some("choose another time".to_owned()), who })
}
