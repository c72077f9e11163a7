//! The operations on slots, calendars and what is done by when.

use super::parse::read;
pub(super) use crate::campaign::{CalendarPlan, CommonHours, ContentMix, LaunchPlan, Timeline, Workload};
#[cfg(feature = "schema")]
pub(super) use crate::campaign::{
    CommonHoursInput, ContentMixInput, LaunchInput, PlanCalendarInput, PlanTimelineInput, WorkloadInput,
};
use crate::check::Issues;
use crate::text::Presentation;
#[cfg(feature = "schema")]
pub(super) use crate::time::ExpandSlotsInput;
pub(super) use crate::time::SlotList;
use crate::{campaign, time};

pub(super) fn expand_slots(input: &str) -> Result<SlotList, Issues> {
    read(input).compute(time::expand_slots)
}

pub(super) fn present_slot_list(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|list| Ok(campaign::present_slot_list(list)))
}

pub(super) fn plan_calendar(input: &str) -> Result<CalendarPlan, Issues> {
    read(input).compute(campaign::plan_calendar)
}

pub(super) fn present_calendar_plan(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|plan| Ok(campaign::present_calendar_plan(plan)))
}

pub(super) fn content_mix(input: &str) -> Result<ContentMix, Issues> {
    read(input).compute(campaign::content_mix)
}

pub(super) fn present_content_mix(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|mix| Ok(campaign::present_content_mix(mix)))
}

pub(super) fn plan_timeline(input: &str) -> Result<Timeline, Issues> {
    read(input).compute(campaign::plan_timeline)
}

pub(super) fn present_timeline(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|timeline| Ok(campaign::present_timeline(timeline)))
}

pub(super) fn common_hours(input: &str) -> Result<CommonHours, Issues> {
    read(input).compute(campaign::common_hours)
}

pub(super) fn present_common_hours(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|hours| Ok(campaign::present_common_hours(hours)))
}

pub(super) fn workload(input: &str) -> Result<Workload, Issues> {
    read(input).compute(campaign::workload)
}

pub(super) fn present_workload(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|workload| Ok(campaign::present_workload(workload)))
}

pub(super) fn plan_launch(input: &str) -> Result<LaunchPlan, Issues> {
    read(input).compute(campaign::plan_launch)
}

pub(super) fn present_launch_plan(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|plan| Ok(campaign::present_launch_plan(plan)))
}
