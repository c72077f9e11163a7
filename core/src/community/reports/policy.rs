use serde::{Deserialize, Serialize};

use crate::check::named;
use crate::money::Decimal;

named! {
    /// How soon reports hide an item.
    ReportSensitivity {
        /// Many reports are needed.
        Low = "low", "low";
        /// Between the two.
        Medium = "medium", "medium";
        /// Few reports are enough.
        High = "high", "high";
    }
}

/// How much a report says, and how many hide an item. It is data: who says so stands on the convention around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportPolicy {
    /// The points of a report of somebody of whom nothing is known: above 0, to 1,000,000.
    pub report_points: Decimal,
    /// From which share of right reports on a reporter's report says more than that, and below which less: between 0 and 1,
    /// without either.
    pub accuracy_axis: Decimal,
    /// The points that a reporter who is always right has more, for each power of four of their decided reports; who is
    /// never right has as many less: 0 to 1,000,000.
    pub accuracy_points: Decimal,
    /// With how many decided reports the share of a reporter's right ones is known: 1 to 1,000,000.
    pub least_decided: u32,
    /// How many points hide an item, one for each sensitivity.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub thresholds: Vec<ReportThreshold>,
    /// An item that is hidden is shown again below this share of those points, so that one report more or less does not
    /// show and hide it in turns: above 0, to 1.
    pub keep_hidden_share: Decimal,
}

/// How many points hide an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportThreshold {
    /// At which sensitivity.
    pub sensitivity: ReportSensitivity,
    /// How many points: above 0, to 1,000,000.
    pub points: Decimal,
}
