use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::check::count;
use crate::text::{is_hidden, is_plain, stretches};

/// A text as patterns read it: after NFKC, without what is not seen, its capitals kept.
#[derive(Clone, Debug)]
pub(super) struct PlainText<'a> {
    /// The text.
    pub(super) text: Cow<'a, str>,
    /// The text itself.
    of: &'a str,
}

impl<'a> PlainText<'a> {
    /// Reads a text.
    pub(super) fn of(text: &'a str) -> Self {
        if text.is_ascii() || text.chars().all(is_plain) {
            return Self { text: Cow::Borrowed(text), of: text };
        }
        let mut plain = String::with_capacity(text.len());
        for stretch in stretches(text) {
            if stretch.is_plain {
                plain.push_str(stretch.text);
            } else {
                stretch.text.graphemes(true).for_each(|cluster| plain.extend(read(cluster)));
            }
        }
        Self { text: Cow::Owned(plain), of: text }
    }

    /// The characters of the text itself of which these bytes were made.
    pub(super) fn chars(&self, start: usize, end: usize) -> (usize, usize) {
        if self.of.is_ascii() {
            return (start, end);
        }
        let places = self.places();
        let before = |byte: usize| places.partition_point(|(from, ..)| *from <= byte).saturating_sub(1);
        let place = |byte: usize| places.get(before(byte)).copied().unwrap_or_default();
        let from = if start >= self.text.len() { place(start).2 } else { place(start).1 };
        let to = if end > start { place(end.saturating_sub(1)).2 } else { from };
        (from, to)
    }

    /// Where each visible character begins in it, in bytes, and which characters of the text itself it was.
    fn places(&self) -> Vec<(usize, usize, usize)> {
        let (mut places, mut start, mut at) = (Vec::new(), 0_usize, 0_usize);
        for cluster in self.of.graphemes(true) {
            let until = at.saturating_add(count(cluster.chars()));
            let length = read(cluster).map(char::len_utf8).fold(0, usize::saturating_add);
            if length > 0 {
                places.push((start, at, until));
            }
            (start, at) = (start.saturating_add(length), until);
        }
        places
    }
}

/// A cluster after NFKC, without what is not seen.
fn read(cluster: &str) -> impl Iterator<Item = char> {
    cluster.nfkc().filter(|letter| !is_hidden(*letter))
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
