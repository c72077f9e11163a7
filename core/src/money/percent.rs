use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Decimal, DecimalError};
use crate::check::text_schema;

/// So many hundredths: `12.5` is 12.5 %.
///
/// The type holds any decimal; a document that allows only 0 to 100 checks that itself. On the wire the number as text:
/// `"12.5"`.
///
/// ```
/// use greenroom::money::{Fraction, Percent};
///
/// let commission: Percent = "12.5".parse()?;
/// assert_eq!(commission.to_string(), "12.5 %");
/// assert_eq!(commission.fraction(), Fraction::new(1, 8)?);
/// assert!("12.5%".parse::<Percent>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent(Decimal);

impl Percent {
    /// 0 %.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// 100 %: the whole.
    pub const HUNDRED: Self = Self(Decimal::HUNDRED);

    /// So many hundredths.
    #[must_use]
    pub fn new(hundredths: Decimal) -> Self {
        Self(hundredths)
    }

    /// The number before the percent sign.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Whether it is 0 %.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below 0 %.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0.is_negative()
    }
}

impl FromStr for Percent {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        text.parse().map(Self)
    }
}

/// The percentage as people read it: `12.5 %`. Documents hold [`Percent::decimal`].
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Fraction;
    use super::*;

    #[test]
    fn is_a_hundredth_at_the_limits() {
        let most: Percent = "999999999999999999.999999999999".parse().unwrap();
        let hundred = Fraction::from(100_u32);
        assert_eq!(most.fraction().checked_mul(&hundred), Ok(Fraction::from(most.decimal())));
        let least: Percent = "-0.000000000001".parse().unwrap();
        assert!(least.is_negative());
        assert_eq!(least.fraction().to_string(), "-0.00000000000001");
        assert_eq!(Percent::HUNDRED.fraction(), Fraction::ONE);
    }

    #[test]
    fn is_its_number_on_the_wire() {
        let percent: Percent = serde_json::from_str(r#""12.50""#).unwrap();
        assert_eq!(serde_json::to_string(&percent).unwrap(), r#""12.5""#);
        for text in ["12.5", r#""12.5 %""#, r#""+5""#, r#""1e1""#] {
            assert!(serde_json::from_str::<Percent>(text).is_err(), "{text}");
        }
    }
}

text_schema!(
    Percent,
    "percent",
    "So many hundredths as text: `12.5` is 12.5 %.",
    r"^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,12})?$"
);
