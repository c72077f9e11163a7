use super::Postponement;
use super::dates::{dates, period_mut};
use crate::check::{Code, Issue, Issues, Path};
use crate::fee::{Deal, PublishWindow};
use crate::time::{Anchor, Milestone, MilestoneState, Period};

impl Postponement {
    /// The deal at its new dates: those that are shifted, then those by name.
    pub(super) fn apply(&self, deal: &Deal, issues: &mut Issues) -> Deal {
        let mut moved = deal.clone();
        self.shift(&mut moved, issues);
        for change in &self.milestones {
            let planned = |one: &&mut Milestone| one.event == change.event && one.state == MilestoneState::Planned;
            match moved.milestones.iter_mut().find(planned) {
                Some(milestone) => milestone.date = change.date,
                None => {
                    let state = MilestoneState::Planned;
                    moved.milestones.push(Milestone { event: change.event, date: change.date, state });
                }
            }
        }
        for change in &self.publish {
            for deliverable in moved.deliverables.iter_mut().filter(|one| one.id == change.deliverable) {
                deliverable.publish = Some(PublishWindow { first_day: change.first_day, last_day: change.last_day });
            }
        }
        for change in &self.periods {
            for term in moved.terms.iter_mut().filter(|term| *term.id() == change.term) {
                if let Some(Period::Dates(period)) = period_mut(term) {
                    (period.first_day, period.last_day) = (change.first_day, change.last_day);
                }
            }
        }
        for change in &self.instalments {
            let place = usize::try_from(change.instalment).unwrap_or(usize::MAX);
            let part = moved.payment.as_mut().and_then(|plan| plan.instalments.get_mut(place));
            if let Some(part) = part.filter(|part| matches!(part.trigger, Anchor::Date(_))) {
                part.trigger = Anchor::Date(change.date);
            }
        }
        moved
    }

    /// Moves every date that has not happened by the same number of days.
    fn shift(&self, deal: &mut Deal, issues: &mut Issues) {
        let Some(days) = self.shift_days else { return };
        for one in dates(deal) {
            if self.postponed_on.is_some_and(|on| one.first < on) {
                continue;
            }
            match one.date.add_days(days.into()) {
                Ok(date) => *one.date = date,
                Err(error) => {
                    let at = Path::root().field("postponement").field("shift_days");
                    let message = format!("{}: {error}", one.what);
                    return issues.push(Issue::new(Code::OutOfRange, at, message).with("value", days));
                }
            }
        }
    }
}
