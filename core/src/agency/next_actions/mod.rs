//! Who owes what, and by when.

mod compute;
mod deals;
mod findings;
mod pieces;
mod present;
mod result;

pub use compute::next_actions;
pub use present::present_next_actions;
pub use result::{ActionKind, ActionSide, NextAction, NextActions, NextActionsInput, NextActionsTag};
