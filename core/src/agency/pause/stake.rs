use std::collections::BTreeMap;

use super::looked::brand_of;
use super::pieces::Held;
use super::{DealAtStake, PauseDate, PauseDateState};
use crate::agency::books::{Books, too_large};
use crate::agency::{Agency, UnpricedDeal};
use crate::campaign::DealState;
use crate::check::{Issues, count};
use crate::money::{Currency, Money};
use crate::vocabulary::Id;

/// The money of the deals that are held.
pub(super) struct Stake {
    pub(super) deals: Vec<DealAtStake>,
    pub(super) sums: Vec<Money>,
    pub(super) unpriced: Vec<UnpricedDeal>,
}

/// The money of the signed deals with pieces that are held, by their quotes.
pub(super) fn stake(agency: &Agency, held: &[Held<'_>], dates: &[PauseDate]) -> Result<Stake, Issues> {
    let books = Books::open(agency, "signed", DealState::is_signed);
    let held_of = |campaign: &Id, deal: &Id| {
        let own = held.iter().filter(|one| one.campaign.id == *campaign && one.piece.deal.as_ref() == Some(deal));
        u32::try_from(count(own)).unwrap_or(u32::MAX)
    };
    let broken_of = |campaign: &Id, deal: &Id| {
        let own = dates.iter().filter(|date| date.campaign == *campaign && date.deal.as_ref() == Some(deal));
        u32::try_from(count(own.filter(|date| date.state == PauseDateState::Broken))).unwrap_or(u32::MAX)
    };
    let mut deals = Vec::new();
    let mut amounts: BTreeMap<Currency, Vec<Money>> = BTreeMap::new();
    for priced in &books.deals {
        let (campaign, deal) = (priced.campaign, &priced.booked.deal);
        let held = held_of(&campaign.id, &deal.id);
        if held == 0 {
            continue;
        }
        let payable = priced.quote.totals.payable;
        amounts.entry(payable.currency()).or_default().push(payable);
        deals.push(DealAtStake {
            campaign: campaign.id.clone(),
            deal: deal.id.clone(),
            brand: brand_of(campaign, Some(priced.booked)).name.clone(),
            payable,
            held,
            pieces: deal.deliverables.iter().fold(0, |sum, next| next.quantity.saturating_add(sum)),
            broken: broken_of(&campaign.id, &deal.id),
        });
    }
    deals.sort_by_cached_key(|one| (one.campaign.clone(), one.deal.clone()));
    let mut unpriced = books.unpriced;
    unpriced.retain(|one| held_of(&one.campaign, &one.deal) > 0);
    unpriced.sort_by_cached_key(|one| (one.campaign.clone(), one.deal.clone()));
    let sum = |(currency, amounts): (Currency, Vec<Money>)| Money::sum(currency, amounts).map_err(|_| too_large());
    let sums = amounts.into_iter().map(sum).collect::<Result<_, _>>()?;
    Ok(Stake { deals, sums, unpriced })
}
