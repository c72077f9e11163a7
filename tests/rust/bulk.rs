//! Tables by columns: the answer is that of `measure` for the same rows, however they are cut.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::float_arithmetic,
    reason = "a test that panics has failed, and its doubles are what the exact answer is compared with"
)]

use greenroom::check::Issues;
use greenroom::kpi::bulk::{BulkColumn, BulkField, BulkKind, BulkPlan, BulkResult, BulkTally, KpiQuery};
use greenroom::kpi::tally::{Bits, Figures, GroupKey, Numbers};
use greenroom::kpi::{GroupLabel, Measurement, RateOutcome, measure};
use greenroom::stats::{Probability, QuantileMethod, quantile};
use greenroom::wire::parse;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A post: likes, views, reach, cost in cents, and its type; each may be missing.
#[derive(Clone, Debug)]
struct Post {
    counts: [Option<i64>; 3],
    cents: Option<i64>,
    kind: Option<String>,
}

const METRICS: [&str; 3] = ["likes", "views", "reach"];

fn any_posts() -> impl Strategy<Value = Vec<Post>> {
    let figure = || prop_oneof![1 => Just(None), 6 => (0_i64..50).prop_map(Some), 3 => (0_i64..9_007_199_254_740_992).prop_map(Some)];
    let kind = prop::option::weighted(0.8, "[a-c]");
    let post = (figure(), figure(), figure(), prop::option::weighted(0.8, 0_i64..1_000_000), kind);
    let post = post.prop_map(|(likes, views, reach, cents, kind)| Post { counts: [likes, views, reach], cents, kind });
    prop::collection::vec(post, 1..40)
}

fn book() -> Value {
    let rate = |id: &str, aggregation: &str, above: Value, below: Value| {
        json!({
            "id": id, "name": id, "unit": "share", "numerator": above, "denominator": below, "aggregation": aggregation,
            "window": {"type": "lifetime"}, "direction": "higher_is_better"
        })
    };
    let likes = || json!([{"metric": "likes"}, {"metric": "reach", "weight": "-0.25"}]);
    json!({"document": "rate_book", "version": 1, "rates": [
        rate("pooled", "pooled", json!([{"metric": "likes", "weight": "2.5"}]), json!([{"metric": "views"}])),
        rate("mean", "mean_of_posts", likes(), json!([{"metric": "views"}])),
        rate("median", "median_of_posts", likes(), json!([{"metric": "views"}, {"metric": "likes", "weight": "-1"}]))
    ]})
}

fn rates() -> Vec<&'static str> {
    vec!["pooled", "mean", "median", "cpm.by_views", "cpv"]
}

fn query(by: bool) -> Value {
    let by = if by { json!([{"column": "type"}]) } else { json!([]) };
    json!({"rates": rates(), "by": by, "currency": "EUR", "rate_book": book()})
}

/// The query with the quantiles of a pooled rate, of a mean, of a median and of an amount.
fn spread_query(method: &str, shares: &[&str]) -> Value {
    let mut query = query(true);
    let of = |rate: &str| json!({"rate": rate, "method": method, "shares": shares});
    let metric = |metric: &str| json!({"metric": metric, "method": method, "shares": shares});
    query["distributions"] =
        json!([of("pooled"), metric("likes"), of("median"), of("mean"), of("cpv"), metric("cost")]);
    query
}

fn measured(posts: &[Post], by: bool) -> Result<Measurement, Issues> {
    let amount = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
    let mut figures: Vec<Value> = Vec::new();
    // The order in which the rates need them.
    for metric in ["likes", "views", "reach"] {
        let place = METRICS.iter().position(|name| *name == metric).unwrap();
        figures
            .push(json!({"metric": metric, "counts": posts.iter().map(|post| post.counts[place]).collect::<Vec<_>>()}));
    }
    let amounts: Vec<_> = posts.iter().map(|post| post.cents.map(amount)).collect();
    figures.push(json!({"metric": "cost", "amounts": amounts, "currency": "EUR"}));
    let kinds: Vec<_> = posts.iter().map(|post| post.kind.clone()).collect();
    let by = if by { vec!["type"] } else { Vec::new() };
    let input = json!({
        "rates": rates(), "figures": figures, "rate_book": book(), "by": by,
        "labels": [{"name": "type", "values": kinds}]
    });
    measure(&parse(&input.to_string()).unwrap())
}

