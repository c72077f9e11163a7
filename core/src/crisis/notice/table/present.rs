use super::MentionScan;
use crate::crisis::present_alarms;
use crate::text::{ColumnKind, Presentation, Table};

/// Shows what became of the rows of a table of mentions, and the alarms in it, as titled tables, for people.
#[must_use]
pub fn present_mention_scan(scan: &MentionScan) -> Presentation {
    let rows = &scan.rows;
    let counted = [
        ("in a bin", Some(rows.binned)),
        ("without a time", Some(rows.without_time)),
        ("before the first bin", Some(rows.before)),
        ("after the last bin", Some(rows.after)),
        ("in a bin, without an author", rows.without_author),
        ("in a bin, without the author's followers", rows.without_reach),
        ("in a bin, without a sentiment", rows.without_sentiment),
        ("in a bin, without a platform", rows.without_platform),
    ];
    let counted = counted.into_iter().filter_map(|(what, count)| Some(vec![what.to_owned(), count?.to_string()]));
    let columns = [("Rows", ColumnKind::Text), ("How many", ColumnKind::Number)];
    let from = scan.from.map(|from| format!(" The first begins at {from}.")).unwrap_or_default();
    let seen = format!("{} rows in {} bins.{from}", rows.all, scan.bins);
    let table = Table { sentences: vec![seen], ..Table::new("Mentions", &columns, counted.collect()) };
    let mut shown = present_alarms(&scan.report);
    shown.tables.insert(0, table);
    shown
}
