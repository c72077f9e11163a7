use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, tagged_union};
use crate::money::{Currency, Percent, UnitPrice};
use crate::platform::{Format, Platform};
use crate::vocabulary::{Id, Name};

/// A price of its own for one brand or one agency, in the place of the list price, which stays visible. Quantity breaks
/// and everything else apply to it. Of several that fit a deliverable the first listed counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpecialRate {
    /// Why it is another price than the list's.
    pub reason: Name,
    /// For which brand; absent: for any that the agency books for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Id>,
    /// For which booking agency; absent: for any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<Id>,
    /// On which platform; absent: on all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// In which form; absent: in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// How much.
    pub price: SpecialPrice,
}

tagged_union! {
    /// A price in the place of the list price of a piece.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum SpecialPrice {
        /// So much for a piece.
        Flat(SpecialFlat) = "flat",
        /// A percentage less than the list price.
        PercentOff(SpecialPercentOff) = "percent_off",
    }
}

/// So much for a piece.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpecialFlat {
    /// The price of one piece.
    pub rate: UnitPrice,
}

/// A percentage less than the list price.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpecialPercentOff {
    /// Of the list price: 0 to 100.
    pub percent: Percent,
}

impl SpecialRate {
    /// Whether it is for this brand and agency, and for content of this kind.
    #[must_use]
    pub fn fits(&self, brand: Option<&Id>, agency: Option<&Id>, platform: &Platform, format: &Format) -> bool {
        let who = self.brand.as_ref().is_none_or(|wanted| brand == Some(wanted))
            && self.agency.as_ref().is_none_or(|wanted| agency == Some(wanted));
        let what = self.platform.as_ref().is_none_or(|wanted| platform == wanted)
            && self.format.as_ref().is_none_or(|wanted| format == wanted);
        who && what
    }

    pub(super) fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        if self.brand.is_none() && self.agency.is_none() {
            let message = "a special rate is for a brand or an agency, and this one names neither";
            issues.push(Issue::new(Code::MissingField, path.field("brand"), message));
        }
        let price = path.field("price");
        match &self.price {
            SpecialPrice::Flat(flat) => super::check_price(&flat.rate, Some(currency), &price.field("rate"), issues),
            SpecialPrice::PercentOff(off) => super::check_percent(off.percent, 100, &price.field("percent"), issues),
        }
    }
}
