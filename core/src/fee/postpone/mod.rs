//! A deal at new dates.

mod changes;
mod check;
mod compute;
mod dates;
mod division;
mod fee;
mod plan;
mod postponed;
mod postponement;
mod present;

pub use compute::postpone;
pub use plan::{PostponementPlan, PostponementStep};
pub use postponed::{DateMove, FeeDivision, PostponedDeal, PostponedDealTag, PostponementFee};
pub use postponement::{MovedInstalment, MovedMilestone, MovedPeriod, MovedWindow, Postponement};
pub use present::present_postponement;
