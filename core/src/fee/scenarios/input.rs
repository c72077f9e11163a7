use serde::{Deserialize, Serialize};

use crate::check::{null_is_absent, tagged_union};
use crate::fee::{Deal, LengthUnit};
use crate::money::Percent;
use crate::rate_card::RateCard;
use crate::vocabulary::{Id, Name};

/// A deal, and what of it may be otherwise: every combination of the axes' values is one cell.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenariosInput {
    /// The prices.
    pub rate_card: RateCard,
    /// The deal as it is asked for.
    pub deal: Deal,
    /// What may be otherwise: 1 to 8 axes, and at most 10,000 cells.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::SCENARIO_AXES)))]
    pub axes: Vec<ScenarioAxis>,
}

tagged_union! {
    /// Something that may be otherwise, with the values that it may have.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum ScenarioAxis {
        /// How long a term runs.
        Length(LengthAxis) = "length",
        /// When the brand pays.
        PaymentDays(PaymentDaysAxis) = "payment_days",
        /// How many pieces of a deliverable.
        Quantity(QuantityAxis) = "quantity",
        /// A discount on what remains of creative fees and add-ons.
        Discount(DiscountAxis) = "discount",
    }
}

/// How long a term runs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LengthAxis {
    /// Which term.
    pub term: Id,
    /// What the lengths are counted in.
    pub unit: LengthUnit,
    /// How long it runs after its anchor; dates count from their first day.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<u32>,
    /// Whether the first value is a deal without the term.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub dropped: bool,
    /// Whether the next value is the term as the deal has it.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub as_agreed: bool,
}

/// When the brand pays: every instalment so many days after its trigger.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentDaysAxis {
    /// The days: 0 to 3,650.
    pub values: Vec<u32>,
}

/// How many pieces of a deliverable.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuantityAxis {
    /// Which deliverable.
    pub deliverable: Id,
    /// The quantities: 1 to 1,000,000.
    pub values: Vec<u32>,
}

/// A discount on what remains of creative fees and add-ons, after the deal's own discounts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DiscountAxis {
    /// The name of the discount, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// What it is, in words.
    pub name: Name,
    /// The percentages: 0 to 100; with 0 there is no discount.
    pub values: Vec<Percent>,
}
