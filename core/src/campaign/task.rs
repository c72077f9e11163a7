use serde::{Deserialize, Serialize};

use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// Something that is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// The name of the task, unique in the campaign.
    pub id: Id,
    /// What is to be done.
    pub name: Name,
    /// Who does it: an id of the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// By which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// On which day it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
    /// The piece that it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub piece: Option<Id>,
    /// The deal that it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id>,
}
