//! What an influencer charges: rates by platform and format, and what everything beside them costs.

mod add_on;
mod card;
mod check;
mod check_add_on;
mod check_rate_price;
mod performance;
mod price;
mod retainer;
mod select;
mod term_price;

pub use add_on::{
    AddOn, CostKind, ExclusivityRate, ExclusivityScope, LinkInBioRate, NoticeStep, OtherRate, PassThroughRate,
    RawFootageRate, RevisionsRate, RushRate, UsageKind, UsageRightsRate, WhitelistingRate,
};
pub use card::{Rate, RateCard, RateCardTag, RateCardVersion};
pub use check::{check_percent, check_price, check_views};
pub use check_add_on::check_term_price;
pub use check_rate_price::check_threshold;
pub use performance::{
    CpaPrice, CpcPrice, CpePrice, CpmActualPrice, CpvPrice, HybridPrice, OutcomeRate, PaidMetric, PerformancePrice,
    RevenueBase, RevenueSharePrice,
};
pub use price::{CpmAveragePrice, CpmPrice, DayRatePrice, FlatPrice, GiftedPrice, HourRatePrice, Price, QuantityBreak};
pub use retainer::{RetainerContent, RetainerRate};
pub use select::Selection;
pub use term_price::{
    DayStep, FixedPerPeriodPrice, FixedPrice, IncludedPrice, PartPeriod, PerUnit, PercentOfSpendPrice,
    PercentPerPeriodPrice, PercentPrice, PercentStepsPrice, TermPrice,
};
