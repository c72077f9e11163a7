//! The conflicts of an agency's deals, for more and more deals: the work grows with deals and answers, not with pairs.

use std::hint::black_box;
use std::time::Instant;

use greenroom::agency::{Agency, conflicts};
use greenroom::time::Date;
use greenroom::wire;
use serde_json::{Value, json};

/// How many deals; all are of one influencer, which is the hardest case: no two influencers can conflict.
const SIZES: [(u32, &str, &str, &str); 4] = [
    (1_250, "conflicts: 1,250 deals", "conflicts: 1,250 deals, pairs", "conflicts: 1,250 deals, found"),
    (2_500, "conflicts: 2,500 deals", "conflicts: 2,500 deals, pairs", "conflicts: 2,500 deals, found"),
    (5_000, "conflicts: 5,000 deals", "conflicts: 5,000 deals, pairs", "conflicts: 5,000 deals, found"),
    (10_000, "conflicts: 10,000 deals", "conflicts: 10,000 deals, pairs", "conflicts: 10,000 deals, found"),
];
const CATEGORIES: [&str; 4] = ["beauty", "skincare", "home", "gardening"];

/// A deal: its post is on one day, its exclusivity lasts four.
struct Plain {
    day: i64,
    category: usize,
}

fn plain(number: u32, deals: u32) -> Plain {
    // A fixed walk over as many days as there are deals, so that the answers grow as the deals do.
    let day = (u64::from(number) * 7_919) % u64::from(deals);
    Plain { day: i64::try_from(day).unwrap(), category: usize::try_from(number % 4).unwrap() }
}

fn day(number: i64) -> Date {
    let first: Date = "2026-01-01".parse().unwrap();
    first.add_days(number).unwrap()
}

fn booked(number: u32, one: &Plain) -> Value {
    let dates = |first: i64, last: i64| json!({"first_day": day(first), "last_day": day(last)});
    let mut period = dates(one.day, one.day + 3);
    period["type"] = json!("dates");
    json!({"state": "contracted", "categories": [CATEGORIES[one.category]], "deal": {
        "document": "deal", "version": 1, "id": format!("deal {number}"), "currency": "EUR", "influencer": "mila",
        "brand": {"id": format!("b{number}"), "kind": "firm", "name": format!("Brand {number}")},
        "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1,
            "publish": dates(one.day, one.day)}],
        "terms": [{"type": "exclusivity", "id": "claim", "scope": "category", "categories": [CATEGORIES[one.category]],
            "period": period}],
    }})
}

fn agency(deals: &[Plain]) -> Agency {
    let numbered: Vec<Value> = deals.iter().zip(0..).map(|(one, number)| booked(number, one)).collect();
    let campaign = |(number, deals): (usize, &[Value])| {
        json!({"document": "campaign", "version": 1, "id": format!("c{number}"), "name": "Campaign",
            "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell",
                "flight": {"first_day": day(0), "last_day": day(20_000)}},
            "deals": deals})
    };
    let campaigns: Vec<Value> = numbered.chunks(1_000).enumerate().map(campaign).collect();
    let agency = json!({"document": "agency", "version": 1, "id": "studio", "name": "Studio",
        "influencers": [{"document": "influencer", "version": 1, "id": "mila", "name": "Mila"}], "campaigns": campaigns});
    wire::parse(&agency.to_string()).unwrap()
}

/// How many pairs overlap, by a look at every pair of plain numbers; categories one above the other count as one.
fn pairs(deals: &[Plain]) -> usize {
    let stands = |claim: &Plain, post: &Plain| {
        (claim.day..=claim.day + 3).contains(&post.day) && claim.category / 2 == post.category / 2
    };
    let all = deals.iter().enumerate();
    all.map(|(place, claim)| {
        deals.iter().enumerate().filter(|(other, post)| *other != place && stands(claim, post)).count()
    })
    .sum()
}

/// Nanoseconds a call, for each size, beside a look at every pair of plain numbers.
pub fn all() -> Vec<(&'static str, f64)> {
    let mut results = Vec::new();
    for (size, name, by_pairs, answers) in SIZES {
        let deals: Vec<Plain> = (0..size).map(|number| plain(number, size)).collect();
        let agency = agency(&deals);
        let start = Instant::now();
        let found = black_box(conflicts(&agency).unwrap());
        results.push((name, start.elapsed().as_secs_f64() * 1e9));
        let start = Instant::now();
        let expected = black_box(pairs(black_box(&deals)));
        results.push((by_pairs, start.elapsed().as_secs_f64() * 1e9));
        assert_eq!(found.conflicts.len(), expected);
        results.push((answers, f64::from(u32::try_from(expected).unwrap())));
    }
    results
}
