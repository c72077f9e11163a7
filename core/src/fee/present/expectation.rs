use super::lines;
use super::totals::totals;
use crate::fee::{Expectation, Quote};
use crate::text::Table;

/// The lines whose amounts depend on results, and the totals, at the results that are expected.
pub(super) fn expectation(quote: &Quote, expected: &Expectation) -> [Table; 2] {
    let pairs = expected.lines.iter().zip(&quote.lines);
    let changed = pairs.filter(|(line, owed)| !line.depends_on.is_empty() || line.amount != owed.amount);
    let rows = changed.map(|(line, _)| lines::line(line)).collect();
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
