use super::drivers::{Drivers, Used};
use super::estimate::Ground;
use super::facts::Facts;
use super::range::range;
use super::{CpmTable, Estimator, FeeSuggestion, FeeSuggestionTag, SuggestFeeInput, SuggestionStatus};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::convention::{Conversion, exchange};
use crate::money::Currency;

/// Suggests what a piece of content may cost, by the conventions of the market: an estimate with a range.
///
/// ```
/// use greenroom::fee::{SuggestionStatus, suggest_fee};
///
/// let input = greenroom::wire::parse(r#"{"platform": "instagram", "format": "reel", "average_views": 21000}"#)?;
/// let suggestion = suggest_fee(&input)?;
/// let range = suggestion.range.unwrap();
/// // 21,000 ÷ 1,000 × a CPM of 5 to 12.
/// assert_eq!(range.low.amount.to_string(), "USD 105.00");
/// assert_eq!(range.middle.amount.to_string(), "USD 178.50");
/// assert_eq!(range.high.amount.to_string(), "USD 252.00");
///
/// let nothing = greenroom::wire::parse(r#"{"platform": "instagram", "format": "reel", "followers": 0}"#)?;
/// assert_eq!(suggest_fee(&nothing)?.status, SuggestionStatus::NotEnoughData);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// A count of 0 is missing data: nobody's fee is 0 because nobody watched yet.
///
/// # Errors
/// All at once:
/// - whatever [`SuggestFeeInput::check`] finds
/// - the suggestion is wanted in another currency than the prices are in, and no exchange rate leads there
/// - an amount is beyond the limit, or needs rounding where that is forbidden
pub fn suggest_fee(input: &SuggestFeeInput) -> Result<FeeSuggestion, Issues> {
    let mut issues = Issues::default();
    input.check(&Path::root(), &mut issues);
    let cpm = Used::<CpmTable>::own_or(input.conventions.cpm.as_ref(), "cpm", "sponsorship_cpm.market");
    let Some(prices) = cpm.as_ref().map(|used| used.convention.value.currency) else { return Err(issues) };
    let currency = input.currency.unwrap_or(prices);
    let conversion = conversion(input, prices, currency, &mut issues);
    issues.into_result(())?;

    let facts = Facts::of(input, currency);
    let drivers = Drivers::of(input, cpm.as_ref(), &facts, currency);
    let ground =
        Ground { currency, facts: &facts, drivers: &drivers, exchange: conversion.as_ref(), rounding: input.rounding };
    let (mut estimates, mut missing) = (Vec::new(), Vec::new());
    for estimator in Estimator::ALL {
        match ground.estimate(*estimator)? {
            Ok(estimate) => estimates.push(estimate),
            Err(lacking) => missing.push(lacking),
        }
    }
    let range = range(&estimates, input.range, currency, &input.rounding)?;
    let status = if range.is_some() { SuggestionStatus::Suggested } else { SuggestionStatus::NotEnoughData };
    Ok(FeeSuggestion {
        document: FeeSuggestionTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        is_estimate: true,
        status,
        platform: input.platform.clone(),
        format: input.format.clone(),
        on: input.on,
        currency,
        range,
        estimates,
        missing,
        facts: facts.0,
        drivers: drivers.list,
        not_applied: drivers.not_applied,
        exchange: conversion,
        warnings: drivers.warnings,
    })
}

/// The way from the currency of the prices to that of the suggestion, where they differ.
fn conversion(input: &SuggestFeeInput, from: Currency, to: Currency, issues: &mut Issues) -> Option<Conversion> {
    let path = Path::root().field("exchange");
    let rates: Vec<_> = input.exchange.iter().cloned().collect();
    if let Some(rate) = rates.first().filter(|rate| rate.rate.is_zero() || rate.rate.is_negative()) {
        let issue = Issue::new(Code::OutOfRange, path.field("rate"), "the exchange rate is not above zero");
        issues.push(issue.with("value", rate.rate));
        return None;
    }
    if from == to {
        return None;
    }
    let found = exchange(&rates, from, to, None).ok();
    if found.is_none() {
        let message = format!("the suggestion is wanted in {to}, but the prices per 1,000 views are in {from}");
        issues.push(
            Issue::new(Code::CurrencyMismatch, path, message)
                .with("found", from)
                .with("expected", to)
                .help(format!("give a dated rate between {from} and {to} in `exchange`")),
        );
    }
    found
}
