use serde::{Deserialize, Serialize};

use crate::campaign::{TimelineRow, TimelineTotals};
use crate::check::{Issue, Version, document_tag, named, null_is_absent};
use crate::money::{Currency, Fraction, Money, UnitPrice};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(LaunchPlanTag, "launch_plan");

/// What a launch brings, what must be done by when, and when goods run out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LaunchPlan {
    /// Always `launch_plan`.
    pub document: LaunchPlanTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The first day on which the products are sold.
    pub launch_day: Date,
    /// The products, in their order.
    pub products: Vec<ProductPlan>,
    /// What they come to, a line for each currency, by its code.
    pub totals: Vec<LaunchTotals>,
    /// What must be done before the launch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub milestones: Option<LaunchMilestones>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// When each step before a launch can and must be done, as `plan_timeline` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LaunchMilestones {
    /// The steps, in their order.
    pub steps: Vec<TimelineRow>,
    /// The steps of which each keeps the next from beginning.
    pub critical_path: Vec<Id>,
    /// What they come to; the launch is late where a deadline is missed.
    pub totals: TimelineTotals,
}

/// What the products in one currency come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LaunchTotals {
    /// The currency.
    pub currency: Currency,
    /// What the sold units bring beyond their own costs.
    pub contribution: Money,
    /// What it costs however many are sold.
    pub fixed_costs: Money,
    /// The contribution less the fixed costs.
    pub result: Money,
}

/// What a product brings, and when it runs out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProductPlan {
    /// The product.
    pub product: Id,
    /// The name that people use.
    pub name: Name,
    /// What a unit is sold for.
    pub price: Money,
    /// What a unit costs, all parts together, exactly.
    pub unit_cost: UnitPrice,
    /// What is left of a unit's price, exactly; below zero where it costs more.
    pub unit_margin: UnitPrice,
    /// The margin by the price; absent where the price is zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin_share: Option<Fraction>,
    /// What it costs however many are sold.
    pub fixed_costs: Money,
    /// The last day on which any are expected to be bought; the launch day where none are.
    pub last_day: Date,
    /// How many units are expected to be bought.
    pub expected_units: Fraction,
    /// How many of them can be sold from the stock with its deliveries; who finds none buys none later.
    pub sold_units: Fraction,
    /// What the sold units bring beyond their own costs, rounded half up to the minor unit, once.
    pub contribution: Money,
    /// The contribution less the fixed costs.
    pub result: Money,
    /// From when on it has paid for itself.
    pub break_even: BreakEven,
    /// When it runs out, and what is to be ordered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock: Option<StockPlan>,
}

/// From when on a product has paid its fixed costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BreakEven {
    /// The fixed costs by the margin of a unit, exactly; absent where a unit leaves nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact_units: Option<Fraction>,
    /// The same as a whole number of units, rounded up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Fraction>,
    /// The first day at the end of which so many are sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Why there is no such day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<BreakEvenGap>,
}

named! {
    /// Why a product does not pay for itself.
    BreakEvenGap {
        /// A unit costs as much as its price, or more.
        MarginNotPositive = "margin_not_positive", "a unit leaves nothing";
        /// Fewer are expected to be bought than it takes.
        DemandTooSmall = "demand_too_small", "too few are bought";
        /// Enough would be bought, but there are not enough.
        StockTooSmall = "stock_too_small", "too few are there";
    }
}

/// When a product runs out, and what is to be ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StockPlan {
    /// The deliveries, in their order.
    pub deliveries: Vec<DeliveryPlan>,
    /// The first day on which somebody finds none, without another order; absent where that does not happen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock_out_on: Option<Date>,
    /// How many units fewer are sold for that reason.
    pub unmet_units: Fraction,
    /// How many are left at the end of the last day.
    pub left_units: Fraction,
    /// The order that keeps the safety stock up to the last day; absent where none is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reorder: Option<Reorder>,
}

/// When a delivery comes, and by when it is to be ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeliveryPlan {
    /// The delivery.
    pub delivery: Id,
    /// How many units.
    pub units: u32,
    /// The last day on which it can be ordered to come in time; absent where it is ordered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_by: Option<Date>,
    /// On which day it comes: its own, or a lead time after today where it is ordered too late for that.
    pub arrives_on: Date,
    /// How many days too late it is ordered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_late: Option<u32>,
}

/// What is to be ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reorder {
    /// The first day at the end of which fewer than the safety stock would be left: on that day it must be there.
    pub needed_on: Date,
    /// The last day on which it can be ordered for that.
    pub order_by: Date,
    /// How many units: what keeps the safety stock up to the last day, and at least the supplier's minimum.
    pub units: u64,
    /// On which day it comes: the day on which it is needed, or a lead time after today.
    pub arrives_on: Date,
    /// How many days too late it is ordered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_late: Option<u32>,
}
