//! Laws of opportunities: those of the detector, a fit between 0 and 1 that more terms never lessen, and advice that keeps
//! its conditions.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::crisis::{
    FindOpportunitiesInput, OpportunityAdvice, OpportunityReport, OpportunityState, find_opportunities,
};
use greenroom::time::Instant;
use greenroom::wire;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};

const NICHE: &[&str] = &["skin care", "acne", "vegan", "glow"];
const NAMES: &[&str] = &["#SkinCare", "ACNE stickers", "cat videos", "vegan glow", "skin, care!", "#acne"];

/// A series: the place of its name, and the mentions and authors of each bin.
type Series = (usize, Vec<(u32, u32)>);

fn hour(place: i64) -> Instant {
    let begin: Instant = "2026-03-02T00:00:00Z".parse().unwrap();
    begin.add_seconds(3_600 * place).unwrap()
}

fn bins(counts: &[(u32, u32)]) -> Value {
    let bin = |(place, (mentions, authors)): (i64, &(u32, u32))| json!({"start": hour(place).to_string(), "mentions": mentions, "unique_authors": authors.min(mentions)});
    (0..).zip(counts).map(bin).collect()
}

fn run(input: &Value) -> OpportunityReport {
    find_opportunities(&wire::parse::<FindOpportunitiesInput>(&input.to_string()).unwrap()).unwrap()
}

fn input(niche: &[&str], series: &[Series], now: i64) -> Value {
    let one = |(place, (name, counts)): (usize, &Series)| json!({"id": format!("s{place}"), "name": NAMES[*name % NAMES.len()], "kind": "hashtag", "bins": bins(counts)});
    json!({"now": hour(now).to_string(), "settings": {"bin_minutes": 60},
        "niche": niche.iter().map(|term| json!({"term": term, "weight": 0.4})).collect::<Vec<_>>(),
        "series": series.iter().enumerate().map(one).collect::<Vec<_>>()})
}

fn series() -> impl Strategy<Value = Vec<Series>> {
    let counts = (prop::collection::vec((10_u32..30, 5_u32..30), 0..60), prop::option::of((100_u32..2_000, 1_u32..60)))
        .prop_map(|(mut counts, spike)| {
            counts.extend(spike);
            counts
        });
    prop::collection::vec((0_usize..6, counts), 1..5)
}

proptest! {
    #[test]
    fn advice_keeps_its_conditions(series in series(), later in 0_i64..90, niche in subsequence(NICHE.to_vec(), 1..4)) {
        let report = run(&input(&niche, &series, 61 + later));
        prop_assert_eq!(report.opportunities.len(), series.len());
        for found in &report.opportunities {
            prop_assert!((0.0..=1.0).contains(&found.fit.score.get()));
            prop_assert_eq!(found.fit.matched.is_empty(), found.fit.score.get() == 0.0);
            prop_assert_eq!(found.act_by.is_some(), found.noticed_at.is_some());
            if found.advice == OpportunityAdvice::Join {
                prop_assert_eq!(found.state, OpportunityState::Rising);
                prop_assert!(found.fit.score >= report.least_fit && !found.is_delicate);
                prop_assert!(found.unique_authors.unwrap() >= report.minimum_authors && found.act_by.unwrap() > report.now);
            }
            let is_open = matches!(found.state, OpportunityState::Rising | OpportunityState::Fading);
            prop_assert!(is_open || found.priority.get() == 0.0);
            prop_assert!(found.state != OpportunityState::Passed || found.act_by.unwrap() <= report.now);
        }
        let order: Vec<_> = report.opportunities.iter().map(|found| found.advice).collect();
        prop_assert!(order.is_sorted());
    }

    #[test]
    fn more_terms_never_lessen_a_fit(name in 0_usize..6, niche in subsequence(NICHE.to_vec(), 1..4)) {
        let fit = |niche: &[&str]| run(&input(niche, &[(name, Vec::new())], 0)).opportunities[0].fit.score;
        prop_assert!(fit(&niche) <= fit(NICHE));
    }

    #[test]
    fn series_do_not_know_each_other(series in series(), niche in subsequence(NICHE.to_vec(), 1..4)) {
        let all = run(&input(&niche, &series, 61)).opportunities;
        for (place, one) in series.iter().enumerate() {
            let mut alone = run(&input(&niche, std::slice::from_ref(one), 61)).opportunities.remove(0);
            alone.series = format!("s{place}").parse().unwrap();
            prop_assert!(all.contains(&alone));
        }
    }
}

#[test]
fn a_hashtag_is_its_words() {
    let fit = |name: usize| run(&input(&["skin care"], &[(name, Vec::new())], 0)).opportunities[0].fit.score.get();
    assert_eq!([0, 1, 2, 3, 4, 5].map(fit), [0.4, 0.0, 0.0, 0.0, 0.4, 0.0]);
}