/// The columns of a table, in the forms in which Arrow has them.
struct Table {
    counts: Vec<(Vec<i64>, Vec<u8>)>,
    cents: Vec<i128>,
    cents_bits: Vec<u8>,
}

fn bits(present: impl Iterator<Item = bool>) -> Vec<u8> {
    let present: Vec<bool> = present.collect();
    let mut bits = vec![0_u8; present.len().div_ceil(8)];
    present.iter().enumerate().filter(|(_, there)| **there).for_each(|(row, _)| bits[row / 8] |= 1 << (row % 8));
    bits
}

impl Table {
    fn new(posts: &[Post]) -> Self {
        let column = |place: usize| {
            let numbers = posts.iter().map(|post| post.counts[place].unwrap_or(-9)).collect();
            (numbers, bits(posts.iter().map(|post| post.counts[place].is_some())))
        };
        Self {
            counts: (0..3).map(column).collect(),
            cents: posts.iter().map(|post| post.cents.unwrap_or(-9).into()).collect(),
            cents_bits: bits(posts.iter().map(|post| post.cents.is_some())),
        }
    }

    fn columns<'a>(&'a self, posts: &'a [Post], by: bool) -> Vec<BulkColumn<'a>> {
        let mut columns: Vec<BulkColumn<'a>> = Vec::new();
        for (numbers, present) in &self.counts {
            let present = Some(Bits::new(present, 0));
            columns.push(BulkColumn::Integers(Figures { numbers: Numbers::I64(numbers), present }));
        }
        columns.push(BulkColumn::Decimals(&self.cents, Some(Bits::new(&self.cents_bits, 0))));
        if by {
            columns.push(BulkColumn::Texts(posts.iter().map(|post| post.kind.as_deref()).collect()));
        }
        columns
    }
}

fn plan(query: &Value) -> Result<BulkPlan, Issues> {
    let field = |name, kind| BulkField { name, kind };
    let fields = [
        field("likes", BulkKind::Integer),
        field("views", BulkKind::Integer),
        field("reach", BulkKind::Integer),
        field("cost", BulkKind::Decimal(2)),
        field("type", BulkKind::Text),
    ];
    BulkPlan::new(&parse::<KpiQuery>(&query.to_string()).unwrap(), &fields)
}

fn pushed(plan: &BulkPlan, posts: &[Post], by: bool, first: u64) -> Result<BulkTally, Issues> {
    let mut tally = BulkTally::new(plan);
    tally.push(plan, &Table::new(posts).columns(posts, by), first)?;
    Ok(tally)
}

fn bulk(posts: &[Post], by: bool) -> Result<BulkResult, Issues> {
    let plan = plan(&query(by)).unwrap();
    pushed(&plan, posts, by, 0)?.finish(&plan)
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_answer_is_that_of_measure(posts in any_posts(), by in any::<bool>()) {
        match (bulk(&posts, by), measured(&posts, by)) {
            (Ok(bulk), Ok(measured)) => prop_assert_eq!(bulk.measurement, measured),
            (bulk, measured) => prop_assert_eq!(bulk.map(|bulk| bulk.measurement), measured),
        }
    }

    #[test]
    fn any_cut_gives_the_same(posts in any_posts(), cuts in prop::collection::vec(0_usize..40, 0..4)) {
        let plan = plan(&spread_query("hazen", &["0.5", "0", "0.9"])).unwrap();
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(posts.len())).chain([0, posts.len()]).collect();
        cuts.sort_unstable();
        let mut merged = BulkTally::new(&plan);
        let mut tables = BulkTally::new(&plan);
        for ends in cuts.windows(2).rev() {
            let part = pushed(&plan, &posts[ends[0]..ends[1]], true, ends[0].try_into().unwrap()).unwrap();
            tables.merge_table(&plan, &part.clone().table(&plan).unwrap()).unwrap();
            merged.merge(&plan, part).unwrap();
        }
        let expected = pushed(&plan, &posts, true, 0).unwrap().finish(&plan);
        let bytes = tables.clone().to_bytes(&plan).unwrap();
        prop_assert_eq!(&bytes, &merged.clone().to_bytes(&plan).unwrap());
        let mut again = BulkTally::new(&plan);
        again.merge_bytes(&plan, &bytes).unwrap();
        prop_assert_eq!(&again.finish(&plan), &expected);
        prop_assert_eq!(&merged.finish(&plan), &expected);
        prop_assert_eq!(&tables.finish(&plan), &expected);
    }

    #[test]
    fn filters_leave_the_rows_that_measure_would_be_given(posts in any_posts(), least in 0_i64..60) {
        let mut query = query(true);
        query["filters"] = json!([{"column": "type", "one_of": ["a", "c"]}, {"column": "views", "least": least}]);
        let chosen: Vec<Post> = posts
            .iter()
            .filter(|post| matches!(post.kind.as_deref(), Some("a" | "c")) && post.counts[1].is_some_and(|views| views >= least))
            .cloned()
            .collect();
        prop_assume!(!chosen.is_empty());
        let plan = plan(&query).unwrap();
        let found = pushed(&plan, &posts, true, 0).unwrap().finish(&plan).unwrap();
        prop_assert_eq!(found.measurement, measured(&chosen, true).unwrap());
    }
}

