/// Numbers to choose by, in order; when they are used up, only zeros follow.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    numbers: &'a [u32],
}

impl<'a> Source<'a> {
    /// Chooses by these numbers.
    pub fn new(numbers: &'a [u32]) -> Self {
        Self { numbers }
    }

    fn next(&mut self) -> u32 {
        match self.numbers.split_first() {
            Some((first, rest)) => {
                self.numbers = rest;
                *first
            }
            None => 0,
        }
    }

    /// A number from 0 up to but not including `end`; 0 when that is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        let wide = if end > u64::from(u32::MAX) { u64::from(self.next()) << 32 } else { 0 };
        (wide | u64::from(self.next())).checked_rem(end).unwrap_or_default()
    }

    /// A number from `first` to `last`, both included.
    pub fn within(&mut self, first: u64, last: u64) -> u64 {
        first + self.below(last - first + 1)
    }

    /// A place of a list of this length; 0 when it is empty.
    pub fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.below(u64::try_from(length).unwrap_or_default())).unwrap_or_default()
    }

    /// Whether something happens that happens so often in a hundred cases.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) >= 100 - percent
    }

    /// One of the items; the first is the simplest.
    ///
    /// # Panics
    /// - there are none
    #[expect(clippy::expect_used, reason = "a mistake in a test")]
    pub fn pick<T: Clone>(&mut self, items: &[T]) -> T {
        items.get(self.index(items.len())).cloned().expect("something to pick from")
    }

    /// Some of the items in their order, at least one.
    pub fn some<T: Clone>(&mut self, items: &[T]) -> Vec<T> {
        let always = self.index(items.len());
        let mut place = 0;
        let keep = |_: &&T| {
            place += 1;
            place - 1 == always || self.chance(40)
        };
        items.iter().filter(keep).cloned().collect()
    }
}
