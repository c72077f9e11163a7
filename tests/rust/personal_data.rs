//! Laws of personal data: who is erased is nowhere, nothing else changes, and the order of two erasures says nothing.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::agency::{
    CheckRetentionInput, ErasePersonInput, Erasure, ExportPersonInput, HeldConversation, HeldCrisisEvidence,
    HeldItemEvidence, HeldLadder, HeldRecords, HeldRecordsTag, HeldReporter, HoldGround, PersonRequest, RecordHold,
    RetentionState, check_retention, erase_person, export_person,
};
use greenroom::check::Version;
use greenroom::community::{
    ConversationEvent, ConversationState, EvidenceRecord, InboxAccount, InboxAuthor, InboxChannel, InboxConversation,
    InboxItem, IncomingMessage, LadderEntry, ModerationAction, ReporterHistory, StateChange,
};
use greenroom::crisis::CrisisEvidence;
use greenroom::time::Instant;
use greenroom::vocabulary::Id;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::select;

const HANDLES: [&str; 5] = ["ana_glow", "ben.b", "cy", "Zoë", "mila-m"];
const WORDS: [&str; 9] = ["hi", "@", ".", " ", "ana", "banana_glow", "…", "[…]", "'s "];

fn id(name: &str) -> Id {
    name.parse().unwrap()
}

fn at(hours: i64) -> Instant {
    let now: Instant = "2026-11-27T12:00:00Z".parse().unwrap();
    now.add_seconds(hours.saturating_mul(-3_600)).unwrap()
}

fn account(handle: &str) -> InboxAccount {
    InboxAccount { platform: "x".parse().unwrap(), author: id(handle) }
}

fn item(name: &str, handle: &str, hours: i64, text: &str) -> InboxItem {
    InboxItem {
        id: id(name),
        platform: "x".parse().unwrap(),
        channel: InboxChannel::Comment,
        author: InboxAuthor {
            id: id(handle),
            followers: None,
            is_verified: None,
            is_customer: None,
            account_since: None,
            approved_items: None,
        },
        text: text.to_owned(),
        language: None,
        at: at(hours),
        thread: None,
        sentiment: None,
        stars: None,
        toxicity: Vec::new(),
    }
}

fn handle() -> impl Strategy<Value = &'static str> {
    select(HANDLES.to_vec())
}

/// Texts of words, marks and handles, with and without what parts them.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![select(WORDS.to_vec()), handle(), Just(" @"), Just(" ")];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

fn evidence(place: usize, text: &str, handles: Vec<&str>) -> HeldCrisisEvidence {
    HeldCrisisEvidence {
        response: id("r"),
        closed_at: None,
        evidence: CrisisEvidence {
            id: id(&format!("e{place}")),
            what: format!("what {text} is").split_whitespace().collect::<Vec<_>>().join(" ").parse().unwrap(),
            captured_at: at(5),
            hash: "a".repeat(64).parse().unwrap(),
            found_at: None,
            kept_at: Some("vault".parse().unwrap()),
        },
        accounts: handles.into_iter().map(account).collect(),
    }
}

prop_compose! {
    fn records()(
        items in prop::collection::vec((handle(), 0_i64..20_000, text()), 0..12),
        captures in prop::collection::vec((handle(), text(), any::<bool>()), 0..4),
        crises in prop::collection::vec((text(), prop::sample::subsequence(HANDLES.to_vec(), 0..3)), 0..4),
        ladders in prop::sample::subsequence(HANDLES.to_vec(), 0..4), reporters in prop::sample::subsequence(HANDLES.to_vec(), 0..4),
        is_resolved in any::<bool>(), talk in 0_usize..6,
    ) -> HeldRecords {
        let items: Vec<InboxItem> = items.iter().enumerate()
            .map(|(place, (handle, hours, text))| item(&format!("i{place}"), handle, *hours, text)).collect();
        let mut events = vec![ConversationEvent::IncomingMessage(IncomingMessage { at: at(100) })];
        events.extend(is_resolved.then(|| ConversationEvent::StateChange(StateChange { at: at(90), state: ConversationState::Resolved })));
        let conversation = InboxConversation { id: id("v"), events };
        let conversation = HeldConversation { conversation, items: items.iter().take(talk).map(|item| item.id.clone()).collect() };
        let capture = |(place, (handle, text, is_kept)): (usize, (&str, String, bool))| {
            let name = format!("m{place}");
            HeldItemEvidence {
                account: account(handle),
                evidence: EvidenceRecord { item: id(&name), sha256: "b".repeat(64), captured_at: at(7) },
                capture: is_kept.then(|| item(&name, handle, 8, &text)),
            }
        };
        let entry = LadderEntry { id: id("d"), at: at(9), action: ModerationAction::Hide, mute_minutes: None, points: None, is_overturned: None };
        HeldRecords {
            document: HeldRecordsTag,
            version: Version,
            items,
            item_evidence: captures.into_iter().enumerate().map(capture).collect(),
            crisis_evidence: crises.into_iter().enumerate().map(|(place, (text, handles))| evidence(place, &text, handles)).collect(),
            responses: Vec::new(),
            conversations: vec![conversation],
            ladders: ladders.into_iter().map(|handle| HeldLadder { account: account(handle), history: vec![entry.clone()] }).collect(),
            reporters: reporters.into_iter().map(|handle| HeldReporter {
                platform: "x".parse().unwrap(),
                history: ReporterHistory { reporter: id(handle), agreed: 1, disagreed: 0 },
                last_at: at(3),
            }).collect(),
        }
    }
}

