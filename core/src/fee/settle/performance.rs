use serde::{Deserialize, Serialize};

use super::remedy::GuaranteeRemedy;
use crate::check::{named, null_is_absent, tagged_union};
use crate::money::{Decimal, Money, Percent};
use crate::rate_card::{PaidMetric, RevenueBase};
use crate::time::Date;
use crate::vocabulary::Id;

tagged_union! {
    /// What the brand pays or keeps beside the prices, by what content reaches and how the deal is kept. It counts after
    /// all discounts; its amounts are in the deal's currency.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum PerformanceTerm {
        /// A bonus by steps of what is reached.
        Bonus(BonusLadder) = "bonus",
        /// A percentage of what is sold, within a window.
        Affiliate(AffiliateCommission) = "affiliate",
        /// So much is guaranteed, with a remedy where it is missed.
        Guarantee(Guarantee) = "guarantee",
        /// Something is taken off for content that comes late.
        LateDelivery(LateDelivery) = "late_delivery",
        /// Something is taken off for content that is taken down early.
        EarlyRemoval(EarlyRemoval) = "early_removal",
        /// The most that the brand may spend on ads through the influencer's account.
        AdSpendCap(AdSpendCap) = "ad_spend_cap",
    }
}

named! {
    /// What a bonus or a guarantee counts: of all deliverables that it covers together.
    ResultMetric {
        /// How often they were seen.
        Views = "views", "views";
        /// How often somebody liked, commented, shared or saved them.
        Engagements = "engagements", "engagements";
        /// How often somebody followed their links.
        Clicks = "clicks", "clicks";
        /// How many sales, orders or registrations came of them.
        Actions = "actions", "actions";
        /// What was sold by them, before refunds, in major units of the deal's currency.
        Revenue = "revenue", "revenue";
    }
}

/// A bonus by steps of what is reached.
///
/// Source: bonus ladders of influencer contracts, collected in November 2026; both rules and both comparisons are in use,
/// so that each is stated.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BonusLadder {
    /// The name of the term, unique among the lines of the deal.
    pub id: Id,
    /// Which deliverables count, together; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// What is counted.
    pub metric: ResultMetric,
    /// Whether a higher step replaces those below it, or is paid beside them.
    pub ladder: LadderRule,
    /// Whether a step is reached at its threshold, or only above it.
    pub threshold: ThresholdRule,
    /// From the lowest to the highest.
    pub steps: Vec<BonusStep>,
    /// The least bonus, whatever is reached: it is owed from the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<Money>,
    /// The most that is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<Money>,
}

/// Whether a higher step replaces those below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LadderRule {
    /// Only the highest step that is reached is paid.
    Replace,
    /// All steps that are reached are paid together.
    Cumulate,
}

/// When a threshold is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ThresholdRule {
    /// At the threshold and above it (>=).
    AtLeast,
    /// Only above it (>).
    Above,
}

/// One step of a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BonusStep {
    /// The threshold: 0 to 1,000,000,000,000.
    pub from: Decimal,
    /// What the step pays: zero or more.
    pub amount: Money,
}

/// A percentage of what is sold: `revenue × percent / 100`, within a window and with a flat floor.
///
/// Without a window, a last day or a time for refunds it is taken of the whole revenue of the results; with one of them
/// the sales need their dates.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AffiliateCommission {
    /// The name of the term, unique among the lines of the deal.
    pub id: Id,
    /// Whose sales count; absent or empty: those of all deliverables.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// Of the revenue: 0 to 100.
    pub percent: Percent,
    /// Of which revenue; refunds larger than the revenue make it nothing, never less.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub base: RevenueBase,
    /// The attribution window: on so many days sales count, the day of publication first. 1 to 365, usually 7 to 90.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_days: Option<u32>,
    /// The last day on which sales count, whatever the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// Only refunds up to so many days after the sale count: 0 to 365. Absent: all that are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund_days: Option<u32>,
    /// The least commission, whatever is sold: it is owed from the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<Money>,
    /// The most that is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<Money>,
}

/// So much is guaranteed. Where it is missed, a remedy makes good for the part that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Guarantee {
    /// The name of the term, unique among the lines of the deal.
    pub id: Id,
    /// Which deliverables count, together; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// What is guaranteed.
    pub metric: ResultMetric,
    /// How much of it: above 0, up to 1,000,000,000,000.
    pub at_least: Decimal,
    /// How many days it has, the day of publication first: 1 to 365. Absent: it is judged whenever results are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_days: Option<u32>,
    /// What may make good for a miss. The first counts, unless the results choose another.
    pub remedies: Vec<GuaranteeRemedy>,
}

