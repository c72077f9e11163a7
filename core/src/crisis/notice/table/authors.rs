use crate::kpi::tally::{GroupKey, KeyIndex, Keys, TallyError};

/// From so many pairs on, those that came twice are taken out.
const MANY: usize = 4_000_000;

/// Who wrote in which bin: each pair of both once, with how many follow the author at most.
#[derive(Clone, Debug, Default)]
pub(super) struct Authors {
    known: KeyIndex,
    /// The number of a bin and the code of an author.
    pairs: Vec<u64>,
    /// The same, with the followers.
    reached: Vec<(u64, u64)>,
    /// How many pairs were left the last time that those that came twice were taken out.
    kept: usize,
}

/// The authors of a bin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct AuthorsOfBin {
    pub(super) count: u32,
    /// The followers of all of whom they are known, and of how many they are.
    pub(super) reach: u64,
    pub(super) reached: u32,
}

impl Authors {
    /// The codes of a column of authors: 0 is nobody.
    pub(super) fn codes(&mut self, keys: &Keys<'_>) -> Result<Vec<u32>, TallyError> {
        self.known.codes(keys)
    }

    /// Somebody wrote.
    pub(super) fn push(&mut self, bin: u32, author: u32) {
        self.pairs.push(pair(bin, author));
    }

    /// Somebody wrote whom so many follow.
    pub(super) fn push_reached(&mut self, bin: u32, author: u32, reach: u64) {
        self.reached.push((pair(bin, author), reach));
    }

    /// Takes out pairs that came twice, where there are many since the last time.
    pub(super) fn tidy_when_many(&mut self) {
        let most = self.kept.saturating_mul(2).max(MANY);
        if self.pairs.len().max(self.reached.len()) > most {
            self.tidy();
        }
    }

    /// Takes out pairs that came twice, and puts the others in their order.
    pub(super) fn tidy(&mut self) {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        // The one with the most followers is kept: it is the last of its pair, and the first of what is turned round.
        self.reached.sort_unstable_by(|one, other| other.cmp(one));
        self.reached.dedup_by_key(|one| one.0);
        self.reached.reverse();
        self.kept = self.pairs.len().max(self.reached.len());
    }

    /// The authors of each bin that has any, the first bin first; after [`Authors::tidy`].
    pub(super) fn by_bin(&self) -> impl Iterator<Item = (u32, AuthorsOfBin)> {
        let plain = self.pairs.chunk_by(|one, other| bin(*one) == bin(*other)).map(|pairs| {
            let number = pairs.first().map_or(0, |pair| bin(*pair));
            (number, AuthorsOfBin { count: length(pairs), ..AuthorsOfBin::default() })
        });
        let reached = self.reached.chunk_by(|one, other| bin(one.0) == bin(other.0)).map(|pairs| {
            let number = pairs.first().map_or(0, |pair| bin(pair.0));
            let known = || pairs.iter().filter_map(|(_, reach)| reach.checked_sub(1));
            let reach = known().fold(0, u64::saturating_add);
            let reached = u32::try_from(known().count()).unwrap_or(u32::MAX);
            (number, AuthorsOfBin { count: length(pairs), reach, reached })
        });
        // A table has pairs of one sort.
        plain.chain(reached)
    }

    /// Takes what another has counted.
    pub(super) fn merge(&mut self, other: &Self) -> Result<(), TallyError> {
        let codes = merged_codes(&mut self.known, &other.known)?;
        let own = |of: u64| pair(bin(of), codes.get(code(of)).copied().unwrap_or_default());
        self.pairs.extend(other.pairs.iter().map(|pair| own(*pair)));
        self.reached.extend(other.reached.iter().map(|(pair, reach)| (own(*pair), *reach)));
        self.tidy_when_many();
        Ok(())
    }
}

/// By the code of another index, the code of one's own.
pub(super) fn merged_codes(own: &mut KeyIndex, other: &KeyIndex) -> Result<Vec<u32>, TallyError> {
    (0..=other.len())
        .map(|code| match other.value(code) {
            GroupKey::None => Ok(0),
            value => own.code(&value),
        })
        .collect()
}

fn pair(bin: u32, author: u32) -> u64 {
    u64::from(bin) << 32 | u64::from(author)
}

fn bin(pair: u64) -> u32 {
    u32::try_from(pair >> 32).unwrap_or(u32::MAX)
}

fn code(pair: u64) -> usize {
    usize::try_from(pair & u64::from(u32::MAX)).unwrap_or(usize::MAX)
}

fn length<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}
