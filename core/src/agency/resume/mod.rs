//! What paused pieces need before they go on: a new approval, a time, and a look at the contracts.

mod approval;
mod check;
mod compute;
mod contract;
mod input;
mod needs;
mod present;
mod result;
mod time;

pub use compute::plan_resume;
pub use input::{PieceToResume, PlanResumeInput};
pub use present::present_resume_plan;
pub use result::{AdResumption, PieceResumption, ResumeNeed, ResumeNeedKind, ResumePlan, ResumePlanTag, ResumeVerdict};
