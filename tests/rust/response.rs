//! Laws of responses: every state answers every event, the timeline played again gives the same response, nothing is asked for
//! twice, and the order of the first hour cannot be broken.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeSet;

use greenroom::check::{Issues, Path};
use greenroom::convention::preset;
use greenroom::crisis::{
    AdvanceResponseInput, CrisisResponse, NoticeParty, Playbook, ResponseEffect, ResponseState, ResponseStatusInput,
    ReviewFacts, ReviewResponseInput, StepAction, advance_response, response_status, review_response, statement_hash,
};
use greenroom::time::Instant;
use greenroom::wire::parse;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const STEPS: [&str; 8] =
    ["people_safe", "evidence", "takedown", "tell_talent", "tell_sponsors", "staff_line", "holding", "review"];

fn response() -> CrisisResponse {
    let mut playbook = preset::<Playbook>("playbook.deepfake").unwrap().value;
    playbook.contacts = parse::<Playbook>(
        &json!({
            "contacts": [{"party": "sponsor", "sponsor": "hus", "notice_minutes": 120,
                "person": {"name": "Ina", "reach": [{"kind": "phone", "address": "1"}]}}]
        })
        .as_object()
        .map(|fields| {
            let mut whole = serde_json::to_value(&playbook).unwrap();
            whole["contacts"] = fields["contacts"].clone();
            whole.to_string()
        })
        .unwrap(),
    )
    .unwrap()
    .contacts;
    let document = json!({
        "document": "crisis_response", "version": 1, "id": "mila-1", "name": "Made-up film",
        "playbook": playbook, "detected_at": "2026-05-01T10:00:00Z"
    });
    parse(&document.to_string()).unwrap()
}

fn at(minutes: u32) -> Instant {
    let start: Instant = "2026-05-01T10:00:00Z".parse().unwrap();
    start.add_seconds(i64::from(minutes).saturating_mul(60)).unwrap()
}

/// Every kind of event, with what it needs to be taken in most states.
fn event(number: usize, step: &str, minutes: u32) -> Value {
    let hash = "a".repeat(64);
    let next = at(minutes.saturating_add(15)).to_string();
    let all = [
        json!({"type": "triage"}),
        json!({"type": "dismiss"}),
        json!({"type": "activate"}),
        json!({"type": "contain"}),
        json!({"type": "recover"}),
        json!({"type": "resolve", "criteria_hold": true}),
        json!({"type": "close"}),
        json!({"type": "reactivate"}),
        json!({"type": "declare_severity", "severity": if minutes.is_multiple_of(3) { "sev_1" } else { "sev_3" }}),
        json!({"type": "observe", "quiet": !minutes.is_multiple_of(5)}),
        json!({"type": "send_message", "message": "we are at it", "next_update": next}),
        json!({"type": "capture_evidence", "evidence":
            {"id": format!("e{minutes}"), "what": "the film", "captured_at": at(minutes).to_string(), "hash": hash}}),
        json!({"type": "complete_step", "step": step, "evidence": []}),
        json!({"type": "complete_step", "step": step, "evidence": ["e1"]}),
        json!({"type": "skip_step", "step": step}),
        json!({"type": "tell_sponsor", "sponsor": "hus"}),
        json!({"type": "draft_statement", "statement": format!("s{}", minutes % 3), "step": "holding",
            "values": [{"name": "next_update", "text": "noon"}]}),
        json!({"type": "edit_statement", "statement": "s1", "text": format!("It is made up ({minutes}).")}),
        json!({"type": "submit_statement", "statement": "s1"}),
        json!({"type": "sign_statement", "statement": "s1"}),
        json!({"type": "sign_in_emergency", "statement": "s1"}),
        json!({"type": "publish_statement", "statement": "s1"}),
        json!({"type": "hand_over", "role": "scribe", "person": {"name": "Bo"}}),
        json!({"type": "note"}),
    ];
    all[number % all.len()].clone()
}

fn input(response: &CrisisResponse, event: &Value, minutes: u32, by: &str) -> AdvanceResponseInput {
    let text = event.to_string();
    AdvanceResponseInput {
        response: response.clone(),
        event: serde_json::from_str(&text).unwrap(),
        now: at(minutes),
        by: Some(by.parse().unwrap()),
        source: None,
        note: Some("for a reason".parse().unwrap()),
        pinned: false,
    }
}

fn sound(response: &CrisisResponse) -> Issues {
    let mut issues = Issues::default();
    response.check(&Path::root(), &mut issues);
    issues
}

fn facts(response: &CrisisResponse, now: Instant) -> ReviewFacts {
    review_response(&ReviewResponseInput { response: response.clone(), now }).unwrap()
}

