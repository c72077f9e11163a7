use std::collections::BTreeSet;

use super::dates::{FoundDate, Lasts};
use super::looked::brand_of;
use super::pieces::Held;
use super::{HeldAd, PauseDate, PauseDateKind};
use crate::agency::rights::rights_that_end;
use crate::agency::{Agency, ExpiringKind, ExpiringRight};
use crate::campaign::Campaign;
use crate::check::limits;
use crate::vocabulary::Id;

/// The rights, exclusivities, licences and consents of what is held that end while the pause may last.
pub(super) fn ending_rights(agency: &Agency, lasts: Lasts, held: &[Held<'_>], ads: &[HeldAd]) -> Vec<PauseDate> {
    let today = lasts.now.date_in_utc();
    // The days of teams east and west of UTC may be a day off; what is untouched is left out later.
    let on = today.add_days(-1).unwrap_or(today);
    let within = lasts.until.map_or(limits::NET_DAYS, |until| {
        u32::try_from(on.days_until(until.date_in_utc()).saturating_add(1)).unwrap_or(limits::NET_DAYS)
    });
    let (rights, _) = rights_that_end(agency, on, within);
    let row = |right: &ExpiringRight| {
        let kind = kind_of(right.kind)?;
        let campaign = agency.campaigns.iter().find(|campaign| campaign.id == right.campaign)?;
        if !is_touched(campaign, right, held, ads) {
            return None;
        }
        let booked = right.deal.as_ref().and_then(|deal| campaign.deal(deal));
        let tell = booked.map_or(&right.holder, |booked| &brand_of(campaign, Some(booked)).name);
        let (date, clause) = (right.last_day, Some(&right.clause));
        lasts.ending(campaign, &FoundDate { kind, date, deal: booked, clause, piece: None, tell })
    };
    rights.iter().filter_map(row).collect()
}

fn kind_of(kind: ExpiringKind) -> Option<PauseDateKind> {
    Some(match kind {
        ExpiringKind::UsageRights => PauseDateKind::UsageRights,
        ExpiringKind::Whitelisting => PauseDateKind::Whitelisting,
        ExpiringKind::Exclusivity => PauseDateKind::Exclusivity,
        ExpiringKind::Licence => PauseDateKind::Licence,
        ExpiringKind::Consent => PauseDateKind::Consent,
        ExpiringKind::LinkInBio | ExpiringKind::RenewalOption => return None,
    })
}

/// Whether what ends is of something that is held: an ad, or a term or an asset of a piece.
fn is_touched(campaign: &Campaign, right: &ExpiringRight, held: &[Held<'_>], ads: &[HeldAd]) -> bool {
    let mut own = held.iter().filter(|one| one.campaign.id == campaign.id).map(|one| one.piece);
    let Some(deal) = &right.deal else {
        return own.any(|piece| piece.assets.contains(&right.clause));
    };
    let is_ad = |ad: &HeldAd| ad.campaign == campaign.id && ad.deal.as_ref() == Some(deal) && ad.clause == right.clause;
    let booked = campaign.deal(deal);
    let term = booked.and_then(|booked| booked.deal.terms.iter().find(|term| *term.id() == right.clause));
    let covers = |term| own.any(|piece| piece.deal.as_ref() == Some(deal) && super::ads::covers(term, piece));
    ads.iter().any(is_ad) || term.is_some_and(covers)
}

/// The signed deals of what is held, each once, with their campaigns.
pub(super) fn deals_of<'a>(held: &[Held<'a>]) -> Vec<(&'a Campaign, &'a Id)> {
    let deals: BTreeSet<(&Id, &Id)> =
        held.iter().filter_map(|one| Some((&one.campaign.id, one.piece.deal.as_ref()?))).collect();
    let found = |(campaign, deal): (&Id, &'a Id)| {
        let one = held.iter().find(|one| one.campaign.id == *campaign)?;
        one.campaign.deal(deal).filter(|booked| booked.state.is_signed())?;
        Some((one.campaign, deal))
    };
    deals.into_iter().filter_map(found).collect()
}
