use serde::{Deserialize, Serialize};

use super::{TriageClass, TriageFactor, TriageTier};
use crate::check::{Issue, Version, document_tag, named, null_is_absent};
use crate::money::Decimal;
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

document_tag!(TriagedInboxTag, "triaged_inbox");

/// An inbox in the order in which it should be answered, with reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriagedInbox {
    /// Always `triaged_inbox`.
    pub document: TriagedInboxTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The time at which somebody asked.
    pub now: Instant,
    /// The items: safety and self-harm first, those that wait longest before the others; then by score, and of equal ones
    /// by how long they wait, and then by id.
    pub items: Vec<TriagedItem>,
    /// By which policy.
    pub policy: UsedTriagePolicy,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// An item with its place, its score and who should see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriagedItem {
    /// Which item.
    pub item: Id,
    /// What it is about.
    pub class: TriageClass,
    /// Who says so.
    pub class_by: ClassSource,
    /// Whether it stands before all others, whatever its score.
    pub stands_first: bool,
    /// The points of the terms together; absent where it stands first whatever they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Decimal>,
    /// What the score is made of, in the order of the factors.
    pub terms: Vec<TriageTerm>,
    /// Since when it waits.
    pub waiting_since: Instant,
    /// Who should see it.
    pub tier: TriageTier,
    /// The higher tier that it would be for, if a count of followers that is not known were large enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub possible_tier: Option<TriageTier>,
    /// Why that tier.
    pub tier_reason: String,
    /// When that tier must know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escalate_by: Option<Instant>,
    /// When it must be resolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolve_by: Option<Instant>,
}

/// What one factor adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriageTerm {
    /// Which factor.
    pub factor: TriageFactor,
    /// Its value, to the thousandth; absent where it is not known, or no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// The points: the weight times the value, to the thousandth, halves up.
    pub points: Decimal,
    /// The same in words.
    pub sentence: String,
}

named! {
    /// Who says what an item is about.
    ClassSource {
        /// Somebody who looked.
        Given = "given", "given";
        /// Words of the policy that stand in it.
        Words = "words", "words";
        /// A classifier that sees a threat in it.
        Threat = "threat", "threat";
        /// Nobody.
        Nothing = "nothing", "nothing";
    }
}

/// By which policy an inbox was put in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedTriagePolicy {
    /// Which convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// When.
    pub as_of: Date,
}
