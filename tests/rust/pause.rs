//! The laws of a pause: it touches what is in scope alone, loses nothing, and what it holds comes back by a new approval and a time.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::wire::call;
use proptest::prelude::*;
use serde_json::{Value, json};

const NOW: &str = "2026-05-10T08:00:00Z";
const STATES: [&str; 7] = ["draft", "approved", "scheduled", "scheduled", "publishing", "published", "cancelled"];

/// A piece: its state, its day in May, its hour, whether it is of the deal, and on which platform.
type Plain = (usize, u32, u32, bool, bool);

fn campaigns() -> impl Strategy<Value = Vec<(bool, Vec<Plain>)>> {
    let piece = (0..STATES.len(), 1..28_u32, 0..24_u32, any::<bool>(), any::<bool>());
    prop::collection::vec((any::<bool>(), prop::collection::vec(piece, 0..6)), 1..4)
}

fn piece(number: usize, (state, day, hour, is_paid, on_tiktok): Plain) -> Value {
    let (platform, format) = if on_tiktok { ("tiktok", "video") } else { ("instagram", "reel") };
    let mut piece = json!({"id": format!("p{number}"), "name": "Piece", "content": {"text": "Come and see"}, "disclosure": "Werbung",
        "kind": "organic", "target": {"platform": platform, "format": format, "account": format!("@{number}")},
        "state": STATES[state], "publish_at": format!("2026-05-{day:02}T{hour:02}:00:00Z")});
    if is_paid {
        piece["deal"] = json!("deal");
        piece["kind"] = json!("sponsored");
    }
    piece
}

fn agency(plain: &[(bool, Vec<Plain>)]) -> Value {
    let campaign = |(place, (has_levels, pieces)): (usize, &(bool, Vec<Plain>))| {
        let levels = if *has_levels { json!([{"name": "Agency", "reviewers": ["ana"]}]) } else { json!([]) };
        let pieces: Vec<Value> = pieces
            .iter()
            .enumerate()
            .map(|(number, one)| {
                let mut piece = piece(number, *one);
                if piece["deal"].is_string() {
                    piece["deal"] = json!(format!("deal-{place}"));
                }
                piece
            })
            .collect();
        json!({"document": "campaign", "version": 1, "id": format!("c{place}"), "name": "Campaign", "state": "live",
            "brief": {"brand": {"id": format!("b{place}"), "kind": "firm", "name": format!("Brand {place}")}, "goal": "Sell",
                "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
            "team": [{"id": "ana", "name": "Ana"}], "approval": {"levels": levels},
            "deals": [{"deal": {"document": "deal", "version": 1, "id": format!("deal-{place}"), "influencer": format!("i{place}"),
                "currency": "EUR", "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 9}]},
                "state": "contracted"}],
            "pieces": pieces})
    };
    let roster: Vec<Value> = (0..plain.len())
        .map(|place| json!({"document": "influencer", "version": 1, "id": format!("i{place}"), "name": "Somebody"}))
        .collect();
    json!({"document": "agency", "version": 1, "id": "studio", "name": "Studio", "influencers": roster,
        "campaigns": plain.iter().enumerate().map(campaign).collect::<Vec<_>>()})
}

fn ask(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}

fn list<'a>(value: &'a Value, field: &str) -> &'a Vec<Value> {
    value[field].as_array().unwrap()
}

/// The agency as it is once the pause is applied, and the plan.
fn paused(agency: &Value, scope: &Value) -> (Value, Value) {
    let plan = ask("plan_pause", &json!({"agency": agency, "now": NOW, "scope": scope, "apply": true}));
    let mut after = agency.clone();
    for campaign in after["campaigns"].as_array_mut().unwrap() {
        if let Some(next) = list(&plan, "campaigns").iter().find(|one| one["id"] == campaign["id"]) {
            *campaign = next.clone();
        }
    }
    (after, plan)
}

/// The campaign of an agency with this id after the steps, each by Ana.
fn advanced(agency: &Value, id: &Value, steps: &[Value]) -> Value {
    let mut campaign = list(agency, "campaigns").iter().find(|one| one["id"] == *id).unwrap().clone();
    for step in steps {
        campaign =
            ask("advance", &json!({"campaign": campaign, "step": step, "now": NOW, "by": "ana"}))["campaign"].clone();
    }
    campaign
}

