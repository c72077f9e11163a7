use serde::{Deserialize, Serialize};

use super::{InboxRelation, TriageClass, TriageTier};
use crate::check::null_is_absent;
use crate::money::Decimal;
use crate::vocabulary::Language;

/// How an inbox is put in order, and who sees what. It is data: who says so stands on the convention around it.
///
/// Points and weights are from 0 to 1,000,000, so that more of anything never moves an item back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriagePolicy {
    /// The points of each class, each once; none where one is missing. Safety and self-harm have none: they stand first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub classes: Vec<TriageClassPoints>,
    /// By which words a class is known, one list for each class and language.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub words: Vec<TriageWords>,
    /// From which probability of a threat on, from 0 to 1, an item is one of safety; never when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threat_at_least: Option<Decimal>,
    /// The points of an item that is as negative as can be: of sentiment -1, or one star where the sentiment is not known.
    pub negativity_points: Decimal,
    /// The points of each power of ten of followers: of log10(followers + 1).
    pub reach_points: Decimal,
    /// The points of what an author is to the account, each once; the most of them counts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub relations: Vec<RelationPoints>,
    /// The points of an author who is worth most.
    pub value_points: Decimal,
    /// Within how many minutes an item should be answered, where its class says nothing: 1 to 525,600.
    pub answer_within_minutes: u32,
    /// The points of an item that waits for just that long.
    pub waiting_points: Decimal,
    /// How many times that long counts at most.
    pub waiting_most_times: Decimal,
    /// How many minutes back from now the items of a thread are counted: 1 to 525,600.
    pub velocity_window_minutes: u32,
    /// The points of one item of the thread in an hour.
    pub velocity_points: Decimal,
    /// How many items in an hour count at most.
    pub velocity_most: Decimal,
    /// How soon each tier must have it, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub tiers: Vec<TriageTierTimes>,
    /// Which items are for a higher tier than the team; of several the highest counts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub tier_rules: Vec<TriageTierRule>,
}

/// The points of a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriageClassPoints {
    /// Which class.
    pub class: TriageClass,
    /// How many points.
    pub points: Decimal,
    /// Within how many minutes it should be answered, where that is another time than the policy's: 1 to 525,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_within_minutes: Option<u32>,
}

/// The words of a class in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriageWords {
    /// Which class.
    pub class: TriageClass,
    /// In which language; in all of them when absent. Items of another language are not searched for them, but for safety
    /// and self-harm every item is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Words, phrases of up to 16 words, and single marks: whole words, whatever their case.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub phrases: Vec<String>,
}

/// The points of what an author is to the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RelationPoints {
    /// What they are.
    pub relation: InboxRelation,
    /// How many points.
    pub points: Decimal,
}

/// How soon a tier must have an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriageTierTimes {
    /// Which tier.
    pub tier: TriageTier,
    /// How many minutes after it began to wait the tier must know of it, up to 525,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escalate_in_minutes: Option<u32>,
    /// How many minutes after it began to wait it must be resolved, up to 525,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolve_in_minutes: Option<u32>,
}

/// Which items are for a tier: all that is said must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriageTierRule {
    /// Which tier.
    pub tier: TriageTier,
    /// Of one of these classes, each once; of any when there is none.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<TriageClass>,
    /// Of an author who is one of these, each once; of any when there is none.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<InboxRelation>,
    /// Of an author with so many followers or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followers_at_least: Option<u64>,
    /// The author's complaint of this number, or a later one: 2 is the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complaints_at_least: Option<u32>,
    /// With so many points or more; items that stand first whatever their score have as many as it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score_at_least: Option<Decimal>,
}
