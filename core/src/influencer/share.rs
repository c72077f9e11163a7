//! Exact sums of percentages.

use crate::check::limits::{DECIMAL_FRACTION_DIGITS, LIST_ITEMS};
use crate::check::{Code, Issue, Issues, Path};
use crate::money::Decimal;

/// One percent, in the units that sums are kept in: the last digit that a decimal can have.
const PERCENT: i128 = 10_i128.pow(12);
/// The whole.
const WHOLE: i128 = 100 * PERCENT;

const _: () = assert!(DECIMAL_FRACTION_DIGITS == 12, "PERCENT has the digits of a decimal");

/// What shares leave of 100, and 0 when rounding has brought them above it.
pub(super) fn unknown_share(shares: impl Iterator<Item = Decimal>) -> Decimal {
    let rest = WHOLE.saturating_sub(sum(shares)).clamp(0, WHOLE);
    Decimal::new(rest, DECIMAL_FRACTION_DIGITS).unwrap_or_default()
}

/// Refuses a percentage outside 0 to 100.
pub(super) fn check_percent(percent: Decimal, path: &Path, issues: &mut Issues) {
    if !(0..=WHOLE).contains(&units(percent)) {
        let message = format!("`{percent}` percent is not within 0 to 100");
        issues.push(Issue::new(Code::OutOfRange, path.field("percent"), message).with("value", percent));
    }
}

/// Refuses shares that are no percentages, or that add up to more than the whole and its rounding.
pub(super) fn check_shares(shares: impl Iterator<Item = Decimal> + Clone, path: &Path, issues: &mut Issues) {
    for (place, percent) in shares.clone().enumerate().take(LIST_ITEMS) {
        check_percent(percent, &path.index(place), issues);
    }
    let sum = sum(shares.clone());
    if sum > WHOLE.saturating_add(rounding(shares)) {
        let sum =
            Decimal::new(sum, DECIMAL_FRACTION_DIGITS).map_or_else(|_| "far more".to_owned(), |sum| sum.to_string());
        let message = format!("the shares add up to {sum} percent, which is more than 100");
        issues.push(
            Issue::new(Code::ShareSum, path.clone(), message)
                .with("sum", sum)
                .help("a share that is not known may be left out; the rest to 100 is unknown"),
        );
    }
}

/// How far rounding can have brought the sum above the whole: half a unit of the last digit in use for each share, and
/// never more than one percent.
fn rounding(shares: impl Iterator<Item = Decimal> + Clone) -> i128 {
    let digits = shares.clone().map(Decimal::scale).max().unwrap_or_default();
    let unit = 10_i128.saturating_pow(u32::from(DECIMAL_FRACTION_DIGITS.saturating_sub(digits)));
    let count = i128::try_from(shares.count()).unwrap_or_default();
    unit.saturating_mul(count).checked_div(2).unwrap_or_default().min(PERCENT)
}

fn sum(shares: impl Iterator<Item = Decimal>) -> i128 {
    shares.fold(0, |sum, share| units(share).saturating_add(sum))
}

/// The number in units of the last digit that a decimal can have.
fn units(number: Decimal) -> i128 {
    let digits = DECIMAL_FRACTION_DIGITS.saturating_sub(number.scale());
    number.units().saturating_mul(10_i128.saturating_pow(u32::from(digits)))
}
