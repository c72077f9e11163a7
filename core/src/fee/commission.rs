use serde::{Deserialize, Serialize};

use super::{CommissionBase, CommissionPeople, CommissionRole, CommissionTiers, Sunset};
use crate::check::null_is_absent;
use crate::influencer::CommissionTreatment;
use crate::money::{Percent, UnitPrice};
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
    /// What the goods or services are worth that the influencer is given beside the fee: part of the base `gross`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gifted_value: Option<UnitPrice>,
    /// What the influencer spends out of the fee, such as on production: the base `net_of_costs` is less by it. Costs that
    /// the brand bears beside the fee are no such costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_costs: Option<UnitPrice>,
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
    /// As what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<CommissionRole>,
    /// Of the gross fee, which is the fee where nothing is grossed up: 0 to 100; all that are grossed up together, below
    /// 100. Of those, the last one gets what remains of the gross-up, so that the net is met exactly: its
    /// percentage of its base, but for as many minor units at most as there are others before it, and one.
    pub percent: Percent,
    /// Who bears it.
    pub treatment: CommissionTreatment,
    /// Whether costs passed through are part of its base; not with `gross_up`. In sequence it may take more than the base
    /// that is left for one after it, which is then zero.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub includes_costs: bool,
    /// What it is taken of; absent: `gross`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<CommissionBase>,
    /// Other rates from other amounts of the base on; not with people who `each` take the rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tiers: Option<CommissionTiers>,
    /// The least that it is, unless the base is zero; not with `gross_up`. Where all that are deducted come to more than
    /// the fee, the quote warns, and the influencer's net is below zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<UnitPrice>,
    /// The most that it is; not with `gross_up`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<UnitPrice>,
    /// What it falls to after the contract has ended; the deal's `quoted_on` decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sunset: Option<Sunset>,
    /// Several people who share it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<CommissionPeople>,
}

/// Who writes the invoice to the brand, who collects the money, and in whose name the content is sold: the influencer or a
/// representative, by id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Billing {
    /// Who writes the invoice.
    pub invoiced_by: Id,
    /// Who collects the money, and passes on what belongs to others.
    pub collected_by: Id,
    /// The representative that buys the content of the influencer and sells it to the brand in its own name: then it
    /// invoices and collects. Its commission is the margin, and no supply of its own: the supply `fee` is the
    /// representative's, with its commission on top, as is that of the costs, and the influencer supplies the rest to it
    /// (`purchase`). Absent: each supplies what is theirs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal: Option<Id>,
}

impl Commission {
    /// What it is taken of.
    #[must_use]
    pub fn base(&self) -> CommissionBase {
        self.base.unwrap_or_default()
    }

    /// Its tiers, where it has any.
    #[must_use]
    pub fn tiers(&self) -> &[super::CommissionTier] {
        self.tiers.as_ref().map(|tiers| tiers.tiers.as_slice()).unwrap_or_default()
    }
}
