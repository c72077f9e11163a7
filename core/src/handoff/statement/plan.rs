use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::handoff::Invoice;
use crate::money::Money;
use crate::time::Date;
use crate::vocabulary::Id;

/// Whose account is drawn up, for which days, and from what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementPlan {
    /// Whose account.
    pub party: Id,
    /// The first day: what is earlier makes the opening balance.
    pub first_day: Date,
    /// The last day: what is later is left out.
    pub last_day: Date,
    /// Invoices and credit notes, in any order; those between others are left out.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<Invoice>,
    /// Payments, in any order; those between others are left out.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<StatementPayment>,
}

/// Money that one paid to another.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementPayment {
    /// The day on which it arrived.
    pub paid_on: Date,
    /// Who paid.
    pub payer: Id,
    /// Who was paid.
    pub payee: Id,
    /// How much: above zero.
    pub amount: Money,
    /// The invoice that it is for, or of which something is paid back; absent: it stands on account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice: Option<PaidInvoice>,
}

/// The invoice that a payment is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaidInvoice {
    /// Whose invoice, whoever takes the money.
    pub seller: Id,
    /// Its number.
    pub number: Id,
}

impl StatementPlan {
    /// The invoice of a seller and number.
    pub(super) fn invoice(&self, seller: &Id, number: &Id) -> Option<&Invoice> {
        self.invoices.iter().find(|one| one.seller.party.id == *seller && one.number == *number)
    }
}
