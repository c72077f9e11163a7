use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_item_limit, limits, null_is_absent};
use crate::money::{Currency, Money};
use crate::time::{Adjustment, BusinessDays, Date};
use crate::vocabulary::Id;

/// An amount that is due on a day, such as an invoice, with what was paid of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Debt {
    /// The name of the debt, such as the number of the invoice.
    pub id: Id,
    /// How much is due, with the tax on it; above zero.
    pub amount: Money,
    /// The day on which it is due, as agreed.
    pub due: Date,
    /// What was paid, in any order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<DebtPayment>,
}

/// A payment, or a part of one, toward a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DebtPayment {
    /// The day on which the money arrived.
    pub date: Date,
    /// How much arrived; above zero.
    pub amount: Money,
}

impl Debt {
    /// Finds everything that is wrong with the debt: amounts that are not above zero, or in another currency than the debt.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        check_above_zero(self.amount, &path.field("amount"), issues);
        let list = path.field("payments");
        check_item_limit(self.payments.len(), &list, issues);
        for (place, payment) in self.payments.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = list.index(place).field("amount");
            check_above_zero(payment.amount, &at, issues);
            check_currency(payment.amount, self.amount.currency(), &at, issues);
        }
    }

    /// The payments in the order of their days; those of one day stay in the order of the document.
    pub(super) fn payments_by_day(&self) -> Vec<DebtPayment> {
        let mut payments = self.payments.clone();
        payments.sort_by_key(|payment| payment.date);
        payments
    }

    /// The due day, moved off a free day where that is agreed.
    pub(super) fn due_day(
        &self,
        calendar: &BusinessDays,
        adjustment: Adjustment,
        path: &Path,
        issues: &mut Issues,
    ) -> Date {
        calendar.adjust(self.due, adjustment).unwrap_or_else(|error| {
            issues.push(Issue::new(Code::OutOfRange, path.field("due"), error.to_string()));
            self.due
        })
    }
}

/// Refuses an amount of zero or below.
pub(super) fn check_above_zero(amount: Money, path: &Path, issues: &mut Issues) {
    if amount.minor() <= 0 {
        let message = format!("{amount} is not above zero");
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", amount));
    }
}

/// Refuses an amount in another currency.
pub(super) fn check_currency(amount: Money, expected: Currency, path: &Path, issues: &mut Issues) {
    if amount.currency() != expected {
        let message = format!("amounts in {expected} and {} do not mix", amount.currency());
        let issue = Issue::new(Code::CurrencyMismatch, path.field("currency"), message);
        issues.push(issue.with("found", amount.currency()).with("expected", expected));
    }
}
