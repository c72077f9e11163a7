//! Laws of moderation: the first rule that matches decides, a rule that never decides never does, plain criticism is never
//! hidden, and what is found stands where it is said to stand.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::check::{Code, Issues, Path, Segment, Severity};
use greenroom::community::{
    AbuseClass, InboxItem, ModerateInput, ModerationAction, ModerationDecision, ModerationRules, PreparedModeration,
    moderate,
};
use greenroom::wire;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

/// Few words, so that rules and texts meet often.
const WORDS: &[&str] =
    &["scam", "SCAMMER", "bit\u{200B}coin", "idiot", "Idioten", "nice", "Straße", "🖕", "c++", "kill", "you"];
const KEYWORDS: &[&str] =
    &["scam", "scam*", "*coin", "idiot", "idiot*", "*diot*", "kill you", "strasse", "🖕", "C++", "you", "nice"];

fn condition() -> impl Strategy<Value = Value> {
    let words = || subsequence(KEYWORDS.to_vec(), 1..4);
    prop_oneof![
        4 => (words(), prop::option::of(words())).prop_map(|(keywords, allow)| {
            json!({"type": "keywords", "keywords": keywords, "allow": allow})
        }),
        1 => select(&["sc.m", "(?i)idiot", "[0-9]{2}"][..]).prop_map(|pattern| json!({"type": "pattern", "pattern": pattern})),
        3 => (select(&["stars", "followers", "reports", "links", "mentions"][..]), prop::option::of(0..4_u32), 1..3_u32)
            .prop_map(|(measure, least, more)| {
                let below = least.is_none_or(|least| least % 2 == 0).then(|| least.unwrap_or_default().saturating_add(more).to_string());
                json!({"type": "measure", "measure": measure, "at_least": least.map(|least| least.to_string()), "below": below})
            }),
        1 => (0..10_u32).prop_map(|tenth| {
            json!({"type": "toxicity", "attribute": "threat", "at_least": format!("0.{tenth}5")})
        }),
    ]
}

fn rules() -> impl Strategy<Value = ModerationRules> {
    let rule = (
        prop::collection::vec(condition(), 0..3),
        select(ModerationAction::ALL),
        prop::option::of(select(AbuseClass::ALL)),
    );
    (prop::collection::vec(rule, 0..8), select(&[ModerationAction::Approve, ModerationAction::FilterForReview][..]))
        .prop_map(|(rules, fallback)| {
            let rule = |(place, (when, action, class)): (usize, (Vec<Value>, ModerationAction, Option<AbuseClass>))| {
                json!({"id": format!("r{place}"), "when": when, "action": action, "abuse_class": class})
            };
            let rules: Vec<Value> = rules.into_iter().enumerate().map(rule).collect();
            let text = json!({"document": "moderation_rules", "version": 1, "rules": rules, "fallback": fallback});
            wire::parse(&text.to_string()).unwrap()
        })
}

fn item() -> impl Strategy<Value = InboxItem> {
    let word = select(WORDS);
    let other = select(&["!", "", " ", "\n", "@a", "https://a.com", "42"][..]);
    let text = prop::collection::vec(prop_oneof![3 => word, 1 => other], 0..8).prop_map(|words| words.join(" "));
    (
        text,
        prop::option::of(1..6_u32),
        prop::option::of(0..4_u32),
        prop::option::of(-10..11_i32),
        prop::option::of(0..10_u32),
    )
        .prop_map(|(text, stars, followers, sentiment, threat)| {
            let sentiment = sentiment.map(|tenths| {
                let sign = if tenths < 0 { "-" } else { "" };
                format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
            });
            let toxicity: Vec<Value> = threat
                .map(|tenth| json!({"attribute": "threat", "probability": format!("0.{tenth}")}))
                .into_iter()
                .collect();
            let item = json!({
                "id": "i", "platform": "instagram", "channel": "comment", "at": "2026-05-01T10:00:00Z", "text": text,
                "author": {"id": "@a", "followers": followers}, "stars": stars, "sentiment": sentiment,
                "toxicity": toxicity,
            });
            wire::parse(&item.to_string()).unwrap()
        })
}

