use super::{PieceWithoutOwner, TalentGap, TalentReadiness};
use crate::agency::Agency;
use crate::campaign::{Campaign, Piece, PieceState};
use crate::crisis::{NoticeParty, PartyContact};
use crate::influencer::Influencer;
use crate::time::Instant;

/// The scheduled and approved pieces until a moment that nobody sees to, by their times; one without a time may go out at any.
pub(super) fn without_owner(agency: &Agency, now: Instant, until: Option<Instant>) -> Vec<PieceWithoutOwner> {
    let is_soon = |at: Instant| at >= now && until.is_none_or(|until| at <= until);
    let is_open = |piece: &&Piece| {
        let goes_out = matches!(piece.state, PieceState::Approved | PieceState::Scheduled);
        goes_out && piece.owner.is_none() && piece.publish_at.is_none_or(is_soon)
    };
    let row = |campaign: &Campaign, piece: &Piece| PieceWithoutOwner {
        campaign: campaign.id.clone(),
        piece: piece.id.clone(),
        name: piece.name.clone(),
        state: piece.state,
        publish_at: piece.publish_at,
    };
    let mut rows: Vec<PieceWithoutOwner> = Vec::new();
    for campaign in agency.running_campaigns() {
        rows.extend(campaign.pieces.iter().filter(is_open).map(|piece| row(campaign, piece)));
    }
    rows.sort_by_cached_key(|one| (one.publish_at.is_none(), one.publish_at, one.campaign.clone(), one.piece.clone()));
    rows
}

/// The talents of the roster for whom something is missing, by their ids.
pub(super) fn talents(agency: &Agency) -> Vec<TalentReadiness> {
    let contacts: Vec<&PartyContact> = agency.playbooks.iter().flat_map(|playbook| &playbook.contacts).collect();
    let has = |party, talent: &Influencer, may_be_any: bool| {
        contacts.iter().any(|contact| {
            let is_theirs = contact.talent.as_ref().map_or(may_be_any, |id| *id == talent.id);
            contact.party == party && is_theirs && contact.person.is_reachable()
        })
    };
    // One who is named for nobody in particular is the talent of an agency of one.
    let is_only = agency.influencers.len() == 1;
    let row = |talent: &Influencer| {
        let missing = [
            (!has(NoticeParty::SafetyContact, talent, true), TalentGap::SafetyContact),
            (!has(NoticeParty::Talent, talent, is_only), TalentGap::Reach),
        ];
        let gaps: Vec<TalentGap> = missing.into_iter().filter(|(is, _)| *is).map(|(_, gap)| gap).collect();
        TalentReadiness { influencer: talent.id.clone(), name: talent.name.clone(), gaps }
    };
    let mut rows: Vec<TalentReadiness> = agency.influencers.iter().map(row).collect();
    rows.retain(|one| !one.gaps.is_empty());
    rows.sort_by_cached_key(|one| one.influencer.clone());
    rows
}
