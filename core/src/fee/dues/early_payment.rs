use serde::{Deserialize, Serialize};

use super::debt::{check_above_zero, check_currency};
use super::dunning::check_not_below_zero;
use crate::check::{Code, Issue, Issues, Path, Version, document_tag, named, null_is_absent};
use crate::fee::tape::amount_issue;
use crate::fee::{Action, Explanation, Step};
use crate::money::{Decimal, Fraction, FractionError, Money, MoneyError, Percent, RoundTo, RoundingMode};
use crate::rate_card::check_percent;
use crate::time::{BusinessDays, Date, PaymentTerm};

document_tag!(EarlyPaymentTag, "early_payment");

/// What is taken off an amount that is paid early, such as `2/10 net 30`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarlyPaymentOffer {
    /// The amount without tax; above zero.
    pub net: Money,
    /// The tax on it; absent: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<Money>,
    /// The day from which both terms run, such as that of the invoice.
    pub from: Date,
    /// How much is taken off: above 0, up to 100.
    pub percent: Percent,
    /// Of what it is taken off.
    pub base: EarlyPaymentBase,
    /// How long it may be taken off: the 10 days of `2/10 net 30`.
    pub early: PaymentTerm,
    /// When the whole amount is due: the 30 days of `2/10 net 30`.
    pub full: PaymentTerm,
    /// The weekend and the holidays of the business-day rules; absent: Saturday and Sunday, no holidays.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
    /// The day on which it is paid, to know how much that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<Date>,
    /// How the discount is rounded to the minor unit.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub mode: RoundingMode,
}

named! {
    /// Of what the discount is taken.
    EarlyPaymentBase {
        /// The amount with its tax.
        IncludingTax = "including_tax", "the amount with tax";
        /// The amount without tax; the tax stays as it is.
        ExcludingTax = "excluding_tax", "the amount without tax";
    }
}

/// What early payment saves, and what not taking it costs, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarlyPayment {
    /// Always `early_payment`.
    pub document: EarlyPaymentTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// The amount without tax.
    pub net: Money,
    /// The tax on it.
    pub tax: Money,
    /// The amount with tax.
    pub amount: Money,
    /// Of what the discount is taken.
    pub base: EarlyPaymentBase,
    /// How much is taken off.
    pub percent: Percent,
    /// What that is.
    pub discount: Money,
    /// How the discount came about.
    pub explanation: Explanation,
    /// The last day on which it may be taken off.
    pub last_day: Date,
    /// What is paid up to that day.
    pub early_amount: Money,
    /// The day on which the whole amount is due.
    pub due: Date,
    /// How many days the money is paid earlier.
    pub days_earlier: u32,
    /// What it costs a year not to take the discount, in percent: the exact discount for what is paid instead, times 365
    /// for the days. Exact and simple, without interest on interest; absent where there is no such number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub simple_annual_cost_percent: Option<Fraction>,
    /// The day on which it is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<Date>,
    /// What is paid on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_pay: Option<Money>,
}

/// Computes what an early payment saves, by which day, and what it costs a year not to take it.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let offer = wire::parse(r#"{
///   "net": {"amount": "1000", "currency": "EUR"}, "tax": {"amount": "190", "currency": "EUR"},
///   "from": "2026-05-01", "percent": "2", "base": "including_tax",
///   "early": {"net_days": 10}, "full": {"net_days": 30}, "paid_on": "2026-05-11"
/// }"#)?;
/// let early = fee::early_payment(&offer)?;
/// assert_eq!(early.discount.to_string(), "EUR 23.80");
/// assert_eq!((early.last_day.to_string(), early.due.to_string()), ("2026-05-11".into(), "2026-05-31".into()));
/// assert_eq!(early.to_pay.unwrap().to_string(), "EUR 1,166.20");
/// // 2 / 98 × 365 / 20
/// assert_eq!(early.simple_annual_cost_percent.unwrap().to_string(), "1825/49");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: the cost of trade credit, discount ÷ (100 − discount) × 365 ÷ days, of finance textbooks.
///
/// # Errors
/// All at once:
/// - an amount that is not above zero, a tax below zero or in another currency, a percentage out of range
/// - a last day after the due day, or a day outside the calendar
/// - an amount beyond the limit, or a discount that needs rounding where that is forbidden
pub fn early_payment(offer: &EarlyPaymentOffer) -> Result<EarlyPayment, Issues> {
    let (last_day, due) = offer.checked_days()?;
    let broken = |error: MoneyError| Issues::from(amount_issue(error, Path::root().field("net")));
    let tax = offer.tax.unwrap_or(Money::zero(offer.net.currency()));
    let amount = offer.net.checked_add(tax).map_err(broken)?;
    let (discount, explanation) = offer.discount(amount).map_err(broken)?;
    let early_amount = amount.checked_sub(discount).map_err(broken)?;
    let days_earlier = u32::try_from(last_day.days_until(due)).unwrap_or_default();
    let exact = explanation.steps.first().map(|step| step.result.clone()).unwrap_or_default();
    let cost = annual_cost(&exact, &amount.fraction(), days_earlier);
    let pay = |day: Date| if day <= last_day { early_amount } else { amount };
    Ok(EarlyPayment {
        document: EarlyPaymentTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        net: offer.net,
        tax,
        amount,
        base: offer.base,
        percent: offer.percent,
        discount,
        explanation,
        last_day,
        early_amount,
        due,
        days_earlier,
        simple_annual_cost_percent: cost.map_err(|error| broken(error.into()))?,
        paid_on: offer.paid_on,
        to_pay: offer.paid_on.map(pay),
    })
}

