use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::money::{Decimal, Percent, UnitPrice};

tagged_union! {
    /// What is paid for what content reaches.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum PerformancePrice {
        /// So much for each thousand views.
        CpmActual(CpmActualPrice) = "cpm_actual",
        /// So much for each view.
        Cpv(CpvPrice) = "cpv",
        /// So much for each engagement.
        Cpe(CpePrice) = "cpe",
        /// So much for each click.
        Cpc(CpcPrice) = "cpc",
        /// So much for each action.
        Cpa(CpaPrice) = "cpa",
        /// A percentage of what is sold.
        RevenueShare(RevenueSharePrice) = "revenue_share",
    }
}

named! {
    /// What content reaches, as far as somebody pays for it.
    PaidMetric {
        /// How often it was seen.
        Views = "views", "views";
        /// How often somebody liked, commented, shared or saved it.
        Engagements = "engagements", "engagements";
        /// How often somebody followed its link.
        Clicks = "clicks", "clicks";
        /// How many sales, orders or registrations came of it.
        Actions = "actions", "actions";
        /// What was sold by it, before refunds.
        Revenue = "revenue", "revenue";
        /// What of that was paid back to buyers.
        Refunds = "refunds", "refunds";
    }
}

/// Cost per mille: `rate × views / 1,000`, for the views that the content has in fact. Parts of a thousand count.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpmActualPrice {
    /// The price of 1,000 views.
    pub rate: UnitPrice,
}

/// Cost per view: `rate × views`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpvPrice {
    /// The price of a view.
    pub rate: UnitPrice,
}

/// Cost per engagement: `rate × engagements`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpePrice {
    /// The price of an engagement.
    pub rate: UnitPrice,
}

/// Cost per click: `rate × clicks`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpcPrice {
    /// The price of a click.
    pub rate: UnitPrice,
}

/// Cost per action or sale: `rate × actions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpaPrice {
    /// The price of an action.
    pub rate: UnitPrice,
}

/// Affiliate commission: `revenue × percent / 100`. Refunds larger than the revenue make it nothing, never less.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RevenueSharePrice {
    /// Of the revenue: 0 to 100.
    pub percent: Percent,
    /// Of which revenue.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub base: RevenueBase,
}

/// Of which revenue a share is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RevenueBase {
    /// All that was sold.
    #[default]
    Gross,
    /// What was sold, less what was paid back to buyers.
    NetOfRefunds,
}

/// A fixed part for each piece, and one for what a piece reaches above a threshold, together not more than the cap and
/// not less than the floor. What a deliverable of several pieces reaches counts for each in equal parts.
///
/// With a `rate` of 0 it is a performance price with a cap, a guaranteed floor or a threshold.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HybridPrice {
    /// What a piece costs whatever it reaches.
    pub rate: UnitPrice,
    /// What is paid for what it reaches.
    pub performance: PerformancePrice,
    /// What a piece reaches before that is paid for, in what `performance` counts: views, engagements, clicks, actions, or
    /// revenue in the card's currency. Only what is above it is paid for: at the threshold itself nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub above: Option<Decimal>,
    /// The most that a piece costs, both parts together: at least the rate and the floor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<UnitPrice>,
    /// The least that a piece costs, both parts together; it is owed whatever the piece reaches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<UnitPrice>,
}

/// What is paid for what content reaches, whichever price says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeRate<'a> {
    /// So much for each so many.
    Count {
        /// The price.
        rate: &'a UnitPrice,
        /// Of how many.
        per: u32,
        /// Of what.
        of: PaidMetric,
    },
    /// A percentage of what is sold.
    Share {
        /// The percentage.
        percent: Percent,
        /// Of which revenue.
        base: RevenueBase,
    },
}

impl OutcomeRate<'_> {
    /// What must be known before it can be told how much that is.
    #[must_use]
    pub fn metrics(&self) -> &'static [PaidMetric] {
        match self {
            Self::Count { of: PaidMetric::Views, .. } => &[PaidMetric::Views],
            Self::Count { of: PaidMetric::Engagements, .. } => &[PaidMetric::Engagements],
            Self::Count { of: PaidMetric::Clicks, .. } => &[PaidMetric::Clicks],
            Self::Count { .. } => &[PaidMetric::Actions],
            Self::Share { base: RevenueBase::Gross, .. } => &[PaidMetric::Revenue],
            Self::Share { base: RevenueBase::NetOfRefunds, .. } => &[PaidMetric::Revenue, PaidMetric::Refunds],
        }
    }
}

/// Says what each performance price pays for.
macro_rules! counts {
    ($($price:ident: $per:literal $of:ident;)+) => {
        $(impl $price {
            pub(super) fn outcome_rate(&self) -> OutcomeRate<'_> {
                OutcomeRate::Count { rate: &self.rate, per: $per, of: PaidMetric::$of }
            }
        })+
    };
}

counts! {
    CpmActualPrice: 1_000 Views;
    CpvPrice: 1 Views;
    CpePrice: 1 Engagements;
    CpcPrice: 1 Clicks;
    CpaPrice: 1 Actions;
}

impl RevenueSharePrice {
    pub(super) fn outcome_rate(&self) -> OutcomeRate<'_> {
        OutcomeRate::Share { percent: self.percent, base: self.base }
    }
}

impl PerformancePrice {
    /// What is paid for what content reaches.
    #[must_use]
    pub fn outcome_rate(&self) -> OutcomeRate<'_> {
        match self {
            Self::CpmActual(price) => price.outcome_rate(),
            Self::Cpv(price) => price.outcome_rate(),
            Self::Cpe(price) => price.outcome_rate(),
            Self::Cpc(price) => price.outcome_rate(),
            Self::Cpa(price) => price.outcome_rate(),
            Self::RevenueShare(price) => price.outcome_rate(),
        }
    }
}
