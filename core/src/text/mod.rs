//! Words and tables for people.

mod issues;
mod table;

pub use issues::present_issues;
pub use table::{Column, ColumnKind, Presentation, PresentationTag, Table};
