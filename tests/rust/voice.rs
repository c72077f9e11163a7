//! Laws of the voice of a brand and of saved replies: what is found stands where it is said to stand, more is never less, the
//! order of a voice says nothing, and a filled reply is its text with the values in the gaps.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::float_arithmetic,
    reason = "a test that panics has failed"
)]

use greenroom::community::{
    CheckVoiceInput, FillReplyInput, VoiceCheck, VoiceFindingKind, VoiceMeasure, VoiceVerdict, check_voice, fill_reply,
};
use greenroom::wire;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

const WORDS: &[&str] = &[
    "cheap",
    "CHEAP",
    "ch\u{200B}eap",
    "Hello",
    "Straße",
    "wonderful",
    "e\u{301}te\u{301}",
    "don't",
    "🎉",
    "👩‍👩‍👧",
    "!",
    "Wow!",
    "yes.",
    "#SALE",
    "@mila",
    "https://a.com/X!",
    "3.50",
    "USA",
    "\n",
    "…",
];
const MARKS: &[VoiceMeasure] = &[
    VoiceMeasure::Emoji,
    VoiceMeasure::ExclamationMarks,
    VoiceMeasure::CapitalWords,
    VoiceMeasure::Hashtags,
    VoiceMeasure::Mentions,
    VoiceMeasure::Links,
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(select(WORDS), 1..24).prop_map(|words| format!("a {}", words.join(" ")))
}

fn rules() -> impl Strategy<Value = Vec<Value>> {
    subsequence(VoiceMeasure::ALL.to_vec(), 0..=VoiceMeasure::ALL.len()).prop_flat_map(|measures| {
        let one = |measure: VoiceMeasure| {
            (0..6_u32, 0..6_u32, any::<bool>()).prop_map(move |(least, more, must)| {
                json!({"measure": measure, "at_least": least.to_string(), "at_most": (least + more).to_string(),
                    "level": if must { "must" } else { "should" }})
            })
        };
        measures.into_iter().map(one).collect::<Vec<_>>()
    })
}

/// Phrases are only required where no bound could contradict them.
fn voice(rules: &[Value], capitals: &[&str]) -> Value {
    let required = json!([{"any_of": ["hello", "wow"], "level": "should"}, {"any_of": ["yes"], "place": "end"}]);
    json!({"document": "brand_voice", "version": 1, "name": "Mila", "language": "en", "rules": rules, "capitals": capitals,
        "forbidden": [{"phrases": ["cheap", "wonder*"]}, {"phrases": ["strasse"], "level": "should"},
            {"phrases": ["USA"], "matches_case": true}],
        "required": if rules.is_empty() { required } else { json!([]) }})
}

fn check(voice: &Value, text: &str) -> VoiceCheck {
    let input = json!({"voice": voice, "text": text, "platform": "x", "channel": "comment"});
    let input: CheckVoiceInput = wire::parse(&input.to_string()).unwrap();
    check_voice(&input).unwrap()
}

