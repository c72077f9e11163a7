use super::facts::facts;
use super::{Amendment, AmendmentTag};
use crate::check::{Code, Issue, Issues, Path, Segment, Version};
use crate::fee::compare::compare_checked;
use crate::fee::{Deal, Instalment, Quote, QuoteComparison, quote};
use crate::money::{AllocateError, Money, MoneyError, Percent, allocate_percent};
use crate::rate_card::RateCard;

/// What a changed deal costs more or less than before, and what of it was changed.
///
/// Both deals are priced: the changed one by the same rate card, or by another. The comparison has the difference line by
/// line and stage by stage; the facts say what changed from what to what. Lists whose order says nothing may stand in
/// another order. The difference is paid in the instalments of the changed deal, by its percentages and dates.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let card = wire::parse(r#"{
///   "document": "rate_card", "version": 2, "id": "mila-2026", "influencer": "mila", "currency": "EUR",
///   "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                            "price": {"type": "flat", "rate": {"amount": "1000", "currency": "EUR"}}}]}]
/// }"#)?;
/// let before: fee::Deal = wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 2}]
/// }"#)?;
/// let mut after = before.clone();
/// after.deliverables[0].quantity = 3;
/// let amendment = fee::amend(&card, &before, &after, None)?;
/// assert_eq!(amendment.additional.to_string(), "EUR 1,000.00");
/// assert_eq!(amendment.facts[0].sentence, "Deliverable reel: quantity changed from 2 to 3.");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once, with paths below `rate_card`, `before`, `after` and `rate_card_after`:
/// - whatever [`quote`] finds in either deal
/// - the deals are in different currencies
/// - a difference is beyond the limit
pub fn amend(card: &RateCard, before: &Deal, after: &Deal, card_after: Option<&RateCard>) -> Result<Amendment, Issues> {
    let mut issues = Issues::default();
    let mut priced = |card: &RateCard, deal: &Deal, names: &[(&'static str, &'static str)]| {
        let quoted = quote(card, deal);
        quoted.map_err(|found| issues.extend_new(renamed_issues(&found, names))).ok()
    };
    let one = priced(card, before, &[("deal", "before")]);
    let other = match card_after {
        Some(card) => priced(card, after, &[("deal", "after"), ("rate_card", "rate_card_after")]),
        None => priced(card, after, &[("deal", "after")]),
    };
    if before.currency != after.currency {
        let error = MoneyError::CurrencyMismatch(before.currency, after.currency);
        let at = Path::root().field("after").field("currency");
        let issue = Issue::new(Code::CurrencyMismatch, at, error.to_string());
        let issue = issue.with("found", after.currency).with("expected", before.currency);
        issues.push(issue.help("amend in the currency of the deal, or make a new one"));
    }
    issues.into_result(())?;
    let (Some(one), Some(other)) = (one, other) else { return Err(Issues::default()) };
    let mut comparison = compare_checked(&one, &other)?;
    rename_reasons(&mut comparison, card_after.is_some());
    let difference = other.totals.payable.checked_sub(one.totals.payable);
    let too_large = |message| Issues::from(Issue::new(Code::AmountTooLarge, Path::root().field("after"), message));
    let difference = difference.map_err(|error| too_large(error.to_string()))?;
    let zero = Money::zero(after.currency);
    Ok(Amendment {
        document: AmendmentTag,
        version: Version,
        library_version: other.library_version.clone(),
        deal: after.id.clone(),
        currency: after.currency,
        facts: facts(before, after),
        comparison,
        additional: if difference.is_negative() { zero } else { difference },
        credit: if difference.is_negative() { difference.negated() } else { zero },
        instalments: instalments(&other, difference).map_err(|error| too_large(error.to_string()))?,
    })
}

/// The difference by the percentages of the changed deal's instalments.
fn instalments(quote: &Quote, difference: Money) -> Result<Vec<Instalment>, AllocateError> {
    if difference.is_zero() || quote.instalments.is_empty() {
        return Ok(Vec::new());
    }
    let percents: Vec<Percent> = quote.instalments.iter().map(|part| part.percent).collect();
    let amounts = allocate_percent(difference, &percents)?;
    let parts = quote.instalments.iter().zip(amounts);
    Ok(parts.map(|(part, amount)| Instalment { amount, ..part.clone() }).collect())
}

/// The reasons of the comparison name places of the changed deal.
fn rename_reasons(comparison: &mut QuoteComparison, other_card: bool) {
    let card = if other_card { "rate_card_after" } else { "rate_card" };
    for reason in comparison.lines.iter_mut().flat_map(|line| &mut line.reasons) {
        let (deal, card) = if reason.after.is_some() { ("after", card) } else { ("before", "rate_card") };
        reason.at = reason.at.as_ref().map(|at| renamed(at, &[("deal", deal), ("rate_card", card)]));
    }
}

fn renamed_issues(found: &Issues, names: &[(&'static str, &'static str)]) -> Issues {
    let mut issues = Issues::default();
    issues.extend(found.as_slice().iter().map(|issue| Issue { path: renamed(&issue.path, names), ..issue.clone() }));
    issues
}

/// A path whose first name is another one in this input.
fn renamed(path: &Path, names: &[(&'static str, &'static str)]) -> Path {
    let mut segments = path.segments();
    if let Some(Segment::Field(first)) = segments.first_mut()
        && let Some((_, other)) = names.iter().find(|(known, _)| known == first)
    {
        *first = (*other).into();
    }
    segments.into_iter().collect()
}
