//! The laws of rights: conflicts are those that a look at every pair finds, in whatever order the documents come, and
//! the nearest free day is free and the nearest.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::{BTreeMap, BTreeSet};

use greenroom::agency::{Agency, conflicts};
use greenroom::time::Date;
use greenroom::wire::parse;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Categories with what each lies within.
const TREE: [(&str, Option<&str>); 6] = [
    ("beauty", None),
    ("skincare", Some("beauty")),
    ("sun_care", Some("skincare")),
    ("make_up", Some("beauty")),
    ("home", None),
    ("gardening", Some("home")),
];
const COUNTRIES: [&[&str]; 4] = [&[], &["DE"], &["DE", "AT"], &["FR", "AT"]];
const PLATFORMS: [&str; 3] = ["instagram", "tiktok", "youtube"];

/// A deal in plain numbers: who, for which brand and category, when; and what its exclusivity says.
#[derive(Clone, Debug)]
struct Plain {
    influencer: usize,
    brand: usize,
    category: Option<usize>,
    countries: usize,
    platform: usize,
    post: (i64, i64),
    state: usize,
    ads: Option<(i64, i64)>,
    claim: Option<PlainClaim>,
}

#[derive(Clone, Debug)]
struct PlainClaim {
    scope: usize,
    category: usize,
    rival: usize,
    countries: usize,
    platforms: Vec<usize>,
    days: (i64, i64),
    paid: Option<bool>,
}

const STATES: [&str; 4] = ["contracted", "negotiating", "lost", "paid"];

fn plain() -> impl Strategy<Value = Plain> {
    let days = || (0..60_i64, 0..25_i64).prop_map(|(first, length)| (first, first + length));
    let claim = (0..3_usize, 0..TREE.len(), 0..4_usize, 0..COUNTRIES.len(), days(), prop::option::of(any::<bool>()));
    let claim = (claim, prop::collection::btree_set(0..PLATFORMS.len(), 0..3)).prop_map(|(parts, platforms)| {
        let (scope, category, rival, countries, days, paid) = parts;
        PlainClaim { scope, category, rival, countries, platforms: platforms.into_iter().collect(), days, paid }
    });
    let who = (0..2_usize, 0..4_usize, prop::option::weighted(0.9, 0..TREE.len()), 0..COUNTRIES.len());
    let what = (0..PLATFORMS.len(), days(), 0..STATES.len(), prop::option::of(days()), prop::option::of(claim));
    (who, what).prop_map(|((influencer, brand, category, countries), (platform, post, state, ads, claim))| Plain {
        influencer,
        brand,
        category,
        countries,
        platform,
        post,
        state,
        ads,
        claim,
    })
}

fn day(number: i64) -> Date {
    let first: Date = "2026-05-01".parse().unwrap();
    first.add_days(number).unwrap()
}

fn dates((first, last): (i64, i64)) -> Value {
    json!({"type": "dates", "first_day": day(first), "last_day": day(last)})
}

fn campaign(number: usize, deal: &Plain) -> Value {
    let mut terms = Vec::new();
    if let Some(days) = deal.ads {
        let period = dates(days);
        terms.push(
            json!({"type": "usage_rights", "id": "ads", "kinds": ["paid"], "channels": [PLATFORMS[deal.platform]],
            "territories": COUNTRIES[deal.countries], "period": period}),
        );
    }
    if let Some(claim) = &deal.claim {
        let platforms: Vec<&str> = claim.platforms.iter().map(|platform| PLATFORMS[*platform]).collect();
        let scope = ["category", "competitors", "full"][claim.scope];
        let mut term = json!({"type": "exclusivity", "id": "claim", "platforms": platforms,
            "scope": scope, "territories": COUNTRIES[claim.countries],
            "paid_usage_counts": claim.paid, "period": dates(claim.days)});
        match claim.scope {
            0 => term["categories"] = json!([TREE[claim.category].0]),
            1 => term["competitors"] = json!([format!("BRAND {}", claim.rival)]),
            _ => {}
        }
        terms.push(term);
    }
    let format = ["reel", "video", "short"][deal.platform];
    json!({
        "document": "campaign", "version": 1, "id": format!("campaign {number}"), "name": "Campaign",
        "brief": {
            "brand": {"id": format!("b{}", deal.brand), "kind": "firm", "name": format!("Brand {}", deal.brand)},
            "goal": "Sell", "flight": {"first_day": "2026-01-01", "last_day": "2026-12-31"},
            "categories": deal.category.map(|category| TREE[category].0).into_iter().collect::<Vec<_>>(),
            "territories": COUNTRIES[deal.countries],
        },
        "deals": [{"state": STATES[deal.state], "deal": {
            "document": "deal", "version": 1, "id": format!("deal {number}"), "currency": "EUR",
            "influencer": format!("i{}", deal.influencer), "terms": terms,
            "deliverables": [{"id": "post", "platform": PLATFORMS[deal.platform], "format": format, "quantity": 1,
                "publish": {"first_day": day(deal.post.0), "last_day": day(deal.post.1)}}],
        }}],
    })
}

