//! Words and tables for people.

mod canonical;
mod issues;
mod table;

pub use canonical::canonical_json;
pub use issues::present_issues;
pub use table::{Column, ColumnKind, Presentation, PresentationTag, Table};