/// What a rate of one post is, as a double.
fn value_of(post: &Post, name: &str) -> Option<f64> {
    let [likes, views, _] = post.counts.map(|count| count.map(|count| count as f64));
    let cost = || Some(post.cents? as f64 / 100.0);
    let (above, below) = match name {
        "likes" => return likes,
        "cost" => return cost(),
        "pooled" => (likes? * 2.5, views?),
        _ => (cost()?, views?),
    };
    (below > 0.0).then(|| above / below)
}

fn methods() -> impl Strategy<Value = QuantileMethod> {
    prop::sample::select(QuantileMethod::ALL.to_vec())
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn quantiles_are_those_of_the_rates_and_figures_of_the_rows_that_count(
        posts in any_posts(), method in methods(), shares in prop::collection::btree_set(0_u64..=20, 1..4), least in 0_i64..60,
    ) {
        let shares: Vec<Probability> =
            shares.into_iter().map(|share| Probability::of_parts(share.saturating_mul(50_000_000_000)).unwrap()).collect();
        let texts: Vec<String> = shares.iter().map(ToString::to_string).collect();
        let mut query = spread_query(method.as_str(), &texts.iter().map(String::as_str).collect::<Vec<_>>());
        query["filters"] = json!([{"column": "views", "least": least}]);
        let plan = plan(&query).unwrap();
        let found = pushed(&plan, &posts, true, 0).unwrap().finish(&plan).unwrap().measurement;
        let passes = |post: &Post| post.counts[1].is_some_and(|views| views >= least);
        for group in found.groups.iter().chain([&found.all]) {
            let own = |post: &&Post| group.labels.first().is_none_or(|label| label.value == post.kind);
            for spread in group.distributions.iter().filter(|own| matches!(own.spread(), "pooled" | "cpv" | "likes" | "cost")) {
                let chosen = posts.iter().filter(|post| passes(post)).filter(own);
                let mut rates: Vec<f64> = chosen.filter_map(|post| value_of(post, spread.spread())).collect();
                rates.sort_by(f64::total_cmp);
                prop_assert_eq!(spread.posts, u64::try_from(rates.len()).unwrap());
                prop_assert_eq!(spread.values.len(), shares.len());
                for (one, share) in spread.values.iter().zip(&shares) {
                    prop_assert_eq!(one.share, *share);
                    let expected = quantile(&rates, *share, method);
                    prop_assert_eq!(one.value.is_some(), expected.is_some());
                    let Some((value, expected)) = one.value.zip(expected) else { continue };
                    let value: f64 = value.to_string().parse().unwrap();
                    prop_assert!((value - expected).abs() <= 1e-12 * expected.abs() + 1e-12, "{value} {expected}");
                }
            }
        }
    }

    #[test]
    fn the_middle_by_the_linear_method_is_the_median_of_posts(posts in any_posts()) {
        let plan = plan(&spread_query("linear", &["0.5"])).unwrap();
        let found = pushed(&plan, &posts, true, 0).unwrap().finish(&plan).unwrap().measurement;
        for group in found.groups.iter().chain([&found.all]) {
            let middle = group.distributions.iter().find(|own| own.spread() == "median").unwrap();
            let median = match &group.rates.iter().find(|rate| rate.rate.as_str() == "median").unwrap().outcome {
                RateOutcome::Defined(defined) => Some(defined.value),
                RateOutcome::Undefined(_) => None,
            };
            prop_assert_eq!(middle.values[0].value, median);
        }
    }
}

