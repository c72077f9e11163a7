//! Laws of service levels, against a clock that is looked at minute by minute.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use chrono::{Offset, TimeZone};
use greenroom::community::{
    BusinessHours, ConversationEvent, ConversationState, InboxConversation, IncomingMessage, OpenHours, ServiceLevel,
    ServiceLevelState, ServiceLevelStatusInput, ServiceTarget, ServiceTargetState, StateChange, TeamReply,
    service_level_status,
};
use greenroom::time::{Date, Instant, TimeOfDay, Weekday};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Days around which the clocks of a zone change, or none do.
const BEGINNINGS: [(&str, &str); 6] = [
    ("Europe/Berlin", "2026-03-27"),
    ("Europe/Berlin", "2026-10-23"),
    ("America/New_York", "2026-10-30"),
    ("Australia/Lord_Howe", "2026-10-02"),
    ("America/Sao_Paulo", "2018-11-02"),
    ("Asia/Kolkata", "2026-05-01"),
];

const DAY: i64 = 1_440;
const DAY_MINUTES: u32 = 1_440;
/// Forty days.
const ALL_MINUTES: i64 = 57_600;

/// What the generator draws: minutes from the beginning, and what happens.
#[derive(Clone, Copy, Debug)]
enum Happens {
    Message,
    Reply,
    State(ConversationState),
}

fn hours() -> impl Strategy<Value = Vec<OpenHours>> {
    let row = (select(Weekday::ALL), 0_u32..DAY_MINUTES - 1, 1_u32..900);
    prop::collection::vec(row, 1..12).prop_map(|rows| {
        let mut kept: Vec<(Weekday, u32, u32)> = Vec::new();
        for (weekday, opens, length) in rows {
            let closes = (opens + length).min(DAY_MINUTES);
            if kept.iter().all(|(day, from, until)| *day != weekday || closes <= *from || *until <= opens) {
                kept.push((weekday, opens, closes));
            }
        }
        let time = |minutes| TimeOfDay::from_minutes(minutes);
        let row = |(weekday, opens, closes)| OpenHours { weekday, opens: time(opens).unwrap(), closes: time(closes) };
        kept.into_iter().map(row).collect()
    })
}

fn events() -> impl Strategy<Value = Vec<(i64, Happens)>> {
    let happens = prop_oneof![
        3 => Just(Happens::Message),
        3 => Just(Happens::Reply),
        2 => select(ConversationState::ALL).prop_map(Happens::State),
    ];
    prop::collection::vec((prop_oneof![0_i64..3, 0_i64..1_200], happens), 1..9)
}

prop_compose! {
    fn inputs()(
        (zone, first) in select(BEGINNINGS.to_vec()), weekly in prop::option::weighted(0.85, hours()),
        holidays in subsequence((0_i64..8).collect::<Vec<_>>(), 0..3), begins in 0_i64..3 * DAY, events in events(), later in 0_i64..900,
        targets in prop::array::uniform3(prop::option::weighted(0.8, 1_u32..1_500)),
        stops_in in subsequence(ConversationState::ALL.to_vec(), 0..=3),
    ) -> (ServiceLevelStatusInput, String) {
        let first: Date = first.parse().unwrap();
        let midnight = format!("{first}T00:00:00Z").parse::<Instant>().unwrap();
        let mut at = begins;
        let mut made = Vec::new();
        for (after, happens) in events {
            at += after;
            let at = midnight.add_seconds(at * 60).unwrap();
            made.push(match happens {
                Happens::Message => ConversationEvent::IncomingMessage(IncomingMessage { at }),
                Happens::Reply => ConversationEvent::TeamReply(TeamReply { at }),
                Happens::State(state) => ConversationEvent::StateChange(StateChange { at, state }),
            });
        }
        let hours = weekly.map(|weekly| BusinessHours {
            zone: Some(zone.parse().unwrap()),
            weekly,
            holidays: holidays.into_iter().map(|day| first.add_days(day).unwrap()).collect(),
        });
        let [first_response_minutes, next_response_minutes, resolution_minutes] = targets;
        let level = ServiceLevel {
            id: "level".parse().unwrap(), first_response_minutes, next_response_minutes, resolution_minutes, hours, stops_in,
        };
        let conversation = InboxConversation { id: "c".parse().unwrap(), events: made };
        let now = midnight.add_seconds((at + later) * 60).unwrap();
        (ServiceLevelStatusInput { level, conversations: vec![conversation], now }, zone.to_owned())
    }
}

