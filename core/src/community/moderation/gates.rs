use super::literals::Literals;
use super::needs::Needs;
use super::syntax::LetterSet;

/// What the patterns of all rules need, so that one pass over a text shows which of them may be found in it: an engine that is
/// linear in the text is still slow, and most texts have nothing of what most patterns need.
#[derive(Clone, Debug, Default)]
pub(super) struct PatternGates {
    literals: Literals,
    runs: Vec<Runs>,
    /// Those of which nothing is known.
    always: Vec<usize>,
    patterns: usize,
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
        let number = self.patterns;
        self.patterns = number.saturating_add(1);
        match Needs::of(pattern) {
            Needs::Texts(texts) => texts.into_iter().for_each(|text| self.literals.add(text, number)),
            Needs::Run(set, least) => self.add_run(set, least, number),
            Needs::Nothing => self.always.push(number),
        }
        number
    }

    /// The patterns that may be found in a text.
    pub(super) fn of(&self, text: &str) -> MayMatch {
        let mut found = self.always.clone();
        self.literals.find(text, |number| found.push(number));
        for runs in &self.runs {
            let longest = runs.longest(text);
            found.extend(runs.patterns.iter().filter(|(least, _)| *least <= longest).map(|(_, number)| *number));
        }
        MayMatch(found)
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

    fn texts(pattern: &str) -> String {
        match Needs::of(pattern) {
            Needs::Texts(texts) => texts.join(" "),
            Needs::Run(_, least) => format!("a run of {least}"),
            Needs::Nothing => "nothing".to_owned(),
        }
    }

    #[test]
    fn says_what_patterns_need() {
        for (pattern, needs) in [
            (r"free\s+crypto", "crypto"),
            (r"(?i)V[i1]agra", "v1agra viagra"),
            (r"https?://\S+\.ru\b", "http:// https://"),
            (r"\bwhats ?app\b", "whats app whatsapp"),
            (r"(?:buy|order) now", "buy now order now"),
            (r"\d{4}[ -]?\d{4}", "a run of 4"),
            (r"\d\d\d", "a run of 3"),
            (r"[A-Z]{10,}", "a run of 10"),
            (r"(?:\d{3}[ -]?){3}", "a run of 3"),
            (r"a|.*", "nothing"),
            (r"[[:digit:]]+", "nothing"),
            (r"(?x) a b", "nothing"),
            (r"(?:ab)?c", "abc c"),
            (r"(?:ab)+c", "ab"),
            (r"ab{0}c", "a"),
            (r"\x41\u{42}[\]-]", "ab- ab]"),
        ] {
            assert_eq!(texts(pattern), needs, "{pattern}");
        }
    }
}
