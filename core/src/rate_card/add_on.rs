use serde::{Deserialize, Serialize};

use super::{PerUnit, TermPrice};
use crate::check::{named, null_is_absent, tagged_union};
use crate::money::{Percent, UnitPrice};
use crate::vocabulary::{Id, Name};

tagged_union! {
    /// What something beside making and publishing the content costs.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum AddOn {
        /// The brand may use the content.
        UsageRights(UsageRightsRate) = "usage_rights",
        /// The influencer keeps away from others.
        Exclusivity(ExclusivityRate) = "exclusivity",
        /// The brand may run ads through the influencer's account.
        Whitelisting(WhitelistingRate) = "whitelisting",
        /// The content is wanted soon.
        Rush(RushRate) = "rush",
        /// The content is changed more often than the creative fee includes.
        Revisions(RevisionsRate) = "revisions",
        /// The brand gets the unedited material.
        RawFootage(RawFootageRate) = "raw_footage",
        /// A link stands in the influencer's profile.
        LinkInBio(LinkInBioRate) = "link_in_bio",
        /// Costs of others that the brand bears.
        PassThrough(PassThroughRate) = "pass_through",
        /// Anything else, by name.
        Other(OtherRate) = "other",
    }
}

/// The price of usage rights. A term finds the first rate whose kinds include all of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsageRightsRate {
    /// Which uses it buys.
    pub kinds: Vec<UsageKind>,
    /// For how much.
    pub price: TermPrice,
}

/// The price of exclusivity of a scope.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExclusivityRate {
    /// How far it reaches.
    pub scope: ExclusivityScope,
    /// For how much.
    pub price: TermPrice,
}

/// The price of ads through the influencer's account (partnership ads, spark codes).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WhitelistingRate {
    /// For how much.
    pub price: TermPrice,
}

/// The surcharge for short notice: of all steps that the notice is under, the shortest counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RushRate {
    /// From the shortest notice to the longest.
    pub steps: Vec<NoticeStep>,
}

/// One row of a table of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoticeStep {
    /// Notice shorter than so many hours: 1 to 8,760.
    pub under_hours: u32,
    /// Of the creative fees covered: 0 to 10,000.
    pub percent: Percent,
}

/// The price of a round of changes beyond those included.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RevisionsRate {
    /// How many rounds the creative fee includes: 0 to 1,000.
    pub included: u32,
    /// The price of one more round.
    pub rate: UnitPrice,
    /// For what.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub per: PerUnit,
}

/// The price of the unedited material.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawFootageRate {
    /// For how much.
    pub price: TermPrice,
}

/// The price of a link in the influencer's profile.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkInBioRate {
    /// For how much.
    pub price: TermPrice,
}

/// What is added to costs of others that the brand bears.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PassThroughRate {
    /// Which costs.
    pub kinds: Vec<CostKind>,
    /// Of the cost: 0 to 10,000; 0 is at cost.
    pub markup_percent: Percent,
}

/// The price of anything else.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OtherRate {
    /// The name by which deals ask for it, unique in its version of the card.
    pub id: Id,
    /// What it is.
    pub name: Name,
    /// For how much.
    pub price: TermPrice,
}

named! {
    /// What the brand does with content that it has rights in.
    UsageKind {
        /// Posts it on its own accounts, without paying for reach.
        Organic = "organic", "organic";
        /// Runs it as ads.
        Paid = "paid", "paid";
        /// Shows it on its website or shop.
        Website = "website", "website";
        /// Sends it by email.
        Email = "email", "email";
        /// Shows it in shops.
        InStore = "in_store", "in store";
        /// Prints it.
        Print = "print", "print";
        /// Shows it on posters and screens in public.
        OutOfHome = "out_of_home", "out of home";
        /// Broadcasts it on television or radio.
        Broadcast = "broadcast", "broadcast";
    }
}

named! {
    /// How far exclusivity reaches.
    ExclusivityScope {
        /// Competitors that are named.
        Competitors = "competitors", "named competitors";
        /// Everybody in some categories.
        Category = "category", "category";
        /// Everybody.
        Full = "full", "full";
    }
}

named! {
    /// What kind of costs of others.
    CostKind {
        /// Travel, board and lodging.
        Travel = "travel", "travel";
        /// Studio, crew, props, locations.
        Production = "production", "production";
        /// Anything else.
        Other = "other", "other costs";
    }
}
