use serde::{Deserialize, Serialize};

use crate::check::{null_is_absent, tagged_union};
use crate::handoff::{Invoice, NumberScheme};
use crate::money::Money;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// An invoice, and what of it is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditNotePlan {
    /// The invoice.
    pub invoice: Invoice,
    /// The credit notes that it has already, in their order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub credit_notes: Vec<Invoice>,
    /// How much is taken back.
    pub credit: Credit,
    /// Why, as it stands on the credit note.
    pub reason: Name,
    /// The day of the credit note: not before that of the invoice.
    pub issued_on: Date,
    /// How the seller numbers credit notes.
    pub number: NumberScheme,
}

tagged_union! {
    /// How much of an invoice is taken back.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Credit {
        /// All that is left of it.
        Whole(WholeCredit) = "whole",
        /// Some of its lines, with the tax on them.
        Lines(LinesCredit) = "lines",
        /// An amount of money, with the tax in it.
        Gross(GrossCredit) = "gross",
    }
}

/// All that is left of an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WholeCredit {}

/// Some lines of an invoice, with the tax on them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinesCredit {
    /// Which lines, each once.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub lines: Vec<CreditedLine>,
}

/// How much of a line is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditedLine {
    /// The line of the invoice.
    pub id: Id,
    /// How much of it, without tax: of the line's sign, and no more than is left; absent: all that is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// An amount of money, with the tax in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GrossCredit {
    /// How much: above 0, and no more than is left of the invoice.
    pub amount: Money,
}
