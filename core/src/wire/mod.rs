//! The contract of all hosts: JSON text in, JSON text out, one list of operations, one shape of errors.

mod call;
mod document;
mod list;
mod migrate;
mod parse;
#[cfg(feature = "schema")]
pub mod schema;
mod walk;

pub use call::{OPERATIONS, Operation, OperationKind, call, operations};
pub use document::{CheckReport, QuoteInput};
pub use parse::{parse, refusal, to_json, too_deep, utf8};
