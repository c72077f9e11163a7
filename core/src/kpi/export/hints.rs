use serde::{Deserialize, Serialize};

use super::ValueKind;
use crate::check::{named, null_is_absent};
use crate::money::Currency;
use crate::platform::Platform;
use crate::time::{Date, Zone};

named! {
    /// Which of the first two numbers of a date such as `03/04/2026` is the day.
    DateOrder {
        DayFirst = "day_first", "Day first";
        MonthFirst = "month_first", "Month first";
    }
}

named! {
    /// What stands before the decimals of a number.
    DecimalMark {
        Point = "point", "Point";
        Comma = "comma", "Comma";
    }
}

named! {
    /// How the text of an export is written in bytes.
    TextEncoding {
        Utf8 = "utf_8", "UTF-8";
        Utf16Le = "utf_16_le", "UTF-16, little-endian";
        Utf16Be = "utf_16_be", "UTF-16, big-endian";
        /// What is called Latin-1, too: its printable letters are the same.
        Windows1252 = "windows_1252", "Windows-1252";
    }
}

named! {
    /// What holds the rows of an export that is no text itself.
    ExportContainer {
        Zip = "zip", "Zip";
        Xlsx = "xlsx", "Excel workbook";
        Xls = "xls", "Old Excel workbook";
    }
}

named! {
    /// What separates the cells of a row.
    CellDelimiter {
        Comma = "comma", "Comma";
        Semicolon = "semicolon", "Semicolon";
        Tab = "tab", "Tab";
    }
}

impl DecimalMark {
    pub(super) fn letter(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

impl CellDelimiter {
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// What somebody knows about an export that its bytes do not say: the answers to the [`ExportQuestion`](super::ExportQuestion)s of
/// a [`probe`](super::probe), and what to prefer to what it found.
///
/// ```
/// use greenroom::kpi::export::{DateOrder, ExportHints};
///
/// let hints = ExportHints { date_order: Some(DateOrder::DayFirst), ..ExportHints::default() };
/// assert_eq!(serde_json::to_string(&hints)?, r#"{"date_order":"day_first"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportHints {
    /// The id of the layout, where several would fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<String>,
    /// Where the export comes from, where `columns` are given: some names were retired on some platforms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// What stands in which column. When it is given, no layout is looked for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnHint>,
    /// The names of the columns that together say which row is the same as in another export; with `columns` only. When
    /// it is empty, the id of the post or ad with the day, as far as they are there.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<String>,
    /// Which file of a zip, or which sheet of a workbook (xlsx or xls), is the export. JavaScript reads text alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// How the text is written in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<TextEncoding>,
    /// What separates the cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<CellDelimiter>,
    /// What stands before the decimals of a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal_mark: Option<DecimalMark>,
    /// Which number of a date is the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// The day on which the export was made: lifetime figures are as of it, and dates without a year lie in the twelve
    /// months up to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The zone of times that say no offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// The currency of amounts whose header names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

/// What stands in one column of an export that no layout describes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ColumnHint {
    /// The header in the export; case and spaces around it do not count.
    pub header: String,
    /// The name of the metric or field, of the dictionary or the user's own.
    pub name: String,
    /// What the cells hold: needed for a name of the user's own, refused where it contradicts the dictionary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<ValueKind>,
}
