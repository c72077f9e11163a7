//! Laws of sentiment by words: the scores of VADER to all digits, bounds, labels, own words, and no panic on any text.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "a test that panics has failed"
)]

use greenroom::community::{
    LexiconWord, ScoreSentimentInput, SentimentLabel, SentimentLexicon, SentimentScores, SentimentText,
    SentimentUndefined, TextSentiment, score_sentiment,
};
use greenroom::convention::Convention;
use greenroom::money::Decimal;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use vader_parity::SentimentIntensityAnalyzer;

const REFERENCE: &str = include_str!("../data/sentiment/reference.tsv");
const WORDS: &str = include_str!("../../core/data/sentiment/vader/words.txt");
const BOOSTERS: &str = include_str!("../../core/data/sentiment/vader/boosters.txt");
const NEGATIONS: &str = include_str!("../../core/data/sentiment/vader/negations.txt");
const EMOJI: &str = include_str!("../../core/data/sentiment/vader/emoji.txt");

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn input(texts: &[&str], words: &[(&str, &str)]) -> ScoreSentimentInput {
    let text = |(place, text): (usize, &&str)| SentimentText {
        id: format!("t{place}").parse().unwrap(),
        text: (*text).to_owned(),
        language: None,
    };
    let word = |(word, valence): &(&str, &str)| LexiconWord { word: word.parse().unwrap(), valence: decimal(valence) };
    let own = Convention {
        id: "ours".parse().unwrap(),
        kind: "sentiment_lexicon".parse().unwrap(),
        jurisdiction: None,
        platform: None,
        source: "us".to_owned(),
        as_of: "2026-11-01".parse().unwrap(),
        valid_until: None,
        value: SentimentLexicon {
            language: "en".parse().unwrap(),
            words: words.iter().map(word).collect(),
            boosters: Vec::new(),
            negations: Vec::new(),
            contrasts: Vec::new(),
        },
    };
    ScoreSentimentInput {
        texts: texts.iter().enumerate().map(text).collect(),
        language: Some("en".parse().unwrap()),
        lexicons: if words.is_empty() { Vec::new() } else { vec![own] },
        thresholds: None,
        on: None,
        most_words: Some(100),
    }
}

fn scores(texts: &[&str], words: &[(&str, &str)]) -> SentimentScores {
    score_sentiment(&input(texts, words)).unwrap()
}

fn only(text: &str, words: &[(&str, &str)]) -> TextSentiment {
    scores(&[text], words).texts.remove(0)
}

/// Compound, positive, neutral and negative; where no word is known VADER has 0, 0, 1, 0.
fn figures(text: &TextSentiment) -> [Decimal; 4] {
    match text.undefined {
        Some(SentimentUndefined::NoWordKnown) => [0, 0, 1, 0].map(Decimal::from),
        Some(_) => [Decimal::ZERO; 4],
        None => [text.sentiment, text.positive, text.neutral, text.negative].map(Option::unwrap),
    }
}

/// The package draws the emphasis of a text whose words add up to nothing to the side of what doubles leave of that.
fn adds_up_to_nothing(text: &TextSentiment) -> bool {
    text.sum == Some(Decimal::ZERO)
}

/// What the package of Python gives.
#[test]
fn scores_are_those_of_the_package() {
    let rows: Vec<Vec<&str>> = REFERENCE.lines().skip(1).map(|line| line.splitn(5, '\t').collect()).collect();
    assert!(rows.len() > 1_500);
    let texts: Vec<&str> = rows.iter().map(|row| row[4]).collect();
    let found = scores(&texts, &[]);
    for (row, text) in rows.iter().zip(&found.texts) {
        let figures = figures(text);
        for column in usize::from(adds_up_to_nothing(text))..4 {
            assert_eq!(figures[column], decimal(row[column]), "{}", row[4]);
        }
    }
}

