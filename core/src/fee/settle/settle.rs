use super::{Results, Settlement, SettlementTag};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::fee::compute::{checked, price, quoted};
use crate::fee::rules::Counted;
use crate::fee::{Deal, LineKind, Quote};
use crate::money::{Money, MoneyError};
use crate::rate_card::RateCard;

/// Settles a deal at its results: what it comes to in fact, what was paid, and what is still due or goes back.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let card = wire::parse(r#"{
///   "document": "rate_card", "version": 2, "id": "mila-2026", "influencer": "mila", "currency": "EUR",
///   "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                            "price": {"type": "flat", "rate": {"amount": "1000", "currency": "EUR"}}}]}]
/// }"#)?;
/// let deal = wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1}],
///   "performance": [{"type": "bonus", "id": "reach", "metric": "views", "ladder": "replace", "threshold": "at_least",
///                    "steps": [{"from": "100000", "amount": {"amount": "200", "currency": "EUR"}}]}]
/// }"#)?;
/// let results = wire::parse(r#"{
///   "document": "results", "version": 1, "deal": "spring", "as_of": "2026-06-01",
///   "outcomes": [{"deliverable": "reel", "views": 130000}],
///   "deliveries": [{"deliverable": "reel", "pieces": 1}],
///   "payments": [{"paid_on": "2026-05-02", "amount": {"amount": "500", "currency": "EUR"}}]
/// }"#)?;
/// let settlement = fee::settle(&card, &deal, &results)?;
/// assert_eq!(settlement.settled.totals.payable.to_string(), "EUR 1,200.00");
/// assert_eq!(settlement.due.to_string(), "EUR 700.00");
/// assert!(settlement.is_final);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// What was not delivered is not owed: pieces that are missing are priced as if they had not been booked, at the price
/// that the booked quantity has, and so are the percentages of their fees. A discount is then at most what there is.
///
/// - Of graduated prices the last pieces are those that are missing: each piece that was delivered has the price of its
///   place in the row.
/// - A bundle is given as often as all of its items were delivered. What is delivered of one that is not complete has the
///   price of the card; a bundle that the deal names and that is complete not even once warns.
/// - The minimum fee, where the card raises fees to it, is the least for what was booked. Reductions for lateness, early
///   removal and missed guarantees come off the raised fee, so that it can end below the minimum; where not one piece was
///   delivered, nothing is raised.
///
/// # Errors
/// All at once, with paths below `rate_card`, `deal` and `results`:
/// - what [`crate::fee::quote`] refuses
/// - whatever [`Results::check`] finds
/// - rounds of changes beyond those booked have no price on the rate card
/// - an amount or a sum is beyond the limit, or needs rounding where that is forbidden
pub fn settle(card: &RateCard, deal: &Deal, results: &Results) -> Result<Settlement, Issues> {
    let mut issues = Issues::default();
    let matched = checked(card, deal, &mut issues);
    results.check(deal, &Results::path(), &mut issues);
    issues.into_result(())?;
    let quoted = quoted(card, deal, &deal.quantities(), &matched, false)?.quote;
    let quantities = results.quantities(deal);
    let priced = price(card, deal, &quantities, &matched, Counted::Settled(results), false)?;
    let settled = priced.quote;
    let performance = sum(&settled, LineKind::is_performance)?;
    let reductions = sum(&settled, LineKind::is_reduction)?;
    let (paid, balance) = balance(&settled, results)?;
    let zero = Money::zero(deal.currency);
    Ok(Settlement {
        document: SettlementTag,
        version: Version,
        as_of: results.as_of,
        is_final: priced.not_yet_known.is_empty(),
        quoted_payable: quoted.totals.payable,
        performance,
        reductions,
        make_goods: priced.make_goods,
        not_yet_known: priced.not_yet_known,
        paid,
        due: if balance.is_negative() { zero } else { balance },
        refund: if balance.is_negative() { balance.negated() } else { zero },
        settled,
    })
}

/// The lines of some kinds together.
fn sum(settled: &Quote, wanted: fn(LineKind) -> bool) -> Result<Money, Issues> {
    let lines = settled.lines.iter().filter(|line| wanted(line.kind)).map(|line| line.amount);
    Money::sum(settled.currency, lines).map_err(|error| too_large(error, Path::root().field("deal")))
}

/// What was paid, and what is left of the payable total: below zero when more was paid.
fn balance(settled: &Quote, results: &Results) -> Result<(Money, Money), Issues> {
    let path = || Results::path().field("payments");
    let paid = Money::sum(settled.currency, results.payments.iter().map(|payment| payment.amount));
    let paid = paid.map_err(|error| too_large(error, path()))?;
    let balance = settled.totals.payable.checked_sub(paid).map_err(|error| too_large(error, path()))?;
    Ok((paid, balance))
}

fn too_large(error: MoneyError, path: Path) -> Issues {
    Issue::new(Code::AmountTooLarge, path, error.to_string()).into()
}
