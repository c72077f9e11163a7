//! What a piece of content may cost by the conventions of the market: an estimate, with everything that drives it.

mod check;
mod compute;
mod conventions;
mod drivers;
mod estimate;
mod facts;
mod input;
mod present;
mod range;
mod result;

pub(super) use check::check_dates;
pub use compute::suggest_fee;
pub use conventions::{
    CpmRow, CpmTable, EngagementMultiplier, EngagementStep, FeeConventions, FeeMultipliers, LinearMultiplier,
    MultiplierRow, MultiplierSort, StepMultiplier,
};
pub use input::{RangeRule, SuggestFeeInput};
pub use present::present_fee_suggestion;
pub use result::{
    DriverKind, EstimatedAmount, Estimator, FeeDriver, FeeEstimate, FeeFact, FeeFactKind, FeeRange, FeeSuggestion,
    FeeSuggestionTag, MissingData, MissingEstimate, SuggestionStatus, UnappliedConvention,
};