fn found(rules: &ModerationRules) -> Issues {
    let mut issues = Issues::default();
    rules.check(&Path::root(), &mut issues);
    issues
}

fn is_sound(rules: &ModerationRules) -> bool {
    found(rules).into_result(()).is_ok()
}

fn decide(rules: &ModerationRules, item: &InboxItem, reports: u64) -> ModerationDecision {
    PreparedModeration::new(rules).unwrap().decide(item, reports, item.at)
}

/// The rules with one alone.
fn only(rules: &ModerationRules, place: usize) -> ModerationRules {
    ModerationRules { rules: vec![rules.rules[place].clone()], ..rules.clone() }
}

/// Patterns with all that a text can be searched for beforehand, over few letters, so that many match.
fn pattern() -> impl Strategy<Value = String> {
    let leaves = [
        "a",
        "b",
        "A",
        "é",
        ".",
        r"\d",
        r"\w",
        r"\S",
        r"\b",
        "^",
        "$",
        "[ab]",
        "[^a]",
        "[a-c1]",
        "[-a]",
        "[]b]",
        r"[\w.]",
        "[[:digit:]]",
        r"\x41",
        r"\u{62}",
        "1",
        "11",
        " ",
        r"\.",
        "(?i)",
        "(?s)",
        "(?x)",
        "abc",
        r"\b{start}",
    ];
    let leaf = select(leaves.to_vec()).prop_map(str::to_owned);
    leaf.prop_recursive(4, 24, 4, |inner| {
        let counts = select(vec!["", "*", "+", "?", "{0}", "{2}", "{0,2}", "{1,}", "??", "{2}?", "+*"]);
        prop_oneof![
            (inner.clone(), counts).prop_map(|(one, count)| format!("(?:{one}){count}")),
            prop::collection::vec(inner.clone(), 1..4).prop_map(|all| all.concat()),
            prop::collection::vec(inner.clone(), 1..4).prop_map(|all| format!("({})", all.join("|"))),
            inner.prop_map(|one| format!("(?i:{one})")),
        ]
    })
}

