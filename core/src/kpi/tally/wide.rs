use super::TallyError;
use super::keys::index;

/// So many columns are summed side by side: a row finds its group once for all of them.
pub(super) const LANES: usize = 4;

/// The numbers of a few columns of a block; a lane without a column has zeros.
pub(super) type Lanes<'a> = [&'a [i64]; LANES];

/// Exact sums of a few columns at once, one of each for each group: fast ones that cannot have overflowed, and large ones that
/// take them over in time.
#[derive(Clone, Debug, Default)]
pub(super) struct WideSums {
    recent: Vec<[i64; LANES]>,
    /// What the largest of the recent sums can be at most.
    bound: u64,
    exact: Vec<[i128; LANES]>,
}

impl WideSums {
    /// Adds the numbers of each row to the sums of its group, and gives the bits of each lane's numbers together.
    pub(super) fn add(&mut self, groups: &[u32], lanes: Lanes<'_>, many: usize) -> Result<[i64; LANES], TallyError> {
        if self.recent.len() < many {
            self.recent.resize(many, [0; LANES]);
        }
        let bits = walk(&mut self.recent, groups, lanes, i64::wrapping_add);
        let largest = bits.iter().zip(lanes).map(|(bits, lane)| largest(*bits, lane)).max().unwrap_or_default();
        let most = i64::MAX.unsigned_abs();
        let rows = u64::try_from(groups.len()).unwrap_or(u64::MAX);
        let added = largest.checked_mul(rows).filter(|added| *added <= most);
        match added.and_then(|added| added.checked_add(self.bound)).filter(|bound| *bound <= most) {
            Some(bound) => self.bound = bound,
            None => {
                // Something may have wrapped: taking the same away again undoes it, whatever it was.
                walk(&mut self.recent, groups, lanes, i64::wrapping_sub);
                self.settle(many)?;
                match added {
                    Some(added) => {
                        walk(&mut self.recent, groups, lanes, i64::wrapping_add);
                        self.bound = added;
                    }
                    None => self.add_exactly(groups, lanes)?,
                }
            }
        }
        Ok(bits)
    }

    /// The sums of all groups.
    pub(super) fn settled(&mut self, many: usize) -> Result<&[[i128; LANES]], TallyError> {
        self.settle(many)?;
        Ok(&self.exact)
    }

    /// Takes sums over whose groups are called differently here, lane by lane.
    pub(super) fn merge(&mut self, lane: usize, other: &[i128], names: &[u32], many: usize) -> Result<(), TallyError> {
        self.settle(many)?;
        for (group, sum) in names.iter().zip(other) {
            if let Some(own) = self.exact.get_mut(index(*group)).and_then(|sums| sums.get_mut(lane)) {
                *own = own.checked_add(*sum).ok_or(TallyError::Overflow)?;
            }
        }
        Ok(())
    }

    fn add_exactly(&mut self, groups: &[u32], lanes: Lanes<'_>) -> Result<(), TallyError> {
        for (place, numbers) in lanes.iter().enumerate() {
            for (group, number) in groups.iter().zip(*numbers) {
                if let Some(sum) = self.exact.get_mut(index(*group)).and_then(|sums| sums.get_mut(place)) {
                    *sum = sum.checked_add(i128::from(*number)).ok_or(TallyError::Overflow)?;
                }
            }
        }
        Ok(())
    }

    fn settle(&mut self, many: usize) -> Result<(), TallyError> {
        self.exact.resize(self.exact.len().max(many), [0; LANES]);
        for (exact, recent) in self.exact.iter_mut().zip(&mut self.recent) {
            for (exact, recent) in exact.iter_mut().zip(recent) {
                *exact = exact.checked_add(i128::from(*recent)).ok_or(TallyError::Overflow)?;
                *recent = 0;
            }
        }
        self.bound = 0;
        Ok(())
    }
}

/// Takes each number to the sum of its group, and gives the bits of each lane's numbers together.
fn walk(
    sums: &mut [[i64; LANES]],
    groups: &[u32],
    [one, two, three, four]: Lanes<'_>,
    join: impl Fn(i64, i64) -> i64,
) -> [i64; LANES] {
    let mut bits = [0; LANES];
    let numbers = one.iter().zip(two).zip(three.iter().zip(four));
    for (group, ((one, two), (three, four))) in groups.iter().zip(numbers) {
        let row = [*one, *two, *three, *four];
        if let Some([a, b, c, d]) = sums.get_mut(index(*group)) {
            let [one, two, three, four] = row;
            (*a, *b, *c, *d) = (join(*a, one), join(*b, two), join(*c, three), join(*d, four));
        }
        for (bits, number) in bits.iter_mut().zip(row) {
            *bits |= number;
        }
    }
    bits
}

/// The largest of numbers at most, whatever their signs: none that is not below zero is larger than the bits of all together.
fn largest(bits: i64, numbers: &[i64]) -> u64 {
    let by_number = |_| numbers.iter().fold(0, |largest, number| number.unsigned_abs().max(largest));
    u64::try_from(bits).unwrap_or_else(by_number)
}