fn request(handle: &str) -> PersonRequest {
    PersonRequest { received_on: "2026-11-01".parse().unwrap(), accounts: vec![account(handle)], names: Vec::new() }
}

fn erase(records: &HeldRecords, handle: &str, holds: Vec<RecordHold>) -> Erasure {
    let input = ErasePersonInput { now: at(0), request: request(handle), records: records.clone(), holds };
    erase_person(&input).unwrap()
}

/// Whether a text has a handle as a whole, by cutting it at all that is in no handle, two dots in a row among them: another
/// way than the library's.
fn has(text: &str, handle: &str) -> bool {
    let text = text.replace("..", " ");
    let parts = text.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '_' | '.' | '-'));
    parts.map(|part| part.trim_matches(['.', '-'])).any(|part| part.to_lowercase() == handle.to_lowercase())
}

fn texts(records: &HeldRecords) -> Vec<String> {
    let captured = records.item_evidence.iter().filter_map(|held| held.capture.as_ref());
    let items = records.items.iter().chain(captured).map(|item| item.text.clone());
    items.chain(records.crisis_evidence.iter().map(|held| held.evidence.what.to_string())).collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn who_is_erased_is_nowhere(records in records(), handle in handle()) {
        let erasure = erase(&records, handle, Vec::new());
        let left = &erasure.records;
        let name = format!("\"{handle}\"");
        prop_assert!(!serde_json::to_string(left).unwrap().contains(&name));
        for text in texts(left) {
            prop_assert!(!has(&text, handle), "{text}");
        }
        for own in records.items.iter().filter(|item| item.author.id.as_str() == handle) {
            prop_assert!(left.items.iter().all(|item| item.id != own.id));
        }
        prop_assert!(erasure.kept.is_empty());
    }

    /// It has no id of a record and no name either, but for words that it always has.
    #[test]
    fn the_receipt_names_nobody(records in records(), handle in handle()) {
        let receipt = serde_json::to_string(&erase(&records, handle, Vec::new()).receipt).unwrap();
        prop_assert!(!has(&receipt, handle), "{receipt}");
        let names = |item: &InboxItem| receipt.contains(&format!("\"{}\"", item.id));
        prop_assert!(!records.items.iter().any(names));
    }

    #[test]
    fn the_export_of_an_erased_person_is_empty(records in records(), handle in handle()) {
        let export = |records: &HeldRecords| {
            export_person(&ExportPersonInput { now: at(0), request: request(handle), records: records.clone() }).unwrap()
        };
        let own = export(&records);
        prop_assert!(own.records.items.iter().all(|item| item.author.id.as_str() == handle));
        prop_assert_eq!(own.records.items.len(), records.items.iter().filter(|item| item.author.id.as_str() == handle).count());
        let after = export(&erase(&records, handle, Vec::new()).records);
        prop_assert!(after.records.is_empty() && after.mentions.is_empty());
        prop_assert_eq!(after.redacted_others, 0);
    }

    #[test]
    fn erasing_again_changes_nothing(records in records(), handle in handle()) {
        let once = erase(&records, handle, Vec::new());
        let twice = erase(&once.records, handle, Vec::new());
        prop_assert_eq!(&once.records, &twice.records);
        prop_assert_eq!(once.receipt.left_sha256, twice.receipt.left_sha256);
        prop_assert!(twice.receipt.counts.is_empty() && twice.receipt.redacted_mentions == 0);
    }

    #[test]
    fn the_order_of_two_erasures_says_nothing(records in records(), one in handle(), other in handle()) {
        let first = erase(&erase(&records, one, Vec::new()).records, other, Vec::new());
        let second = erase(&erase(&records, other, Vec::new()).records, one, Vec::new());
        prop_assert_eq!(first.records, second.records);
    }

    /// What is of others and does not name the person is the same to the letter, in the same order.
    #[test]
    fn nothing_else_changes(records in records(), handle in handle()) {
        let left = erase(&records, handle, Vec::new()).records;
        let others = records.items.iter().filter(|item| item.author.id.as_str() != handle);
        for (before, after) in others.zip(&left.items) {
            prop_assert_eq!(&InboxItem { text: after.text.clone(), ..before.clone() }, after);
            prop_assert!(has(&before.text, handle) || before.text == after.text);
        }
        let ladders: Vec<&HeldLadder> = records.ladders.iter().filter(|held| held.account.author.as_str() != handle).collect();
        prop_assert_eq!(ladders, left.ladders.iter().collect::<Vec<_>>());
        let stranger = erase(&records, "nobody_at_all", Vec::new());
        prop_assert_eq!(&stranger.records, &records);
    }

    /// Of whom everything is held, everything is left, and each record that is kept has its ground.
    #[test]
    fn what_is_held_is_left_whole(records in records(), handle in handle()) {
        let hold = RecordHold {
            id: id("hold"),
            ground: HoldGround::LegalClaims,
            reason: "a claim".parse().unwrap(),
            placed_at: at(1),
            released_at: None,
            accounts: HANDLES.map(account).to_vec(),
            items: Vec::new(),
            item_evidence: Vec::new(),
            crisis_evidence: records.crisis_evidence.iter().map(|held| held.evidence.id.clone()).collect(),
            responses: Vec::new(),
        };
        let erasure = erase(&records, handle, vec![hold.clone()]);
        prop_assert_eq!(&erasure.records, &records);
        prop_assert!(erasure.kept.iter().all(|kept| kept.ground == HoldGround::LegalClaims));
        let report = check_retention(&CheckRetentionInput { now: at(0), zone: None, records, holds: vec![hold], policy: None });
        prop_assert!(report.unwrap().records.iter().all(|row| row.state != RetentionState::Due || row.id.as_str() == "v"));
    }

    /// What is due stays due until it is erased, and each record has one row.
    #[test]
    fn what_is_due_stays_due(records in records(), days in 0_i64..2_000) {
        let report = |now: Instant| {
            check_retention(&CheckRetentionInput { now, zone: None, records: records.clone(), holds: Vec::new(), policy: None }).unwrap()
        };
        let (one, other) = (report(at(0)), report(at(days.saturating_mul(-24))));
        prop_assert_eq!(one.records.len(), other.records.len());
        for row in one.records.iter().filter(|row| row.state == RetentionState::Due) {
            let later = other.records.iter().find(|later| (later.kind, &later.id, &later.account) == (row.kind, &row.id, &row.account));
            prop_assert_eq!(later.map(|later| later.state), Some(RetentionState::Due));
        }
    }
}

/// Long texts of one word, of signs, and of names take their time in proportion to their length.
#[test]
fn long_texts_are_no_long_wait() {
    let texts = ["a".repeat(10_000), "@".repeat(10_000), "@cy".repeat(3_333), "\u{FDFA}".repeat(10_000)];
    let items = (0..80_usize).zip(texts.iter().cycle()).map(|(place, text)| {
        item(&format!("i{place}"), "ben.b", 1, &format!("cy {text}").chars().take(10_000).collect::<String>())
    });
    let empty: HeldRecords = serde_json::from_str(r#"{"document": "held_records", "version": 1}"#).unwrap();
    let records = HeldRecords { items: items.collect(), ..empty };
    let export =
        export_person(&ExportPersonInput { now: at(0), request: request("cy"), records: records.clone() }).unwrap();
    assert_eq!(export.mentions.len(), 80);
    let left = erase(&records, "cy", Vec::new()).records;
    assert!(left.items.iter().all(|item| item.text.starts_with("[…]") && !has(&item.text, "cy")));
}
