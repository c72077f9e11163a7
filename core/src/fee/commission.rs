use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::influencer::CommissionTreatment;
use crate::money::Percent;
use crate::vocabulary::{Id, Party};

/// What representatives get.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionPlan {
    /// How several commissions of one treatment work together.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub order: CommissionOrder,
    /// One for each representative, in order.
    pub representatives: Vec<Commission>,
}

/// How several commissions of one treatment work together: 20 % and 10 % are 30 % in parallel, 28 % in sequence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommissionOrder {
    /// Each is taken of the same base.
    #[default]
    Parallel,
    /// Each is taken of what those before it left.
    Sequential,
}

/// What one representative gets.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Commission {
    /// Who gets it.
    pub party: Party,
    /// Of the gross fee, which is the fee where nothing is grossed up: 0 to 100; all that are grossed up together, below
    /// 100. Of those, the last one gets what remains of the gross-up, so that the net is met exactly: its
    /// percentage of its base, but for as many minor units at most as there are others before it, and one.
    pub percent: Percent,
    /// Who bears it.
    pub treatment: CommissionTreatment,
    /// Whether costs passed through are part of its base; not with `gross_up`.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub includes_costs: bool,
}

/// Who writes the invoice to the brand, and who collects the money: the influencer or a representative, by id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Billing {
    /// Who writes the invoice.
    pub invoiced_by: Id,
    /// Who collects the money, and passes on what belongs to others.
    pub collected_by: Id,
}
