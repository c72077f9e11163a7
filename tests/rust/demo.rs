//! What `make demo` says of a real export is what pandas says of the same file.
//!
//! The figures are those of
//! `pandas.read_csv("facebook_posts.csv").dropna(subset=["like", "comment", "share", "Lifetime Post Total Reach"])`: by
//! `Type`, the sum of likes, comments and shares, that of the reach, and their quotient.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

#[path = "../../core/examples/demo/kpi.rs"]
mod kpi;

use std::path::{Path, PathBuf};

use greenroom::text::Table;

fn export() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/examples/exports/facebook_posts.csv")
}

fn cells<'a>(table: &'a Table, title: &str) -> Vec<&'a str> {
    let place = table.columns.iter().position(|column| column.title == title).unwrap();
    table.rows.iter().map(|row| row.get(place).unwrap().as_str()).collect()
}

#[test]
fn the_rates_of_the_demo_are_those_of_pandas() {
    let shown = kpi::tables(&export()).unwrap();
    let rates = shown.tables.last().unwrap();
    assert_eq!(cells(rates, "type"), ["Link", "Photo", "Status", "Video", "all"]);
    assert_eq!(cells(rates, "Rows"), ["22", "426", "45", "7", "500"]);
    assert_eq!(cells(rates, "Numerator"), ["1,959", "92,236", "9,767", "2,071", "106,033"]);
    assert_eq!(cells(rates, "Denominator"), ["407,981", "5,593,127", "588,550", "358,440", "6,948,098"]);
    // 0.0048016942, 0.0164909540, 0.0165950217, 0.0057781481, 0.0152607232
    let found: Vec<&str> =
        cells(rates, "Engagement rate on Facebook").iter().map(|cell| cell.trim_end_matches(" (estimate)")).collect();
    assert_eq!(found, ["0.48 %", "1.65 %", "1.66 %", "0.58 %", "1.53 %"]);
    // Four posts have no shares, and one of them has no likes either.
    assert_eq!(rates.sentences, ["Engagement rate on Facebook: 4 of 500 rows left out."]);
}

#[test]
fn the_demo_counts_the_posts_and_what_is_odd_about_them() {
    let shown = kpi::tables(&export()).unwrap();
    let report = shown.tables.first().unwrap();
    let rows: Vec<[&str; 2]> = report.rows.iter().map(|row| [row[0].as_str(), row[1].as_str()]).collect();
    assert_eq!(rows, [["Read", "500"], ["Kept", "500"], ["Findings", "0"]]);
}
