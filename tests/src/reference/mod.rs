//! The price of a deal computed a second time, slowly and plainly: exact fractions throughout, one function after
//! another, from the documents as JSON. It is written from the rules as they stand in the documentation of the
//! documents, and shares no code with the library.
//!
//! It gives the part of the quote that holds amounts; [`differences`] compares that with a quote.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "exact fractions do not overflow, JSON is indexed by name, and a test that panics has failed"
)]

mod add_ons;
mod amend;
mod calendar;
mod cancel;
mod commissions;
mod compare;
mod composition;
mod costs;
mod counter;
mod creative;
mod credit_note;
mod discounts;
mod exchange;
mod exchange_difference;
mod instalments;
mod late_interest;
mod lines;
mod list_prices;
mod number;
mod performance;
mod performed;
mod refusal;
mod reminders;
mod retainer;
mod scenarios;
mod setting;
mod settle;
mod suggest;
mod taxes;
mod timing;
mod totals;
mod warnings;
mod withholding;

pub use amend::amend;
pub use cancel::cancel;
pub use compare::differences;
pub use counter::counter;
pub use credit_note::{TakenBack, taken_back};
pub(crate) use exchange::factor;
pub use exchange_difference::exchange_differences;
pub use late_interest::{Owed, late_interest};
pub use number::{Exact, exact, round};
pub use refusal::Refusal;
pub use reminders::{early_payment, reminders};
pub use scenarios::scenarios;
pub use settle::settle;
pub use suggest::suggest;
pub use totals::{price, price_at};