/// Every minute of forty days, and whether somebody works in it.
struct Minutes {
    first: i64,
    open: Vec<bool>,
}

impl Minutes {
    fn new(input: &ServiceLevelStatusInput, zone: &str) -> Self {
        let zone: chrono_tz::Tz = zone.parse().unwrap();
        let first = input.conversations[0].events[0].at().unix_seconds().div_euclid(60) - 4 * DAY;
        let Some(hours) = &input.level.hours else { return Self { first, open: vec![true; 57_600] } };
        let local = |minute: i64| {
            let utc = chrono::DateTime::from_timestamp(minute * 60, 0).unwrap().naive_utc();
            minute + i64::from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()) / 60
        };
        let shown: Vec<i64> = (first..first + ALL_MINUTES).map(local).collect();
        // The latest that was shown until each minute, of which the first minute is wanted that shows a time or more.
        let latest: Vec<i64> = shown
            .iter()
            .scan(i64::MIN, |most, shown| {
                *most = (*most).max(*shown);
                Some(*most)
            })
            .collect();
        let first_shown = |wanted: i64| latest.partition_point(|shown| *shown < wanted);
        let mut open = vec![false; shown.len()];
        let epoch: Date = "1970-01-01".parse().unwrap();
        for day in shown[0].div_euclid(DAY) + 1..shown[shown.len() - 1].div_euclid(DAY) {
            let date = epoch.add_days(day).unwrap();
            for row in hours.weekly.iter().filter(|row| row.weekday == date.weekday()) {
                let closes = row.closes.map_or(DAY, |closes| closes.minutes().into());
                let from = first_shown(day * DAY + i64::from(row.opens.minutes()));
                let until = first_shown(day * DAY + closes);
                if !hours.holidays.contains(&date) {
                    open[from..until.max(from)].fill(true);
                }
            }
        }
        Self { first, open }
    }

    fn is_open(&self, minute: i64) -> Option<bool> {
        self.open.get(usize::try_from(minute - self.first).unwrap()).copied()
    }
}

fn minute(at: Instant) -> i64 {
    at.unix_seconds().div_euclid(60)
}

/// The state at a minute, after all that happened in it.
fn state_at(events: &[ConversationEvent], at: i64) -> ConversationState {
    let mut changes = events.iter().filter_map(|event| match event {
        ConversationEvent::StateChange(change) if minute(change.at) <= at => Some(change.state),
        _ => None,
    });
    changes.next_back().unwrap_or(ConversationState::Open)
}

/// Minutes that counted, and when the target was reached, or will be as far as forty days tell.
fn count(
    minutes: &Minutes,
    events: &[ConversationEvent],
    stops: &[ConversationState],
    span: (i64, Option<i64>),
    now: i64,
    target: i64,
) -> (i64, Option<i64>) {
    let (start, end) = span;
    let until = end.unwrap_or(now);
    let runs = |at: i64| !stops.contains(&state_at(events, at));
    let (mut counted, mut due) = (0, None);
    for at in start..until {
        if runs(at) && minutes.is_open(at).unwrap() {
            counted += 1;
            due = due.or((counted == target).then_some(at + 1));
        }
    }
    let still_runs = runs(until) || (end.is_some() && until > start && runs(until - 1));
    let (mut ahead, mut at) = (counted, until);
    while due.is_none() && still_runs {
        let Some(is_open) = minutes.is_open(at) else { break };
        ahead += i64::from(is_open);
        due = (ahead == target).then_some(at + 1);
        at += 1;
    }
    (counted, due)
}

