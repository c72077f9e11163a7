use serde::{Deserialize, Serialize};

use super::Debt;
use super::debt::check_currency;
use crate::check::{
    Code, Issue, Issues, Path, Version, check_item_count, check_range, check_unique_ids, document_tag, limits,
    null_is_absent,
};
use crate::fee::tape::amount_issue;
use crate::money::{Money, MoneyError};
use crate::time::{Adjustment, BusinessDays, Date};
use crate::vocabulary::{Id, Name};

document_tag!(DunningTag, "dunning");

/// Debts, and by which steps their debtors are reminded of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DunningPlan {
    /// What is owed.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub debts: Vec<Debt>,
    /// The steps, in the order of their days.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub steps: Vec<DunningStep>,
    /// What happens to a step whose day is a free day; it stays when absent. Due days stay as they are.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub adjustment: Adjustment,
    /// The weekend and the holidays of that rule; absent: Saturday and Sunday, no holidays.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
}

/// One step of reminding.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DunningStep {
    /// What the step is called, such as `first reminder`.
    pub name: Name,
    /// How many calendar days after the due day: 1 to 3,650.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::NET_DAYS)))]
    pub days_after_due: u32,
    /// What the step costs the debtor; absent: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<Money>,
}

/// When each debtor is reminded, and of how much, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dunning {
    /// Always `dunning`.
    pub document: DunningTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Each debt, in the order of the plan.
    pub debts: Vec<DunnedDebt>,
}

/// When the debtor is reminded of one debt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DunnedDebt {
    /// Which debt.
    pub id: Id,
    /// How much was due.
    pub amount: Money,
    /// When it was due.
    pub due: Date,
    /// The day on which the last of it was paid; absent while something is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<Date>,
    /// One for each step.
    pub reminders: Vec<Reminder>,
}

/// One step toward one debtor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// What the step is called.
    pub name: Name,
    /// The day of the step.
    pub date: Date,
    /// What is open before that day ends: the debt less what was paid by then.
    pub open: Money,
    /// Whether anything is open, so that the step is taken; else it costs nothing.
    pub needed: bool,
    /// What this step costs.
    pub fee: Money,
    /// What this and the steps before it cost.
    pub fees_so_far: Money,
    /// What is open, and the fees so far.
    pub to_pay: Money,
}

/// Finds the days of reminders, and what is open on each.
///
/// Payments lower the debt alone, from their day on; fees stand beside it and carry no fees themselves. A step that falls on
/// a day on which nothing is open is not needed and costs nothing.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let plan = wire::parse(r#"{
///   "debts": [{"id": "inv-7", "amount": {"amount": "1200", "currency": "EUR"}, "due": "2026-05-29",
///              "payments": [{"date": "2026-06-10", "amount": {"amount": "200", "currency": "EUR"}}]}],
///   "steps": [{"name": "reminder", "days_after_due": 8},
///             {"name": "last demand", "days_after_due": 22, "fee": {"amount": "5", "currency": "EUR"}}],
///   "adjustment": "following"
/// }"#)?;
/// let reminders = &fee::dunning(&plan)?.debts[0].reminders;
/// // 6 June 2026 is a Saturday.
/// assert_eq!((reminders[0].date.to_string(), reminders[0].open.to_string()), ("2026-06-08".into(), "EUR 1,200.00".into()));
/// assert_eq!(reminders[1].to_pay.to_string(), "EUR 1,005.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - no debts, two of one id, amounts that are not above zero or mix currencies
/// - no steps, or steps that are not in the order of their days
/// - a fee below zero or in another currency than a debt
/// - a day outside the calendar, or an amount beyond the limit
pub fn dunning(plan: &DunningPlan) -> Result<Dunning, Issues> {
    let mut issues = Issues::default();
    plan.check(&mut issues);
    if !issues.is_empty() {
        return Err(issues);
    }
    let mut debts = Vec::new();
    for (place, debt) in plan.debts.iter().enumerate() {
        match plan.remind(debt, &Path::root().field("debts").index(place)) {
            Ok(dunned) => debts.push(dunned),
            Err(issue) => issues.push(*issue),
        }
    }
    let library_version = env!("CARGO_PKG_VERSION").to_owned();
    issues.into_result(Dunning { document: DunningTag, version: Version, library_version, debts })
}

