use serde::{Deserialize, Serialize};

use super::{Giveaway, GiveawayRules};
use crate::convention::Convention;
use crate::platform::Platform;
use crate::time::Date;

/// What `check_giveaway` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckGiveawayInput {
    /// The giveaway.
    pub giveaway: Giveaway,
    /// Where it is run.
    pub platform: Platform,
    /// The day on which it is announced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_on: Option<Date>,
    /// By which rules; absent: the presets `giveaway_rules.general` and, where there is one, `giveaway_rules.` of the platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<Convention<GiveawayRules>>,
    /// The day on which the rules are used; what is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}
