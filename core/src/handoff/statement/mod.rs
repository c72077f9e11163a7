//! Statements of account: what stands between a party and everybody else over some days.

mod account;
mod ageing;
mod check;
mod document;
mod movement;
mod plan;
mod present;

pub use account::statement;
pub use document::{AgedAmounts, EntryKind, OpenItem, Statement, StatementAccount, StatementEntry, StatementTag};
pub use plan::{PaidInvoice, StatementPayment, StatementPlan};
pub use present::present_statement;
