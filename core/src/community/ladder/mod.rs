//! What the next offence of an author leads to, by the points that earlier decisions left.

mod check;
mod compute;
mod input;
mod policy;
mod present;
mod result;

pub use compute::climb_ladder;
pub use input::{ClimbLadderInput, LadderEntry, LadderOffence};
pub use policy::{LadderClassPoints, ModerationLadder, ModerationLadderStep};
pub use present::present_ladder;
pub use result::{LadderClimb, LadderClimbTag, LadderTerm, UsedModerationLadder};
