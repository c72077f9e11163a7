//! Tables as comma-separated values, read back by the crate `csv`.

use ::csv::{ReaderBuilder, Terminator};
use greenroom_tests::random::{hostile, hostile_name};
use serde_json::{Value, json};

use super::answer;

/// How many hostile texts the tables hold, all together.
const TEXTS: u64 = 100_000;
const COLUMNS: u64 = 8;
const ROWS: u64 = 500;

fn read(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).delimiter(separator).terminator(Terminator::CRLF);
    let records = builder.from_reader(text.as_bytes()).into_records();
    records.map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// What a spreadsheet would compute: it begins with a sign, after white space too.
fn is_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n', '\0'])
}

fn check(cell: &str, found: &str) {
    assert!(found == cell || found.strip_prefix('\'') == Some(cell), "{cell:?} {found:?}");
    assert!(!is_formula(found), "{found:?}");
}

#[test]
fn a_reader_of_csv_finds_the_same_cells_and_no_formula() {
    let column = |number: u64| json!({"title": format!("C{number}"), "kind": "text"});
    let columns: Vec<Value> = (0..COLUMNS).map(column).collect();
    let mut read_so_far = 0;
    while read_so_far < TEXTS {
        let row = |row: u64| (0..COLUMNS).map(|cell| hostile(read_so_far + row * COLUMNS + cell)).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = (0..ROWS).map(row).collect();
        let (name, separator) =
            [("comma", b','), ("semicolon", b';'), ("tab", b'\t')][usize::try_from(read_so_far % 3).unwrap()];
        let table = json!({"title": "T", "columns": columns, "rows": rows, "sentences": []});
        let file = answer("table_csv", &json!({"table": table, "separator": name}));
        let found = read(file["text"].as_str().unwrap(), separator);
        assert_eq!(found.len(), rows.len() + 1);
        for (row, found) in rows.iter().zip(&found[1..]) {
            assert_eq!(found.len(), row.len());
            row.iter().zip(found).for_each(|(cell, found)| check(cell, found));
        }
        read_so_far += ROWS * COLUMNS;
    }
}

#[test]
fn a_budget_keeps_its_names_and_amounts() {
    let line = |number: u64| {
        let amount = json!({"amount": format!("{number}.50"), "currency": "EUR"});
        json!({"id": number.to_string(), "name": hostile_name(number), "purpose": "tools", "planned": amount})
    };
    let mut campaign = super::campaign();
    campaign["budget"] = (1..1_000).map(line).collect();
    let file = answer("campaign_csv", &json!({"campaign": campaign, "table": "budget"}));
    let found = read(file["text"].as_str().unwrap(), b',');
    assert_eq!(found[0], ["Line", "Name", "Purpose", "Planned (EUR)"]);
    assert_eq!(found.len(), 1_000);
    for (number, row) in (1..).zip(&found[1..]) {
        check(&hostile_name(number), &row[1]);
        assert_eq!((row[0].clone(), row[3].clone()), (number.to_string(), format!("{number}.50")));
    }
}
