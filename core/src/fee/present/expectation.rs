use super::lines;
use super::totals::totals;
use crate::fee::{Expectation, Quote, QuoteLine};
use crate::text::Table;

/// The lines whose amounts depend on results, and the totals, at the results that are expected.
pub(super) fn expectation(quote: &Quote, expected: &Expectation) -> [Table; 2] {
    let owed = |line: &QuoteLine| {
        let mut same = quote.lines.iter().filter(|owed| owed.kind == line.kind && owed.id == line.id);
        same.any(|owed| owed.label == line.label && owed.amount == line.amount)
    };
    let changed = expected.lines.iter().filter(|line| !line.depends_on.is_empty() || !owed(line));
    let rows = changed.map(lines::line).collect();
    let estimate = "An estimate: it is owed only as far as it is reached.".to_owned();
    [
        Table {
            title: "Expected lines (estimate)".to_owned(),
            columns: lines::columns(),
            rows,
            sentences: vec![estimate.clone()],
        },
        Table { title: "Expected totals (estimate)".to_owned(), sentences: vec![estimate], ..totals(&expected.totals) },
    ]
}
