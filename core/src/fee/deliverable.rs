use serde::{Deserialize, Serialize};

use crate::money::{Decimal, UnitPrice};
use crate::platform::{Format, Platform};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// Content of one platform and format, so many times.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deliverable {
    /// The name of the deliverable, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// Where it is published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// How many pieces: 1 to 1,000,000.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::QUANTITY)))]
    pub quantity: u32,
    /// When it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish: Option<PublishWindow>,
    /// In which month of the deal's retainer it is made: from 1 to its months; absent: it stands outside of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<u32>,
    /// How many days of work a piece takes, for a price by the day: above 0 to 100,000, such as `1.5`; absent: one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Decimal>,
    /// How many hours of work a piece takes, for a price by the hour: above 0 to 100,000, such as `2.25`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Decimal>,
    /// How many views a piece is expected to have, instead of what the rate card says: 0 to 1,000,000,000,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_views: Option<u64>,
    /// A price that was negotiated for this deliverable.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub price_override: Option<PriceOverride>,
}

/// The days on which content may be published, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishWindow {
    /// The first of them.
    pub first_day: Date,
    /// The last of them; the same as the first for a fixed date.
    pub last_day: Date,
}

/// A price that was negotiated for one deliverable; the list price stays visible in the quote.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceOverride {
    /// The price of one piece, after any quantity break; of one day or hour, where the deliverable has `days` or `hours`.
    pub unit_price: UnitPrice,
    /// What goods or services that are given beside it cost on the market, for one piece: the value that is disclosed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fair_market_value: Option<UnitPrice>,
    /// Why it is another one than the rate card's.
    pub reason: Name,
}
