use serde_json::{Value, json};

use super::exchange::factor;
use super::number::{Exact, exact, round, whole};
use super::refusal::Refusal;

/// The documents, with what every rule asks of them.
pub(super) struct Setting<'a> {
    pub(super) deal: &'a Value,
    /// What the rate card is in.
    pub(super) card_currency: &'a Value,
    /// The results that count; none where only what is owed whatever is reached does.
    pub(super) results: Option<&'a Value>,
    /// Whether these are only expected.
    pub(super) expects: bool,
    /// All facts, where the deal is settled.
    pub(super) facts: Option<&'a Value>,
    /// The version of the rate card that holds on the day of the quote.
    pub(super) version: &'a Value,
    /// Of what amounts are multiples.
    increment: Exact,
    /// The smallest unit of the currency.
    minor: Exact,
    /// How amounts are rounded.
    mode: &'a str,
    /// Which exact value is rounded.
    point: &'a str,
}

impl<'a> Setting<'a> {
    pub(super) fn new(card: &'a Value, deal: &'a Value, results: Option<&'a Value>, expects: bool) -> Self {
        let minor = match deal["currency"].as_str() {
            Some("JPY") => whole(1),
            Some("KWD") => exact("0.001"),
            _ => exact("0.01"),
        };
        let rounding = &deal["rounding"];
        Self {
            deal,
            card_currency: &card["currency"],
            results,
            expects,
            facts: None,
            version: version(card, deal),
            increment: rounding["increment"].as_str().map_or_else(|| minor.clone(), exact),
            minor,
            mode: rounding["mode"].as_str().unwrap_or("half_up"),
            point: rounding["point"].as_str().unwrap_or("line"),
        }
    }

    pub(super) fn rounds_units(&self) -> bool {
        self.point == "unit"
    }

    pub(super) fn rounds_the_total(&self) -> bool {
        self.point == "total"
    }

    /// A price of the documents in the deal's currency, exactly.
    pub(super) fn price(&self, price: &Value) -> Exact {
        let currency = price["currency"].as_str().unwrap_or_default();
        exact(price["amount"].as_str().unwrap_or_default()) * factor(self.deal, currency)
    }

    /// What a price in another currency is multiplied with.
    pub(super) fn factor(&self, currency: &Value) -> Exact {
        factor(self.deal, currency.as_str().unwrap_or_default())
    }

    /// Rounded as the deal says.
    pub(super) fn rounded(&self, value: &Exact) -> Result<Exact, Refusal> {
        round(value, &self.increment, self.mode).ok_or(Refusal::RoundingNecessary)
    }

    /// Rounded to the minor unit in the deal's mode.
    pub(super) fn to_minor(&self, value: &Exact) -> Result<Exact, Refusal> {
        self.to_minor_by(value, self.mode)
    }

    /// Rounded to the minor unit.
    pub(super) fn to_minor_by(&self, value: &Exact, mode: &str) -> Result<Exact, Refusal> {
        round(value, &self.minor, mode).ok_or(Refusal::RoundingNecessary)
    }

    /// A whole number of minor units as documents write it.
    pub(super) fn money(&self, amount: &Exact) -> Value {
        let zero = whole(0);
        let positive = if *amount < zero { &zero - amount } else { amount.clone() };
        let count = (positive / &self.minor).to_string();
        let digits = (whole(1) / &self.minor).to_string().len() - 1;
        let padded = format!("{count:0>width$}", width = digits + 1);
        let (before, after) = padded.split_at(padded.len() - digits);
        let sign = if *amount < zero { "-" } else { "" };
        let point = if digits > 0 { "." } else { "" };
        json!({"amount": format!("{sign}{before}{point}{after}"), "currency": self.deal["currency"]})
    }

    /// The amount in minor units.
    pub(super) fn count(&self, amount: &Exact) -> Exact {
        amount / &self.minor
    }

    pub(super) fn minor(&self) -> &Exact {
        &self.minor
    }
}

/// The version that holds on the day; the last one when the card has expired. Dates as text stand in their own order.
fn version<'a>(card: &'a Value, deal: &Value) -> &'a Value {
    let day = deal["quoted_on"].as_str();
    let holds = |version: &&Value| {
        let begun = version["first_day"].as_str().is_none_or(|first| day.is_some_and(|day| first <= day));
        begun && version["last_day"].as_str().is_none_or(|last| day.is_some_and(|day| day <= last))
    };
    let versions: Vec<&Value> = card["versions"].as_array().into_iter().flatten().collect();
    let found = versions.iter().copied().find(holds).or_else(|| versions.last().copied());
    found.unwrap_or(&Value::Null)
}
