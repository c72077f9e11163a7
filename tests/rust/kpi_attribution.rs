//! Attribution: the parts add up to the whole, exactly, and agree with a slow computation from the docs.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeMap;

use greenroom::wire::call;
use greenroom_tests::random::cases;
use greenroom_tests::reference::{Exact, exact};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A touch: person, day, minute, source.
type Touch = (u8, u32, Option<u32>, u8);
/// A conversion: person, day, minute, cents, code.
type Conversion = (Option<u8>, u32, Option<u32>, Option<u32>, Option<u8>);

fn any_touches() -> impl Strategy<Value = Vec<Touch>> {
    prop::collection::vec((0_u8..3, 1_u32..20, prop::option::of(0_u32..4), 0_u8..4), 0..25)
}

fn any_conversions() -> impl Strategy<Value = Vec<Conversion>> {
    let conversion = (
        prop::option::weighted(0.9, 0_u8..3),
        1_u32..25,
        prop::option::of(0_u32..4),
        prop::option::weighted(0.9, 0_u32..10_000),
        prop::option::weighted(0.3, 0_u8..5),
    );
    prop::collection::vec(conversion, 1..12)
}

fn any_model() -> impl Strategy<Value = Value> {
    let parts = (0_u32..=100).prop_flat_map(|first| (Just(first), 0..=(100 - first)));
    prop_oneof![
        Just(json!({"type": "first"})),
        Just(json!({"type": "last"})),
        Just(json!({"type": "linear"})),
        parts.prop_map(|(first, last)| {
            json!({"type": "position_based", "first_percent": first.to_string(), "last_percent": last.to_string()})
        }),
    ]
}

fn with(mut row: Value, name: &str, value: Option<Value>) -> Value {
    if let Some(value) = value {
        row[name] = value;
    }
    row
}

fn day(day: u32) -> String {
    format!("2026-03-{day:02}")
}

fn input(touches: &[Touch], conversions: &[Conversion], model: &Value, window: u32, rule: &str) -> Value {
    let touch = |(person, date, minute, source): &Touch| {
        let row = json!({"person": format!("p{person}"), "date": day(*date)});
        let row = with(row, "minute", minute.map(Into::into));
        // Every other source is known by its link.
        let field = if source % 2 == 0 { "source" } else { "link" };
        with(row, field, Some(json!(format!("s{source}"))))
    };
    let conversion = |(place, (person, date, minute, cents, code)): (usize, &Conversion)| {
        let row = json!({"id": format!("o{place}"), "date": day(*date)});
        let row = with(row, "person", person.map(|person| json!(format!("p{person}"))));
        let row = with(row, "minute", minute.map(Into::into));
        let amount = |cents: u32| json!({"amount": format!("{}.{:02}", cents / 100, cents % 100), "currency": "EUR"});
        let row = with(row, "value", cents.map(amount));
        with(row, "code", code.map(|code| json!(format!("c{code}"))))
    };
    json!({
        "touches": touches.iter().map(touch).collect::<Vec<_>>(),
        "conversions": conversions.iter().enumerate().map(conversion).collect::<Vec<_>>(),
        "links": [{"link": "s1", "source": "s1"}, {"link": "s3", "source": "s3"}],
        "codes": (0..4).map(|code| json!({"code": format!("c{code}"), "source": format!("s{code}")})).collect::<Vec<_>>(),
        "model": model, "window_days": window, "code_rule": rule,
    })
}

fn run(input: &Value) -> Value {
    serde_json::from_str(&call("attribute", &input.to_string()).unwrap()).unwrap()
}

fn cents(money: &Value) -> i64 {
    money["amount"].as_str().map_or(0, |amount| amount.replace('.', "").parse().unwrap())
}

