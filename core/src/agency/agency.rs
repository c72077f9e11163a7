use serde::{Deserialize, Serialize};

use super::{Absence, Availability, Contact, Enquiry};
use crate::campaign::Campaign;
use crate::check::{Version, document_tag, null_is_absent};
use crate::crisis::Playbook;
use crate::influencer::Influencer;
use crate::kpi::RateBook;
use crate::rate_card::RateCard;
use crate::vocabulary::{CategoryTree, Id, Name, Regions};

document_tag!(AgencyTag, "agency");

/// Everything that an agency works with, as a document of version 1: its roster, rate cards, campaigns and
/// playbooks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Always `agency`.
    pub document: AgencyTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name of the agency.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// The roster.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub influencers: Vec<Influencer>,
    /// What the influencers charge.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rate_cards: Vec<RateCard>,
    /// The work.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub campaigns: Vec<Campaign>,
    /// Enquiries that are no deal of a campaign yet.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub enquiries: Vec<Enquiry>,
    /// People at brands and agencies.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// How much work influencers take on.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub availability: Vec<Availability>,
    /// When influencers are away.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Absence>,
    /// The regions in use; those of the preset `regions.market` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<Regions>,
    /// The categories in use; those of the preset `categories.products` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub categories: Option<CategoryTree>,
    /// Metrics and rates of the agency's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_book: Option<RateBook>,
    /// What is done in a crisis, one playbook for each kind.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub playbooks: Vec<Playbook>,
}
