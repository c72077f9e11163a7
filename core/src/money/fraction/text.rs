use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_integer::Integer;

use super::super::RoundingMode;
use super::super::amount::group_thousands;
use super::super::decimal::{split_digits, write_point, write_scaled};
use super::round::divide_big;
use super::{Fraction, FractionError, Ratio, Repr, big};
use crate::check::limits::{FRACTION_DECIMALS, FRACTION_DIGITS};
use crate::check::wire_text;

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

impl Fraction {
    /// The number as people read it, with at most so many digits after the point (64 at most), and marked where that is
    /// not all of it. Only for the eye: a half goes to the even neighbour, and documents hold the exact text.
    ///
    /// ```
    /// use greenroom::money::Fraction;
    ///
    /// let gross = Fraction::new(20_000, 17)?;
    /// assert_eq!(gross.shown(4), "≈ 1,176.4706");
    /// assert_eq!(Fraction::new(5_001, 4)?.shown(4), "1,250.25");
    /// # Ok::<(), greenroom::money::FractionError>(())
    /// ```
    #[must_use]
    pub fn shown(&self, decimals: usize) -> String {
        let decimals = decimals.min(FRACTION_DECIMALS);
        let (numerator, denominator) = self.big_parts();
        let scaled = numerator * BigInt::from(10).pow(u32::try_from(decimals).unwrap_or_default());
        let rounded = divide_big(&scaled, &denominator, RoundingMode::HalfEven).unwrap_or_default();
        let exact = &rounded * &denominator == scaled;
        // Below zero and cut to zero: the sign would stand before nothing.
        let sign = if rounded < BigInt::ZERO { "-" } else { "" };
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = write_point(&mut text, sign, &rounded.magnitude().to_string(), decimals);
        if exact && decimals > 0 {
            let digits = text.trim_end_matches('0').trim_end_matches('.').len();
            text.truncate(digits);
        }
        let mark = if exact { "" } else { "≈ " };
        format!("{mark}{}", group_thousands(&text))
    }
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

wire_text!(
    Fraction,
    "fraction",
    "An exact number: a decimal such as `1234.5`, or a fraction in lowest terms such as `10000/17`."
);

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(text: &str) -> String {
        text.parse::<Fraction>().unwrap().to_string()
    }

    #[test]
    fn writes_digits_where_they_end() {
        for text in ["0", "-1", "12.5", "-0.000001", "1/3", "-22/7", "123456789012345678901234567890.125"] {
            assert_eq!(round_trip(text), text);
        }
        assert_eq!(round_trip("1.50"), "1.5");
        assert_eq!(round_trip("6/4"), "1.5");
        assert_eq!(round_trip("300/3"), "100");
        assert_eq!(round_trip("-0"), "0");
        assert_eq!(round_trip("0/7"), "0");
        assert_eq!(round_trip("0.00000000000000000000000000001"), "0.00000000000000000000000000001");
    }

    #[test]
    fn writes_a_ratio_past_sixty_four_decimals() {
        let (two, one) = (Fraction::from(2_u32), Fraction::ONE);
        let power = |digits: u32| (0..digits).fold(one.clone(), |number, _| number.checked_div(&two).unwrap());
        let last = power(64).to_string();
        assert_eq!(last.len(), "0.".len() + 64);
        assert_eq!(last.parse(), Ok(power(64)));
        assert_eq!(power(65).to_string(), "1/36893488147419103232");
    }

    #[test]
    fn reads_back_the_longest_text() {
        let two = Fraction::from(2_u32);
        let third = Fraction::new(1, 3).unwrap();
        let large = (0..4_090).fold(third, |number, _| number.checked_mul(&two).unwrap());
        let text = large.to_string();
        assert_eq!(text.parse(), Ok(large));
        let decimals = format!("{}.{}", "9".repeat(1_200), "1".repeat(64));
        assert!(decimals.parse::<Fraction>().is_err(), "more than 4096 bits");
        let decimals = format!("{}.{}", "9".repeat(1_100), "1".repeat(64));
        assert_eq!(round_trip(&decimals), decimals);
    }

    #[test]
    fn refuses_every_other_form() {
        let invalid = [
            "",
            "-",
            "/",
            "1/",
            "/2",
            "1/-2",
            "1/+2",
            "1//2",
            "1/2/3",
            "1.5/2",
            "1/2.5",
            "01/2",
            "1/02",
            "--1",
            "+5",
            " 5",
            "5 ",
            "1_000",
            "1,5",
            ".5",
            "5.",
            "1e3",
            "1e999999999",
            "NaN",
            "inf",
            "٣",
            "１",
            "1/ 2",
            "0x1",
            "½",
        ];
        for text in invalid {
            assert_eq!(text.parse::<Fraction>(), Err(FractionError::Invalid), "{text}");
        }
        assert_eq!("1/0".parse::<Fraction>(), Err(FractionError::DivisionByZero));
        assert_eq!("0/0".parse::<Fraction>(), Err(FractionError::DivisionByZero));
        assert_eq!("9".repeat(10_000_000).parse::<Fraction>(), Err(FractionError::TooPrecise));
        assert_eq!(format!("1/{}", "9".repeat(10_000_000)).parse::<Fraction>(), Err(FractionError::TooPrecise));
        assert_eq!(format!("0.{}", "0".repeat(65)).parse::<Fraction>(), Err(FractionError::TooPrecise));
    }

    #[test]
    fn shows_people_what_they_can_read() {
        let shown = |text: &str, decimals| text.parse::<Fraction>().unwrap().shown(decimals);
        assert_eq!(shown("0", 4), "0");
        assert_eq!(shown("1200", 2), "1,200");
        assert_eq!(shown("1200", 0), "1,200");
        assert_eq!(shown("-1234567.891", 3), "-1,234,567.891");
        assert_eq!(shown("-1234567.891", 2), "≈ -1,234,567.89");
        assert_eq!(shown("0.5", 0), "≈ 0");
        assert_eq!(shown("1.5", 0), "≈ 2");
        assert_eq!(shown("-1/3", 2), "≈ -0.33");
        assert_eq!(shown("-1/1000", 2), "≈ 0.00");
        assert_eq!(
            shown("200000000000000000000000000000000000000000/3", 1),
            "≈ 66,666,666,666,666,666,666,666,666,666,666,666,666,666.7"
        );
        assert_eq!(shown("1/3", 1_000_000_000).chars().count(), "≈ 0.".chars().count() + 64);
    }

    #[test]
    fn is_a_text_on_the_wire() {
        let third = Fraction::new(1, 3).unwrap();
        assert_eq!(serde_json::to_string(&third).unwrap(), r#""1/3""#);
        assert_eq!(serde_json::from_str::<Fraction>(r#""1/3""#).unwrap(), third);
        assert!(serde_json::from_str::<Fraction>("0.5").is_err());
    }
}
