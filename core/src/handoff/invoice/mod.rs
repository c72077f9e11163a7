//! Invoices of a priced deal: for each instalment, from each supplier to its customer.

mod amounts;
mod check;
mod document;
mod issue;
mod number;
mod party;
mod plan;
mod present;
mod shares;
mod split;
mod supplies;
mod without_tax;

pub(in crate::handoff) use check::CREDITED_LINES;
pub use document::{
    CreditedInvoice, Invoice, InvoiceKind, InvoiceLine, InvoiceTag, InvoiceTax, InvoiceTotals, InvoicedInstalment,
    WrittenBy,
};
pub use issue::{InvoiceSet, NextNumber, invoices};
pub use number::NumberScheme;
pub use party::{Account, Address, ElectronicAddress, InvoiceParty};
pub use plan::InvoicePlan;
pub use present::present_invoice;
pub(in crate::handoff) use present::totals_table;
pub(in crate::handoff) use split::share;
