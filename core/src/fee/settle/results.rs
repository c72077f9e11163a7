use serde::{Deserialize, Serialize};

use super::RemedyKind;
use crate::check::{Version, document_tag, null_is_absent};
use crate::fee::Outcome;
use crate::money::Money;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(ResultsTag, "results");

/// What came of a deal, as a document of version 1: facts only. What is absent is not known, which is not the same as 0.
/// Amounts are in the deal's currency.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Results {
    /// Always `results`.
    pub document: ResultsTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Of which deal.
    pub deal: Id,
    /// The day on which the results were read: no fact is of a later day.
    pub as_of: Date,
    /// What deliverables reached, each at most once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<Outcome>,
    /// What was delivered and when, each deliverable at most once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliveries: Vec<DeliveredContent>,
    /// Sales with their dates, where an affiliate commission has a window. A deliverable of which none is listed has none
    /// only if its outcome says that the revenue is 0.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub sales: Vec<Sale>,
    /// How many rounds of changes were made.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<RevisionsDone>,
    /// What the brand spent on ads through the influencer's account, each whitelisting term at most once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub ad_spend: Vec<AdSpend>,
    /// Which remedy was chosen for a guarantee that is missed, where it is not the deal's first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<ChosenRemedy>,
    /// What the brand has paid so far.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<PaymentMade>,
}

/// What was delivered of one deliverable, and when.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeliveredContent {
    /// Which deliverable.
    pub deliverable: Id,
    /// How many of its pieces were published in the end, however long they stayed: 0 to its quantity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pieces: Option<u32>,
    /// The day on which the last of them was handed to the brand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered_on: Option<Date>,
    /// The day on which the last of them was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_on: Option<Date>,
    /// How many days the content was live, of several pieces the one with the fewest: until it was taken down, or until the
    /// results were read. 0 to 401,768.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_live: Option<u32>,
    /// Whether it was taken down after these days.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// What was sold on one day by way of a deliverable.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sale {
    /// Which deliverable.
    pub deliverable: Id,
    /// The day.
    pub sold_on: Date,
    /// How much, before refunds: zero or more.
    pub revenue: Money,
    /// What of it was paid back to buyers.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub refunds: Vec<Refund>,
}

/// What was paid back to buyers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Refund {
    /// The day.
    pub refunded_on: Date,
    /// How much: zero or more.
    pub amount: Money,
}

/// How many rounds of changes were made.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RevisionsDone {
    /// By which term of the deal; absent where the deal books none: then of all deliverables.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Id>,
    /// All rounds, those included and those booked too: 0 to 1,000.
    pub rounds: u32,
}

/// What the brand spent on ads through the influencer's account.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdSpend {
    /// By which whitelisting term of the deal.
    pub term: Id,
    /// How much: zero or more.
    pub spent: Money,
}

/// Which remedy was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChosenRemedy {
    /// For which guarantee of the deal.
    pub guarantee: Id,
    /// One of its remedies.
    pub remedy: RemedyKind,
}

/// What the brand paid.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentMade {
    /// The day.
    pub paid_on: Date,
    /// How much; below zero: what was paid back to the brand.
    pub amount: Money,
    /// What it was for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
}
