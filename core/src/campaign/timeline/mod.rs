//! What must begin when, so that content is published in time: the critical path over working days, hours that a team
//! shares, and how much work people have.

mod calendar;
mod check;
mod common_hours;
mod compute;
mod input;
mod path;
mod present;
mod result;
mod workload;
mod workload_bounds;

pub use common_hours::{
    CommonHours, CommonHoursInput, CommonHoursTag, CommonWindow, LocalHours, WorkingHours, common_hours,
};
pub use compute::plan_timeline;
pub use input::{DurationEstimate, PlanTimelineInput, StepLink, TimelineStep};
pub use present::{present_common_hours, present_timeline, present_workload};
pub use result::{Timeline, TimelineRow, TimelineState, TimelineTag, TimelineTotals};
pub use workload::{
    BurnoutSignal, BurnoutSignalKind, LoadVerdict, LoadWeek, LoggedWork, PlannedWork, Worker, Workload, WorkloadInput,
    WorkloadTag, workload,
};
pub use workload_bounds::WorkloadBounds;
