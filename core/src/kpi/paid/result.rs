use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, named, null_is_absent};
use crate::kpi::PaceVerdict;
use crate::money::{Fraction, Money, Percent};
use crate::stats::{Confidence, Estimate, FigureUndefined};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(PaidCampaignTag, "paid_campaign");

/// How a paid campaign spends, what its results cost, and where budget may move, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaidCampaign {
    /// Always `paid_campaign`.
    pub document: PaidCampaignTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// The first day of the period.
    pub first_day: Date,
    /// The last day of the period.
    pub last_day: Date,
    /// The last day that is counted.
    pub on: Date,
    /// How many days the period has.
    pub total_days: u32,
    /// How many of them have passed, the last that is counted included.
    pub elapsed_days: u32,
    /// How the whole campaign spends.
    pub spend: SpendPacing,
    /// How far the spend may be off the even pace and still be on it.
    pub tolerance_percent: Percent,
    /// What a result may cost at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_cost: Option<Money>,
    /// The results of all ad sets.
    pub results: u64,
    /// `spend / results` of all ad sets, exact, in major units; absent without results.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_result: Option<Fraction>,
    /// The ad sets, in their order.
    pub ad_sets: Vec<AdSetResult>,
    /// From where to where budget may move: from each ad set that is clearly dearer to the cheapest of those that are clearly
    /// cheaper.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<BudgetMove>,
    /// What the ad sets say of moving budget.
    pub verdict: MoveVerdict,
    /// How sure all intervals together are.
    pub confidence: Confidence,
    /// How sure the interval of each ad set is, so that all hold together (Bonferroni).
    pub confidence_of_each: Confidence,
    /// What must hold for the intervals.
    pub assumptions: Vec<String>,
}

/// How spend is beside elapsed time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpendPacing {
    /// What may be spent.
    pub budget: Money,
    /// What was spent, exact.
    pub spent: Money,
    /// What an even pace would have spent by now, exact, in major units.
    pub expected: Fraction,
    /// `spent / expected`; absent where nothing was expected yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pace: Option<Fraction>,
    /// Whether more or less was spent than an even pace would have.
    pub verdict: PaceVerdict,
    /// What is left of the budget; below zero where more was spent.
    pub remaining: Money,
    /// What all days come to at the pace so far, exact, in major units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_this_pace: Option<Fraction>,
    /// What may be spent on each day that is left, exact, in major units; below zero where the budget is passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_per_day: Option<Fraction>,
}

/// What an ad set spent and brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdSetResult {
    /// Which ad set.
    pub id: Id,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What it spent, exact.
    pub spent: Money,
    /// Its results.
    pub results: u64,
    /// How many days it has.
    pub days: u64,
    /// How it spends beside its own budget; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spend: Option<SpendPacing>,
    /// `spent / results`, exact, in major units; absent without results.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_result: Option<Fraction>,
    /// The same with its interval by the delta method, days being the units; absent with too few days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Estimate>,
    /// Why there is no interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
    /// What the cost is beside the most that a result may cost; absent where nobody says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<CostVerdict>,
}

/// Budget that may move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetMove {
    /// From which ad set.
    pub from: Id,
    /// To which one.
    pub to: Id,
    /// What is left of the first one's own budget; absent where it has none, or nothing is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Money>,
    /// How much less a result costs there, exact, in major units. At more spend it may cost more than it did.
    pub saved_per_result: Fraction,
}

named! {
    /// What the cost of a result is beside the most that it may be.
    CostVerdict {
        /// Its whole interval is at or below the most.
        Within = "within", "within the target";
        /// Its whole interval is above the most.
        TooHigh = "too_high", "above the target";
        /// The interval holds the most: what is seen may be chance.
        Unclear = "unclear", "unclear";
        /// There is too little data to say anything.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}

named! {
    /// What ad sets say of moving budget.
    MoveVerdict {
        /// Of at least two, the intervals do not overlap.
        Move = "move", "budget may move";
        /// All intervals overlap: what is seen may be chance.
        NoClearDifference = "no_clear_difference", "no clear difference between the ad sets";
        /// Fewer than two ad sets have enough data.
        NotEnoughData = "not_enough_data", "not enough data to compare the ad sets";
    }
}
