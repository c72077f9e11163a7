//! The table of edge cases: every case has a row, and every vector that a row names exists and holds.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use greenroom::wire::{call, to_json};
use greenroom_tests::Vector;

/// The cases that pricing leaves open, which somebody has to decide.
const CASES: [&str; 17] = [
    "followers are 0",
    "perpetual versus 365 days",
    "exclusivity that starts before the post",
    "overlapping seasons",
    "month end and net days",
    "31 January and one month",
    "zero-decimal and three-decimal currencies",
    "a discount larger than the fee",
    "a minimum fee",
    "a gifted-only deal",
    "mixed currencies in one deal",
    "which date fixes the rate",
    "commission on a kill fee",
    "a negotiated price of one line",
    "a minimum commission beyond the fee",
    "commissions that take more than there is",
    "cancelling beside performance terms",
];

struct Row {
    case: String,
    decision: String,
    vectors: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// The rows of all tables of the document.
fn rows() -> Vec<Row> {
    let text = fs::read_to_string(folder().join("EDGE_CASES.md")).unwrap();
    let cells =
        |line: &str| -> Vec<String> { line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect() };
    let row = |line: &str| {
        let cells = cells(line);
        let [case, decision, vectors] = cells.as_slice() else { return Err(line.to_owned()) };
        let vectors = vectors.split_whitespace().map(|name| name.trim_matches('`').to_owned()).collect();
        Ok(Row { case: case.clone(), decision: decision.clone(), vectors })
    };
    let lines = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| case |"));
    lines.map(row).collect::<Result<_, _>>().unwrap()
}

#[test]
fn every_case_is_decided_and_shown() {
    let rows = rows();
    let cases: BTreeSet<&str> = rows.iter().map(|row| row.case.as_str()).collect();
    assert_eq!(cases.len(), rows.len(), "two rows have one case");
    let missing: Vec<&str> = CASES.into_iter().filter(|case| !cases.contains(case)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "cases without a row");
    let bare = rows.iter().filter(|row| row.decision.is_empty() || row.vectors.is_empty());
    assert_eq!(bare.map(|row| row.case.as_str()).collect::<Vec<_>>(), Vec::<&str>::new(), "rows that decide nothing");
}

#[test]
fn the_vectors_of_every_case_hold() {
    let mut wrong = Vec::new();
    for name in rows().iter().flat_map(|row| &row.vectors) {
        match fs::read_to_string(folder().join(format!("{name}.json"))) {
            Ok(text) => {
                let vector: Vector = serde_json::from_str(&text).unwrap();
                let given = call(&vector.operation, &vector.text()).map_err(|issues| to_json(&issues).unwrap());
                if given != vector.expected() {
                    wrong.push(format!("{name} gives another answer"));
                }
            }
            Err(error) => wrong.push(format!("{name}: {error}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
