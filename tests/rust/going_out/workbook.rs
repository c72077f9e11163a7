//! Tables as workbooks, read back by the crate `calamine`.

use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use greenroom::check::Issues;
use greenroom::handoff::workbook;
use greenroom::text::Table;
use greenroom::wire::{self, parse};
use greenroom_tests::random::hostile;
use serde_json::{Value, json};

/// How many hostile texts the workbooks hold, all together.
const TEXTS: u64 = 100_000;
const COLUMNS: u64 = 20;

fn table(input: &Value) -> Table {
    parse(&input.to_string()).unwrap()
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Range<Data> {
    book.worksheet_range(name).unwrap()
}

fn cell(range: &Range<Data>, row: u32, column: u32) -> Data {
    range.get_value((row, column)).cloned().unwrap_or_default()
}

fn plain(title: &str) -> Value {
    json!({"title": title, "columns": [{"title": "A", "kind": "text"}], "rows": [["x"]], "sentences": []})
}

/// What the file keeps of a text: XML has one line break, and no characters that it forbids.
fn kept(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[test]
fn a_reader_of_workbooks_finds_the_same_texts_and_no_formula() {
    let columns: Vec<Value> = (0..COLUMNS).map(|number| json!({"title": number.to_string(), "kind": "text"})).collect();
    let rows: Vec<Vec<String>> =
        (0..TEXTS / COLUMNS).map(|row| (0..COLUMNS).map(|cell| hostile(row * COLUMNS + cell)).collect()).collect();
    let given = table(&json!({"title": "Hostile", "columns": columns, "rows": rows, "sentences": []}));
    let mut book = open(workbook(&[given]).unwrap());
    let range = sheet(&mut book, "Hostile");
    for (row, number) in rows.iter().zip(1..) {
        for (text, place) in row.iter().zip(0..) {
            let found = cell(&range, number, place);
            assert_eq!(kept(found.get_string().unwrap_or_default()), kept(text), "{text:?}");
        }
    }
    assert!(book.worksheet_formula("Hostile").unwrap().used_cells().next().is_none());
}

#[test]
fn amounts_are_numbers_where_all_digits_are_kept() {
    let given = table(&json!({
        "title": "Amounts",
        "columns": [{"title": "Fee", "kind": "money"}, {"title": "Mixed", "kind": "money"}, {"title": "Count", "kind": "number"},
            {"title": "Yen", "kind": "money"}, {"title": "Code", "kind": "text"}],
        "rows": [
            ["EUR 1,234.50", "EUR 1.00", "12", "JPY 5,000", "007"],
            ["EUR -0.05", "USD 1.00", "12.5 %", "", "1e5"],
            ["EUR 9,999,999,999,999.99", "", "123456789012345678", "JPY -1", "=1+1"],
            ["EUR 99,999,999,999,999.99", "EUR 2.00", "-0.25", "JPY 0", "EUR 1.00"],
        ],
        "sentences": ["Without tax."]
    }));
    let mut book = open(workbook(&[given]).unwrap());
    let range = sheet(&mut book, "Amounts");
    let text = |text: &str| Data::String(text.to_owned());
    let row = |row: u32| (0..5).map(|place| cell(&range, row, place)).collect::<Vec<_>>();
    assert_eq!(row(0), ["Fee (EUR)", "Mixed", "Count", "Yen (JPY)", "Code"].map(text));
    assert_eq!(row(1), [Data::Float(1234.5), text("EUR 1.00"), Data::Float(12.0), Data::Float(5000.0), text("007")]);
    assert_eq!(row(2), [Data::Float(-0.05), text("USD 1.00"), text("12.5 %"), Data::Empty, text("1e5")]);
    let large = text("123456789012345678");
    assert_eq!(row(3), [Data::Float(9_999_999_999_999.99), Data::Empty, large, Data::Float(-1.0), text("=1+1")]);
    let beyond = text("EUR 99,999,999,999,999.99");
    assert_eq!(row(4), [beyond, text("EUR 2.00"), Data::Float(-0.25), Data::Float(0.0), text("EUR 1.00")]);
    assert_eq!(cell(&range, 6, 0), text("Without tax."));
}

#[test]
fn every_table_has_a_sheet_of_its_own_name() {
    let titles = [
        "Plan",
        "plan",
        "A/B: what? [1]*",
        "'quoted'",
        "",
        "History",
        "🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱",
        "What follows by the contracts of this year",
        "What follows by the contracts of this month",
    ];
    let tables: Vec<Table> = titles.map(|title| table(&plain(title))).into();
    let book = open(workbook(&tables).unwrap());
    assert_eq!(
        book.sheet_names(),
        [
            "Plan",
            "plan 2",
            "A B  what   1",
            "quoted",
            "Table",
            "Table 2",
            "🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱",
            "What follows by the contracts o",
            "What follows by the contracts 2",
        ]
    );
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let tables = [table(&plain("One")), table(&plain("Two"))];
    assert_eq!(workbook(&tables).unwrap(), workbook(&tables).unwrap());
}

fn refusal(found: Result<Vec<u8>, Issues>) -> Vec<String> {
    let issues = found.unwrap_err();
    issues.as_slice().iter().map(|issue| format!("{} {}: {}", issue.code.as_str(), issue.path, issue.message)).collect()
}

#[test]
fn what_no_sheet_holds_is_refused() {
    assert_eq!(refusal(workbook(&[])), ["item_count tables: the list has 0 items; it must have 1 to 1000"]);
    let long = "x".repeat(32_768);
    let given = json!({"title": "T", "columns": [{"title": "A", "kind": "text"}], "rows": [[long], ["a", "b"]], "sentences": []});
    assert_eq!(
        refusal(workbook(&[table(&plain("T")), table(&given)])),
        [
            "item_count tables[1].rows[1]: the row has another number of cells (2) than the table has columns (1)",
            "document_too_large tables[1].rows[0][0]: the cell has 32768 bytes; a sheet holds 32767 characters",
        ]
    );
    assert_eq!(refusal(wire::campaign_workbook("{}"))[0], "missing_field document: the field `document` is missing");
}

#[test]
fn a_campaign_has_its_budget_and_its_calendar() {
    let mut campaign = super::campaign();
    campaign["budget"] =
        json!([{"id": "ads", "name": "Ads", "purpose": "tools", "planned": {"amount": "1000.50", "currency": "EUR"}}]);
    let mut book = open(wire::campaign_workbook(&campaign.to_string()).unwrap());
    assert_eq!(book.sheet_names(), ["Budget", "Calendar"]);
    let budget = sheet(&mut book, "Budget");
    assert_eq!(
        (cell(&budget, 0, 3).to_string(), cell(&budget, 1, 3)),
        ("Planned (EUR)".to_owned(), Data::Float(1000.5))
    );
    let calendar = sheet(&mut book, "Calendar");
    assert_eq!(cell(&calendar, 1, 3).to_string(), "Flight begins");
}

#[test]
fn a_presentation_is_a_workbook() {
    let money = json!({"amount": "5", "currency": "EUR"});
    let answer = wire::call("present_budget", &json!({
        "document": "budget", "version": 1, "campaign": "spring", "as_of": "2026-05-01", "lines": [], "totals": [{
            "planned": money, "committed": money, "beyond_committed": money, "invoiced": money, "paid": money, "remaining": money,
            "forecast": money, "variance": money, "over_budget": false}],
        "items": [], "unpriced": []
    }).to_string()).unwrap();
    let book = open(wire::workbook(&answer).unwrap());
    assert!(!book.sheet_names().is_empty());
}
