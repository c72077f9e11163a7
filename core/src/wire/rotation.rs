//! The operations on the rota of moderators.

use super::parse::read;
use crate::check::Issues;
use crate::community;
pub(super) use crate::community::{ModeratorLoad, RotationPlan};
#[cfg(feature = "schema")]
pub(super) use crate::community::{ModeratorLoadInput, PlanRotationInput};
use crate::text::Presentation;

pub(super) fn plan_rotation(input: &str) -> Result<RotationPlan, Issues> {
    read(input).compute(community::plan_rotation)
}

pub(super) fn present_rotation_plan(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|plan| Ok(community::present_rotation_plan(plan)))
}

pub(super) fn moderator_load(input: &str) -> Result<ModeratorLoad, Issues> {
    read(input).compute(community::moderator_load)
}

pub(super) fn present_moderator_load(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|load| Ok(community::present_moderator_load(load)))
}
