use super::{Estimate, Number};
use crate::check::named;

named! {
    /// What a comparison comes to.
    Verdict {
        /// The second is higher than the first.
        Higher = "higher", "higher";
        /// The second is lower than the first.
        Lower = "lower", "lower";
        /// What is seen may well be chance.
        NoClearDifference = "no_clear_difference", "no clear difference";
        /// There is too little data to say anything.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}

impl Verdict {
    /// Whether an estimate is higher or lower than a value: clear where its interval leaves the value out.
    #[must_use]
    pub fn of(estimate: &Estimate, value: Number) -> Self {
        if estimate.low > value {
            Self::Higher
        } else if estimate.high < value {
            Self::Lower
        } else {
            Self::NoClearDifference
        }
    }

    /// The verdict where it holds; else that there is no clear difference.
    pub(super) fn only_if(self, holds: bool) -> Self {
        if holds { self } else { Self::NoClearDifference }
    }
}
