//! What happens to an amount that is paid late, or early: interest, reminders, discounts.

mod accrue;
mod check_interest;
mod debt;
mod interest;
mod present;
mod regime;

pub use accrue::late_interest;
pub use debt::{Debt, DebtPayment};
pub use interest::{
    AppliedPayment, DebtInterest, InterestStretch, InterestTotal, LateInterest, LateInterestClaim, LateInterestTag,
    PaymentsGoTo,
};
pub use present::present_late_interest;
pub use regime::{
    ContractInterest, InterestPer, InterestRegime, PresetInterest, ReferenceRate, StatutoryInterest, UsedTerms,
};