proptest! {
    #![proptest_config(greenroom_tests::random::cases(60))]

    #[test]
    fn a_pause_touches_what_is_in_scope_alone(plain in campaigns(), which in 0..4_usize) {
        let agency = agency(&plain);
        let scopes = [json!({}), json!({"platforms": ["tiktok"]}), json!({"brands": ["b0"]}), json!({"targets": ["sponsored_pieces"]})];
        let (after, plan) = paused(&agency, &scopes[which]);
        for (before, after) in list(&agency, "campaigns").iter().zip(list(&after, "campaigns")) {
            for (piece, then) in before["pieces"].as_array().into_iter().flatten().zip(after["pieces"].as_array().into_iter().flatten()) {
                let is_in = match which {
                    1 => piece["target"]["platform"] == "tiktok",
                    2 => before["id"] == "c0",
                    3 => piece["kind"] == "sponsored",
                    _ => true,
                };
                let held = list(&plan, "held").iter().any(|one| one["campaign"] == before["id"] && one["piece"] == piece["id"]);
                prop_assert_eq!(held, is_in && piece["state"] == "scheduled");
                if held {
                    prop_assert_eq!((&then["state"], &then["paused_in"]), (&json!("paused"), &json!("scheduled")));
                    prop_assert_eq!(list(then, "history").len(), 1);
                }
                for field in ["content", "publish_at", "target", "deal"] {
                    prop_assert_eq!(&piece[field], &then[field]);
                }
                if !held {
                    prop_assert_eq!(&piece["state"], &then["state"]);
                    prop_assert!(then.get("history").is_none());
                }
            }
        }
    }

    #[test]
    fn the_order_of_campaigns_does_not_matter(plain in campaigns()) {
        let mut agency = agency(&plain);
        let ask_both = |agency: &Value| {
            let pause = ask("plan_pause", &json!({"agency": agency, "now": NOW, "until": "2026-06-20T08:00:00Z", "apply": true}));
            let mut after = agency.clone();
            after["campaigns"] = pause["campaigns"].clone();
            (pause, ask("plan_resume", &json!({"agency": after, "now": NOW})))
        };
        let found = ask_both(&agency);
        agency["campaigns"].as_array_mut().unwrap().reverse();
        prop_assert_eq!(ask_both(&agency), found);
    }

    #[test]
    fn what_is_held_comes_back_by_a_new_approval_and_a_time(plain in campaigns()) {
        let agency = agency(&plain);
        let (after, _) = paused(&agency, &json!({}));
        let plan = ask("plan_resume", &json!({"agency": after, "now": NOW}));
        for row in list(&plan, "pieces") {
            let campaign = list(&after, "campaigns").iter().find(|one| one["id"] == row["campaign"]).unwrap();
            let has_levels = campaign["approval"]["levels"].as_array().is_some_and(|levels| !levels.is_empty());
            let is_past = row["publish_at"].as_str().unwrap() < NOW;
            let kinds: Vec<&str> = list(row, "needs").iter().map(|need| need["kind"].as_str().unwrap()).collect();
            // One influencer may have two pieces at one time from the start.
            let expected: Vec<&str> = [(has_levels, "approval"), (is_past, "time")].into_iter().filter(|(is, _)| *is).map(|(_, kind)| kind).collect();
            let times: Vec<&Value> = list(&plan, "pieces").iter().filter(|one| one["campaign"] == row["campaign"] && one["publish_at"] == row["publish_at"]).map(|one| &one["piece"]).collect();
            if times.len() == 1 {
                prop_assert_eq!(&kinds, &expected);
            }
            let ended = advanced(&after, &row["campaign"], list(row, "steps"));
            let piece = list(&ended, "pieces").iter().find(|one| one["id"] == row["piece"]).unwrap();
            let history = list(piece, "history");
            prop_assert_eq!(history.len(), list(row, "steps").len().saturating_add(1));
            if row["verdict"] == "ready" {
                prop_assert_eq!((&piece["state"], &piece["publish_at"]), (&json!("scheduled"), &row["publish_at"]));
            }
        }
    }

    #[test]
    fn an_approval_after_the_pause_makes_it_ready(plain in campaigns()) {
        let plain: Vec<_> = plain.into_iter().map(|(_, pieces)| (true, pieces)).collect();
        let (mut after, _) = paused(&agency(&plain), &json!({}));
        let plan = ask("plan_resume", &json!({"agency": after, "now": NOW}));
        for row in list(&plan, "pieces").iter().filter(|row| row["verdict"] == "needs") {
            let approve = json!({"type": "piece", "piece": row["piece"], "event": {"type": "approve"}});
            let steps: Vec<Value> = list(row, "steps").iter().cloned().chain([approve]).collect();
            let next = advanced(&after, &row["campaign"], &steps);
            let place = list(&after, "campaigns").iter().position(|one| one["id"] == row["campaign"]).unwrap();
            after["campaigns"][place] = next;
        }
        let again = ask("plan_resume", &json!({"agency": after, "now": NOW}));
        prop_assert_eq!(list(&again, "pieces").len(), list(&plan, "pieces").len());
        for row in list(&again, "pieces") {
            let rest: Vec<&Value> = list(row, "needs").iter().map(|need| &need["kind"]).collect();
            prop_assert!(rest.iter().all(|kind| **kind == "time"));
            if row["verdict"] == "ready" {
                let ended = advanced(&after, &row["campaign"], list(row, "steps"));
                let piece = list(&ended, "pieces").iter().find(|one| one["id"] == row["piece"]).unwrap();
                prop_assert_eq!(&piece["state"], "scheduled");
            }
        }
    }

    #[test]
    fn a_longer_pause_breaks_no_fewer_dates(plain in campaigns(), days in 1..40_u32, more in 0..20_u32) {
        let agency = agency(&plain);
        let broken = |days: u32| {
            let first: greenroom::time::Date = "2026-05-10".parse().unwrap();
            let until = format!("{}T08:00:00Z", first.add_days(days.into()).unwrap());
            let plan = ask("plan_pause", &json!({"agency": agency, "now": NOW, "until": until}));
            list(&plan, "dates").clone()
        };
        let longer = broken(days.saturating_add(more));
        prop_assert!(broken(days).iter().all(|date| longer.contains(date)));
        let open = ask("plan_pause", &json!({"agency": agency, "now": NOW}));
        prop_assert!(list(&open, "dates").len() >= longer.len());
    }
}

#[test]
fn rules_times_pieces_have_a_limit() {
    let pieces = vec![(2, 12, 8, false, false); 600];
    let input = |rules: usize| json!({"agency": agency(&[(false, pieces.clone())]), "now": NOW, "gaps": vec![json!({"minutes": 5}); rules]});
    assert!(call("plan_resume", &input(800).to_string()).is_ok());
    let issues = call("plan_resume", &input(900).to_string()).unwrap_err();
    let found = issues.as_slice().iter().find(|issue| issue.code.as_str() == "out_of_range").unwrap();
    assert_eq!(found.message, "900 gaps and limits times 600 pieces are more than 500000");
}