#[test]
fn quantiles_that_cannot_be_are_refused() {
    let mut query = query(true);
    query["distributions"] = json!([
        {"rate": "ctr", "method": "linear", "shares": ["0.5"]},
        {"rate": "pooled", "method": "linear", "shares": []},
        {"rate": "pooled", "method": "hazen", "shares": ["0.5", "0.50"]},
        {"method": "hazen", "shares": ["0.5"]},
        {"rate": "mean", "metric": "likes", "method": "hazen", "shares": ["0.5"]},
        {"metric": "likez", "method": "hazen", "shares": ["0.5"]},
        {"metric": "saves", "method": "hazen", "shares": ["0.5"]},
        {"metric": "saves", "method": "linear", "shares": ["0.5"]},
    ]);
    let found: Vec<String> = plan(&query).unwrap_err().as_slice().iter().map(|issue| issue.path.to_string()).collect();
    let expected = [
        "distributions[2]",
        "distributions[7]",
        "distributions[0].rate",
        "distributions[1].shares",
        "distributions[2].shares[1]",
        "distributions[3].rate",
        "distributions[4].metric",
        "distributions[5].metric",
        "distributions[6].metric",
    ];
    assert_eq!(found, expected);
}

#[test]
fn bytes_that_are_no_sums_are_refused() {
    let plan = plan(&query(true)).unwrap();
    let post = Post { counts: [Some(1), Some(2), None], cents: Some(5), kind: Some("a".into()) };
    let bytes = pushed(&plan, &[post], true, 0).unwrap().to_bytes(&plan).unwrap();
    for length in 0..bytes.len() {
        assert!(BulkTally::new(&plan).merge_bytes(&plan, &bytes[..length]).is_err());
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    let issues = BulkTally::new(&plan).merge_bytes(&plan, &longer).unwrap_err();
    assert_eq!(issues.to_string(), "the bytes are no sums of this query");
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0xff;
        // Whatever comes out, nothing breaks.
        drop(BulkTally::new(&plan).merge_bytes(&plan, &changed));
    }
}

fn one_rate() -> Value {
    json!({"rates": ["engagement_rate.by_views"]})
}

fn fields() -> [BulkField<'static>; 2] {
    [BulkField { name: "engagements", kind: BulkKind::Float }, BulkField { name: "views", kind: BulkKind::Integer }]
}

