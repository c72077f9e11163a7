//! Laws of what an inbox is measured by, against the estimate of Kaplan and Meier in exact fractions.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::community::{
    ConversationEvent, ConversationState, InboxConversation, InboxFigureUndefined, InboxShare, IncomingMessage,
    MeasureInboxInput, RatingCount, StateChange, TeamReply, measure_inbox,
};
use greenroom::time::Instant;
use greenroom_tests::random::cases;
use num_rational::BigRational;
use proptest::prelude::*;

fn now() -> Instant {
    "2026-11-02T12:00:00Z".parse().unwrap()
}

/// Who wrote so many seconds ago, was answered after so many seconds, if at all, and has it resolved, and again.
type Drawn = (i64, Option<i64>, u8);

fn conversation(place: usize, (age, answered, resolved): Drawn) -> InboxConversation {
    let at = |seconds: i64| now().add_seconds(seconds.min(0)).unwrap();
    let mut events = vec![ConversationEvent::IncomingMessage(IncomingMessage { at: at(-age) })];
    let reply = answered.filter(|after| *after <= age);
    events.extend(reply.map(|after| ConversationEvent::TeamReply(TeamReply { at: at(after - age) })));
    let state = |state| ConversationEvent::StateChange(StateChange { at: now(), state });
    let states = [ConversationState::Resolved, ConversationState::Open, ConversationState::Resolved];
    events.extend(states.into_iter().take(resolved.into()).map(state));
    InboxConversation { id: format!("c{place}").parse().unwrap(), events }
}

fn input(drawn: &[Drawn]) -> MeasureInboxInput {
    let conversations = drawn.iter().enumerate().map(|(place, one)| conversation(place, *one)).collect();
    MeasureInboxInput { conversations, level: None, ratings: Vec::new(), now: now() }
}

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    prop::collection::vec((0_i64..40, prop::option::of(0_i64..40), 0_u8..4), 0..12)
}

fn ratio(part: i64, whole: i64) -> BigRational {
    BigRational::new(part.into(), whole.into())
}

/// The first second at which so much or less is left, by the definition: who came or left before is not there any more.
fn reached(drawn: &[Drawn], left: &BigRational) -> Option<i64> {
    let waits: Vec<(i64, bool)> = drawn
        .iter()
        .map(|(age, answered, _)| answered.filter(|after| after <= age).map_or((*age, false), |after| (after, true)))
        .collect();
    let mut share = ratio(1, 1);
    for second in 0..41 {
        let there = waits.iter().filter(|(wait, _)| *wait >= second).map(|_| 1).sum::<i64>();
        let came = waits.iter().filter(|(wait, came)| *wait == second && *came).map(|_| 1).sum::<i64>();
        if there > 0 {
            share *= ratio(there - came, there);
        }
        if share <= *left {
            return Some(second);
        }
    }
    None
}

fn is_sound(share: &InboxShare) -> bool {
    share.part <= share.whole
        && (share.whole > 0) == share.percent.is_some()
        && share.percent.is_some() != share.undefined.is_some()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn times_are_those_of_kaplan_and_meier(drawn in drawn()) {
        let measures = measure_inbox(&input(&drawn)).unwrap();
        prop_assert_eq!(measures.first_response.median.seconds, reached(&drawn, &ratio(1, 2)));
        prop_assert_eq!(measures.first_response.p90.seconds, reached(&drawn, &ratio(1, 10)));
        let all = usize::try_from(measures.first_response.done + measures.first_response.censored).unwrap();
        prop_assert_eq!(all, drawn.len());
        let why = if drawn.is_empty() { InboxFigureUndefined::NothingToCount } else { InboxFigureUndefined::NotReached };
        let undefined = measures.first_response.median.seconds.is_none().then_some(why);
        prop_assert_eq!(measures.first_response.median.undefined, undefined);
    }

    /// Somebody who waits longer than all others never makes a time look shorter.
    #[test]
    fn who_still_waits_never_shortens_a_time(drawn in drawn()) {
        let before = measure_inbox(&input(&drawn)).unwrap().first_response.median.seconds;
        let mut more = drawn;
        more.push((1_000, None, 0));
        let after = measure_inbox(&input(&more)).unwrap().first_response.median.seconds;
        prop_assert!(after.is_none() || before.is_some_and(|before| after >= Some(before)));
    }

    #[test]
    fn shares_are_parts_of_wholes_or_have_a_reason(drawn in drawn(), ratings in prop::collection::vec(0_u32..9, 5)) {
        let mut input = input(&drawn);
        input.ratings = (1..).zip(&ratings).map(|(rating, count)| RatingCount { rating, count: *count }).collect();
        let measures = measure_inbox(&input).unwrap();
        let shares = [
            &measures.first_response_kept, &measures.next_response_kept, &measures.resolution_kept,
            &measures.response_rate, &measures.reopen_rate, &measures.satisfaction,
        ];
        prop_assert!(shares.into_iter().all(is_sound));
        prop_assert_eq!(measures.first_response_kept.undefined, Some(InboxFigureUndefined::NotPromised));
        let count = |least: u8| drawn.iter().filter(|(_, _, resolved)| *resolved >= least).map(|_| 1).sum::<u64>();
        prop_assert_eq!((measures.reopen_rate.part, measures.reopen_rate.whole), (count(2), count(1)));
        prop_assert_eq!(measures.satisfaction.whole, ratings.iter().map(|count| u64::from(*count)).sum::<u64>());
        let open = drawn.iter().filter(|(_, _, resolved)| resolved % 2 == 0).map(|_| 1).sum::<u32>();
        prop_assert_eq!(measures.backlog.conversations, open);
        let oldest = drawn.iter().filter(|(_, _, resolved)| resolved % 2 == 0).map(|(age, ..)| *age).max();
        prop_assert_eq!(measures.backlog.oldest_age_seconds, oldest);
    }
}
