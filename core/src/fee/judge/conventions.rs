use serde::{Deserialize, Serialize};

use crate::money::Percent;

/// When an offer is low or high, where to open and where to stop.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuoteBands {
    /// What to ask first, of the suggested fee: 0 to 10,000.
    pub open_percent: Percent,
    /// What not to go below, of the suggested fee: 0 to 10,000.
    pub floor_percent: Percent,
    /// An offer under so much of the low end is low: 0 to 10,000.
    pub low_under_percent: Percent,
    /// An offer over so much of the high end is high: 0 to 10,000, and no less than `low_under_percent`.
    pub high_over_percent: Percent,
}
