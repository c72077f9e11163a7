#![expect(clippy::float_arithmetic, reason = "a product of shares; no money is computed here")]

use std::collections::BTreeMap;

use crate::stats::float;

/// How far a share may lie above the one that is wanted, and still reaches it: the product of the steps is not exact.
const TOLERANCE: f64 = 1e-9;

/// How long it takes until something comes, where for some it has not come yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Survival {
    /// By seconds: for how many it came then, and for how many no more is known.
    times: BTreeMap<i64, (u64, u64)>,
}

impl Survival {
    pub(super) fn add(&mut self, seconds: i64, came: bool) {
        let (done, censored) = self.times.entry(seconds).or_default();
        let count = if came { done } else { censored };
        *count = count.saturating_add(1);
    }

    /// For how many it came, and for how many it did not.
    pub(super) fn counts(&self) -> (u64, u64) {
        let add = |(done, censored): (u64, u64), (more, others): &(u64, u64)| {
            (done.saturating_add(*more), censored.saturating_add(*others))
        };
        self.times.values().fold((0, 0), add)
    }

    /// The first time at which the share of those for whom it has not come is `left` or less; none where it never is.
    ///
    /// Source: Kaplan and Meier (1958), doi 10.1080/01621459.1958.10501452: the product of the shares that are left at each
    /// time, of those who were still there; who left at a time was there at it.
    pub(super) fn reached(&self, left: f64) -> Option<i64> {
        let (done, censored) = self.counts();
        let mut there = done.saturating_add(censored);
        let mut share = 1.0;
        for (seconds, (done, censored)) in &self.times {
            if *done > 0 {
                share *= float(there.saturating_sub(*done)) / float(there);
            }
            if share <= left + TOLERANCE {
                return Some(*seconds);
            }
            there = there.saturating_sub(*done).saturating_sub(*censored);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The group with 6-mercaptopurine of Freireich et al. (1963): textbooks and R's `survfit` give the median 23.
    #[test]
    fn the_median_is_that_of_the_textbooks() {
        let mut survival = Survival::default();
        for (weeks, came) in [
            (6, true),
            (6, true),
            (6, true),
            (6, false),
            (7, true),
            (9, false),
            (10, true),
            (10, false),
            (11, false),
            (13, true),
            (16, true),
            (17, false),
            (19, false),
            (20, false),
            (22, true),
            (23, true),
            (25, false),
            (32, false),
            (32, false),
            (34, false),
            (35, false),
        ] {
            survival.add(weeks, came);
        }
        assert_eq!(survival.counts(), (9, 12));
        assert_eq!((survival.reached(0.5), survival.reached(0.1)), (Some(23), None));
        assert_eq!(survival.reached(0.75), Some(13), "18/21 * 16/17 * 14/15 * 11/12 is 0.690");
    }

    #[test]
    fn without_open_ones_it_is_the_plain_quantile() {
        let mut survival = Survival::default();
        assert_eq!(survival.reached(0.5), None);
        (1..=10).for_each(|seconds| survival.add(seconds, true));
        assert_eq!((survival.reached(0.5), survival.reached(0.1)), (Some(5), Some(9)));
    }
}
