use std::collections::BTreeMap;

use super::lexicon::{float, is_english, meanings};
use super::read::key;
use super::tables::{HAS_ENGLISH, emoji};
use super::{ScoreSentimentInput, SentimentLexicon, SentimentThresholds};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique_by, cut, limits};
use crate::community::check::check_text;
use crate::money::Decimal;

impl ScoreSentimentInput {
    /// Finds everything that is wrong with the texts and the lists of words.
    pub(super) fn check(&self, issues: &mut Issues) {
        self.check_texts(&Path::root().field("texts"), issues);
        let lexicons = Path::root().field("lexicons");
        if is_length(self.lexicons.len(), 0, limits::SENTIMENT_LEXICONS, &lexicons, issues) {
            let codes = self.lexicons.iter().map(|lexicon| lexicon.value.language.code());
            check_unique_by(codes, |code| (*code).to_owned(), &lexicons, issues);
            for (place, lexicon) in self.lexicons.iter().enumerate() {
                let path = lexicons.index(place);
                lexicon.check_dates(&path, issues);
                lexicon.value.check(&path.field("value"), issues);
            }
        }
        if let Some(most) = self.most_words {
            check_range(most, 0, limits::EXPLAINED_WORDS, &Path::root().field("most_words"), issues);
        }
    }

    fn check_texts(&self, path: &Path, issues: &mut Issues) {
        if !is_length(self.texts.len(), 1, limits::SENTIMENT_TEXTS, path, issues) {
            return;
        }
        let mut seen = BTreeMap::new();
        for (place, text) in self.texts.iter().enumerate() {
            let first = *seen.entry(&text.id).or_insert(place);
            if first != place {
                let message = format!("`{}` has the id `{}` already", path.index(first).last_name(), text.id);
                issues.push(Issue::new(Code::DuplicateId, path.index(place).field("id"), message).with("id", &text.id));
            }
            check_text(&text.text, || path.index(place).field("text"), issues);
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                return;
            }
        }
        self.check_build(path, issues);
    }

    /// Refuses English texts where the build has no list for them.
    fn check_build(&self, path: &Path, issues: &mut Issues) {
        let is_english =
            |text: &super::SentimentText| text.language.as_ref().or(self.language.as_ref()).is_some_and(is_english);
        let first = self.texts.iter().position(is_english).filter(|_| !HAS_ENGLISH);
        issues.extend(first.map(|place| {
            let message = "this build has no English list of words, and the text is English";
            let issue = Issue::new(Code::UnknownReference, path.index(place).field("language"), message);
            issue.help("build with the feature `lexicon`, or give the sentiment yourself")
        }));
    }
}

