//! What goes out to others: invoices, credit notes and statements, tables as files, campaigns and meetings as calendars.

mod calendar;
mod credit;
mod csv;
mod invoice;
mod statement;
mod ubl;

pub use calendar::{
    CalendarFile, CalendarItem, InvitationFile, LeftOut, LeftOutReason, Meeting, MeetingGuest, MeetingInstant,
    MeetingLocalTime, MeetingPerson, MeetingStart, campaign_calendar, meeting_invitation,
};
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
pub use statement::{
    AgedAmounts, EntryKind, OpenItem, PaidInvoice, Statement, StatementAccount, StatementEntry, StatementPayment,
    StatementPlan, StatementTag, present_statement, statement,
};
pub use ubl::{UblInvoice, UblProfile, invoice_ubl};
