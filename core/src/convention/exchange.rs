use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Conversion, Leg};
use crate::money::{Currency, Decimal};
use crate::time::Date;

/// What one unit of a currency cost in another on a day: `rate` units of `to` for one of `from`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangeRate {
    /// The currency of which one unit is priced.
    pub from: Currency,
    /// The currency of the price.
    pub to: Currency,
    /// The price; above zero.
    pub rate: Decimal,
    /// The day of the price.
    pub date: Date,
    /// Who quotes it, and where to read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// Why one currency cannot be exchanged for another by a list of rates. Places count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeError {
    /// The rate at this place is zero or below.
    NotPositive(usize),
    /// The rate at this place is from a currency to itself.
    SameCurrency(usize, Currency),
    /// The rates at these two places are for the same two currencies in the same direction.
    Duplicate(usize, usize, Currency, Currency),
    /// Neither the two currencies nor each of them and the base have a rate.
    NotFound {
        /// What is to be exchanged.
        from: Currency,
        /// For what.
        to: Currency,
        /// By which third currency, if by any.
        base: Option<Currency>,
    },
}

/// The way from one currency to another by dated rates: directly; else by the inverse of the rate in the other
/// direction; else through the base, each of the two legs directly or inversely.
///
/// A cross goes through the stated base only, never through a currency that happens to fit. A currency and itself need
/// no leg. Banks quote both directions of a pair, so both may stand in the list; two rates of one direction may not,
/// since nobody said which day counts.
///
/// ```
/// use greenroom::convention::{ExchangeRate, exchange};
/// use greenroom::money::{Money, RoundTo, RoundingMode};
///
/// let rates: Vec<ExchangeRate> = serde_json::from_str(r#"[
///   {"from": "EUR", "to": "USD", "rate": "1.1", "date": "2026-11-20"},
///   {"from": "EUR", "to": "JPY", "rate": "165", "date": "2026-11-20"}
/// ]"#)?;
/// let [eur, usd, jpy] = ["EUR".parse()?, "USD".parse()?, "JPY".parse()?];
/// let conversion = exchange(&rates, usd, jpy, Some(eur))?;
/// assert_eq!(conversion.legs.len(), 2);
/// let fee = Money::from_minor(110_000, usd)?;
/// let half_up = RoundTo::minor_unit(RoundingMode::HalfUp);
/// assert_eq!(conversion.convert(fee, &half_up)?.to_string(), "JPY 165,000");
///
/// assert_eq!(exchange(&rates, usd, jpy, None).unwrap_err().to_string(), "no rate leads from USD to JPY");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// - [`ExchangeError::NotPositive`]: any rate of the list is zero or below
/// - [`ExchangeError::SameCurrency`]: any rate of the list is from a currency to itself
/// - [`ExchangeError::Duplicate`]: any two rates of the list have the same direction between the same currencies
/// - [`ExchangeError::NotFound`]: no way leads from one to the other
pub fn exchange(
    rates: &[ExchangeRate],
    from: Currency,
    to: Currency,
    base: Option<Currency>,
) -> Result<Conversion, ExchangeError> {
    let table = table(rates)?;
    if from == to {
        return Ok(Conversion { from, to, legs: Vec::new() });
    }
    if let Some(leg) = leg(&table, from, to) {
        return Ok(Conversion { from, to, legs: vec![leg] });
    }
    let through = |base| Some(vec![leg(&table, from, base)?, leg(&table, base, to)?]);
    let legs = base.and_then(through).ok_or(ExchangeError::NotFound { from, to, base })?;
    Ok(Conversion { from, to, legs })
}

type Table<'a> = BTreeMap<(Currency, Currency), (usize, &'a ExchangeRate)>;

fn table(rates: &[ExchangeRate]) -> Result<Table<'_>, ExchangeError> {
    let mut table = Table::new();
    for (place, rate) in rates.iter().enumerate() {
        if rate.rate.is_zero() || rate.rate.is_negative() {
            return Err(ExchangeError::NotPositive(place));
        }
        if rate.from == rate.to {
            return Err(ExchangeError::SameCurrency(place, rate.from));
        }
        if let Some((first, _)) = table.insert((rate.from, rate.to), (place, rate)) {
            return Err(ExchangeError::Duplicate(first, place, rate.from, rate.to));
        }
    }
    Ok(table)
}

fn leg(table: &Table<'_>, from: Currency, to: Currency) -> Option<Leg> {
    let direct = table.get(&(from, to)).map(|(_, rate)| (rate, false));
    let (rate, inverted) = direct.or_else(|| table.get(&(to, from)).map(|(_, rate)| (rate, true)))?;
    Some(Leg { from, to, rate: rate.rate, inverted, date: rate.date, source: rate.source.clone() })
}

impl fmt::Display for ExchangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPositive(place) => write!(f, "the exchange rate at place {place} is not above zero"),
            Self::SameCurrency(place, currency) => {
                write!(f, "the exchange rate at place {place} leads from {currency} to itself")
            }
            Self::Duplicate(first, second, from, to) => {
                write!(f, "the exchange rates at places {first} and {second} both lead from {from} to {to}")
            }
            Self::NotFound { from, to, base: None } => write!(f, "no rate leads from {from} to {to}"),
            Self::NotFound { from, to, base: Some(base) } => {
                write!(f, "no rate leads from {from} to {to}, neither directly nor through {base}")
            }
        }
    }
}

impl std::error::Error for ExchangeError {}
