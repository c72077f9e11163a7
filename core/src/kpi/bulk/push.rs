use std::borrow::Cow;

use super::cells::{BadCell, BadReason, Cells};
use super::dates::Ticks;
use super::filter::{chosen, number_at};
use super::iso::seconds_in;
use super::plan::{BulkPlan, KeyPlan};
use super::{BulkColumn, BulkResult};
use crate::check::limits::{TALLY_GROUPS, TALLY_POST_RATES};
use crate::check::{Code, Issue, Issues, Path, cut};
use crate::kpi::run::too_large;
use crate::kpi::tally::{Batch, Figures, Keys, Tally, TallyError, TallyTable};
use crate::money::Fraction;

/// Sums of the rows so far: rows go in, tallies of one plan merge, a result comes out.
///
/// ```
/// use greenroom::kpi::bulk::{BulkColumn, BulkField, BulkKind, BulkPlan, BulkTally, KpiQuery};
/// use greenroom::kpi::tally::{Figures, Numbers};
/// use greenroom::wire;
///
/// let query: KpiQuery = wire::parse(r#"{"rates": ["ctr"], "by": [{"column": "type"}]}"#)?;
/// let field = |name, kind| BulkField { name, kind };
/// let fields = [field("type", BulkKind::Text), field("clicks", BulkKind::Integer), field("impressions", BulkKind::Integer)];
/// let plan = BulkPlan::new(&query, &fields)?;
/// assert_eq!(plan.needs(), [1, 2, 0]);
///
/// let figures = |numbers| BulkColumn::Integers(Figures { numbers: Numbers::I64(numbers), present: None });
/// let columns = [figures(&[2, 3]), figures(&[100, 50]), BulkColumn::Texts(vec![Some("reel"), Some("story")])];
/// let mut tally = BulkTally::new(&plan);
/// tally.push(&plan, &columns, 0)?;
/// let measured = tally.finish(&plan)?.measurement;
/// assert_eq!((measured.all.rows, measured.groups.len()), (2, 2));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug)]
pub struct BulkTally(pub(super) Tally);

impl BulkTally {
    /// A tally without rows.
    #[must_use]
    pub fn new(plan: &BulkPlan) -> Self {
        Self(Tally::new(plan.tally.clone()))
    }

    /// Adds rows: of each column that the plan needs, in its order. `first_row` is the place of the first one in the whole
    /// table, for issues to name. When it fails, the tally is to be thrown away.
    ///
    /// # Errors
    /// - a figure that cannot be: below zero, beyond the limit, no whole number, an amount with too many digits; the
    ///   first of them, with its row
    /// - a day outside the calendar; a code without a name; columns of several lengths
    /// - too many groups, or a sum beyond 128 bits
    pub fn push(&mut self, plan: &BulkPlan, columns: &[BulkColumn<'_>], first_row: u64) -> Result<(), Issues> {
        let rows = columns.first().and_then(BulkColumn::rows).unwrap_or_default();
        if columns.len() != plan.needs().len() || columns.iter().any(|column| column.rows() != Some(rows)) {
            return Err(Issue::new(Code::ItemCount, Path::root(), "the columns are not of one length").into());
        }
        let at = |name: &str, row: usize| path(name, first_row, row);
        let keep = chosen(plan, columns, rows).map_err(|(name, bad)| bad_cell(&bad, at(&name, bad.row)))?;
        let keep = keep.as_deref();
        let mut figures = Vec::new();
        for figure in &plan.figures {
            let Some(column) = columns.get(figure.column) else { continue };
            let held = held(column, figure.info.scale, keep);
            figures.push(held.map_err(|bad| bad_cell(&bad, at(&figure.name, bad.row)))?);
        }
        let mut keys = Vec::new();
        for key in &plan.keys {
            let Some(column) = columns.get(key.column) else { continue };
            keys.push(held_key(key, column, keep).map_err(|bad| bad_cell(&bad, at(key.source.as_str(), bad.row)))?);
        }
        let batch = Batch {
            keys: keys.iter().map(HeldKey::keys).collect(),
            figures: figures.iter().map(Held::figures).collect(),
        };
        self.0.push(&batch).map_err(|error| refusal(plan, &batch, error, |row| place_of(keep, row), first_row))
    }

    /// Takes the rows of another tally of the same plan.
    ///
    /// # Errors
    /// - too many groups, or a sum beyond 128 bits
    pub fn merge(&mut self, plan: &BulkPlan, other: Self) -> Result<(), Issues> {
        self.0.merge(other.0).map_err(|error| beyond(plan, error))
    }

    /// Takes the sums of a table that a tally of the same plan gave.
    ///
    /// # Errors
    /// - too many groups, or a sum beyond 128 bits
    /// - the table is one of another plan
    pub fn merge_table(&mut self, plan: &BulkPlan, table: &TallyTable) -> Result<(), Issues> {
        self.0.merge_table(table).map_err(|error| beyond(plan, error))
    }

    /// The sums of all groups.
    ///
    /// # Errors
    /// - a sum beyond 128 bits
    pub fn table(self, plan: &BulkPlan) -> Result<TallyTable, Issues> {
        self.0.finish().map_err(|error| beyond(plan, error))
    }

    /// The rates of all rows together and of each group.
    ///
    /// # Errors
    /// - a sum or a value beyond what can be computed
    pub fn finish(self, plan: &BulkPlan) -> Result<BulkResult, Issues> {
        let table = self.table(plan)?;
        plan.result(table)
    }
}

/// Numbers where they lie, or of one's own.
enum Held<'a> {
    There(Figures<'a>),
    Own(Cells),
}

impl Held<'_> {
    fn figures(&self) -> Figures<'_> {
        match self {
            Self::There(figures) => *figures,
            Self::Own(cells) => cells.figures(),
        }
    }
}

