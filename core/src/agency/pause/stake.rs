use std::collections::BTreeMap;

use super::pieces::Held;
use super::{DealAtStake, PauseDate, PauseDateState};
use crate::agency::books::{Books, too_large};
use crate::agency::brand_of;
use crate::agency::{Agency, UnpricedDeal};
use crate::campaign::DealState;
use crate::check::Issues;
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
    let mut held_of: Counts<'_> = BTreeMap::new();
    for one in held {
        if let Some(deal) = &one.piece.deal {
            count_one(&mut held_of, &one.campaign.id, deal);
        }
    }
    let mut broken_of: Counts<'_> = BTreeMap::new();
    for date in dates.iter().filter(|date| date.state == PauseDateState::Broken) {
        if let Some(deal) = &date.deal {
            count_one(&mut broken_of, &date.campaign, deal);
        }
    }
    let mut deals = Vec::new();
    let mut amounts: BTreeMap<Currency, Vec<Money>> = BTreeMap::new();
    for priced in &books.deals {
        let (campaign, deal) = (priced.campaign, &priced.booked.deal);
        let Some(held) = held_of.get(&(&campaign.id, &deal.id)) else { continue };
        let payable = priced.quote.totals.payable;
        amounts.entry(payable.currency()).or_default().push(payable);
        deals.push(DealAtStake {
            campaign: campaign.id.clone(),
            deal: deal.id.clone(),
            brand: brand_of(campaign, Some(priced.booked)).name.clone(),
            payable,
            held: *held,
            pieces: deal.deliverables.iter().fold(0, |sum, next| next.quantity.saturating_add(sum)),
            broken: broken_of.get(&(&campaign.id, &deal.id)).copied().unwrap_or_default(),
        });
    }
    deals.sort_by_cached_key(|one| (one.campaign.clone(), one.deal.clone()));
    let mut unpriced = books.unpriced;
    unpriced.retain(|one| held_of.contains_key(&(&one.campaign, &one.deal)));
    unpriced.sort_by_cached_key(|one| (one.campaign.clone(), one.deal.clone()));
    let sum = |(currency, amounts): (Currency, Vec<Money>)| Money::sum(currency, amounts).map_err(|_| too_large());
    let sums = amounts.into_iter().map(sum).collect::<Result<_, _>>()?;
    Ok(Stake { deals, sums, unpriced })
}

/// How many there are of each deal, by its campaign and id.
type Counts<'a> = BTreeMap<(&'a Id, &'a Id), u32>;

fn count_one<'a>(counts: &mut Counts<'a>, campaign: &'a Id, deal: &'a Id) {
    let number = counts.entry((campaign, deal)).or_default();
    *number = number.saturating_add(1);
}
