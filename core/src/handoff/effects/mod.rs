//! What is to be done in a crisis, as a message of Slack, cards of Trello and a calendar.

mod compute;
mod input;
mod item;

pub use compute::effect_payloads;
pub use input::{EffectCard, EffectPayloads, EffectPayloadsInput};