fn held<'a>(column: &BulkColumn<'a>, scale: u8, keep: Option<&[bool]>) -> Result<Held<'a>, BadCell> {
    match column {
        BulkColumn::Integers(figures) if keep.is_none() => Ok(Held::There(*figures)),
        column => Cells::of(column, scale, keep, Some).map(Held::Own),
    }
}

/// A key column where it lies, or of one's own.
enum HeldKey<'a> {
    Numbers(Held<'a>),
    Codes(Held<'a>, &'a [Option<&'a str>]),
    Texts(Cow<'a, [Option<&'a str>]>),
}

impl HeldKey<'_> {
    fn keys(&self) -> Keys<'_> {
        match self {
            Self::Numbers(held) => Keys::Numbers(held.figures()),
            Self::Codes(held, names) => Keys::Codes { codes: held.figures(), names },
            Self::Texts(texts) => Keys::Texts(texts),
        }
    }
}

fn held_key<'a>(key: &KeyPlan, column: &'a BulkColumn<'a>, keep: Option<&[bool]>) -> Result<HeldKey<'a>, BadCell> {
    if let Some((part, Ticks::Text { zoned }, clock)) = key.date {
        let make = |text: &str| match seconds_in(text, zoned)? {
            None => Ok(None),
            Some(seconds) => {
                clock.local(seconds).and_then(|local| part.number(local)).map(Some).ok_or(BadReason::NoDay)
            }
        };
        return Cells::of_texts(column, keep, make).map(Held::Own).map(HeldKey::Numbers);
    }
    if let Some((part, ticks, clock)) = key.date {
        let make = |number| part.number(clock.local(ticks.seconds(number)?)?);
        return Cells::of(column, 0, keep, make).map(Held::Own).map(HeldKey::Numbers);
    }
    Ok(match column {
        BulkColumn::Codes { codes, names } => HeldKey::Codes(held(&BulkColumn::Integers(*codes), 0, keep)?, names),
        BulkColumn::Texts(texts) => HeldKey::Texts(match keep {
            None => Cow::Borrowed(texts),
            Some(keep) => texts.iter().zip(keep).filter(|(_, keep)| **keep).map(|(text, _)| *text).collect(),
        }),
        BulkColumn::Flags(bits, rows, present) => {
            let mut cells = Cells::with_capacity(*rows);
            for row in (0..*rows).filter(|row| place_kept(keep, *row)) {
                let there = present.is_none_or(|present| present.has(row));
                cells.push(there.then(|| i64::from(bits.has(row))));
            }
            HeldKey::Codes(Held::Own(cells), &[Some("false"), Some("true")])
        }
        column => HeldKey::Numbers(held(column, 0, keep)?),
    })
}

fn place_kept(keep: Option<&[bool]>, row: usize) -> bool {
    keep.is_none_or(|keep| keep.get(row).copied().unwrap_or_default())
}

/// The place of a row before those that do not count were taken away.
fn place_of(keep: Option<&[bool]>, row: usize) -> usize {
    match keep {
        None => row,
        Some(keep) => keep.iter().enumerate().filter(|(_, keep)| **keep).nth(row).map_or(row, |(place, _)| place),
    }
}

