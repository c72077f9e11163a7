use std::fmt;
use std::str::FromStr;

use super::{Currency, Decimal, DecimalError};
use crate::check::wire_text;

/// The step that amounts are rounded to, in major units: above zero, such as `0.05`, `5`, `10` or `50`.
///
/// On the wire a text. Whether it is a whole number of a currency's minor units is asked with [`Increment::fits`].
///
/// ```
/// use greenroom::money::Increment;
///
/// let rappen: Increment = "0.05".parse()?;
/// assert!(rappen.fits("CHF".parse()?));
/// assert!(!rappen.fits("JPY".parse()?));
/// assert!("0".parse::<Increment>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Increment(Decimal);

/// Why there is no such [`Increment`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncrementError {
    /// The text is no decimal.
    Decimal(DecimalError),
    /// It is zero or below.
    NotPositive,
    /// It is no whole number of the currency's minor units, or more of them than an amount can have.
    Unfit(Increment, Currency),
}

impl Increment {
    /// A step of so many major units.
    ///
    /// # Errors
    /// - [`IncrementError::NotPositive`]: zero or below
    pub fn new(step: Decimal) -> Result<Self, IncrementError> {
        if step.is_zero() || step.is_negative() { Err(IncrementError::NotPositive) } else { Ok(Self(step)) }
    }

    /// The step in major units.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Whether the step is a whole number of the currency's minor units.
    #[must_use]
    pub fn fits(self, currency: Currency) -> bool {
        self.minor_units(currency).is_some()
    }

    /// The step in minor units; `None` when it does not fit the currency.
    #[must_use]
    pub fn minor_units(self, currency: Currency) -> Option<i64> {
        let scale = 10_i128.checked_pow(u32::from(currency.exponent()))?;
        let minor = self.0.units().checked_mul(scale)?;
        if minor.checked_rem(self.0.denominator())? != 0 {
            return None;
        }
        i64::try_from(minor.checked_div(self.0.denominator())?).ok()
    }
}

impl FromStr for Increment {
    type Err = IncrementError;

    fn from_str(text: &str) -> Result<Self, IncrementError> {
        Self::new(text.parse().map_err(IncrementError::Decimal)?)
    }
}

impl fmt::Display for Increment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for IncrementError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decimal(error) => error.fmt(f),
            Self::NotPositive => f.write_str("an increment is above zero, such as 0.05 or 50"),
            Self::Unfit(increment, currency) => {
                write!(f, "amounts in {currency} cannot be rounded to multiples of `{increment}`")
            }
        }
    }
}

impl std::error::Error for IncrementError {}

wire_text!(
    Increment,
    "increment",
    "A step that amounts are rounded to multiples of, such as `0.05` or `50`: a decimal above zero."
);
