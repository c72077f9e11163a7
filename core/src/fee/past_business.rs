use serde::{Deserialize, Serialize};

use crate::money::UnitPrice;

/// What a brand has booked before with the influencer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PastBusiness {
    /// How much it has paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spend: Option<UnitPrice>,
    /// How many deals there were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deals: Option<u32>,
}
