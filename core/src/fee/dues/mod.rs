//! What happens to an amount that is paid late, or early: interest, reminders, discounts.

mod accrue;
mod check_interest;
mod debt;
mod dunning;
mod early_payment;
mod interest;
mod present;
mod present_dates;
mod regime;

pub use accrue::late_interest;
pub use debt::{Debt, DebtPayment};
pub use dunning::{DunnedDebt, Dunning, DunningPlan, DunningStep, DunningTag, Reminder, dunning};
pub use early_payment::{EarlyPayment, EarlyPaymentBase, EarlyPaymentOffer, EarlyPaymentTag, early_payment};
pub use interest::{
    AppliedPayment, DebtInterest, InterestStretch, InterestTotal, LateInterest, LateInterestClaim, LateInterestTag,
    PaymentsGoTo,
};
pub use present::present_late_interest;
pub use present_dates::{present_dunning, present_early_payment};
pub use regime::{
    ContractInterest, InterestPer, InterestRegime, PresetInterest, ReferenceRate, StatutoryInterest, UsedTerms,
};