/// A rule with a pattern matches just where the engine itself finds it.
fn check_pattern(pattern: &str, text: &str) {
    let Ok(engine) = regex_lite::Regex::new(pattern) else { return };
    let rules = json!({"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": [
        {"id": "a", "action": "warn", "when": [{"type": "pattern", "pattern": pattern}]},
    ]});
    let rules: ModerationRules = wire::parse(&rules.to_string()).unwrap();
    let item = json!({"id": "i", "platform": "x", "channel": "comment", "author": {"id": "a"}, "text": text,
        "at": "2026-05-01T10:00:00Z"});
    if is_sound(&rules) {
        let item: InboxItem = wire::parse(&item.to_string()).unwrap();
        assert_eq!(decide(&rules, &item, 0).rule.is_some(), engine.is_match(text), "{pattern:?} in {text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn patterns_match_where_the_engine_finds_them(pattern in pattern(), texts in prop::collection::vec("[abAB1é. c]{0,12}", 4)) {
        texts.iter().for_each(|text| check_pattern(&pattern, text));
    }

    #[test]
    fn any_pattern_matches_where_the_engine_finds_it(
        pattern in r"[ab1.*+?|(){}\[\]^\\dwsDbx\-,:i2 ]{1,12}",
        texts in prop::collection::vec("[ab1 x\\-]{0,12}", 4),
    ) {
        texts.iter().for_each(|text| check_pattern(&pattern, text));
    }
}

proptest! {
    #[test]
    fn the_first_rule_that_matches_alone_decides(rules in rules(), item in item(), reports in 0..3_u64) {
        prop_assume!(is_sound(&rules));
        let together = decide(&rules, &item, reports);
        let alone = (0..rules.rules.len()).map(|place| decide(&only(&rules, place), &item, reports));
        let first = alone.into_iter().find(|decision| decision.rule.is_some());
        prop_assert_eq!(together, first.unwrap_or_else(|| decide(&ModerationRules { rules: vec![], ..rules }, &item, 0)));
    }

    #[test]
    fn an_unreachable_rule_never_decides(rules in rules(), items in prop::collection::vec((item(), 0..3_u64), 20)) {
        prop_assume!(is_sound(&rules));
        let issues = found(&rules);
        let unreachable: Vec<String> = issues.as_slice().iter()
            .filter(|issue| issue.code == Code::UnreachableRule)
            .map(|issue| issue.params["rule"].clone())
            .collect();
        for (item, reports) in items {
            let rule = decide(&rules, &item, reports).rule.map(|rule| rule.to_string());
            prop_assert!(rule.is_none_or(|rule| !unreachable.contains(&rule)));
        }
    }

    #[test]
    fn plain_criticism_is_never_hidden(rules in rules(), item in item()) {
        prop_assume!(is_sound(&rules));
        let decision = decide(&rules, &item, 0);
        let negative = item.sentiment.is_some_and(|sentiment| sentiment.is_negative())
            || item.stars.is_some_and(|stars| stars <= 2);
        if negative && decision.abuse_class.is_none() {
            prop_assert!(!decision.action.takes_away());
        }
        prop_assert_eq!(decision.instead_of.is_some(), negative && decision.abuse_class.is_none()
            && decision.rule.as_ref().is_some_and(|id| rules.rules.iter().any(|rule| rule.id == *id && rule.action.takes_away())));
        prop_assert!(!decision.action.takes_away() || decision.evidence.is_some());
    }

    /// What is quoted stands in the text between the characters that are named.
    #[test]
    fn spans_are_characters_of_the_text(rules in rules(), item in item()) {
        prop_assume!(is_sound(&rules));
        for span in decide(&rules, &item, 0).matches.iter().filter_map(|found| found.span.as_ref()) {
            let (from, to) = (usize::try_from(span.from_char).unwrap(), usize::try_from(span.to_char).unwrap());
            let text: Vec<char> = item.text.chars().collect();
            prop_assert_eq!(text[from..to].iter().collect::<String>(), span.text.clone());
        }
    }

    /// Nothing that is not seen changes what a keyword finds.
    #[test]
    fn hidden_characters_change_nothing(rules in rules(), item in item(), hidden in select(&['\u{200B}', '\u{AD}', '\u{FEFF}'][..])) {
        prop_assume!(is_sound(&rules));
        let mut disguised = item.clone();
        disguised.text = item.text.chars().flat_map(|letter| [hidden, letter]).collect();
        let (plain, hidden) = (decide(&rules, &item, 0), decide(&rules, &disguised, 0));
        prop_assert_eq!((plain.action, plain.rule), (hidden.action, hidden.rule));
    }

    #[test]
    fn any_text_and_keyword_is_read(text in any::<String>(), keyword in any::<String>(), pattern in any::<String>()) {
        let rules = json!({"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": [
            {"id": "a", "action": "warn", "when": [{"type": "keywords", "keywords": [keyword], "allow": ["a*"]}]},
            {"id": "b", "action": "warn", "when": [{"type": "pattern", "pattern": pattern}]},
        ]});
        let rules: ModerationRules = wire::parse(&rules.to_string()).unwrap();
        let mut item: InboxItem = wire::parse(
            r#"{"id": "i", "platform": "x", "channel": "comment", "author": {"id": "a"}, "text": "", "at": "2026-05-01T10:00:00Z"}"#,
        ).unwrap();
        item.text = text;
        if is_sound(&rules) {
            for span in decide(&rules, &item, 0).matches.iter().filter_map(|found| found.span.as_ref()) {
                prop_assert!(item.text.contains(&span.text));
            }
        } else {
            let issues = found(&rules);
            prop_assert!(issues.as_slice().iter().all(|issue| !issue.message.contains('\n')));
        }
    }
}

/// Evidence proves each letter of an item.
#[test]
fn any_change_of_an_item_changes_its_evidence() {
    let rules = r#"{"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": [
        {"id": "a", "action": "ban", "abuse_class": "hate", "when": [{"type": "keywords", "keywords": ["vermin"]}]}]}"#;
    let rules: ModerationRules = wire::parse(rules).unwrap();
    let text = |at: &str, text: &str| {
        let item =
            json!({"id": "i", "platform": "x", "channel": "comment", "author": {"id": "a"}, "text": text, "at": at});
        let item: InboxItem = wire::parse(&item.to_string()).unwrap();
        decide(&rules, &item, 0).evidence.unwrap().sha256
    };
    let first = text("2026-05-01T10:00:00Z", "Vermin");
    assert_eq!(first.len(), 64);
    assert_eq!(first, text("2026-05-01T12:00:00+02:00", "Vermin"), "the same time in another zone");
    assert_ne!(first, text("2026-05-01T10:00:00Z", "vermin"));
    assert_ne!(first, text("2026-05-01T10:00:01Z", "Vermin"));
}

