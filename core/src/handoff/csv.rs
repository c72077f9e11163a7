use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, limits, named};
use crate::money::{Currency, Decimal};
use crate::text::{ColumnKind, Table};

named! {
    /// What stands between the cells of a row.
    #[derive(Default)]
    CsvSeparator {
        /// A comma, as RFC 4180 has it.
        #[default]
        Comma = "comma", "comma";
        /// A semicolon: what spreadsheets expect where the comma is the decimal mark.
        Semicolon = "semicolon", "semicolon";
        /// A tab.
        Tab = "tab", "tab";
    }
}

/// A table as a file that spreadsheets read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CsvFile {
    /// The file: RFC 4180, UTF-8.
    pub text: String,
}

/// Writes a table as comma-separated values by RFC 4180: the titles of the columns, then the rows, each ended by a carriage
/// return and a line feed. The table's title and its sentences are left out.
///
/// A column of money whose amounts are all in one currency has plain amounts, such as `1234.50`, and the currency in its
/// title. All other cells stand as they are, but that none is a formula: a text that begins with `=`, `+`, `-`, `@`, a tab,
/// a carriage return, a line feed or a null, or with white space and one of the signs, has an apostrophe before it. The
/// full-width forms of the signs count as these; a plain number in a column of numbers or money is none.
///
/// With `byte_order_mark` the text begins with U+FEFF, by which Excel knows UTF-8.
///
/// Source: RFC 4180; OWASP Application Security Verification Standard 5.0, requirement 1.2.10 (formula injection).
///
/// ```
/// use greenroom::handoff::{CsvSeparator, table_csv};
/// use greenroom::text::Table;
///
/// let table: Table = greenroom::wire::parse(r#"{
///   "title": "Lines",
///   "columns": [{"title": "What", "kind": "text"}, {"title": "Amount", "kind": "money"}],
///   "rows": [["reels, two", "EUR 2,500.00"], ["=1+1", "EUR -250.00"]],
///   "sentences": []
/// }"#)?;
/// let file = table_csv(&table, CsvSeparator::Comma, false)?;
/// assert_eq!(file.text, "What,Amount (EUR)\r\n\"reels, two\",2500.00\r\n'=1+1,-250.00\r\n");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the table has no columns
/// - a row has more or fewer cells than the table has columns
pub fn table_csv(table: &Table, separator: CsvSeparator, byte_order_mark: bool) -> Result<CsvFile, Issues> {
    let mut issues = Issues::default();
    check(table, &Path::root().field("table"), &mut issues);
    issues.into_result(())?;
    let currencies: Vec<Option<Currency>> = (0..table.columns.len()).map(|place| currency(table, place)).collect();
    let mut text = String::from(if byte_order_mark { "\u{feff}" } else { "" });
    let titles = table.columns.iter().zip(&currencies).map(|(column, currency)| match currency {
        Some(currency) => harmless(&format!("{} ({currency})", column.title)),
        None => harmless(&column.title),
    });
    write_row(&mut text, titles, separator);
    for row in &table.rows {
        let heads = table.columns.iter().zip(&currencies);
        let cells = heads.zip(row).map(|((column, currency), text)| match currency {
            Some(_) => plain_amount(text).map_or_else(String::new, |(_, amount)| amount),
            None if column.kind != ColumnKind::Text && text.parse::<Decimal>().is_ok() => text.clone(),
            None => harmless(text),
        });
        write_row(&mut text, cells, separator);
    }
    Ok(CsvFile { text })
}

pub(super) fn check(table: &Table, path: &Path, issues: &mut Issues) {
    let columns = table.columns.len();
    if columns == 0 {
        let issue = Issue::new(Code::ItemCount, path.field("columns"), "the table has no columns");
        issues.push(issue.with("count", columns));
    }
    let list = path.field("rows");
    let uneven = table.rows.iter().enumerate().filter(|(_, row)| row.len() != columns);
    for (place, row) in uneven.take(limits::SHAPE_ISSUES) {
        let message =
            format!("the row has another number of cells ({}) than the table has columns ({columns})", row.len());
        issues.push(
            Issue::new(Code::ItemCount, list.index(place), message).with("count", row.len()).with("expected", columns),
        );
    }
}

/// The one currency of a column of money; none where a cell is something else, or all are empty.
pub(super) fn currency(table: &Table, place: usize) -> Option<Currency> {
    let column = table.columns.get(place).filter(|column| column.kind == ColumnKind::Money)?;
    let mut found = None;
    for cell in table.rows.iter().filter_map(|row| row.get(place)).filter(|cell| !cell.is_empty()) {
        let (currency, _) = plain_amount(cell)?;
        if found.is_some_and(|found| found != currency) {
            return None;
        }
        found = Some(currency);
    }
    // A title that names the currency already would name it twice.
    found.filter(|currency| !column.title.contains(currency.code()))
}

/// `EUR -1,234.50` as the currency and `-1234.50`; none of another text.
pub(super) fn plain_amount(cell: &str) -> Option<(Currency, String)> {
    let (currency, amount) = cell.split_once(' ')?;
    let currency: Currency = currency.parse().ok()?;
    let plain: String = amount.chars().filter(|letter| *letter != ',').collect();
    plain.parse::<Decimal>().ok()?;
    Some((currency, plain))
}

/// The text with an apostrophe before it where a spreadsheet would read a formula.
fn harmless(text: &str) -> String {
    let sign = |letter: char| matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let blank = |letter: char| matches!(letter, '\t' | '\r' | '\n' | '\0');
    let formula = text.starts_with(blank) || text.trim_start().starts_with(sign);
    if formula { format!("'{text}") } else { text.to_owned() }
}

fn write_row(out: &mut String, cells: impl Iterator<Item = String>, separator: CsvSeparator) {
    let separator = match separator {
        CsvSeparator::Comma => ',',
        CsvSeparator::Semicolon => ';',
        CsvSeparator::Tab => '\t',
    };
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(separator);
        }
        // Other programs guess the separator, so that all of them are inside quotes.
        if cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}
