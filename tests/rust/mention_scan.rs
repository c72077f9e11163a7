//! Laws of scans of tables of mentions: the bins are those of a slow count, however rows are cut and ordered, and the alarms
//! those of the document form.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::{BTreeMap, BTreeSet};

use greenroom::check::{Code, Issues};
use greenroom::crisis::{
    DetectAlarmsInput, MentionBin, MentionBins, MentionPlan, MentionQuery, MentionScan, detect_alarms,
};
use greenroom::kpi::bulk::{BulkColumn, BulkField, BulkKind};
use greenroom::kpi::tally::{Bits, Figures, Numbers};
use greenroom::wire;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A mention as somebody would write it down.
#[derive(Clone, Debug)]
struct Row {
    at: Option<i64>,
    author: Option<&'static str>,
    reach: Option<u32>,
    sentiment: Option<f64>,
    platform: Option<&'static str>,
}

const FIELDS: [BulkField<'static>; 5] = [
    BulkField { name: "at", kind: BulkKind::Instant { per_second: 1_000, in_utc: true } },
    BulkField { name: "who", kind: BulkKind::Text },
    BulkField { name: "reach", kind: BulkKind::Float },
    BulkField { name: "mood", kind: BulkKind::Float },
    BulkField { name: "where", kind: BulkKind::Text },
];
const PLATFORMS: [&str; 3] = ["x", "tiktok", "youtube"];

fn row() -> impl Strategy<Value = Row> {
    let author = prop::option::weighted(0.8, prop::sample::select(&["ana", "ben", "cem", "dia"][..]));
    (
        prop::option::weighted(0.9, 0..7_200_000_i64),
        author,
        prop::option::weighted(0.8, 0..1_000_u32),
        prop::option::weighted(0.8, -1.0..1.0_f64),
        prop::option::weighted(0.8, prop::sample::select(&PLATFORMS[..])),
    )
        .prop_map(|(at, author, reach, sentiment, platform)| Row { at, author, reach, sentiment, platform })
}

fn query(more: &Value) -> MentionQuery {
    let mut query = json!({"time": "at", "author": "who", "authors_reach": "reach", "sentiment": "mood",
        "platform": "where", "settings": {"bin_minutes": 5, "warm_up_hours": 1}});
    for (name, value) in more.as_object().unwrap() {
        query[name] = value.clone();
    }
    wire::parse(&query.to_string()).unwrap()
}

fn counted(plan: &MentionPlan, rows: &[Row], first: u64) -> Result<MentionBins, Issues> {
    let times: Vec<i64> = rows.iter().map(|row| row.at.unwrap_or(-77)).collect();
    let mut present = vec![0_u8; rows.len().div_ceil(8)];
    for (place, row) in rows.iter().enumerate() {
        present[place / 8] |= u8::from(row.at.is_some()) << (place % 8);
    }
    let reach: Vec<f64> = rows.iter().map(|row| row.reach.map_or(f64::NAN, f64::from)).collect();
    let mood: Vec<f64> = rows.iter().map(|row| row.sentiment.unwrap_or(f64::NAN)).collect();
    let present = Some(Bits::new(&present, 0));
    let columns = [
        BulkColumn::Integers(Figures { numbers: Numbers::I64(&times), present }),
        BulkColumn::Texts(rows.iter().map(|row| row.author.or(Some(" "))).collect()),
        BulkColumn::Doubles(&reach, None),
        BulkColumn::Doubles(&mood, None),
        BulkColumn::Texts(rows.iter().map(|row| row.platform).collect()),
    ];
    let needed: Vec<BulkColumn<'_>> = plan.needs().iter().map(|place| columns[*place].clone()).collect();
    let mut counted = MentionBins::new(plan);
    counted.push(plan, &needed, first)?;
    Ok(counted)
}

/// The same, one bin after the other, by sets.
fn slowly(rows: &[Row]) -> Vec<MentionBin> {
    let mut bins: BTreeMap<i64, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        if let Some(at) = row.at {
            bins.entry(at / 300_000).or_default().push(row);
        }
    }
    let (Some(first), Some(last)) = (bins.keys().next(), bins.keys().next_back()) else { return Vec::new() };
    (*first..=*last).map(|number| slow_bin(number, bins.get(&number).map_or(&[][..], Vec::as_slice))).collect()
}

