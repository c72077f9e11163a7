use serde::{Deserialize, Serialize};

use super::{AbuseClass, EvidenceRecord, ModerationAction};
use crate::check::{Issue, Version, document_tag, null_is_absent};
use crate::vocabulary::Id;

document_tag!(ModerationReportTag, "moderation_report");

/// What is to be done with items, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerationReport {
    /// Always `moderation_report`.
    pub document: ModerationReportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// One for each item, in its order.
    pub decisions: Vec<ModerationDecision>,
    /// How many items each action has, without those that have none.
    pub counts: Vec<ActionCount>,
    /// What somebody should look at: rules that never decide, and where plain criticism would have been hidden.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// What is to be done with one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerationDecision {
    /// Which item.
    pub item: Id,
    /// What is done.
    pub action: ModerationAction,
    /// What the rule asks for, where that would hide plain criticism, and a person decides instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<ModerationAction>,
    /// Which rule decides; the fallback where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Id>,
    /// Which abuse it is by that rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abuse_class: Option<AbuseClass>,
    /// What was found, one for each condition of the rule, in its order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub matches: Vec<ConditionMatch>,
    /// What proves later what was taken away; keep the item as it was given beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceRecord>,
    /// The same in words.
    pub sentence: String,
}

/// Why one condition of a rule holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConditionMatch {
    /// Where in the text it was found first, for keywords and patterns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<MatchedSpan>,
    /// The same in words.
    pub sentence: String,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatchedSpan {
    /// Its first character, counted in code points of Unicode from 0.
    pub from_char: u64,
    /// The character after its last.
    pub to_char: u64,
    /// What stands there, as it was written.
    pub text: String,
}

/// How many items an action has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActionCount {
    /// Which action.
    pub action: ModerationAction,
    /// How many items.
    pub items: u64,
}
