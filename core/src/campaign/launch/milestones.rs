use super::{LaunchInput, LaunchMilestones, LaunchTimeline};
use crate::campaign::{PlanTimelineInput, Timeline, TimelineStep, plan_timeline};
use crate::check::{Issue, Issues, Path};
use crate::time::Date;

impl LaunchInput {
    /// The steps before the launch, planned backwards from it.
    pub(super) fn milestones(&self) -> Result<Option<LaunchMilestones>, Issues> {
        let Some(timeline) = &self.timeline else { return Ok(None) };
        let planned = plan_timeline(&timeline.before(self.launch_day, self.today));
        let Timeline { steps, critical_path, totals, .. } = planned.map_err(|issues| below_timeline(&issues))?;
        Ok(Some(LaunchMilestones { steps, critical_path, totals }))
    }
}

impl LaunchTimeline {
    /// The same as what `plan_timeline` takes: whatever ends the plan has the launch for its deadline.
    fn before(&self, launch_day: Date, today: Option<Date>) -> PlanTimelineInput {
        let awaited: Vec<&str> =
            self.steps.iter().flat_map(|step| &step.after).map(|link| link.step.as_str()).collect();
        let awaited: std::collections::BTreeSet<&str> = awaited.into_iter().collect();
        let step = |step: &TimelineStep| {
            let ends = !awaited.contains(step.id.as_str());
            let done_by = step.done_by.or_else(|| ends.then(|| step.last_day_before(launch_day)));
            TimelineStep { done_by, ..step.clone() }
        };
        PlanTimelineInput {
            steps: self.steps.iter().map(step).collect(),
            first_day: self.first_day,
            today,
            business_days: self.business_days.clone(),
        }
    }
}

impl TimelineStep {
    /// A milestone may be on the day of the launch; work is over on the day before.
    fn last_day_before(&self, launch_day: Date) -> Date {
        let is_milestone = self.planned_days() == 0;
        if is_milestone { launch_day } else { launch_day.add_days(-1).unwrap_or(launch_day) }
    }
}

/// The issues of a timeline at the place that it has in a launch.
fn below_timeline(issues: &Issues) -> Issues {
    let timeline = Path::root().field("timeline");
    let moved = issues.as_slice().iter().map(|issue| Issue { path: timeline.join(&issue.path), ..issue.clone() });
    let mut below = Issues::default();
    below.extend(moved);
    below
}
