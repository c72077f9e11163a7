use serde::{Deserialize, Serialize};

use crate::check::tagged_union;
use crate::money::{Percent, UnitPrice};

tagged_union! {
    /// What a brand saves that has booked before. The deal says in `past_business` how much that was; when it does not,
    /// nothing is saved.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Loyalty {
        /// By what it has paid.
        BySpend(SpendLoyalty) = "by_spend",
        /// By how many deals there were.
        ByDeals(DealsLoyalty) = "by_deals",
    }
}

/// Loyalty by what the brand has paid: the highest step reached counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpendLoyalty {
    /// From the least to the most.
    pub steps: Vec<SpendStep>,
}

/// One row of a table of past spend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpendStep {
    /// The least past spend that has it.
    pub from: UnitPrice,
    /// Of the creative fees at the card's prices, less what was taken off before: 0 to 100.
    pub percent: Percent,
}

/// Loyalty by how many deals there were: the highest step reached counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealsLoyalty {
    /// From the fewest to the most.
    pub steps: Vec<DealsStep>,
}

/// One row of a table of past deals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealsStep {
    /// The fewest past deals that have it: 1 to 1,000,000.
    pub from: u32,
    /// Of the creative fees at the card's prices, less what was taken off before: 0 to 100.
    pub percent: Percent,
}