/// Something is taken off the creative fee of each deliverable that comes late.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateDelivery {
    /// The name of the term, unique among the lines of the deal.
    pub id: Id,
    /// Which deliverables it holds for; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// What must not come late.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub event: DeliveryEvent,
    /// The last day that is in time; absent: for publication the last day of each deliverable's own window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// So many days late cost nothing: 0 to 365. Only the days beyond them count.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub grace_days: u32,
    /// What is taken off.
    pub reduction: LateReduction,
    /// The most that is taken off, of the deliverable's creative fee: 0 to 100. Absent: all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap_percent: Option<Percent>,
}

/// What must not come late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeliveryEvent {
    /// The content is published.
    #[default]
    Publication,
    /// The content is handed to the brand.
    Delivery,
}

tagged_union! {
    /// What a day too late costs, or being late at all.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum LateReduction {
        /// A percentage of the creative fee for each day.
        PercentPerDay(PercentPerDayReduction) = "percent_per_day",
        /// An amount for each day.
        AmountPerDay(AmountPerDayReduction) = "amount_per_day",
        /// An amount, however late it is.
        Amount(AmountReduction) = "amount",
    }
}

/// A percentage of the creative fee for each day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentPerDayReduction {
    /// Of the deliverable's creative fee: 0 to 100.
    pub percent: Percent,
}

/// An amount for each day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountPerDayReduction {
    /// How much: zero or more.
    pub amount: Money,
}

/// An amount, however late it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountReduction {
    /// How much: zero or more.
    pub amount: Money,
}

/// Something is taken off the creative fee of each deliverable that is taken down before its minimum time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarlyRemoval {
    /// The name of the term, unique among the lines of the deal.
    pub id: Id,
    /// Which deliverables it holds for; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// How many days it stays up at least: 1 to 36,525.
    pub minimum_live_days: u32,
    /// What is taken off.
    pub reduction: RemovalReduction,
}

tagged_union! {
    /// What taking content down early costs.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum RemovalReduction {
        /// The part of the creative fee for the days that are missing.
        ProRata(ProRataReduction) = "pro_rata",
        /// A percentage of the creative fee, however early it is.
        Percent(PercentReduction) = "percent",
    }
}

/// The part of the creative fee for the days that are missing: `fee × missing / minimum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProRataReduction {}

/// A percentage of the creative fee, however early it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentReduction {
    /// Of the deliverable's creative fee: 0 to 100.
    pub percent: Percent,
}

/// The most that the brand may spend on ads through the influencer's account.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdSpendCap {
    /// The name of the term, unique among the lines of the deal.
    pub id: Id,
    /// The whitelisting term that it limits.
    pub term: Id,
    /// How much: zero or more.
    pub cap: Money,
}

impl PerformanceTerm {
    /// The name of the term.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Self::Bonus(term) => &term.id,
            Self::Affiliate(term) => &term.id,
            Self::Guarantee(term) => &term.id,
            Self::LateDelivery(term) => &term.id,
            Self::EarlyRemoval(term) => &term.id,
            Self::AdSpendCap(term) => &term.id,
        }
    }

    /// The deliverables that it names; none: all.
    #[must_use]
    pub fn deliverables(&self) -> &[Id] {
        match self {
            Self::Bonus(term) => &term.deliverables,
            Self::Affiliate(term) => &term.deliverables,
            Self::Guarantee(term) => &term.deliverables,
            Self::LateDelivery(term) => &term.deliverables,
            Self::EarlyRemoval(term) => &term.deliverables,
            Self::AdSpendCap(_) => &[],
        }
    }
}

impl ResultMetric {
    /// The same as what prices are paid for.
    #[must_use]
    pub fn paid(self) -> PaidMetric {
        match self {
            Self::Views => PaidMetric::Views,
            Self::Engagements => PaidMetric::Engagements,
            Self::Clicks => PaidMetric::Clicks,
            Self::Actions => PaidMetric::Actions,
            Self::Revenue => PaidMetric::Revenue,
        }
    }
}

impl AffiliateCommission {
    /// Whether sales need their dates, so that it can be told which count.
    #[must_use]
    pub fn needs_dates(&self) -> bool {
        let refunds = self.base == RevenueBase::NetOfRefunds && self.refund_days.is_some();
        self.window_days.is_some() || self.last_day.is_some() || refunds
    }
}
