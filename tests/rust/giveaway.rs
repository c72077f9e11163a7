//! The laws of giveaways and of pieces that go with an event: a term never breaks a rule, a step never mends one, odds are never
//! below one, and the answer to a piece's time is that of its event's interval.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::campaign::{Campaign, EntryStep, GiveawayCheck, GiveawayTerm, check_giveaway};
use greenroom::check::{Code, Issues, Path};
use greenroom::money::Fraction;
use greenroom::time::Instant;
use greenroom::wire::parse;
use proptest::prelude::*;
use serde_json::{Value, json};

const PLATFORMS: [&str; 6] = ["facebook", "instagram", "youtube", "x", "tiktok", "other:mine"];

fn judged(platform: &str, steps: &[EntryStep], terms: &[GiveawayTerm], prizes: &[u32], entries: u64) -> GiveawayCheck {
    let prizes: Vec<Value> = prizes.iter().map(|quantity| json!({"name": "A bag", "quantity": quantity})).collect();
    let input = json!({"platform": platform, "giveaway": {
        "prizes": prizes, "opens_on": "2026-12-01", "closes_on": "2026-12-08",
        "entry_steps": steps, "terms": terms, "expected_entries": entries
    }});
    check_giveaway(&parse(&input.to_string()).unwrap()).unwrap()
}

fn broken(check: &GiveawayCheck) -> usize {
    check.findings.iter().filter(|finding| !finding.is_kept).count()
}

proptest! {
    #[test]
    fn a_term_never_breaks_a_rule_and_a_step_never_mends_one(
        platform in 0..PLATFORMS.len(),
        steps in proptest::sample::subsequence(EntryStep::ALL.to_vec(), 1..EntryStep::ALL.len()),
        terms in proptest::sample::subsequence(GiveawayTerm::ALL.to_vec(), 1..GiveawayTerm::ALL.len()),
    ) {
        let platform = PLATFORMS[platform];
        let all = judged(platform, &steps, &terms, &[1], 100);
        prop_assert!(broken(&judged(platform, &steps, &terms[1..], &[1], 100)) >= broken(&all));
        prop_assert!(broken(&judged(platform, &steps[1..], &terms, &[1], 100)) <= broken(&all));
        let said = all.issues.as_slice().iter().any(|issue| issue.code == Code::GiveawayRule);
        prop_assert_eq!(said, broken(&all) > 0);
    }

    #[test]
    fn the_odds_are_never_below_one(prizes in proptest::collection::vec(1..50_u32, 1..5), entries in 0..10_000_u64) {
        let check = judged("instagram", &[], &[], &prizes, entries);
        let winners: u64 = prizes.iter().copied().map(u64::from).sum();
        prop_assert_eq!(check.winners, winners);
        let odds = check.estimated_odds_one_in.unwrap();
        prop_assert!(odds >= Fraction::from(1_u64));
        let entered = odds.checked_mul(&Fraction::from(winners)).unwrap();
        prop_assert_eq!(entered, Fraction::from(entries.max(winners)));
    }

    #[test]
    fn a_piece_comes_when_its_event_asks_for_it(hour in 0..48_u32, role in 0..3_usize) {
        let (role, right) = [("announces", hour < 12), ("accompanies", (12..24).contains(&hour)), ("looks_back", hour >= 24)][role];
        let start: Instant = "2026-12-01T00:00:00Z".parse().unwrap();
        let at = |hours: u32| start.add_seconds(i64::from(hours).saturating_mul(3_600)).unwrap();
        let campaign: Campaign = parse(&json!({
            "document": "campaign", "version": 1, "id": "winter", "name": "Winter",
            "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Meet",
                "flight": {"first_day": "2026-12-01", "last_day": "2026-12-31"}},
            "pieces": [{"id": "meetup", "name": "Meetup", "kind": "event", "publish_at": at(hour),
                "target": {"platform": "instagram", "format": "reel"},
                "event": {"name": "Meetup", "starts_at": at(12), "ends_at": at(24), "role": role}}]
        }).to_string()).unwrap();
        let mut issues = Issues::default();
        campaign.check(&Path::root(), &mut issues);
        let said = issues.as_slice().iter().any(|issue| issue.code == Code::EventTime);
        prop_assert_eq!(said, !right, "{}", issues);
    }
}
