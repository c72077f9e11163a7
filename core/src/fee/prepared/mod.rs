//! Prepared forms: documents that were checked once, and a deal that is priced again for other quantities.

mod card;
mod program;
mod quote;
mod roster;

pub use card::PreparedCard;
pub use quote::PreparedQuote;
pub use roster::Roster;
