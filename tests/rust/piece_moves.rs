//! The laws of moving a piece: nothing but the piece changes, what a move brings it does not mend, it fits when nothing
//! speaks against it, and moving it back mends what the move brought.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use std::collections::BTreeSet;

use greenroom::agency::{JudgeMoveInput, MoveJudgement, judge_move};
use greenroom::check::{Issues, Path};
use greenroom::wire::parse;
use proptest::prelude::*;
use serde_json::{Value, json};

const ZONES: [&str; 3] = ["UTC", "Europe/Berlin", "America/New_York"];

fn piece(id: &str, at: Option<&str>, state: &str) -> Value {
    let mut piece = json!({
        "id": id, "name": id, "kind": "organic", "state": state,
        "target": {"platform": "instagram", "format": "reel", "account": "hus"},
    });
    if let Some(at) = at {
        piece["publish_at"] = json!(at);
    }
    piece
}

fn input(day: u32, hour: u32, zone: &str, state: &str) -> JudgeMoveInput {
    let campaign = json!({
        "document": "campaign", "version": 1, "id": "spring", "name": "Spring", "zone": zone,
        "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell",
            "flight": {"first_day": "2026-03-05", "last_day": "2026-03-31"}},
        "blackouts": [{"days": {"first_day": "2026-03-14", "last_day": "2026-03-16"}, "reason": "Mourning"}],
        "pieces": [piece("a", Some("2026-03-10T12:00:00Z"), state), piece("b", Some("2026-03-20T12:00:00Z"), "idea"),
            piece("c", None, "idea")],
    });
    let text = json!({
        "agency": {"document": "agency", "version": 1, "id": "north", "name": "North", "campaigns": [campaign]},
        "campaign": "spring", "piece": "a", "now": "2026-03-02T09:00:00Z",
        "to": {"date": format!("2026-03-{day:02}"), "time": format!("{hour:02}:30")},
        "gaps": [{"minutes": 1440}],
    });
    parse(&text.to_string()).unwrap()
}

fn keys(issues: &Issues) -> BTreeSet<(String, String)> {
    issues.as_slice().iter().map(|issue| (issue.code.to_string(), issue.path.to_string())).collect()
}

/// The move back to where the piece was, in the agency with the move.
fn back(input: &JudgeMoveInput, judgement: &MoveJudgement) -> Option<MoveJudgement> {
    let mut next = input.clone();
    next.agency.campaigns = vec![judgement.changed.clone()?];
    next.to = parse(r#"{"date": "2026-03-10", "time": "12:00", "zone": "UTC"}"#).unwrap();
    Some(judge_move(&next).unwrap())
}

proptest! {
    #[test]
    fn a_move_changes_its_piece_alone_and_can_be_undone(
        day in 1_u32..=31, hour in 0_u32..24, zone in 0_usize..3, state in 0_usize..3,
    ) {
        let state = ["idea", "draft", "published"][state];
        let input = input(day, hour, ZONES[zone], state);
        let judgement = judge_move(&input).unwrap();
        let harmless = judgement.refused.is_empty() && judgement.brings.is_empty() && judgement.obstacles.is_empty();
        prop_assert_eq!(judgement.fits, harmless);
        prop_assert_eq!(judgement.fits, judgement.sentence.starts_with("Nothing breaks."));
        prop_assert!(keys(&judgement.brings).is_disjoint(&keys(&judgement.mends)));
        prop_assert_eq!(judgement.changed.is_none(), state == "published");
        let Some(changed) = &judgement.changed else { return Ok(()) };
        let mut restored = changed.clone();
        restored.pieces[0].publish_at = input.agency.campaigns[0].pieces[0].publish_at;
        prop_assert_eq!(&restored, &input.agency.campaigns[0]);
        prop_assert_eq!(changed.pieces[0].publish_at, judgement.at);
        let back = back(&input, &judgement).unwrap();
        prop_assert_eq!(keys(&back.mends), keys(&judgement.brings));
        prop_assert_eq!(keys(&back.brings), keys(&judgement.mends));
    }

    #[test]
    fn what_a_move_brings_is_what_the_check_of_the_agency_finds(day in 1_u32..=31, hour in 0_u32..24) {
        let input = input(day, hour, "UTC", "idea");
        let judgement = judge_move(&input).unwrap();
        let mut agency = input.agency.clone();
        let found = |agency: &greenroom::agency::Agency| {
            let mut issues = Issues::default();
            agency.check(&Path::root(), &mut issues);
            keys(&issues)
        };
        let before = found(&agency);
        agency.campaigns[0].pieces[0].publish_at = judgement.at;
        let after = found(&agency);
        prop_assert_eq!(keys(&judgement.brings), after.difference(&before).cloned().collect());
        prop_assert_eq!(keys(&judgement.mends), before.difference(&after).cloned().collect());
    }
}
