//! Files for other programs: whatever stands in a table, a reader of CSV finds the same cells, and none is a formula.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::wire::call;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Reads RFC 4180 letter by letter.
fn read(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.push(letters.next().unwrap()),
            '"' => quoted = !quoted,
            letter if quoted => cell.push(letter),
            letter if letter == separator => row.push(std::mem::take(&mut cell)),
            '\r' if letters.peek() == Some(&'\n') => {
                letters.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(cell.is_empty() && row.is_empty() && !quoted, "the text ends within a row: {text:?}");
    rows
}

/// The cell as it must be found: texts as they are, but for an apostrophe before what could be a formula.
fn is_kept(cell: &str, found: &str) -> bool {
    found == cell || found.strip_prefix('\'') == Some(cell)
}

/// Whether a spreadsheet could take the cell for a formula: a plain number is none.
fn is_formula(cell: &str) -> bool {
    let sign = cell.trim_start().chars().next().is_some_and(|letter| "=+-@＝＋－＠".contains(letter));
    let control = cell.chars().next().is_some_and(|letter| "\t\r\n\0".contains(letter));
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let is_number = digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    (sign || control) && !is_number
}

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-=+@＝－\t\r\n\0 \"',;a-z1-9.一]{0,6}",
        "-?[1-9][0-9]{0,3}(\\.[0-9]{2})?",
        (any::<bool>(), -9_999_i32..9_999).prop_map(|(euro, amount)| {
            let currency = if euro { "EUR" } else { "USD" };
            format!("{currency} {amount}.00")
        }),
    ]
}

fn any_table() -> impl Strategy<Value = Value> {
    let column = (any_cell(), prop_oneof![Just("text"), Just("number"), Just("money")])
        .prop_map(|(title, kind)| json!({"title": title, "kind": kind}));
    proptest::collection::vec(column, 1..5).prop_flat_map(|columns| {
        let row = proptest::collection::vec(any_cell(), columns.len());
        (Just(columns), proptest::collection::vec(row, 0..5))
            .prop_map(|(columns, rows)| json!({"title": "T", "columns": columns, "rows": rows, "sentences": []}))
    })
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn a_reader_finds_the_same_cells_and_no_formula(table in any_table(), separator in 0..3_usize, mark in any::<bool>()) {
        let (name, sign) = [("comma", ','), ("semicolon", ';'), ("tab", '\t')][separator];
        let input = json!({"table": table, "separator": name, "byte_order_mark": mark});
        let file: Value = serde_json::from_str(&call("table_csv", &input.to_string()).unwrap()).unwrap();
        let text = file["text"].as_str().unwrap();
        prop_assert_eq!(text.starts_with('\u{feff}'), mark);
        let found = read(text.strip_prefix('\u{feff}').unwrap_or(text), sign);

        let columns = table["columns"].as_array().unwrap();
        let rows = table["rows"].as_array().unwrap();
        prop_assert_eq!(found.len(), rows.len().saturating_add(1));
        for (place, column) in columns.iter().enumerate() {
            let title = column["title"].as_str().unwrap();
            let head = &found[0][place];
            let currency = [" (EUR)", " (USD)"].into_iter().find(|currency| {
                head.strip_suffix(currency).is_some_and(|head| is_kept(title, head))
            });
            prop_assert!(currency.is_some() || is_kept(title, head), "{} {}", title, head);
            prop_assert!(head.starts_with('\'') || !is_formula(head), "{:?}", head);
            for (row, found) in rows.iter().zip(&found[1..]) {
                let (cell, found) = (row[place].as_str().unwrap(), &found[place]);
                match currency.filter(|_| !cell.is_empty()) {
                    Some(currency) => prop_assert_eq!(format!("{} {found}", currency.trim_matches([' ', '(', ')'])), cell.replace(',', "")),
                    None => prop_assert!(is_kept(cell, found), "{:?} {:?}", cell, found),
                }
                prop_assert!(found.starts_with('\'') || !is_formula(found), "{:?}", found);
            }
        }
    }
}
