use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::check::null_is_absent;
use crate::crisis::PauseTarget;
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// What `plan_pause` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanPauseInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// When the pause begins: not before what has happened already to the pieces that it holds.
    pub now: Instant,
    /// When it is expected to end, after `now`; absent: nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// What is paused; everything when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub scope: PauseScope,
    /// Whether the campaigns are given as they are with these pieces held and the contract tasks in them.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub apply: bool,
    /// Who pauses, for the histories: an id of the team of every campaign with pieces that are held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// Why, for the histories.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
}

/// What is paused: what is of one of each list. A list that is absent or empty excludes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseScope {
    /// Which campaigns.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub campaigns: Vec<Id>,
    /// Whose content: influencers of deals, or owners of pieces without a deal.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub influencers: Vec<Id>,
    /// For which brands: ids of the parties of deals and briefs.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub brands: Vec<Id>,
    /// On which platforms.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// What is held, as a playbook says it. What documents do not know, such as automatic replies, is named to be held by hand.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<PauseTarget>,
}
