use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_range, limits};
use crate::convention::preset;
use crate::money::{Decimal, Fraction};

/// From when on a week is too full, and which hours are night.
///
/// The preset `workload_bounds.house` holds those that count where an input has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkloadBounds {
    /// From which share of the capacity on a week is tight, in percent: 0 to 1,000.
    pub tight_from_percent: Decimal,
    /// From which share of the capacity on a week is full, in percent: not below the other, to 1,000.
    pub full_from_percent: Decimal,
    /// The hour with which the night begins, 0 to 23.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = limits::LAST_HOUR)))]
    pub night_from_hour: u32,
    /// The hour with which the night is over, 0 to 23; there is no night where it is the other.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = limits::LAST_HOUR)))]
    pub night_until_hour: u32,
}

impl WorkloadBounds {
    /// Those of the house.
    pub(super) fn house() -> Result<Self, Issues> {
        preset("workload_bounds.house").map(|found| found.value).map_err(|_| Issues::default())
    }

    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let most = Decimal::from(limits::LOAD_PERCENT);
        let bounds = [("tight_from_percent", self.tight_from_percent), ("full_from_percent", self.full_from_percent)];
        for (field, percent) in bounds {
            if percent.is_negative() || percent > most {
                let message = format!("{percent} percent is not within 0 to {most}");
                let issue = Issue::new(Code::OutOfRange, path.field(field), message);
                issues.push(issue.with("value", percent).with("most", most));
            }
        }
        if self.full_from_percent < self.tight_from_percent {
            let (full, tight) = (self.full_from_percent, self.tight_from_percent);
            let message = format!("a week is full from {full} percent on, before it is tight from {tight} percent on");
            issues.push(Issue::new(Code::WrongOrder, path.field("full_from_percent"), message));
        }
        check_range(self.night_from_hour, 0, limits::LAST_HOUR, &path.field("night_from_hour"), issues);
        check_range(self.night_until_hour, 0, limits::LAST_HOUR, &path.field("night_until_hour"), issues);
    }

    /// A percentage as a share.
    pub(super) fn share(percent: Decimal) -> Result<Fraction, Issues> {
        let hundred = Fraction::new(100, 1).map_err(|_| Issues::default())?;
        Fraction::from(percent).checked_div(&hundred).map_err(|_| Issues::default())
    }

    /// Whether an hour of the clock, 0 to 23, is of the night.
    pub(super) fn is_night(&self, hour: u32) -> bool {
        let (from, until) = (self.night_from_hour, self.night_until_hour);
        if from <= until { (from..until).contains(&hour) } else { hour >= from || hour < until }
    }
}