fn slow_bin(number: i64, rows: &[&Row]) -> MentionBin {
    let mut reach: BTreeMap<String, Option<u32>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        // Whoever is not known is somebody of their own.
        let own = row.author.map_or_else(|| format!("row {place}"), str::to_owned);
        let most = reach.entry(own).or_default();
        *most = (*most).max(row.reach);
    }
    let size = |count: usize| u32::try_from(count).unwrap();
    let known = |is_known: bool, count: u32| (rows.is_empty() || is_known).then_some(count);
    let authors: BTreeSet<&str> = rows.iter().filter_map(|row| row.author).collect();
    let platforms: BTreeSet<&str> = rows.iter().filter_map(|row| row.platform).collect();
    let negative = rows.iter().filter(|row| row.sentiment.is_some_and(|mood| mood < 0.0)).count();
    let judged = rows.iter().any(|row| row.sentiment.is_some());
    let followers: u64 = reach.values().flatten().map(|reach| u64::from(*reach)).sum();
    MentionBin {
        start: greenroom::time::Instant::from_unix(number * 300, 0).unwrap(),
        mentions: size(rows.len()),
        unique_authors: known(!authors.is_empty(), size(authors.len())),
        negative: known(judged, size(negative)),
        authors_reach: (rows.is_empty() || rows.iter().any(|row| row.reach.is_some())).then_some(followers),
        platforms: known(!platforms.is_empty(), size(platforms.len())),
        severe: 0,
        top_terms: Vec::new(),
        top_posts: Vec::new(),
    }
}

proptest! {
    #[test]
    fn bins_are_those_of_a_slow_count(rows in prop::collection::vec(row(), 0..60)) {
        let plan = MentionPlan::new(&query(&json!({})), &FIELDS).unwrap();
        prop_assert_eq!(counted(&plan, &rows, 0).unwrap().bins(&plan).unwrap(), slowly(&rows));
    }

    #[test]
    fn cuts_and_order_change_nothing(rows in prop::collection::vec(row(), 1..60), cut in 0..60_usize) {
        let plan = MentionPlan::new(&query(&json!({})), &FIELDS).unwrap();
        let whole = counted(&plan, &rows, 0).unwrap().scan(&plan).unwrap();
        let (one, other) = rows.split_at(cut.min(rows.len()));
        let mut turned: Vec<Row> = other.to_vec();
        turned.reverse();
        let mut merged = counted(&plan, &turned, 0).unwrap();
        merged.merge(&plan, &counted(&plan, one, 0).unwrap()).unwrap();
        prop_assert_eq!(merged.scan(&plan).unwrap(), whole);
    }

    #[test]
    fn alarms_are_those_of_the_document(rows in prop::collection::vec(row(), 1..200)) {
        // A burst at the end, so that there are alarms.
        let mut rows = rows;
        let burst = rows[0].clone();
        rows.extend((0..300).map(|number| Row { at: Some(7_000_000 + number), ..burst.clone() }));
        let plan = MentionPlan::new(&query(&json!({"with_scores": true})), &FIELDS).unwrap();
        let mut counted = counted(&plan, &rows, 0).unwrap();
        let scan = counted.scan(&plan).unwrap();
        let bins = counted.bins(&plan).unwrap();
        prop_assert_eq!(scan.bins, u64::try_from(bins.len()).unwrap());
        let settings = Some(scan.report.state.settings.clone());
        let input = DetectAlarmsInput { settings, state: None, bins, with_scores: true };
        prop_assert_eq!(&detect_alarms(&input).unwrap(), &scan.report);
        let rows = &scan.rows;
        prop_assert_eq!(rows.binned + rows.without_time + rows.before + rows.after, rows.all);
        // What is written is read again.
        let text = wire::to_json(&scan).unwrap();
        prop_assert_eq!(wire::parse::<MentionScan>(&text).unwrap(), scan);
    }
}

#[test]
fn what_lies_outside_is_counted_and_empty_bins_are_there() {
    let range = json!({"from": "1970-01-01T00:10:00Z", "until": "1970-01-01T00:31:00Z"});
    let plan = MentionPlan::new(&query(&range), &FIELDS).unwrap();
    let at = |at: i64| Row { at: Some(at * 60_000), author: None, reach: None, sentiment: None, platform: None };
    let rows = [at(9), at(12), at(30), at(31), at(-50_000_000), at(2_000_000_000), Row { at: None, ..at(0) }];
    let scan = counted(&plan, &rows, 0).unwrap().scan(&plan).unwrap();
    assert_eq!(
        (scan.rows.all, scan.rows.binned, scan.rows.before, scan.rows.after, scan.rows.without_time),
        (7, 2, 2, 2, 1)
    );
    assert_eq!((scan.bins, scan.rows.without_author), (5, Some(2)));
    let none = counted(&plan, &[], 0).unwrap().bins(&plan).unwrap();
    assert_eq!(none.len(), 5);
    assert!(none.iter().all(|bin| bin.mentions == 0 && bin.unique_authors == Some(0) && bin.negative == Some(0)));
    let free = MentionPlan::new(&query(&json!({})), &FIELDS).unwrap();
    assert_eq!(counted(&free, &[], 0).unwrap().scan(&free).unwrap().bins, 0);
}