fn agency(deals: &[(usize, Plain)]) -> Agency {
    let influencers: Vec<Value> = (0..2)
        .map(|number| {
            let id = format!("i{number}");
            json!({"document": "influencer", "version": 1, "id": id, "name": "Somebody"})
        })
        .collect();
    let campaigns: Vec<Value> = deals.iter().map(|(number, deal)| campaign(*number, deal)).collect();
    let categories: Vec<Value> =
        TREE.iter().map(|(id, parent)| json!({"id": id, "name": id, "parent": parent})).collect();
    let document = json!({"document": "agency", "version": 1, "id": "agency", "name": "Agency", "influencers": influencers,
        "campaigns": campaigns, "categories": {"categories": categories}});
    parse(&document.to_string()).unwrap()
}

fn within(inner: usize, outer: usize) -> bool {
    let mut next = Some(TREE[inner].0);
    while let Some(id) = next {
        if id == TREE[outer].0 {
            return true;
        }
        next = TREE.iter().find(|(other, _)| *other == id).unwrap().1;
    }
    false
}

/// Whether a claim is against something of another deal, apart from the days, and what is in doubt.
fn clashes(own: &Plain, claim: &PlainClaim, other: &Plain, is_ad: bool) -> Option<BTreeSet<String>> {
    let mut doubts = BTreeSet::new();
    let related = |category| within(category, claim.category) || within(claim.category, category);
    let fits = match (claim.scope, other.category) {
        (0, None) => {
            doubts.insert("category_unsaid".to_owned());
            true
        }
        (0, Some(category)) => related(category),
        (1, _) => claim.rival == other.brand,
        _ => true,
    };
    let (claimed, held) = (COUNTRIES[claim.countries], COUNTRIES[other.countries]);
    let lands = claimed.is_empty() || held.is_empty() || claimed.iter().any(|country| held.contains(country));
    let platform = claim.platforms.is_empty() || claim.platforms.contains(&other.platform);
    let stands = STATES[own.state] != "lost" && STATES[other.state] != "lost";
    if is_ad && claim.paid.is_none() {
        doubts.insert("paid_usage_unsaid".to_owned());
    }
    if [own.state, other.state].iter().any(|state| STATES[*state] == "negotiating") {
        doubts.insert("not_agreed".to_owned());
    }
    let counts = !is_ad || claim.paid != Some(false);
    let apart = own.influencer == other.influencer && own.brand != other.brand;
    (fits && lands && platform && stands && counts && apart).then_some(doubts)
}

fn overlap(one: (i64, i64), other: (i64, i64)) -> Option<(i64, i64)> {
    let shared = (one.0.max(other.0), one.1.min(other.1));
    (shared.0 <= shared.1).then_some(shared)
}

/// Every conflict by a look at every pair, in plain words, with its doubts and the nearest free day.
fn slowly(deals: &[(usize, Plain)]) -> BTreeMap<String, (BTreeSet<String>, Date)> {
    let mut found = BTreeMap::new();
    for (number, own) in deals {
        let Some(claim) = &own.claim else { continue };
        for (against, other) in deals {
            for (is_ad, days) in [(false, Some(other.post)), (true, other.ads)] {
                let Some(days) = days else { continue };
                let Some(doubts) = clashes(own, claim, other, is_ad) else { continue };
                let Some(shared) = overlap(claim.days, days) else { continue };
                let what = if is_ad { "ads" } else { "post" };
                let key = format!("{number} {against} {what} {} {}", day(shared.0), day(shared.1));
                found.insert(key, (doubts, free(deals, other, is_ad, days)));
            }
        }
    }
    found
}

/// The nearest day on which something can begin, the later of two that are equally near.
fn free(deals: &[(usize, Plain)], other: &Plain, is_ad: bool, days: (i64, i64)) -> Date {
    let is_free = |shift: i64| {
        let moved = (days.0 + shift, days.1 + shift);
        deals.iter().all(|(_, own)| {
            let claims = own.claim.as_ref().filter(|claim| clashes(own, claim, other, is_ad).is_some());
            claims.is_none_or(|claim| overlap(claim.days, moved).is_none())
        })
    };
    let shift = (0..2_000).flat_map(|by| [by, -by]).find(|shift| is_free(*shift)).unwrap();
    day(days.0 + shift)
}

fn quickly(deals: &[(usize, Plain)]) -> BTreeMap<String, (BTreeSet<String>, Date)> {
    let found = conflicts(&agency(deals)).unwrap();
    assert!(found.undated.is_empty());
    let number = |id: &str| id.strip_prefix("deal ").unwrap().to_owned();
    let line = |one: &greenroom::agency::RightsConflict| {
        let (own, other) = (number(one.exclusivity.deal.as_str()), number(one.against.deal.as_str()));
        let (first, last) = (one.overlap.start(), one.overlap.last_day().unwrap());
        let key = format!("{own} {other} {} {first} {last}", one.against.clause);
        let doubts = one.doubts.iter().map(|doubt| doubt.as_str().to_owned()).collect();
        (key, (doubts, one.nearest_free_day.unwrap()))
    };
    let lines: BTreeMap<_, _> = found.conflicts.iter().map(line).collect();
    assert_eq!(lines.len(), found.conflicts.len());
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn conflicts_are_those_of_every_pair(deals in prop::collection::vec(plain(), 1..12), turn in 0..12_usize) {
        let deals: Vec<(usize, Plain)> = deals.into_iter().enumerate().collect();
        let found = quickly(&deals);
        prop_assert_eq!(&found, &slowly(&deals));
        let mut turned = deals.clone();
        turned.rotate_left(turn % deals.len());
        prop_assert_eq!(quickly(&turned), found);
    }
}
