use super::{
    Deal, Deliverable, Explanation, LineKind, Quote, QuoteLine, QuoteTag, Rounding, RoundingPoint, Step, Totals,
};
use crate::check::{Code, Issue, Issues, Path};
use crate::money::{Money, MoneyError, UnitPrice};
use crate::rate_card::{Price, RateCard};

/// Prices a deal by a rate card.
///
/// Each deliverable costs the rate of its platform and format times its quantity, rounded where and how the deal says;
/// the lines add up to the totals.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let card = wire::parse(r#"{
///   "document": "rate_card", "version": 1, "id": "mila-2026", "influencer": "mila", "currency": "EUR",
///   "rates": [{"platform": "instagram", "format": "reel",
///              "price": {"type": "flat", "rate": {"amount": "1250", "currency": "EUR"}}}]
/// }"#)?;
/// let deal = wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2}]
/// }"#)?;
/// assert_eq!(fee::quote(&card, &deal)?.totals.payable.to_string(), "EUR 2,500.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once, with paths below `rate_card` and `deal`:
/// - whatever [`RateCard::check`] and [`Deal::check`] find
/// - the documents name different influencers or currencies
/// - the rate card has no rate for a deliverable
/// - an amount or a sum is beyond the limit
pub fn quote(card: &RateCard, deal: &Deal) -> Result<Quote, Issues> {
    let mut issues = Issues::default();
    let at = Path::root().field("deal");
    card.check(&Path::root().field("rate_card"), &mut issues);
    deal.check(&at, &mut issues);
    deal.check_with(card, &at, &mut issues);
    issues.into_result(())?;

    let (lines, creative_fees) = price_lines(card, deal, &at.field("deliverables"))?;
    Ok(Quote {
        document: QuoteTag::Quote,
        version: 1,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        deal: deal.id.clone(),
        rate_card: card.id.clone(),
        influencer: deal.influencer.clone(),
        currency: deal.currency,
        rounding: deal.rounding,
        lines,
        totals: Totals { creative_fees, payable: creative_fees },
    })
}

/// The line of each deliverable, and their sum.
fn price_lines(card: &RateCard, deal: &Deal, path: &Path) -> Result<(Vec<QuoteLine>, Money), Issues> {
    let mut issues = Issues::default();
    let mut lines = Vec::with_capacity(deal.deliverables.len());
    let mut sum = Money::zero(deal.currency);
    for (place, deliverable) in deal.deliverables.iter().enumerate() {
        // The checks have found a rate for each deliverable.
        let Some((index, rate)) = card.find(&deliverable.platform, &deliverable.format) else { continue };
        let Price::Flat { rate } = rate.price;
        let from = Path::root().field("rate_card").field("rates").index(index).field("price").field("rate");
        let line = flat_line(deliverable, rate, from, deal.rounding);
        match line.and_then(|line| Ok((sum.checked_add(line.amount)?, line))) {
            Ok((total, line)) => {
                sum = total;
                lines.push(line);
            }
            Err(error) => issues.push(amount_issue(error, path.index(place))),
        }
    }
    issues.into_result((lines, sum))
}

/// A flat rate times a quantity.
fn flat_line(
    deliverable: &Deliverable,
    rate: UnitPrice,
    from: Path,
    rounding: Rounding,
) -> Result<QuoteLine, MoneyError> {
    let quantity = deliverable.quantity;
    let mode = rounding.mode;
    let (amount, steps) = match rounding.point {
        RoundingPoint::Unit => {
            let unit = rate.rounded(mode)?;
            let amount = unit.checked_mul(quantity)?;
            let round = Step::Round { mode, result: unit.decimal() };
            (amount, vec![round, Step::Multiply { by: quantity, result: amount.decimal() }])
        }
        RoundingPoint::Line => {
            let exact = rate.checked_mul(quantity)?;
            let amount = exact.rounded(mode)?;
            let multiply = Step::Multiply { by: quantity, result: exact.amount };
            (amount, vec![multiply, Step::Round { mode, result: amount.decimal() }])
        }
    };
    Ok(QuoteLine {
        kind: LineKind::CreativeFee,
        deliverable: deliverable.id.clone(),
        platform: deliverable.platform.clone(),
        format: deliverable.format.clone(),
        rate,
        quantity,
        amount,
        explanation: Explanation { from, start: rate.amount, steps },
    })
}

fn amount_issue(error: MoneyError, path: Path) -> Issue {
    let (code, help) = match error {
        MoneyError::CurrencyMismatch(..) => (Code::CurrencyMismatch, "use one currency"),
        MoneyError::TooLarge => (Code::AmountTooLarge, "check the rate and the quantity"),
        MoneyError::TooPrecise(_) => (Code::RoundingNecessary, "choose another rounding mode"),
    };
    Issue::new(code, path, error.to_string()).help(help)
}
