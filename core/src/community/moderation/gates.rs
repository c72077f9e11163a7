use super::literals::Literals;
use super::needs::Needs;
use super::syntax::LetterSet;

/// What the patterns of all rules need, so that one pass over a text shows which of them may be found in it: an engine that is
/// linear in the text is still slow, and most texts have nothing of what most patterns need.
#[derive(Clone, Debug, Default)]
pub(super) struct PatternGates {
    /// The texts of all groups, by the number of the group.
    literals: Literals,
    /// The pattern that needs each group; those of one pattern follow each other.
    groups: Vec<usize>,
    /// How many groups each pattern needs.
    wanted: Vec<usize>,
    runs: Vec<Runs>,
    /// Those of which nothing is known.
    always: Vec<usize>,
}

/// The patterns that need a run of letters of one class, each with how long it is.
#[derive(Clone, Debug)]
struct Runs {
    set: LetterSet,
    /// By byte, whether it is of the class.
    bytes: Vec<bool>,
    patterns: Vec<(u32, usize)>,
}

/// Which patterns may be found in a text.
#[derive(Clone, Debug, Default)]
pub(super) struct MayMatch(Vec<usize>);

impl PatternGates {
    /// Adds a pattern that the engine compiled; gives its number.
    pub(super) fn add(&mut self, pattern: &str) -> usize {
        let number = self.wanted.len();
        let Needs { texts, run } = Needs::of(pattern);
        self.wanted.push(texts.len());
        match (texts.is_empty(), run) {
            (true, Some((set, least))) => self.add_run(set, least, number),
            (true, None) => self.always.push(number),
            (false, _) => {}
        }
        for texts in texts {
            texts.into_iter().for_each(|text| self.literals.add(text, self.groups.len()));
            self.groups.push(number);
        }
        number
    }

    /// The patterns that may be found in a text.
    pub(super) fn of(&self, text: &str) -> MayMatch {
        let mut found = self.always.clone();
        self.add_those_with_texts(text, &mut found);
        for runs in &self.runs {
            let longest = runs.longest(text);
            found.extend(runs.patterns.iter().filter(|(least, _)| *least <= longest).map(|(_, number)| *number));
        }
        MayMatch(found)
    }

    /// The patterns of which the text has something of each group.
    fn add_those_with_texts(&self, text: &str, found: &mut Vec<usize>) {
        let mut groups = Vec::new();
        self.literals.find(text, |group| groups.push(group));
        groups.sort_unstable();
        groups.dedup();
        let (mut last, mut seen) = (None, 0_usize);
        for pattern in groups.iter().filter_map(|group| self.groups.get(*group)) {
            seen = if last == Some(pattern) { seen.saturating_add(1) } else { 1 };
            last = Some(pattern);
            if self.wanted.get(*pattern) == Some(&seen) {
                found.push(*pattern);
            }
        }
    }

    fn add_run(&mut self, set: LetterSet, least: u32, number: usize) {
        match self.runs.iter_mut().find(|runs| runs.set == set) {
            Some(runs) => runs.patterns.push((least, number)),
            None => {
                let bytes = (u8::MIN..=u8::MAX).map(|byte| set.has_byte(byte)).collect();
                self.runs.push(Runs { set, bytes, patterns: vec![(least, number)] });
            }
        }
    }
}

impl MayMatch {
    /// Their numbers.
    pub(super) fn patterns(&self) -> impl Iterator<Item = usize> {
        self.0.iter().copied()
    }

    /// Whether a pattern is among them.
    pub(super) fn has(&self, number: usize) -> bool {
        self.0.contains(&number)
    }
}

impl Runs {
    /// The longest run of bytes of the class.
    fn longest(&self, text: &str) -> u32 {
        let (mut longest, mut run) = (0_u32, 0_u32);
        for byte in text.bytes() {
            let is_in = self.bytes.get(usize::from(byte)).copied().unwrap_or_default();
            run = if is_in { run.saturating_add(1) } else { 0 };
            longest = longest.max(run);
        }
        longest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(pattern: &str) -> String {
        let Needs { texts, run } = Needs::of(pattern);
        match run {
            Some((set, least)) if set.letters().count() < 64 => {
                format!("a run of {least} of {} letters", set.letters().count())
            }
            Some((_, least)) => format!("a run of {least}"),
            None => texts.iter().map(|texts| texts.join("|")).collect::<Vec<_>>().join(" & "),
        }
    }

    #[test]
    fn says_what_patterns_need() {
        for (pattern, wanted) in [
            (r"free-crypto", "free-crypto"),
            (r"free.+crypto", "free & crypto"),
            (r"(?i)V[i1]agra", "v1agra|viagra"),
            (r"https?://\S+\.ru\b", "https://|http:// & .ru"),
            (r"a.+https?://\S+b", "https://|http://"),
            (r"\bwhats ?app\b", "whats app|whatsapp"),
            (r"(?:buy|order) now", "buy now|order now"),
            (r"abc.*|def.*ghij", "abc|ghij"),
            (r"\d{4}[ -]?\d{4}", "a run of 8 of 12 letters"),
            (r"\d\d\d", "a run of 3 of 10 letters"),
            (r"\b\d+\b.", "a run of 1 of 10 letters"),
            (r"[A-Z]{10,}", "a run of 10 of 26 letters"),
            (r"(?:\d{3}[ -]?){3}", "a run of 9 of 12 letters"),
            (r"(?:\d{3}|\w){3}[0-9]{2}", "a run of 2 of 10 letters"),
            (r"a|.*", ""),
            (r"[[:digit:]]+", ""),
            (r"(?x) a b", ""),
            (r"(?:ab)?c", "abc|c"),
            (r"(?:ab)+c", "ab"),
            (r"ab{0}c", "a"),
            (r"\x41\u{42}[\]-]", "ab-|ab]"),
        ] {
            assert_eq!(needs(pattern), wanted, "{pattern}");
        }
    }

    #[test]
    fn all_that_a_pattern_needs_must_stand_in_a_text() {
        let mut gates = PatternGates::default();
        let numbers = [r"free.+crypto", r"crypto", r"\d{2}-\d{2}", r"[ab]*"].map(|pattern| gates.add(pattern));
        assert_eq!(numbers, [0, 1, 2, 3]);
        let found = |text: &str| {
            let may = gates.of(text);
            numbers.into_iter().filter(|number| may.has(*number)).collect::<Vec<_>>()
        };
        assert_eq!(found("FREE crypto"), [0, 1, 3]);
        assert_eq!(found("crypto 12-"), [1, 2, 3]);
        assert_eq!(found("free 1-2"), [3]);
    }
}
