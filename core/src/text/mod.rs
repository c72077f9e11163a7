//! Words and tables for people.

mod table;

pub use table::{Column, ColumnKind, Presentation, PresentationTag, Table};
