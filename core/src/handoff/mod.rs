//! What goes out to others: invoices, credit notes and statements, and tables as files.

mod credit;
mod csv;
mod invoice;
mod ubl;

pub use credit::{
    Credit, CreditNote, CreditNotePlan, CreditedLine, GrossCredit, LinesCredit, WholeCredit, check_credit_notes,
    credit_note, present_credit_note,
};
pub use csv::{CsvFile, CsvSeparator, table_csv};
pub use invoice::{
    Account, Address, CreditedInvoice, ElectronicAddress, Invoice, InvoiceKind, InvoiceLine, InvoiceParty, InvoicePlan,
    InvoiceSet, InvoiceTag, InvoiceTax, InvoiceTotals, InvoicedInstalment, NextNumber, NumberScheme, WrittenBy,
    invoices, present_invoice,
};
pub use ubl::{UblInvoice, UblProfile, invoice_ubl};
