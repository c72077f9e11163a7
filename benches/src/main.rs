//! The Rust half of `make bench`: prints one JSON object with nanoseconds for each peer.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::disallowed_methods,
    reason = "a bench that panics has failed, and times are floats"
)]

mod alarms;
mod conflicts;
mod harness;
mod inbox;
mod inbox_peer;
mod mentions;
#[path = "../../tests/src/nab.rs"]
mod nab;
mod plain;
mod reference_deal;
mod roster;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Duration;

use greenroom::check::{Issues, Path};
use greenroom::fee::PreparedCard;
use greenroom::influencer::Influencer;
use greenroom::wire;
use harness::{Peer, measure};
use reference_deal::QUANTITIES;

fn main() {
    match std::env::args().nth(1).as_deref() {
        // What the other languages price.
        Some("documents") => {
            let documents = serde_json::json!({"rate_card": reference_deal::rate_card(), "deal": reference_deal::deal(), "brief": roster::brief()});
            println!("{documents}");
        }
        // A table for the report: no times, but how well alarms are given.
        Some("alarms") => println!("{}", alarms::table()),
        // Parts alone.
        Some("inbox") => print(inbox::inbox()),
        Some("mentions") => print(mentions::mentions()),
        _ => {
            let mut results = amounts();
            results.extend(reading());
            results.extend(roster::roster());
            results.extend(conflicts::all());
            results.extend(inbox::inbox());
            results.extend(mentions::mentions());
            print(results);
        }
    }
}

fn print(results: Vec<(&'static str, f64)>) {
    let results: BTreeMap<&str, f64> = results.into_iter().collect();
    println!("{}", serde_json::to_string(&results).unwrap());
}

/// The reference deal, by every peer.
fn amounts() -> Vec<(&'static str, f64)> {
    let (card, deal) = (reference_deal::rate_card().to_string(), reference_deal::deal().to_string());
    let card = PreparedCard::new(wire::parse(&card).unwrap()).unwrap();
    let prepared = card.prepare(wire::parse(&deal).unwrap()).unwrap();
    let expected = plain::integers(&QUANTITIES);
    assert_eq!(expected, plain::decimals(&QUANTITIES));
    let totals = prepared.totals(&QUANTITIES).unwrap();
    let fields =
        [totals.creative_fees, totals.add_ons, totals.fee, totals.commissions_on_top, totals.tax, totals.payable];
    let wanted =
        [expected.creative_fees, expected.add_ons, expected.fee, expected.commission, expected.tax, expected.payable];
    assert_eq!(fields.map(greenroom::money::Money::minor), wanted);
    let parts: Vec<i64> = prepared.quote().instalments.iter().map(|part| part.amount.minor()).collect();
    assert_eq!(parts, expected.instalments);
    measure(
        &mut [
            Peer::new("plain integers", turning(|quantities| black_box(plain::integers(quantities)).payable)),
            Peer::new("rust_decimal by hand", turning(|quantities| black_box(plain::decimals(quantities)).payable)),
            Peer::new("greenroom, one total", turning(|quantities| prepared.payable_minor(quantities).unwrap())),
            Peer::new(
                "greenroom, all totals",
                turning(|quantities| black_box(prepared.totals(quantities).unwrap()).payable.minor()),
            ),
            Peer::new(
                "greenroom, full quote",
                turning(|quantities| black_box(prepared.quote_with(quantities).unwrap()).totals.payable.minor()),
            ),
        ],
        Duration::from_millis(100),
    )
}

/// The work with another quantity in each call, so that nothing can be computed beforehand.
fn turning(work: impl Fn(&[u32; 8]) -> i64) -> impl FnMut() {
    let mut turn = 0_u32;
    move || {
        turn = turn % 50 + 1;
        let mut quantities = QUANTITIES;
        quantities[0] = turn;
        black_box(work(black_box(&quantities)));
    }
}

/// 10,000 influencer documents: read and checked, beside what serde_json makes of them without checks.
fn reading() -> Vec<(&'static str, f64)> {
    let example = include_str!("../../core/examples/agency/influencers/mila.json");
    let texts: Vec<String> =
        (0..10_000).map(|number| example.replace("\"mila\"", &format!("\"mila-{number}\""))).collect();
    measure(
        &mut [
            Peer::new("serde_json, 10,000 influencers", || {
                texts.iter().for_each(|text| drop(black_box(serde_json::from_str::<Influencer>(text).unwrap())));
            }),
            Peer::new("greenroom, 10,000 influencers checked", || {
                for text in &texts {
                    let influencer: Influencer = wire::parse(text).unwrap();
                    let mut issues = Issues::default();
                    influencer.check(&Path::root(), &mut issues);
                    assert!(black_box(issues).is_empty());
                }
            }),
        ],
        Duration::from_millis(400),
    )
}
