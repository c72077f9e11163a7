use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Conversion, Leg};
use crate::money::{Currency, Decimal};
use crate::time::Date;

/// What one unit of a currency cost in another on a day: `rate` units of `to` for one of `from`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
        /// Every third currency that would do, by code.
        candidates: Vec<Currency>,
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
        return Ok(Conversion { from, to, legs: Vec::new(), spread_percent: None });
    }
    if let Some(leg) = leg(&table, from, to) {
        return Ok(Conversion { from, to, legs: vec![leg], spread_percent: None });
    }
    let through = |base| Some(vec![leg(&table, from, base)?, leg(&table, base, to)?]);
    match base.and_then(through) {
        Some(legs) => Ok(Conversion { from, to, legs, spread_percent: None }),
        None => {
            let known: BTreeSet<Currency> = rates.iter().flat_map(|rate| [rate.from, rate.to]).collect();
            let candidates = known.into_iter().filter(|base| through(*base).is_some()).collect();
            Err(ExchangeError::NotFound { from, to, base, candidates })
        }
    }
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
            Self::NotFound { from, to, base, .. } => {
                write!(f, "no rate leads from {from} to {to}")?;
                base.map_or(Ok(()), |base| write!(f, ", neither directly nor through {base}"))
            }
        }
    }
}

impl std::error::Error for ExchangeError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Fraction, Money, MoneyError, RoundTo, RoundingMode};

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    fn rates(list: &[(&str, &str, &str)]) -> Vec<ExchangeRate> {
        let rate = |(place, (from, to, rate)): (usize, &(&str, &str, &str))| ExchangeRate {
            from: currency(from),
            to: currency(to),
            rate: rate.parse().unwrap(),
            date: format!("2026-11-2{place}").parse().unwrap(),
            source: Some(format!("bank {place}")),
        };
        list.iter().enumerate().map(rate).collect()
    }

    fn way(list: &[(&str, &str, &str)], from: &str, to: &str, base: Option<&str>) -> Result<Conversion, ExchangeError> {
        exchange(&rates(list), currency(from), currency(to), base.map(currency))
    }

    #[test]
    fn prefers_the_direct_rate_to_the_inverse_and_both_to_a_cross() {
        let both = [("USD", "EUR", "0.9"), ("EUR", "USD", "1.1"), ("EUR", "GBP", "0.8"), ("GBP", "USD", "1.4")];
        let direct = way(&both, "EUR", "USD", Some("GBP")).unwrap();
        assert_eq!(direct.factor().unwrap().to_string(), "1.1");
        let inverse = way(&both[..1], "EUR", "USD", Some("GBP")).unwrap();
        assert_eq!(inverse.factor().unwrap().to_string(), "10/9");
        assert!(inverse.legs[0].inverted);
        let cross = way(&both[2..], "EUR", "USD", Some("GBP")).unwrap();
        assert_eq!(cross.factor().unwrap().to_string(), "1.12");
    }

    #[test]
    fn keeps_both_legs_with_their_dates_and_sources() {
        let cross = way(&[("EUR", "USD", "1.1"), ("EUR", "JPY", "165")], "USD", "JPY", Some("EUR")).unwrap();
        let json = serde_json::to_string(&cross).unwrap();
        assert_eq!(
            json,
            r#"{"from":"USD","to":"JPY","legs":[{"from":"USD","to":"EUR","rate":"1.1","inverted":true,"date":"2026-11-20","source":"bank 0"},{"from":"EUR","to":"JPY","rate":"165","inverted":false,"date":"2026-11-21","source":"bank 1"}]}"#
        );
        assert_eq!(serde_json::from_str::<Conversion>(&json).unwrap(), cross);
        assert_eq!(cross.factor(), Ok(Fraction::from(150_u32)));
    }

    #[test]
    fn rounds_once_after_the_last_leg() {
        let cross = way(&[("EUR", "USD", "3"), ("EUR", "GBP", "3")], "USD", "GBP", Some("EUR")).unwrap();
        let cent = Money::from_minor(1, currency("USD")).unwrap();
        let to = RoundTo::minor_unit(RoundingMode::Unnecessary);
        assert_eq!(cross.convert(cent, &to).unwrap().to_string(), "GBP 0.01");
        assert_eq!(
            cross.convert(Money::zero(currency("EUR")), &to),
            Err(MoneyError::CurrencyMismatch(currency("EUR"), currency("USD")))
        );
    }

    #[test]
    fn needs_no_rate_for_the_same_currency() {
        let same = way(&[], "EUR", "EUR", None).unwrap();
        assert_eq!((same.legs.len(), same.factor()), (0, Ok(Fraction::ONE)));
    }

    #[test]
    fn refuses_rates_that_are_none() {
        let message = |list: &[_]| way(list, "EUR", "USD", Some("GBP")).unwrap_err().to_string();
        assert_eq!(message(&[("EUR", "USD", "0")]), "the exchange rate at place 0 is not above zero");
        assert_eq!(
            message(&[("EUR", "USD", "1"), ("EUR", "GBP", "-1")]),
            "the exchange rate at place 1 is not above zero"
        );
        assert_eq!(message(&[("EUR", "EUR", "1")]), "the exchange rate at place 0 leads from EUR to itself");
        assert_eq!(
            message(&[("EUR", "USD", "1.1"), ("USD", "EUR", "0.9"), ("EUR", "USD", "1.2")]),
            "the exchange rates at places 0 and 2 both lead from EUR to USD"
        );
    }

    #[test]
    fn says_which_base_would_do() {
        let list = [("EUR", "USD", "1.1"), ("JPY", "EUR", "0.006"), ("USD", "CHF", "0.9"), ("JPY", "CHF", "0.005")];
        let error = way(&list, "USD", "JPY", Some("GBP")).unwrap_err();
        assert_eq!(error.to_string(), "no rate leads from USD to JPY, neither directly nor through GBP");
        let ExchangeError::NotFound { candidates, .. } = error else { panic!("{error}") };
        assert_eq!(candidates, [currency("CHF"), currency("EUR")]);
        // A base that is one of the two is no third currency.
        assert!(way(&list, "USD", "JPY", Some("USD")).is_err());
    }

    #[test]
    fn a_zero_rate_in_a_document_is_no_panic() {
        let mut inverse = way(&[("USD", "EUR", "0.9")], "EUR", "USD", None).unwrap();
        inverse.legs[0].rate = Decimal::ZERO;
        assert!(inverse.factor().is_err());
    }
}
