//! The laws of handing off what is to be done in a crisis: every effect is in the message, and each that somebody works on
//! is a card and, with a deadline, an event; what an alarm has measured is what the matrix takes; and a statement fits no better
//! with more words or in more places.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use greenroom::crisis::{
    AssessSeverityInput, MentionAlarm, SeverityMetric, StatementCheck, assess_severity, check_statement,
    severity_readings,
};
use greenroom::handoff::{EffectPayloads, EffectPayloadsInput, effect_payloads};
use greenroom::wire::{parse, to_json};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What each vector of `advance_response` gives, as the handing off takes it.
fn advanced() -> Vec<EffectPayloadsInput> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/advance_response");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: &PathBuf| serde_json::from_str::<Value>(&fs::read_to_string(path).unwrap()).unwrap();
    let vectors = files.iter().map(read).filter(|vector| vector["output"]["effects"].is_array());
    let inputs = vectors.map(|vector| {
        json!({
            "response": vector["output"]["response"], "effects": vector["output"]["effects"],
            "now": vector["input"]["now"], "trello_list": "54a17e9db559f0356ce022e4",
        })
    });
    inputs.map(|input| parse(&input.to_string()).unwrap()).collect()
}

fn lines(payloads: &EffectPayloads) -> usize {
    to_json(&payloads.slack.message.blocks).unwrap().matches('•').count()
}

#[test]
fn every_effect_is_in_the_message_and_work_is_a_card() {
    let mut seen = 0_usize;
    for input in advanced() {
        let payloads = effect_payloads(&input).unwrap();
        assert_eq!(lines(&payloads), input.effects.len(), "{}", input.response.id);
        let dues = input.effects.iter().filter(|effect| to_json(effect).unwrap().contains("\"due\"")).count();
        let events = payloads.calendar.as_deref().map_or(0, |text| text.matches("BEGIN:VEVENT").count());
        assert_eq!(events, dues);
        assert_eq!(payloads.cards.iter().filter(|card| card.card.due.is_some()).count(), dues);
        let news = |text: &str| text.contains("call_roles") || text.contains("signature_voided");
        let work = input.effects.iter().filter(|effect| !news(&to_json(effect).unwrap())).count();
        assert_eq!(payloads.cards.len(), work);
        seen = seen.saturating_add(input.effects.len());
    }
    assert!(seen > 10, "{seen} effects");
}

#[test]
fn the_order_of_effects_changes_no_event_but_their_order() {
    for mut input in advanced() {
        let sorted = |input: &EffectPayloadsInput| {
            let text = effect_payloads(input).unwrap().calendar.unwrap_or_default();
            let mut events: Vec<String> = text.split("BEGIN:VEVENT").map(ToOwned::to_owned).collect();
            events.iter_mut().for_each(|event| *event = event.replace("END:VCALENDAR\r\n", ""));
            events.sort();
            events
        };
        let before = sorted(&input);
        input.effects.reverse();
        assert_eq!(sorted(&input), before);
    }
}

proptest! {
    #[test]
    fn the_matrix_takes_what_an_alarm_has_measured(
        mentions in any::<u32>(), reach in prop::option::of(0_u64..=9_007_199_254_740_991), authors in prop::option::of(any::<u32>()),
        ratio in prop::option::of(0.0_f64..1e12), observed in 0.0_f64..=1.0, expected in 0.0_f64..=1.0,
    ) {
        let mut volume = json!({"signal": "volume", "observed": mentions, "expected": 1, "score": 1});
        if let Some(ratio) = ratio {
            volume["ratio"] = json!(ratio);
        }
        let share = json!({"signal": "negative_share", "observed": observed, "expected": expected, "score": 1});
        let mut alarm = json!({
            "at": "2026-11-27T09:00:00Z", "kind": "volume", "strength": 1, "mentions": mentions, "signals": [volume, share],
        });
        for (name, value) in [("authors_reach", reach), ("unique_authors", authors.map(u64::from))] {
            if let Some(value) = value {
                alarm[name] = json!(value);
            }
        }
        let alarm: MentionAlarm = parse(&alarm.to_string()).unwrap();
        let readings = severity_readings(&alarm).readings;
        let has = |metric| readings.iter().any(|reading| reading.metric == metric);
        prop_assert!(has(SeverityMetric::Mentions) && !has(SeverityMetric::PressArticles) && !has(SeverityMetric::Platforms));
        prop_assert_eq!(has(SeverityMetric::VolumeRatio), ratio.is_some());
        prop_assert_eq!(has(SeverityMetric::AuthorsReach), reach.is_some());
        prop_assert_eq!(has(SeverityMetric::UniqueAuthors), authors.is_some());
        prop_assert!(observed <= expected || has(SeverityMetric::NegativeShiftPoints));
        let input = AssessSeverityInput { readings, facts: Vec::new(), judged: Vec::new(), matrix: None, on: None };
        prop_assert!(assess_severity(&input).is_ok());
    }
}

fn statement(text: &str, platforms: &[&str]) -> StatementCheck {
    let channels: Vec<Value> =
        platforms.iter().map(|platform| json!({"kind": "own_accounts", "platform": platform})).collect();
    let input = json!({"text": text, "channels": channels}).to_string();
    check_statement(&parse(&input).unwrap()).unwrap()
}

const PLATFORMS: [&str; 6] = ["x", "instagram", "threads", "linkedin", "tiktok", "facebook"];

proptest! {
    #[test]
    fn more_words_and_more_places_never_fit_better(words in 1_usize..600, more in 0_usize..600, places in 1_usize..6) {
        let text = |words: usize| "know ".repeat(words);
        let short = statement(&text(words), &PLATFORMS[..places]);
        let long = statement(&text(words.saturating_add(more)), &PLATFORMS[..places]);
        prop_assert!(short.verdict <= long.verdict);
        let wide = statement(&text(words), &PLATFORMS);
        prop_assert!(short.verdict <= wide.verdict);
        prop_assert_eq!(wide.verdict, wide.channels.iter().map(|one| one.verdict).max().unwrap());
        prop_assert_eq!(&wide.channels[..places], &short.channels[..]);
    }
}
