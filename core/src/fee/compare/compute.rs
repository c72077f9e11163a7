use super::lines::compare_lines;
use super::{AmountComparison, ComparedQuote, QuoteComparison, QuoteComparisonTag, ShareComparison};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::fee::{Quote, Share, Totals};
use crate::money::{Money, MoneyError};

/// What differs between two quotes, line by line with the reasons, and stage by stage.
///
/// Lines belong together by kind and id. The reasons come from what explains the lines: the price that a line starts
/// from, its base, and each step that has another operand, is there no more, or is new.
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
/// let found = fee::compare(&fee::quote(&card, &before)?, &fee::quote(&card, &after)?)?;
/// assert_eq!(found.lines[0].difference.to_string(), "EUR 1,000.00");
/// assert_eq!(found.lines[0].reasons[0].sentence, "quantity: 2 became 3");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the amounts of a quote do not add up: all at once, below `before` and `after`
/// - the quotes are in different currencies
pub fn compare(before: &Quote, after: &Quote) -> Result<QuoteComparison, Issues> {
    let mut issues = Issues::default();
    before.check(&Path::root().field("before"), &mut issues);
    after.check(&Path::root().field("after"), &mut issues);
    if before.currency != after.currency {
        let error = MoneyError::CurrencyMismatch(before.currency, after.currency);
        let at = Path::root().field("after").field("currency");
        issues.push(
            Issue::new(Code::CurrencyMismatch, at, error.to_string())
                .with("found", after.currency)
                .with("expected", before.currency)
                .help("quote both in one currency"),
        );
    }
    issues.into_result(())?;
    compare_checked(before, after)
}

/// What differs between two quotes of one currency that add up.
pub(in crate::fee) fn compare_checked(before: &Quote, after: &Quote) -> Result<QuoteComparison, Issues> {
    let compared = || -> Result<QuoteComparison, MoneyError> {
        Ok(QuoteComparison {
            document: QuoteComparisonTag,
            version: Version,
            before: compared_quote(before),
            after: compared_quote(after),
            currency: after.currency,
            lines: compare_lines(&before.lines, &after.lines, after.currency)?,
            totals: compare_totals(&before.totals, &after.totals)?,
            shares: compare_shares(before, after)?,
        })
    };
    compared().map_err(|error| Issue::new(Code::AmountTooLarge, Path::root(), error.to_string()).into())
}

fn compared_quote(quote: &Quote) -> ComparedQuote {
    ComparedQuote {
        deal: quote.deal.clone(),
        rate_card: quote.rate_card.clone(),
        rate_card_version: quote.rate_card_version,
        quoted_on: quote.quoted_on,
    }
}

fn compare_totals(before: &Totals, after: &Totals) -> Result<Vec<AmountComparison>, MoneyError> {
    let pairs = Totals::NAMES.into_iter().zip(before.amounts().into_iter().zip(after.amounts()));
    // A total that neither quote states is none of theirs.
    let borne = before.withholding_borne.or(after.withholding_borne).is_some();
    let included = before.tax_included.or(after.tax_included).is_some();
    let stated = pairs.filter(|(total, _)| match *total {
        "withholding_borne" => borne,
        "tax_included" => included,
        _ => true,
    });
    let compared = stated.map(|(total, (before, after))| {
        Ok(AmountComparison { total: total.to_owned(), before, after, difference: after.checked_sub(before)? })
    });
    compared.collect()
}

fn compare_shares(before: &Quote, after: &Quote) -> Result<Vec<ShareComparison>, MoneyError> {
    let mut found: Vec<ShareComparison> = Vec::new();
    for (shares, is_after) in [(&before.shares, false), (&after.shares, true)] {
        for share in shares {
            let place = found.iter().position(|one| one.role == share.role && one.party == share.party);
            let one = match place.and_then(|place| found.get_mut(place)) {
                Some(one) => one,
                None => {
                    found.push(nothing(share));
                    let Some(one) = found.last_mut() else { continue };
                    one
                }
            };
            let side = if is_after { &mut one.after } else { &mut one.before };
            *side = side.checked_add(share.amount)?;
            one.difference = one.after.checked_sub(one.before)?;
        }
    }
    Ok(found)
}

fn nothing(share: &Share) -> ShareComparison {
    let zero = Money::zero(share.amount.currency());
    ShareComparison { role: share.role, party: share.party.clone(), before: zero, after: zero, difference: zero }
}
