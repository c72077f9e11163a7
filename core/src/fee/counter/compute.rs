use super::ground::{Candidate, Ground};
use super::search::Found;
use super::{Concession, CounterOffer, CounterOfferInput, CounterOfferTag, MadeConcession};
use crate::check::{Issues, Path, Version};
use crate::fee::change::{Change, both};
use crate::fee::tape::amount_issue;
use crate::fee::{Deal, PreparedCard, Quote, quote};
use crate::money::Money;

/// Finds what to give up so that a deal costs no more than a target.
///
/// The fewest concessions are made; of as many, those that the user names first; of their steps, those by which the
/// influencer keeps most. A discount is computed to the cent. With more than 8 concessions, or very many steps, they are
/// made one after the other instead, as the answer says. Nothing goes below the floor, and a lower target never leaves a
/// higher total.
///
/// ```
/// use greenroom::fee::{CounterOfferInput, counter_offer};
///
/// let input: CounterOfferInput = greenroom::wire::parse(r#"{
///   "rate_card": {
///     "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
///     "versions": [{
///       "rates": [{"platform": "instagram", "format": "reel",
///                  "price": {"type": "flat", "rate": {"amount": "1250", "currency": "EUR"}}}],
///       "add_ons": [{"type": "raw_footage", "price": {"type": "percent", "percent": "20"}}]
///     }]
///   },
///   "deal": {
///     "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///     "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2}],
///     "terms": [{"type": "raw_footage", "id": "footage"}]
///   },
///   "target": {"amount": "2600", "currency": "EUR"},
///   "concessions": [{"type": "drop", "term": "footage"}, {"type": "discount", "id": "off", "name": "Off"}]
/// }"#)?;
/// let offer = counter_offer(&input)?;
/// assert_eq!(offer.concessions.len(), 1);
/// assert_eq!(offer.concessions[0].change, "`footage` dropped");
/// assert_eq!(offer.total_after.to_string(), "EUR 2,500.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - what [`crate::fee::quote`] refuses
/// - the target, the floor or a credit is below zero, or in another currency than the deal
/// - there are no concessions or more than 32, the same one twice, or one that the deal has nothing for
pub fn counter_offer(input: &CounterOfferInput) -> Result<CounterOffer, Issues> {
    let mut issues = Issues::default();
    input.check(&Path::root(), &mut issues);
    let asked = match quote(&input.rate_card, &input.deal) {
        Ok(asked) => asked,
        Err(found) => {
            issues.extend_new(found);
            return Err(issues);
        }
    };
    issues.into_result(())?;
    let card = PreparedCard::new(input.rate_card.clone())?;
    let ground = Ground::new(&card, input);
    let effective = input.total.of(&asked.totals).minor();
    let found = ground.search(Candidate { taken: Vec::new(), discount: 0, totals: asked.totals, effective });
    offer(&ground, &asked, found)
}

fn offer(ground: &Ground<'_>, asked: &Quote, found: Found) -> Result<CounterOffer, Issues> {
    let input = ground.input;
    let Candidate { taken, discount, .. } = &found.candidate;
    let changed_deal = ground.deal(taken, *discount).unwrap_or_else(|| input.deal.clone());
    let quote = ground.card.quote(&changed_deal)?;
    let (payable_before, net_before) = both(asked);
    let zero = Money::zero(input.deal.currency);
    Ok(CounterOffer {
        document: CounterOfferTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        deal: input.deal.id.clone(),
        rate_card: input.rate_card.id.clone(),
        currency: input.deal.currency,
        total: input.total,
        target: input.target,
        floor: input.floor,
        status: found.status,
        reason: found.reason,
        strategy: found.strategy,
        total_before: input.total.of(&asked.totals),
        total_after: input.total.of(&quote.totals),
        credit: Money::from_minor(ground.credit(taken), input.deal.currency).unwrap_or(zero),
        payable_before,
        net_before,
        concessions: made(ground, asked, &found.candidate)?,
        changed_deal,
        quote,
    })
}

/// What each concession costs both sides, made one after the other. A deal on the way that has no quote costs as much as
/// the one before it.
fn made(ground: &Ground<'_>, asked: &Quote, candidate: &Candidate) -> Result<Vec<MadeConcession>, Issues> {
    let mut deal = ground.input.deal.clone();
    let mut before = both(asked);
    let mut list = Vec::new();
    let step = |(place, step): &(usize, usize)| Some((*place, ground.steps.get(*place)?.get(*step)?.clone()));
    let mut changes: Vec<(usize, Change)> = candidate.taken.iter().filter_map(step).collect();
    if candidate.discount > 0
        && let (Some((place, _)), Some(change)) = (ground.discount, ground.amount_discount(candidate.discount))
    {
        changes.push((place, change));
    }
    for (place, change) in changes {
        let words = change.words(&deal);
        if change.apply(&mut deal).is_none() {
            continue;
        }
        let after = ground.card.quote(&deal).map_or(before, |quote| both(&quote));
        list.push(MadeConcession {
            from: Path::root().field("concessions").index(place),
            change: words,
            discount: discount_of(&change, &deal, candidate.discount),
            credit: match ground.input.concessions.get(place) {
                Some(Concession::SlowerPayment(one)) => one.credit,
                _ => None,
            },
            brand_saves: less(before.0, after.0)?,
            influencer_loses: less(before.1, after.1)?,
            payable_after: after.0,
            net_after: after.1,
        });
        before = after;
    }
    Ok(list)
}

fn discount_of(change: &Change, deal: &Deal, minor: i64) -> Option<Money> {
    matches!(change, Change::Discount(_)).then(|| Money::from_minor(minor, deal.currency).ok())?
}

fn less(before: Money, after: Money) -> Result<Money, Issues> {
    before.checked_sub(after).map_err(|error| amount_issue(error, Path::root().field("deal")).into())
}