impl SentimentLexicon {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if !is_length(self.words.len(), 1, limits::LEXICON_WORDS, &path.field("words"), issues) {
            return;
        }
        check_item_limit(self.boosters.len(), &path.field("boosters"), issues);
        check_item_limit(self.negations.len(), &path.field("negations"), issues);
        check_item_limit(self.contrasts.len(), &path.field("contrasts"), issues);
        let words = path.field("words");
        for (place, row) in self.words.iter().enumerate() {
            check_number(row.valence, 4, || words.index(place).field("valence"), issues);
        }
        let boosters = path.field("boosters");
        for (place, row) in self.boosters.iter().enumerate().take(limits::LIST_ITEMS) {
            let path = boosters.index(place).field("increment");
            check_number(row.increment, 1, || path.clone(), issues);
            if row.increment.is_zero() {
                issues.push(Issue::new(Code::OutOfRange, path, "a booster of 0 does nothing").with("value", 0));
            }
        }
        self.check_words(path, issues);
    }

    /// Refuses what no text could have, and words that stand twice, in whatever list.
    fn check_words(&self, path: &Path, issues: &mut Issues) {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for (word, at) in self.places(path) {
            let key = key(word);
            let has_emoji = key.chars().nth(1).is_some() && key.chars().any(|letter| emoji(letter).is_some());
            if key.is_empty() || has_emoji {
                let message = format!("`{}` is no single word", cut(word));
                let issue = Issue::new(Code::InvalidText, at, message).with("word", word);
                issues.push(issue.help("give one word without spaces, or one emoji alone"));
            } else if let Some(first) = seen.get(&key) {
                let message = format!("`{}` is in the lists already, as `{}`", cut(word), cut(first));
                issues.push(Issue::new(Code::DuplicateItem, at, message).with("word", word));
            } else {
                seen.insert(key, word);
            }
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                return;
            }
        }
    }

    /// All words with their paths, in the order of [`meanings`].
    fn places(&self, path: &Path) -> impl Iterator<Item = (&str, Path)> {
        let rows = |field: &'static str, is_row: bool, length: usize| {
            let list = path.field(field);
            (0..length).map(move |place| {
                let at = list.index(place);
                if is_row { at.field("word") } else { at }
            })
        };
        let paths = rows("words", true, self.words.len())
            .chain(rows("boosters", true, self.boosters.len()))
            .chain(rows("negations", false, self.negations.len()))
            .chain(rows("contrasts", false, self.contrasts.len()));
        meanings(self).map(|(word, _)| word).zip(paths)
    }
}

impl SentimentThresholds {
    pub(super) fn check(self, path: &Path, issues: &mut Issues) {
        let one = Decimal::from(1);
        if self.positive_from <= Decimal::ZERO || self.positive_from > one {
            let message = format!("`{}` is not above 0, to 1", self.positive_from);
            let issue = Issue::new(Code::OutOfRange, path.field("positive_from"), message);
            issues.push(issue.with("value", self.positive_from).with("least", 0).with("most", 1));
        }
        if self.negative_to >= Decimal::ZERO || float(self.negative_to) < -1.0 {
            let message = format!("`{}` is not within -1 to below 0", self.negative_to);
            let issue = Issue::new(Code::OutOfRange, path.field("negative_to"), message);
            issues.push(issue.with("value", self.negative_to).with("least", -1).with("most", 0));
        }
    }
}

/// Refuses a number further from zero than the most.
fn check_number(value: Decimal, most: u32, path: impl Fn() -> Path, issues: &mut Issues) {
    let least = Decimal::new(i128::from(most).saturating_neg(), 0).unwrap_or_default();
    if value < least || value > Decimal::from(most) {
        let message = format!("`{value}` is not within {least} to {most}");
        let issue = Issue::new(Code::OutOfRange, path(), message);
        issues.push(issue.with("value", value).with("least", least).with("most", most));
    }
}

/// Refuses a list that is shorter or longer than it may be.
fn is_length(length: usize, least: usize, most: usize, path: &Path, issues: &mut Issues) -> bool {
    let is_fine = length >= least && length <= most;
    if !is_fine {
        let message = format!("the list has {length} items; it must have {least} to {most}");
        issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("most", most));
    }
    is_fine
}

#[cfg(test)]
mod tests {
    use super::HAS_ENGLISH;
    use crate::community::{ScoreSentimentInput, score_sentiment};

    #[test]
    fn english_needs_its_words() {
        let text = r#"{"texts": [{"id": "a", "text": "gut", "language": "de"}, {"id": "b", "text": "good", "language": "en"}]}"#;
        let input: ScoreSentimentInput = serde_json::from_str(text).unwrap();
        match score_sentiment(&input) {
            Ok(scores) => assert!(HAS_ENGLISH && scores.texts.iter().any(|text| text.sentiment.is_some())),
            Err(issues) => {
                let paths: Vec<String> = issues.as_slice().iter().map(|issue| issue.path.to_string()).collect();
                assert_eq!((HAS_ENGLISH, paths), (false, vec!["texts[1].language".to_owned()]));
            }
        }
    }
}
