use serde::{Deserialize, Serialize};

use crate::campaign::DealState;
use crate::check::null_is_absent;
use crate::fee::{Exclusivity, PublishWindow};
use crate::platform::Platform;
use crate::time::Date;
use crate::vocabulary::{Id, Name, Party, Territory};

/// What a brand asks for, before there is a deal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Enquiry {
    /// The name of the enquiry, unique in the agency.
    pub id: Id,
    /// Who is asked.
    pub influencer: Id,
    /// Who asks.
    pub brand: Party,
    /// What is advertised: ids of categories.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Id>,
    /// Where the content is aimed at; absent or empty: anywhere.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
    /// Where content is published; absent or empty: on any platform.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// On which days; absent: nothing is said of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish: Option<PublishWindow>,
    /// How many pieces; one when absent: 1 to 1,000,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pieces: Option<u32>,
    /// The exclusivity that the brand wants.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub exclusivity: Vec<Exclusivity>,
    /// How far it has come; `enquiry` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub state: DealState,
    /// The contact who asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Id>,
    /// What is to be done next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step: Option<Name>,
    /// By which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step_due: Option<Date>,
}

/// Somebody at a brand or an agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The name in documents, unique in the agency.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// For whom they work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Name>,
    /// How they are reached: an address, a number, a handle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<Name>,
    /// What is to be done next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step: Option<Name>,
    /// By which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step_due: Option<Date>,
}
