use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, named};
use crate::money::{Currency, Money};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(StatementTag, "statement");

/// A statement of account, as a document of version 1: what stood between a party and everybody else before some days, what
/// happened on them, and what stands after them. Balances above zero are owed to the party, below zero by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Always `statement`.
    pub document: StatementTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that made it.
    pub library_version: String,
    /// Whose account.
    pub party: Id,
    /// The first day.
    pub first_day: Date,
    /// The last day, included.
    pub last_day: Date,
    /// One for each other party and currency, in the order of ids and codes; none where nothing was owed and nothing
    /// happened.
    pub accounts: Vec<StatementAccount>,
}

/// What stands between two parties in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementAccount {
    /// The other party.
    pub with: Id,
    /// Its name, where an invoice says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The currency of all amounts.
    pub currency: Currency,
    /// What was owed before the first day.
    pub opening: Money,
    /// What happened, by days; on one day invoices stand before credit notes, and these before payments.
    pub entries: Vec<StatementEntry>,
    /// What is owed at the end of the last day: the opening balance and all entries.
    pub closing: Money,
    /// The invoices that are open at the end of the last day, the oldest first.
    pub open_items: Vec<OpenItem>,
    /// The open invoices of the party by age.
    pub owed_to_party: AgedAmounts,
    /// The open invoices to the party by age.
    pub owed_by_party: AgedAmounts,
    /// What stands on no open invoice: payments for none, what was paid or credited beyond an invoice, what one collected
    /// for the other. The closing balance is what is owed to the party less what is owed by it, and this.
    pub on_account: Money,
}

named! {
    /// What changes what is owed.
    EntryKind {
        Invoice = "invoice", "invoice";
        CreditNote = "credit_note", "credit note";
        Payment = "payment", "payment";
        /// The party's customer paid somebody who takes the money for the party, or the other way round.
        Collected = "collected", "collected for another";
    }
}

/// One thing that changes what is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementEntry {
    /// The day of the invoice, or of the payment.
    pub date: Date,
    /// What it is.
    pub kind: EntryKind,
    /// The number of the invoice or credit note, or of the invoice that is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<Id>,
    /// How much more is owed to the party; below zero: less, or by it.
    pub amount: Money,
    /// What is owed after it.
    pub balance: Money,
}

/// An invoice of which something is still owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenItem {
    /// Whose invoice.
    pub seller: Id,
    /// Its number.
    pub number: Id,
    /// Its day.
    pub issued_on: Date,
    /// The day on which it is due, where it names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How many days the last day of the statement lies after the due day; absent where that is not after it, or where
    /// there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_overdue: Option<u32>,
    /// What is open of it: above zero.
    pub amount: Money,
}

/// Open invoices by age, which is counted in calendar days from the due day to the last day of the statement: who pays on
/// the due day pays in time, so that an invoice is one day overdue on the day after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgedAmounts {
    /// Invoices that name no due day, whatever their age.
    pub without_due_day: Money,
    /// Not due yet, or due on the last day.
    pub not_overdue: Money,
    /// 1 to 30 days overdue.
    pub days_1_to_30: Money,
    /// 31 to 60 days overdue.
    pub days_31_to_60: Money,
    /// 61 to 90 days overdue.
    pub days_61_to_90: Money,
    /// More than 90 days overdue.
    pub days_over_90: Money,
    /// All of it.
    pub total: Money,
}
