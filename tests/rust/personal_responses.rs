//! Laws of personal data in responses to crises: who is erased is nowhere in them, and what is left can still have happened.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::agency::{
    CheckRetentionInput, ErasePersonInput, Erasure, ExportPersonInput, HeldRecords, PersonRequest, RecordKind,
    RetentionState, check_retention, erase_person, export_person,
};
use greenroom::convention::preset;
use greenroom::crisis::{
    AdvanceResponseInput, CrisisResponse, Playbook, StatementState, advance_response, statement_hash,
};
use greenroom::time::Instant;
use greenroom::wire::parse;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const WORDS: [&str; 10] = ["ana", "@Ana", "ben", "@BEN", "it is untrue", " ", ".", "[…]", "banana", "We are sorry."];

fn at(minutes: i64) -> Instant {
    let start: Instant = "2026-05-01T10:00:00Z".parse().unwrap();
    start.add_seconds(minutes.saturating_mul(60)).unwrap()
}

fn started(name: &str) -> CrisisResponse {
    let playbook = preset::<Playbook>("playbook.deepfake").unwrap().value;
    let document = json!({
        "document": "crisis_response", "version": 1, "id": "r", "name": name, "playbook": playbook,
        "detected_at": "2026-05-01T10:00:00Z"
    });
    let response = parse(&document.to_string()).unwrap();
    let response = after(&response, 0, "incident_commander", json!({"type": "triage"}), "seen").unwrap();
    let severity = json!({"type": "declare_severity", "severity": "sev_1"});
    let response = after(&response, 0, "incident_commander", severity, "grave").unwrap();
    after(&response, 0, "incident_commander", json!({"type": "activate"}), "go").unwrap()
}

/// The response after an event; none where it is not taken.
fn after(response: &CrisisResponse, minutes: i64, by: &str, event: Value, note: &str) -> Option<CrisisResponse> {
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    let input = AdvanceResponseInput {
        response: response.clone(),
        event: serde_json::from_value(event).unwrap(),
        now: at(minutes),
        by: Some(by.parse().unwrap()),
        source: None,
        note: format!("note {note}").parse().ok(),
        pinned: false,
    };
    advance_response(&input).ok().map(|advanced| advanced.response)
}

fn evidence(id: &str, what: &str) -> Value {
    let what = what.split_whitespace().collect::<Vec<_>>().join(" ");
    json!({"id": id, "what": format!("shows {what}"), "captured_at": at(0), "hash": "a".repeat(64), "kept_at": "vault"})
}

fn happening(kind: usize, place: usize, words: &str) -> (&'static str, Value) {
    match kind {
        0 => ("scribe", json!({"type": "note"})),
        1 => ("scribe", json!({"type": "capture_evidence", "evidence": evidence(&format!("e{place}"), words)})),
        2 => (
            "scribe",
            json!({"type": "draft_statement", "statement": "s", "step": "holding",
                "values": [{"name": "next_update", "text": format!("noon {words}")}]}),
        ),
        3 | 4 => ("scribe", json!({"type": "edit_statement", "statement": "s", "text": format!("so {words}")})),
        5 => ("scribe", json!({"type": "submit_statement", "statement": "s"})),
        6 => ("counsel", json!({"type": "sign_statement", "statement": "s"})),
        _ => ("talent", json!({"type": "sign_statement", "statement": "s"})),
    }
}

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(select(WORDS.to_vec()), 1..4).prop_map(|words| words.join(" "))
}

prop_compose! {
    /// A response with all kinds of texts, in which statements are edited while they are signed.
    fn response()(name in words(), happenings in prop::collection::vec((0_usize..8, words()), 1..24)) -> CrisisResponse {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let draft = (2, "first".to_owned());
        let happenings = std::iter::once(&draft).chain(&happenings).enumerate();
        happenings.fold(started(&format!("case {name}")), |response, (place, (kind, words))| {
            let (by, event) = happening(*kind, place, words);
            after(&response, 1, by, event, words).unwrap_or(response)
        })
    }
}

fn held(response: &CrisisResponse) -> HeldRecords {
    let held = json!({"document": "held_records", "version": 1, "responses": [response]});
    parse(&held.to_string()).unwrap()
}

