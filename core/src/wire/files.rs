//! The operations that write files for other programs.

use serde::{Deserialize, Serialize};

use super::parse::read;
use crate::check::{Issues, null_is_absent};
use crate::handoff;
pub(super) use crate::handoff::CsvFile;
use crate::text::Table;

/// What `table_csv` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TableCsvInput {
    /// A table of a presentation.
    pub table: Table,
    /// What stands between the cells of a row.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub separator: handoff::CsvSeparator,
    /// Whether the text begins with U+FEFF, by which Excel knows UTF-8.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub byte_order_mark: bool,
}

pub(super) fn table_csv(input: &str) -> Result<CsvFile, Issues> {
    read(input)
        .compute(|input: &TableCsvInput| handoff::table_csv(&input.table, input.separator, input.byte_order_mark))
}
