use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::money::Money;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// Something other than a deal that is paid for out of the budget: ads, a studio, a tool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CampaignCost {
    /// The name of the cost, unique in the campaign.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// Which line of the budget it is for.
    pub line: Id,
    /// What was ordered, and on which day; below zero for what was called off.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub committed: Vec<CostEntry>,
    /// What was invoiced; below zero for a credit note.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub invoiced: Vec<CostEntry>,
    /// What was paid; below zero for what came back.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub paid: Vec<CostEntry>,
}

/// An amount on a day. All of one cost are in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CostEntry {
    /// How much.
    pub amount: Money,
    /// On which day.
    pub on: Date,
}

impl CampaignCost {
    /// The three lists with the names of their fields.
    pub(super) fn lists(&self) -> [(&'static str, &[CostEntry]); 3] {
        [("committed", &self.committed), ("invoiced", &self.invoiced), ("paid", &self.paid)]
    }
}
