use unicode_normalization::UnicodeNormalization;

use crate::community::keywords::Keyword;
use crate::community::words::word_ranges;
use crate::text::is_hidden;

/// What is the same for phrases that match the same: the folded words, and those with their case where that matters.
pub(super) type PhraseKey = (String, Option<Vec<String>>);

/// A phrase that drafts are searched for.
pub(super) struct Phrase {
    pub(super) keyword: Keyword,
    /// Its words with their case, where that matters.
    written: Option<Vec<String>>,
}

impl Phrase {
    /// Reads a phrase; none where it is no keyword.
    pub(super) fn read(text: &str, matches_case: bool) -> Option<Self> {
        let keyword = Keyword::read(text).ok()?;
        Some(Self { keyword, written: matches_case.then(|| as_written(text)) })
    }

    /// Whether what was found has the case that the phrase asks for.
    pub(super) fn is_written_so(&self, found: &str) -> bool {
        self.written.as_ref().is_none_or(|written| *written == as_written(found))
    }

    /// What is the same for phrases that match the same.
    pub(super) fn key(&self) -> PhraseKey {
        (self.keyword.folded(), self.written.clone())
    }
}

/// The words of a text with their case, without what is not seen.
fn as_written(text: &str) -> Vec<String> {
    let seen: String = text.nfkc().filter(|letter| !is_hidden(*letter)).collect();
    word_ranges(&seen).into_iter().filter_map(|range| seen.get(range).map(ToOwned::to_owned)).collect()
}
