use std::cmp::Reverse;

use super::PlanTimelineInput;
use super::compute::{Span, path_of};
use crate::vocabulary::Id;

/// The steps of which each keeps the next from beginning: back from the step with the least slack that is done last.
pub(super) fn critical_path(input: &PlanTimelineInput, spans: &[Span]) -> Vec<Id> {
    let least = spans.iter().enumerate().map(|(place, span)| (span.slack, Reverse(span.early.1), Reverse(place)));
    let mut at = least.min().map(|(_, _, Reverse(place))| place);
    let mut path = Vec::new();
    while let Some(step) = at.and_then(|place| input.steps.get(place)) {
        path.push(step.id.clone());
        at = at.and_then(|place| binding(input, place, spans));
    }
    path.reverse();
    path
}

/// The step that keeps another from beginning earlier; of several the first.
fn binding(input: &PlanTimelineInput, place: usize, spans: &[Span]) -> Option<usize> {
    let (step, span) = (input.steps.get(place)?, spans.get(place)?);
    let released = |link: usize| input.released(step, link, spans, &path_of(place)).ok();
    let latest = (0..step.after.len()).filter_map(released).max()?;
    // What holds the step back is what comes last, unless it begins later for another reason.
    let floor = [step.not_before, input.today, Some(input.first_day)].into_iter().flatten().max()?;
    if step.started_on.is_some() || latest <= floor && span.early.0 > latest {
        return None;
    }
    let link = (0..step.after.len()).find(|link| released(*link) == Some(latest))?;
    input.place(&step.after.get(link)?.step)
}
