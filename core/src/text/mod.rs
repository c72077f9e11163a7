//! Words and tables for people.

mod canonical;
mod hidden;
mod issues;
mod placeholder;
mod placeholder_check;
mod plain;
mod table;

pub use canonical::canonical_json;
pub(crate) use hidden::is_hidden;
pub use issues::present_issues;
pub(crate) use placeholder::{TemplatePart, fill_template, has_placeholder, template_parts};
pub(crate) use placeholder_check::{check_placeholders, named_placeholders};
pub(crate) use plain::{is_letter_or_digit, is_plain, plain_fold, split_ascii, stretches};
pub use table::{Column, ColumnKind, Presentation, PresentationTag, Table};
