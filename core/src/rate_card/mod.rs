//! What an influencer charges: rates by platform and format, and what everything beside them costs.

mod add_on;
mod bundle;
mod card;
mod check;
mod check_add_on;
mod check_rate_price;
mod check_timing;
mod loyalty;
mod performance;
mod price;
mod price_bands;
mod retainer;
mod select;
mod special_rate;
mod term_price;
mod timing;

pub use add_on::{
    AddOn, CostKind, ExclusivityRate, ExclusivityScope, LinkInBioRate, NoticeStep, OtherRate, PassThroughRate,
    RawFootageRate, RevisionsRate, RushRate, UsageKind, UsageRightsRate, WhitelistingRate,
};
pub use bundle::{Bundle, BundleItem, BundlePrice, FixedBundle, PercentOffBundle};
pub use card::{MinimumFeeRule, Rate, RateCard, RateCardTag, RateCardVersion};
pub use check::{check_percent, check_price, check_views};
pub use check_add_on::check_term_price;
pub use check_rate_price::check_threshold;
pub use loyalty::{DealsLoyalty, DealsStep, Loyalty, SpendLoyalty, SpendStep};
pub use performance::{
    CpaPrice, CpcPrice, CpePrice, CpmActualPrice, CpvPrice, HybridPrice, OutcomeRate, PaidMetric, PerformancePrice,
    RevenueBase, RevenueSharePrice,
};
pub use price::{
    CpmAveragePrice, CpmPrice, DayRatePrice, FlatPrice, GiftedPrice, HourRatePrice, Price, QuantityBreak, QuantityRule,
};
pub use price_bands::PriceBands;
pub use retainer::{RetainerContent, RetainerRate};
pub use select::Selection;
pub use special_rate::{SpecialFlat, SpecialPercentOff, SpecialPrice, SpecialRate};
pub use term_price::{
    DayStep, FixedPerPeriodPrice, FixedPrice, IncludedPrice, PartPeriod, PerUnit, PercentOfSpendPrice,
    PercentPerPeriodPrice, PercentPrice, PercentStepsPrice, TermPrice,
};
pub use timing::{
    EarlyBirdStep, HolidayUplift, Season, SeasonDates, SeasonDays, SeasonPrecedence, Timing, WeekendUplift, YearlyDays,
};
