use serde::{Deserialize, Serialize};

use crate::fee::PublishWindow;
use crate::vocabulary::{Id, Name};

/// How much work an influencer takes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Availability {
    /// Who.
    pub influencer: Id,
    /// How many pieces they publish in a week at most, from Monday to Sunday: 0 to 1,000.
    pub pieces_per_week: u32,
}

/// Days on which an influencer does not work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// Who.
    pub influencer: Id,
    /// Which days.
    pub days: PublishWindow,
    /// Why.
    pub reason: Name,
}
