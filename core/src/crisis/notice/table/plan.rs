use super::{MentionQuery, TickUnit};
use crate::check::{Code, Issue, Issues, Path, cut};
use crate::crisis::DetectorState;
use crate::kpi::bulk::{BulkField, BulkKind, find_column};
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

/// A query that was checked against the columns of a table: which of them are read, and into which bins rows go.
#[derive(Clone, Debug)]
pub struct MentionPlan {
    /// The places of the columns in the table that it reads.
    needs: Vec<usize>,
    pub(super) time: Source,
    pub(super) author: Option<Source>,
    pub(super) reach: Option<Source>,
    pub(super) sentiment: Option<Source>,
    pub(super) platform: Option<Source>,
    pub(super) grid: Grid,
    pub(super) state: DetectorState,
    pub(super) with_scores: bool,
}

/// A column, by its name and its place among those that are read.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) column: usize,
}

/// Bins of equal length, numbered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    /// How many ticks of the table's column make a second.
    pub(super) per_second: i64,
    /// How long a bin is, in seconds.
    pub(super) seconds: i64,
    /// When the bin of number 0 begins, in seconds since 1970.
    pub(super) origin: i64,
    /// Whether that bin is the first.
    pub(super) begins_at_origin: bool,
    /// When mentions do not count any more, in seconds since 1970.
    pub(super) until: i64,
    /// Whether somebody says so; else it is the end of the calendar.
    pub(super) ends_at_until: bool,
    /// How many bins there are, where that is known beforehand.
    pub(super) bins: Option<u32>,
}

impl MentionPlan {
    /// Finds the columns that a query needs, and everything that is wrong with it.
    ///
    /// # Errors
    /// All at once:
    /// - what [`MentionQuery::check`] finds
    /// - a column that the table does not have or has twice
    /// - a column that cannot hold what it should, or numbers as times without a `time_unit`
    pub fn new(query: &MentionQuery, fields: &[BulkField<'_>]) -> Result<Self, Issues> {
        let mut issues = Issues::default();
        query.check(&mut issues);
        let mut finder = Finder { fields, needs: Vec::new(), issues };
        let time = finder.time(query);
        let author = finder.source("author", query.author.as_ref(), "texts or whole numbers", |kind| {
            matches!(kind, BulkKind::Text | BulkKind::Integer)
        });
        let reach = finder.source("authors_reach", query.authors_reach.as_ref(), "whole numbers", |kind| {
            matches!(kind, BulkKind::Integer | BulkKind::Float)
        });
        let sentiment = finder.source("sentiment", query.sentiment.as_ref(), "numbers", |kind| {
            matches!(kind, BulkKind::Integer | BulkKind::Float | BulkKind::Decimal(_))
        });
        let platform =
            finder.source("platform", query.platform.as_ref(), "texts", |kind| matches!(kind, BulkKind::Text));
        let Finder { needs, issues, .. } = finder;
        issues.into_result(())?;
        let begun = query.settings.clone().map(DetectorState::new);
        let (Some((time, per_second)), Some(state)) = (time, query.state.clone().or(begun)) else {
            return Err(Issues::default());
        };
        let (grid, with_scores) = (Grid::new(query, per_second), query.with_scores);
        Ok(Self { needs, time, author, reach, sentiment, platform, grid, state, with_scores })
    }

    /// The places of the columns that it reads, in the order in which they are handed over.
    #[must_use]
    pub fn needs(&self) -> &[usize] {
        &self.needs
    }
}

impl Grid {
    fn new(query: &MentionQuery, per_second: i64) -> Self {
        let seconds = query.bin_seconds().max(1);
        let from = query.first_bin().map(Instant::unix_seconds);
        let calendar = midnight(Date::FIRST);
        let origin = from.unwrap_or_else(|| calendar.div_euclid(seconds).saturating_add(1).saturating_mul(seconds));
        let after = midnight(Date::LAST).saturating_add(86_400);
        let until = query.until.map_or(after, Instant::unix_seconds);
        let span = query.until.and(from).map(|from| until.saturating_sub(from));
        // A bin that would end after that is not begun, but for the last.
        let bins = span
            .and_then(|span| u32::try_from(span.saturating_add(seconds).saturating_sub(1).div_euclid(seconds)).ok());
        Self {
            per_second,
            seconds,
            origin,
            begins_at_origin: from.is_some(),
            until,
            ends_at_until: query.until.is_some(),
            bins,
        }
    }

