//! The operations on exchange rates.

use super::parse::read;
use crate::check::Issues;
use crate::fee;
pub(super) use crate::fee::{BookedAmounts, ExchangeDifference};
use crate::text::Presentation;

pub(super) fn exchange_difference(input: &str) -> Result<ExchangeDifference, Issues> {
    read(input).compute(|input: &BookedAmounts| fee::exchange_difference(input))
}

pub(super) fn present_exchange_difference(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|difference| Ok(fee::present_exchange_difference(difference)))
}
