//! Cards of Trello: a campaign's tasks come back from a board of its cards, and no file breaks the reader.

use greenroom::handoff::{TrelloHints, read_trello_board};
use greenroom::wire::call_with_bytes;
use greenroom_tests::random::{hostile, hostile_name};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{answer, campaign};

const TO_DO: &str = "54a17e9db559f0356ce022e1";
const DONE: &str = "54a17e9db559f0356ce022e2";
const JO: &str = "54a17e9db559f0356ce022e3";

/// A task in plain numbers: a seed of its name, the day on which it is due and that on which it was done, and whether it has
/// an owner.
type Drawn = (u64, Option<u32>, Option<u32>, bool);

/// The cards as a board that Trello would export.
fn board(cards: &Value) -> Value {
    let card = |request: &Value| {
        let mut card = request["card"].clone();
        card["id"] = request["id"].clone();
        // The board does not say when a task was done: here its last activity was on that day, at noon.
        let done =
            card["desc"].as_str().unwrap().rsplit_once("Done on: ").map(|(_, day)| format!("{day}T12:00:00.000Z"));
        card["dateLastActivity"] = json!(done);
        card
    };
    let cards: Vec<Value> = cards["cards"].as_array().unwrap().iter().map(card).collect();
    json!({"name": "Board", "lists": [{"id": TO_DO, "name": "To do"}, {"id": DONE, "name": "Done"}], "cards": cards})
}

/// How many hostile texts the cards hold, all together.
const TEXTS: u64 = 100_000;
const CARDS: u64 = 1_000;

#[test]
fn every_card_carries_the_name_of_its_task() {
    for first in (0..TEXTS).step_by(1_000) {
        let names: Vec<String> = (first..first + CARDS).map(hostile_name).collect();
        let task = |(number, name): (usize, &String)| json!({"id": number.to_string(), "name": name});
        let mut campaign = campaign();
        campaign["tasks"] = names.iter().enumerate().map(task).collect();
        let cards = answer("trello_cards", &json!({"campaign": campaign, "default_list": TO_DO, "done_list": DONE}));
        let board = board(&cards);
        let found: Vec<&str> =
            board["cards"].as_array().unwrap().iter().map(|card| card["name"].as_str().unwrap()).collect();
        assert_eq!(found, names);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn tasks_come_back_from_a_board_of_their_cards(
        seeds in prop::collection::vec((any::<u64>(), prop::option::of(1..=28_u32), prop::option::of(1..=28_u32), any::<bool>()), 0..20),
        zone in prop::sample::select(vec!["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]),
    ) {
        let day = |month: u32, day: u32| format!("2026-{month:02}-{day:02}");
        let task = |(number, (seed, due, done, owned)): (usize, &Drawn)| {
            let mut task = json!({"id": number.to_string(), "name": hostile_name(*seed)});
            if *owned {
                task["owner"] = json!("jo");
            }
            if let Some(due) = due {
                task["due"] = json!(day(3, *due));
            }
            if let Some(done) = done {
                task["done_on"] = json!(day(4, *done));
            }
            task
        };
        let tasks: Vec<Value> = seeds.iter().enumerate().map(task).collect();
        let mut campaign = campaign();
        campaign["tasks"] = json!(tasks);
        campaign["team"] = json!([{"id": "jo", "name": "Jo"}]);
        campaign["zone"] = json!(zone);
        let members = json!([{"person": "jo", "member": JO}]);
        let plan = json!({"campaign": campaign, "default_list": TO_DO, "done_list": DONE, "members": members});
        let board = board(&answer("trello_cards", &plan));
        let hints = json!({"done_lists": ["done"], "members": members, "zone": zone});
        let read = call_with_bytes("read_trello_board", board.to_string().as_bytes(), &hints.to_string()).unwrap();
        let read: Value = serde_json::from_str(&read).unwrap();
        prop_assert_eq!(&read["tasks"], &json!(tasks));
        let remarks = read["remarks"].as_array().unwrap();
        prop_assert!(remarks.iter().all(|remark| remark["problem"] == "done_day_assumed"), "{:?}", remarks);
    }

    /// Every card is a task, is archived, or is left out with a remark; a file that is cut or changed is no board, or a board.
    #[test]
    fn no_card_is_lost_and_no_file_breaks_the_reader(
        seeds in prop::collection::vec(any::<u64>(), 0..30), cut in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let card = |seed: &u64| match seed % 8 {
            0 => json!(hostile(*seed)),
            1 => json!({"id": hostile(*seed), "name": seed}),
            2 => json!({"id": seed.to_string(), "name": hostile(*seed), "closed": true}),
            _ => json!({"id": hostile(*seed), "name": hostile(seed + 1), "due": hostile(seed + 2), "idMembers": [hostile(seed + 3)]}),
        };
        let cards: Vec<Value> = seeds.iter().map(card).collect();
        let mut file = json!({"cards": cards}).to_string().into_bytes();
        let read = read_trello_board(&file, &TrelloHints::default()).unwrap();
        let kinds = ["not_a_card", "bad_id", "no_name"];
        let left_out = read.remarks.iter().filter(|remark| kinds.contains(&remark.problem.as_str())).count();
        prop_assert_eq!(read.tasks.len() + left_out + usize::try_from(read.archived).unwrap(), seeds.len());
        let place = cut.index(file.len());
        file[place] = byte;
        let _ = read_trello_board(&file, &TrelloHints::default());
        file.truncate(place);
        prop_assert!(read_trello_board(&file, &TrelloHints::default()).is_err());
    }
}
