use std::collections::BTreeMap;

use super::dates::dates;
use super::division::division;
use super::{DateMove, PostponedDeal, PostponedDealTag, Postponement};
use crate::check::{Code, Issue, Issues, Path, Severity, Version};
use crate::fee::compare::compare_checked;
use crate::fee::{Deal, Quote, QuoteComparison, Term, quote};
use crate::rate_card::RateCard;
use crate::time::Date;

/// Hours of a day, for the notice of rush terms.
const DAY_HOURS: i64 = 24;

/// A deal at new dates: what moved from when to when, what the contract asks for it, and what the new dates do to the
/// price.
///
/// Planned events, days of publication, periods by dates, instalments by a date, the last days of affiliate commissions and
/// of delivery in time, and the dates of the ladder of kill fees move; what has happened, the day of the quote and dates of
/// exchange rates stay. So do the last day of a representative's contract (`sunset`), which is not the brand's to move, and
/// until when a renewal can be taken, which is agreed apart. Months of a retainer and windows of guarantees have no dates of
/// their own: they follow what they are counted from. Everything else of the deal is kept,
/// the agreed price too, unless the postponement says `reprice`: then the day of notice is the day of the quote, and rush
/// terms have the notice from that day to the first date that moves.
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
///   "milestones": [{"event": "first_post", "date": "2026-05-01", "state": "planned"}],
///   "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1}],
///   "postponement": {"steps": [{"under_days": 14, "percent": "20"}]}
/// }"#)?;
/// let postponement = wire::parse(r#"{"postponed_on": "2026-04-20", "shift_days": 31}"#)?;
/// let postponed = fee::postpone(&card, &deal, &postponement)?;
/// assert_eq!(postponed.moves[0].to.to_string(), "2026-06-01");
/// assert_eq!(postponed.fee.unwrap().amount.to_string(), "EUR 200.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Where the contract says how the fee is taxed, it is divided by the deal's plans of commission, tax and withholding; see
/// [`super::FeeDivision`].
///
/// # Errors
/// All at once, with paths below `rate_card`, `deal` and `postponement`:
/// - whatever [`quote`] finds in the deal, and [`Postponement::check`] in the new dates
/// - events would stand in the wrong order, or a date outside the calendar
/// - the deal at its new dates has no price by the card
pub fn postpone(card: &RateCard, deal: &Deal, postponement: &Postponement) -> Result<PostponedDeal, Issues> {
    let (quoted, mut issues) = match quote(card, deal) {
        Ok(quote) => (Some(quote), Issues::default()),
        Err(issues) => (None, issues),
    };
    postponement.check(deal, &Path::root().field("postponement"), &mut issues);
    let moved = postponement.apply(deal, &mut issues);
    postponement.check_order(deal, &moved, &mut issues);
    let moves = moves(deal, &moved);
    if let Some(on) = postponement.postponed_on.filter(|_| postponement.shift_days.is_some_and(i32::is_negative)) {
        check_past(&moves, on, &mut issues);
    }
    issues.into_result(())?;
    let Some(before) = quoted else { return Err(Issues::default()) };
    // What had begun before the notice has no notice.
    let is_ahead = |from: &Date| Some(*from) >= postponement.postponed_on;
    let first = first_day(&moved, &moves, |change| change.from.filter(is_ahead));
    let notice_days = postponement.postponed_on.zip(first).map(|(on, first)| on.days_until(first));
    let mut fee = match (&deal.postponement, notice_days) {
        (Some(plan), Some(notice)) => plan.fee(notice, before.totals.fee, deal.rounding.mode)?,
        _ => None,
    };
    if let (Some(fee), Some(tax)) = (&mut fee, deal.postponement.as_ref().and_then(|plan| plan.tax)) {
        fee.division = division(card, deal, &before, fee.amount, tax)?;
    }
    let new_first = first_day(&moved, &moves, |change| Some(change.to));
    let on_the_day = postponement.postponed_on.map(|on| repriced(&moved, on, new_first));
    let mut warnings = Issues::default();
    let (deal, price, price_on_the_day) = match on_the_day {
        Some(repriced) if postponement.reprice => {
            let price = compare_checked(&before, &quote(card, &repriced)?)?;
            (repriced, price, None)
        }
        other => {
            let after = quote(card, &moved)?;
            let shown = other.and_then(|repriced| shown_price(card, &repriced, &after, &mut warnings));
            (moved, compare_checked(&before, &after)?, shown)
        }
    };
    Ok(PostponedDeal {
        document: PostponedDealTag,
        version: Version,
        library_version: before.library_version,
        deal,
        moves,
        notice_days,
        fee,
        price,
        price_on_the_day,
        warnings,
    })
}

/// The price of the day of notice beside the one that is kept; where there is none, that is a warning.
fn shown_price(card: &RateCard, repriced: &Deal, kept: &Quote, warnings: &mut Issues) -> Option<QuoteComparison> {
    let found = quote(card, repriced).and_then(|quote| compare_checked(kept, &quote));
    found
        .map_err(|issues| {
            let soft = |issue: &Issue| Issue { severity: Severity::Warning, ..issue.clone() };
            // What the quote only warns of is said there.
            let errors = issues.as_slice().iter().filter(|issue| issue.severity == Severity::Error);
            warnings.extend(errors.map(soft));
        })
        .ok()
}

/// The deal as it would be quoted on a day: by the rate card of that day, and with the notice from it.
fn repriced(deal: &Deal, on: Date, first: Option<Date>) -> Deal {
    let mut repriced = deal.clone();
    repriced.quoted_on = Some(on);
    let hours = first.map(|first| on.days_until(first).max(0).saturating_mul(DAY_HOURS));
    let hours =
        hours.and_then(|hours| u32::try_from(hours).ok()).map(|hours| hours.min(crate::check::limits::NOTICE_HOURS));
    for term in &mut repriced.terms {
        if let (Term::Rush(rush), Some(hours)) = (term, hours) {
            rush.notice_hours = hours;
        }
    }
    repriced
}

/// What differs between the dates of two deals, in the order of the second.
fn moves(before: &Deal, after: &Deal) -> Vec<DateMove> {
    let (mut before, mut after) = (before.clone(), after.clone());
    let old: BTreeMap<String, Date> = dates(&mut before).iter().map(|one| (one.at.to_string(), *one.date)).collect();
    let moved = |one: super::dates::DealDate<'_>| {
        let (from, to) = (old.get(&one.at.to_string()).copied(), *one.date);
        let days = from.map(|from| from.days_until(to));
        (from != Some(to)).then(|| DateMove { at: one.at, what: one.what, from, to, days })
    };
    dates(&mut after).into_iter().filter_map(moved).collect()
}

/// The first day of work that moves, before or after.
fn first_day(deal: &Deal, moves: &[DateMove], day: impl Fn(&DateMove) -> Option<Date>) -> Option<Date> {
    let mut deal = deal.clone();
    let work: Vec<Path> = dates(&mut deal).into_iter().filter(|one| one.is_work).map(|one| one.at).collect();
    moves.iter().filter(|change| work.contains(&change.at)).filter_map(day).min()
}

/// Nothing is brought forward into the past.
fn check_past(moves: &[DateMove], on: Date, issues: &mut Issues) {
    for change in moves.iter().filter(|change| change.to < on && change.from.is_some_and(|from| from >= on)) {
        let at = Path::root().field("postponement").field("shift_days");
        let message = format!("{} would lie on {}, before the notice on {on}", change.what, change.to);
        issues.push(Issue::new(Code::WrongOrder, at, message).with("date", change.to).with("notice", on));
    }
}
