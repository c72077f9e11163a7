//! A newer export into an older one.

use std::collections::BTreeMap;

use super::{ExportColumn, ExportGrain, ExportRows, FindingCode, PlatformExport, PlatformExportTag, Value};
use crate::check::{Code, Issue, Issues, Path, Version, count, cut};

/// Merges a newer export of a platform into an older one: rows are told by their key, and the newer row wins, because
/// figures of a post's whole life go on growing. A column that the newer export has not keeps its older values.
///
/// The rows of the older export come first, in their order, then those that only the newer one has. The report is that
/// of the newer export, with the rows `updated`, those `kept` as new, and those `carried` over from the older export.
/// Counts that have fallen since are a finding.
///
/// ```
/// use greenroom::kpi::export::{ExportHints, merge_exports, read_export};
///
/// let older = b"Date,Followers,Difference in followers from previous day\n2026-10-01,500,3\n2026-10-02,502,2\n";
/// let newer = b"Date,Followers,Difference in followers from previous day\n2026-10-02,503,3\n2026-10-03,510,7\n";
/// let [older, newer] = [&older[..], newer].map(|bytes| read_export(bytes, &ExportHints::default()).unwrap());
/// let merged = merge_exports(&older, &newer)?;
/// assert_eq!(merged.rows.column("followers").unwrap().counts, [Some(500), Some(503), Some(510)]);
/// assert_eq!((merged.report.updated, merged.report.kept, merged.report.carried), (1, 1, 1));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - the exports are not of the same platform, layout and grain, or have other columns as their key, or none
/// - the newer export was made before the older one, by their own words
/// - columns of one name hold other values, or amounts of other currencies
/// - columns have not as many values as there are rows, or two rows have the same key
pub fn merge_exports(older: &PlatformExport, newer: &PlatformExport) -> Result<PlatformExport, Issues> {
    let mut issues = Issues::default();
    check_alike(older, newer, &mut issues);
    let at = |side: &'static str| Path::root().field(side).field("rows");
    check_rows(&older.rows, &at("older"), &mut issues);
    check_rows(&newer.rows, &at("newer"), &mut issues);
    check_columns(&older.rows, &newer.rows, &at("newer").field("columns"), &mut issues);
    issues.into_result(())?;
    let mut issues = Issues::default();
    let key = &newer.report.probe.key;
    let before = places(&older.rows, key, &at("older"), &mut issues);
    let now = places(&newer.rows, key, &at("newer"), &mut issues);
    issues.into_result(())?;
    Ok(merged(older, newer, &Pairs::new(&older.rows, &newer.rows, &before, &now, key)))
}

/// Which rows the result has: the place of each in the older and the newer export.
struct Pairs(Vec<(Option<usize>, Option<usize>)>);

impl Pairs {
    fn new(
        older: &ExportRows,
        newer: &ExportRows,
        before: &BTreeMap<String, usize>,
        now: &BTreeMap<String, usize>,
        key: &[String],
    ) -> Self {
        let text = |rows: &ExportRows, row: usize| key_of(rows, key, row);
        let mut pairs: Vec<_> = (0..older.rows()).map(|row| (Some(row), now.get(&text(older, row)).copied())).collect();
        let added = (0..newer.rows()).filter(|row| !before.contains_key(&text(newer, *row)));
        pairs.extend(added.map(|row| (None, Some(row))));
        Self(pairs)
    }

    fn count(&self, fits: impl Fn(Option<usize>, Option<usize>) -> bool) -> u64 {
        let count = count(self.0.iter().filter(|(before, now)| fits(*before, *now)));
        u64::try_from(count).unwrap_or(u64::MAX)
    }
}

fn merged(older: &PlatformExport, newer: &PlatformExport, pairs: &Pairs) -> PlatformExport {
    let more = older.rows.columns.iter().filter(|column| newer.rows.column(&column.name).is_none());
    let columns = newer.rows.columns.iter().chain(more);
    let columns = columns.map(|column| {
        let (before, now) = (older.rows.column(&column.name), newer.rows.column(&column.name));
        let mut joined = ExportColumn::empty(&column.name, column.kind, column.currency);
        for (old, new) in &pairs.0 {
            let source = now.zip(*new).or(before.zip(*old));
            joined.push(
                source.and_then(|(column, row)| column.value(row)),
                source.is_some_and(|(column, row)| column.is_estimated(row)),
            );
        }
        joined
    });
    let columns = columns.collect();
    let line = |rows: &ExportRows, row: Option<usize>| row.and_then(|row| rows.lines.get(row)).copied();
    let lines = pairs.0.iter().filter_map(|(old, new)| line(&newer.rows, *new).or(line(&older.rows, *old))).collect();
    let mut report = newer.report.clone();
    report.updated = pairs.count(|before, now| before.is_some() && now.is_some());
    report.kept = pairs.count(|before, _| before.is_none());
    report.carried = pairs.count(|_, now| now.is_none());
    if newer.report.grain == ExportGrain::Post {
        for line in fallen(&older.rows, &newer.rows, pairs) {
            report.find(FindingCode::BelowOlder, line);
        }
    }
    let library_version = env!("CARGO_PKG_VERSION").to_owned();
    let rows = ExportRows { columns, lines };
    PlatformExport { document: PlatformExportTag, version: Version, library_version, rows, report }
}

