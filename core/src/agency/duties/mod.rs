//! Which duties of contracts are kept, and what follows where they are not.

mod check;
mod claims;
mod compute;
mod input;
mod mentions;
mod present;
mod result;
mod review;
mod verdict;

pub use compute::duties;
pub use input::{DutiesInput, DutyObservation, DutySeen, InsightsShown, PieceRemoved, ReshootMade};
pub use present::present_duties;
pub use result::{Duties, DutiesTag, DutyClaim, DutyRow, DutyState, DutySum};
