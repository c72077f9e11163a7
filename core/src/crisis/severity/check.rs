use super::{AssessSeverityInput, SeverityMatrix, SeverityReading};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, limits};

impl AssessSeverityInput {
    /// Finds everything that is wrong with what was measured, by the matrix that is used.
    pub(super) fn check(&self, matrix: &SeverityMatrix, issues: &mut Issues) {
        let root = Path::root();
        let readings = root.field("readings");
        check_item_limit(self.readings.len(), &readings, issues);
        check_unique(self.readings.iter().map(|reading| reading.metric), &readings, issues);
        for (place, reading) in self.readings.iter().enumerate().take(limits::LIST_ITEMS) {
            reading.check(matrix, &readings.index(place), issues);
        }
        let facts = root.field("facts");
        check_item_limit(self.facts.len(), &facts, issues);
        check_unique(self.facts.iter(), &facts, issues);
        for (place, fact) in self.facts.iter().enumerate().take(limits::LIST_ITEMS) {
            if !matrix.facts.iter().any(|rule| rule.fact == *fact) {
                let message = format!("the matrix says nothing about `{fact}`");
                let issue = Issue::new(Code::UnknownReference, facts.index(place), message).with("fact", fact);
                issues.push(issue.help("add it to the matrix, or leave the fact out"));
            }
        }
        check_item_limit(self.judged.len(), &root.field("judged"), issues);
    }
}

impl SeverityReading {
    fn check(&self, matrix: &SeverityMatrix, path: &Path, issues: &mut Issues) {
        if !matrix.metrics.iter().any(|rule| rule.metric == self.metric) {
            let message = format!("the matrix says nothing about `{}`", self.metric);
            let issue = Issue::new(Code::UnknownReference, path.field("metric"), message).with("metric", self.metric);
            issues.push(issue.help("add it to the matrix, or leave the reading out"));
        }
        if self.value.is_negative() {
            let issue = Issue::new(Code::OutOfRange, path.field("value"), format!("{} is below zero", self.value));
            issues.push(issue.with("value", self.value));
        }
        if let Some(most) = self.at_most.filter(|most| *most < self.value) {
            let message = format!("the most, {most}, is below the least, {}", self.value);
            issues.push(Issue::new(Code::WrongOrder, path.field("at_most"), message));
        }
    }
}

impl SeverityMatrix {
    /// Finds everything that is wrong with a matrix.
    pub(crate) fn check(&self, path: &Path, issues: &mut Issues) {
        let metrics = path.field("metrics");
        check_item_limit(self.metrics.len(), &metrics, issues);
        check_unique(self.metrics.iter().map(|rule| rule.metric), &metrics, issues);
        for (place, rule) in self.metrics.iter().enumerate().take(limits::LIST_ITEMS) {
            let steps = metrics.index(place).field("steps");
            check_item_count(rule.steps.len(), &steps, issues);
            if let Some(first) = rule.steps.first().filter(|step| step.at_least.is_negative()) {
                let at = steps.index(0).field("at_least");
                let issue = Issue::new(Code::OutOfRange, at, format!("{} is below zero", first.at_least));
                issues.push(issue.with("value", first.at_least));
            }
            let pairs = rule.steps.iter().zip(rule.steps.iter().skip(1)).enumerate().take(limits::LIST_ITEMS);
            for (before, (first, second)) in pairs {
                let at = steps.index(before.saturating_add(1));
                if second.at_least <= first.at_least {
                    let message = format!("`{}` does not come after {}", second.at_least, first.at_least);
                    issues.push(Issue::new(Code::WrongOrder, at.field("at_least"), message));
                }
                if !second.severity.is_more_severe_than(first.severity) {
                    let (this, last) = (second.severity.label(), first.severity.label());
                    let message = format!("{this} is not graver than {last}, the step before");
                    issues.push(Issue::new(Code::WrongOrder, at.field("severity"), message));
                }
            }
        }
        let facts = path.field("facts");
        check_item_limit(self.facts.len(), &facts, issues);
        check_unique(self.facts.iter().map(|rule| rule.fact), &facts, issues);
        if let Some(needed) = self.agreeing_metrics {
            check_range(needed, 1, limits::AGREEING_METRICS, &path.field("agreeing_metrics"), issues);
        }
    }
}
