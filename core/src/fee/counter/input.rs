use serde::{Deserialize, Serialize};

use crate::check::{null_is_absent, tagged_union};
use crate::fee::{Deal, LengthUnit, TotalKind};
use crate::money::{Money, Percent};
use crate::rate_card::RateCard;
use crate::vocabulary::{Id, Name};

/// What a counter-offer is made from: a deal, what the brand will pay, and what the influencer would give up for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CounterOfferInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What was asked for.
    pub deal: Deal,
    /// What the brand will pay at most.
    pub target: Money,
    /// Of which total.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub total: TotalKind,
    /// What may be given up, what is given up most gladly first: 1 to 32.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::CONCESSIONS)))]
    pub concessions: Vec<Concession>,
    /// What no concession may go below; absent: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<FeeFloor>,
}

/// The least that a total may come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeFloor {
    /// Which total.
    #[serde(default = "TotalKind::fee", deserialize_with = "TotalKind::null_is_fee")]
    pub total: TotalKind,
    /// How much.
    pub amount: Money,
}

tagged_union! {
    /// Something that the influencer would give up.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Concession {
        /// A term runs shorter.
        Shorten(ShortenConcession) = "shorten",
        /// A term is dropped.
        Drop(DropConcession) = "drop",
        /// A deliverable has fewer pieces.
        Fewer(FewerConcession) = "fewer",
        /// The brand pays later.
        SlowerPayment(SlowerPaymentConcession) = "slower_payment",
        /// The price falls: as little as the target needs, and at most to the floor.
        Discount(DiscountConcession) = "discount",
    }
}

/// A term runs shorter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShortenConcession {
    /// Which term.
    pub term: Id,
    /// What the lengths are counted in.
    pub unit: LengthUnit,
    /// How long it may run after its anchor instead, the longest first; dates count from their first day.
    pub to: Vec<u32>,
}

/// A term is dropped.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DropConcession {
    /// Which term. A discount that is for this term alone goes with it.
    pub term: Id,
}

/// A deliverable has fewer pieces.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FewerConcession {
    /// Which deliverable.
    pub deliverable: Id,
    /// The fewest pieces: at least 1, and at most 32 fewer than now.
    pub minimum: u32,
}

/// The brand pays later.
///
/// No total depends on the day of the payment, so this helps only by what the brand credits for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlowerPaymentConcession {
    /// How many days after its trigger every instalment may be due, where it is due earlier now.
    pub net_days: u32,
    /// What the brand counts for it toward its target; absent: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Money>,
}

/// The price falls, by a discount on all that remains of creative fees and add-ons.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DiscountConcession {
    /// The name of the discount, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// What it is, in words.
    pub name: Name,
    /// The most of the fee before it: 0 to 100; absent: 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_percent: Option<Percent>,
}
