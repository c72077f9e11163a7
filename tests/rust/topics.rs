//! Laws of topics: what is as frequent as before is none, one account makes none, the order of the texts names none, and
//! texts and their counts name the same.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::{BTreeMap, BTreeSet};

use greenroom::community::{NameTopicsInput, TopicReport, name_topics};
use greenroom::wire;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const WORDS: &[&str] =
    &["rash", "cream", "love", "the", "refund", "#recall", "#glow", "Straße", "返金", "https://a.co/x", "@glow"];

/// A text: who wrote it, and what.
type Text = (u8, Vec<&'static str>);

fn texts() -> impl Strategy<Value = Vec<Text>> {
    prop::collection::vec((0_u8..6, prop::collection::vec(select(WORDS), 0..6)), 0..25)
}

fn source(texts: &[Text]) -> Value {
    let text = |(place, (author, words)): (usize, &Text)| json!({"id": place.to_string(), "author": author.to_string(), "text": words.join(" ")});
    json!({"type": "texts", "texts": texts.iter().enumerate().map(text).collect::<Vec<_>>()})
}

fn run(input: &Value) -> TopicReport {
    name_topics(&wire::parse::<NameTopicsInput>(&input.to_string()).unwrap()).unwrap()
}

fn loose(window: &Value, baseline: &Value) -> TopicReport {
    run(&json!({"window": window, "baseline": baseline, "minimum_count": 1, "minimum_authors": 1, "least_z": 0,
        "most": 1000, "examples": 0}))
}

proptest! {
    #[test]
    fn the_order_of_the_texts_names_no_topic(window in texts(), baseline in texts()) {
        let (mut turned, mut turned_baseline) = (window.clone(), baseline.clone());
        turned.reverse();
        turned_baseline.reverse();
        prop_assert_eq!(loose(&source(&window), &source(&baseline)), loose(&source(&turned), &source(&turned_baseline)));
    }

    #[test]
    fn a_window_beside_itself_has_no_topic(window in texts()) {
        prop_assert_eq!(loose(&source(&window), &source(&window)).terms, []);
    }

    #[test]
    fn what_is_named_keeps_the_minimums_and_rises(window in texts(), baseline in texts(), count in 1_u32..6, authors in 1_u32..5) {
        let report = run(&json!({"window": source(&window), "baseline": source(&baseline), "minimum_count": count,
            "minimum_authors": authors, "least_z": 0.5}));
        for term in &report.terms {
            prop_assert!(term.count >= count && term.authors >= authors && term.authors <= term.count);
            prop_assert!(term.z.get() >= 0.5 && term.log_odds_ratio.get() > 0.0 && f64::from(term.count) > term.expected.get());
            let different: BTreeSet<_> = term.examples.iter().collect();
            prop_assert_eq!(different.len(), term.examples.len());
            for id in &term.examples {
                let place: usize = id.as_str().parse().unwrap();
                prop_assert!(place < window.len());
            }
        }
        prop_assert!(report.terms.windows(2).all(|pair| pair[0].z >= pair[1].z));
    }

    #[test]
    fn texts_and_their_counts_name_the_same(window in texts(), baseline in texts()) {
        // Words without a sign, each once in a text, so that they can be counted here.
        let plain = |texts: &[Text]| -> Vec<Text> {
            let keep = |words: &[&'static str]| words.iter().copied().filter(|word| word.chars().all(|letter| letter.is_ascii_lowercase())).collect();
            texts.iter().map(|(author, words)| (*author, keep(words))).collect()
        };
        let counted = |texts: &[Text]| -> Value {
            let mut seen: BTreeMap<&str, (u32, BTreeSet<u8>)> = BTreeMap::new();
            for (author, words) in texts {
                for word in words.iter().collect::<BTreeSet<_>>() {
                    let entry = seen.entry(word).or_default();
                    entry.0 = entry.0.saturating_add(1);
                    entry.1.insert(*author);
                }
            }
            let term = |(term, (count, authors)): (&&str, &(u32, BTreeSet<u8>))| {
                json!({"kind": "word", "term": term, "count": count, "authors": authors.len()})
            };
            json!({"type": "counts", "terms": seen.iter().map(term).collect::<Vec<_>>()})
        };
        let (window, baseline) = (plain(&window), plain(&baseline));
        let by = |window: Value, baseline: Value| {
            run(&json!({"kinds": ["word"], "window": window, "baseline": baseline, "minimum_count": 1, "minimum_authors": 1,
                "least_z": 0, "examples": 0}))
        };
        prop_assert_eq!(by(source(&window), source(&baseline)), by(counted(&window), counted(&baseline)));
    }
}

#[test]
fn one_account_makes_no_topic() {
    let window: Vec<Text> = (0..50).map(|_| (1, vec!["refund"])).chain((0..20).map(|at| (at, vec!["cream"]))).collect();
    let baseline: Vec<Text> = (0..50).map(|at| (at, vec!["cream", "love"])).collect();
    assert_eq!(run(&json!({"window": source(&window), "baseline": source(&baseline)})).terms, []);
    let many: Vec<Text> = window.iter().zip(0..).map(|((_, words), author)| (author, words.clone())).collect();
    let terms = run(&json!({"window": source(&many), "baseline": source(&baseline)})).terms;
    assert_eq!(terms.iter().map(|term| term.term.as_str()).collect::<Vec<_>>(), ["refund"]);
}

/// The formula of the paper, computed by hand for three words: 30 of 100 against 10 of 200, with a prior of 50 terms.
#[test]
fn scores_are_those_of_the_paper() {
    let count = |term: &str, count: u32| json!({"kind": "word", "term": term, "count": count, "authors": count});
    let report = run(&json!({"kinds": ["word"], "prior_terms": 50,
        "window": {"type": "counts", "terms": [count("rash", 30), count("the", 70)]},
        "baseline": {"type": "counts", "terms": [count("rash", 10), count("the", 190)]}}));
    // The prior of the word: 50 * 40 / 300 = 6.666667; ln(36.666667 / 113.333333) - ln(16.666667 / 233.333333).
    let term = &report.terms[0];
    assert_eq!(term.log_odds_ratio.shown(6), "1.51059");
    // By the root of 1 / 36.666667 + 1 / 16.666667 = 0.295420.
    assert_eq!(term.z.shown(5), "5.1134");
}
