//! Laws of the ladder of moderation: more never leads to less, time alone never to more, and no order changes anything.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::community::{
    AbuseClass, ClimbLadderInput, EvidenceRecord, LadderClimb, LadderEntry, LadderOffence, ModerationAction,
    climb_ladder,
};
use greenroom::time::Instant;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::select;

fn now() -> Instant {
    "2026-11-27T12:00:00Z".parse().unwrap()
}

prop_compose! {
    fn entry()(
        action in select(ModerationAction::ALL), minutes in 1_u32..20_000, seconds in 0_i64..40_000_000,
        points in prop::option::weighted(0.2, 0_u32..20), is_overturned in prop::option::weighted(0.2, any::<bool>()),
    ) -> LadderEntry {
        LadderEntry {
            id: "x".parse().unwrap(),
            at: now().add_seconds(seconds.saturating_neg()).unwrap(),
            action,
            mute_minutes: (action == ModerationAction::Mute).then_some(minutes),
            points,
            is_overturned,
        }
    }
}

prop_compose! {
    fn input()(
        history in prop::collection::vec(entry(), 0..12), class in select(AbuseClass::ALL), is_kept in any::<bool>(),
    ) -> ClimbLadderInput {
        let named = |(place, entry): (usize, LadderEntry)| LadderEntry { id: format!("d{place}").parse().unwrap(), ..entry };
        let evidence = EvidenceRecord { item: "i".parse().unwrap(), sha256: "0".repeat(64), captured_at: now() };
        ClimbLadderInput {
            now: now(),
            author: "@loud".parse().unwrap(),
            history: history.into_iter().enumerate().map(named).collect(),
            offence: LadderOffence { item: "i".parse().unwrap(), at: now(), class, evidence: is_kept.then_some(evidence) },
            policy: None,
        }
    }
}

fn climb(input: &ClimbLadderInput) -> LadderClimb {
    climb_ladder(input).unwrap()
}

/// How far up the ladder of the preset a decision is.
fn height(climb: &LadderClimb) -> (u8, Option<u32>) {
    let height = match climb.action {
        None => 0,
        Some(ModerationAction::Hide) => 1,
        Some(ModerationAction::Warn) => 2,
        Some(ModerationAction::Mute) => 3,
        Some(ModerationAction::Ban) => 4,
        Some(_) => u8::MAX,
    };
    (height, climb.mute_minutes)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn one_offence_more_never_leads_to_less(input in input(), more in entry()) {
        let mut longer = input.clone();
        longer.history.push(LadderEntry { id: "more".parse().unwrap(), ..more });
        let (one, other) = (climb(&input), climb(&longer));
        prop_assert!(other.score_before >= one.score_before && other.score_after >= one.score_after);
        prop_assert!(height(&other) >= height(&one));
    }

    #[test]
    fn time_alone_never_leads_to_more(input in input(), seconds in 0_i64..40_000_000) {
        let later = ClimbLadderInput { now: now().add_seconds(seconds).unwrap(), ..input.clone() };
        let (one, other) = (climb(&input), climb(&later));
        prop_assert!(other.score_before <= one.score_before);
        prop_assert!(height(&other) <= height(&one));
        for term in &other.terms {
            let before = one.terms.iter().find(|before| before.id == term.id).unwrap();
            prop_assert!(term.left <= before.left && term.age_days >= before.age_days);
        }
    }

    #[test]
    fn the_order_of_the_history_says_nothing(input in input()) {
        let mut turned = input.clone();
        turned.history.reverse();
        prop_assert_eq!(climb(&input), climb(&turned));
    }

    /// What is written is read again, and leads to the same.
    #[test]
    fn a_replay_is_the_same(input in input()) {
        let again: ClimbLadderInput = greenroom::wire::parse(&greenroom::wire::to_json(&input).unwrap()).unwrap();
        prop_assert_eq!(climb(&input), climb(&again));
    }

    #[test]
    fn nobody_is_banned_without_evidence_unsaid(input in input()) {
        let climb = climb(&input);
        let is_ban = climb.action == Some(ModerationAction::Ban);
        prop_assert_eq!(climb.needs_evidence, is_ban);
        prop_assert_eq!(climb.warnings.is_empty(), !is_ban || climb.has_evidence);
        prop_assert!(is_ban || !input.offence.class.is_grave());
        prop_assert_eq!(climb.is_at_once, input.offence.class.is_grave() || input.offence.class == AbuseClass::ChildSafety);
    }

    #[test]
    fn what_was_taken_back_counts_nothing(input in input()) {
        let mut cleared = input.clone();
        cleared.history.iter_mut().for_each(|entry| entry.is_overturned = Some(true));
        let none = ClimbLadderInput { history: Vec::new(), ..input };
        prop_assert_eq!(height(&climb(&cleared)), height(&climb(&none)));
        prop_assert!(climb(&cleared).score_before.is_zero());
    }
}