fn refused(query: &Value, fields: &[BulkField<'_>]) -> Vec<String> {
    let issues = BulkPlan::new(&parse(&query.to_string()).unwrap(), fields).unwrap_err();
    issues.as_slice().iter().map(|issue| format!("{}: {issue}", issue.code)).collect()
}

#[test]
fn columns_that_are_not_there_are_suggested() {
    let renamed = [
        BulkField { name: "Views", kind: BulkKind::Integer },
        BulkField { name: "engagement", kind: BulkKind::Text },
        BulkField { name: "when", kind: BulkKind::Instant { per_second: 1, in_utc: false } },
    ];
    assert_eq!(
        refused(&one_rate(), &renamed),
        [
            "unknown_reference: rates[0]: the table has no column for the metric `engagements`, which \
             `engagement_rate.by_views` needs\n  help: did you mean the column `engagement`? say so in `columns`",
            "unknown_reference: rates[0]: the table has no column for the metric `views`, which \
             `engagement_rate.by_views` needs\n  help: did you mean the column `Views`? say so in `columns`",
        ]
    );
    let query = json!({
        "rates": ["engagement_rate.by_views"],
        "columns": [{"metric": "engagements", "column": "engagement"}, {"metric": "views", "column": "views"}],
        "by": [{"column": "whem", "part": "month"}, {"column": "when", "part": "day", "zone": "Europe/Berlin"}]
    });
    assert_eq!(
        refused(&query, &renamed),
        [
            "unknown_reference: columns[1].column: the table has no column `views`\n  help: did you mean `Views`?",
            "wrong_type: columns[0]: the column `engagement` holds text, and `engagements` is a count\n  help: figures are whole \
             numbers; amounts may be decimal numbers with up to 18 digits after the point",
            "unknown_reference: by[0].column: the table has no column `whem`\n  help: did you mean `when`?",
            "contradiction: by[1].zone: the column `when` says no zone, so that nothing can be converted\n  help: leave `zone` out, \
             or give the points in time in UTC",
        ]
    );
}

#[test]
fn floats_are_exact_or_refused() {
    let plan = BulkPlan::new(&parse(&one_rate().to_string()).unwrap(), &fields()).unwrap();
    let push = |floats: &[f64], views: &[i64]| {
        let mut tally = BulkTally::new(&plan);
        let views = BulkColumn::Integers(Figures { numbers: Numbers::I64(views), present: None });
        tally.push(&plan, &[BulkColumn::Doubles(floats, None), views], 10).and_then(|()| tally.finish(&plan))
    };
    let found = push(&[2.0, f64::NAN], &[10, 10]).unwrap().measurement.all.rates[0].clone();
    assert_eq!((found.rows_used, found.rows_left_out), (1, 1));
    let issue = |floats: &[f64], views: &[i64]| push(floats, views).unwrap_err().to_string();
    assert_eq!(issue(&[2.0, 1.5], &[1, 1]), "table.engagements[11]: `1.5` is no whole number");
    assert_eq!(issue(&[1e300, 1.0], &[1, 1]).split_once(": ").unwrap().0, "table.engagements[10]");
    assert_eq!(issue(&[2.0, 1.0], &[1, -1]), "table.views[11]: `views` cannot be `-1`, below zero");
    assert_eq!(issue(&[2.0], &[1, 1]), "the columns are not of one length");
}

#[test]
fn money_may_be_floats_of_so_many_digits() {
    let plan = |digits: Value| {
        let query = json!({"rates": ["cpv"], "currency": "EUR", "money_digits": digits});
        let fields =
            [BulkField { name: "cost", kind: BulkKind::Float }, BulkField { name: "views", kind: BulkKind::Integer }];
        BulkPlan::new(&parse(&query.to_string()).unwrap(), &fields).unwrap()
    };
    let push = |digits: Value, costs: &[f64]| {
        let plan = plan(digits);
        let mut tally = BulkTally::new(&plan);
        let views = vec![1_u8; costs.len()];
        let views = BulkColumn::Integers(Figures { numbers: Numbers::U8(&views), present: None });
        tally.push(&plan, &[BulkColumn::Doubles(costs, None), views], 0).and_then(|()| tally.finish(&plan))
    };
    let sum = |found: BulkResult| found.measurement.all.totals[0].sum.clone().unwrap().to_string();
    assert_eq!(sum(push(Value::Null, &[0.1, 0.2, 12.34]).unwrap()), "12.64");
    assert_eq!(sum(push(json!(3), &[0.001]).unwrap()), "0.001");
    let refused = push(Value::Null, &[0.1, 0.001]).unwrap_err().to_string();
    assert!(
        refused.starts_with("table.cost[1]: `0.001` is no amount with so few digits after the point\n  help: give")
    );
}

#[test]
fn dates_are_cut_into_parts() {
    let days = [20_668_i32, 20_669, 20_700, -1];
    for (part, expected) in [
        ("day", ["1969-12-31", "2026-08-03", "2026-08-04", "2026-09-04"]),
        ("week", ["1970-W01", "2026-W32", "2026-W36", ""]),
        ("month", ["1969-12", "2026-08", "2026-09", ""]),
        ("quarter", ["1969-Q4", "2026-Q3", "", ""]),
        ("year", ["1969", "2026", "", ""]),
        ("weekday", ["1", "2", "3", "5"]),
    ] {
        let query = json!({"rates": ["engagement_rate.by_views"], "by": [{"column": "day", "part": part}]});
        let mut all = fields().to_vec();
        all.push(BulkField { name: "day", kind: BulkKind::Date });
        let plan = BulkPlan::new(&parse(&query.to_string()).unwrap(), &all).unwrap();
        let ones = [1_i64; 4];
        let figures = BulkColumn::Integers(Figures { numbers: Numbers::I64(&ones), present: None });
        let dates = BulkColumn::Integers(Figures { numbers: Numbers::I32(&days), present: None });
        let mut tally = BulkTally::new(&plan);
        tally.push(&plan, &[figures.clone(), figures, dates], 0).unwrap();
        let found = tally.finish(&plan).unwrap();
        let labels: Vec<String> =
            found.measurement.groups.iter().map(|group| group.labels[0].value.clone().unwrap()).collect();
        assert_eq!(labels, expected.iter().filter(|label| !label.is_empty()).copied().collect::<Vec<_>>(), "{part}");
        assert_eq!(matches!(found.keys[0][0], GroupKey::Number(_)), matches!(part, "year" | "weekday"));
    }
}

/// The labels of the groups that a column of texts gives, once as texts and once as places in a list.
fn by_text(texts: &[Option<&str>], query: Value) -> Result<Vec<Vec<String>>, String> {
    let fields = [
        BulkField { name: "clicks", kind: BulkKind::Integer },
        BulkField { name: "impressions", kind: BulkKind::Integer },
        BulkField { name: "published", kind: BulkKind::Text },
    ];
    let mut query = query;
    query["rates"] = json!(["ctr"]);
    let plan = BulkPlan::new(&parse(&query.to_string()).unwrap(), &fields).map_err(|issues| issues.to_string())?;
    let ones = vec![1_i64; texts.len()];
    let places: Vec<u32> = (0..).take(texts.len()).collect();
    let figures = BulkColumn::Integers(Figures { numbers: Numbers::I64(&ones), present: None });
    let codes = Figures { numbers: Numbers::U32(&places), present: None };
    let run = |dates: BulkColumn<'_>| {
        let mut tally = BulkTally::new(&plan);
        tally.push(&plan, &[figures.clone(), figures.clone(), dates], 10).map_err(|issues| issues.to_string())?;
        let found = tally.finish(&plan).unwrap().measurement;
        let label = |label: &GroupLabel| format!("{}={}", label.name, label.value.as_deref().unwrap_or("-"));
        let mut groups: Vec<Vec<String>> =
            found.groups.iter().map(|group| group.labels.iter().map(label).collect()).collect();
        groups.push(vec![found.all.rows.to_string()]);
        Ok(groups)
    };
    let direct = run(BulkColumn::Texts(texts.to_vec()));
    assert_eq!(direct, run(BulkColumn::Codes { codes, names: texts.to_vec() }));
    direct
}