fn request(handle: &str) -> PersonRequest {
    parse(&json!({"received_on": "2026-05-02", "accounts": [{"platform": "x", "author": handle}]}).to_string()).unwrap()
}

fn erase(records: &HeldRecords, handle: &str) -> Erasure {
    let now = at(10_000);
    let input = ErasePersonInput { now, request: request(handle), records: records.clone(), holds: Vec::new() };
    erase_person(&input).unwrap()
}

/// The response but for its playbook, which is left as it is.
fn told(response: &CrisisResponse) -> String {
    let mut told = serde_json::to_value(response).unwrap();
    told["playbook"] = Value::Null;
    told.to_string().to_lowercase()
}

fn has(response: &CrisisResponse, name: &str) -> bool {
    told(response).split(|letter: char| !letter.is_alphanumeric()).any(|part| part == name)
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn who_is_erased_is_in_no_response(response in response(), handle in select(vec!["ana", "ben"])) {
        let erasure = erase(&held(&response), handle);
        let left = &erasure.records.responses[0];
        prop_assert!(!has(left, handle), "{}", told(left));
        prop_assert_eq!(has(&response, handle), erasure.receipt.redacted_mentions > 0);
        prop_assert_eq!(left == &response, erasure.receipt.counts.is_empty());
        let kinds: Vec<&str> = response.timeline.iter().map(|entry| entry.event.as_str()).collect();
        prop_assert_eq!(kinds, left.timeline.iter().map(|entry| entry.event.as_str()).collect::<Vec<_>>());
    }

    /// States, steps and who signed are the same, and a signature binds to what is left of the words.
    #[test]
    fn what_happened_stays(response in response()) {
        let left = &erase(&held(&response), "ana").records.responses[0];
        prop_assert_eq!((&left.state, &left.steps), (&response.state, &response.steps));
        prop_assert_eq!(left.statements.len(), response.statements.len());
        for (before, after) in response.statements.iter().zip(&left.statements) {
            prop_assert_eq!(before.state, after.state);
            let votes = |statement: &greenroom::crisis::CrisisStatement| statement.review.as_ref().map(|review| review.votes.clone());
            prop_assert_eq!(votes(before), votes(after));
            if after.state == StatementState::Approved {
                let hash = statement_hash(after);
                prop_assert_eq!(after.approval.as_ref().map(|approval| approval.hash.as_str()), Some(hash.as_str()));
            }
        }
    }

    #[test]
    fn erasing_again_changes_nothing(response in response(), handle in select(vec!["ana", "ben"])) {
        let once = erase(&held(&response), handle);
        let twice = erase(&once.records, handle);
        prop_assert_eq!(&once.records, &twice.records);
        prop_assert_eq!(twice.receipt.redacted_mentions, 0);
        let export = ExportPersonInput { now: at(10_000), request: request(handle), records: once.records };
        prop_assert_eq!(export_person(&export).unwrap().notes, []);
    }

    #[test]
    fn the_order_of_two_erasures_says_nothing(response in response()) {
        let first = erase(&erase(&held(&response), "ana").records, "ben");
        let second = erase(&erase(&held(&response), "ben").records, "ana");
        prop_assert_eq!(first.records, second.records);
    }
}

