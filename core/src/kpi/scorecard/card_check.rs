use super::ScorecardInput;
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_unique_ids, limits};
use crate::kpi::book::Shelf;
use crate::kpi::judge::{check_source, check_target};
use crate::money::{Decimal, Percent};

impl ScorecardInput {
    /// Finds everything that is wrong with the input.
    pub(super) fn check(&self, shelf: &Shelf, issues: &mut Issues) {
        let root = Path::root();
        if let Some(book) = &self.rate_book {
            book.check(&root.field("rate_book"), issues);
        }
        let goals = root.field("goals");
        check_item_count(self.goals.len(), &goals, issues);
        check_unique_ids(self.goals.iter().map(|goal| &goal.id), "id", &goals, issues);
        check_weights(self.goals.iter().map(|goal| goal.weight), &goals, issues);
        for (place, goal) in self.goals.iter().enumerate().take(limits::LIST_ITEMS) {
            let kpis = goals.index(place).field("kpis");
            check_item_count(goal.kpis.len(), &kpis, issues);
            check_unique_ids(goal.kpis.iter().map(|kpi| &kpi.id), "id", &kpis, issues);
            check_weights(goal.kpis.iter().map(|kpi| kpi.weight), &kpis, issues);
            for (place, kpi) in goal.kpis.iter().enumerate().take(limits::LIST_ITEMS) {
                let at = kpis.index(place);
                if let Some(subject) = kpi.actual.check(shelf, &at.field("actual"), issues) {
                    check_target(&kpi.target, &kpi.actual, subject, shelf, &at.field("target"), issues);
                }
            }
        }
        if let Some(cap) = self.cap_percent.filter(|cap| *cap < Percent::HUNDRED) {
            let message = format!("a cap of `{}` lets nobody reach a target", cap.decimal());
            issues.push(Issue::new(Code::OutOfRange, root.field("cap_percent"), message).with("least", 100));
        }
        if let Some(bands) = &self.bands {
            check_source(bands, &root.field("bands"), issues);
            bands.value.check(&root.field("bands").field("value"), issues);
        }
    }
}

/// Refuses weights below zero, and weights that are all zero.
fn check_weights(weights: impl Iterator<Item = Option<Decimal>> + Clone, path: &Path, issues: &mut Issues) {
    let mut none = weights.clone().next().is_some();
    for (place, weight) in weights.enumerate().take(limits::LIST_ITEMS) {
        let Some(weight) = weight else {
            none = false;
            continue;
        };
        if weight.is_negative() {
            let message = format!("the weight `{weight}` is below zero");
            issues.push(Issue::new(Code::OutOfRange, path.index(place).field("weight"), message));
        }
        none &= weight.is_zero();
    }
    if none {
        issues.push(Issue::new(Code::Contradiction, path.clone(), "nothing in the list has a weight above zero"));
    }
}
