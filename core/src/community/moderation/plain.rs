use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::check::count;
use crate::text::is_hidden;

/// A text as patterns read it: after NFKC, without what is not seen, its capitals kept.
#[derive(Clone, Debug)]
pub(super) struct PlainText<'a> {
    /// The text.
    pub(super) text: Cow<'a, str>,
    /// Where each visible character begins in it, in bytes, and which characters of the text itself it was. Empty where
    /// nothing was changed and each character is a byte.
    places: Vec<(usize, usize, usize)>,
}

impl<'a> PlainText<'a> {
    /// Reads a text.
    pub(super) fn of(text: &'a str) -> Self {
        if text.is_ascii() {
            return Self { text: Cow::Borrowed(text), places: Vec::new() };
        }
        let (mut plain, mut places, mut at) = (String::with_capacity(text.len()), Vec::new(), 0_usize);
        for cluster in text.graphemes(true) {
            let until = at.saturating_add(count(cluster.chars()));
            let start = plain.len();
            plain.extend(cluster.nfkc().filter(|letter| !is_hidden(*letter)));
            if plain.len() > start {
                places.push((start, at, until));
            }
            at = until;
        }
        Self { text: Cow::Owned(plain), places }
    }

    /// The characters of the text itself of which these bytes were made.
    pub(super) fn chars(&self, start: usize, end: usize) -> (usize, usize) {
        if self.places.is_empty() {
            return (start, end);
        }
        let before = |byte: usize| self.places.partition_point(|(from, ..)| *from <= byte).saturating_sub(1);
        let place = |byte: usize| self.places.get(before(byte)).copied().unwrap_or_default();
        let from = if start >= self.text.len() { place(start).2 } else { place(start).1 };
        let to = if end > start { place(end.saturating_sub(1)).2 } else { from };
        (from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_lead_back_to_characters() {
        let plain = PlainText::of("ＡＢ\u{200B}ﬃ 5");
        assert_eq!(plain.text, "ABffi 5");
        assert_eq!(plain.chars(0, 1), (0, 1));
        assert_eq!(plain.chars(1, 4), (1, 4), "a part of a ligature is the whole");
        assert_eq!(plain.chars(6, 7), (5, 6));
        assert_eq!(plain.chars(7, 7), (6, 6), "nothing, at the end");
        assert_eq!(PlainText::of("abc").chars(1, 2), (1, 2));
    }
}
