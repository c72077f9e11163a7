use serde::{Deserialize, Serialize};

use super::quote::line_amount;
use super::{LineKind, Quote, QuoteLine, ShareRole};
use crate::check::{Code, Issue, Issues, Path, Version, document_tag};
use crate::money::{Currency, Money, MoneyError};
use crate::vocabulary::Id;

document_tag!(WaterfallTag, "waterfall");

/// Where the money of a quote goes, as the bars of a waterfall picture: from the list price up and down to what the
/// brand pays, and from there down to what the influencer keeps.
///
/// A total stands on zero; every other bar begins where the one before it ends. Bars of zero are left out, totals never.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Waterfall {
    /// Always `waterfall`.
    pub document: WaterfallTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Of which deal.
    pub deal: Id,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The bars, from the list price on.
    pub steps: Vec<WaterfallStep>,
}

/// One bar of a waterfall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WaterfallStep {
    /// What the bar is, in words.
    pub label: String,
    /// Whether it is a total, or goes up or down.
    pub kind: WaterfallKind,
    /// Where the bar begins: zero for a total.
    pub from: Money,
    /// Where it ends.
    pub to: Money,
    /// `to` less `from`: below zero for a bar that goes down.
    pub amount: Money,
    /// Where in the quote the amounts stand that the amount is the sum of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub sum_of: Vec<Path>,
    /// Where in the quote the amounts stand that are taken off that sum.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub less: Vec<Path>,
}

/// What a bar of a waterfall is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WaterfallKind {
    /// An amount that stands on zero.
    Total,
    /// What is added.
    Up,
    /// What is taken off.
    Down,
}

/// Where the money of a quote goes: list price, negotiated prices and quantity breaks, discounts, rounding and
/// the tax that prices include make the fee; gross-up, costs, commissions on top and tax make what the brand pays; everybody else's share of that leaves what
/// the influencer keeps.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let card = wire::parse(r#"{
///   "document": "rate_card", "version": 2, "id": "mila-2026", "influencer": "mila", "currency": "EUR",
///   "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                            "price": {"type": "flat", "rate": {"amount": "1000", "currency": "EUR"}}}]}]
/// }"#)?;
/// let deal = wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1,
///                     "override": {"unit_price": {"amount": "900", "currency": "EUR"}, "reason": "first deal"}}]
/// }"#)?;
/// let waterfall = fee::waterfall(&fee::quote(&card, &deal)?)?;
/// let bars: Vec<_> = waterfall.steps.iter().map(|step| format!("{} {}", step.label, step.amount)).collect();
/// assert_eq!(bars, [
///     "List price EUR 1,000.00",
///     "Negotiated prices and quantity breaks EUR -100.00",
///     "Fee EUR 900.00",
///     "Payable by the brand EUR 900.00",
///     "Net to the influencer EUR 900.00",
/// ]);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the amounts of the quote do not add up, mix currencies, or are beyond the limit: all at once
pub fn waterfall(quote: &Quote) -> Result<Waterfall, Issues> {
    let mut issues = Issues::default();
    quote.check(&Path::root(), &mut issues);
    issues.into_result(())?;
    let mut bars = Bars { at: Money::zero(quote.currency), steps: Vec::new() };
    bars.fee(quote)?;
    bars.payable(quote)?;
    bars.shares(quote)?;
    Ok(Waterfall {
        document: WaterfallTag,
        version: Version,
        deal: quote.deal.clone(),
        currency: quote.currency,
        steps: bars.steps,
    })
}

/// The bars so far.
struct Bars {
    /// Where the last one ends.
    at: Money,
    steps: Vec<WaterfallStep>,
}

impl Bars {
    /// From the list price to the fee.
    fn fee(&mut self, quote: &Quote) -> Result<(), Issues> {
        let raises = |line: &QuoteLine| line.kind == LineKind::MinimumFee;
        let listed = |line: &QuoteLine| line.kind == LineKind::CreativeFee || (line.kind.is_add_on() && !raises(line));
        let (mut asked, mut amounts, mut asked_at, mut agreed_at) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut list_price_at = Vec::new();
        for (place, line) in quote.lines.iter().enumerate().filter(|(_, line)| listed(line)) {
            asked.push(line.list_amount.unwrap_or(line.amount));
            amounts.push(line.amount);
            if line.list_amount.is_some() {
                let at = Path::root().field("lines").index(place).field("list_amount");
                list_price_at.push(at.clone());
                asked_at.push(at);
                agreed_at.push(line_amount(place));
            } else {
                list_price_at.push(line_amount(place));
            }
        }
        let lines = Path::root().field("lines");
        let list_price = Money::sum(self.at.currency(), asked).map_err(|error| issue(error, lines.clone()))?;
        let agreed = Money::sum(self.at.currency(), amounts).map_err(|error| issue(error, lines.clone()))?;
        let negotiated = agreed.checked_sub(list_price).map_err(|error| issue(error, lines))?;
        self.total("List price", list_price, list_price_at)?;
        self.change("Negotiated prices and quantity breaks", negotiated, agreed_at, asked_at)?;
        self.stage("Discounts", quote.totals.discounts, "discounts")?;
        self.stage("Rounding", quote.totals.rounding, "rounding")?;
        for (place, line) in quote.lines.iter().enumerate().filter(|(_, line)| raises(line)) {
            self.change("Raise to the minimum fee", line.amount, vec![line_amount(place)], Vec::new())?;
        }
        let taken = quote.totals.tax_included.unwrap_or(Money::zero(self.at.currency()));
        self.stage("Tax included in the prices", taken, "tax_included")?;
        self.total("Fee", quote.totals.fee, vec![total_at("fee")])
    }