fn first_column(table: &'static str) -> Vec<&'static str> {
    table.lines().map(|line| line.split('\t').next().unwrap()).collect()
}

/// Texts of all that the rules look at, and of other things.
fn texts() -> impl Strategy<Value = String> {
    let rules = "never so this without doubt no nor or least at very kind of sort just enough but BUT to die for the shit \
        bomb bus stop yeah right kiss death beating heart bad ass badass";
    let word = prop_oneof![
        3 => select(first_column(WORDS)),
        1 => select(vec!["good", "bad", "kind", "love", "great", "hate", "shit", "no", "like"]),
        2 => select(first_column(BOOSTERS)),
        2 => select(first_column(NEGATIONS)),
        1 => select(first_column(EMOJI)),
        3 => select(rules.split(' ').collect::<Vec<_>>()),
        2 => select(vec!["the", "cream", "isn't", "x", "parcel", "ÄRGER", "Straße", "ΣΑΣ", "日本", "...", "!", "?"]),
    ];
    let case = select(vec![0_u8, 0, 0, 1, 2]);
    let mark = select(vec!["", "", "", "", "", ",", ".", "!", "?", "!!", "???", "\""]);
    let part = (word, case, mark).prop_map(|(word, case, mark)| match case {
        1 => format!("{}{mark}", word.to_uppercase()),
        2 => format!("{mark}{word}{mark}"),
        _ => format!("{word}{mark}"),
    });
    let space = select(vec![" ", " ", " ", "  ", "\n", "\t", "\u{a0}"]);
    prop::collection::vec((part, space), 0..25)
        .prop_map(|parts| parts.into_iter().map(|(part, space)| format!("{part}{space}")).collect::<String>())
}

/// The library's own reading of quotes, of what cannot be seen and of letters after an emoji is no reading of VADER's.
fn is_read_otherwise(text: &str) -> bool {
    text.contains(['‘', '’', 'ʼ', '“', '”', '…', '\u{AD}', '\u{200B}', '\u{200D}', '\u{FE0F}'])
}

fn near(one: Decimal, other: f64) -> bool {
    one.to_string().parse::<f64>().unwrap().to_bits() == (other + 0.0).to_bits()
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn scores_are_those_of_an_independent_vader(text in texts()) {
        prop_assume!(!is_read_otherwise(&text));
        let reference = SentimentIntensityAnalyzer::new().polarity_scores(&text);
        let found = only(&text, &[]);
        let figures = figures(&found);
        let expected = [reference.compound, reference.pos, reference.neu, reference.neg];
        let from = usize::from(adds_up_to_nothing(&found));
        for (figure, expected) in figures.into_iter().zip(expected).skip(from) {
            prop_assert!(near(figure, expected), "{text:?}: {figure} and {expected}");
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn scores_stay_in_their_bounds_and_explain_themselves(text in texts()) {
        let found = only(&text, &[]);
        prop_assert_eq!(found.sentiment.is_some(), found.undefined.is_none());
        prop_assert_eq!(found.known_words == 0, found.undefined.is_some());
        let Some(sentiment) = found.sentiment else { return Ok(()) };
        prop_assert!(sentiment >= decimal("-1") && sentiment <= decimal("1"));
        let label = match sentiment {
            score if score >= decimal("0.05") => SentimentLabel::Positive,
            score if score <= decimal("-0.05") => SentimentLabel::Negative,
            _ => SentimentLabel::Neutral,
        };
        prop_assert_eq!(found.label, Some(label));
        for word in &found.words {
            prop_assert_eq!(word.counts, word.effects.last().map_or(word.valence, |effect| effect.after));
        }
        // All words are named, so that they add up to the sum.
        let float = |number: Decimal| number.to_string().parse::<f64>().unwrap();
        let words: f64 = found.words.iter().map(|word| float(word.counts)).sum();
        let emphasis = found.emphasis.map_or(0.0, float);
        let sum = float(found.sum.unwrap());
        let loss = 0.000_1 * f64::from(found.known_words + 2);
        prop_assert!((words + emphasis - sum).abs() < loss);
        // The score is `sum / √(sum² + 15)`.
        let scale = sum * sum + 15.0;
        prop_assert!((float(sentiment) * float(sentiment) * scale - sum * sum).abs() < 0.000_5 * scale);
        let shares = [found.positive, found.neutral, found.negative].map(|share| float(share.unwrap()));
        prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 0.002);
    }

    #[test]
    fn the_order_of_texts_says_nothing(all in prop::collection::vec(texts(), 1..6)) {
        let texts: Vec<&str> = all.iter().map(String::as_str).collect();
        let turned: Vec<&str> = texts.iter().rev().copied().collect();
        let (one, other) = (scores(&texts, &[]), scores(&turned, &[]));
        prop_assert_eq!(one.totals, other.totals);
        for (text, again) in one.texts.iter().zip(other.texts.iter().rev()) {
            prop_assert_eq!((&text.words, text.sentiment, &text.sentence), (&again.words, again.sentiment, &again.sentence));
        }
    }

    /// A word of one's own that is better makes no text worse where it stands plainly, and one of 0 is no word.
    #[test]
    fn own_words_count_as_they_are_said_to(one in -40_i128..=40, other in -40_i128..=40) {
        let (least, most) = (one.min(other), one.max(other));
        let score = |tenths: i128| {
            let valence = Decimal::new(tenths, 1).unwrap().to_string();
            let found = only("my parcel is a zorble", &[("Zorble", &valence)]);
            found.sentiment.unwrap_or_default()
        };
        prop_assert!(score(least) <= score(most));
        prop_assert_eq!(only("what a zorble", &[("zorble", "0")]).undefined, Some(SentimentUndefined::NoWordKnown));
    }

    #[test]
    fn no_text_and_no_list_panics(text in any::<String>(), word in "\\PC{1,20}", cut in any::<Index>()) {
        let letters: Vec<char> = text.chars().collect();
        let short: String = letters.iter().take(cut.index(letters.len() + 1)).collect();
        scores(&[&text, &short], &[]);
        if word.trim().is_empty() {
            return Ok(());
        }
        let own = score_sentiment(&input(&[&text, &format!("so {word} it")], &[(&word, "2.5")]));
        // A word that is taken is found where it stands alone.
        prop_assert!(own.is_err() || own.unwrap().texts[1].words.iter().any(|found| found.is_own), "{word:?}");
    }
}

/// A long text of words that all count takes no long time, with a `but` in the middle too.
#[test]
fn long_texts_are_no_trouble() {
    let long = format!("{}but {}", "good ".repeat(990), "nice bad ".repeat(540));
    let texts = vec![long.as_str(); 20];
    let found = scores(&texts, &[]);
    assert_eq!(found.texts[0].known_words, 2_070);
    assert_eq!(found.texts[0].words.len(), 100);
}

/// What phones write is read as what keyboards write.
#[test]
fn signs_of_phones_are_read() {
    let same = |one: &str, other: &str| assert_eq!(figures(&only(one, &[])), figures(&only(other, &[])), "{one}");
    same("I don’t like it", "I don't like it");
    same("“great”…", "\"great\"...");
    same("love\u{AD}ly, ama\u{200B}zing", "lovely, amazing");
    same("😍so good", "😍 so good");
    assert!(only("I don’t like it", &[]).sentiment.unwrap().is_negative());
}

/// Words that add up to nothing are neutral, whatever follows them.
#[test]
fn no_emphasis_of_nothing() {
    // What doubles leave of the first is above zero.
    for text in ["shop CHARMLESS Flexible. GRINS at cannot nor A??? Ain'T:) neither!!", "a smart problem!!!"] {
        let found = only(text, &[]);
        assert_eq!((found.sentiment, found.label), (Some(Decimal::ZERO), Some(SentimentLabel::Neutral)), "{text}");
    }
}

/// The words of a brand come before those of VADER.
#[test]
fn own_words_override() {
    let words = [("sick", "2.5"), ("Fantastic", "0"), ("#fail", "-3"), ("🐐", "3.5")];
    assert_eq!(only("that is sick", &words).words[0].valence, decimal("2.5"));
    assert_eq!(only("a fantastic parcel", &words).undefined, Some(SentimentUndefined::NoWordKnown));
    assert_eq!(only("delivery #fail", &words).words[0].word, "fail");
    assert_eq!(only("you're the 🐐🐐!", &words).known_words, 2);
    assert!(only("not sick", &words).sentiment.unwrap().is_negative());
    assert!(only("not sick", &[]).sentiment.unwrap() > Decimal::ZERO);
}
