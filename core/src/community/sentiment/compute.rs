use std::collections::BTreeSet;

use super::judge::{Judge, language};
use super::{
    ScoreSentimentInput, SentimentLabel, SentimentScores, SentimentScoresTag, SentimentThresholds, SentimentTotals,
    TextSentiment, UsedSentimentLexicon, UsedSentimentThresholds,
};
use crate::check::{Code, Issue, Issues, Path, Version, count};
use crate::convention::{Convention, preset};
use crate::vocabulary::Language;

/// Estimates the sentiment of texts from -1 to 1 by words and rules, with what each word counts and why: by VADER for English
/// texts, and by lists of one's own for other languages, or for the words of a brand.
///
/// An English text without words of one's own has the scores that the package `vaderSentiment` 3.3.2 gives, to all of its digits:
/// valences of words, changed by the three words before them (`very`, `not`), capitals, idioms and `but`, added up with the
/// emphasis of `!` and `?`, and put on the scale by `sum / √(sum² + 15)`. Some things are read as they are meant: quotes and
/// dots of phones are those of the keyboard (`don’t` is `don't`), characters that cannot be seen are left out, and an emoji
/// ends where a word begins. Where words add up to nothing that is the sum, and no residue of doubles. In other languages the
/// rules for English words (`no`, `least`, `never so`, idioms) do not count.
///
/// A text is not scored, which is not 0, where its language is not known, has no list, or where none of its words is in one.
/// Irony is not seen. On the tweets of the paper VADER finds what people say together better than one of them alone (F1 0.96 and
/// 0.84), and it does less well elsewhere: label some texts yourself, and correct shares by `correct_prevalence`.
///
/// ```
/// use greenroom::community::{ScoreSentimentInput, SentimentLabel, score_sentiment};
/// use greenroom::stats::{Confidence, JudgeRates, Proportion, correct_prevalence};
///
/// let input: ScoreSentimentInput = greenroom::wire::parse(
///     r#"{"texts": [{"id": "c1", "text": "Die Creme ist nicht schlecht, aber SEHR klebrig!", "language": "de"},
///             {"id": "c2", "text": "The parcel is here"}],
///         "lexicons": [{"id": "ours.de", "kind": "sentiment_lexicon", "source": "our support team", "as_of": "2026-11-01",
///             "value": {"language": "de", "words": [{"word": "schlecht", "valence": "-2.5"}, {"word": "klebrig", "valence": "-1.5"}],
///                 "boosters": [{"word": "sehr", "increment": "0.293"}], "negations": ["nicht"], "contrasts": ["aber"]}}]}"#,
/// )?;
/// let scores = score_sentiment(&input)?;
/// assert_eq!(scores.texts[0].label, Some(SentimentLabel::Negative));
/// assert_eq!(scores.texts[0].words[0].counts.to_string(), "0.925");
/// // Nobody said that this is English.
/// assert_eq!(scores.texts[1].sentiment, None);
///
/// // Of 100 negative texts that people labelled, the list found 70; of 300 others it took 45 for negative.
/// let rate = |successes, trials| Proportion { successes, trials };
/// let judge = JudgeRates { sensitivity: rate(70, 100), false_alarms: rate(45, 300) };
/// let negative = rate(scores.totals.negative.into(), scores.totals.scored.into());
/// assert!(correct_prevalence(negative, &judge, Confidence::default()).is_ok());
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// What comes out is what other functions take: `sentiment` is that of an [`InboxItem`](crate::community::InboxItem), of which
/// `triage_inbox`, `moderate` and `voice_of_customer` make use; how many of the texts of some minutes are `negative` is what a bin of
/// `detect_alarms` takes; and `negative` of `scored` is the share that `correct_prevalence` corrects.
///
/// Source: Hutto and Gilbert, *VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text* (ICWSM 2014).
///
/// # Errors
/// All at once:
/// - no text, more than 10,000, one that stands twice, or one of more than 10,000 characters
/// - a list of words of one's own with a valence outside of -4 to 4, a word that stands twice, or one that no text could have
/// - two lists for one language, or a convention without its source
/// - an English text in a build without the feature `lexicon`
pub fn score_sentiment(input: &ScoreSentimentInput) -> Result<SentimentScores, Issues> {
    let path = Path::root().field("thresholds");
    let thresholds = match &input.thresholds {
        Some(own) => own.clone(),
        None => preset("sentiment_thresholds.vader")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()))?,
    };
    let mut issues = Issues::default();
    input.check(&mut issues);
    thresholds.check_dates(&path, &mut issues);
    thresholds.value.check(&path.field("value"), &mut issues);
    issues.into_result(())?;
    Ok(scores(input, &thresholds, &path))
}

fn scores(input: &ScoreSentimentInput, thresholds: &Convention<SentimentThresholds>, path: &Path) -> SentimentScores {
    let judge = Judge::new(input, thresholds.value);
    let texts: Vec<TextSentiment> = input.texts.iter().map(|text| judge.text(text)).collect();
    let lists = Path::root().field("lexicons");
    let lists =
        input.lexicons.iter().enumerate().map(|(place, list)| list.stale_warning(input.on, &lists.index(place)));
    let warnings = lists.chain([thresholds.stale_warning(input.on, path)]).flatten().collect();
    SentimentScores {
        document: SentimentScoresTag,
        version: Version,
        is_estimate: true,
        totals: totals(&texts),
        texts,
        lexicons: used(input),
        thresholds: UsedSentimentThresholds {
            convention: thresholds.id.clone(),
            source: thresholds.source.clone(),
            as_of: thresholds.as_of,
            positive_from: thresholds.value.positive_from,
            negative_to: thresholds.value.negative_to,
        },
        warnings,
    }
}

fn totals(texts: &[TextSentiment]) -> SentimentTotals {
    let all = |is: &dyn Fn(Option<SentimentLabel>) -> bool| {
        u32::try_from(count(texts.iter().filter(|text| is(text.label)))).unwrap_or(u32::MAX)
    };
    SentimentTotals {
        texts: all(&|_| true),
        scored: all(&|label| label.is_some()),
        positive: all(&|label| label == Some(SentimentLabel::Positive)),
        neutral: all(&|label| label == Some(SentimentLabel::Neutral)),
        negative: all(&|label| label == Some(SentimentLabel::Negative)),
    }
}

/// The lists whose language a text has.
fn used(input: &ScoreSentimentInput) -> Vec<UsedSentimentLexicon> {
    let languages: BTreeSet<&str> =
        input.texts.iter().filter_map(|text| language(text, input)).map(Language::code).collect();
    let own = input.lexicons.iter().filter(|list| languages.contains(list.value.language.code()));
    let own = own.map(|list| UsedSentimentLexicon {
        language: list.value.language.clone(),
        convention: list.id.clone(),
        source: list.source.clone(),
        as_of: list.as_of,
    });
    let english = languages.contains("en").then(vader).flatten();
    english.into_iter().chain(own).collect()
}

/// What is said of VADER where it is used.
fn vader() -> Option<UsedSentimentLexicon> {
    Some(UsedSentimentLexicon {
        language: "en".parse().ok()?,
        convention: "sentiment_lexicon.vader".parse().ok()?,
        source: "VADER 3.3.2: Hutto and Gilbert, A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text \
            (ICWSM 2014); the package vaderSentiment on PyPI, MIT licence, copyright 2016 C.J. Hutto"
            .to_owned(),
        as_of: "2020-05-22".parse().ok()?,
    })
}