    /// From the fee to what the brand pays.
    fn payable(&mut self, quote: &Quote) -> Result<(), Issues> {
        let totals = &quote.totals;
        self.stage("Gross-up", totals.gross_up, "gross_up")?;
        self.stage("Costs passed through", totals.pass_through_costs, "pass_through_costs")?;
        self.stage("Commissions on top", totals.commissions_on_top, "commissions_on_top")?;
        self.stage("Tax", totals.tax, "tax")?;
        let zero = Money::zero(self.at.currency());
        self.stage("Withholding borne by the brand", totals.withholding_borne.unwrap_or(zero), "withholding_borne")?;
        self.total("Payable by the brand", totals.payable, vec![total_at("payable")])
    }

    /// From what the brand pays to what the influencer keeps.
    fn shares(&mut self, quote: &Quote) -> Result<(), Issues> {
        for (place, share) in quote.shares.iter().enumerate() {
            let who = share.party.as_deref();
            let label = match (share.role, who) {
                (ShareRole::Influencer, _) => continue,
                (ShareRole::Representative, Some(who)) => format!("Commission of {who}"),
                (ShareRole::Representative, None) => "Commission".to_owned(),
                (ShareRole::Supplier, Some(who)) => format!("Costs of {who}"),
                (ShareRole::Supplier, None) => "Costs of suppliers".to_owned(),
                (ShareRole::Tax, _) => "Tax to the authorities".to_owned(),
                (ShareRole::Withholding, Some(who)) => format!("Tax withheld, {who}"),
                (ShareRole::Withholding, None) => "Tax withheld".to_owned(),
            };
            let at = Path::root().field("shares").index(place).field("amount");
            self.change(&label, share.amount.negated(), Vec::new(), vec![at])?;
        }
        self.total("Net to the influencer", quote.totals.net_to_influencer, vec![total_at("net_to_influencer")])
    }

    /// A bar for one of the quote's totals.
    fn stage(&mut self, label: &str, amount: Money, field: &'static str) -> Result<(), Issues> {
        self.change(label, amount, vec![total_at(field)], Vec::new())
    }

    fn change(&mut self, label: &str, amount: Money, sum_of: Vec<Path>, less: Vec<Path>) -> Result<(), Issues> {
        if amount.is_zero() {
            return Ok(());
        }
        let place = sum_of.first().or(less.first()).cloned().unwrap_or_else(Path::root);
        let from = self.at;
        let to = from.checked_add(amount).map_err(|error| issue(error, place))?;
        let kind = if amount.is_negative() { WaterfallKind::Down } else { WaterfallKind::Up };
        self.steps.push(WaterfallStep { label: label.to_owned(), kind, from, to, amount, sum_of, less });
        self.at = to;
        Ok(())
    }

    /// A bar on zero, which ends where the one before it ends.
    fn total(&mut self, label: &str, amount: Money, sum_of: Vec<Path>) -> Result<(), Issues> {
        let zero = Money::zero(amount.currency());
        if self.steps.is_empty() {
            self.at = amount;
        }
        if self.at != amount {
            let place = sum_of.first().cloned().unwrap_or_else(Path::root);
            let message = format!("the bars before it end at {}, not at {amount}", self.at);
            let issue = Issue::new(Code::SumMismatch, place, message).with("sum", self.at).with("total", amount);
            return Err(issue.into());
        }
        let (kind, less) = (WaterfallKind::Total, Vec::new());
        self.steps.push(WaterfallStep { label: label.to_owned(), kind, from: zero, to: amount, amount, sum_of, less });
        Ok(())
    }
}

fn total_at(field: &'static str) -> Path {
    Path::root().field("totals").field(field)
}

fn issue(error: MoneyError, path: Path) -> Issues {
    let code = match error {
        MoneyError::CurrencyMismatch(..) => Code::CurrencyMismatch,
        _ => Code::AmountTooLarge,
    };
    Issue::new(code, path, error.to_string()).into()
}
