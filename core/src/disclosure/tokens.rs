use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::platform::addresses;
use crate::text::is_hidden;

/// A word of a text as the rules read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Token {
    /// The word after NFKC, in small letters, without what cannot be seen and without its sign.
    pub(super) text: String,
    /// At which visible character it begins.
    pub(super) at: usize,
    /// On which line it stands.
    pub(super) line: usize,
    /// Whether it is a hashtag.
    pub(super) is_hashtag: bool,
    /// Whether it names an account.
    pub(super) is_mention: bool,
    /// Whether it is written in plain letters, nothing hidden between them and not turned round.
    pub(super) is_plain: bool,
    /// Whether a word stands right before it on its line, with nothing but spaces and its own sign between.
    pub(super) joined_before: bool,
    /// Whether a word without a sign stands so right after it.
    pub(super) joined_after: bool,
}

/// What turns the direction of letters round, and what ends that.
const TURNS: [char; 2] = ['\u{202D}', '\u{202E}'];
const TURN_ENDS: [char; 2] = ['\u{202C}', '\u{2069}'];

/// The words of a text; addresses have none.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { addresses: addresses(text), ..Reader::default() };
    for (at, (byte, cluster)) in text.grapheme_indices(true).enumerate() {
        reader.read(at, byte, cluster);
    }
    reader.end_word();
    reader.found
}

#[derive(Default)]
struct Reader {
    addresses: Vec<Range<usize>>,
    passed: usize,
    found: Vec<Token>,
    word: Option<Token>,
    line: usize,
    sign: Option<char>,
    sign_at: usize,
    turned: bool,
    hidden: bool,
    after_word: bool,
}

impl Reader {
    fn read(&mut self, at: usize, byte: usize, cluster: &str) {
        while self.addresses.get(self.passed).is_some_and(|address| address.end <= byte) {
            self.passed = self.passed.saturating_add(1);
        }
        if self.addresses.get(self.passed).is_some_and(|address| address.contains(&byte)) {
            return self.separate(false);
        }
        let folded: String = cluster.nfkc().flat_map(char::to_lowercase).filter(|letter| !is_hidden(*letter)).collect();
        self.turned = match cluster.chars().next() {
            Some(letter) if TURNS.contains(&letter) => true,
            Some(letter) if TURN_ENDS.contains(&letter) || letter == '\n' => false,
            _ => self.turned,
        };
        let Some(first) = folded.chars().next() else {
            // What cannot be seen does not part a word, but hides it from a search.
            self.hidden = true;
            return;
        };
        let plain = !self.turned && !self.hidden && cluster.to_lowercase().nfc().eq(folded.chars());
        if first.is_alphanumeric() || first == '_' || is_combining_mark(first) {
            self.letter(at, &folded, plain);
        } else if matches!(first, '\'' | '’' | '-') && self.word.is_some() {
            self.word.iter_mut().for_each(|word| word.text.push(if first == '’' { '\'' } else { first }));
        } else {
            self.mark(at, first);
        }
        self.hidden = false;
    }

    fn letter(&mut self, at: usize, folded: &str, plain: bool) {
        if self.word.is_none() {
            self.begin_word(at);
        }
        if let Some(word) = &mut self.word {
            word.text.push_str(folded);
            word.is_plain &= plain;
        }
    }

    fn begin_word(&mut self, at: usize) {
        let sign = self.sign.take();
        if self.after_word && sign.is_none() {
            self.found.iter_mut().last().into_iter().for_each(|before| before.joined_after = true);
        }
        self.word = Some(Token {
            at: if sign.is_some() { self.sign_at } else { at },
            line: self.line,
            joined_before: self.after_word,
            is_hashtag: sign == Some('#'),
            is_mention: sign == Some('@'),
            is_plain: true,
            ..Token::default()
        });
    }

    fn mark(&mut self, at: usize, mark: char) {
        let is_sign = matches!(mark, '#' | '@') && self.word.is_none() && self.sign.is_none();
        self.separate(mark.is_whitespace() || is_sign);
        match mark {
            '#' | '@' if is_sign => (self.sign, self.sign_at) = (Some(mark), at),
            '\n' => {
                self.line = self.line.saturating_add(1);
                self.after_word = false;
            }
            _ => {}
        }
    }

    /// Ends a word; spaces after it do not part it from the next.
    fn separate(&mut self, is_space: bool) {
        self.end_word();
        self.sign = None;
        self.after_word &= is_space;
    }

    fn end_word(&mut self) {
        let Some(mut word) = self.word.take() else { return };
        let kept = word.text.trim_end_matches(['\'', '-']).len();
        // A mark at its end, such as a dash, parts it from what follows.
        self.after_word = kept == word.text.len();
        word.text.truncate(kept);
        self.found.push(word);
    }
}
