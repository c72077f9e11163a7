//! The rules of a quote, in the order in which they are applied: one file, one rule.

mod commission;
mod composition;
mod cost;
mod creative;
mod discount;
mod early_bird;
mod instalment;
mod loyalty;
mod pricing;
mod quantity;
mod reduction;
mod share;
mod tax;
mod term;
mod term_price;
mod timing;
mod total;
mod warning;
mod withholding;

pub(super) use commission::Commissions;
pub(super) use cost::Costs;
pub(super) use instalment::instalments;
pub(super) use pricing::Pricing;
pub(super) use share::shares;
pub(super) use tax::Taxes;
pub(super) use total::{Fees, Totalled};
pub(super) use withholding::Withheld;
