use serde::{Deserialize, Serialize};

use super::{ContractTerm, DealState, HistoryEntry};
use crate::check::null_is_absent;
use crate::fee::Deal;
use crate::time::Date;
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
    /// The line of the budget that pays for the deal. Absent: the first line for creator fees in the deal's currency, else
    /// the first line for creator fees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget_line: Option<Id>,
    /// By which day an answer is due while the deal is not signed: to an enquiry, an offer or a contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Date>,
    /// What has happened to the deal, the oldest first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryEntry>,
}

impl CampaignDeal {
    /// The day, in UTC, on which an event last happened to the deal by its history.
    pub(crate) fn day_of(&self, event: &str) -> Option<Date> {
        let last = self.history.iter().rev().find(|entry| entry.event.as_str() == event);
        last.map(|entry| entry.at.date_in_utc())
    }
}
