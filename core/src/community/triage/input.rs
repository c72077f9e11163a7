use serde::{Deserialize, Serialize};

use super::{InboxRelation, TriageClass, TriagePolicy};
use crate::check::null_is_absent;
use crate::community::InboxItem;
use crate::convention::Convention;
use crate::money::Decimal;
use crate::time::Instant;
use crate::vocabulary::Id;

/// What `triage_inbox` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriageInboxInput {
    /// What waits for an answer.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<InboxItem>,
    /// What is known of the items besides, each item once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub known: Vec<TriageFacts>,
    /// The time at which somebody asks; no item is later.
    pub now: Instant,
    /// By which policy; the preset `triage_policy.community` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Convention<TriagePolicy>>,
}

/// What is known of an item besides what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriageFacts {
    /// Which item.
    pub item: Id,
    /// What it is about, where somebody has said so; otherwise the words of the policy decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<TriageClass>,
    /// What its author is to the account, each once; `is_customer` of the author says the same for customers.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<InboxRelation>,
    /// What the author is worth, from 0 to 1: 1 is the customer or sponsor that is worth most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// Since when it waits; since it was written when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiting_since: Option<Instant>,
    /// How many complaints of the author came before those of this list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier_complaints: Option<u32>,
}
