//! Random valid documents: rate cards with deals that use everything a deal can say.
//!
//! A document is a function of a list of numbers, so that whatever draws the numbers (proptest, a fuzzer, a seed) draws
//! documents, and a list of smaller numbers makes a simpler document: proptest shrinks the list.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "the numbers are small, JSON is indexed by name, and a test that panics has failed"
)]

mod amended;
mod cancellation;
mod commission;
mod counter;
mod deal;
mod dues;
mod hostile;
mod money;
mod offers;
mod papers;
mod performance;
mod period;
mod plans;
mod price;
mod rate_card;
mod scenarios;
mod seeded;
mod settle;
mod source;
mod statement;
mod strategy;
mod suggest;
mod terms;
mod timing;

pub use amended::{Amended, any_amendments};
pub use cancellation::cancellation;
pub use counter::counter_input;
pub use deal::{documents, results};
pub use dues::{any_claim, any_dunning_plan, any_early_payment_offer};
pub use hostile::{hostile, hostile_name};
pub use papers::{credit, with_plan};
pub use scenarios::scenarios_input;
pub use seeded::Seeded;
pub use settle::settlement;
pub use source::Source;
pub use statement::statement;
pub use strategy::{
    Cancelled, Documents, Settled, any_cancellations, any_documents, any_documents_with_results, any_settlements, cases,
};
pub use suggest::suggest_input;
