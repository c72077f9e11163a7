//! The rules of a quote, in the order in which they are applied: one file, one rule.

mod commission;
mod commission_people;
mod commission_rate;
mod cost;
mod creative;
mod discount;
mod instalment;
mod outcome;
mod pricing;
mod registration;
mod retainer;
mod share;
mod tax;
mod term;
mod term_price;
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
pub(super) use term_price::Covered;
pub(super) use total::{Fees, Totalled};
pub(super) use withholding::Withheld;
