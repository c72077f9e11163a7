use std::iter::Peekable;
use std::str::Chars;

/// A pattern as far as it must be understood to know what a text needs so that the pattern may be found in it.
pub(super) type Alternatives = Vec<Vec<Part>>;

/// A part of a pattern, which stands so often.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) piece: Piece,
    pub(super) least: u32,
    /// Without an end where there is none.
    pub(super) most: Option<u32>,
}

/// What a part is.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Letter(char),
    Class(LetterSet),
    Group(Alternatives),
    /// A place, such as the beginning of a word.
    Place,
}

/// A set of characters, or a larger one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LetterSet {
    /// A bit for each character of ASCII.
    pub(super) ascii: u128,
    /// Whether any other character may be in it.
    pub(super) others: bool,
}

/// How deep groups are looked into; beyond it nothing is known of a pattern.
const DEPTH: u32 = 64;

/// Reads a pattern that the engine compiled; none where it has something that is not understood here.
///
/// Source: the parser of the crate `regex-lite` 0.1.
pub(super) fn alternatives(pattern: &str) -> Option<Alternatives> {
    let mut reader = Reader { letters: pattern.chars().peekable(), ignores_case: false };
    let mut all = reader.alternatives(0)?;
    if reader.letters.next().is_some() {
        return None;
    }
    if reader.ignores_case {
        all.iter_mut().flatten().for_each(Part::ignore_case);
    }
    Some(all)
}

struct Reader<'a> {
    letters: Peekable<Chars<'a>>,
    /// Whether a part of the pattern ignores case.
    ignores_case: bool,
}

impl Reader<'_> {
    fn alternatives(&mut self, depth: u32) -> Option<Alternatives> {
        let (mut all, mut parts) = (Vec::new(), Vec::new());
        while let Some(letter) = self.letters.next_if(|letter| *letter != ')') {
            match letter {
                '|' => all.push(std::mem::take(&mut parts)),
                '*' | '+' | '?' | '{' => self.repeat(letter, parts.last_mut()?)?,
                '(' => {
                    let group = self.group(depth.checked_add(1).filter(|depth| *depth <= DEPTH)?)?;
                    parts.extend(group.map(|group| Part::once(Piece::Group(group))));
                    self.letters.next_if_eq(&')')?;
                }
                '[' => parts.push(Part::once(Piece::Class(self.class()?))),
                '.' => parts.push(Part::once(Piece::Class(LetterSet::ALL))),
                '^' | '$' => parts.push(Part::once(Piece::Place)),
                '\\' => parts.push(Part::once(self.escape()?)),
                other => parts.push(Part::once(Piece::Letter(other))),
            }
        }
        all.push(parts);
        Some(all)
    }

    /// The group after its bracket; none where it only sets flags.
    fn group(&mut self, depth: u32) -> Option<Option<Alternatives>> {
        if self.letters.next_if_eq(&'?').is_none() {
            return self.alternatives(depth).map(Some);
        }
        self.letters.next_if_eq(&'P');
        if self.letters.next_if_eq(&'<').is_some() {
            while self.letters.next()? != '>' {}
            return self.alternatives(depth).map(Some);
        }
        while let Some(flag) = self.letters.next_if(|letter| *letter != ')') {
            match flag {
                ':' => return self.alternatives(depth).map(Some),
                'i' => self.ignores_case = true,
                'm' | 's' | 'u' | 'U' | 'R' | '-' => {}
                // With `x`, spaces mean nothing.
                _ => return None,
            }
        }
        Some(None)
    }

    fn repeat(&mut self, sign: char, part: &mut Part) -> Option<()> {
        let (least, most) = match sign {
            '*' => (0, None),
            '+' => (1, None),
            '?' => (0, Some(1)),
            _ => self.counts()?,
        };
        self.letters.next_if_eq(&'?');
        part.least = part.least.saturating_mul(least);
        part.most = part.most.zip(most).map(|(before, most)| before.saturating_mul(most));
        Some(())
    }

    /// `2}`, `2,}` or `2,5}`.
    fn counts(&mut self) -> Option<(u32, Option<u32>)> {
        let mut text = String::new();
        loop {
            match self.letters.next()? {
                '}' => break,
                letter => text.push(letter),
            }
        }
        match text.split_once(',') {
            None => text.trim().parse().ok().map(|times| (times, Some(times))),
            Some((least, "")) => Some((least.trim().parse().ok()?, None)),
            Some((least, most)) => Some((least.trim().parse().ok()?, Some(most.trim().parse().ok()?))),
        }
    }

    fn escape(&mut self) -> Option<Piece> {
        Some(match self.letters.next()? {
            'd' => Piece::Class(LetterSet::of(|letter| letter.is_ascii_digit())),
            's' => Piece::Class(LetterSet::SPACES),
            'w' => Piece::Class(LetterSet::WORD),
            'D' => Piece::Class(LetterSet::of(|letter| letter.is_ascii_digit()).negated()),
            'S' => Piece::Class(LetterSet::SPACES.negated()),
            'W' => Piece::Class(LetterSet::WORD.negated()),
            'x' => Piece::Letter(self.hex(2)?),
            'u' => Piece::Letter(self.hex(4)?),
            'U' => Piece::Letter(self.hex(8)?),
            'a' => Piece::Letter('\u{7}'),
            'f' => Piece::Letter('\u{C}'),
            't' => Piece::Letter('\t'),
            'n' => Piece::Letter('\n'),
            'r' => Piece::Letter('\r'),
            'v' => Piece::Letter('\u{B}'),
            'b' => {
                let mut ahead = self.letters.clone();
                let named = ahead.next() == Some('{') && !ahead.next()?.is_ascii_digit();
                while named && self.letters.next()? != '}' {}
                Piece::Place
            }
            'B' | 'A' | 'z' | '<' | '>' => Piece::Place,
            mark if mark.is_ascii_punctuation() => Piece::Letter(mark),
            _ => return None,
        })
    }

    /// The character with a number: so many digits, or any between braces.
    fn hex(&mut self, digits: usize) -> Option<char> {
        let text: String = if self.letters.next_if_eq(&'{').is_some() {
            let text = self.letters.by_ref().take_while(|letter| *letter != '}');
            text.collect()
        } else {
            self.letters.by_ref().take(digits).collect()
        };
        char::from_u32(u32::from_str_radix(&text, 16).ok()?)
    }

    /// The class after its bracket.
    fn class(&mut self) -> Option<LetterSet> {
        let negated = self.letters.next_if_eq(&'^').is_some();
        let mut set = LetterSet::default();
        while self.letters.next_if_eq(&'-').is_some() {
            set.add('-', '-');
        }
        if set == LetterSet::default() && self.letters.next_if_eq(&']').is_some() {
            set.add(']', ']');
        }
        loop {
            match self.letters.next()? {
                ']' => break,
                // A class by its name.
                '[' => return None,
                letter => self.item(letter, &mut set)?,
            }
        }
        Some(if negated { set.negated() } else { set })
    }

    /// An item of a class that begins with a letter: it, what an escape stands for, or a range from it.
    fn item(&mut self, letter: char, set: &mut LetterSet) -> Option<()> {
        let first = if letter == '\\' { self.escape()? } else { Piece::Letter(letter) };
        let mut ahead = self.letters.clone();
        let is_range = ahead.next() == Some('-') && ahead.next()? != ']';
        match first {
            Piece::Letter(first) if is_range => {
                self.letters.next();
                let last = match self.letters.next()? {
                    '\\' => self.escape()?,
                    letter => Piece::Letter(letter),
                };
                let Piece::Letter(last) = last else { return None };
                set.add(first, last);
            }
            Piece::Letter(first) => set.add(first, first),
            Piece::Class(class) if !is_range => *set = set.and(class),
            _ => return None,
        }
        Some(())
    }
}

