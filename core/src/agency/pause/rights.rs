use std::collections::{BTreeMap, BTreeSet};

use super::dates::{FoundDate, Lasts};
use super::pieces::Held;
use super::{HeldAd, PauseDate, PauseDateKind};
use crate::agency::brand_of;
use crate::agency::rights::rights_that_end;
use crate::agency::{Agency, ExpiringKind, ExpiringRight};
use crate::campaign::{Campaign, CampaignDeal, Piece};
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
    let touched = Touched::new(held, ads);
    let campaigns: BTreeMap<&Id, &Campaign> =
        agency.campaigns.iter().map(|campaign| (&campaign.id, campaign)).collect();
    let row = |right: &ExpiringRight| {
        let kind = kind_of(right.kind)?;
        let campaign = *campaigns.get(&right.campaign)?;
        if !touched.has(campaign, right) {
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

/// What is held, by its campaign.
struct Touched<'a> {
    pieces: BTreeMap<&'a Id, Vec<&'a Piece>>,
    /// The campaign, deal and term of ads.
    ads: BTreeSet<(&'a Id, &'a Id, &'a Id)>,
}

impl<'a> Touched<'a> {
    fn new(held: &[Held<'a>], ads: &'a [HeldAd]) -> Self {
        let mut pieces: BTreeMap<&Id, Vec<&Piece>> = BTreeMap::new();
        for one in held {
            pieces.entry(&one.campaign.id).or_default().push(one.piece);
        }
        Self { pieces, ads: ads.iter().filter_map(|ad| Some((&ad.campaign, ad.deal.as_ref()?, &ad.clause))).collect() }
    }

    /// Whether what ends is an ad, or a term or an asset of a piece.
    fn has(&self, campaign: &Campaign, right: &ExpiringRight) -> bool {
        let mut own = self.pieces.get(&campaign.id).into_iter().flatten();
        let Some(deal) = &right.deal else {
            return own.any(|piece| piece.assets.contains(&right.clause));
        };
        let booked = campaign.deal(deal);
        let term = booked.and_then(|booked| booked.deal.terms.iter().find(|term| *term.id() == right.clause));
        let covers = |term| own.any(|piece| piece.deal.as_ref() == Some(deal) && super::ads::covers(term, piece));
        self.ads.contains(&(&campaign.id, deal, &right.clause)) || term.is_some_and(covers)
    }
}

/// The signed deals of what is held, each once, with their campaigns.
pub(super) fn deals_of<'a>(held: &[Held<'a>]) -> Vec<(&'a Campaign, &'a CampaignDeal)> {
    let named = held.iter().filter_map(|one| Some(((&one.campaign.id, one.piece.deal.as_ref()?), one.campaign)));
    let deals: BTreeMap<(&Id, &Id), &Campaign> = named.collect();
    let booked = deals.into_iter().filter_map(|((_, deal), campaign)| Some((campaign, campaign.deal(deal)?)));
    booked.filter(|(_, booked)| booked.state.is_signed()).collect()
}
