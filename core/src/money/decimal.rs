use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use crate::check::limits::{DECIMAL_FRACTION_DIGITS, DECIMAL_INTEGER_DIGITS};
use crate::check::wire_text;

/// An exact decimal number within the limits of the library: `units / 10^scale`, without trailing zeros.
///
/// The text is an optional minus, digits without leading zeros, and at most one point with digits on both sides. No
/// sign `+`, space, exponent, grouping or other alphabet's digits.
///
/// ```
/// use greenroom::money::Decimal;
///
/// let price: Decimal = "0.0350".parse()?;
/// assert_eq!(price.to_string(), "0.035");
/// for bad in ["", "1_000", "+5", " 5", ".5", "5.", "01", "1e3", "NaN", "٣", "0.00000000000000000000000000001"] {
///     assert!(bad.parse::<Decimal>().is_err(), "{bad}");
/// }
/// # Ok::<(), greenroom::money::DecimalError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i128,
    scale: u8,
}

/// The smallest whole part that has one digit more than the limit.
const WHOLE_LIMIT: u128 = 10_u128.pow(DECIMAL_INTEGER_DIGITS);

/// Why a text is no [`Decimal`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// It is not a plain decimal number.
    Invalid,
    /// It has more digits before the point than the limit.
    TooLarge,
    /// It has more digits after the point than the limit.
    TooPrecise,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self { units: 0, scale: 0 };
    /// One hundred.
    pub(super) const HUNDRED: Self = Self { units: 100, scale: 0 };

    /// `units / 10^scale`.
    ///
    /// # Errors
    /// - [`DecimalError::TooLarge`]: more digits before the point than the limit
    /// - [`DecimalError::TooPrecise`]: more digits after it
    pub fn new(units: i128, scale: u8) -> Result<Self, DecimalError> {
        if scale == 0 && units.unsigned_abs() < WHOLE_LIMIT {
            return Ok(Self { units, scale });
        }
        let number = Self { units, scale }.without_trailing_zeros();
        if number.scale > DECIMAL_FRACTION_DIGITS {
            return Err(DecimalError::TooPrecise);
        }
        match number.units.unsigned_abs().checked_div(number.denominator().unsigned_abs()) {
            Some(whole) if whole < WHOLE_LIMIT => Ok(number),
            _ => Err(DecimalError::TooLarge),
        }
    }

    /// An amount of money in major units: by the limits of both, it always fits.
    pub(super) fn of_minor(minor: i64, exponent: u8) -> Self {
        Self { units: i128::from(minor), scale: exponent }.without_trailing_zeros()
    }

    fn without_trailing_zeros(mut self) -> Self {
        while self.scale > 0 && self.units.checked_rem(10) == Some(0) {
            self.units = self.units.checked_div(10).unwrap_or_default();
            self.scale = self.scale.saturating_sub(1);
        }
        self
    }

    /// The number times `10^scale`.
    #[must_use]
    pub fn units(self) -> i128 {
        self.units
    }

    /// How many digits stand after the point.
    #[must_use]
    pub fn scale(self) -> u8 {
        self.scale
    }

    /// Whether the number is zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.units < 0
    }

    /// `10^scale`; a scale within the limits always fits.
    #[must_use]
    pub fn denominator(self) -> i128 {
        10_i128.saturating_pow(u32::from(self.scale))
    }

    /// The number with at least `digits` digits after the point, as amounts are written.
    #[must_use]
    pub fn with_min_scale(self, digits: u8) -> String {
        let zeros = usize::from(digits.saturating_sub(self.scale));
        let point = if self.scale == 0 && zeros > 0 { "." } else { "" };
        format!("{self}{point}{}", "0".repeat(zeros))
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (negative, whole, fraction) = split_digits(text).ok_or(DecimalError::Invalid)?;
        let scale = u8::try_from(fraction.len()).ok().filter(|digits| *digits <= DECIMAL_FRACTION_DIGITS);
        let scale = scale.ok_or(DecimalError::TooPrecise)?;
        // Plain digits do not fit into the integer only when they are too many.
        let units: i128 = format!("{whole}{fraction}").parse().map_err(|_| DecimalError::TooLarge)?;
        Self::new(if negative { units.saturating_neg() } else { units }, scale)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_scaled(f, self.units, usize::from(self.scale))
    }
}

