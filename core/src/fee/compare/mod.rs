//! What differs between two quotes, and why.

mod comparison;
mod compute;
mod lines;
mod present;
mod reasons;

pub use comparison::{
    AmountComparison, ChangeKind, ChangeReason, ComparedQuote, LineComparison, QuoteComparison, QuoteComparisonTag,
    ReasonKind, ShareComparison,
};
pub use compute::compare;
pub(super) use compute::compare_checked;
pub use present::present_comparison;
pub(super) use present::tables;
