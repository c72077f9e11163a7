//! The operations on amounts that are paid late or early.

use super::parse::read;
use crate::check::Issues;
use crate::fee;
pub(super) use crate::fee::{Dunning, DunningPlan, EarlyPayment, EarlyPaymentOffer, LateInterest, LateInterestClaim};
use crate::text::Presentation;

pub(super) fn late_interest(input: &str) -> Result<LateInterest, Issues> {
    read(input).compute(|claim: &LateInterestClaim| fee::late_interest(claim))
}

pub(super) fn present_late_interest(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(fee::present_late_interest(found)))
}

pub(super) fn dunning(input: &str) -> Result<Dunning, Issues> {
    read(input).compute(|plan: &DunningPlan| fee::dunning(plan))
}

pub(super) fn present_dunning(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|dunning| Ok(fee::present_dunning(dunning)))
}

pub(super) fn early_payment(input: &str) -> Result<EarlyPayment, Issues> {
    read(input).compute(|offer: &EarlyPaymentOffer| fee::early_payment(offer))
}

pub(super) fn present_early_payment(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|early| Ok(fee::present_early_payment(early)))
}