#[test]
fn a_scan_goes_on_where_the_state_stopped() {
    let rows: Vec<Row> = (0..400)
        .map(|number| Row {
            at: Some(number * 20_000),
            author: Some(PLATFORMS[usize::try_from(number % 3).unwrap()]),
            reach: Some(5),
            sentiment: Some(0.5),
            platform: None,
        })
        .collect();
    let plan = MentionPlan::new(&query(&json!({})), &FIELDS).unwrap();
    let whole = counted(&plan, &rows, 0).unwrap().scan(&plan).unwrap();
    let (early, late): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.at < Some(3_000_000));
    let first = counted(&plan, &early, 0).unwrap().scan(&plan).unwrap();
    let state = serde_json::to_value(&first.report.state).unwrap();
    let next = MentionPlan::new(&query(&json!({"settings": null, "state": state})), &FIELDS).unwrap();
    let second = counted(&next, &late, 0).unwrap().scan(&next).unwrap();
    assert_eq!(second.report.state, whole.report.state);
    assert_eq!(first.bins + second.bins, whole.bins);
}

#[test]
fn times_may_have_fractions_and_lie_in_the_tick_before() {
    let fields = [BulkField { name: "at", kind: BulkKind::Float }];
    let query: MentionQuery =
        wire::parse(r#"{"time": "at", "time_unit": "s", "settings": {"bin_minutes": 1}}"#).unwrap();
    let plan = MentionPlan::new(&query, &fields).unwrap();
    let mut counted = MentionBins::new(&plan);
    counted.push(&plan, &[BulkColumn::Doubles(&[59.9, 60.0, -0.5, f64::NAN, 0.5], None)], 0).unwrap();
    counted.push(&plan, &[BulkColumn::Singles(&[-60.5, 119.75], None)], 5).unwrap();
    let bins = counted.bins(&plan).unwrap();
    assert_eq!(bins.iter().map(|bin| bin.mentions).collect::<Vec<_>>(), [1, 1, 2, 2]);
    assert_eq!(bins[0].start.to_string(), "1969-12-31T23:58:00Z");
    for far in [f64::INFINITY, f64::NEG_INFINITY, 1e300] {
        let issues = counted.push(&plan, &[BulkColumn::Doubles(&[far], None)], 7).unwrap_err();
        assert_eq!(issues.as_slice()[0].path.to_string(), "table.at[7]");
    }
}

#[test]
fn refusals_say_where() {
    let refused = |more: Value, fields: &[BulkField<'_>]| {
        let issues = MentionPlan::new(&query(&more), fields).unwrap_err();
        let shown = |issue: &greenroom::check::Issue| format!("{} {}: {}", issue.path, issue.code, issue.message);
        issues.as_slice().iter().map(shown).collect::<Vec<_>>()
    };
    let wrong = [
        BulkField { name: "at", kind: BulkKind::Integer },
        BulkField { name: "who", kind: BulkKind::Flag },
        BulkField { name: "reach", kind: BulkKind::Text },
        BulkField { name: "mood", kind: BulkKind::Text },
    ];
    assert_eq!(
        refused(json!({}), &wrong),
        [
            "time_unit missing_field: the column `at` holds whole numbers, and nobody says what they count",
            "author wrong_type: the column `who` holds yes or no",
            "authors_reach wrong_type: the column `reach` holds text",
            "sentiment wrong_type: the column `mood` holds text",
            "platform unknown_reference: the table has no column `where`",
        ]
    );
    let plan = MentionPlan::new(&query(&json!({})), &FIELDS).unwrap();
    let row = Row { at: Some(60_000), author: None, reach: Some(1), sentiment: None, platform: None };
    let far = Row { at: Some(40_000_000_000_000), ..row.clone() };
    let issues = counted(&plan, &[row.clone(), far], 100).unwrap_err();
    assert_eq!(
        (issues.as_slice()[0].code, issues.as_slice()[0].path.to_string().as_str()),
        (Code::OutOfRange, "table.at[101]")
    );
    let early = Row { at: Some(-2_000_000_000_000), ..row.clone() };
    let many = MentionPlan::new(&query(&json!({"settings": {"bin_minutes": 1}})), &FIELDS).unwrap();
    let issues = counted(&many, &[row.clone(), early], 0).unwrap_err();
    assert_eq!(issues.as_slice()[0].code, Code::ItemCount);
    let by_authors = query(&json!({"settings": {"bin_minutes": 5, "count": "unique_authors"}}));
    let plan = MentionPlan::new(&by_authors, &FIELDS).unwrap();
    let issues = counted(&plan, &[row], 0).unwrap().scan(&plan).unwrap_err();
    assert_eq!(issues.as_slice()[0].path.to_string(), "bins[0].unique_authors");
}