/// The response after the events up to a time are let happen again.
fn played_until(response: &CrisisResponse, last: Instant) -> CrisisResponse {
    let entries = response.timeline.iter().filter(|entry| entry.at <= last);
    entries.fold(response.unstarted(), |response, entry| {
        let (event, by) = (serde_json::to_value(&entry.event).unwrap(), entry.by.clone().unwrap());
        let input = input(&response, &event, 0, by.as_str());
        advance_response(&AdvanceResponseInput { now: entry.at, ..input }).unwrap().response
    })
}

/// What may be asked for once only.
fn once(effect: &ResponseEffect) -> Option<String> {
    match effect {
        ResponseEffect::CallRoles(_) => None,
        ResponseEffect::TellParty(tell) => Some(format!("step {}", tell.step)),
        ResponseEffect::WriteStatement(write) => Some(format!("step {}", write.step)),
        ResponseEffect::HoldContent(hold) => Some(format!("step {}", hold.step)),
        ResponseEffect::OpenTask(task) => Some(format!("step {}", task.step)),
        ResponseEffect::AskToSign(_) | ResponseEffect::SignatureVoided(_) => None,
        ResponseEffect::ReleaseStatement(release) => Some(format!("statement {}", release.statement)),
    }
}

const BY: [&str; 5] = ["incident_commander", "counsel", "talent", "scribe", "talent_manager"];

/// The way through a crisis, so that random events come to every state.
const WAY: [(usize, &str); 24] = [
    (0, "people_safe"),
    (8, "people_safe"),
    (11, "people_safe"),
    (2, "people_safe"),
    (12, "people_safe"),
    (13, "evidence"),
    (13, "takedown"),
    (14, "tell_talent"),
    (14, "tell_sponsors"),
    (15, "people_safe"),
    (16, "people_safe"),
    (18, "people_safe"),
    (19, "people_safe"),
    (19, "people_safe"),
    (21, "people_safe"),
    (9, "people_safe"),
    (3, "people_safe"),
    (4, "people_safe"),
    (5, "people_safe"),
    (12, "review"),
    (6, "people_safe"),
    (7, "people_safe"),
    (3, "people_safe"),
    (10, "people_safe"),
];

