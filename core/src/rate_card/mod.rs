//! What an influencer charges, by platform and format.

mod card;
mod check;

pub use card::{FlatPrice, Price, Rate, RateCard, RateCardTag};
