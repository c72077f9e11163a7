use serde::{Deserialize, Serialize};

use super::{ContractTerm, DealState, HistoryEntry};
use crate::check::null_is_absent;
use crate::fee::Deal;
use crate::vocabulary::{Id, Territory};

/// A deal in a campaign, with how far it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CampaignDeal {
    /// The terms.
    pub deal: Deal,
    /// How far it has come; `enquiry` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub state: DealState,
    /// What the deal advertises, where that is not what the brief says: ids of categories.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Id>,
    /// Where its content is aimed at, where that is not what the brief says.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
    /// What the contract asks for beside the content itself, and what follows when it is not kept.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub contract: Vec<ContractTerm>,
    /// What has happened to the deal, the oldest first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryEntry>,
}
