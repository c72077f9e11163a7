//! The Rust half of `make bench`: prints one JSON object with nanoseconds for each peer.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "a bench that panics has failed, and times are floats"
)]

mod harness;
mod plain;
mod reference_deal;

use std::hint::black_box;
use std::time::Duration;

use greenroom::fee::PreparedCard;
use greenroom::wire;
use harness::{Peer, measure};
use reference_deal::QUANTITIES;

fn main() {
    let (card, deal) = (reference_deal::rate_card().to_string(), reference_deal::deal().to_string());
    let card = PreparedCard::new(wire::parse(&card).unwrap()).unwrap();
    let prepared = card.prepare(wire::parse(&deal).unwrap()).unwrap();
    let expected = plain::integers(&QUANTITIES);
    assert_eq!(expected, plain::decimals(&QUANTITIES));
    let totals = prepared.totals(&QUANTITIES).unwrap();
    assert_eq!(totals.payable.minor(), expected.payable);
    let parts: Vec<i64> = prepared.quote().instalments.iter().map(|part| part.amount.minor()).collect();
    assert_eq!(parts, expected.instalments);

    let mut turn = 0_u32;
    let mut quantities = move || {
        turn = turn % 50 + 1;
        let mut changed = QUANTITIES;
        changed[0] = turn;
        changed
    };
    let mut quantities_too = quantities.clone();
    let mut quantities_three = quantities.clone();
    let mut quantities_four = quantities.clone();
    let mut quantities_five = quantities.clone();
    let results = measure(
        &mut [
            Peer::new("plain integers", move || {
                black_box(plain::integers(black_box(&quantities())));
            }),
            Peer::new("rust_decimal", move || {
                black_box(plain::decimals(black_box(&quantities_too())));
            }),
            Peer::new("greenroom totals", || {
                black_box(prepared.totals(black_box(&quantities_three())).unwrap());
            }),
            Peer::new("greenroom payable", || {
                black_box(prepared.payable_minor(black_box(&quantities_five())).unwrap());
            }),
            Peer::new("greenroom full quote", || {
                black_box(prepared.quote_with(black_box(&quantities_four())).unwrap());
            }),
        ],
        Duration::from_millis(100),
    );
    for (name, nanoseconds) in results {
        println!("{name}: {nanoseconds:.1}");
    }
}
