use std::fmt;

use serde::{Deserialize, Serialize};

use super::amount::group_thousands;
use super::{Currency, Decimal, Money, MoneyError, RoundTo, RoundingMode};

/// The price of one unit: it may have more digits than the currency's minor unit (EUR 0.035 a view).
///
/// ```
/// use greenroom::money::{RoundingMode, UnitPrice};
///
/// let view = UnitPrice { amount: "0.035".parse()?, currency: "EUR".parse()? };
/// assert_eq!(view.checked_mul(1_501)?.rounded(RoundingMode::HalfUp)?.to_string(), "EUR 52.54");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnitPrice {
    /// How much, in major units.
    pub amount: Decimal,
    /// Of which currency.
    pub currency: Currency,
}

impl UnitPrice {
    /// The exact price of `quantity` units.
    ///
    /// # Errors
    /// - [`MoneyError::TooLarge`]: beyond the limit
    pub fn checked_mul(self, quantity: u32) -> Result<Self, MoneyError> {
        let units = self.amount.units().checked_mul(i128::from(quantity)).ok_or(MoneyError::TooLarge)?;
        let amount = Decimal::new(units, self.amount.scale()).map_err(|_| MoneyError::TooLarge)?;
        Ok(Self { amount, currency: self.currency })
    }

    /// The price rounded to the minor unit.
    ///
    /// # Errors
    /// - [`MoneyError::TooLarge`]: beyond the limit
    /// - [`MoneyError::TooPrecise`]: the mode is [`RoundingMode::Unnecessary`] and rounding is necessary
    pub fn rounded(self, mode: RoundingMode) -> Result<Money, MoneyError> {
        self.fraction().to_money(self.currency, &RoundTo::minor_unit(mode))
    }
}

/// The price as people read it, with at least the currency's decimals: `EUR 1,200.00`.
impl fmt::Display for UnitPrice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.amount.with_min_scale(self.currency.exponent());
        write!(f, "{} {}", self.currency, group_thousands(&plain))
    }
}
