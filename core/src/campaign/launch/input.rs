use serde::{Deserialize, Serialize};

use crate::campaign::TimelineStep;
use crate::check::{named, null_is_absent};
use crate::money::{Decimal, Money, UnitPrice};
use crate::time::{BusinessDays, Date};
use crate::vocabulary::{Id, Name};

/// What `plan_launch` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LaunchInput {
    /// The first day on which the products are sold.
    pub launch_day: Date,
    /// The day of the computation: what is still to be done or ordered cannot be done before. Absent: the plan as it is at
    /// the beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub today: Option<Date>,
    /// What suppliers, producers and the team must do before the launch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeline: Option<LaunchTimeline>,
    /// What is sold: 1 to 1,000 products.
    pub products: Vec<LaunchProduct>,
}

/// What must be done before a launch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LaunchTimeline {
    /// The steps, in any order: 1 to 1,000. One that no other waits for, and that has no deadline of its own, must be done before
    /// the launch day; a milestone may be on it.
    pub steps: Vec<TimelineStep>,
    /// The first day on which anything can begin.
    pub first_day: Date,
    /// On which days work is done, unless a step has its own; all but Saturdays and Sundays when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
}

/// A product of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LaunchProduct {
    /// The name of the product, unique among the products.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What a unit is sold for, without taxes; not below zero.
    pub price: Money,
    /// What each unit costs, part by part.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub unit_costs: Vec<UnitCost>,
    /// What it costs however many are sold: tools, samples, photographs.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub fixed_costs: Vec<FixedCost>,
    /// How many are expected to be bought; what is expected by several lines for the same day adds up.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub demand: Vec<ExpectedDemand>,
    /// What there is of it, and how more is got. Absent: it never runs out, such as a download.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock: Option<ProductStock>,
}

/// A part of what a unit costs: material, making, packing, sending, the fee of a shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnitCost {
    /// The name of the part, unique in the product.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// How much a unit, not below zero; it may have more digits than the currency.
    pub cost: UnitPrice,
}

/// What is to be paid however many units are sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FixedCost {
    /// The name of the cost, unique in the product.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// How much, not below zero.
    pub amount: Money,
}

/// How many units are expected to be bought on some days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExpectedDemand {
    /// From which day on; not before the launch.
    pub first_day: Date,
    /// Up to which day.
    pub last_day: Date,
    /// How many units, 0 to 1,000,000; parts of one are an expectation.
    pub units: Decimal,
    /// In which time; `day` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub per: DemandPer,
}

named! {
    /// In which time so many units are bought.
    #[derive(Default)]
    DemandPer {
        #[default]
        Day = "day", "a day";
        /// A seventh of it on each day.
        Week = "week", "a week";
    }
}

/// What there is of a product, and how more is got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProductStock {
    /// How many units are there before the deliveries and the first sale, 0 to 1,000,000.
    pub opening_units: u32,
    /// What will come.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliveries: Vec<StockDelivery>,
    /// How many days, free days counted, lie between an order and its delivery, 0 to 3,650.
    pub lead_time_days: u32,
    /// How many units are kept for surprises, 0 to 1,000,000; 0 when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub safety_units: u32,
    /// The fewest units that the supplier makes, 1 to 1,000,000; 1 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_order_units: Option<u32>,
}

/// Goods that will come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StockDelivery {
    /// The name of the delivery, unique in the product.
    pub id: Id,
    /// On which day it comes; it can be sold on that day.
    pub date: Date,
    /// How many units, 1 to 1,000,000.
    pub units: u32,
    /// On which day it was ordered; absent: it is still to be ordered, a lead time before it comes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordered_on: Option<Date>,
}
