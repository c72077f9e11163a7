//! The laws of campaigns: what happens is never lost, every state answers every event, an approval holds for what was
//! approved alone.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeSet;

use greenroom::campaign::{
    AdvanceInput, Campaign, CampaignEvent, CampaignState, DealEvent, DealState, PieceState, advance, content_hash,
};
use greenroom::check::{Issues, Path, Severity};
use greenroom::time::{Date, Instant, Interval, Overlaps};
use greenroom::wire::parse;
use proptest::prelude::*;
use serde_json::{Value, json};

const PIECE_EVENTS: [&str; 15] = [
    "start",
    "edit",
    "submit",
    "approve",
    "silence",
    "request_changes",
    "schedule",
    "unschedule",
    "publish",
    "succeed",
    "fail",
    "retry",
    "pause",
    "resume",
    "cancel",
];

fn campaign() -> Campaign {
    let document = json!({
        "document": "campaign", "version": 1, "id": "spring", "name": "Spring",
        "brief": {
            "brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell", "categories": ["gardening"],
            "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}
        },
        "team": [{"id": "ana", "name": "Ana"}, {"id": "bo", "name": "Bo"}, {"id": "mila", "name": "Mila"}],
        "approval": {"levels": [
            {"name": "Agency", "reviewers": ["ana", "mila"], "needs": "all", "four_eyes": true},
            {"name": "Brand", "reviewers": ["bo"], "silence_business_days": 2}
        ]},
        "deals": [{"deal": {
            "document": "deal", "version": 1, "id": "deal", "influencer": "mila", "currency": "EUR",
            "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1}]
        }}],
        "pieces": [{
            "id": "tour", "name": "Tour", "deal": "deal", "deliverable": "reel", "owner": "mila",
            "content": {"text": "Look"}, "disclosure": "Anzeige", "publish_at": "2026-05-08T10:00:00Z",
            "target": {"platform": "instagram", "format": "reel"}
        }]
    });
    parse(&document.to_string()).unwrap()
}

/// A step by its number: of the campaign, of its deal, of its piece.
fn step(number: usize, text: &str) -> Value {
    let (campaign, deal) = (CampaignEvent::ALL.len(), DealEvent::ALL.len());
    if let Some(event) = CampaignEvent::ALL.get(number) {
        return json!({"type": "campaign", "event": event});
    }
    if let Some(event) = number.checked_sub(campaign).and_then(|number| DealEvent::ALL.get(number)) {
        return json!({"type": "deal", "deal": "deal", "event": event});
    }
    let number = number.checked_sub(campaign).unwrap().checked_sub(deal).unwrap();
    let event = PIECE_EVENTS.get(number).unwrap();
    let mut event = json!({"type": event});
    if event["type"] == "edit" {
        event["content"] = json!({"text": text});
    }
    json!({"type": "piece", "piece": "tour", "event": event})
}

const STEPS: usize = CampaignEvent::ALL.len() + DealEvent::ALL.len() + PIECE_EVENTS.len();

fn errors(campaign: &Campaign) -> Vec<String> {
    let mut issues = Issues::default();
    campaign.check(&Path::root(), &mut issues);
    let errors = issues.as_slice().iter().filter(|issue| issue.severity == Severity::Error);
    errors.map(ToString::to_string).collect()
}

