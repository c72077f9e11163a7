use serde::{Deserialize, Serialize};

use super::{
    AddOn, Bundle, Loyalty, Price, PriceBands, QuantityBreak, QuantityRule, RetainerRate, SpecialRate, Timing,
};
use crate::check::{Version, document_tag, named};
use crate::money::{Currency, UnitPrice};
use crate::platform::{Format, Platform};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(RateCardTag, "rate_card");

/// What one influencer charges, as a document of version 2: one or more versions of the price list, each with the days
/// on which it is valid.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateCard {
    /// Always `rate_card`.
    pub document: RateCardTag,
    /// The version of the document's form: 2.
    pub version: Version<2>,
    /// The name of this card.
    pub id: Id,
    /// Whose prices they are.
    pub influencer: Id,
    /// The currency of all prices.
    pub currency: Currency,
    /// The versions of the price list, from the oldest to the newest; they must not overlap.
    pub versions: Vec<RateCardVersion>,
}

/// The prices that are valid from a first to a last day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateCardVersion {
    /// The first day on which a quote may use it; absent: valid since ever, which only the oldest can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_day: Option<Date>,
    /// The last day on which a quote may use it; absent: until a newer one says otherwise, which only the newest can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// One rate for each platform and format on offer.
    pub rates: Vec<Rate>,
    /// The least that a deal should bring, before costs, commission and tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_fee: Option<UnitPrice>,
    /// What happens to a fee below the minimum.
    #[serde(default, deserialize_with = "crate::check::null_is_absent")]
    pub minimum_fee_rule: MinimumFeeRule,
    /// Between which prices of a deal the influencer negotiates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_bands: Option<PriceBands>,
    /// What everything beside making and publishing the content costs.
    #[serde(default, deserialize_with = "crate::check::null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub add_ons: Vec<AddOn>,
    /// What the day of publication does to the price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// What a brand saves that has booked before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loyalty: Option<Loyalty>,
    /// Packages of content that cost less than their items one by one.
    #[serde(default, deserialize_with = "crate::check::null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub bundles: Vec<Bundle>,
    /// Prices of their own for some brands and agencies.
    #[serde(default, deserialize_with = "crate::check::null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub special_rates: Vec<SpecialRate>,
    /// Content by the month for a fixed fee.
    #[serde(default, deserialize_with = "crate::check::null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub retainers: Vec<RetainerRate>,
}

named! {
    /// What happens to a fee below the minimum.
    #[derive(Default)]
    MinimumFeeRule {
        /// The quote carries a warning.
        #[default]
        Warn = "warn", "warn";
        /// A line raises the fee to the minimum, that of a gift too.
        Raise = "raise", "raise";
    }
}

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
    /// The lowest price of a piece that the influencer wants to see agreed; an override below it carries a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<UnitPrice>,
    /// What several pieces of one deliverable save.
    #[serde(default, deserialize_with = "crate::check::null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub quantity_breaks: Vec<QuantityBreak>,
    /// For which pieces a break holds.
    #[serde(default, deserialize_with = "crate::check::null_is_absent")]
    pub quantity_rule: QuantityRule,
}

impl RateCardVersion {
    /// The place and the rate for a platform and format.
    #[must_use]
    pub fn find(&self, platform: &Platform, format: &Format) -> Option<(usize, &Rate)> {
        self.rates.iter().enumerate().find(|(_, rate)| rate.platform == *platform && rate.format == *format)
    }
}
