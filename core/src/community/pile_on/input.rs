use serde::{Deserialize, Serialize};

use super::PileOnPolicy;
use crate::check::null_is_absent;
use crate::community::InboxItem;
use crate::convention::Convention;
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::{Id, Name, WebAddress};

/// What `find_pile_on` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindPileOnInput {
    /// When somebody asks; no item is later. The window ends here.
    pub now: Instant,
    /// How long the window is, in minutes: 1 to 525,600. What was written as it begins is outside.
    pub window_minutes: u32,
    /// Which thread is looked at; the account as a whole when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<PileOnTarget>,
    /// What was written, in any order: in the window, and before it as far as it is known.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<InboxItem>,
    /// Since when the items are all that was written. Whole windows from then on are the baseline, and who did not write
    /// in a time long enough is a newcomer. Absent where the items are a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded_since: Option<Instant>,
    /// How many different hostile authors the target had in each of its earlier windows, where somebody counted them:
    /// instead of `recorded_since`, each 0 to 1,000,000.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub baseline: Vec<u32>,
    /// What is known of authors besides what stands in their items, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub authors: Vec<PileOnAuthor>,
    /// Hashtags with their `#`, and links, of the account itself: that many share them says nothing.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub own_references: Vec<Name>,
    /// Where people were told to go to the target, as somebody found it. An empty list says that somebody looked and found
    /// none; absent, nobody looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub calls_to_action: Option<Vec<CallToAction>>,
    /// By which policy; by the preset `pile_on_policy.house` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Convention<PileOnPolicy>>,
}

/// A thread that is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PileOnTarget {
    /// On which platform.
    pub platform: Platform,
    /// Which thread there.
    pub thread: Id,
}

/// What is known of an author: what is absent is not known, and not false.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PileOnAuthor {
    /// On which platform.
    pub platform: Platform,
    /// The account's name there.
    pub author: Id,
    /// Whether it follows the account that is looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_follower: Option<bool>,
    /// Whether it had to do with the account before the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub had_contact: Option<bool>,
}

/// A post elsewhere that tells people to go to the target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CallToAction {
    /// Where it stands.
    pub link: WebAddress,
    /// When it was written: not later than now.
    pub at: Instant,
}
