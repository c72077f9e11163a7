use super::{EstimatedAmount, FeeEstimate, FeeRange, RangeRule};
use crate::check::{Issues, Path};
use crate::fee::tape::{Draft, amount_issue};
use crate::money::{Currency, Money, RoundTo};

/// The range that estimates make by a rule; none without estimates.
pub(super) fn range(
    estimates: &[FeeEstimate],
    rule: RangeRule,
    currency: Currency,
    rounding: &RoundTo,
) -> Result<Option<FeeRange>, Issues> {
    let of = |field: &'static str, pick: fn(&FeeEstimate) -> &EstimatedAmount| -> Vec<(Path, Money)> {
        let path = |place| Path::root().field("estimates").index(place).field(field).field("amount");
        estimates.iter().enumerate().map(|(place, one)| (path(place), pick(one).amount)).collect()
    };
    let lows = of("low", |one| &one.low);
    let middles = of("middle", |one| &one.middle);
    let highs = of("high", |one| &one.high);
    let least = lows.iter().min_by_key(|(_, amount)| amount.minor());
    // Of equal ones the first.
    let greatest = highs.iter().rev().max_by_key(|(_, amount)| amount.minor());
    let (Some(least), Some(greatest)) = (least, greatest) else { return Ok(None) };
    let mean = |amounts: &[(Path, Money)]| mean(amounts, currency, rounding);
    let first = |amounts: &[(Path, Money)]| mean(amounts.get(..1).unwrap_or_default());
    let (low, middle, high) = match rule {
        RangeRule::Envelope => {
            (mean(std::slice::from_ref(least)), mean(&middles), mean(std::slice::from_ref(greatest)))
        }
        RangeRule::Mean => (mean(&lows), mean(&middles), mean(&highs)),
        RangeRule::First => (first(&lows), first(&middles), first(&highs)),
    };
    Ok(Some(FeeRange { rule, low: low?, middle: middle?, high: high? }))
}

/// The mean, rounded once; of one amount the amount itself.
fn mean(amounts: &[(Path, Money)], currency: Currency, rounding: &RoundTo) -> Result<EstimatedAmount, Issues> {
    let mut draft = Draft::from_amounts(currency, amounts);
    if amounts.len() > 1 {
        let count = u32::try_from(amounts.len()).unwrap_or(u32::MAX);
        draft = draft.divide(count, None).round(rounding);
    }
    match draft.finish() {
        Ok((amount, explanation)) => Ok(EstimatedAmount { amount, explanation }),
        Err(error) => Err(amount_issue(error, Path::root().field("range")).into()),
    }
}
