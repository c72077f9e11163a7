use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::check::limits::{DECIMAL_FRACTION_DIGITS, DECIMAL_INTEGER_DIGITS};

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
    /// `units / 10^scale`.
    ///
    /// # Errors
    /// - [`DecimalError::TooLarge`]: more digits before the point than the limit
    /// - [`DecimalError::TooPrecise`]: more digits after it
    pub fn new(units: i128, scale: u8) -> Result<Self, DecimalError> {
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
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return Err(DecimalError::Invalid),
            Some((whole, fraction)) => (whole, fraction),
            None => (digits, ""),
        };
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(fraction) || (whole.len() > 1 && whole.starts_with('0')) {
            return Err(DecimalError::Invalid);
        }
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

/// Writes `units / 10^scale` with exactly `scale` digits after the point.
pub(super) fn write_scaled(f: &mut impl fmt::Write, units: i128, scale: usize) -> fmt::Result {
    let sign = if units < 0 { "-" } else { "" };
    let digits = format!("{:0>1$}", units.unsigned_abs(), scale.saturating_add(1));
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

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