/// Evidence that shows the person alone is gone where it is held by itself; in the response its name, time and hash are left.
#[test]
fn evidence_is_the_same_in_both_places() {
    let capture = |id: &str, what: &str| json!({"type": "capture_evidence", "evidence": evidence(id, what)});
    let response = after(&started("case"), 1, "scribe", capture("e1", "a film"), "").unwrap();
    let response = after(&response, 2, "scribe", capture("e2", "@ana and @ben"), "").unwrap();
    let mut records = serde_json::to_value(held(&response)).unwrap();
    let account = |name: &str| json!({"platform": "x", "author": name});
    records["crisis_evidence"] = json!([
        {"response": "r", "evidence": evidence("e1", "a film"), "accounts": [account("ana")]},
        {"response": "r", "evidence": evidence("e2", "@ana and @ben"), "accounts": [account("ana"), account("ben")]},
    ]);
    let erasure = erase(&parse(&records.to_string()).unwrap(), "ana");
    let left = &erasure.records;
    assert_eq!(left.crisis_evidence.len(), 1);
    let shown = |place: usize| {
        let evidence = &left.responses[0].evidence[place];
        (
            evidence.id.as_str(),
            evidence.what.as_str(),
            evidence.kept_at.as_ref().map(greenroom::vocabulary::Name::as_str),
        )
    };
    assert_eq!(shown(0), ("e1", "[…]", None));
    assert_eq!(shown(1), ("e2", "shows […] and @ben", Some("vault")));
    assert_eq!(left.responses[0].evidence[1], left.crisis_evidence[0].evidence);
    let kinds: Vec<(RecordKind, u64, u64)> =
        erasure.receipt.counts.iter().map(|count| (count.kind, count.erased, count.redacted)).collect();
    assert_eq!(kinds, [(RecordKind::CrisisEvidence, 1, 1), (RecordKind::Response, 0, 1)]);

    records["crisis_evidence"][0]["evidence"]["what"] = json!("another");
    let input = json!({"now": at(0), "records": records});
    let issues = check_retention(&parse::<CheckRetentionInput>(&input.to_string()).unwrap()).unwrap_err();
    let issue = &issues.as_slice()[0];
    assert_eq!(
        (issue.code.as_str(), issue.path.to_string().as_str(), issue.message.as_str()),
        ("contradiction", "records.crisis_evidence[0].evidence", "the response `r` has other evidence `e1`")
    );
}

/// A hold on a response, or on one whom it shows, keeps its evidence in both places, so that what is left can be given again.
#[test]
fn a_response_that_is_kept_keeps_its_evidence() {
    let capture = json!({"type": "capture_evidence", "evidence": evidence("e1", "@ana and @ben")});
    let response = after(&started("case"), 1, "scribe", capture, "of @ana").unwrap();
    let account = |name: &str| json!({"platform": "x", "author": name});
    let mut records = serde_json::to_value(held(&response)).unwrap();
    records["crisis_evidence"] = json!([
        {"response": "r", "evidence": evidence("e1", "@ana and @ben"), "accounts": [account("ana")]},
        {"response": "r", "evidence": evidence("e2", "a letter"), "accounts": [account("cy")]},
    ]);
    for named in [json!({"responses": ["r"]}), json!({"accounts": [account("cy")]})] {
        let mut hold = json!({"id": "claim", "ground": "legal_claims", "reason": "a claim", "placed_at": at(5)});
        hold.as_object_mut().unwrap().extend(named.as_object().unwrap().clone());
        let input = json!({"now": at(10_000), "request": request("ana"), "records": records, "holds": [hold]});
        let erasure = erase_person(&parse(&input.to_string()).unwrap()).unwrap();
        assert_eq!(erasure.records, parse(&records.to_string()).unwrap());
        let kept: Vec<RecordKind> = erasure.kept.iter().map(|kept| kept.kind).collect();
        assert_eq!(kept, [RecordKind::CrisisEvidence, RecordKind::Response]);
        erase(&erasure.records, "nobody");
    }
}

/// A response that was found to be none is due when its time is over; one that goes on is kept.
#[test]
fn responses_are_kept_while_they_go_on() {
    let open = started("case");
    let report = |response: &CrisisResponse, now: &str| {
        let input = json!({"now": now, "records": held(response)});
        check_retention(&parse(&input.to_string()).unwrap()).unwrap().records
    };
    let row = &report(&open, "2036-05-01T10:00:00Z")[0];
    assert_eq!((row.kind, row.state, row.due), (RecordKind::Response, RetentionState::Kept, None));
    let document = json!({
        "document": "crisis_response", "version": 1, "id": "r", "name": "case", "playbook": open.playbook,
    });
    let none = after(&parse(&document.to_string()).unwrap(), 0, "scribe", json!({"type": "triage"}), "").unwrap();
    let none = after(&none, 60, "incident_commander", json!({"type": "dismiss"}), "").unwrap();
    let row = &report(&none, "2036-05-01T10:00:00Z")[0];
    assert_eq!((row.state, row.since), (RetentionState::Due, "2026-05-01".parse().unwrap()));
}
