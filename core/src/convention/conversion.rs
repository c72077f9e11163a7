use serde::{Deserialize, Serialize};

use crate::money::{Currency, Decimal, Fraction, FractionError, Money, MoneyError, Percent, RoundTo};
use crate::time::Date;

/// The way from one currency to another, with every rate and date on it, and the spread.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Conversion {
    /// What is exchanged.
    pub from: Currency,
    /// For what.
    pub to: Currency,
    /// The rates on the way: none when both are the same currency, two when it leads through a base.
    pub legs: Vec<Leg>,
    /// What is added to the rate in percent, once, after the last leg.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread_percent: Option<Percent>,
}

/// One rate on the way, as it was quoted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Leg {
    /// What this leg exchanges.
    pub from: Currency,
    /// For what.
    pub to: Currency,
    /// The rate as quoted: multiplied with, or divided by when inverted.
    pub rate: Decimal,
    /// Whether the rate was quoted from `to` to `from`.
    pub inverted: bool,
    /// The day of the rate.
    pub date: Date,
    /// Who quotes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl Leg {
    /// What one unit becomes.
    ///
    /// # Errors
    /// - [`FractionError::DivisionByZero`]: an inverted rate is zero, which [`super::exchange`] never gives
    pub fn factor(&self) -> Result<Fraction, FractionError> {
        let rate = Fraction::from(self.rate);
        if self.inverted { Fraction::ONE.checked_div(&rate) } else { Ok(rate) }
    }
}

impl Conversion {
    /// What one unit becomes, exactly. Of a conversion that [`super::exchange`] gave, it is there.
    ///
    /// # Errors
    /// - [`FractionError::DivisionByZero`]: an inverted rate is zero
    /// - [`FractionError::TooPrecise`]: a document has so many legs that the limit is reached
    pub fn factor(&self) -> Result<Fraction, FractionError> {
        let rate = self.legs.iter().try_fold(Fraction::ONE, |factor, leg| factor.checked_mul(&leg.factor()?))?;
        match self.spread_percent {
            Some(spread) => rate.checked_mul(&Fraction::ONE.checked_add(&spread.fraction())?),
            None => Ok(rate),
        }
    }

    /// The amount in the other currency, rounded once, after the last leg.
    ///
    /// # Errors
    /// - [`MoneyError::CurrencyMismatch`]: the amount is not in the currency that is exchanged
    /// - whatever [`Fraction::to_money`] refuses
    pub fn convert(&self, amount: Money, to: &RoundTo) -> Result<Money, MoneyError> {
        if amount.currency() != self.from {
            return Err(MoneyError::CurrencyMismatch(amount.currency(), self.from));
        }
        let exact = self.factor().and_then(|factor| factor.checked_mul(&amount.fraction()));
        exact.map_err(MoneyError::from)?.to_money(self.to, to)
    }
}
