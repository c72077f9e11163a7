use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path, check_item_count, limits, named, null_is_absent};
use crate::money::UnitPrice;
use crate::platform::{Format, Platform, check_format};
use crate::rate_card::check_price;
use crate::vocabulary::Name;

/// The most-favoured clause of a contract: the brand pays no more for a piece than others do.
///
/// A creative fee is compared as it is after special rates, quantity breaks and overrides, before seasons and before
/// anything is taken off, with the lowest price for its platform and format.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MostFavoured {
    /// The prices of other deals.
    pub prices: Vec<FavouredPrice>,
    /// What happens to a price above them.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub rule: MostFavouredRule,
}

/// The price of a piece in another deal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FavouredPrice {
    /// Where it was published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// The price of one piece.
    pub unit_price: UnitPrice,
    /// Which deal it was, for the reason of the line.
    pub reason: Name,
}

named! {
    /// What happens to a price above those of other deals.
    #[derive(Default)]
    MostFavouredRule {
        /// The quote carries a warning.
        #[default]
        Warn = "warn", "warn";
        /// The price becomes theirs, as a negotiated price would; the line says why, and keeps the list price.
        Adjust = "adjust", "adjust";
    }
}

impl MostFavoured {
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let prices = path.field("prices");
        check_item_count(self.prices.len(), &prices, issues);
        for (place, price) in self.prices.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = prices.index(place);
            check_format(&price.platform, &price.format, &at, issues);
            check_price(&price.unit_price, None, &at.field("unit_price"), issues);
        }
    }
}
