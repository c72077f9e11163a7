use serde::{Deserialize, Serialize};

use crate::check::{null_is_absent, tagged_union};
use crate::money::{Percent, UnitPrice};
use crate::platform::Platform;
use crate::rate_card::{CostKind, ExclusivityScope, TermPrice, UsageKind};
use crate::time::Period;
use crate::vocabulary::{Id, Name, Territory};

tagged_union! {
    /// What is agreed beside making and publishing the content. Its price comes from the rate card, or is negotiated.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Term {
        /// The brand may use the content.
        UsageRights(UsageRights) = "usage_rights",
        /// The influencer keeps away from others.
        Exclusivity(Exclusivity) = "exclusivity",
        /// The brand may run ads through the influencer's account.
        Whitelisting(Whitelisting) = "whitelisting",
        /// The content is wanted soon.
        Rush(Rush) = "rush",
        /// How often the content may be changed.
        Revisions(Revisions) = "revisions",
        /// The brand gets the unedited material.
        RawFootage(RawFootage) = "raw_footage",
        /// A link stands in the influencer's profile.
        LinkInBio(LinkInBio) = "link_in_bio",
        /// Costs of others that the brand bears.
        PassThrough(PassThrough) = "pass_through",
        /// Anything else on the rate card.
        Other(OtherTerm) = "other",
    }
}

/// The brand may use the content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsageRights {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Which deliverables it covers; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// What the brand may do with the content.
    pub kinds: Vec<UsageKind>,
    /// On which platforms; absent or empty: on any.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Platform>,
    /// Where; absent or empty: anywhere.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
    /// For how long.
    pub period: Period,
    /// A negotiated price.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<TermOverride>,
}

/// The influencer keeps away from others.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exclusivity {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Of which deliverables the price is a percentage; absent or empty: of all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// How far it reaches.
    pub scope: ExclusivityScope,
    /// The categories of scope `category`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Id>,
    /// The names of scope `competitors`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub competitors: Vec<Name>,
    /// Where; absent or empty: anywhere.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
    /// On which platforms; absent or empty: on any.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// Whether content that runs as advertising counts too, after it was published; absent: nothing is said of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_usage_counts: Option<bool>,
    /// For how long; it may begin before the post.
    pub period: Period,
    /// A negotiated price.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<TermOverride>,
}

/// The brand may run ads through the influencer's account (partnership ads, spark codes).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Whitelisting {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Which deliverables it covers; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// For how long.
    pub period: Period,
    /// How much the brand spends on ads, where the price is a percentage of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ad_spend: Option<UnitPrice>,
    /// A negotiated price.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<TermOverride>,
}

/// The content is wanted soon. With more notice than the rate card's steps it costs nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rush {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Which deliverables it covers; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// The time from the order to the publication: 0 to 8,760 hours.
    pub notice_hours: u32,
    /// A negotiated price.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<TermOverride>,
}

/// How often the content may be changed. Rounds beyond those that the rate card includes are paid.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Revisions {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Which deliverables it covers; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// All rounds, those included in the creative fee too: 0 to 1,000.
    pub rounds: u32,
    /// A negotiated price, for all of the rounds.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<TermOverride>,
}

/// The brand gets the unedited material.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawFootage {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Which deliverables it covers; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// A negotiated price.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<TermOverride>,
}

/// A link stands in the influencer's profile.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkInBio {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Of which deliverables the price is a percentage; absent or empty: of all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// For how long.
    pub period: Period,
    /// A negotiated price.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<TermOverride>,
}

/// Costs of others that the brand bears, at cost or with a markup. They stand outside discounts and commission.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PassThrough {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Which costs.
    pub kind: CostKind,
    /// What they are, in words.
    pub name: Name,
    /// Who is paid at cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplier: Option<Name>,
    /// What it costs. The supplier gets it rounded to the minor unit of the deal's currency; the brand pays it with the
    /// markup, rounded once.
    pub cost: UnitPrice,
    /// What is added, instead of what the rate card says: 0 to 10,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markup_percent: Option<Percent>,
}

/// Anything else on the rate card.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OtherTerm {
    /// The name of the term, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Which deliverables it covers; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// The id of the rate card's add-on; absent: it is not on the card, and the price is negotiated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add_on: Option<Id>,
    /// What it is, in words.
    pub name: Name,
    /// For how long, where the price needs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// A negotiated price.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<TermOverride>,
}

/// A price that was negotiated for one term; the list price stays visible in the quote.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TermOverride {
    /// The price.
    pub price: TermPrice,
    /// Why it is another one than the rate card's.
    pub reason: Name,
}
