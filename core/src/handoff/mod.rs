//! What goes out to others: invoices, credit notes and statements, and tables as files.

mod csv;
mod invoice;
mod ubl;

pub use csv::{CsvFile, CsvSeparator, table_csv};
pub use invoice::{
    Account, Address, CreditedInvoice, ElectronicAddress, Invoice, InvoiceKind, InvoiceLine, InvoiceParty, InvoicePlan,
    InvoiceSet, InvoiceTag, InvoiceTax, InvoiceTotals, InvoicedInstalment, NextNumber, NumberScheme, WrittenBy,
    invoices, present_invoice,
};
pub use ubl::{UblInvoice, UblProfile, invoice_ubl};
