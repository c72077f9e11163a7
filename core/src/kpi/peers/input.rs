use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::kpi::RateBook;
use crate::money::{Currency, Decimal};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// What `compare_peers` takes: what is known of oneself and of named competitors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeersInput {
    /// Which of the peers is oneself.
    pub own: Id,
    /// Oneself and the competitors: 2 to 100.
    #[cfg_attr(feature = "schema", schemars(length(min = 2, max = crate::check::limits::PEERS)))]
    pub peers: Vec<Peer>,
    /// The rates to compare, such as `growth_rate`: of the presets, or of the book. All peers are measured by one definition.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<Id>,
    /// How many days the window has, which daily rates need: 1 to 36,525.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::PERIOD_DAYS)))]
    pub days: Option<u32>,
    /// Metrics and rates of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_book: Option<RateBook>,
    /// The day of the comparison; presets that are older than their sources vouch for come with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// One of those who are compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Peer {
    /// The name in documents.
    pub id: Id,
    /// What people call them.
    pub name: Name,
    /// How often they were mentioned; absent where nobody counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentions: Option<u64>,
    /// What else is known of them; a metric that is not there is missing, and not 0.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<PeerFigure>,
}

/// A figure of a peer, all posts together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeerFigure {
    /// Which metric.
    pub metric: Id,
    /// The figure of a metric that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The figure of a metric that is money, in major units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Decimal>,
    /// The currency of the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Whether it is an estimate, as figures of competitors often are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
}
