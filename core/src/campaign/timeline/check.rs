use std::collections::{BTreeMap, BTreeSet};

use super::{PlanTimelineInput, TimelineStep};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique_by, check_unique_ids,
    limits,
};
use crate::fee::check_known_id;

impl PlanTimelineInput {
    /// Finds everything that is wrong with the input; gives the places of the steps in an order in which each stands
    /// behind those that it waits for.
    pub(super) fn check(&self) -> Result<Vec<usize>, Issues> {
        let steps = Path::root().field("steps");
        let mut issues = Issues::default();
        check_item_count(self.steps.len(), &steps, &mut issues);
        check_unique_ids(self.steps.iter().map(|step| &step.id), "id", &steps, &mut issues);
        self.business_days.check(&Path::root().field("business_days"), &mut issues);
        let known = self.steps.iter().map(|step| step.id.as_str()).collect();
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            step.check(&known, &steps.index(place), &mut issues);
        }
        issues.into_result(())?;
        self.order().map_err(|circle| self.circle(&circle).into())
    }

    /// The places in an order, or those of a circle.
    fn order(&self) -> Result<Vec<usize>, Vec<usize>> {
        let places: BTreeMap<&str, usize> =
            self.steps.iter().enumerate().map(|(place, step)| (step.id.as_str(), place)).collect();
        let before = |place: usize| {
            let links = self.steps.get(place).map_or(&[][..], |step| step.after.as_slice());
            links.iter().filter_map(|link| places.get(link.step.as_str()).copied()).collect::<Vec<usize>>()
        };
        let (mut order, mut done) = (Vec::new(), vec![false; self.steps.len()]);
        // Each round takes what waits for nothing any more, so that the order is that of the list where it may be.
        let mut open: Vec<(usize, Vec<usize>)> = (0..self.steps.len()).map(|place| (place, before(place))).collect();
        while !open.is_empty() {
            let is_done = |place: &usize| done.get(*place) == Some(&true);
            let (ready, rest): (Vec<_>, Vec<_>) = open.into_iter().partition(|(_, before)| before.iter().all(is_done));
            if ready.is_empty() {
                return Err(circle(&rest));
            }
            for (place, _) in ready {
                order.push(place);
                if let Some(done) = done.get_mut(place) {
                    *done = true;
                }
            }
            open = rest;
        }
        Ok(order)
    }

    fn circle(&self, places: &[usize]) -> Issue {
        let names = places.iter().filter_map(|place| self.steps.get(*place)).map(|step| format!("`{}`", step.id));
        let names: Vec<String> = names.collect();
        let message = format!("steps wait for each other: {}", names.join(" waits for "));
        let place = places.first().copied().unwrap_or_default();
        let path = Path::root().field("steps").index(place).field("after");
        Issue::new(Code::Cycle, path, message).help("let one of them begin without the other")
    }
}

/// A circle among steps that wait for each other; its first step stands at its end again.
fn circle(open: &[(usize, Vec<usize>)]) -> Vec<usize> {
    let rest: BTreeMap<usize, &Vec<usize>> = open.iter().map(|(place, before)| (*place, before)).collect();
    let next = |place: usize| rest.get(&place)?.iter().copied().find(|before| rest.contains_key(before));
    let mut way: Vec<usize> = Vec::new();
    let mut at = open.first().map(|(place, _)| *place);
    while let Some(place) = at {
        if let Some(start) = way.iter().position(|seen| *seen == place) {
            let mut found = way.split_off(start);
            found.push(place);
            return found;
        }
        way.push(place);
        at = next(place);
    }
    way
}

impl TimelineStep {
    fn check(&self, known: &BTreeSet<&str>, path: &Path, issues: &mut Issues) {
        match (self.business_days, self.estimate) {
            (Some(days), None) => check_range(days, 0, limits::STEP_DAYS, &path.field("business_days"), issues),
            (None, Some(_)) => self.check_estimate(&path.field("estimate"), issues),
            (Some(_), Some(_)) => {
                let message = "the step has both its days and a guess";
                let issue = Issue::new(Code::Contradiction, path.field("estimate"), message);
                issues.push(issue.help("give `business_days` or `estimate`"));
            }
            (None, None) => {
                let issue =
                    Issue::new(Code::MissingField, path.field("business_days"), "nothing says how long it takes");
                issues.push(issue.help("give `business_days` or `estimate`"));
            }
        }
        let after = path.field("after");
        check_item_limit(self.after.len(), &after, issues);
        check_unique_by(self.after.iter().map(|link| &link.step), |id| *id, &after, issues);
        for (place, link) in self.after.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = after.index(place);
            check_known_id(&link.step, known, "step", &at.field("step"), issues);
            check_range(link.lag_business_days, 0, limits::STEP_DAYS, &at.field("lag_business_days"), issues);
        }
        if let Some(calendar) = &self.calendar {
            calendar.check(&path.field("calendar"), issues);
        }
        if let Some((started, done)) = self.started_on.zip(self.done_on).filter(|(started, done)| done < started) {
            let message = format!("the step was done on {done}, before it began on {started}");
            issues.push(Issue::new(Code::WrongOrder, path.field("done_on"), message));
        }
    }

    fn check_estimate(&self, path: &Path, issues: &mut Issues) {
        let Some(guess) = self.estimate else { return };
        let named = [("optimistic", guess.optimistic), ("likely", guess.likely), ("pessimistic", guess.pessimistic)];
        for (name, days) in named {
            check_range(days, 0, limits::STEP_DAYS, &path.field(name), issues);
        }
        if guess.likely < guess.optimistic || guess.pessimistic < guess.likely {
            let (o, m, p) = (guess.optimistic, guess.likely, guess.pessimistic);
            let message = format!("the guesses {o}, {m} and {p} are not in order");
            let issue = Issue::new(Code::WrongOrder, path.clone(), message);
            issues.push(issue.help("give the shortest first, the longest last"));
        }
    }
}
