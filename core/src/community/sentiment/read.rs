use super::lexicon::{Meaning, Words};
use super::tables::emoji;
use crate::text::is_hidden;

/// A word of a text: what stands between spaces, without the marks around it.
#[derive(Debug)]
pub(super) struct Token {
    /// As it is written.
    pub(super) word: String,
    /// In small letters.
    pub(super) lower: String,
    /// Whether all its letters are capitals.
    pub(super) is_upper: bool,
    pub(super) meaning: Meaning,
}

/// A text as the rules see it.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) tokens: Vec<Token>,
    /// Whether some words are in capitals and some are not.
    pub(super) has_stress: bool,
    /// How many exclamation marks there are.
    pub(super) exclamations: u32,
    /// How many question marks there are.
    pub(super) questions: u32,
}

impl Reading {
    pub(super) fn new(text: &str, words: &Words) -> Self {
        let spoken = spoken(text, words);
        let tokens: Vec<Token> = split(&spoken).map(|word| Token::new(word, words)).collect();
        let has_stress = tokens.iter().any(|token| token.is_upper) && !tokens.iter().all(|token| token.is_upper);
        Self { tokens, has_stress, exclamations: marks(&spoken, '!'), questions: marks(&spoken, '?') }
    }
}

impl Token {
    fn new(word: &str, words: &Words) -> Self {
        let lower = word.to_lowercase();
        let meaning = words.meaning(&lower);
        Self { word: word.to_owned(), is_upper: is_upper(word), lower, meaning }
    }
}

fn marks(text: &str, mark: char) -> u32 {
    text.chars().filter(|letter| *letter == mark).fold(0, |sum: u32, _| sum.saturating_add(1))
}

/// What stands before a character.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Space,
    Emoji,
    OwnSign,
    Other,
}

/// The text with emoji in words, quotes and dots as keyboards have them, and without what cannot be seen.
fn spoken(text: &str, words: &Words) -> String {
    let mut spoken = String::with_capacity(text.len());
    let mut before = Before::Space;
    for letter in text.chars().filter(|letter| !is_hidden(*letter)) {
        let is_own = words.is_own_sign(letter);
        let emoji = if is_own { None } else { words.emoji(letter) };
        let parts = match before {
            Before::Space => false,
            Before::Emoji => is_own || emoji.is_some() || letter.is_alphanumeric(),
            Before::OwnSign => letter != ' ',
            Before::Other => is_own || emoji.is_some(),
        };
        if parts {
            spoken.push(' ');
        }
        match emoji {
            Some(emoji) => spoken.push_str(emoji),
            None => push_plain(letter, &mut spoken),
        }
        before = match emoji {
            Some(_) => Before::Emoji,
            None if is_own => Before::OwnSign,
            None if letter == ' ' => Before::Space,
            None => Before::Other,
        };
    }
    spoken
}

/// Keyboards of phones write other quotes and dots than lists of words have.
fn push_plain(letter: char, text: &mut String) {
    match letter {
        '‘' | '’' | 'ʼ' => text.push('\''),
        '“' | '”' => text.push('"'),
        '…' => text.push_str("..."),
        _ => text.push(letter),
    }
}

/// What stands between spaces, without the marks around it where that leaves more than two characters: an emoticon stays.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let is_space = |letter: char| letter.is_whitespace() || matches!(letter, '\u{1C}'..='\u{1F}');
    text.split(is_space).filter(|word| !word.is_empty()).map(|word| {
        let bare = word.trim_matches(|letter: char| letter.is_ascii_punctuation());
        if bare.chars().nth(2).is_some() { bare } else { word }
    })
}

/// A word of a list as it is found in texts; the empty text where no text could have it.
pub(super) fn key(word: &str) -> String {
    let spoken = spoken(word, &Words::default());
    let mut words = split(&spoken);
    match (words.next(), words.next()) {
        (Some(word), None) => word.to_lowercase(),
        _ => String::new(),
    }
}

/// The one sign that a word of a list is: an emoji, or what else is neither a letter or digit nor a mark of the keyboard.
pub(super) fn sign(word: &str) -> Option<char> {
    let mut letters = word.chars().filter(|letter| !is_hidden(*letter));
    let sign =
        letters.next().filter(|letter| !letter.is_ascii() && (!letter.is_alphanumeric() || emoji(*letter).is_some()));
    sign.filter(|_| letters.next().is_none())
}

/// Whether there is a capital, and no other letter that has a case.
fn is_upper(word: &str) -> bool {
    let is_title = |letter: char| !letter.is_uppercase() && letter.to_lowercase().next() != Some(letter);
    word.chars().any(char::is_uppercase) && !word.chars().any(|letter| letter.is_lowercase() || is_title(letter))
}
