use super::SentimentRule;
use super::lexicon::{Meaning, float};
use super::read::{Reading, Token};
use super::tables::{BOOSTERS, IDIOMS, find};
use crate::money::Decimal;

/// What a word in capitals has more, where others are not.
const CAPITALS: f64 = 0.733;
/// What a negation leaves of a word, on the other side.
const NEGATED: f64 = -0.74;
/// What `never so` and `so` make of a word.
const NEVER_SO: f64 = 1.25;

/// A word that is good or bad, with what the words around it do to it.
#[derive(Debug)]
pub(super) struct Counted<'a> {
    /// Its place among the words of the text.
    pub(super) place: usize,
    pub(super) word: &'a str,
    pub(super) valence: Decimal,
    pub(super) is_own: bool,
    /// What it counts.
    pub(super) value: f64,
    pub(super) effects: Vec<Effect>,
}

/// What a rule does to a word.
#[derive(Debug)]
pub(super) struct Effect {
    pub(super) rule: SentimentRule,
    /// The words that do it.
    pub(super) by: Option<String>,
    /// What the word counts then.
    pub(super) after: f64,
}

impl Counted<'_> {
    pub(super) fn apply(&mut self, rule: SentimentRule, by: Option<&str>, after: f64) {
        if after.total_cmp(&self.value).is_ne() {
            self.value = after;
            self.effects.push(Effect { rule, by: by.map(str::to_owned), after });
        }
    }
}

/// The good and bad words of a text in their order, each changed by the three words before it, and by idioms.
///
/// The words before it count from the nearest on, and those that are good or bad themselves do nothing. The rules are those
/// of VADER 3.3.2, word for word, with what is odd about them: `so` right before a word strengthens it as `never so` does, and
/// idioms count from the fourth word of a text on.
pub(super) fn count_words(reading: &Reading, is_english: bool) -> Vec<Counted<'_>> {
    let around = |place| Around { reading, place, is_english };
    (0..reading.tokens.len()).filter_map(|place| around(place).counted()).collect()
}

/// A place in a text, and the words around it.
struct Around<'a> {
    reading: &'a Reading,
    place: usize,
    is_english: bool,
}

