use hashbrown::HashMap;

/// Many short texts, looked for in one pass, whatever the case of ASCII.
#[derive(Clone, Debug, Default)]
pub(super) struct Literals {
    /// Those of one byte.
    bytes: Vec<(u8, usize)>,
    longer: Vec<Literal>,
    /// A bit for each pair of bytes with which a longer one begins.
    pairs: Vec<u64>,
    by_pair: HashMap<[u8; 2], Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Literal {
    text: String,
    owner: usize,
}

impl Literals {
    /// Adds a text in small letters, with the number of whom it is for.
    pub(super) fn add(&mut self, text: String, owner: usize) {
        match text.as_bytes() {
            [] => {}
            [byte] => self.bytes.push((*byte, owner)),
            [first, second, ..] => {
                let pair = [*first, *second];
                self.pairs.resize(1_024, 0);
                let (place, bit) = place(pair);
                if let Some(bits) = self.pairs.get_mut(place) {
                    *bits |= bit;
                }
                let number = self.longer.len();
                match self.by_pair.get_mut(&pair) {
                    Some(numbers) => numbers.push(number),
                    None => {
                        self.by_pair.insert(pair, vec![number]);
                    }
                }
                self.longer.push(Literal { text, owner });
            }
        }
    }

    /// The numbers of those that stand in a text, some of them more than once.
    pub(super) fn find(&self, text: &str, mut take: impl FnMut(usize)) {
        let bytes = text.as_bytes();
        for (wanted, owner) in &self.bytes {
            if bytes.iter().any(|byte| byte.to_ascii_lowercase() == *wanted) {
                take(*owner);
            }
        }
        if self.longer.is_empty() {
            return;
        }
        let mut before = 0;
        for (at, byte) in bytes.iter().enumerate() {
            let pair = [before, byte.to_ascii_lowercase()];
            before = byte.to_ascii_lowercase();
            let (place, bit) = place(pair);
            if self.pairs.get(place).is_some_and(|bits| bits & bit != 0) {
                self.standing(pair, bytes.get(at.saturating_sub(1)..).unwrap_or_default(), &mut take);
            }
        }
    }

    /// Those with which a rest of a text begins.
    fn standing(&self, pair: [u8; 2], rest: &[u8], take: &mut impl FnMut(usize)) {
        for number in self.by_pair.get(&pair).into_iter().flatten() {
            let Some(literal) = self.longer.get(*number) else { continue };
            let wanted = literal.text.as_bytes();
            if rest.get(..wanted.len()).is_some_and(|part| part.eq_ignore_ascii_case(wanted)) {
                take(literal.owner);
            }
        }
    }
}

/// Where the bit of a pair stands.
fn place(pair: [u8; 2]) -> (usize, u64) {
    let number = u16::from_be_bytes(pair);
    (usize::from(number >> 6), 1_u64.wrapping_shl(u32::from(number & 63)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_stands_in_a_text() {
        let mut literals = Literals::default();
        for (owner, text) in ["free", "http://", "$", "é", "re", "ee", ""].into_iter().enumerate() {
            literals.add(text.to_owned(), owner);
        }
        let found = |text: &str| {
            let mut owners = Vec::new();
            literals.find(text, |owner| owners.push(owner));
            owners.sort_unstable();
            owners.dedup();
            owners
        };
        assert_eq!(found("FREE stuff"), [0, 4, 5]);
        assert_eq!(found("Http://x for 5$"), [1, 2]);
        assert_eq!(found("café"), [3]);
        assert_eq!(found("\u{0}fr"), [0_usize; 0]);
        assert_eq!(found(""), [0_usize; 0]);
    }
}
