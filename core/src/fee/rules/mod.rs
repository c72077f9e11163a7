//! The rules of a quote, in the order in which they are applied: one file, one rule.

mod bundle;
mod commission;
mod composition;
mod cost;
mod creative;
mod discount;
mod early_bird;
mod favoured;
mod instalment;
mod loyalty;
mod minimum_fee;
mod outcome;
mod price_bands;
mod pricing;
mod quantity;
mod reduction;
mod renewal;
mod share;
mod special_rate;
mod tax;
mod term;
mod term_price;
mod timing;
mod total;
mod unit_price;
mod warning;
mod withholding;

pub(super) use commission::Commissions;
pub(super) use cost::Costs;
pub(super) use instalment::instalments;
pub(super) use outcome::Counted;
pub(super) use pricing::Pricing;
pub(super) use share::shares;
pub(super) use tax::Taxes;
pub(super) use total::{Fees, Totalled};
pub(super) use withholding::Withheld;
