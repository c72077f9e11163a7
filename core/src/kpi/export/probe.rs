use serde::{Deserialize, Serialize};

use super::{
    CellDelimiter, DateOrder, DecimalMark, ExportContainer, ExportGrain, ExportHints, TextEncoding, ValueKind,
    container,
};
use crate::check::{named, null_is_absent};
use crate::money::Currency;
use crate::platform::Platform;
use crate::time::Date;

named! {
    /// The language of an export's headers.
    HeaderLanguage {
        English = "en", "English";
        German = "de", "German";
    }
}

named! {
    /// What has to be known before an export can be read.
    QuestionCode {
        /// There are several files in the zip, or several sheets in the workbook.
        Member = "member", "File or sheet";
        /// The file or sheet that the hints name is not there.
        MemberNotFound = "member_not_found", "File or sheet not found";
        /// No layout fits, and nobody said what stands in which column.
        UnknownLayout = "unknown_layout", "Unknown layout";
        /// The layout that the hints name does not fit.
        LayoutDoesNotFit = "layout_does_not_fit", "Layout does not fit";
        /// A header that the hints name is not there.
        ColumnNotFound = "column_not_found", "ExportColumn not found";
        /// The hints give two columns the same name, or one column two names.
        DuplicateColumn = "duplicate_column", "Duplicate column";
        /// A name is none of the dictionary, and nobody said what its cells hold.
        UnknownName = "unknown_name", "Unknown name";
        /// The dictionary says that a name's cells hold something else.
        WrongValues = "wrong_values", "Wrong kind of values";
        /// Day and month of a date could be either of two numbers.
        DateOrder = "date_order", "Order of day and month";
        /// Dates have no year, and nobody said when the export was made.
        AsOf = "as_of", "Day of the export";
        /// A number could have decimals or grouped digits.
        DecimalMark = "decimal_mark", "Decimal mark";
        /// Amounts of money say no currency.
        Currency = "currency", "Currency";
    }
}

/// Something that the bytes of an export do not say, and that is never guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportQuestion {
    /// What is asked.
    pub code: QuestionCode,
    /// What is asked, in words.
    pub message: String,
    /// The header or name that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// A cell that shows why it is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// The answers to choose from, where they are few.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The field of [`ExportHints`] that answers it.
    pub hint: String,
}

/// A column that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FoundColumn {
    /// The header in the export.
    pub header: String,
    /// Its place in the row, from 1.
    pub place: usize,
    /// The name in the dictionary, or the user's own.
    pub name: String,
    /// What its cells hold.
    pub values: ValueKind,
    /// The currency of its amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

/// A column that the layout knows and the export has not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MissingColumn {
    /// The name in the dictionary.
    pub name: String,
    /// Whether the layout is told by it.
    pub required: bool,
    /// The header that was probably meant for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did_you_mean: Option<String>,
}

/// A column that is not read, because nothing says what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnknownColumn {
    /// The header in the export.
    pub header: String,
    /// Its place in the row, from 1.
    pub place: usize,
    /// The name that was probably meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did_you_mean: Option<String>,
}

/// A column whose metric the platform has retired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetiredColumn {
    /// The name in the dictionary.
    pub name: String,
    /// The metric that the platform reports in its place: another figure, never to be compared with this one.
    pub replaced_by: String,
    /// The first day without it, where the platform named one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// In what the two differ.
    pub note: String,
}

/// What the first bytes of an export say about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportProbe {
    /// What holds the rows; none for text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub container: Option<ExportContainer>,
    /// The name of the file in the zip, or of the sheet in the workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// How the text is written in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<TextEncoding>,
    /// What separates the cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<CellDelimiter>,
    /// The rows above the header, such as a note or a title.
    pub preamble: Vec<String>,
    /// The line of the header, from 1.
    pub header_line: u64,
    /// The id of the layout; none when the hints say what stands in which column, or when nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<String>,
    /// Who says that such exports look like this, and the day on which it was so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout_source: Option<String>,
    /// The platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// What one row is about.
    pub grain: ExportGrain,
    /// The language of the headers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<HeaderLanguage>,
    /// What stands before the decimals; none when it cannot be told, and then a cell for which it matters is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal_mark: Option<DecimalMark>,
    /// Which of two numbers of a date is the day; none where dates say it by their form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// The columns that are read.
    pub columns: Vec<FoundColumn>,
    /// The names of the columns that say which row it is; none when rows cannot be told from each other.
    pub key: Vec<String>,
    /// The columns of the layout that are not there.
    pub missing: Vec<MissingColumn>,
    /// The columns that are not read.
    pub unknown: Vec<UnknownColumn>,
    /// The columns whose metric is retired.
    pub retired: Vec<RetiredColumn>,
    /// What has to be known before it can be read.
    pub questions: Vec<ExportQuestion>,
    /// The edition of the dictionary of metrics: of the preset `metrics`.
    pub dictionary_edition: u32,
}

/// What the first bytes of an export say: its layout, its columns, and what they leave open. 64 KiB are enough, and no
/// more are looked at; of a zip or a workbook it takes all bytes, since what is in it stands at its end.
///
/// ```
/// use greenroom::kpi::export::{ExportHints, probe};
///
/// let bytes = b"Geography,Views,Average view duration,Watch time (hours)\nTotal,15503810,0:04:34,1183689.3666\n";
/// let found = probe(bytes, &ExportHints::default())?;
/// assert_eq!(found.layout.as_deref(), Some("youtube_geography"));
/// assert!(found.questions.is_empty());
/// # Ok::<(), greenroom::kpi::export::ReadProblem>(())
/// ```
///
/// # Errors
/// - [`ReadProblem`](super::ReadProblem): there is no table to look at
pub fn probe(first_bytes: &[u8], hints: &ExportHints) -> Result<ExportProbe, super::ReadProblem> {
    container::probe(first_bytes, hints)
}

impl ExportProbe {
    /// A probe that has found nothing yet.
    pub(super) fn empty() -> Self {
        Self {
            container: None,
            member: None,
            encoding: None,
            delimiter: None,
            preamble: Vec::new(),
            header_line: 0,
            layout: None,
            layout_source: None,
            platform: None,
            grain: ExportGrain::Other,
            language: None,
            decimal_mark: None,
            date_order: None,
            columns: Vec::new(),
            key: Vec::new(),
            missing: Vec::new(),
            unknown: Vec::new(),
            retired: Vec::new(),
            questions: Vec::new(),
            dictionary_edition: 0,
        }
    }
}

impl ExportQuestion {
    pub(super) fn new(code: QuestionCode, hint: &str, message: String) -> Self {
        Self { code, message, about: None, example: None, choices: Vec::new(), hint: hint.to_owned() }
    }

    pub(super) fn about(mut self, about: &str) -> Self {
        self.about = Some(crate::check::cut(about));
        self
    }

    pub(super) fn example(mut self, example: &str) -> Self {
        self.example = Some(crate::check::cut(example));
        self
    }

    pub(super) fn choices<'a>(mut self, choices: impl IntoIterator<Item = &'a str>) -> Self {
        self.choices = choices.into_iter().map(str::to_owned).collect();
        self
    }
}
