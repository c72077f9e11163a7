use serde::{Deserialize, Serialize};

use super::{
    CpaPrice, CpcPrice, CpePrice, CpmActualPrice, CpvPrice, HybridPrice, OutcomeRate, PaidMetric, RevenueSharePrice,
};
use crate::check::{named, tagged_union};
use crate::money::{Percent, UnitPrice};

tagged_union! {
    /// How a piece of content is priced.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Price {
        /// So much for each piece, whatever it reaches.
        Flat(FlatPrice) = "flat",
        /// So much for each thousand views that the piece is expected to have.
        Cpm(CpmPrice) = "cpm",
        /// So much for each thousand views that content of the channel has on average.
        CpmAverage(CpmAveragePrice) = "cpm_average",
        /// So much for each thousand views that the content has in fact.
        CpmActual(CpmActualPrice) = "cpm_actual",
        /// So much for each view.
        Cpv(CpvPrice) = "cpv",
        /// So much for each engagement: a like, a comment, a share, a save.
        Cpe(CpePrice) = "cpe",
        /// So much for each click.
        Cpc(CpcPrice) = "cpc",
        /// So much for each action: a sale, an order, a registration.
        Cpa(CpaPrice) = "cpa",
        /// A percentage of what is sold.
        RevenueShare(RevenueSharePrice) = "revenue_share",
        /// A fixed part, and one for what the content reaches above a threshold.
        Hybrid(HybridPrice) = "hybrid",
        /// So much for each day of work.
        DayRate(DayRatePrice) = "day_rate",
        /// So much for each hour of work.
        HourRate(HourRatePrice) = "hour_rate",
        /// Goods or services instead of money.
        Gifted(GiftedPrice) = "gifted",
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

/// Cost per mille: `rate × expected views / 1,000` for each piece, whatever it reaches in fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpmPrice {
    /// The price of 1,000 views.
    pub rate: UnitPrice,
    /// How many views a piece is expected to have, unless the deal says otherwise: 0 to 1,000,000,000,000.
    pub expected_views: u64,
}

/// Cost per mille on the channel's average: `rate × average views / 1,000` for each piece, whatever it reaches in fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpmAveragePrice {
    /// The price of 1,000 views.
    pub rate: UnitPrice,
    /// How many views content in this format has on average on the channel: 0 to 1,000,000,000,000.
    pub average_views: u64,
}

/// So much for each day of work: `rate × days` for each piece, where the deliverable says how many days a piece takes;
/// else a piece is a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DayRatePrice {
    /// The price of a day.
    pub rate: UnitPrice,
}

/// So much for each hour of work: `rate × hours` for each piece; the deliverable says how many hours a piece takes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HourRatePrice {
    /// The price of an hour.
    pub rate: UnitPrice,
}

/// Goods or services instead of money: the line costs nothing, and says what they are worth.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GiftedPrice {
    /// What the goods for one piece cost on the market: the value that is disclosed.
    pub fair_market_value: UnitPrice,
}

/// A percentage off when a deliverable has at least so many pieces; the rate's `quantity_rule` says for which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuantityBreak {
    /// The smallest quantity that has it: 2 or more.
    pub from: u32,
    /// How much cheaper each piece is: 0 to 100.
    pub percent: Percent,
}

named! {
    /// For which pieces a quantity break holds.
    #[derive(Default)]
    QuantityRule {
        /// For all of them: the highest break reached counts. One piece more may cost less as a whole.
        #[default]
        AllUnits = "all_units", "all units";
        /// Each for the pieces from its own quantity up to the next break, so that more pieces never cost less.
        Graduated = "graduated", "graduated";
    }
}

impl Price {
    /// The price of a unit, such as a piece, a thousand views or an hour; none where there is no such price.
    #[must_use]
    pub fn rate(&self) -> Option<&UnitPrice> {
        match self {
            Self::Flat(price) => Some(&price.rate),
            Self::Cpm(price) => Some(&price.rate),
            Self::CpmAverage(price) => Some(&price.rate),
            Self::Hybrid(price) => Some(&price.rate),
            Self::DayRate(price) => Some(&price.rate),
            Self::HourRate(price) => Some(&price.rate),
            Self::Gifted(_) => None,
            _ => match self.outcome_rate()? {
                OutcomeRate::Count { rate, .. } => Some(rate),
                OutcomeRate::Share { .. } => None,
            },
        }
    }

    /// The percentage, of a share of the revenue.
    #[must_use]
    pub fn percent(&self) -> Option<Percent> {
        match self {
            Self::RevenueShare(price) => Some(price.percent),
            _ => None,
        }
    }

    /// What is paid for what the content reaches; none for prices that are owed whatever it reaches.
    #[must_use]
    pub fn outcome_rate(&self) -> Option<OutcomeRate<'_>> {
        Some(match self {
            Self::CpmActual(price) => price.outcome_rate(),
            Self::Cpv(price) => price.outcome_rate(),
            Self::Cpe(price) => price.outcome_rate(),
            Self::Cpc(price) => price.outcome_rate(),
            Self::Cpa(price) => price.outcome_rate(),
            Self::RevenueShare(price) => price.outcome_rate(),
            Self::Hybrid(price) => price.performance.outcome_rate(),
            _ => return None,
        })
    }

    /// What must be known of a deliverable before the price can be told; nothing where it is owed whatever is reached.
    #[must_use]
    pub fn depends_on(&self) -> &'static [PaidMetric] {
        self.outcome_rate().map_or(&[], |rate| rate.metrics())
    }
}