fn histories(campaign: &Campaign) -> [usize; 3] {
    [campaign.history.len(), campaign.deals[0].history.len(), campaign.pieces[0].history.len()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn what_happens_is_never_lost(
        walk in prop::collection::vec((0..STEPS, 0..4_usize, 0..200_000_i64, 0..3_usize), 1..60),
    ) {
        let mut now: Instant = campaign_start();
        let mut before = campaign();
        for (number, by, wait, text) in walk {
            now = now.add_seconds(wait).unwrap();
            let by = ["ana", "bo", "mila"].get(by);
            let text = ["Look", "Look!", "Look?"][text];
            let mut input = json!({"campaign": before, "step": step(number, text), "now": now.to_string()});
            if let Some(by) = by {
                input["by"] = json!(by);
            }
            let input: AdvanceInput = parse(&input.to_string()).unwrap();
            match advance(&input) {
                Ok(next) => {
                    let after = next.campaign;
                    prop_assert_eq!(errors(&after), Vec::<String>::new());
                    prop_assert!(after.history.starts_with(&before.history));
                    prop_assert!(after.deals[0].history.starts_with(&before.deals[0].history));
                    prop_assert!(after.pieces[0].history.starts_with(&before.pieces[0].history));
                    let grown: usize = histories(&after).iter().sum::<usize>() - histories(&before).iter().sum::<usize>();
                    prop_assert_eq!(grown, 1);
                    let piece = &after.pieces[0];
                    if piece.state.needs_approval() {
                        let approval = piece.approval.as_ref().unwrap();
                        let hash = content_hash(piece, after.brief.flight);
                        prop_assert_eq!(approval.hash.as_str(), hash.as_str());
                    }
                    before = after;
                }
                Err(issues) => prop_assert!(!issues.as_slice().is_empty()),
            }
        }
    }

    #[test]
    fn overlaps_are_those_that_a_look_at_all_finds(
        items in prop::collection::vec((0..60_i64, 1..20_i64, prop::bool::weighted(0.1)), 0..40),
        asked in (0..60_i64, 1..20_i64, prop::bool::weighted(0.1)),
    ) {
        let first: Date = "2026-01-01".parse().unwrap();
        let interval = |(start, length, endless): (i64, i64, bool)| {
            let start = first.add_days(start).unwrap();
            Interval::new(start, (!endless).then(|| start.add_days(length).unwrap())).unwrap()
        };
        let items: Vec<(Interval, usize)> =
            items.into_iter().map(interval).enumerate().map(|(place, days)| (days, place)).collect();
        let asked = interval(asked);
        let mut expected: Vec<&(Interval, usize)> = items.iter().filter(|(days, _)| days.overlaps(&asked)).collect();
        expected.sort_by_key(|(days, place)| (days.start(), *place));
        let overlaps = Overlaps::new(items.clone());
        prop_assert_eq!(overlaps.find(asked), expected);
    }

    #[test]
    fn instants_are_written_as_they_are_read(
        seconds in -2_208_988_800_i64..32_503_680_000, micros in 0..1_000_000_u32, minutes in -1_439..=1_439_i64,
    ) {
        let utc = Instant::from_unix(seconds, micros).unwrap();
        prop_assert_eq!(utc.to_string().parse::<Instant>().unwrap(), utc);
        prop_assert_eq!(utc.unix_seconds(), seconds);
        // The same point in time on the clock of another offset.
        let local = Instant::from_unix(seconds + minutes * 60, micros);
        if let Some(local) = local {
            let sign = if minutes < 0 { '-' } else { '+' };
            let offset = format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60);
            let text = local.to_string().replace('Z', &offset);
            prop_assert_eq!(text.parse::<Instant>().unwrap(), utc);
        }
    }
}

fn campaign_start() -> Instant {
    "2026-04-01T09:00:00Z".parse().unwrap()
}

#[test]
fn every_state_answers_every_event() {
    let mut taken = BTreeSet::new();
    for state in CampaignState::ALL {
        for event in CampaignEvent::ALL {
            if let Some(next) = state.after(*event, Some(CampaignState::Live)) {
                taken.insert(format!("campaign {state} {event} {next}"));
            }
        }
    }
    for state in DealState::ALL {
        for event in DealEvent::ALL {
            taken.extend(state.after(*event).map(|next| format!("deal {state} {event} {next}")));
        }
    }
    for state in PieceState::ALL {
        for event in PIECE_EVENTS {
            taken.extend(
                state.after(event, Some(PieceState::Draft)).map(|next| format!("piece {state} {event} {next}")),
            );
        }
    }
    let of = |what: &str| taken.iter().filter(|line| line.starts_with(what)).count();
    // 8 steps forward, a pause of 8 states and one resumption, and a cancellation of those 8 and of the paused.
    assert_eq!((of("campaign"), of("deal"), of("piece")), (8 + 8 + 1 + 9, 19, 35));
    for end in ["closed", "cancelled", "lost", "published"] {
        let leaves = |line: &&String| line.split(' ').nth(1) == Some(end);
        assert_eq!(taken.iter().find(leaves), None);
    }
}

#[test]
fn any_edit_gives_another_hash() {
    let campaign = campaign();
    let piece = serde_json::to_value(&campaign.pieces[0]).unwrap();
    let hash = |piece: &Value| content_hash(&parse(&piece.to_string()).unwrap(), campaign.brief.flight);
    let same = hash(&piece);
    assert_eq!(same.len(), 64);
    for (field, value) in [
        ("content", json!({"text": "Look "})),
        ("content", json!({"text": "Look", "paid_partnership_label": true})),
        ("disclosure", json!("Werbung")),
        ("assets", json!(["song"])),
        ("target", json!({"platform": "instagram", "format": "post"})),
        ("target", json!({"platform": "instagram", "format": "reel", "account": "@mila"})),
        ("window", json!({"first_day": "2026-05-01", "last_day": "2026-05-30"})),
    ] {
        let mut edited = piece.clone();
        edited[field] = value;
        assert_ne!(hash(&edited), same, "{field}");
    }
    // What is not published, and a window that says what the flight says, are no edits.
    for (field, value) in [
        ("name", json!("Another")),
        ("owner", json!("ana")),
        ("publish_at", json!("2026-05-09T10:00:00Z")),
        ("window", json!({"first_day": "2026-05-01", "last_day": "2026-05-31"})),
    ] {
        let mut edited = piece.clone();
        edited[field] = value;
        assert_eq!(hash(&edited), same, "{field}");
    }
}
