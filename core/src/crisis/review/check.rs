use super::compute::facts_at;
use super::{CheckReviewInput, CrisisReview, ReviewAction, ReviewFacts};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, limits};
use crate::crisis::ResponseState;
use crate::crisis::playbook::check_statement_text;
use crate::time::{Clock, Date};

/// The days between which everything of a review lies.
struct Days {
    /// The first look at the crisis.
    start: Option<Date>,
    /// The end of the crisis, as the facts have it.
    end: Option<Date>,
    today: Date,
}

impl CheckReviewInput {
    /// Finds everything that is wrong with a review: facts that the timeline does not tell, texts and factors that are missing, dates
    /// that cannot be, and actions that are open after their day.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let (review, response) = (path.field("review"), path.field("response"));
        let mut found = Issues::default();
        self.response.check(&response, &mut found);
        let is_sound = found.is_empty();
        issues.extend_new(found);
        if is_sound {
            self.check_facts(&review.field("facts"), issues);
        }
        self.review.check_words(&review, issues);
        let clock = Clock::new(self.response.zone.as_ref(), &response.field("zone"), &mut Issues::default());
        let resolved = self.response.as_of(self.review.facts.now).reached_at(ResponseState::Review);
        let days = Days {
            start: self.response.started_at().map(|at| clock.day_of(at)),
            end: resolved.map(|at| clock.day_of(at)),
            today: clock.day_of(self.now),
        };
        self.review.check_days(&days, &review, issues);
    }

    fn check_facts(&self, path: &Path, issues: &mut Issues) {
        let facts = &self.review.facts;
        if facts.response != self.response.id {
            let message =
                format!("the facts are those of `{}`, and the response is `{}`", facts.response, self.response.id);
            let issue = Issue::new(Code::Contradiction, path.field("response"), message);
            issues.push(issue.help("look back at the response that it is about"));
            return;
        }
        if facts.now > self.now {
            let message = format!("{} is still to come", facts.now);
            issues.push(Issue::new(Code::WrongOrder, path.field("now"), message).with("now", self.now));
            return;
        }
        facts.compare(&facts_at(&self.response, facts.now), path, issues);
        if !matches!(facts.state, ResponseState::Review | ResponseState::Closed | ResponseState::FalseAlarm) {
            let message = format!("the facts are of a time at which it was not over: it was {}", facts.state.label());
            let issue = Issue::new(Code::NotReady, path.field("state"), message).with("state", facts.state);
            issues.push(issue.help("resolve it first, and take the facts after that"));
        }
    }
}

impl ReviewFacts {
    /// Refuses every field that is not as the timeline has it.
    fn compare(&self, told: &Self, path: &Path, issues: &mut Issues) {
        let fields = [
            (self.state == told.state, "state"),
            (self.worst_severity == told.worst_severity, "worst_severity"),
            (self.times == told.times, "times"),
            (self.live_seconds == told.live_seconds, "live_seconds"),
            (self.severities == told.severities, "severities"),
            (self.states == told.states, "states"),
            (self.updates == told.updates, "updates"),
            (self.late_steps == told.late_steps, "late_steps"),
            (self.late_sponsors == told.late_sponsors, "late_sponsors"),
            (self.review == told.review, "review"),
        ];
        for (_, field) in fields.into_iter().filter(|(is_same, _)| !is_same) {
            let message = format!("`{field}` is not what the timeline says at {}", self.now);
            let issue = Issue::new(Code::Contradiction, path.field(field), message);
            issues.push(issue.help("take the facts from `review_response`, and leave them as they are"));
        }
    }
}

impl CrisisReview {
    fn check_words(&self, path: &Path, issues: &mut Issues) {
        check_statement_text(&self.what_happened, &path.field("what_happened"), issues);
        check_statement_text(&self.impact, &path.field("impact"), issues);
        check_item_count(self.contributing_factors.len(), &path.field("contributing_factors"), issues);
        let lists = [
            (self.people.len(), "people"),
            (self.went_well.len(), "went_well"),
            (self.went_badly.len(), "went_badly"),
            (self.actions.len(), "actions"),
        ];
        for (length, field) in lists {
            check_item_limit(length, &path.field(field), issues);
        }
        check_unique_ids(self.actions.iter().map(|action| &action.id), "id", &path.field("actions"), issues);
    }

    fn check_days(&self, days: &Days, path: &Path, issues: &mut Issues) {
        let held = path.field("held_on");
        if let Some(end) = days.end.filter(|end| self.held_on < *end) {
            issues.push(too_early(self.held_on, end, "it was over", held));
        } else if self.held_on > days.today {
            issues.push(still_to_come(self.held_on, held));
        }
        let actions = path.field("actions");
        for (place, action) in self.actions.iter().enumerate().take(limits::LIST_ITEMS) {
            action.check(days, &actions.index(place), issues);
        }
    }
}

impl ReviewAction {
    fn check(&self, days: &Days, path: &Path, issues: &mut Issues) {
        let dates = [(Some(self.due), "due"), (self.done_on, "done_on")];
        for (date, field) in dates {
            if let Some((date, start)) = date.zip(days.start).filter(|(date, start)| date < start) {
                issues.push(too_early(date, start, "the response started", path.field(field)));
            }
        }
        match self.done_on {
            Some(done) if done > days.today => issues.push(still_to_come(done, path.field("done_on"))),
            None if self.due < days.today => {
                let message = format!("`{}` was due on {} and is still open", self.id, self.due);
                let issue = Issue::new(Code::ActionOverdue, path.field("due"), message);
                let issue = issue.with("action", &self.id).with("owner", &self.owner);
                issues.push(issue.help(format!("ask {} for it, or agree on another day", self.owner)));
            }
            _ => {}
        }
    }
}

fn too_early(date: Date, before: Date, what: &str, path: Path) -> Issue {
    let issue = Issue::new(Code::WrongOrder, path, format!("{date} lies before {before}, when {what}"));
    issue.with("date", date).with("before", before)
}

fn still_to_come(date: Date, path: Path) -> Issue {
    Issue::new(Code::WrongOrder, path, format!("{date} is still to come")).with("date", date)
}
