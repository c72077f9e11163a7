use super::Seen;
use crate::check::named;
use crate::kpi::Direction;
use crate::kpi::number::number;
use crate::money::Fraction;

named! {
    /// Whether a target is met.
    TargetVerdict {
        /// The value is at the target or better; with an interval, all of it is.
        Met = "met", "met";
        /// The value is worse than the target; with an interval, all of it is.
        Missed = "missed", "missed";
        /// The interval holds the target: what is seen may be chance.
        Unclear = "unclear", "unclear";
        /// There is no value, or it is made of too few units.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}

named! {
    /// What a value is beside a benchmark.
    BenchmarkVerdict {
        /// It is better than the range of the benchmark.
        Better = "better", "better than usual";
        /// It is worse than the range of the benchmark.
        Worse = "worse", "worse than usual";
        /// It lies within the range of the benchmark, or is equal to its one value.
        Usual = "usual", "as usual";
        /// It lies outside the range, and neither way is better.
        Different = "different", "other than usual";
        /// The interval reaches over an end of the range: what is seen may be chance.
        Unclear = "unclear", "unclear";
        /// There is no value, or it is made of too few units.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}

named! {
    /// What a verdict goes by.
    VerdictBasis {
        /// The interval of the value.
        Interval = "interval", "the interval";
        /// The value alone: nothing says how far off it may be.
        Value = "value", "the value alone";
    }
}

/// Where a value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Below,
    Within,
    Above,
    Unclear,
}

impl Place {
    /// Where what was seen lies beside a range; with an interval it is clear only when no part of it says otherwise.
    fn of(seen: &Seen, low: &Fraction, high: &Fraction) -> Self {
        let Some(interval) = &seen.interval else {
            return match &seen.value {
                value if value < low => Self::Below,
                value if value > high => Self::Above,
                _ => Self::Within,
            };
        };
        let (Some(low), Some(high)) = (number(low), number(high)) else { return Self::Unclear };
        if interval.high < low {
            Self::Below
        } else if interval.low > high {
            Self::Above
        } else if interval.low >= low && interval.high <= high {
            Self::Within
        } else {
            Self::Unclear
        }
    }
}

/// Whether a target is met: at the target counts.
pub(in crate::kpi) fn target_verdict(seen: Option<&Seen>, target: &Fraction, direction: Direction) -> TargetVerdict {
    let Some(seen) = seen else { return TargetVerdict::NotEnoughData };
    let (at_least, at_most) = match &seen.interval {
        None => (seen.value >= *target, seen.value <= *target),
        Some(interval) => {
            let Some(target) = number(target) else { return TargetVerdict::Unclear };
            (interval.low >= target, interval.high <= target)
        }
    };
    let met = if direction == Direction::LowerIsBetter { at_most } else { at_least };
    let place = Place::of(seen, target, target);
    match (met, direction, place) {
        (true, _, _) => TargetVerdict::Met,
        (false, Direction::LowerIsBetter, Place::Above) => TargetVerdict::Missed,
        (false, Direction::HigherIsBetter | Direction::Neither, Place::Below) => TargetVerdict::Missed,
        _ => TargetVerdict::Unclear,
    }
}

/// What a value is beside the range of a benchmark.
pub(super) fn benchmark_verdict(
    seen: Option<&Seen>,
    low: &Fraction,
    high: &Fraction,
    direction: Direction,
) -> BenchmarkVerdict {
    let Some(seen) = seen else { return BenchmarkVerdict::NotEnoughData };
    match (Place::of(seen, low, high), direction) {
        (Place::Within, _) => BenchmarkVerdict::Usual,
        (Place::Unclear, _) => BenchmarkVerdict::Unclear,
        (_, Direction::Neither) => BenchmarkVerdict::Different,
        (Place::Above, Direction::HigherIsBetter) | (Place::Below, Direction::LowerIsBetter) => {
            BenchmarkVerdict::Better
        }
        _ => BenchmarkVerdict::Worse,
    }
}
