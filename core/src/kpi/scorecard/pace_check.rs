use super::PaceInput;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, limits};
use crate::kpi::Direction;
use crate::money::{Decimal, Percent};
use crate::time::Date;

impl PaceInput {
    /// Finds everything that is wrong with the input.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let root = Path::root();
        let mut issues = Issues::default();
        if self.target.is_negative() || self.target.is_zero() {
            let message = format!("the target `{}` is not above zero", self.target);
            issues.push(Issue::new(Code::OutOfRange, root.field("target"), message).with("value", self.target));
        }
        if self.direction == Some(Direction::Neither) {
            let message = "a target says whether higher or lower is better";
            issues.push(Issue::new(Code::Contradiction, root.field("direction"), message));
        }
        check_period(self.first_day, self.last_day, &root, &mut issues);
        let days = root.field("days");
        match (self.actual, self.days.is_empty()) {
            (Some(_), false) => {
                let message = "the figure is stated, and given by days: only one of both can be";
                issues.push(Issue::new(Code::Contradiction, root.field("actual"), message));
            }
            (None, true) => {
                let issue = Issue::new(Code::MissingField, root.field("actual"), "nothing says what was reached");
                issues.push(issue.help("give `actual`, or `days`"));
            }
            _ => {}
        }
        check_item_limit(self.days.len(), &days, &mut issues);
        check_unique(self.days.iter().map(|day| day.date), &days, &mut issues);
        for (place, day) in self.days.iter().enumerate().take(limits::LIST_ITEMS) {
            check_day(
                day.date,
                self.first_day,
                self.last_day.min(self.on),
                &days.index(place).field("date"),
                &mut issues,
            );
        }
        if let Some(method) = &self.method {
            let at = root.field("method");
            if self.days.is_empty() {
                let message = "the method is for figures of days, and there are none";
                issues.push(Issue::new(Code::Contradiction, at.clone(), message));
            }
            method.check(&at, &mut issues);
        }
        check_tolerance(self.tolerance_percent, &root, &mut issues);
        issues.into_result(())
    }
}

/// Refuses a period that ends before it begins, or is longer than the limit.
pub(in crate::kpi) fn check_period(first_day: Date, last_day: Date, path: &Path, issues: &mut Issues) {
    let at = path.field("last_day");
    if last_day < first_day {
        let message = format!("the period ends on `{last_day}`, before its first day {first_day}");
        issues.push(Issue::new(Code::WrongOrder, at, message));
    } else if first_day.days_until(last_day) >= i64::from(limits::PERIOD_DAYS) {
        let message = format!("the period from {first_day} on has more than {} days", limits::PERIOD_DAYS);
        issues.push(Issue::new(Code::OutOfRange, at, message).with("most", limits::PERIOD_DAYS));
    }
}

/// Refuses a day outside the days that count.
pub(in crate::kpi) fn check_day(date: Date, first: Date, last: Date, path: &Path, issues: &mut Issues) {
    if date < first || date > last {
        let message = format!("the day `{date}` is not within those that count, {first} to {last}");
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", date));
    }
}

/// Refuses a tolerance outside 0 to 100 %.
pub(in crate::kpi) fn check_tolerance(tolerance: Percent, path: &Path, issues: &mut Issues) {
    let percent = tolerance.decimal();
    if percent.is_negative() || percent > Decimal::from(100) {
        let message = format!("`{percent}` is not within 0 to 100");
        let issue = Issue::new(Code::OutOfRange, path.field("tolerance_percent"), message);
        issues.push(issue.with("value", percent));
    }
}
