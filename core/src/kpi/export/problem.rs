use std::fmt;

use serde::{Deserialize, Serialize};

use super::ExportQuestion;
use crate::check::named;

/// Why an export cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadProblem {
    /// Something has to be known first: answer it in the hints.
    Questions(Vec<ExportQuestion>),
    /// There is no row.
    Empty,
    /// It is no text but something that holds one, such as a zip or a spreadsheet: what it is.
    Container(&'static str),
    /// It is damaged or not complete: what it is.
    Damaged(&'static str),
    /// It is locked by a password: what it is.
    Encrypted(&'static str),
    /// Something is beyond a limit: what, and how much is allowed.
    TooLarge(&'static str, u64),
    /// The reader refused the export before.
    Refused,
}

named! {
    /// Why a cell has no value that can be relied on.
    CellProblem {
        NotACount = "not_a_count", "not a whole number";
        NotANumber = "not_a_number", "not a number";
        NotADuration = "not_a_duration", "not a length of time";
        NotADate = "not_a_date", "not a date";
        NoSuchDay = "no_such_day", "a day or time that does not exist";
        AmbiguousDate = "ambiguous_date", "a date whose day and month could be either of two numbers";
        AmbiguousNumber = "ambiguous_number", "a number with a point or comma that could group digits or begin decimals";
        NoYear = "no_year", "a date without a year";
        NumberTooLarge = "number_too_large", "a number with more digits than the limit";
        ControlCharacter = "control_character", "text with a NUL in it";
    }
}

named! {
    /// Why a row is not kept.
    RowProblem {
        /// A cell has no value that can be relied on.
        Cell = "cell", "a cell cannot be read";
        Ragged = "ragged", "it has not as many cells as the header";
        Blank = "blank", "all its cells are empty";
        NoKey = "no_key", "what says which row it is is empty";
        MixedPeriods = "mixed_periods", "it counts a whole life where other rows count days, or days where others count a whole life";
        UnclosedQuote = "unclosed_quote", "a quotation mark is opened and never closed";
        LongCell = "long_cell", "a cell is longer than the limit";
        LongRow = "long_row", "it is longer than the limit";
        ManyCells = "many_cells", "it has more cells than the limit";
    }
}

/// A row that is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RejectedRow {
    /// The line on which it begins.
    pub line: u64,
    /// Why it is not kept.
    pub reason: RowProblem,
    /// Why the cell has no value, when that is the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<CellProblem>,
    /// The header of the column in which it was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The reason in words, with what stands there.
    pub message: String,
}

impl ReadProblem {
    /// The stable name for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Questions(_) => "questions",
            Self::Empty => "empty",
            Self::Container(_) => "container",
            Self::Damaged(_) => "damaged",
            Self::Encrypted(_) => "encrypted",
            Self::TooLarge(..) => "too_large",
            Self::Refused => "refused",
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::Questions(_) => Some("answer the questions in the hints"),
            Self::Container(_) => Some("save as CSV"),
            Self::Damaged(_) => Some("fetch it again, give all its bytes, or save as CSV"),
            Self::Encrypted(_) => Some("save it without a password"),
            Self::Empty | Self::TooLarge(..) | Self::Refused => None,
        }
    }
}

impl fmt::Display for ReadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Questions(questions) => {
                f.write_str("the export leaves something open")?;
                questions.iter().try_for_each(|question| write!(f, "; {}", question.message))
            }
            Self::Empty => f.write_str("the export has no row"),
            Self::Container(what) => write!(f, "the export is {what}, which cannot be read here"),
            Self::Damaged(what) => write!(f, "the export is {what} that is damaged or not complete"),
            Self::Encrypted(what) => write!(f, "the export is {what} that is locked by a password"),
            Self::TooLarge(what, most) => write!(f, "the export has more {what} than the limit, {most}"),
            Self::Refused => f.write_str("the export was refused before, or has been read to its end"),
        }
    }
}

impl std::error::Error for ReadProblem {}