fn events() -> impl Strategy<Value = Vec<(usize, &'static str, u32, &'static str)>> {
    let random = (0_usize..24, select(&STEPS[..]), 0_u32..30, select(&BY[..]));
    let along = (0_usize..WAY.len()).prop_map(|place| (WAY[place].0, WAY[place].1, 1, BY[place % BY.len()]));
    let way = prop::collection::vec(prop_oneof![1 => random, 1 => along], 0..30);
    (0_usize..=WAY.len(), way).prop_map(|(ahead, more)| {
        let walked = WAY.iter().take(ahead).enumerate();
        let by = |place: usize| {
            if place == 12 {
                "counsel"
            } else if place == 13 {
                "talent"
            } else {
                BY[0]
            }
        };
        let first = walked.map(|(place, (number, step))| (*number, *step, 1, by(place)));
        first.chain(more).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_happens_the_timeline_tells_it_all_and_nothing_is_asked_for_twice(events in events()) {
        let mut now = 0_u32;
        let mut response = response();
        let mut asked = BTreeSet::new();
        for (number, step, minutes, by) in events {
            now = now.saturating_add(minutes);
            let event = event(number, step, now);
            match advance_response(&input(&response, &event, now, by)) {
                Ok(next) => {
                    for key in next.effects.iter().filter_map(once) {
                        prop_assert!(asked.insert(key.clone()), "{key} twice, by {event}");
                    }
                    prop_assert_eq!(next.response.timeline.len(), response.timeline.len().saturating_add(1));
                    response = next.response;
                }
                Err(issues) => {
                    let first = &issues.as_slice()[0];
                    if first.code.as_str() == "event_not_allowed" {
                        prop_assert!(first.params["allowed"].split(' ').all(|name| response.state.after(name).is_some()));
                        prop_assert!(response.state.after(event["type"].as_str().unwrap()).is_none());
                    }
                }
            }
            prop_assert_eq!(sound(&response), Issues::default());
        }
        let told = facts(&response, at(now));
        let live = told.states.iter().filter(|one| one.state.is_live()).map(|one| one.seconds).sum::<u64>();
        prop_assert_eq!(told.severities.iter().map(|one| one.seconds).sum::<u64>(), live);
        prop_assert_eq!(told.live_seconds.unwrap_or_default(), live);
        prop_assert!(told.times.iter().all(|time| time.seconds.is_some() != time.undefined.is_some()));
        prop_assert!(told.late_steps.iter().all(|late| late.ended_at.is_none_or(|ended| late.due < ended)));
        if let Some(entry) = response.timeline.get(response.timeline.len() / 2) {
            prop_assert_eq!(facts(&response, entry.at), facts(&played_until(&response, entry.at), entry.at));
        }
        // Statements that are out are as they were signed, and nobody learned it from them who had to know it before.
        for statement in response.statements.iter().filter(|statement| statement.published_at.is_some()) {
            prop_assert_eq!(statement.approval.as_ref().unwrap().hash.to_string(), statement_hash(statement));
            for progress in &response.steps {
                let tells = response.playbook.step(&progress.step).unwrap().tells();
                let before = progress.opened_at <= statement.published_at.unwrap()
                    && tells.is_some_and(|party| party < NoticeParty::Public);
                prop_assert!(!before || progress.ended_at.is_some(), "{}", progress.step);
            }
        }
        let status = response_status(&ResponseStatusInput {
            response: response.clone(), now: at(now), within_minutes: None, in_hours: None, alerts: None,
        }).unwrap();
        prop_assert!(status.overdue.iter().all(|item| item.due.unwrap() < at(now)));
        prop_assert!(status.due_now.iter().chain(&status.next).all(|item| item.due.unwrap() >= at(now)));
    }

    #[test]
    fn a_timeline_that_was_changed_by_hand_is_found(place in 0_usize..12, state in select(ResponseState::ALL)) {
        let mut now = 0_u32;
        let mut response = response();
        for (number, step) in WAY.iter().take(12) {
            now = now.saturating_add(1);
            if let Ok(next) = advance_response(&input(&response, &event(*number, step, now), now, BY[0])) {
                response = next.response;
            }
        }
        let entries = response.timeline.len();
        let mut changed = response.clone();
        let entry = &mut changed.timeline[place % entries];
        let same = entry.state == state;
        entry.state = state;
        prop_assert_eq!(sound(&changed).is_empty(), same);
        let mut shorter = response.clone();
        shorter.timeline.remove(place % entries);
        prop_assert!(!sound(&shorter).is_empty());
    }
}

/// The response after something happened that nothing speaks against.
fn must(response: &CrisisResponse, event: &Value, now: u32, by: &str) -> CrisisResponse {
    let next = advance_response(&input(response, event, now, by));
    next.unwrap_or_else(|issues| panic!("{event}: {issues}")).response
}

/// The response after everything that is open is done: statements are signed and published, all else is completed.
fn all_done(mut response: CrisisResponse, now: u32) -> CrisisResponse {
    let lead = BY[0];
    for step in response.playbook.steps.clone() {
        if response.progress(&step.id).is_none_or(|open| open.ended_at.is_some()) {
            continue;
        }
        let id = step.id.to_string();
        if step.action != StepAction::Statement {
            let done = json!({"type": "complete_step", "step": id, "evidence": ["e1"]});
            response = must(&response, &done, now, lead);
            continue;
        }
        let gaps = response.playbook.template(step.template.as_ref().unwrap()).unwrap().placeholders.clone();
        let values: Vec<Value> = gaps.iter().map(|gap| json!({"name": gap.name, "text": "it"})).collect();
        let drafted = json!({"type": "draft_statement", "statement": id, "step": id, "values": values});
        response = must(&response, &drafted, now, lead);
        response = must(&response, &json!({"type": "submit_statement", "statement": id}), now, lead);
        for role in ["counsel", "talent"] {
            response = must(&response, &json!({"type": "sign_statement", "statement": id}), now, role);
        }
        response = must(&response, &json!({"type": "publish_statement", "statement": id}), now, lead);
    }
    response
}

#[test]
fn the_whole_way_can_be_gone_and_every_step_is_done_on_it() {
    let lead = BY[0];
    let mut response = must(&response(), &json!({"type": "triage"}), 1, lead);
    response = must(&response, &event(8, "", 3), 3, lead);
    response = must(&response, &event(11, "", 1), 4, lead);
    response = must(&response, &json!({"type": "activate"}), 5, lead);
    for step in ["tell_safety", "tell_talent", "tell_counsel"] {
        response = must(&response, &json!({"type": "complete_step", "step": step}), 6, lead);
    }
    response = must(&response, &event(15, "", 0), 7, lead);
    response = all_done(response, 10);
    for (minutes, kind) in [(500, "contain"), (501, "recover")] {
        response = must(&response, &json!({"type": kind}), minutes, lead);
    }
    response = must(&response, &event(5, "", 0), 502, lead);
    response = must(&all_done(response, 503), &json!({"type": "close"}), 504, lead);
    assert_eq!(response.state, ResponseState::Closed);
    assert_eq!(response.steps.len(), response.playbook.steps.len());
    assert!(response.steps.iter().all(|progress| progress.ended_at.is_some() && !progress.skipped));
    assert!(response.statements.iter().any(|statement| statement.published_at.is_some()));
}