fn value(check: &VoiceCheck, measure: VoiceMeasure) -> Option<f64> {
    let figure = check.figures.iter().find(|figure| figure.measure == measure).unwrap();
    figure.value.map(|value| value.to_string().parse().unwrap())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_is_found_stands_where_it_is_said_to_stand(text in text(), rules in rules()) {
        let check = check(&voice(&rules, &["USA"]), &text);
        let letters: Vec<char> = text.chars().collect();
        for span in check.findings.iter().flat_map(|finding| &finding.spans) {
            let (from, to) = (usize::try_from(span.from_char).unwrap(), usize::try_from(span.to_char).unwrap());
            prop_assert_eq!(letters[from..to].iter().collect::<String>(), span.text.clone());
        }
        for finding in &check.findings {
            match (finding.kind, finding.measure) {
                (VoiceFindingKind::ForbiddenPhrase, _) => prop_assert!(!finding.spans.is_empty()),
                (VoiceFindingKind::AboveMost, Some(measure)) if MARKS.contains(&measure) => {
                    prop_assert_eq!(u32::try_from(finding.spans.len()).unwrap(), value(&check, measure).unwrap() as u32);
                }
                _ => {}
            }
        }
    }

    /// What is found is what its rule refuses, and nothing else.
    #[test]
    fn a_rule_finds_what_is_beyond_it(text in text(), rules in rules()) {
        let check = check(&voice(&rules, &[]), &text);
        for figure in &check.figures {
            let beyond = figure.value.is_some_and(|value| {
                figure.at_most.is_some_and(|most| value > most) || figure.at_least.is_some_and(|least| value < least)
            });
            prop_assert_eq!(check.findings.iter().any(|finding| finding.measure == Some(figure.measure)), beyond);
            prop_assert_eq!(figure.value.is_none(), figure.undefined.is_some());
        }
        let fits = check.findings.is_empty();
        prop_assert_eq!(check.verdict == VoiceVerdict::Fits, fits);
    }

    /// LIX by a slow reading of words that are parted by spaces.
    #[test]
    fn lix_is_its_formula(sentences in prop::collection::vec(prop::collection::vec("[a-z]{1,12}", 1..9), 1..6)) {
        let text: Vec<String> = sentences.iter().map(|words| format!("A{}.", words.join(" "))).collect();
        let words = sentences.iter().map(Vec::len).sum::<usize>() as f64;
        let is_long = |(place, word): (usize, &String)| word.len() + usize::from(place == 0) > 6;
        let long = sentences.iter().map(|words| words.iter().enumerate().filter(|word| is_long(*word)).count()).sum::<usize>();
        let wanted = words / sentences.len() as f64 + 100.0 * long as f64 / words;
        let found = check(&voice(&[], &[]), &text.join(" "));
        prop_assert!((value(&found, VoiceMeasure::Lix).unwrap() - wanted).abs() < 0.005_001);
        prop_assert_eq!(value(&found, VoiceMeasure::Sentences), Some(sentences.len() as f64));
    }

    #[test]
    fn more_text_never_has_less(text in text(), more in text()) {
        let voice = voice(&[], &[]);
        let (one, both) = (check(&voice, &text), check(&voice, &format!("{text} {more}")));
        for measure in MARKS.iter().chain(&[VoiceMeasure::Characters, VoiceMeasure::Words, VoiceMeasure::LongestSentence]) {
            prop_assert!(value(&one, *measure) <= value(&both, *measure), "{measure}");
        }
        let forbidden = |check: &VoiceCheck| {
            check.findings.iter().filter(|finding| finding.kind == VoiceFindingKind::ForbiddenPhrase).count()
        };
        prop_assert!(forbidden(&one) <= forbidden(&both));
    }

    #[test]
    fn the_order_of_rules_says_nothing(text in text(), rules in rules()) {
        let mut turned = rules.clone();
        turned.reverse();
        prop_assert_eq!(check(&voice(&rules, &["USA"]), &text), check(&voice(&turned, &["usa"]), &text));
    }

    #[test]
    fn nothing_makes_it_panic(text in "\\PC{1,60}", phrase in "\\PC{1,12}", is_exact in any::<bool>()) {
        let voice = json!({"document": "brand_voice", "version": 1, "name": "Mila",
            "forbidden": [{"phrases": [phrase], "matches_case": is_exact}], "required": [{"any_of": [text.clone()]}]});
        let input = json!({"voice": voice, "text": text, "platform": "x", "channel": "comment"});
        let _ = wire::call("check_voice", &input.to_string());
    }

    /// The words between the gaps stay, each gap is its value, and no value is read again.
    #[test]
    fn a_filled_reply_is_its_text(
        words in prop::collection::vec("[a-zäß!? .]{0,8}", 1..6), gaps in prop::collection::vec(select(&["a", "b", "c"][..]), 0..5),
        values in prop::collection::vec("[a-z]{1,6}", 3),
    ) {
        let mut text = "x".to_owned();
        let mut wanted = text.clone();
        for (place, part) in words.iter().enumerate() {
            text.push_str(part);
            wanted.push_str(part);
            if let Some(gap) = gaps.get(place) {
                text.push_str(&format!("{{{gap}}}"));
                wanted.push_str(&values[["a", "b", "c"].iter().position(|name| name == gap).unwrap()]);
            }
        }
        let names = ["a", "b", "c"];
        let placeholders: Vec<Value> = names.iter().map(|name| json!({"name": name, "meaning": name})).collect();
        let filling: Vec<Value> =
            names.iter().zip(&values).map(|(name, text)| json!({"name": name, "text": text})).collect();
        let input = json!({"reply": "r", "platform": "x", "channel": "comment", "values": filling,
            "saved": {"document": "saved_replies", "version": 1, "replies": [
                {"id": "r", "name": "R", "texts": [{"text": text}], "placeholders": placeholders}]}});
        let input: FillReplyInput = wire::parse(&input.to_string()).unwrap();
        let filled = fill_reply(&input).unwrap();
        prop_assert_eq!(&filled.text, &wanted);
        let has_braces = filled.text.contains(['{', '}']);
        prop_assert!(!has_braces);
    }
}

