//! The operations on amounts that are paid late or early.

use super::parse::read;
use crate::check::Issues;
use crate::fee;
pub(super) use crate::fee::{LateInterest, LateInterestClaim};
use crate::text::Presentation;

pub(super) fn late_interest(input: &str) -> Result<LateInterest, Issues> {
    read(input).compute(|claim: &LateInterestClaim| fee::late_interest(claim))
}

pub(super) fn present_late_interest(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(fee::present_late_interest(found)))
}
