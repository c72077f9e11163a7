//! Whether a statement is short enough for where it goes, and has the voice that it should.

mod compute;
mod input;
mod present;
mod result;

pub use compute::check_statement;
pub use input::CheckStatementInput;
pub use present::present_statement_check;
pub use result::{StatementChannelCheck, StatementCheck, StatementCheckTag};