#[test]
fn texts_of_iso_8601_are_dates() {
    let texts = [Some("2026-08-15"), Some("2026-09-30T23:30:00Z"), None, Some("2026-10-01 01:30:00 +0200"), Some(" ")];
    let month = |zone: Value| json!({"by": [{"column": "published", "part": "month", "zone": zone}]});
    let groups = by_text(&texts, month(Value::Null)).unwrap();
    assert_eq!(groups, [vec!["published=-"], vec!["published=2026-08"], vec!["published=2026-09"], vec!["5"]]);
    let refused = by_text(&texts, month(json!("Europe/Berlin"))).unwrap_err();
    assert!(refused.starts_with("table.published[10]: `2026-08-15` says no offset from UTC"), "{refused}");
    let berlin = by_text(&texts[1..], month(json!("Europe/Berlin"))).unwrap();
    assert_eq!(berlin, [vec!["published=-"], vec!["published=2026-10"], vec!["4"]]);
    let window = json!({"filters": [{"column": "published", "first_day": "2026-09-01", "last_day": "2026-09-30"}]});
    assert_eq!(by_text(&texts, window).unwrap(), [["2"]]);
    let refused = by_text(&[Some("2026-08-15"), Some("03/04/2026")], month(Value::Null)).unwrap_err();
    assert_eq!(
        refused,
        "table.published[11]: `03/04/2026` is no date of ISO 8601\n  help: give dates such as `2026-08-15` or \
         `2026-08-15T13:12:39Z`, or a column of dates; which of two numbers is the day is never guessed"
    );
    let refused = by_text(&[Some("2026-02-30")], month(Value::Null)).unwrap_err();
    assert_eq!(refused, "table.published[10]: `2026-02-30` is a day or time that does not exist");
    let refused = by_text(&[Some("1066-10-14")], month(Value::Null)).unwrap_err();
    assert_eq!(refused, "table.published[10]: `1066-10-14` stands for no day of the years 1900 to 2999");
}

