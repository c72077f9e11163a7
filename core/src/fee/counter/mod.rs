//! What to give up for a price: concessions that bring a deal down to what the brand will pay.

mod check;
mod compute;
mod discount;
mod ground;
mod input;
mod present;
mod result;
mod search;

pub use compute::counter_offer;
pub use input::{
    Concession, CounterOfferInput, DiscountConcession, DropConcession, FeeFloor, FewerConcession, ShortenConcession,
    SlowerPaymentConcession,
};
pub use present::present_counter_offer;
pub use result::{CounterOffer, CounterOfferTag, CounterReason, CounterStatus, CounterStrategy, MadeConcession};