/// The sources that share a conversion, in the order of time, with their weights: from the docs, row by row.
fn shares(touches: &[Touch], conversion: &Conversion, model: &Value, window: u32, rule: &str) -> Vec<(u8, Exact)> {
    let (person, date, minute, _, code) = conversion;
    let owner = code.filter(|code| *code < 4 && rule != "ignored");
    if let Some(owner) = owner.filter(|_| rule == "decides") {
        return vec![(owner, exact("1"))];
    }
    let before = |touch: &&Touch| {
        Some(touch.0) == *person
            && touch.1 <= *date
            && date - touch.1 <= window
            && (touch.1 < *date || touch.2.is_none() || minute.is_none() || touch.2 <= *minute)
    };
    let mut found: Vec<&Touch> = touches.iter().filter(before).collect();
    found.sort_by_key(|touch| (touch.1, touch.2.map_or(0, |minute| minute + 1)));
    let mut sources: Vec<u8> = found.iter().map(|touch| touch.3).collect();
    sources.extend(owner);
    let many = sources.len();
    let number = |number: usize| exact(&number.to_string());
    let percent = |name: &str| exact(model[name].as_str().unwrap()) / exact("100");
    let weight = |place: usize| match model["type"].as_str().unwrap() {
        "first" => number(usize::from(place == 0)),
        "last" => number(usize::from(place + 1 == many)),
        "linear" => exact("1") / number(many),
        _ if many == 1 => exact("1"),
        _ => {
            let (first, last) = (percent("first_percent"), percent("last_percent"));
            let ends = first.clone() + last.clone();
            match (place, many) {
                (_, 2) if ends == exact("0") => exact("1") / exact("2"),
                (0, 2) => first / ends,
                (_, 2) => last / ends,
                (0, _) => first,
                (place, many) if place + 1 == many => last,
                _ => (exact("1") - ends) / number(many - 2),
            }
        }
    };
    sources.iter().enumerate().map(|(place, source)| (*source, weight(place))).collect()
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn the_parts_add_up_and_agree_with_the_docs(touches in any_touches(), conversions in any_conversions(), model in any_model(), window in 0_u32..12, rule in prop_oneof![Just("decides"), Just("last_touch"), Just("ignored")]) {
        let input = input(&touches, &conversions, &model, window, rule);
        let found = run(&input);
        let sources = || found["sources"].as_array().into_iter().flatten();
        let (mut expected, mut open) = (BTreeMap::<String, Exact>::new(), 0);
        for conversion in &conversions {
            let shares = shares(&touches, conversion, &model, window, rule);
            open += u64::from(shares.is_empty());
            for (source, weight) in shares.into_iter().filter(|share| share.1 != exact("0")) {
                let sum = expected.entry(format!("s{source}")).or_insert_with(|| exact("0"));
                *sum += weight;
            }
        }
        let got: BTreeMap<String, Exact> = sources().map(|one| (one["source"].as_str().unwrap().to_owned(), exact(one["conversions"].as_str().unwrap()))).collect();
        prop_assert_eq!(got, expected, "{}", input);
        prop_assert_eq!(&found["unattributed"], open);
        // Counts, whole counts and money add up to the whole.
        let all = u64::try_from(conversions.len()).unwrap();
        let sum = sources().fold(exact(&open.to_string()), |sum, one| sum + exact(one["conversions"].as_str().unwrap()));
        prop_assert_eq!(sum, exact(&all.to_string()));
        prop_assert_eq!(sources().map(|one| one["whole_conversions"].as_u64().unwrap()).sum::<u64>() + open, all);
        let value: i64 = conversions.iter().map(|one| i64::from(one.3.unwrap_or_default())).sum();
        prop_assert_eq!(sources().map(|one| cents(&one["value"])).sum::<i64>() + cents(&found["unattributed_value"]), value);
        prop_assert_eq!(cents(&found["value"]), value);
        for one in sources() {
            // A whole count is the exact one, rounded one way or the other.
            let off = exact(&one["whole_conversions"].to_string()) - exact(one["conversions"].as_str().unwrap());
            prop_assert!(off < exact("1") && off > exact("-1"));
        }
        let shares = sources().fold(exact("0"), |sum, one| sum + exact(one["share"].as_str().unwrap()));
        prop_assert_eq!(shares, exact(if open < all { "1" } else { "0" }));
    }

    #[test]
    fn a_wider_window_leaves_no_more_open(touches in any_touches(), conversions in any_conversions(), model in any_model(), window in 0_u32..12) {
        let open = |window| run(&input(&touches, &conversions, &model, window, "decides"))["unattributed"].as_u64().unwrap();
        prop_assert!(open(window + 1) <= open(window));
    }

    #[test]
    fn the_order_of_conversions_does_not_matter(touches in any_touches(), conversions in any_conversions(), model in any_model()) {
        let one = run(&input(&touches, &conversions, &model, 9, "last_touch"));
        let mut turned = conversions.clone();
        turned.reverse();
        prop_assert_eq!(one, run(&input(&touches, &turned, &model, 9, "last_touch")));
    }
}
