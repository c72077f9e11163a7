use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path, check_item_count, check_range, check_unique_by, limits, tagged_union};
use crate::money::{Currency, Percent, UnitPrice};
use crate::platform::{Format, Platform, check_format};
use crate::vocabulary::{Id, Name};

/// A package of content that costs less than its items one by one.
///
/// It counts as often as all of its items are booked; what is booked beyond stays at the list price. Its saving is a line
/// of its own, so that list prices stay visible, and is taken off the creative fees after quantity breaks. Content at a
/// negotiated price is in no bundle, and content in a bundle has no early bird.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The name by which deals ask for it, unique in its version of the card.
    pub id: Id,
    /// What it is called.
    pub name: Name,
    /// What must be booked.
    pub items: Vec<BundleItem>,
    /// What it costs.
    pub price: BundlePrice,
}

/// So many pieces of a format that must be booked for a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BundleItem {
    /// Where it is published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// How many pieces: 1 to 1,000,000.
    pub quantity: u32,
}

tagged_union! {
    /// What a bundle costs.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum BundlePrice {
        /// So much, whatever its items cost.
        Fixed(FixedBundle) = "fixed",
        /// A percentage less than its items.
        PercentOff(PercentOffBundle) = "percent_off",
    }
}

/// So much for a bundle, whatever its items cost.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FixedBundle {
    /// How much.
    pub rate: UnitPrice,
}

/// A percentage less than the items of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentOffBundle {
    /// Of the creative fees of its items: 0 to 100.
    pub percent: Percent,
}

impl Bundle {
    pub(super) fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        let items = path.field("items");
        check_item_count(self.items.len(), &items, issues);
        for (place, item) in self.items.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = items.index(place);
            check_format(&item.platform, &item.format, &at, issues);
            check_range(item.quantity, 1, limits::QUANTITY, &at.field("quantity"), issues);
        }
        let names = self.items.iter().map(|item| format!("{} {}", item.platform, item.format));
        check_unique_by(names, Clone::clone, &items, issues);
        let price = path.field("price");
        match &self.price {
            BundlePrice::Fixed(fixed) => super::check_price(&fixed.rate, Some(currency), &price.field("rate"), issues),
            BundlePrice::PercentOff(off) => super::check_percent(off.percent, 100, &price.field("percent"), issues),
        }
    }
}