impl Part {
    fn once(piece: Piece) -> Self {
        Self { piece, least: 1, most: Some(1) }
    }

    fn ignore_case(&mut self) {
        match &mut self.piece {
            Piece::Class(set) => *set = set.without_case(),
            Piece::Group(group) => group.iter_mut().flatten().for_each(Self::ignore_case),
            Piece::Letter(_) | Piece::Place => {}
        }
    }
}

impl LetterSet {
    const ALL: Self = Self { ascii: u128::MAX, others: true };
    const SPACES: Self = Self { ascii: 0x1_0000_3E00, others: false };
    const WORD: Self = Self { ascii: 0x07FF_FFFE_87FF_FFFE_03FF_0000_0000_0000, others: false };

    fn of(holds: impl Fn(char) -> bool) -> Self {
        let mut set = Self::default();
        ('\0'..='\u{7F}').filter(|letter| holds(*letter)).for_each(|letter| set.add(letter, letter));
        set
    }

    fn add(&mut self, first: char, last: char) {
        for letter in '\0'..='\u{7F}' {
            if (first..=last).contains(&letter) {
                self.ascii |= bit(letter);
            }
        }
        self.others |= !last.is_ascii();
    }

    /// Both together.
    pub(super) fn and(self, other: Self) -> Self {
        Self { ascii: self.ascii | other.ascii, others: self.others || other.others }
    }

    fn negated(self) -> Self {
        Self { ascii: !self.ascii, others: true }
    }

    fn without_case(self) -> Self {
        Self {
            others: self.others,
            ..Self::of(|letter| self.has(letter.to_ascii_lowercase()) || self.has(letter.to_ascii_uppercase()))
        }
    }

    fn has(self, letter: char) -> bool {
        self.ascii & bit(letter) != 0
    }

    /// Its characters of ASCII.
    pub(super) fn letters(self) -> impl Iterator<Item = char> {
        ('\0'..='\u{7F}').filter(move |letter| self.has(*letter))
    }

    /// Whether a byte of a text may be one of its characters, or a part of one.
    pub(super) fn has_byte(self, byte: u8) -> bool {
        if byte.is_ascii() { self.has(char::from(byte)) } else { self.others }
    }
}

fn bit(letter: char) -> u128 {
    1_u128.checked_shl(u32::from(letter)).unwrap_or_default()
}
