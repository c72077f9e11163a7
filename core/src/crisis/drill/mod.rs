//! Drills: a crisis that did not happen, from a seed, for teams that train and for tests.

mod compute;
mod decide;
mod hazard;
mod input;
mod player;
mod present;
mod result;
mod world;

pub use compute::run_drill;
pub use input::{DrillInject, DrillInput, DrillPolicy, DrillScenario};
pub use present::present_drill;
pub use result::{Drill, DrillRefusal, DrillStep, DrillTag};