fn refusal(operation: &str, input: &Value) -> String {
    match wire::call(operation, &input.to_string()) {
        Err(issues) => issues.to_string(),
        Ok(answer) => {
            let answer: Value = serde_json::from_str(&answer).unwrap();
            let said = answer["issues"].as_array().unwrap().iter();
            said.map(|issue| issue["message"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join("\n")
        }
    }
}

/// What would take too long, or is longer than any reply, is refused.
#[test]
fn too_much_is_refused() {
    let long = "a ".repeat(5_001);
    let draft = json!({"voice": voice(&[], &[]), "text": long, "platform": "x", "channel": "comment"});
    assert_eq!(refusal("check_voice", &draft), "text: the text has more than 10000 characters");

    let phrases: Vec<String> = (0..1_001).map(|number| format!("w{number}")).collect();
    let many = |phrases: &[String], rules: usize| {
        json!({"document": "brand_voice", "version": 1, "name": "Mila",
            "forbidden": [{"phrases": phrases[..500]}, {"phrases": phrases[500..]}],
            "rules": vec![json!({"measure": "lix", "at_most": "40"}); rules]})
    };
    assert_eq!(
        refusal("check_brand_voice", &many(&phrases, 0)),
        "the voice has 1001 words and phrases; the most is 1000"
    );
    assert_eq!(refusal("check_brand_voice", &many(&phrases[..1_000], 101)), "the list has 101 items; the most is 100");

    let text = "a ".repeat(4_900);
    let reply = |number: usize| {
        json!({"id": format!("r{number}"), "name": "R", "texts": [{"text": text}], "platforms": ["x", "tiktok"],
            "channels": ["comment", "review"]})
    };
    let saved = json!({"document": "saved_replies", "version": 1, "replies": [reply(1), reply(2)]});
    let input = json!({"saved": saved, "voice": many(&phrases[..1_000], 0)});
    let said = "the texts by their places and the phrases of the voice are more than 50000000";
    assert_eq!(refusal("check_saved_replies", &input), said);

    let saved = json!({"document": "saved_replies", "version": 1, "replies": [{"id": "r", "name": "R",
        "texts": [{"text": "{a}{a}"}], "placeholders": [{"name": "a", "meaning": "a"}]}]});
    let input = json!({"saved": saved, "reply": "r", "platform": "x", "channel": "comment",
        "values": [{"name": "a", "text": "a".repeat(5_001)}]});
    let said = "values: the filled text has more than 10000 characters\n  help: give shorter values";
    assert_eq!(refusal("fill_reply", &input), said);
}
