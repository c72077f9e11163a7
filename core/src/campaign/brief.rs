use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::fee::PublishWindow;
use crate::kpi::KpiTarget;
use crate::time::Date;
use crate::vocabulary::{Id, Name, Party, Territory};

/// What the brand wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// Who wants it.
    pub brand: Party,
    /// What it is to do, in words.
    pub goal: Name,
    /// Whom it is to reach, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Name>,
    /// What is advertised: ids of categories.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Id>,
    /// Where; absent or empty: anywhere.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
    /// The flight: the days on which content is published.
    pub flight: PublishWindow,
    /// The last day on which the brand approves content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approve_by: Option<Date>,
    /// What the campaign is to reach.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<BriefTarget>,
    /// What content must say.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub required_messages: Vec<Name>,
    /// What content must not say.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub forbidden_messages: Vec<Name>,
}

/// One result that the campaign is to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BriefTarget {
    /// Which rate or metric: of the presets, or of the agency's rate book.
    pub kpi: Id,
    /// How much.
    pub target: KpiTarget,
}
