//! Laws of playbooks: every preset is sound and ready once names and contacts are filled in, and the order of the first hour
//! holds whatever the steps are.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::check::{Issues, Path};
use greenroom::convention::preset;
use greenroom::crisis::{
    CrisisPerson, CrisisSituation, NoticeParty, PartyContact, Playbook, ReachKind, ReachPoint, StepAction,
    present_playbook,
};
use proptest::prelude::*;
use proptest::sample::select;

fn playbook(situation: CrisisSituation) -> Playbook {
    let found = preset::<Playbook>(&situation.preset_id()).unwrap();
    assert_eq!((found.id.as_str(), found.kind.as_str()), (situation.preset_id().as_str(), "playbook"));
    found.value
}

fn person(name: &str) -> CrisisPerson {
    let reach = vec![ReachPoint { kind: ReachKind::Phone, address: "+49 30 901820".parse().unwrap() }];
    CrisisPerson { name: name.parse().unwrap(), reach }
}

/// Names and contacts, and nothing else.
fn filled_in(mut playbook: Playbook) -> Playbook {
    for role in &mut playbook.roles {
        role.person = Some(person(role.role.label()));
    }
    for party in NoticeParty::ALL.iter().filter(|party| **party != NoticeParty::Public) {
        let is_sponsor = *party == NoticeParty::Sponsor;
        playbook.contacts.push(PartyContact {
            party: *party,
            sponsor: is_sponsor.then(|| "hus".parse().unwrap()),
            talent: None,
            person: person(party.label()),
            notice_minutes: is_sponsor.then_some(1_440),
            morals_clause: is_sponsor,
        });
    }
    playbook
}

fn found(playbook: &Playbook) -> Issues {
    let mut issues = Issues::default();
    playbook.check(&Path::root(), &mut issues);
    issues
}

fn missing(playbook: &Playbook) -> Issues {
    let mut issues = Issues::default();
    playbook.check_ready(&Path::root(), &mut issues);
    issues
}

#[test]
fn every_situation_has_a_preset_that_is_sound_and_ready_with_names_and_contacts() {
    for situation in CrisisSituation::ALL {
        let empty = playbook(*situation);
        assert_eq!(empty.situation, *situation);
        assert_eq!(found(&empty), Issues::default(), "{situation}");
        let fields = ["person", "contacts"];
        for issue in missing(&empty).as_slice() {
            let path = issue.path.to_string();
            assert!(fields.iter().any(|field| path.ends_with(field)), "{situation}: {issue}");
        }
        let full = filled_in(empty);
        assert_eq!(found(&full), Issues::default(), "{situation}");
        assert_eq!(missing(&full), Issues::default(), "{situation}");
        assert!(present_playbook(&full).tables.len() == 6, "{situation}");
    }
}

#[test]
fn no_two_presets_say_the_same_to_the_public() {
    let words = |id: &str| {
        let id = id.parse().unwrap();
        let texts = CrisisSituation::ALL.iter().map(|one| playbook(*one).template(&id).unwrap().text.clone());
        let mut texts: Vec<String> = texts.collect();
        texts.sort_unstable();
        texts.dedup();
        texts.len()
    };
    for id in ["holding", "answer", "closing", "evidence_checklist", "people_checklist", "staff_line"] {
        assert!(words(id) >= 10, "{id}: {}", words(id));
    }
    assert_eq!(words("holding"), CrisisSituation::ALL.len());
    assert_eq!(words("answer"), CrisisSituation::ALL.len());
}

/// Where the steps of a phase begin; the public is told by statements.
fn first(playbook: &Playbook, is: impl Fn(StepAction, Option<NoticeParty>) -> bool) -> Option<usize> {
    playbook.steps.iter().position(|step| is(step.action, step.tells()))
}

/// The first hour once more, as pairs of what comes first and what comes later.
fn in_order(playbook: &Playbook) -> bool {
    let safe = first(playbook, |action, _| matches!(action, StepAction::SecurePeople | StepAction::SecureAccounts));
    let evidence = first(playbook, |action, _| action == StepAction::CaptureEvidence);
    let pause = first(playbook, |action, _| matches!(action, StepAction::PausePublishing | StepAction::PauseAds));
    let told = NoticeParty::ALL.iter().map(|party| first(playbook, |_, tells| tells == Some(*party)));
    let review = first(playbook, |action, _| action == StepAction::Review);
    let removes = playbook.steps.iter().position(|step| step.action.removes());
    let places: Vec<usize> = [safe, evidence, pause].into_iter().chain(told).chain([review]).flatten().collect();
    places.is_sorted() && removes.is_none_or(|removes| Some(removes) > evidence)
}

proptest! {
    #[test]
    fn the_first_hour_keeps_its_order(
        situation in select(CrisisSituation::ALL), one in 0_usize..20, other in 0_usize..20,
    ) {
        let mut moved = playbook(situation);
        // Deadlines have an order of their own.
        for step in &mut moved.steps {
            step.due = None;
        }
        let last = moved.steps.len().saturating_sub(1);
        let step = moved.steps.remove(one.min(last));
        moved.steps.insert(other.min(last), step);
        let issues = found(&moved);
        prop_assert!(issues.as_slice().iter().all(|issue| issue.code.as_str() == "wrong_order"), "{issues}");
        prop_assert_eq!(issues.is_empty(), in_order(&moved), "{}", issues);
    }

    #[test]
    fn a_step_that_is_left_out_is_missed_where_every_response_needs_it(
        situation in select(CrisisSituation::ALL), place in 0_usize..20,
    ) {
        let mut less = playbook(situation);
        let gone = less.steps.remove(place.min(less.steps.len().saturating_sub(1)));
        let again = |action: StepAction| less.steps.iter().any(|step| step.action == action);
        let needed = match gone.action {
            StepAction::CaptureEvidence | StepAction::Review => true,
            StepAction::SecurePeople => !again(StepAction::SecureAccounts),
            StepAction::SecureAccounts => !again(StepAction::SecurePeople),
            StepAction::PausePublishing | StepAction::PauseAds => false,
            StepAction::Notify => {
                matches!(gone.party, Some(NoticeParty::Talent | NoticeParty::Counsel | NoticeParty::Sponsor))
            }
            _ => false,
        };
        let codes: Vec<String> = found(&less).as_slice().iter().map(|issue| issue.code.to_string()).collect();
        prop_assert_eq!(codes.contains(&"missing_step".to_owned()), needed, "{:?} without {}", codes, gone.id);
    }
}