/// By value.
impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.scale == other.scale {
            return self.units.cmp(&other.units);
        }
        let finest = self.scale.max(other.scale);
        // With the digits that the limits allow, both fit.
        let units = |number: &Self| {
            let zeros = u32::from(finest.saturating_sub(number.scale));
            number.units.saturating_mul(10_i128.saturating_pow(zeros))
        };
        units(self).cmp(&units(other))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A whole number of at most ten digits always fits.
impl From<u32> for Decimal {
    fn from(number: u32) -> Self {
        Self { units: number.into(), scale: 0 }
    }
}

/// The sign, the digits before the point and those after it; `None` when the text is not of the form that [`Decimal`]
/// states.
pub(super) fn split_digits(text: &str) -> Option<(bool, &str, &str)> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((_, "")) => return None,
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, ""),
    };
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    (!whole.is_empty() && plain(whole) && plain(fraction) && !leading_zero).then_some((negative, whole, fraction))
}

/// Writes `units / 10^scale` with exactly `scale` digits after the point.
pub(super) fn write_scaled(f: &mut impl fmt::Write, units: i128, scale: usize) -> fmt::Result {
    let sign = if units < 0 { "-" } else { "" };
    let power = u32::try_from(scale).ok().and_then(|scale| 10_u64.checked_pow(scale));
    let parts = u64::try_from(units.unsigned_abs()).ok().zip(power);
    match parts.and_then(|(units, power)| Some((units.checked_div(power)?, units.checked_rem(power)?))) {
        Some((whole, _)) if scale == 0 => write!(f, "{sign}{whole}"),
        Some((whole, fraction)) => write!(f, "{sign}{whole}.{fraction:0scale$}"),
        None => write_point(f, sign, &units.unsigned_abs().to_string(), scale),
    }
}

/// Writes digits with the point before the last `scale` of them, and as many zeros in front as that takes.
pub(super) fn write_point(f: &mut impl fmt::Write, sign: &str, digits: &str, scale: usize) -> fmt::Result {
    let digits = format!("{digits:0>0$}", scale.saturating_add(1));
    match digits.split_at_checked(digits.len().saturating_sub(scale)) {
        Some((whole, fraction)) if scale > 0 => write!(f, "{sign}{whole}.{fraction}"),
        _ => write!(f, "{sign}{digits}"),
    }
}

impl fmt::Display for DecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid => f.write_str("not a plain decimal number, such as 1234.50"),
            Self::TooLarge => write!(f, "more than {DECIMAL_INTEGER_DIGITS} digits before the point"),
            Self::TooPrecise => write!(f, "more than {DECIMAL_FRACTION_DIGITS} digits after the point"),
        }
    }
}

impl std::error::Error for DecimalError {}

wire_text!(
    Decimal,
    "decimal",
    "An exact decimal number as text, such as `1234.50`: at most 18 digits before the point and 12 after it.",
    r"^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,12})?$"
);
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_by_value_at_the_limits() {
        let most = "999999999999999999.999999999999";
        let texts = ["-1", "-0.999999999999", "0", "0.000000000001", "0.5", "1", "999999999999999999", most];
        let numbers = texts.map(|text| text.parse::<Decimal>().unwrap());
        assert!(numbers.is_sorted_by(|one, other| one < other));
        assert_eq!("-0.0".parse(), Ok(Decimal::ZERO));
        assert_eq!("5.0".parse(), Ok(Decimal::from(5)));
    }

    #[test]
    fn says_which_limit_is_passed() {
        let error = |text: &str| text.parse::<Decimal>().unwrap_err().to_string();
        assert_eq!(error("1000000000000000000"), "more than 18 digits before the point");
        assert_eq!(error(&"9".repeat(10_000_000)), "more than 18 digits before the point");
        assert_eq!(error("0.00000000000000000000000000001"), "more than 12 digits after the point");
        assert_eq!(error("0.1000000000000"), "more than 12 digits after the point");
        assert_eq!(error("1e999999999"), "not a plain decimal number, such as 1234.50");
    }
}
