//! Credit notes: what of an invoice is taken back.

mod amounts;
mod check;
mod left;
mod plan;
mod present;
mod write;

pub use check::check_credit_notes;
pub use plan::{Credit, CreditNotePlan, CreditedLine, GrossCredit, LinesCredit, WholeCredit};
pub use present::present_credit_note;
pub use write::{CreditNote, credit_note};
