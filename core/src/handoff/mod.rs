//! What goes out to others: invoices, credit notes and statements, tables as files, and campaigns as calendars, messages,
//! cards and reports.

mod calendar;
mod credit;
mod csv;
mod effects;
mod invoice;
mod left_out;
mod report;
mod slack;
mod statement;
mod trello;
mod ubl;
#[cfg(feature = "spreadsheets")]
mod workbook;

pub use calendar::{
    CalendarFile, InvitationFile, Meeting, MeetingGuest, MeetingInstant, MeetingLocalTime, MeetingPerson, MeetingStart,
    campaign_calendar, meeting_invitation,
};
pub use credit::{
    Credit, CreditNote, CreditNotePlan, CreditedLine, GrossCredit, LinesCredit, WholeCredit, check_credit_notes,
    credit_note, present_credit_note,
};
pub use csv::{CsvFile, CsvSeparator, table_csv};
pub use effects::{EffectCard, EffectPayloads, EffectPayloadsInput, effect_payloads};
pub use invoice::{
    Account, Address, CreditedInvoice, ElectronicAddress, Invoice, InvoiceKind, InvoiceLine, InvoiceParty, InvoicePlan,
    InvoiceSet, InvoiceTag, InvoiceTax, InvoiceTotals, InvoicedInstalment, NextNumber, NumberScheme, WrittenBy,
    invoices, present_invoice,
};
pub use left_out::{CampaignItem, LeftOut, LeftOutReason};
pub use report::{CampaignReport, CampaignTable, campaign_csv, campaign_report};
pub use slack::{
    SlackBlock, SlackContext, SlackHeader, SlackMarkup, SlackMessage, SlackNotice, SlackPlain, SlackPlan, SlackSection,
    SlackText, slack_message,
};
pub use statement::{
    AgedAmounts, EntryKind, OpenItem, PaidInvoice, Statement, StatementAccount, StatementEntry, StatementPayment,
    StatementPlan, StatementTag, present_statement, statement,
};
pub use trello::{
    TrelloBoard, TrelloCard, TrelloCards, TrelloHints, TrelloId, TrelloIdError, TrelloMember, TrelloPieceList,
    TrelloPlan, TrelloPosition, TrelloProblem, TrelloRemark, TrelloRequest, present_trello_board, read_trello_board,
    trello_cards,
};
pub use ubl::{UblInvoice, UblProfile, invoice_ubl};
#[cfg(feature = "spreadsheets")]
pub use workbook::{campaign_workbook, workbook};
