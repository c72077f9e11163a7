use serde::{Deserialize, Serialize};

use super::{BootstrapInterval, StatisticMethod};
use crate::check::{Code, Issue, Issues, Path, check_range, limits, tagged_union};

tagged_union! {
    /// How the interval of a ratio is found.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum RatioMethod {
        /// By the delta method, for 30 units or more.
        Delta(DeltaMethod) = "delta",
        /// By drawing the units again and again, from a seed.
        Bootstrap(BootstrapMethod) = "bootstrap",
    }
}

/// By the delta method.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeltaMethod {}

/// By the bootstrap.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BootstrapMethod {
    /// Where chance starts: the same seed gives the same answer; below 2^53.
    pub seed: u64,
    /// How often the units are drawn: 100 to 100,000, and fewer for large samples; absent: 2,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resamples: Option<u32>,
    /// How the ends of the intervals are read off the resamples; absent: `percentile`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<BootstrapInterval>,
}

/// How often units are drawn when nobody says so.
const USUAL_RESAMPLES: u32 = 2_000;

impl RatioMethod {
    /// The name of the method.
    #[must_use]
    pub fn statistic(&self) -> StatisticMethod {
        match self {
            Self::Delta(_) => StatisticMethod::Delta,
            Self::Bootstrap(_) => StatisticMethod::Bootstrap,
        }
    }

    /// How the ends of the intervals are read off the resamples; nothing where there are none.
    #[must_use]
    pub fn interval(&self) -> Option<BootstrapInterval> {
        match self {
            Self::Delta(_) => None,
            Self::Bootstrap(method) => Some(method.interval()),
        }
    }

    /// What must hold for the figure to mean what it says, in sentences.
    #[must_use]
    pub fn assumptions(&self) -> Vec<String> {
        let mut assumptions = self.statistic().assumptions();
        assumptions.extend(self.interval().and_then(BootstrapInterval::assumption).map(ToOwned::to_owned));
        assumptions
    }
}

impl BootstrapMethod {
    pub(super) fn resamples(&self) -> u32 {
        self.resamples.unwrap_or(USUAL_RESAMPLES)
    }

    pub(super) fn interval(&self) -> BootstrapInterval {
        self.interval.unwrap_or(BootstrapInterval::Percentile)
    }

    /// Finds what is wrong with the method for so many units, at the field `method`.
    pub(crate) fn check(&self, units: u64, issues: &mut Issues) {
        let path = Path::root().field("method");
        if self.seed > limits::COUNT {
            let message = format!("`{}` is beyond the most, {}", self.seed, limits::COUNT);
            issues.push(Issue::new(Code::OutOfRange, path.field("seed"), message).with("value", self.seed));
        }
        let (resamples, at) = (self.resamples(), path.field("resamples"));
        check_range(resamples, limits::RESAMPLES_LEAST, limits::RESAMPLES, &at, issues);
        let drawn = units.saturating_mul(u64::from(resamples));
        if resamples <= limits::RESAMPLES && drawn > limits::DRAWN_UNITS {
            let message = format!("`{resamples}` times {units} units are more than the most, {}", limits::DRAWN_UNITS);
            let issue =
                Issue::new(Code::OutOfRange, at, message).with("drawn", drawn).with("most", limits::DRAWN_UNITS);
            issues.push(issue.help("draw less often, or use the delta method"));
        }
    }
}
