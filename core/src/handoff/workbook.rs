use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::csv::{check, currency, plain_amount};
use super::report::CampaignTable;
use crate::campaign::Campaign;
use crate::check::{Code, Issue, Issues, Path, check_items, limits};
use crate::money::{Currency, Decimal};
use crate::text::{Column, ColumnKind, Table};

/// The most letters of a sheet's name, and what must not stand in one.
const NAME_CHARS: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// The most digits of which a number in a sheet keeps every one.
const EXACT_DIGITS: usize = 15;
/// The most characters of a cell, in UTF-16 units.
const CELL_UNITS: usize = 32_767;
/// The most rows of a sheet.
const SHEET_ROWS: usize = 1_048_576;

/// Writes tables as a workbook of XLSX, a sheet for each: the titles of the columns, the rows, and the table's sentences
/// below them. The same tables give the same bytes.
///
/// A column of money whose amounts are all in one currency has numbers with the digits of that currency, which is named in the
/// column's title; a cell of a column of numbers is a number where it is a plain one. A number with more than 15 digits stays a
/// text, because a sheet would round it. Everything else is a text, and a text is never a formula.
///
/// Source: ECMA-376, Office Open XML; numbers in sheets are IEEE 754 doubles, which keep 15 decimal digits.
///
/// ```
/// use greenroom::handoff::workbook;
/// use greenroom::text::Table;
///
/// let table: Table = greenroom::wire::parse(r#"{
///   "title": "Lines",
///   "columns": [{"title": "What", "kind": "text"}, {"title": "Amount", "kind": "money"}],
///   "rows": [["=1+1", "EUR 2,500.00"]],
///   "sentences": []
/// }"#)?;
/// assert!(workbook(&[table])?.starts_with(b"PK"));
/// assert!(workbook(&[]).is_err());
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - there is no table, or there are too many
/// - a table has no columns, or a row has more or fewer cells than its table has columns
/// - a table has more rows than a sheet has, or a cell more characters than one holds
pub fn workbook(tables: &[Table]) -> Result<Vec<u8>, Issues> {
    let path = Path::root().field("tables");
    check_items(tables.len(), &path)?;
    let mut issues = Issues::default();
    for (place, table) in tables.iter().enumerate() {
        check(table, &path.index(place), &mut issues);
        check_size(table, &path.index(place), &mut issues);
    }
    issues.into_result(())?;
    write(tables).map_err(|error| Issue::new(Code::DocumentTooLarge, path, error.to_string()).into())
}

/// Writes the budget and the calendar of a campaign as the two sheets of a workbook, by the rules of [`workbook`].
///
/// # Errors
/// - whatever [`Campaign::check`] finds
pub fn campaign_workbook(campaign: &Campaign) -> Result<Vec<u8>, Issues> {
    let mut issues = Issues::default();
    campaign.check(&Path::root(), &mut issues);
    issues.into_result(())?;
    workbook(&[CampaignTable::Budget, CampaignTable::Calendar].map(|table| table.of(campaign)))
}

fn check_size(table: &Table, path: &Path, issues: &mut Issues) {
    let rows = path.field("rows");
    let most = SHEET_ROWS.saturating_sub(table.sentences.len()).saturating_sub(2);
    if table.rows.len() > most {
        let message = format!("the table has {} rows; the most for a sheet is {most}", table.rows.len());
        let issue = Issue::new(Code::DocumentTooLarge, rows.clone(), message);
        issues.push(issue.with("count", table.rows.len()).with("most", most));
    }
    for (place, row) in table.rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| cell.encode_utf16().count() > CELL_UNITS) {
            let message = format!("the cell has {} bytes; a sheet holds {CELL_UNITS} characters", cell.len());
            issues.push(Issue::new(Code::DocumentTooLarge, rows.index(place).index(column), message));
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                return;
            }
        }
    }
}

fn write(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The clock has no say in the bytes.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let name = sheet_name(&table.title, &names);
        write_sheet(book.add_worksheet().set_name(&name)?, table)?;
        names.push(name);
    }
    book.save_to_buffer()
}

fn write_sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let mut next = 1_u32;
    for (column, place) in table.columns.iter().zip(0_u16..) {
        let currency = currency(table, usize::from(place));
        let title = currency.map_or_else(|| column.title.clone(), |currency| format!("{} ({currency})", column.title));
        sheet.write_string_with_format(0, place, title, &head(column))?;
        for (row, number) in table.rows.iter().zip(1_u32..) {
            let cell = row.get(usize::from(place)).map(String::as_str).unwrap_or_default();
            write_cell(sheet, (number, place), cell, column.kind, currency)?;
            next = next.max(number.saturating_add(1));
        }
    }
    for (sentence, row) in table.sentences.iter().zip(next.saturating_add(1)..) {
        sheet.write_string(row, 0, sentence)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    Ok(())
}

fn head(column: &Column) -> Format {
    let bold = Format::new().set_bold();
    if column.kind == ColumnKind::Text { bold } else { bold.set_align(FormatAlign::Right) }
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &str,
    kind: ColumnKind,
    currency: Option<Currency>,
) -> Result<(), XlsxError> {
    let amount = currency.and_then(|_| plain_amount(cell)).map(|(_, amount)| amount);
    let plain = amount.as_deref().or_else(|| (kind != ColumnKind::Text).then_some(cell));
    match plain.and_then(number) {
        Some(value) => match currency {
            Some(currency) => sheet.write_number_with_format(row, column, value, &amount_format(currency))?,
            None => sheet.write_number(row, column, value)?,
        },
        None => sheet.write_string(row, column, cell)?,
    };
    Ok(())
}

/// A plain number of which a sheet keeps every digit.
fn number(text: &str) -> Option<f64> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.parse::<Decimal>().ok().filter(|_| digits <= EXACT_DIGITS)?;
    text.parse().ok()
}

/// Thousands apart, and as many digits after the point as the currency has.
fn amount_format(currency: Currency) -> Format {
    let digits = "0".repeat(usize::from(currency.exponent()));
    let point = if digits.is_empty() { "" } else { "." };
    Format::new().set_num_format(format!("#,##0{point}{digits}"))
}

/// The title as a name for a sheet that no sheet before has, whatever its letter case.
fn sheet_name(title: &str, taken: &[String]) -> String {
    let fitting: String = title
        .chars()
        .map(|letter| if NOT_IN_NAMES.contains(&letter) || letter.is_control() { ' ' } else { letter })
        .collect();
    // An apostrophe at either end, and the name of the change log, are refused.
    let fitting = fitting.trim_matches(|letter: char| letter == '\'' || letter.is_whitespace());
    let fitting = if fitting.is_empty() || fitting.eq_ignore_ascii_case("history") { "Table" } else { fitting };
    let is_taken = |name: &str| taken.iter().any(|known| known.to_lowercase() == name.to_lowercase());
    let mut name = shortened(fitting, "");
    let mut number = 1_u32;
    while is_taken(&name) {
        number = number.saturating_add(1);
        name = shortened(fitting, &format!(" {number}"));
    }
    name
}

/// As much of a name as fits before an end, in UTF-16 units.
fn shortened(name: &str, end: &str) -> String {
    let mut out = String::new();
    let mut left = NAME_CHARS.saturating_sub(end.len());
    for letter in name.chars() {
        let units = letter.len_utf16();
        if units > left {
            break;
        }
        left = left.saturating_sub(units);
        out.push(letter);
    }
    format!("{}{end}", out.trim_end_matches(|letter: char| letter == '\'' || letter.is_whitespace()))
}
