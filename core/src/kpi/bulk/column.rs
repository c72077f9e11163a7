use crate::check::{Code, Issue, Issues, Path, cut, did_you_mean};
use crate::kpi::tally::{Bits, Figures};

/// A column of a table: its name and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkField<'a> {
    /// The name.
    pub name: &'a str,
    /// What is in it.
    pub kind: BulkKind<'a>,
}

/// What is in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkKind<'a> {
    /// Whole numbers.
    Integer,
    /// Floating-point numbers.
    Float,
    /// Decimal numbers with so many digits after the point.
    Decimal(i8),
    /// Yes or no.
    Flag,
    /// Text.
    Text,
    /// Days since 1 January 1970.
    Date,
    /// Points in time since midnight of 1 January 1970.
    Instant {
        /// How many ticks make a second: a positive number.
        per_second: i64,
        /// Whether that midnight was in UTC; else the clock is unknown.
        in_utc: bool,
    },
    /// Nothing in any row.
    Nothing,
    /// Anything else, in words.
    Other(&'a str),
}

/// Rows of a column.
#[derive(Clone, Debug)]
pub enum BulkColumn<'a> {
    /// Whole numbers, days or points in time.
    Integers(Figures<'a>),
    /// Single floating-point numbers. One that is no number counts as missing.
    Singles(&'a [f32], Option<Bits<'a>>),
    /// Double floating-point numbers. One that is no number counts as missing.
    Doubles(&'a [f64], Option<Bits<'a>>),
    /// Decimal numbers, in units of the last digit.
    Decimals(&'a [i128], Option<Bits<'a>>),
    /// Yes or no, for so many rows.
    Flags(Bits<'a>, usize, Option<Bits<'a>>),
    /// Places in a list of texts.
    Codes {
        /// The places.
        codes: Figures<'a>,
        /// The texts; one that is absent is none.
        names: Vec<Option<&'a str>>,
    },
    /// So many rows with nothing.
    Nothing(usize),
    /// Texts.
    Texts(Vec<Option<&'a str>>),
}

impl BulkKind<'_> {
    /// What it is in words.
    pub(crate) fn label(&self) -> &str {
        match self {
            Self::Integer => "whole numbers",
            Self::Float => "floating-point numbers",
            Self::Decimal(_) => "decimal numbers",
            Self::Flag => "yes or no",
            Self::Text => "text",
            Self::Date => "dates",
            Self::Instant { .. } => "points in time",
            Self::Nothing => "nothing",
            Self::Other(words) => words,
        }
    }
}

impl BulkColumn<'_> {
    /// How many rows there are; `None` when the bits do not reach that far.
    pub(crate) fn rows(&self) -> Option<usize> {
        match self {
            Self::Integers(figures) | Self::Codes { codes: figures, .. } => figures.rows(),
            Self::Singles(numbers, _) => Some(numbers.len()),
            Self::Doubles(numbers, _) => Some(numbers.len()),
            Self::Decimals(numbers, _) => Some(numbers.len()),
            Self::Flags(_, rows, _) | Self::Nothing(rows) => Some(*rows),
            Self::Texts(texts) => Some(texts.len()),
        }
    }
}

/// The place of a column of a table, and what is in it; a note where the table has none or several of the name.
pub(crate) fn find_column<'a>(
    fields: &[BulkField<'a>],
    name: &str,
    path: &Path,
    issues: &mut Issues,
) -> Option<(usize, BulkKind<'a>)> {
    let mut found = fields.iter().enumerate().filter(|(_, field)| field.name == name);
    let Some((place, field)) = found.next() else {
        let message = format!("the table has no column `{}`", cut(name));
        let issue = Issue::new(Code::UnknownReference, path.clone(), message).with("column", cut(name));
        issues.push(match meant_column(fields, name) {
            Some(meant) => issue.help(format!("did you mean `{}`?", cut(meant))),
            None => issue,
        });
        return None;
    };
    if found.next().is_some() {
        let message = format!("the table has more than one column `{}`", cut(name));
        issues.push(Issue::new(Code::DuplicateItem, path.clone(), message).with("column", cut(name)));
        return None;
    }
    Some((place, field.kind))
}

/// The column that somebody probably meant.
pub(super) fn meant_column<'a>(fields: &[BulkField<'a>], name: &str) -> Option<&'a str> {
    let plain = |text: &str| text.to_lowercase().replace([' ', '-'], "_");
    let same = fields.iter().map(|field| field.name).find(|field| plain(field) == plain(name));
    same.or_else(|| did_you_mean(name, fields.iter().map(|field| field.name)))
}
