//! Random valid documents: rate cards with deals that use everything a deal can say.
//!
//! A document is a function of a list of numbers, so that whatever draws the numbers (proptest, a fuzzer, a seed) draws
//! documents, and a list of smaller numbers makes a simpler document: proptest shrinks the list.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "the numbers are small, JSON is indexed by name, and a test that panics has failed"
)]

mod cancellation;
mod deal;
mod dues;
mod money;
mod offers;
mod performance;
mod period;
mod plans;
mod price;
mod rate_card;
mod source;
mod strategy;
mod suggest;
mod terms;
mod timing;

pub use cancellation::cancellation;
pub use deal::{documents, results};
pub use dues::{any_claim, any_dunning_plan, any_early_payment_offer};
pub use source::Source;
pub use strategy::{Cancelled, Documents, any_cancellations, any_documents, any_documents_with_results, cases};
pub use suggest::suggest_input;