/// Where a cell stands in the table.
fn path(name: &str, first_row: u64, row: usize) -> Path {
    let row = usize::try_from(first_row).unwrap_or(usize::MAX).saturating_add(row);
    Path::root().field("table").key(name).index(row)
}

fn bad_cell(bad: &BadCell, path: Path) -> Issues {
    let value = cut(&bad.value);
    let (code, message, help) = match bad.reason {
        BadReason::NotWhole => (Code::WrongType, format!("`{value}` is no whole number"), ""),
        BadReason::TooPrecise => (
            Code::TooPrecise,
            format!("`{value}` is no amount with so few digits after the point"),
            "give decimal numbers, or say in `money_digits` how many digits there are at most",
        ),
        BadReason::TooLarge => (Code::OutOfRange, format!("`{value}` is beyond what can be summed exactly"), ""),
        BadReason::NoIsoDate => (
            Code::InvalidText,
            format!("`{value}` is no date of ISO 8601"),
            "give dates such as `2026-08-15` or `2026-08-15T13:12:39Z`, or a column of dates; which of two numbers is the day is never guessed",
        ),
        BadReason::NoSuchTime => (Code::NoSuchTime, format!("`{value}` is a day or time that does not exist"), ""),
        BadReason::NoOffset => (
            Code::Contradiction,
            format!("`{value}` says no offset from UTC, so that it cannot be converted"),
            "leave `zone` out, or give points in time with their offset",
        ),
        BadReason::NoDay => (Code::OutOfRange, format!("`{value}` stands for no day of the years 1900 to 2999"), ""),
    };
    let issue = Issue::new(code, path, message).with("value", value);
    if help.is_empty() { issue.into() } else { issue.help(help).into() }
}

/// What a tally cannot do, in the words of the table.
fn refusal(
    plan: &BulkPlan,
    batch: &Batch<'_>,
    error: TallyError,
    place: impl Fn(usize) -> usize,
    first_row: u64,
) -> Issues {
    match error {
        TallyError::OutOfRange { figure, row } => {
            let (Some(own), Some(figures)) = (plan.figures.get(figure), batch.figures.get(figure)) else {
                return beyond(plan, error);
            };
            let units = number_at(figures, row).unwrap_or_default();
            let scale = 10_i128.saturating_pow(own.info.scale.into());
            let value = Fraction::new(units, scale).map(|value| value.to_string()).unwrap_or_default();
            let message = if units < 0 {
                format!("`{}` cannot be `{value}`, below zero", own.info.metric)
            } else {
                let most = plan.tally.ranges.get(figure).map_or(i64::MAX, |range| range.1);
                format!("`{value}` is beyond the most, {most}")
            };
            let path = path(&own.name, first_row, place(row));
            Issue::new(Code::OutOfRange, path, message).with("value", value).into()
        }
        TallyError::TooLarge(row) | TallyError::NoSuchName(row) => {
            let place = first_row.saturating_add(u64::try_from(place(row)).unwrap_or(u64::MAX));
            let what =
                if matches!(error, TallyError::TooLarge(_)) { "a key is too large" } else { "a code has no name" };
            let message = format!("{what} in row {place}");
            Issue::new(Code::OutOfRange, Path::root().field("by"), message).with("row", place).into()
        }
        error => beyond(plan, error),
    }
}

/// A limit that is reached, whatever the row.
fn beyond(plan: &BulkPlan, error: TallyError) -> Issues {
    let root = Path::root();
    match error {
        TallyError::TooManyGroups => {
            let message = format!("there are more than {TALLY_GROUPS} groups");
            Issue::new(Code::ItemCount, root.field("by"), message).with("most", TALLY_GROUPS).into()
        }
        TallyError::TooManyRates => {
            let message = format!("medians and quantiles need more than {TALLY_POST_RATES} values of single posts");
            let issue = Issue::new(Code::ItemCount, root.field("rates"), message).with("most", TALLY_POST_RATES);
            issue.help("filter the rows, or ask for fewer of them at once").into()
        }
        TallyError::Rate { post, error } => {
            let place = plan.places.iter().position(|places| places.1 == Some(post)).unwrap_or_default();
            plan.ids.get(place).map(|id| too_large(id, error, place)).unwrap_or_default()
        }
        TallyError::Overflow => Issue::new(Code::AmountTooLarge, root, error.to_string()).into(),
        error => Issue::new(Code::Contradiction, root, error.to_string()).into(),
    }
}
