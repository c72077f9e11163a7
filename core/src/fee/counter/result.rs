use serde::{Deserialize, Serialize};

use super::FeeFloor;
use crate::check::{Path, Version, document_tag, named, null_is_absent};
use crate::fee::{Deal, Quote, TotalKind};
use crate::money::{Currency, Money};
use crate::vocabulary::Id;

document_tag!(CounterOfferTag, "counter_offer");

/// What to offer for a price, as a document of version 1: the concessions that reach the target, what each costs both
/// sides, the changed deal and its quote. Where no concessions reach it, those that come nearest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CounterOffer {
    /// Always `counter_offer`.
    pub document: CounterOfferTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Which deal was asked for.
    pub deal: Id,
    /// By which rate card.
    pub rate_card: Id,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Which total the target is for.
    pub total: TotalKind,
    /// What the brand will pay at most.
    pub target: Money,
    /// What no concession goes below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<FeeFloor>,
    /// Whether the target is reached.
    pub status: CounterStatus,
    /// Why it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<CounterReason>,
    /// How the concessions were looked for.
    pub strategy: CounterStrategy,
    /// The total of the deal as it was.
    pub total_before: Money,
    /// The total of the changed deal: the best that can be reached, where the target is not.
    pub total_after: Money,
    /// What the brand credits beside that, for slower payment.
    pub credit: Money,
    /// What the brand would have paid.
    pub payable_before: Money,
    /// What the influencer would have kept.
    pub net_before: Money,
    /// The concessions, in the order in which they are made: the user's, but the discount last.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub concessions: Vec<MadeConcession>,
    /// The changed deal.
    pub changed_deal: Deal,
    /// Its quote.
    pub quote: Quote,
}

/// A concession that is made. What all of them save and lose adds up to the difference between the two quotes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MadeConcession {
    /// Where it stands in the input.
    pub from: Path,
    /// What changes, in words.
    pub change: String,
    /// How much the discount is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount: Option<Money>,
    /// What the brand credits for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Money>,
    /// What the brand pays less, after the concessions before this one.
    pub brand_saves: Money,
    /// What the influencer keeps less, after the concessions before this one.
    pub influencer_loses: Money,
    /// What the brand pays now.
    pub payable_after: Money,
    /// What the influencer keeps now.
    pub net_after: Money,
}

named! {
    /// Whether a target is reached.
    CounterStatus {
        /// The concessions reach it.
        Reached = "reached", "reached";
        /// The deal as it is costs no more.
        AlreadyReached = "already_reached", "reached without any concession";
        /// No allowed concessions reach it.
        OutOfReach = "out_of_reach", "out of reach";
    }
}

named! {
    /// Why a target is out of reach.
    CounterReason {
        /// What would reach it goes below the floor.
        Floor = "floor", "what would reach it goes below the floor";
        /// All concessions that are allowed do not reach it.
        Concessions = "concessions", "all allowed concessions together do not reach it";
    }
}

named! {
    /// How concessions are looked for.
    CounterStrategy {
        /// All combinations: the fewest concessions; of as many, those that stand first in the user's order; of the same
        /// ones, the steps by which the influencer loses least.
        Exhaustive = "exhaustive", "all combinations of concessions were compared";
        /// With more than 8 concessions, or too many combinations: one after the other in the user's order, each but the
        /// last as far as it helps, until the target is reached; the discount is computed last.
        InOrder = "in_order", "concessions were made one after the other, in their order";
    }
}
