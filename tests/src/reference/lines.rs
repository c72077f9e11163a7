use serde_json::{Value, json};

use super::number::{Exact, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// One line of the quote.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) kind: String,
    pub(super) id: Value,
    /// What is computed on: what is shown, or the exact value where only the total is rounded.
    pub(super) exact: Exact,
    /// What is shown, a whole number of minor units.
    pub(super) shown: Exact,
    pub(super) list: Option<Exact>,
    pub(super) base: Option<Exact>,
    /// How many units, for creative fees.
    pub(super) quantity: Value,
    /// Platform and format, for creative fees.
    pub(super) content: [Value; 2],
    /// The exact amount before the line is rounded, for creative fees.
    pub(super) before_rounding: Exact,
    /// Whether the price is not the card's.
    pub(super) agreed: bool,
    /// On which results the price depends.
    pub(super) depends_on: Vec<&'static str>,
    /// What is given costs on the market.
    pub(super) gift: Option<Exact>,
}

impl Line {
    /// A line of this exact value, rounded where the deal rounds lines.
    pub(super) fn new(setting: &Setting<'_>, kind: &str, id: &Value, value: Exact) -> Result<Self, Refusal> {
        let shown = shown(setting, &value)?;
        let exact = if setting.rounds_the_total() { value } else { shown.clone() };
        Ok(Self {
            kind: kind.to_owned(),
            id: id.clone(),
            exact,
            shown,
            list: None,
            base: None,
            quantity: Value::Null,
            content: [Value::Null, Value::Null],
            agreed: false,
            before_rounding: whole(0),
            depends_on: Vec::new(),
            gift: None,
        })
    }

    /// The amounts of the line as the quote has them; what is null must be absent there.
    pub(super) fn document(&self, setting: &Setting<'_>) -> Result<Value, Refusal> {
        let base = self.base.as_ref().map(|base| setting.to_minor_by(base, "half_up")).transpose()?;
        let gift = self.gift.as_ref().map(|gift| setting.to_minor_by(gift, "half_up")).transpose()?;
        let mut line = json!({
            "depends_on": self.depends_on, "fair_market_value": gift.map(|gift| setting.money(&gift)).filter(fits),
            "kind": self.kind, "id": self.id, "amount": setting.money(&self.shown),
            "base": base.map(|base| setting.money(&base)).filter(fits),
            "list_amount": self.list.as_ref().map(|list| setting.money(list)).filter(fits),
        });
        if !self.quantity.is_null() {
            line["quantity"] = self.quantity.clone();
        }
        Ok(line)
    }
}

/// A value as a line shows it: rounded as the deal says, or half-up to the minor unit where only the total is rounded.
pub(super) fn shown(setting: &Setting<'_>, value: &Exact) -> Result<Exact, Refusal> {
    if setting.rounds_the_total() { setting.to_minor_by(value, "half_up") } else { setting.rounded(value) }
}

/// Whether an amount of the quote is within the limit: eighteen nines of minor units.
pub(super) fn fits(amount: &Value) -> bool {
    let digits = amount["amount"].as_str().unwrap_or_default().chars().filter(char::is_ascii_digit);
    digits.skip_while(|digit| *digit == '0').count() <= 18
}

/// Refuses an amount that the quote shows on the way to a line, where it is beyond the limit.
pub(super) fn bounded(setting: &Setting<'_>, value: &Exact) -> Result<(), Refusal> {
    let within = fits(&setting.money(&setting.to_minor_by(value, "half_up")?));
    if within { Ok(()) } else { Err(Refusal::AmountTooLarge) }
}

/// The sum of what is computed on.
pub(super) fn sum<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Exact {
    lines.into_iter().fold(super::number::whole(0), |sum, line| sum + &line.exact)
}

/// The sum of what is shown.
pub(super) fn sum_shown<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Exact {
    lines.into_iter().fold(super::number::whole(0), |sum, line| sum + &line.shown)
}
