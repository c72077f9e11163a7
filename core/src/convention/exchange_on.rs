use super::{Conversion, ExchangeError, ExchangeRate, exchange};
use crate::money::Currency;
use crate::time::Date;

/// The way from one currency to another by the rates that hold on a day, as [`exchange`] finds it: of each pair the latest
/// day that is not after it counts, in whichever direction the pair is quoted then.
///
/// ```
/// use greenroom::convention::{ExchangeRate, exchange_on};
///
/// let rates: Vec<ExchangeRate> = serde_json::from_str(r#"[
///   {"from": "USD", "to": "EUR", "rate": "0.92", "date": "2026-03-02"},
///   {"from": "EUR", "to": "USD", "rate": "1.25", "date": "2026-03-31"}
/// ]"#)?;
/// let [eur, usd] = ["EUR".parse()?, "USD".parse()?];
/// let factor = |day: &str| exchange_on(&rates, day.parse().unwrap(), usd, eur, None).unwrap().factor().unwrap();
/// assert_eq!(factor("2026-03-30").to_string(), "0.92");
/// assert_eq!(factor("2026-03-31").to_string(), "0.8");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// - what [`exchange`] refuses of the rates that hold on the day
pub fn exchange_on(
    rates: &[ExchangeRate],
    day: Date,
    from: Currency,
    to: Currency,
    base: Option<Currency>,
) -> Result<Conversion, ExchangeError> {
    let begun = || rates.iter().filter(|rate| rate.date <= day);
    let pair = |one: &ExchangeRate| if one.from <= one.to { (one.from, one.to) } else { (one.to, one.from) };
    let mut latest = std::collections::BTreeMap::new();
    for rate in begun() {
        let last = latest.entry(pair(rate)).or_insert(rate.date);
        *last = rate.date.max(*last);
    }
    let holds = |rate: &&ExchangeRate| latest.get(&pair(rate)) == Some(&rate.date);
    let rates: Vec<ExchangeRate> = begun().filter(holds).cloned().collect();
    exchange(&rates, from, to, base)
}
