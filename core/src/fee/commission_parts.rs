use serde::{Deserialize, Serialize};

use crate::check::named;
use crate::money::{Percent, UnitPrice};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

named! {
    /// What a commission is taken of. Without `gifted_value` and `own_costs` in the plan all three are the same.
    #[derive(Default)]
    CommissionBase {
        /// The gross fee, and what the goods are worth that the influencer is given, where the plan says that.
        #[default]
        Gross = "gross", "gross";
        /// The gross fee less the costs that the influencer pays out of it; never below zero.
        NetOfCosts = "net_of_costs", "net of costs";
        /// The gross fee in money, without what is given.
        CashOnly = "cash_only", "cash only";
    }
}

named! {
    /// As what somebody gets a commission.
    CommissionRole {
        Manager = "manager", "manager";
        Agency = "agency", "agency";
        Network = "network", "network";
        /// A platform that brings both together: usually 3 to 10 % more, on the brand's side (`on_top`) or the influencer's.
        Marketplace = "marketplace", "marketplace";
        /// Who brought the deal, and takes no other part in it.
        Finder = "finder", "finder";
    }
}

named! {
    /// Which limit a commission is.
    CommissionLimit {
        Minimum = "minimum", "the minimum";
        Cap = "cap", "the cap";
    }
}

/// Other rates from other amounts of the base on. Below the first tier the commission's own `percent` holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionTiers {
    /// Of how much the rate of a tier is taken.
    pub rule: TierRule,
    /// From the smallest amount to the largest.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub tiers: Vec<CommissionTier>,
}

named! {
    /// Of how much the rate of a tier is taken.
    TierRule {
        /// Each part of the base at the rate of its own tier.
        Slab = "slab", "slab";
        /// The whole base at the rate of the tier that it reaches; not with `gross_up`, which would not always have a solution.
        Whole = "whole", "whole";
    }
}

/// A rate from an amount on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionTier {
    /// The smallest amount of the base that is in the tier: above zero.
    pub from: UnitPrice,
    /// The rate: 0 to 100.
    pub percent: Percent,
}

/// The commission after the contract has ended: on the day of the quote another rate may hold, usually a falling one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sunset {
    /// The last day of the contract between the influencer and the representative.
    pub last_day: Date,
    /// From the first months after the contract to the last; the highest step reached holds instead of percentage and tiers.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub steps: Vec<SunsetStep>,
}

/// The rate from so many months after the contract on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SunsetStep {
    /// How many calendar months after the last day it begins, on the next day: 0 to 1,200; 0 is the day after the contract.
    pub after_months: u32,
    /// The rate from then on: 0 to the rate before it.
    pub percent: Percent,
}

/// Several people of the representative, who share the commission.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionPeople {
    /// Whether they share one rate, or each take it.
    pub sharing: CommissionSharing,
    /// Who they are. What is theirs adds up to the commission: largest remainder, of equal ones the first.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub people: Vec<CommissionPerson>,
}

named! {
    /// Whether several people share one rate, or each take it.
    CommissionSharing {
        /// They share one commission.
        Split = "split", "split";
        /// Each takes the rate of the base, so that the commission is all of their rates together.
        Each = "each", "each";
    }
}

/// One of several people who share a commission.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionPerson {
    /// The name in documents.
    pub id: Id,
    /// The name that people use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// With `each`, the person's own rate where it is not the commission's: 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Percent>,
    /// With `split`, the person's part of the commission: 0 to 100. Whoever has none shares what the others leave equally.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_percent: Option<Percent>,
}

/// The tier that the base of a commission reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReachedTier {
    /// Of how much its rate is taken.
    pub rule: TierRule,
    /// Where it begins; absent below the first tier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<UnitPrice>,
}

/// What one of several people gets of a commission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonShare {
    /// Who.
    pub person: Id,
    /// How much.
    pub amount: crate::money::Money,
}

impl Sunset {
    /// The step that holds on a day, with its place; none while the contract holds, or before the first step.
    #[must_use]
    pub fn step_on(&self, day: Date) -> Option<(usize, &SunsetStep)> {
        let begun = |step: &SunsetStep| {
            let months = i32::try_from(step.after_months).unwrap_or(i32::MAX);
            // Beyond the last year there is no such day.
            self.last_day.add_months(months).is_ok_and(|last| day > last)
        };
        self.steps.iter().enumerate().rfind(|(_, step)| begun(step))
    }
}
