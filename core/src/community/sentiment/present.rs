use super::{ScoredWord, SentimentEffect, SentimentScores, TextSentiment};
use crate::check::Version;
use crate::money::Decimal;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows the sentiment of texts, and what their words count, as titled tables, for people.
#[must_use]
pub fn present_sentiment(scores: &SentimentScores) -> Presentation {
    let tables = vec![texts(scores), words(scores)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn texts(scores: &SentimentScores) -> Table {
    let shown = |number: Option<Decimal>| number.map(|number| number.to_string()).unwrap_or_default();
    let row = |text: &TextSentiment| {
        vec![
            text.id.to_string(),
            shown(text.sentiment),
            text.label.map(|label| label.label().to_owned()).unwrap_or_default(),
            shown(text.positive),
            shown(text.neutral),
            shown(text.negative),
            text.sentence.clone(),
        ]
    };
    let columns = [
        ("Text", ColumnKind::Text),
        ("Sentiment", ColumnKind::Number),
        ("Says", ColumnKind::Text),
        ("Positive", ColumnKind::Number),
        ("Neutral", ColumnKind::Number),
        ("Negative", ColumnKind::Number),
        ("Why", ColumnKind::Text),
    ];
    let rows = scores.texts.iter().map(row).collect();
    Table { sentences: sentences(scores), ..Table::new("Sentiment of texts, estimated by their words", &columns, rows) }
}

fn sentences(scores: &SentimentScores) -> Vec<String> {
    let (totals, used) = (&scores.totals, &scores.thresholds);
    let mut sentences = vec![
        format!(
            "Of {} texts {} are scored: {} positive, {} neutral, {} negative.",
            totals.texts, totals.scored, totals.positive, totals.neutral, totals.negative
        ),
        "A list of words sees no irony, and nothing that is good or bad without a word for it.".to_owned(),
        format!(
            "Positive is a score from {} on, negative one down to {}, by `{}` of {}: {}.",
            used.positive_from, used.negative_to, used.convention, used.as_of, used.source
        ),
    ];
    let lists = scores.lexicons.iter();
    sentences.extend(lists.map(|list| {
        format!("Words of `{}` by the list `{}` of {}: {}.", list.language, list.convention, list.as_of, list.source)
    }));
    sentences.extend(scores.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    sentences
}

fn words(scores: &SentimentScores) -> Table {
    let row = |text: &TextSentiment, word: &ScoredWord| {
        let effects: Vec<String> = word.effects.iter().map(effect).collect();
        let list = if word.is_own { "own" } else { "VADER" };
        vec![
            text.id.to_string(),
            word.word.clone(),
            list.to_owned(),
            word.valence.to_string(),
            effects.join("; "),
            word.counts.to_string(),
        ]
    };
    let columns = [
        ("Text", ColumnKind::Text),
        ("Word", ColumnKind::Text),
        ("List", ColumnKind::Text),
        ("Valence", ColumnKind::Number),
        ("What changes it", ColumnKind::Text),
        ("Counts", ColumnKind::Number),
    ];
    let rows = scores.texts.iter().flat_map(|text| text.words.iter().map(|word| row(text, word)));
    Table::new("What the words count that weigh most", &columns, rows.collect())
}

/// `turned (not): -1.406`.
fn effect(effect: &SentimentEffect) -> String {
    let by = effect.by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
    format!("{}{by}: {}", effect.rule.label(), effect.after)
}
