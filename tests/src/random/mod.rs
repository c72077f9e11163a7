//! Random valid documents: rate cards with deals that use everything a deal can say.
//!
//! A document is a function of a list of numbers, so that whatever draws the numbers (proptest, a fuzzer, a seed) draws
//! documents, and a list of smaller numbers makes a simpler document: proptest shrinks the list.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "the numbers are small, JSON is indexed by name, and a test that panics has failed"
)]

mod deal;
mod dues;
mod money;
mod papers;
mod period;
mod plans;
mod price;
mod rate_card;
mod source;
mod strategy;
mod terms;

pub use deal::documents;
pub use dues::{any_claim, any_dunning_plan, any_early_payment_offer};
pub use papers::with_plan;
pub use source::Source;
pub use strategy::{Documents, any_documents, cases};
