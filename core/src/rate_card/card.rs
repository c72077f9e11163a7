use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, tagged_union};
use crate::money::{Currency, UnitPrice};
use crate::platform::{Format, Platform};
use crate::vocabulary::Id;

/// The price list of one influencer, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateCard {
    /// Always `rate_card`.
    pub document: RateCardTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name of this card.
    pub id: Id,
    /// Whose prices they are.
    pub influencer: Id,
    /// The currency of all prices.
    pub currency: Currency,
    /// One rate for each platform and format on offer.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub rates: Vec<Rate>,
}

document_tag!(RateCardTag, "rate_card");

/// What one piece of content in a format costs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// Where it is published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// How it is priced.
    pub price: Price,
}

tagged_union! {
    /// How a unit is priced.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Price {
        /// So much for each piece, whatever it reaches.
        Flat(FlatPrice) = "flat",
    }
}

/// So much for each piece, whatever it reaches.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FlatPrice {
    /// The price of one piece.
    pub rate: UnitPrice,
}

impl RateCard {
    /// The place and the rate for a platform and format.
    #[must_use]
    pub fn find(&self, platform: Platform, format: Format) -> Option<(usize, &Rate)> {
        self.rates.iter().enumerate().find(|(_, rate)| rate.platform == platform && rate.format == format)
    }
}
