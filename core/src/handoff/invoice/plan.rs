use serde::{Deserialize, Serialize};

use super::{InvoiceParty, NumberScheme};
use crate::check::null_is_absent;
use crate::time::{BusinessDays, Date, PaymentTerm};
use crate::vocabulary::{Id, Name};

/// Which invoices of a deal are written, and how.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoicePlan {
    /// The day of the invoices.
    pub issued_on: Date,
    /// Which instalment of the deal, counted from 0; absent: all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instalment: Option<u32>,
    /// Whose invoices, by id; absent: those of everybody who supplies.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub sellers: Vec<Id>,
    /// Everybody who stands on an invoice: sellers, buyers, and who takes the money.
    pub parties: Vec<InvoiceParty>,
    /// One for each seller.
    pub numbers: Vec<NumberScheme>,
    /// The sellers whose buyers write the invoice for them.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub self_billed: Vec<Id>,
    /// When an invoice is due that no instalment of the deal gives a date: after the day of the invoice; absent: on receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<PaymentTerm>,
    /// The weekend and the holidays of that term; absent: Saturday and Sunday, no holidays.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
    /// What the brand wants to see on its invoices, such as the number of an order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer_reference: Option<Name>,
}

impl InvoicePlan {
    /// The party of this id.
    pub(super) fn party(&self, id: &Id) -> Option<&InvoiceParty> {
        self.parties.iter().find(|one| one.party.id == *id)
    }
}
