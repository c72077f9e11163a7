//! Giveaways: who may enter, until when, what for, and whether that keeps the rules of the platform.

mod check;
mod compute;
mod input;
mod present;
mod result;
mod rules;
mod terms;

pub use compute::check_giveaway;
pub use input::CheckGiveawayInput;
pub use present::present_giveaway_check;
pub use result::{GiveawayCheck, GiveawayCheckTag, GiveawayFinding, UsedGiveawayRules};
pub use rules::{ForbiddenEntryStep, GiveawayRules, NeededGiveawayTerm};
pub use terms::{EntryStep, Giveaway, GiveawayPrize, GiveawayTerm};