#[test]
fn several_parts_of_one_column_are_keys() {
    let texts = [Some("2026-08-03"), Some("2026-08-04"), Some("2026-09-01"), Some("2026-08-10")];
    let part = |part: &str| json!({"column": "published", "part": part});
    let groups = by_text(&texts, json!({"by": [part("month"), part("weekday")]})).unwrap();
    let labels = |month: &str, day: &str| vec![format!("published_month={month}"), format!("published_weekday={day}")];
    assert_eq!(groups, [labels("2026-08", "1"), labels("2026-08", "2"), labels("2026-09", "2"), vec!["4".to_owned()]]);
    // The value itself beside a part of it keeps the name of the column.
    let both = by_text(&texts[..1], json!({"by": [{"column": "published"}, part("month")]})).unwrap();
    assert_eq!(both[0], ["published=2026-08-03", "published_month=2026-08"]);
    let twice = by_text(&texts, json!({"by": [part("month"), part("day"), part("month")]})).unwrap_err();
    assert_eq!(twice, "by[2]: `month of published` stands in the list already, in place 0");
}

#[test]
fn keys_have_different_names() {
    let field = |name, kind| BulkField { name, kind };
    let long = "p".repeat(125);
    let fields = [
        field("clicks", BulkKind::Integer),
        field("impressions", BulkKind::Integer),
        field("published", BulkKind::Date),
        field("published_month", BulkKind::Text),
        field(&long, BulkKind::Date),
    ];
    let part = |column: &str, part: &str| json!({"column": column, "part": part});
    let refused = |by: Value| {
        let query = json!({"rates": ["ctr"], "by": by});
        BulkPlan::new(&parse(&query.to_string()).unwrap(), &fields).unwrap_err().to_string()
    };
    let named = refused(json!([{"column": "published_month"}, part("published", "month"), part("published", "day")]));
    assert_eq!(named, "by[1]: two keys would be called `published_month`\n  help: give the column another name");
    let named = refused(json!([part(&long, "month"), part(&long, "day")]));
    // `_day` fits into 128 characters no more than `_month`.
    assert_eq!(named.lines().count(), 2);
    assert!(named.starts_with("by[0].column: the name of the column leaves no room for that of its part"), "{named}");
}

#[test]
fn the_best_groups_come_first() {
    for (rate, best) in [("cpv", ["b", "a"]), ("engagement_rate.by_views", ["a", "b"])] {
        let query = json!({
            "rates": ["cpv", "engagement_rate.by_views"], "by": [{"column": "type"}], "currency": "EUR",
            "top": {"rate": rate, "count": 2}
        });
        let all = [
            BulkField { name: "cost", kind: BulkKind::Integer },
            BulkField { name: "views", kind: BulkKind::Integer },
            BulkField { name: "engagements", kind: BulkKind::Integer },
            BulkField { name: "type", kind: BulkKind::Text },
        ];
        let plan = BulkPlan::new(&parse(&query.to_string()).unwrap(), &all).unwrap();
        let figures = |numbers| BulkColumn::Integers(Figures { numbers: Numbers::I16(numbers), present: None });
        let types = BulkColumn::Texts(vec![Some("a"), Some("b"), Some("none")]);
        let columns = [figures(&[30, 20, 10]), figures(&[10, 10, 0]), figures(&[9, 5, 1]), types];
        let mut tally = BulkTally::new(&plan);
        tally.push(&plan, &columns, 0).unwrap();
        let found = tally.finish(&plan).unwrap();
        let labels: Vec<_> =
            found.measurement.groups.iter().map(|group| group.labels[0].value.clone().unwrap()).collect();
        assert_eq!(labels, best);
        assert_eq!(found.measurement.all.rows, 3);
    }
}
