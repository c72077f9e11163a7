//! Laws of drills and of what is told when the team looks back at them, over all playbooks of the presets.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeSet;

use greenroom::convention::preset;
use greenroom::crisis::{
    AdvanceResponseInput, CrisisSeverity, CrisisSituation, Drill, DrillInput, DrillPolicy, DrillScenario, Playbook,
    ResponseEffect, ResponseState, ReviewFacts, ReviewResponseInput, UpdateTiming, advance_response, review_response,
    run_drill,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

/// A playbook of the presets, with a sponsor who must hear of it within two hours.
fn playbook(situation: CrisisSituation) -> Playbook {
    let mut playbook = preset::<Playbook>(&situation.preset_id()).unwrap().value;
    let contacts = json!([{"party": "sponsor", "sponsor": "hus", "notice_minutes": 120, "person": {"name": "Ina"}}]);
    playbook.contacts = serde_json::from_value(contacts).unwrap();
    playbook
}

fn drill(seed: u64, situation: CrisisSituation, policy: DrillPolicy, scenario: &DrillScenario) -> Drill {
    let detected_at = "2026-05-01T10:00:00Z".parse().unwrap();
    let scenario = scenario.clone();
    run_drill(&DrillInput { seed, playbook: playbook(situation), scenario, policy, detected_at }).unwrap()
}

fn scenarios() -> impl Strategy<Value = DrillScenario> {
    let worse = prop_oneof![Just(None), Just(Some(CrisisSeverity::Sev1))];
    let severity = select(vec![CrisisSeverity::Sev4, CrisisSeverity::Sev3, CrisisSeverity::Sev2]);
    (severity, worse, 0_u32..6, any::<bool>(), 0_u32..6).prop_map(
        |(severity, turns_out, loud, comes_back, surprises)| DrillScenario {
            severity,
            turns_out,
            loud_intervals: loud,
            comes_back,
            surprises,
            injects: Vec::new(),
        },
    )
}

/// Lets the events of a drill happen by `advance_response`: the same response, and the same effects, each of them once.
fn replay(drill: &Drill) {
    let mut response = drill.response.unstarted();
    let mut asked = BTreeSet::new();
    for step in &drill.steps {
        let (event, by, note) = (step.event.clone(), step.by.clone(), step.note.clone());
        let input = AdvanceResponseInput { response, event, now: step.now, by, source: None, note, pinned: false };
        let next = advance_response(&input).unwrap();
        assert_eq!(next.effects, step.effects);
        for effect in &next.effects {
            let once = match effect {
                ResponseEffect::CallRoles(_) | ResponseEffect::AskToSign(_) | ResponseEffect::SignatureVoided(_) => {
                    None
                }
                ResponseEffect::TellParty(tell) => Some(&tell.step),
                ResponseEffect::WriteStatement(write) => Some(&write.step),
                ResponseEffect::HoldContent(hold) => Some(&hold.step),
                ResponseEffect::OpenTask(task) => Some(&task.step),
                ResponseEffect::ReleaseStatement(release) => Some(&release.statement),
            };
            let is_release = matches!(effect, ResponseEffect::ReleaseStatement(_));
            assert!(once.is_none_or(|once| asked.insert((is_release, once.clone()))), "{once:?} twice");
        }
        response = next.response;
    }
    assert_eq!(response, drill.response);
}

fn facts(drill: &Drill) -> ReviewFacts {
    let now = drill.response.timeline.last().unwrap().at;
    review_response(&ReviewResponseInput { response: drill.response.clone(), now }).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_diligent_team_comes_to_the_end_in_time(
        seed in 0_u64..1_000_000, situation in select(CrisisSituation::ALL), scenario in scenarios(),
    ) {
        let drill = drill(seed, situation, DrillPolicy::Diligent, &scenario);
        prop_assert!(drill.is_whole);
        prop_assert!(drill.refused.is_empty(), "{:?}", drill.refused);
        prop_assert_eq!(drill.response.state, ResponseState::Closed);
        prop_assert!(drill.steps.iter().zip(drill.steps.iter().skip(1)).all(|(one, next)| one.now <= next.now));
        replay(&drill);
        let facts = facts(&drill);
        prop_assert_eq!(&facts.late_steps, &Vec::new());
        prop_assert_eq!(&facts.late_sponsors, &Vec::new());
        let late = [UpdateTiming::Late, UpdateTiming::Missing];
        prop_assert!(facts.updates.iter().all(|update| !late.contains(&update.timing)), "{:?}", facts.updates);
        prop_assert!(facts.review.unwrap().late_seconds.is_none());
        prop_assert!(facts.times.iter().skip(1).all(|time| time.seconds.is_some()));
        let total = facts.severities.iter().map(|one| one.seconds).sum::<u64>();
        prop_assert_eq!(facts.live_seconds, Some(total));
        prop_assert_eq!(drill, self::drill(seed, situation, DrillPolicy::Diligent, &scenario));
    }

    #[test]
    fn a_late_team_comes_to_the_end_and_chance_is_told_what_it_may(
        seed in 0_u64..1_000_000, situation in select(CrisisSituation::ALL), scenario in scenarios(),
    ) {
        let late = drill(seed, situation, DrillPolicy::Late, &scenario);
        prop_assert_eq!(late.response.state, ResponseState::Closed);
        prop_assert!(!facts(&late).late_steps.is_empty());
        replay(&late);
        let chance = drill(seed, situation, DrillPolicy::Random, &scenario);
        replay(&chance);
        let all = ["triage", "dismiss", "activate", "contain", "recover", "resolve", "close", "reactivate", "note"];
        for issue in chance.refused.iter().flat_map(|refusal| refusal.issues.as_slice()) {
            if issue.code.as_str() == "event_not_allowed" {
                let state = ResponseState::ALL.iter().find(|state| state.as_str() == issue.params["state"]).unwrap();
                for name in issue.params["allowed"].split(' ') {
                    prop_assert!(state.after(name).is_some(), "{name}");
                }
                let named = |name: &&&str| issue.params["allowed"].split(' ').any(|one| one == **name);
                let may = all.iter().filter(|name| state.after(name).is_some());
                prop_assert!(may.clone().count() == may.filter(named).count());
            }
        }
    }

    #[test]
    fn people_who_train_get_what_happens_to_them(seed in 0_u64..1_000_000, scenario in scenarios()) {
        let drill = drill(seed, CrisisSituation::PileOn, DrillPolicy::Trainee, &scenario);
        prop_assert_eq!(drill.steps.len(), usize::try_from(scenario.surprises).unwrap());
        prop_assert!(drill.steps.iter().all(|step| step.by.is_none() && step.event.as_str() == "note"));
        replay(&drill);
    }
}
