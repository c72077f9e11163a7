//! Who moderates when, so that nobody burns out: the load of a rota, and the plan that fills most shifts within its rules.

mod check;
mod explain;
mod input;
mod load;
mod person;
mod plan;
mod policy;
mod present;
mod result;
mod rules;
mod search;

pub use input::{ModerationQueue, Moderator, ModeratorLoadInput, PlanRotationInput, RotationShift, WorkedModeration};
pub use load::moderator_load;
pub use plan::plan_rotation;
pub use policy::RotationPolicy;
pub use present::{present_moderator_load, present_rotation_plan};
pub use result::{
    ModeratorLoad, ModeratorLoadTag, ModeratorTotal, ModeratorWeek, RotationAssignment, RotationObstacle, RotationPlan,
    RotationPlanTag, RotationRule, RotationSignal, UnfilledShift, UsedRotationPolicy,
};
