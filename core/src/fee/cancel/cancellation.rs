use serde::{Deserialize, Serialize};

use super::CancellationPlan;
use crate::check::{named, null_is_absent};
use crate::money::{Money, UnitPrice};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// How a deal came to its end.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cancellation {
    /// Who cancels.
    pub by: DealSide,
    /// Who broke the contract, if anybody did. After the brand's breach the kill fee is owed whoever cancels; after the
    /// influencer's own, and when the influencer leaves without one, it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breach: Option<DealSide>,
    /// The day on which notice is given. With a ladder that goes by dates it decides which stage is reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_on: Option<Date>,
    /// The stage that is reached, by its name in the ladder; absent: the dates decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Id>,
    /// A ladder, instead of the contract's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ladder: Option<CancellationPlan>,
    /// The preset whose ladder is used, instead of the contract's, such as `kill_fee.market_lower`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<Id>,
    /// What is published already: it is owed whole, with its share of the terms that cover it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub published: Vec<PublishedPart>,
    /// What was spent of each cost that the deal passes through; every one of them must be named, with 0 where nothing
    /// is to be borne.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub costs_incurred: Vec<IncurredCost>,
    /// What the brand has paid so far.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<CreditedPayment>,
    /// How the kill fee is taxed.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub tax: KillFeeTax,
}

named! {
    /// One of the two sides of a deal.
    DealSide {
        Brand = "brand", "brand";
        Influencer = "influencer", "influencer";
    }
}

named! {
    /// How a kill fee is taxed. What is published is a supply in any case.
    #[derive(Default)]
    KillFeeTax {
        /// As the fee: it is paid for what was agreed. It is the default because it leaves no tax out; which of the two
        /// holds is a question of the law, which the library does not answer.
        #[default]
        Supply = "supply", "taxed as the fee";
        /// Not at all: it is a compensation. The user knows that the law says so.
        OutOfScope = "out_of_scope", "out of scope, as a compensation";
    }
}

/// What of a deliverable is published.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishedPart {
    /// The deliverable.
    pub deliverable: Id,
    /// How many of its pieces: 1 to its quantity; absent: all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pieces: Option<u32>,
}

/// What was spent of a cost that the deal passes through.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncurredCost {
    /// The term of type `pass_through`.
    pub term: Id,
    /// At cost, in the currency of the term: 0 to what was agreed.
    pub cost: UnitPrice,
}

/// A payment that is credited.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditedPayment {
    /// How much: not below zero.
    pub amount: Money,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<Date>,
    /// What it was for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
}
