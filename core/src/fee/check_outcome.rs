use std::collections::BTreeMap;

use super::{Deal, Deliverable, Outcome};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids, did_you_mean, limits};
use crate::money::{Decimal, Money};

impl Deal {
    /// Finds what is wrong with what the deal expects.
    pub(super) fn check_expected(&self, path: &Path, issues: &mut Issues) {
        self.check_outcomes(&self.expected, path, issues);
        let stated = self.deliverables.iter().filter(|deliverable| deliverable.expected_views.is_some());
        let stated: Vec<&str> = stated.map(|deliverable| deliverable.id.as_str()).collect();
        for (place, outcome) in self.expected.iter().enumerate().take(limits::LIST_ITEMS) {
            let id = outcome.deliverable.as_str();
            if outcome.views.is_some() && stated.contains(&id) {
                let message = format!("the deliverable `{id}` says itself how many views are expected");
                let help = "keep the `expected_views` of a piece, or the `views` of all pieces together";
                issues.push(Issue::new(Code::Contradiction, path.index(place).field("views"), message).help(help));
            }
        }
    }

    /// Finds what is wrong with results, expected or actual, that lie at `path`.
    pub(super) fn check_outcomes(&self, outcomes: &[Outcome], path: &Path, issues: &mut Issues) {
        check_item_limit(outcomes.len(), path, issues);
        check_unique_ids(outcomes.iter().map(|outcome| &outcome.deliverable), "deliverable", path, issues);
        let known: BTreeMap<&str, ()> = self.deliverables.iter().map(|one| (one.id.as_str(), ())).collect();
        for (place, outcome) in outcomes.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let id = outcome.deliverable.as_str();
            if !known.contains_key(id) {
                let message = format!("there is no deliverable `{id}`");
                let issue = Issue::new(Code::UnknownReference, at.field("deliverable"), message).with("id", id);
                issues.push(match did_you_mean(id, known.keys().copied()) {
                    Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                    None => issue,
                });
            }
            self.check_numbers(outcome, &at, issues);
        }
    }

    fn check_numbers(&self, outcome: &Outcome, path: &Path, issues: &mut Issues) {
        let counts = [
            ("views", outcome.views),
            ("engagements", outcome.engagements),
            ("clicks", outcome.clicks),
            ("actions", outcome.actions),
        ];
        for (field, count) in counts {
            if let Some(count) = count.filter(|count| *count > limits::VIEWS) {
                let message = format!("`{count}` is not within 0 to {}", limits::VIEWS);
                let issue = Issue::new(Code::OutOfRange, path.field(field), message).with("value", count);
                issues.push(issue.with("least", 0).with("most", limits::VIEWS));
            }
        }
        for (field, amount) in [("revenue", outcome.revenue), ("refunds", outcome.refunds)] {
            if let Some(amount) = amount {
                self.check_amount(amount, &path.field(field), issues);
            }
        }
    }

    /// Refuses an amount below zero, or in another currency than the deal's.
    pub(super) fn check_amount(&self, amount: Money, path: &Path, issues: &mut Issues) {
        if amount.is_negative() {
            let message = format!("the amount {amount} is below zero");
            issues.push(Issue::new(Code::OutOfRange, path.field("amount"), message).with("value", amount.decimal()));
        }
        if amount.currency() != self.currency {
            let message = format!("the deal is in {}, but this is in {}", self.currency, amount.currency());
            issues.push(
                Issue::new(Code::CurrencyMismatch, path.field("currency"), message)
                    .with("found", amount.currency())
                    .with("expected", self.currency)
                    .help("give it in the deal's currency"),
            );
        }
    }
}

impl Deliverable {
    /// Finds what is wrong with how long the work takes.
    pub(super) fn check_work(&self, path: &Path, issues: &mut Issues) {
        for (field, time) in [("days", self.days), ("hours", self.hours)] {
            if let Some(time) = time.filter(|time| !is_work_time(*time)) {
                let message = format!("`{time}` is not above 0 and up to {}", limits::WORK_TIME);
                let issue = Issue::new(Code::OutOfRange, path.field(field), message).with("value", time);
                issues.push(issue.with("most", limits::WORK_TIME));
            }
        }
        if self.days.is_some() && self.hours.is_some() {
            let message = "work is counted in days or in hours, not in both";
            issues.push(Issue::new(Code::Contradiction, path.field("hours"), message));
        }
    }
}

fn is_work_time(time: Decimal) -> bool {
    !time.is_negative() && !time.is_zero() && crate::money::Fraction::from(time) <= limits::WORK_TIME.into()
}
