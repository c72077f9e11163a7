//! What a changed deal costs more or less, and what of it was changed.

mod amendment;
mod compute;
mod facts;
mod present;
mod words;

pub use amendment::{Amendment, AmendmentTag, DealFact, FactKind};
pub use compute::amend;
pub use present::present_amendment;
