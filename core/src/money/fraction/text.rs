use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_integer::Integer;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::super::decimal::{split_digits, write_point, write_scaled};
use super::{Fraction, FractionError, Ratio, Repr, big};
use crate::check::limits::{FRACTION_DECIMALS, FRACTION_DIGITS};

/// Plain digits when the value has at most 64 digits after the point, else numerator and denominator in lowest terms.
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reduced = match &self.0 {
            Repr::Small(ratio) => ratio.reduced(),
            Repr::Big(ratio) => return write_big(f, &ratio.numerator, &ratio.denominator),
        };
        let scale = (0..=38_u32).find(|digits| divides_power_of_ten(reduced.denominator, *digits));
        let units = scale.and_then(|digits| {
            let times = 10_i128.checked_pow(digits)?.checked_div(reduced.denominator)?;
            Some((reduced.numerator.checked_mul(times)?, usize::try_from(digits).ok()?))
        });
        match units {
            Some((units, digits)) => write_scaled(f, units, digits),
            None => write_big(f, &reduced.numerator.into(), &reduced.denominator.into()),
        }
    }
}

fn divides_power_of_ten(denominator: i128, digits: u32) -> bool {
    10_i128.checked_pow(digits).and_then(|power| power.checked_rem(denominator)) == Some(0)
}

/// Writes a ratio in lowest terms.
#[cold]
fn write_big(f: &mut fmt::Formatter<'_>, numerator: &BigInt, denominator: &BigInt) -> fmt::Result {
    let power = BigInt::from(10).pow(u32::try_from(FRACTION_DECIMALS).unwrap_or_default());
    let (times, rest) = power.div_rem(denominator);
    if rest != BigInt::ZERO {
        return write!(f, "{numerator}/{denominator}");
    }
    let digits = (numerator * times).magnitude().to_string();
    let sign = if numerator < &BigInt::ZERO { "-" } else { "" };
    let mut text = String::new();
    write_point(&mut text, sign, &digits, FRACTION_DECIMALS)?;
    f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
}

/// Reads plain digits (`-12.5`) or an integer over a positive integer (`1/3`), without signs `+`, spaces, exponents,
/// grouping, leading zeros or another alphabet's digits.
impl FromStr for Fraction {
    type Err = FractionError;

    fn from_str(text: &str) -> Result<Self, FractionError> {
        if let Some((numerator, denominator)) = text.split_once('/') {
            let (negative, digits, "") = split_digits(numerator).ok_or(FractionError::Invalid)? else {
                return Err(FractionError::Invalid);
            };
            let (false, below, "") = split_digits(denominator).ok_or(FractionError::Invalid)? else {
                return Err(FractionError::Invalid);
            };
            return read(negative, digits, integer(below)?);
        }
        let (negative, whole, fraction) = split_digits(text).ok_or(FractionError::Invalid)?;
        if fraction.len() > FRACTION_DECIMALS {
            return Err(FractionError::TooPrecise);
        }
        let scale = u32::try_from(fraction.len()).map_err(|_| FractionError::TooPrecise)?;
        read(negative, &format!("{whole}{fraction}"), BigInt::from(10).pow(scale))
    }
}

/// `digits / denominator`, by small integers when they fit.
fn read(negative: bool, digits: &str, denominator: BigInt) -> Result<Fraction, FractionError> {
    let magnitude = integer(digits)?;
    let numerator = if negative { -magnitude } else { magnitude };
    if let (Ok(small), Ok(below)) = (i128::try_from(&numerator), i128::try_from(&denominator))
        && let Some(ratio) = Ratio::new(small, below)
    {
        return Ok(Fraction(Repr::Small(ratio)));
    }
    big::ratio(numerator, denominator)
}

/// The length is checked first: reading digits takes time by the square of their number.
fn integer(digits: &str) -> Result<BigInt, FractionError> {
    if digits.len() > FRACTION_DIGITS {
        return Err(FractionError::TooPrecise);
    }
    digits.parse().map_err(|_| FractionError::Invalid)
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