/// A text that would take long is refused, and does not take long.
#[test]
fn long_work_is_refused() {
    let keywords: Vec<String> = (0..1_000).map(|number| format!("*a{number}*")).collect();
    let rules: Vec<Value> = (0..9)
        .map(|place| json!({"id": format!("r{place}"), "action": "warn", "when": [{"type": "keywords", "keywords": keywords}]}))
        .collect();
    let items: Vec<Value> = (0..100)
        .map(|place| {
            json!({"id": format!("i{place}"), "platform": "x", "channel": "comment", "author": {"id": "a"},
                "text": "a ".repeat(5_000), "at": "2026-05-01T10:00:00Z"})
        })
        .collect();
    let input = json!({"now": "2026-05-01T10:00:00Z", "items": items,
        "rules": {"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": rules}});
    let input: ModerateInput = wire::parse(&input.to_string()).unwrap();
    let issues = moderate(&input).unwrap_err();
    assert_eq!(issues.as_slice()[0].code, Code::OutOfRange);
    assert_eq!(
        issues.as_slice()[0].message,
        "1000000 characters times 9000 keywords and patterns is more than 50000000"
    );
}

/// Rules that hide by opinions alone are an error, whatever they call it; those without a class of abuse a warning.
#[test]
fn rules_against_criticism_are_found() {
    let check = |when: Value, class: Option<&str>| {
        let rules = json!({"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": [
            {"id": "a", "action": "remove", "abuse_class": class, "when": when}]});
        let issues = found(&wire::parse(&rules.to_string()).unwrap());
        issues
            .as_slice()
            .iter()
            .filter(|issue| issue.code == Code::CriticismHidden)
            .map(|issue| issue.severity)
            .collect::<Vec<_>>()
    };
    let measure = |measure: &str, least: Option<&str>, below: Option<&str>| json!({"type": "measure", "measure": measure, "at_least": least, "below": below});
    let words = json!({"type": "keywords", "keywords": ["idiot"]});
    let low = measure("stars", None, Some("3"));
    for (when, class, severity) in [
        (json!([low]), None, Some(Severity::Error)),
        (json!([low]), Some("spam"), Some(Severity::Error)),
        (json!([measure("sentiment", None, Some("-0.2")), low]), Some("hate"), Some(Severity::Error)),
        (json!([]), Some("spam"), Some(Severity::Error)),
        (json!([words]), None, Some(Severity::Warning)),
        (json!([words, low]), Some("harassment"), None),
        (json!([measure("sentiment", Some("0.5"), None)]), Some("spam"), None),
        (json!([measure("stars", Some("3"), None)]), None, Some(Severity::Warning)),
    ] {
        assert_eq!(check(when.clone(), class), severity.into_iter().collect::<Vec<_>>(), "{when} {class:?}");
    }
    let path = Path::root().field("rules").index(0).field("action");
    assert_eq!(path.segments().last(), Some(&Segment::Field("action".into())));
}
