//! The laws of being ready for a crisis: what playbooks lack is said as each says it, and sponsors stand by their shortest deadline.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::crisis::CrisisSituation;
use greenroom::wire::call;
use proptest::prelude::*;
use serde_json::{Value, json};

const NOW: &str = "2026-05-18T08:00:00Z";

fn ask(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}

fn person() -> Value {
    json!({"name": "Somebody", "reach": [{"kind": "phone", "address": "110"}]})
}

/// The preset of a situation with everybody in it, and these sponsors with their deadlines.
fn playbook(situation: CrisisSituation, sponsors: &[u32]) -> Value {
    let mut playbook = ask("get_preset", &json!({"id": situation.preset_id()}))["value"].clone();
    for role in playbook["roles"].as_array_mut().unwrap() {
        role["person"] = person();
    }
    let parties = ["safety_contact", "counsel", "insurer", "platform", "staff"];
    let mut contacts: Vec<Value> = parties.iter().map(|party| json!({"party": party, "person": person()})).collect();
    contacts.push(json!({"party": "talent", "talent": "mila", "person": person()}));
    for (number, minutes) in sponsors.iter().enumerate() {
        contacts.push(
            json!({"party": "sponsor", "sponsor": format!("b{number}"), "person": person(), "notice_minutes": minutes}),
        );
    }
    playbook["contacts"] = json!(contacts);
    playbook
}

/// An agency with one signed deal for each sponsor, whose contract has the deadline.
fn agency(contracts: &[u32], playbooks: &[Value]) -> Value {
    let campaign = |(number, minutes): (usize, &u32)| {
        json!({"document": "campaign", "version": 1, "id": format!("c{number}"), "name": "Campaign", "state": "live",
            "brief": {"brand": {"id": format!("b{number}"), "kind": "firm", "name": format!("Brand {number}")}, "goal": "Sell",
                "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
            "deals": [{"deal": {"document": "deal", "version": 1, "id": format!("d{number}"), "influencer": "mila", "currency": "EUR",
                "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 1}]}, "state": "contracted",
                "contract": [{"id": "notice", "duty": {"type": "crisis_notice", "minutes": minutes}}]}]})
    };
    json!({"document": "agency", "version": 1, "id": "studio", "name": "Studio",
        "influencers": [{"document": "influencer", "version": 1, "id": "mila", "name": "Mila"}],
        "campaigns": contracts.iter().enumerate().map(campaign).collect::<Vec<_>>(), "playbooks": playbooks})
}

fn readiness(agency: &Value) -> Value {
    ask("check_crisis_readiness", &json!({"agency": agency, "now": NOW, "within_days": 30}))
}

#[test]
fn the_presets_with_names_and_contacts_are_all_that_is_needed() {
    let playbooks: Vec<Value> = CrisisSituation::ALL.iter().map(|one| playbook(*one, &[60])).collect();
    assert_eq!(readiness(&agency(&[60], &playbooks))["is_ready"], true);
    let fewer = readiness(&agency(&[60], &playbooks[1..]));
    assert_eq!((&fewer["is_ready"], &fewer["situations"][0]["state"]), (&json!(false), &json!("missing")));
}

proptest! {
    #![proptest_config(greenroom_tests::random::cases(40))]

    #[test]
    fn sponsors_stand_by_the_shortest_of_their_deadlines(both in prop::collection::vec((1..10_000_u32, 1..10_000_u32), 0..6)) {
        let (contracts, told): (Vec<u32>, Vec<u32>) = both.iter().copied().unzip();
        let found = readiness(&agency(&contracts, &[playbook(CrisisSituation::Doxxing, &told)]));
        let sponsors = found["sponsors"].as_array().unwrap();
        prop_assert_eq!(sponsors.len(), both.len());
        let minutes: Vec<u64> = sponsors.iter().map(|one| one["notice_minutes"].as_u64().unwrap()).collect();
        prop_assert!(minutes.is_sorted());
        for (number, (contract, told)) in both.iter().enumerate() {
            let one = sponsors.iter().find(|one| one["sponsor"] == format!("b{number}")).unwrap();
            prop_assert_eq!(one["notice_minutes"].as_u64().unwrap(), u64::from(*contract.min(told)));
            let is_later = one["gaps"].as_array().unwrap().contains(&json!("later_than_contract"));
            prop_assert_eq!(is_later, told > contract);
        }
    }

    #[test]
    fn what_a_playbook_lacks_is_what_it_lacks_alone(without in prop::collection::vec(any::<bool>(), 24), which in 0..14_usize) {
        let mut playbook = playbook(CrisisSituation::ALL[which], &[]);
        let mut removed = without.iter();
        for role in playbook["roles"].as_array_mut().unwrap() {
            if removed.next() == Some(&true) {
                role.as_object_mut().unwrap().remove("person");
            }
        }
        playbook["contacts"].as_array_mut().unwrap().retain(|_| removed.next() != Some(&true));
        let alone = ask("check_playbook_readiness", &playbook);
        let found = readiness(&agency(&[], &[playbook.clone()]));
        let own = found["situations"].as_array().unwrap().iter().find(|one| one["situation"] == playbook["situation"]).unwrap();
        let messages = |report: &Value| -> Vec<Value> {
            report["issues"].as_array().unwrap().iter().map(|issue| issue["message"].clone()).collect()
        };
        prop_assert_eq!(messages(own), messages(&alone));
        prop_assert_eq!(own["state"] == "ready", messages(&alone).is_empty());
    }

    #[test]
    fn the_order_of_the_documents_does_not_matter(contracts in prop::collection::vec(1..5_000_u32, 0..5)) {
        let playbooks = [playbook(CrisisSituation::PileOn, &contracts), playbook(CrisisSituation::Deepfake, &contracts)];
        let mut agency = agency(&contracts, &playbooks);
        let found = readiness(&agency);
        agency["campaigns"].as_array_mut().unwrap().reverse();
        prop_assert_eq!(&readiness(&agency), &found);
        agency["playbooks"].as_array_mut().unwrap().reverse();
        let turned = readiness(&agency);
        for field in ["is_ready", "talents", "pieces"] {
            prop_assert_eq!(&turned[field], &found[field]);
        }
    }
}