fn is_as_counted(
    target: &ServiceTarget,
    minutes: &Minutes,
    input: &ServiceLevelStatusInput,
    stops: &[ConversationState],
) -> Result<(), TestCaseError> {
    let events = &input.conversations[0].events;
    let Some(start) = target.started_at.map(minute) else { return Ok(()) };
    let end = target.ended_at.map(minute);
    let wanted = target.target_seconds / 60;
    let (counted, due) = count(minutes, events, stops, (start, end), minute(input.now), wanted);
    prop_assert_eq!(target.elapsed_seconds, counted * 60);
    prop_assert_eq!(target.slack_seconds, (wanted - counted) * 60);
    // Forty days may not reach far enough.
    if due.is_some() || target.due_at.is_none_or(|at| minute(at) < minutes.first + 39 * DAY) {
        prop_assert_eq!(target.due_at.map(minute), due);
    }
    let is_late =
        target.due_at.map(minute).is_some_and(|due| end.unwrap_or(minute(input.now)) > due) || counted > wanted;
    prop_assert_eq!(target.state == ServiceTargetState::Missed, is_late);
    prop_assert_eq!(target.state == ServiceTargetState::Active, !is_late && end.is_none());
    Ok(())
}

proptest! {
    #[test]
    fn promises_are_as_a_clock_says_that_is_looked_at_each_minute((input, zone) in inputs()) {
        let report = service_level_status(&input).unwrap();
        let minutes = Minutes::new(&input, &zone);
        let one = &report.conversations[0];
        for target in one.first_response.iter().chain(&one.next_responses) {
            is_as_counted(target, &minutes, &input, &input.level.stops_in)?;
        }
        let mut stops = input.level.stops_in.clone();
        stops.push(ConversationState::Resolved);
        if let Some(target) = &one.resolution {
            is_as_counted(target, &minutes, &input, &stops)?;
        }
    }

    /// Who waits since when, and until when, told once more by what each message and reply means.
    #[test]
    fn each_message_that_waits_is_one_promise((input, _) in inputs()) {
        let report = service_level_status(&input).unwrap();
        let one = &report.conversations[0];
        let (mut waits, mut spans, mut replied, mut resolved) = (None, Vec::new(), false, false);
        for event in &input.conversations[0].events {
            match event {
                ConversationEvent::IncomingMessage(message) => waits = waits.or(Some(message.at)),
                ConversationEvent::TeamReply(reply) => {
                    spans.extend(waits.take().map(|since| (replied, since, Some(reply.at))));
                    replied = true;
                }
                ConversationEvent::StateChange(change) => {
                    if change.state == ConversationState::Resolved && !resolved {
                        spans.extend(waits.take().map(|since| (replied, since, Some(change.at))));
                    }
                    resolved = change.state == ConversationState::Resolved;
                }
            }
        }
        spans.extend(waits.map(|since| (replied, since, None)));
        let ends = |target: &ServiceTarget| (target.started_at, target.ended_at);
        let first = spans.iter().find(|(replied, ..)| !replied).map(|(_, since, end)| (Some(*since), *end));
        if let Some(target) = &one.first_response {
            prop_assert_eq!(ends(target), first.unwrap_or_default());
        }
        if input.level.next_response_minutes.is_some() {
            let next: Vec<_> = spans.iter().filter(|(replied, ..)| *replied).map(|(_, since, end)| (Some(*since), *end)).collect();
            prop_assert_eq!(one.next_responses.iter().map(ends).collect::<Vec<_>>(), next);
        }
        let is_resolved = matches!(one.state, ServiceLevelState::Hit | ServiceLevelState::Missed);
        prop_assert!(one.state == ServiceLevelState::NotStarted || is_resolved == resolved);
    }
}