impl EarlyPaymentOffer {
    /// The last day of the discount, and the due day.
    fn checked_days(&self) -> Result<(Date, Date), Issues> {
        let (root, mut issues) = (Path::root(), Issues::default());
        check_above_zero(self.net, &root.field("net"), &mut issues);
        if let Some(tax) = self.tax {
            check_not_below_zero(tax, &root.field("tax"), &mut issues);
            check_currency(tax, self.net.currency(), &root.field("tax"), &mut issues);
        }
        if self.percent.is_zero() {
            let message = "a discount of 0 percent is none";
            issues.push(Issue::new(Code::OutOfRange, root.field("percent"), message).with("value", "0"));
        }
        check_percent(self.percent, 100, &root.field("percent"), &mut issues);
        self.early.check(&root.field("early"), &mut issues);
        self.full.check(&root.field("full"), &mut issues);
        self.business_days.check(&root.field("business_days"), &mut issues);
        let mut day = |term: &PaymentTerm, field| {
            term.due(self.from, &self.business_days).unwrap_or_else(|error| {
                issues.push(Issue::new(Code::OutOfRange, root.field(field), error.to_string()));
                self.from
            })
        };
        let (last_day, due) = (day(&self.early, "early"), day(&self.full, "full"));
        if last_day > due {
            let message = format!("the last day {last_day} of the discount lies after {due}, when all is due");
            let issue = Issue::new(Code::WrongOrder, root.field("early"), message);
            issues.push(issue.with("first", last_day).with("last", due));
        }
        if issues.is_empty() { Ok((last_day, due)) } else { Err(issues) }
    }

    fn discount(&self, amount: Money) -> Result<(Money, Explanation), MoneyError> {
        let root = Path::root();
        let (sum_of, start) = match self.base {
            EarlyPaymentBase::IncludingTax => (vec![root.field("net"), root.field("tax")], amount.fraction()),
            EarlyPaymentBase::ExcludingTax => (vec![root.field("net")], self.net.fraction()),
        };
        let exact = start.checked_mul(&self.percent.fraction())?;
        let discount = exact.to_money(amount.currency(), &RoundTo::minor_unit(self.mode))?;
        let unit = Decimal::new(1, amount.currency().exponent()).unwrap_or_default();
        let percent = Step {
            action: Action::Percent,
            operand: Some(self.percent.decimal().into()),
            from: Some(root.field("percent")),
            mode: None,
            result: exact,
        };
        let round = Step {
            action: Action::Round,
            operand: Some(unit.into()),
            from: None,
            mode: Some(self.mode),
            result: discount.fraction(),
        };
        let explanation = Explanation { from: None, sum_of, less: Vec::new(), start, steps: vec![percent, round] };
        Ok((discount, explanation))
    }
}

/// discount ÷ (amount − discount) × 100 × 365 ÷ days; nothing where nothing is left to pay, or nothing is paid earlier.
fn annual_cost(discount: &Fraction, amount: &Fraction, days: u32) -> Result<Option<Fraction>, FractionError> {
    let rest = amount.checked_sub(discount)?;
    if days == 0 || rest.is_zero() {
        return Ok(None);
    }
    let times = Fraction::new(36_500, i128::from(days))?;
    Ok(Some(discount.checked_div(&rest)?.checked_mul(&times)?))
}