impl DunningPlan {
    fn check(&self, issues: &mut Issues) {
        let (debts, steps) = (Path::root().field("debts"), Path::root().field("steps"));
        check_item_count(self.debts.len(), &debts, issues);
        check_unique_ids(self.debts.iter().map(|debt| &debt.id), "id", &debts, issues);
        for (place, debt) in self.debts.iter().enumerate().take(limits::LIST_ITEMS) {
            debt.check(&debts.index(place), issues);
        }
        check_item_count(self.steps.len(), &steps, issues);
        let mut before = 0;
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = steps.index(place);
            check_range(step.days_after_due, 1, limits::NET_DAYS, &at.field("days_after_due"), issues);
            if place > 0 && step.days_after_due <= before {
                let message =
                    format!("the step after `{}` days does not stand after that of {before}", step.days_after_due);
                let issue = Issue::new(Code::WrongOrder, at.field("days_after_due"), message);
                issues.push(issue.with("value", step.days_after_due));
            }
            before = step.days_after_due;
            if let Some(fee) = step.fee {
                check_not_below_zero(fee, &at.field("fee"), issues);
                let other = self.debts.iter().map(|debt| debt.amount.currency()).find(|other| *other != fee.currency());
                if let Some(other) = other {
                    check_currency(fee, other, &at.field("fee"), issues);
                }
            }
        }
        self.business_days.check(&Path::root().field("business_days"), issues);
    }

    fn remind(&self, debt: &Debt, path: &Path) -> Result<DunnedDebt, Box<Issue>> {
        let payments = debt.payments_by_day();
        let open_on = |day: Date| -> Result<Money, MoneyError> {
            let paid = payments.iter().filter(|payment| payment.date <= day).map(|payment| payment.amount);
            let open = debt.amount.checked_sub(Money::sum(debt.amount.currency(), paid)?)?;
            Ok(if open.is_negative() { Money::zero(open.currency()) } else { open })
        };
        let broken = |error: MoneyError| Box::new(amount_issue(error, path.clone()));
        let mut fees_so_far = Money::zero(debt.amount.currency());
        let mut reminders = Vec::new();
        for step in &self.steps {
            let date = self.date(debt.due, step).map_err(|error| {
                Box::new(Issue::new(Code::OutOfRange, path.field("due"), error.to_string()).with("value", debt.due))
            })?;
            let open = open_on(date).map_err(broken)?;
            let needed = !open.is_zero();
            let fee = step.fee.filter(|_| needed).unwrap_or(Money::zero(open.currency()));
            fees_so_far = fees_so_far.checked_add(fee).map_err(broken)?;
            let to_pay = open.checked_add(fees_so_far).map_err(broken)?;
            reminders.push(Reminder { name: step.name.clone(), date, open, needed, fee, fees_so_far, to_pay });
        }
        let mut paid_on = None;
        for payment in &payments {
            if paid_on.is_none() && open_on(payment.date).map_err(broken)?.is_zero() {
                paid_on = Some(payment.date);
            }
        }
        Ok(DunnedDebt { id: debt.id.clone(), amount: debt.amount, due: debt.due, paid_on, reminders })
    }

    fn date(&self, due: Date, step: &DunningStep) -> Result<Date, crate::time::BusinessDayError> {
        self.business_days.adjust(due.add_days(i64::from(step.days_after_due))?, self.adjustment)
    }
}

/// Refuses an amount below zero.
pub(super) fn check_not_below_zero(amount: Money, path: &Path, issues: &mut Issues) {
    if amount.is_negative() {
        let message = format!("{amount} is below zero");
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", amount));
    }
}
