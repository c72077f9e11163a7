//! What a deal costs: the quote, line by line.

mod check;
mod compute;
mod deal;
mod present;
mod quote;

pub use compute::quote;
pub use deal::{Deal, DealTag, Deliverable, Rounding, RoundingPoint};
pub use present::present_quote;
pub use quote::{Explanation, LineKind, MultiplyStep, Quote, QuoteLine, QuoteTag, RoundStep, Step, Totals};
