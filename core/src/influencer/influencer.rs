use serde::{Deserialize, Serialize};

use super::{Audience, Channel, Representation};
use crate::check::{Version, document_tag, null_is_absent};
use crate::platform::Platform;
use crate::vocabulary::{CategoryTree, Country, Id, Language, Name, Party, PartyKind, TaxRegistration};

/// Who an influencer is, as a document of version 1: what they make, where, for whom, and who speaks for them.
///
/// ```
/// use greenroom::influencer::Influencer;
/// use greenroom::platform::Platform;
///
/// let mila: Influencer = greenroom::wire::parse(r#"{
///   "document": "influencer", "version": 1, "id": "mila", "name": "Mila Kräuter", "niches": ["gardening"],
///   "channels": [{"platform": "instagram", "handle": "mila.kraeuter",
///                 "snapshot": {"date": "2026-11-01", "followers": 48200, "average_views": 21000}}]
/// }"#)?;
/// assert_eq!(mila.followers(&Platform::Instagram), Some(48_200));
/// assert_eq!(mila.followers(&Platform::TikTok), None);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Influencer {
    /// Always `influencer`.
    pub document: InfluencerTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name in documents.
    pub id: Id,
    /// The name that people use, and that stands on invoices.
    pub name: Name,
    /// Whether they contract as a person, which is meant when absent, or as a firm.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub kind: PartyKind,
    /// What they make content about: ids of categories.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub niches: Vec<Id>,
    /// The languages of their content, the main one first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Where they are established.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home_country: Option<Country>,
    /// Where they publish, the main channel of a platform first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Who follows them, all channels together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// Who speaks for them, and for what commission.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub representation: Vec<Representation>,
    /// Where they are registered for VAT, GST or sales tax, and where they are known not to be.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub tax_registrations: Vec<TaxRegistration>,
    /// What they stand for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Name>,
    /// Brands that they will not work with.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub blocked_brands: Vec<Name>,
    /// Categories that they will not work with, and all that lies within them: ids of categories.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub blocked_categories: Vec<Id>,
}

document_tag!(InfluencerTag, "influencer");

impl Influencer {
    /// The main channel on a platform: the first that the document names.
    #[must_use]
    pub fn channel(&self, platform: &Platform) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.platform == *platform)
    }

    /// The followers of the main channel on a platform, if a snapshot says so.
    #[must_use]
    pub fn followers(&self, platform: &Platform) -> Option<u64> {
        Some(self.channel(platform)?.snapshot.as_ref()?.followers)
    }

    /// The influencer as a party of deals and invoices.
    #[must_use]
    pub fn party(&self) -> Party {
        Party {
            id: self.id.clone(),
            kind: self.kind,
            name: self.name.clone(),
            country: self.home_country,
            company_number: None,
            tax_registrations: self.tax_registrations.clone(),
        }
    }

    /// Whether they will not work with a brand; small letters are as good as capitals.
    #[must_use]
    pub fn blocks_brand(&self, brand: &str) -> bool {
        let brand = brand.to_lowercase();
        self.blocked_brands.iter().any(|blocked| blocked.folded() == brand)
    }

    /// The blocked category that a category lies within, if there is one.
    #[must_use]
    pub fn blocks_category(&self, category: &Id, tree: &CategoryTree) -> Option<&Id> {
        let line = tree.ancestry(category);
        let holds = |blocked: &Id| blocked == category || line.iter().any(|outer| outer.id == *blocked);
        self.blocked_categories.iter().find(|blocked| holds(blocked))
    }
}
