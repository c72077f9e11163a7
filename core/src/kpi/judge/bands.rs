use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_item_count, check_unique_ids, limits};
use crate::convention::{Convention, preset};
use crate::kpi::Direction;
use crate::money::{Fraction, Percent};
use crate::vocabulary::{Id, Name};

/// What people call so much of a target: the bands of a traffic light.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerdictBands {
    /// The bands, from the lowest on. What lies below the first is in none.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::LIST_ITEMS)))]
    pub bands: Vec<VerdictBand>,
}

/// One band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerdictBand {
    /// The name in documents.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// From so much of the target on, included.
    pub from_percent: Percent,
}

impl VerdictBands {
    /// The band of so much of a target, 1 being all of it.
    pub(in crate::kpi) fn band(&self, attained: &Fraction) -> Option<&VerdictBand> {
        self.bands.iter().rev().find(|band| band.from_percent.fraction() <= *attained)
    }

    pub(in crate::kpi) fn check(&self, path: &Path, issues: &mut Issues) {
        let at = path.field("bands");
        check_item_count(self.bands.len(), &at, issues);
        check_unique_ids(self.bands.iter().map(|band| &band.id), "id", &at, issues);
        let pairs = self.bands.iter().zip(self.bands.iter().skip(1)).enumerate().take(limits::LIST_ITEMS);
        for (place, (first, second)) in pairs {
            if second.from_percent <= first.from_percent {
                let message = format!("`{}` does not come after {}", second.from_percent, first.from_percent);
                let path = at.index(place.saturating_add(1)).field("from_percent");
                issues.push(Issue::new(Code::WrongOrder, path, message));
            }
        }
    }
}

/// The bands that are used: the caller's, or those of the preset `verdict_bands.plain`.
pub(in crate::kpi) fn verdict_bands(
    own: Option<&Convention<VerdictBands>>,
) -> Result<Convention<VerdictBands>, Issues> {
    match own {
        Some(own) => Ok(own.clone()),
        None => preset("verdict_bands.plain")
            .map_err(|error| Issue::new(Code::UnknownReference, Path::root().field("bands"), error.to_string()).into()),
    }
}

/// How much of a target is attained: `value / target` where more is better, `target / value` where less is.
///
/// There is no such share of a target at or below zero, nor of one for which nothing at all was needed.
pub(in crate::kpi) fn attainment(value: &Fraction, target: &Fraction, direction: Direction) -> Option<Fraction> {
    if target.signum() <= 0 {
        return None;
    }
    match direction {
        Direction::LowerIsBetter if value.signum() <= 0 => None,
        Direction::LowerIsBetter => target.checked_div(value).ok(),
        Direction::HigherIsBetter | Direction::Neither => value.checked_div(target).ok(),
    }
}