impl<'a> Around<'a> {
    fn before(&self, distance: usize) -> Option<&'a Token> {
        self.place.checked_sub(distance).and_then(|place| self.reading.tokens.get(place))
    }

    fn next(&self) -> Option<&'a Token> {
        self.reading.tokens.get(self.place.saturating_add(1))
    }

    /// Whether the word so far before is one of these.
    fn is(&self, distance: usize, words: &[&str]) -> bool {
        self.before(distance).is_some_and(|token| words.contains(&token.lower.as_str()))
    }

    /// So many words from the one so far before on, in small letters.
    fn phrase(&self, distance: usize, length: usize) -> Option<String> {
        let from = self.place.checked_sub(distance)?;
        let tokens = self.reading.tokens.get(from..from.saturating_add(length))?;
        Some(tokens.iter().map(|token| token.lower.as_str()).collect::<Vec<_>>().join(" "))
    }

    fn counted(&self) -> Option<Counted<'a>> {
        let token = self.before(0)?;
        let Meaning::Valence(valence, is_own) = token.meaning else { return None };
        if self.is_english && token.lower == "kind" && self.next().is_some_and(|next| next.lower == "of") {
            return None;
        }
        let (place, word, value) = (self.place, token.word.as_str(), float(valence));
        let mut counted = Counted { place, word, valence, is_own, value, effects: Vec::new() };
        if self.is_english {
            self.turn_by_no(token, &mut counted);
        }
        if token.is_upper && self.reading.has_stress {
            let more = if counted.value > 0.0 { CAPITALS } else { -CAPITALS };
            counted.apply(SentimentRule::Capitals, None, counted.value + more);
        }
        for (distance, weight) in [(1, 1.0), (2, 0.95), (3, 0.9)] {
            let Some(before) = self.before(distance).filter(|token| !is_scored(token)) else { continue };
            self.strengthen(before, weight, &mut counted);
            self.turn(before, distance, &mut counted);
            if distance == 3 && self.is_english {
                self.take_as_idiom(&mut counted);
            }
        }
        if self.is_english && self.is(1, &["least"]) && !self.is(2, &["at", "very"]) {
            counted.apply(SentimentRule::Negation, Some("least"), counted.value * NEGATED);
        }
        Some(counted)
    }

    /// `no` is bad by itself, but before a good or bad word it turns that one instead.
    fn turn_by_no(&self, token: &Token, counted: &mut Counted<'_>) {
        if token.lower == "no" {
            let next = self.next().filter(|next| is_scored(next));
            next.into_iter().for_each(|next| counted.apply(SentimentRule::TurnsNext, Some(&next.word), 0.0));
        }
        if self.is(1, &["no"]) || self.is(2, &["no"]) || self.is(3, &["no"]) && self.is(1, &["or", "nor"]) {
            counted.apply(SentimentRule::Negation, Some("no"), float(counted.valence) * NEGATED);
        }
    }

    fn strengthen(&self, before: &Token, weight: f64, counted: &mut Counted<'_>) {
        let Meaning::Booster(increment) = before.meaning else { return };
        let mut more = if counted.value < 0.0 { -increment } else { increment };
        if before.is_upper && self.reading.has_stress {
            more += if counted.value > 0.0 { CAPITALS } else { -CAPITALS };
        }
        counted.apply(booster(increment), Some(&before.word), counted.value + more * weight);
    }

    fn turn(&self, before: &Token, distance: usize, counted: &mut Counted<'_>) {
        let so = ["so", "this"];
        let (strengthens, is_doubt) = match distance {
            2 => (self.is(2, &["never"]) && self.is(1, &so), self.is(2, &["without"]) && self.is(1, &["doubt"])),
            3 => (
                self.is(3, &["never"]) && self.is(2, &so) || self.is(1, &so),
                self.is(3, &["without"]) && (self.is(2, &["doubt"]) || self.is(1, &["doubt"])),
            ),
            _ => (false, false),
        };
        if self.is_english && strengthens {
            let by = self.before(1).filter(|_| self.is(1, &so)).unwrap_or(before);
            counted.apply(SentimentRule::NeverSo, Some(&by.word), counted.value * NEVER_SO);
        } else if before.meaning == Meaning::Negation && !(self.is_english && is_doubt) {
            counted.apply(SentimentRule::Negation, Some(&before.word), counted.value * NEGATED);
        }
    }

    /// An idiom with the word has a valence of its own, and pairs such as `sort of` weaken.
    fn take_as_idiom(&self, counted: &mut Counted<'_>) {
        let idiom = |(distance, length): &(usize, usize)| {
            let phrase = self.phrase(*distance, *length)?;
            let valence: f64 = find(IDIOMS, &phrase)?.parse().ok()?;
            Some((phrase, valence))
        };
        let with_before = [(1, 2), (2, 3), (2, 2), (3, 3), (3, 2)].iter().find_map(idiom);
        for (phrase, valence) in with_before.into_iter().chain([(0, 2), (0, 3)].iter().filter_map(idiom)) {
            counted.apply(SentimentRule::Idiom, Some(&phrase), valence);
        }
        for (distance, length) in [(3, 3), (3, 2), (2, 2)] {
            let phrase = self.phrase(distance, length).unwrap_or_default();
            let increment: Option<f64> = find(BOOSTERS, &phrase).and_then(|increment| increment.parse().ok());
            increment.into_iter().for_each(|more| {
                counted.apply(booster(more), Some(&phrase), counted.value + more);
            });
        }
    }
}

fn booster(increment: f64) -> SentimentRule {
    if increment < 0.0 { SentimentRule::Dampener } else { SentimentRule::Booster }
}

/// Whether a word is good or bad itself.
fn is_scored(token: &Token) -> bool {
    matches!(token.meaning, Meaning::Valence(..))
}
