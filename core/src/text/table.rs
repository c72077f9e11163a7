use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag};

/// A result as titled tables, ready to be drawn by a terminal, a notebook or a page. All texts are plain: whoever draws
/// them escapes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Presentation {
    /// Always `presentation`.
    pub document: PresentationTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The tables, in reading order.
    pub tables: Vec<Table>,
}

document_tag!(PresentationTag, "presentation");

/// A table with a title, and sentences below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What the table shows.
    pub title: String,
    /// The columns, from the first to the last.
    pub columns: Vec<Column>,
    /// The rows; each has one cell for each column.
    pub rows: Vec<Vec<String>>,
    /// What else is to be said.
    pub sentences: Vec<String>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What stands in the column.
    pub title: String,
    /// What kind of thing that is.
    pub kind: ColumnKind,
}

/// What the cells of a column are: numbers and money are set to the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Counts and percentages.
    Number,
    /// Amounts with their currency.
    Money,
}

impl Table {
    /// A table of this title, with titles and kinds of its columns, and no sentences yet.
    #[must_use]
    pub fn new(title: &str, columns: &[(&str, ColumnKind)], rows: Vec<Vec<String>>) -> Self {
        let columns = columns.iter().map(|(title, kind)| Column::new(title, *kind)).collect();
        Self { title: title.to_owned(), columns, rows, sentences: Vec::new() }
    }
}

impl Column {
    /// A column of this title and kind.
    #[must_use]
    pub fn new(title: &str, kind: ColumnKind) -> Self {
        Self { title: title.to_owned(), kind }
    }
}