/// The lines of the newer rows that have a count which is less than it was.
fn fallen(older: &ExportRows, newer: &ExportRows, pairs: &Pairs) -> Vec<u64> {
    let columns: Vec<_> = newer.columns.iter().filter_map(|now| Some((older.column(&now.name)?, now))).collect();
    let is_less = |before: &ExportColumn, now: &ExportColumn, old: usize, new: usize| {
        let count = |column: &ExportColumn, row: usize| column.counts.get(row).copied().flatten();
        count(before, old).zip(count(now, new)).is_some_and(|(before, now)| now < before)
    };
    let both = pairs.0.iter().filter_map(|(old, new)| Some(((*old)?, (*new)?)));
    let odd = both.filter(|(old, new)| columns.iter().any(|(before, now)| is_less(before, now, *old, *new)));
    odd.filter_map(|(_, new)| newer.lines.get(new).copied()).collect()
}

fn check_alike(older: &PlatformExport, newer: &PlatformExport, issues: &mut Issues) {
    let (before, now) = (&older.report, &newer.report);
    let report = Path::root().field("newer").field("report");
    let probe = report.field("probe");
    let mut differ = |path: Path, what: &str| {
        let message = format!("exports with different {what} do not merge");
        issues.push(Issue::new(Code::Contradiction, path, message));
    };
    if before.grain != now.grain {
        differ(report.field("grain"), "grains");
    }
    if before.probe.layout != now.probe.layout {
        differ(probe.field("layout"), "layouts");
    }
    if before.probe.platform != now.probe.platform {
        differ(probe.field("platform"), "platforms");
    }
    if before.probe.key != now.probe.key {
        differ(probe.field("key"), "keys");
    }
    if now.probe.key.is_empty() {
        let issue = Issue::new(
            Code::MissingField,
            probe.field("key"),
            "nothing says which row is the same as in the other export",
        );
        issues.push(issue.help("name the columns of the key when you read them"));
    }
    if let (Some(before), Some(now)) = (before.as_of, now.as_of)
        && now < before
    {
        let message = format!("the newer export was made on {now}, and the older one on {before}");
        issues.push(Issue::new(Code::WrongOrder, report.field("as_of"), message));
    }
}

/// Finds columns that are not as long as there are rows, or that hold what is not of their kind.
fn check_rows(rows: &ExportRows, path: &Path, issues: &mut Issues) {
    for (place, column) in rows.columns.iter().enumerate() {
        let lengths = [column.texts.len(), column.counts.len(), column.decimals.len(), column.moments.len()];
        let (own, all) = (column.rows(), lengths.iter().fold(0_usize, |sum, length| sum.saturating_add(*length)));
        if own != rows.rows() || all != own {
            let message =
                format!("the column has {own} values of its kind and {all} in all, and there are {} rows", rows.rows());
            let issue = Issue::new(Code::ItemCount, path.field("columns").index(place), message);
            issues.push(issue.with("count", own).with("expected", rows.rows()));
        }
    }
}

fn check_columns(older: &ExportRows, newer: &ExportRows, path: &Path, issues: &mut Issues) {
    for (place, now) in newer.columns.iter().enumerate() {
        let Some(before) = older.column(&now.name) else { continue };
        if before.kind != now.kind {
            let message =
                format!("`{}` holds `{}`, and `{}` in the older export", cut(&now.name), now.kind, before.kind);
            issues.push(Issue::new(Code::Contradiction, path.index(place).field("kind"), message));
        }
        if let (Some(before), Some(now)) = (before.currency, now.currency)
            && before != now
        {
            let message = format!("amounts in {before} and {now} do not mix");
            let issue = Issue::new(Code::CurrencyMismatch, path.index(place).field("currency"), message);
            issues.push(issue.with("expected", before).with("found", now));
        }
    }
}

/// The rows by their keys.
fn places(rows: &ExportRows, key: &[String], path: &Path, issues: &mut Issues) -> BTreeMap<String, usize> {
    let mut places = BTreeMap::new();
    for row in 0..rows.rows() {
        if let Some(first) = places.insert(key_of(rows, key, row), row) {
            let message = format!("row {row} has the same key as row {first}");
            issues.push(Issue::new(Code::DuplicateItem, path.field("lines").index(row), message));
        }
    }
    places
}

/// What says which row it is, as one text.
fn key_of(rows: &ExportRows, key: &[String], row: usize) -> String {
    let text = |name: &String| match rows.column(name).and_then(|column| column.value(row)) {
        Some(Value::Text(text)) => text,
        Some(Value::Count(count)) => count.to_string(),
        Some(Value::Decimal(decimal)) => decimal.to_string(),
        Some(Value::Moment(moment)) => moment.to_string(),
        None => String::new(),
    };
    key.iter().map(text).collect::<Vec<_>>().join("\u{1f}")
}
