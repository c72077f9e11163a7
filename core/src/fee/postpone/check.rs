use super::Postponement;
use super::dates::period_mut;
use crate::check::{Code, Issue, Issues, Path, Segment, check_item_limit, check_unique, did_you_mean, limits};
use crate::fee::Deal;
use crate::time::{Anchor, Date, Event, MilestoneState, Milestones, Period};
use crate::vocabulary::Id;

/// The order in which the events of a deal happen.
const ORDER: [Event; 6] =
    [Event::Signing, Event::Brief, Event::DraftApproval, Event::Delivery, Event::FirstPost, Event::LastPost];

impl Postponement {
    /// Finds everything that is wrong with the new dates of a deal.
    pub fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let named = [self.milestones.len(), self.publish.len(), self.periods.len(), self.instalments.len()];
        if self.shift_days.is_none() && named.iter().all(|count| *count == 0) {
            let message = "the postponement has neither days nor new dates";
            issues.push(Issue::new(Code::MissingField, path.field("shift_days"), message));
        }
        if let Some(days) = self.shift_days.filter(|days| days.unsigned_abs() > limits::PERIOD_DAYS) {
            let most = limits::PERIOD_DAYS;
            let message = format!("`{days}` is not within -{most} to {most}");
            issues.push(Issue::new(Code::OutOfRange, path.field("shift_days"), message).with("value", days));
        }
        if self.postponed_on.is_none() && (self.reprice || deal.postponement.is_some()) {
            let message = "the price depends on the day of notice, which is not said";
            issues.push(Issue::new(Code::MissingField, path.field("postponed_on"), message));
        }
        self.check_milestones(deal, &path.field("milestones"), issues);
        self.check_windows(deal, &path.field("publish"), issues);
        self.check_periods(deal, &path.field("periods"), issues);
        self.check_instalments(deal, &path.field("instalments"), issues);
    }

    fn check_milestones(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.milestones.len(), path, issues);
        check_unique(self.milestones.iter().map(|one| one.event), path, issues);
        for (place, change) in self.milestones.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let actual =
                |one: &&crate::time::Milestone| one.event == change.event && one.state == MilestoneState::Actual;
            if let Some(past) = deal.milestones.iter().find(actual) {
                let message = format!("the {} happened on {}", change.event.label(), past.date);
                issues.push(Issue::new(Code::Contradiction, at.field("event"), message));
            }
            self.check_day(change.date, &at.field("date"), issues);
        }
    }

    fn check_windows(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.publish.len(), path, issues);
        check_unique(self.publish.iter().map(|one| &one.deliverable), path, issues);
        let known: Vec<&str> = deal.deliverables.iter().map(|one| one.id.as_str()).collect();
        for (place, change) in self.publish.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_named(&change.deliverable, &known, "deliverable", &at.field("deliverable"), issues);
            self.check_days(change.first_day, change.last_day, &at, issues);
        }
    }

    fn check_periods(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.periods.len(), path, issues);
        check_unique(self.periods.iter().map(|one| &one.term), path, issues);
        let known: Vec<&str> = deal.terms.iter().map(|term| term.id().as_str()).collect();
        for (place, change) in self.periods.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_named(&change.term, &known, "term", &at.field("term"), issues);
            self.check_days(change.first_day, change.last_day, &at, issues);
            let mut term = deal.terms.iter().find(|term| *term.id() == change.term).cloned();
            let is_dated = |term: &mut crate::fee::Term| matches!(period_mut(term), Some(Period::Dates(_)));
            if term.as_mut().is_some_and(|term| !is_dated(term)) {
                let message = format!("the period of `{}` has no first and last day", change.term);
                let issue = Issue::new(Code::Contradiction, at.field("term"), message);
                issues.push(issue.help("move the event that it hangs on, or amend the deal"));
            }
        }
    }

    fn check_instalments(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.instalments.len(), path, issues);
        check_unique(self.instalments.iter().map(|one| one.instalment), path, issues);
        let parts: Vec<_> = deal.payment.iter().flat_map(|plan| &plan.instalments).collect();
        for (place, change) in self.instalments.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let named = usize::try_from(change.instalment).unwrap_or(usize::MAX);
            match parts.get(named).map(|part| part.trigger) {
                None => {
                    let message = format!("there is no instalment {}", change.instalment);
                    let issue = Issue::new(Code::UnknownReference, at.field("instalment"), message);
                    issues.push(issue.with("id", change.instalment));
                }
                Some(Anchor::Event(event)) => {
                    let message = format!("the instalment hangs on the event: {}", event.label());
                    let issue = Issue::new(Code::Contradiction, at.field("instalment"), message);
                    issues.push(issue.help("move that event, or amend the deal"));
                }
                Some(Anchor::Date(_)) => {}
            }
            self.check_day(change.date, &at.field("date"), issues);
        }
    }

    fn check_days(&self, first_day: Date, last_day: Date, path: &Path, issues: &mut Issues) {
        if last_day < first_day {
            let message = format!("the last day {last_day} lies before the first day {first_day}");
            issues.push(Issue::new(Code::WrongOrder, path.field("last_day"), message));
        }
        self.check_day(first_day, &path.field("first_day"), issues);
    }

    /// Nothing is postponed into the past.
    fn check_day(&self, day: Date, path: &Path, issues: &mut Issues) {
        if let Some(on) = self.postponed_on.filter(|on| day < *on) {
            let message = format!("the new date {day} lies before the notice on {on}");
            issues.push(Issue::new(Code::WrongOrder, path.clone(), message).with("date", day).with("notice", on));
        }
    }

    /// The events stand in their order after the move, where they did before.
    pub(super) fn check_order(&self, before: &Deal, after: &Deal, issues: &mut Issues) {
        let [old, new] = [before, after].map(|deal| Milestones::new(deal.milestones.clone()));
        for (place, event) in ORDER.iter().enumerate() {
            for later in ORDER.iter().skip(place.saturating_add(1)) {
                let pair = |milestones: &Milestones| milestones.date(*event).zip(milestones.date(*later));
                let was_right = pair(&old).is_none_or(|(first, last)| first <= last);
                let Some((first, last)) = pair(&new).filter(|(first, last)| was_right && first > last) else {
                    continue;
                };
                let message =
                    format!("the {} on {last} would lie before the {} on {first}", later.label(), event.label());
                let issue = Issue::new(Code::WrongOrder, self.place_of(*event, *later), message);
                issues.push(issue.with("first", first).with("last", last).help("move both, or shift all dates"));
            }
        }
    }

    /// Where the new date of one of two events stands.
    fn place_of(&self, event: Event, later: Event) -> Path {
        let path = Path::root().field("postponement");
        let named = self.milestones.iter().position(|change| change.event == later || change.event == event);
        match named {
            Some(place) => path.field("milestones").index(place).field("date"),
            None => [Segment::Field("postponement".into()), Segment::Field("shift_days".into())].into_iter().collect(),
        }
    }
}

fn check_named(id: &Id, known: &[&str], what: &str, path: &Path, issues: &mut Issues) {
    if known.contains(&id.as_str()) {
        return;
    }
    let issue = Issue::new(Code::UnknownReference, path.clone(), format!("there is no {what} `{id}`")).with("id", id);
    issues.push(match did_you_mean(id.as_str(), known.iter().copied()) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue,
    });
}
