use serde::{Deserialize, Serialize};

use crate::check::{Path, null_is_absent, tagged_union};
use crate::money::{Percent, UnitPrice};
use crate::time::PeriodLength;

tagged_union! {
    /// How an add-on is priced. A percentage is taken of the creative fees of the deliverables that the term covers.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum TermPrice {
        /// Nothing: it is part of the creative fee.
        Included(IncludedPrice) = "included",
        /// A percentage, however long it lasts.
        Percent(PercentPrice) = "percent",
        /// A percentage for each period of so many days.
        PercentPerPeriod(PercentPerPeriodPrice) = "percent_per_period",
        /// A percentage from a table of days.
        PercentSteps(PercentStepsPrice) = "percent_steps",
        /// A fixed amount.
        Fixed(FixedPrice) = "fixed",
        /// A fixed amount for each period of so many days.
        FixedPerPeriod(FixedPerPeriodPrice) = "fixed_per_period",
        /// A percentage of what the brand spends on ads.
        PercentOfSpend(PercentOfSpendPrice) = "percent_of_spend",
    }
}

/// Nothing: it is part of the creative fee.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncludedPrice {}

/// A percentage, however long it lasts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentPrice {
    /// Of the creative fees covered: 0 to 10,000.
    pub percent: Percent,
}

/// A percentage for each period of so many days.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentPerPeriodPrice {
    /// Of the creative fees covered, for each period: 0 to 10,000.
    pub percent: Percent,
    /// How long a period is: 1 to 36,525 days; a month counts as 30, twelve months as 365.
    pub days: u32,
    /// What a period costs that is not used up.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub part: PartPeriod,
}

/// A percentage from a table: the first step that is at least as long as the term.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentStepsPrice {
    /// From the shortest to the longest.
    pub steps: Vec<DayStep>,
    /// For a term without an end; absent: not on offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub perpetual_percent: Option<Percent>,
}

/// One row of a table of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DayStep {
    /// Terms up to and including so many days: 1 to 36,525; a month counts as 30, twelve months as 365.
    pub up_to_days: u32,
    /// Of the creative fees covered: 0 to 10,000.
    pub percent: Percent,
}

/// A fixed amount.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FixedPrice {
    /// How much.
    pub rate: UnitPrice,
    /// For what.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub per: PerUnit,
}

/// A fixed amount for each period of so many days.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FixedPerPeriodPrice {
    /// How much for each period.
    pub rate: UnitPrice,
    /// For what.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub per: PerUnit,
    /// How long a period is: 1 to 36,525 days; a month counts as 30, twelve months as 365.
    pub days: u32,
    /// What a period costs that is not used up.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub part: PartPeriod,
}

/// A percentage of what the brand spends on ads.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentOfSpendPrice {
    /// Of the ad spend that the term states: 0 to 10,000.
    pub percent: Percent,
}

/// What a fixed amount is paid for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PerUnit {
    /// Once for the whole term.
    #[default]
    Term,
    /// Once for each deliverable that the term covers.
    Deliverable,
    /// Once for each piece of each deliverable that the term covers.
    Piece,
}

/// What a period costs that is not used up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartPeriod {
    /// As much as a whole one.
    #[default]
    Whole,
    /// Its share by days.
    ProRata,
}

impl PercentStepsPrice {
    /// The percentage for a term of this length, and where below `path` it stands; none when the table ends before.
    #[must_use]
    pub fn step(&self, length: PeriodLength, path: &Path) -> Option<(Percent, Path)> {
        let Some(days) = length.days_by_convention() else {
            return Some((self.perpetual_percent?, path.field("perpetual_percent")));
        };
        let (place, step) = self.steps.iter().enumerate().find(|(_, step)| days <= step.up_to_days)?;
        Some((step.percent, path.field("steps").index(place).field("percent")))
    }
}
