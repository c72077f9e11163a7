use super::TallyError;
use super::keys::index;

/// Exact sums, one for each group: fast ones that cannot have overflowed, and large ones that take them over in time.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    recent: Vec<i64>,
    /// What the largest of the recent sums can be at most.
    bound: u64,
    exact: Vec<i128>,
}

impl Sums {
    /// Adds each number to the sum of its group; `bits` are those of all numbers together.
    pub(super) fn add(&mut self, groups: &[u32], numbers: &[i64], bits: i64, many: usize) -> Result<(), TallyError> {
        // Of numbers that are not below zero, none is larger than all their bits together.
        let largest = match u64::try_from(bits) {
            Ok(bits) => bits,
            Err(_) => numbers.iter().fold(0, |largest, number| number.unsigned_abs().max(largest)),
        };
        if !self.has_room(largest, numbers.len(), many)? {
            return self.add_exactly(groups, numbers);
        }
        for (group, number) in groups.iter().zip(numbers) {
            if let Some(sum) = self.recent.get_mut(index(*group)) {
                *sum = sum.wrapping_add(*number);
            }
        }
        Ok(())
    }

    /// The sums of all groups.
    pub(super) fn settled(&mut self, many: usize) -> Result<&[i128], TallyError> {
        self.settle(many)?;
        Ok(&self.exact)
    }

    /// Takes the sums of another tally over, whose groups are called differently here.
    pub(super) fn merge(&mut self, other: &[i128], names: &[u32], many: usize) -> Result<(), TallyError> {
        self.settle(many)?;
        for (group, sum) in names.iter().zip(other) {
            if let Some(own) = self.exact.get_mut(index(*group)) {
                *own = own.checked_add(*sum).ok_or(TallyError::Overflow)?;
            }
        }
        Ok(())
    }

    /// Whether the fast sums can take so many numbers of at most this size, after a settlement where need be.
    fn has_room(&mut self, largest: u64, rows: usize, many: usize) -> Result<bool, TallyError> {
        let most = i64::MAX.unsigned_abs();
        let added = largest.checked_mul(u64::try_from(rows).unwrap_or(u64::MAX)).filter(|added| *added <= most);
        let Some(added) = added else {
            self.settle(many)?;
            return Ok(false);
        };
        match added.checked_add(self.bound).filter(|bound| *bound <= most) {
            Some(bound) => self.bound = bound,
            None => {
                self.settle(many)?;
                self.bound = added;
            }
        }
        if self.recent.len() < many {
            self.recent.resize(many, 0);
        }
        Ok(true)
    }

    fn add_exactly(&mut self, groups: &[u32], numbers: &[i64]) -> Result<(), TallyError> {
        for (group, number) in groups.iter().zip(numbers) {
            if let Some(sum) = self.exact.get_mut(index(*group)) {
                *sum = sum.checked_add(i128::from(*number)).ok_or(TallyError::Overflow)?;
            }
        }
        Ok(())
    }

    fn settle(&mut self, many: usize) -> Result<(), TallyError> {
        self.exact.resize(self.exact.len().max(many), 0);
        for (exact, recent) in self.exact.iter_mut().zip(&mut self.recent) {
            *exact = exact.checked_add(i128::from(*recent)).ok_or(TallyError::Overflow)?;
            *recent = 0;
        }
        self.bound = 0;
        Ok(())
    }
}