    /// When a bin begins.
    pub(super) fn start(&self, number: u32) -> Option<Instant> {
        Instant::from_unix(self.origin.checked_add(i64::from(number).checked_mul(self.seconds)?)?, 0)
    }
}

/// Midnight of a day in UTC, in seconds since 1970.
fn midnight(day: Date) -> i64 {
    let days = Date::new(1970, 1, 1).map_or(0, |first| first.days_until(day));
    days.saturating_mul(86_400)
}

/// Looks for columns, and notes what is wrong.
struct Finder<'a> {
    fields: &'a [BulkField<'a>],
    needs: Vec<usize>,
    issues: Issues,
}

impl<'a> Finder<'a> {
    fn column(&mut self, name: &str, path: &Path) -> Option<(Source, BulkKind<'a>)> {
        let (place, kind) = find_column(self.fields, name, path, &mut self.issues)?;
        let column = self.needs.iter().position(|need| *need == place).unwrap_or_else(|| {
            self.needs.push(place);
            self.needs.len().saturating_sub(1)
        });
        Some((Source { name: name.to_owned(), column }, kind))
    }

    /// A column that holds what it should, or nothing in any row.
    fn source(
        &mut self,
        field: &'static str,
        name: Option<&Id>,
        what: &str,
        fits: impl Fn(BulkKind<'_>) -> bool,
    ) -> Option<Source> {
        let path = Path::root().field(field);
        let (source, kind) = self.column(name?.as_str(), &path)?;
        if !fits(kind) && kind != BulkKind::Nothing {
            self.issues.push(wrong_type(&source.name, kind, path, what));
            return None;
        }
        Some(source)
    }

    /// The column of times, and how many ticks of it make a second.
    fn time(&mut self, query: &MentionQuery) -> Option<(Source, i64)> {
        let path = Path::root().field("time");
        let (source, kind) = self.column(query.time.as_str(), &path)?;
        let unit = query.time_unit.map(TickUnit::per_second);
        match kind {
            BulkKind::Instant { per_second, .. } if per_second > 0 => {
                if unit.is_some_and(|unit| unit != per_second) {
                    let message = format!("the column `{}` holds points in time of another unit", cut(&source.name));
                    let issue = Issue::new(Code::Contradiction, Path::root().field("time_unit"), message);
                    self.issues.push(issue.help("leave `time_unit` out"));
                }
                Some((source, per_second))
            }
            BulkKind::Integer | BulkKind::Float if unit.is_none() => {
                let what = kind.label();
                let message =
                    format!("the column `{}` holds {what}, and nobody says what they count", cut(&source.name));
                let issue = Issue::new(Code::MissingField, Path::root().field("time_unit"), message);
                self.issues.push(issue.help("say so in `time_unit`: `s`, `ms`, `us` or `ns` since 1970"));
                None
            }
            BulkKind::Integer | BulkKind::Float => Some((source, unit?)),
            BulkKind::Nothing => Some((source, 1)),
            _ => {
                let what = "points in time, or numbers with a `time_unit`";
                self.issues.push(wrong_type(&source.name, kind, path, what));
                None
            }
        }
    }
}

fn wrong_type(name: &str, kind: BulkKind<'_>, path: Path, what: &str) -> Issue {
    let message = format!("the column `{}` holds {}", cut(name), kind.label());
    Issue::new(Code::WrongType, path, message).with("column", cut(name)).help(format!("it is to hold {what}"))
}
