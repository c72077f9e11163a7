use super::{DatesPeriod, Period};
use crate::check::{Code, Issue, Issues, Path, limits};

impl Period {
    /// Finds everything that is wrong with the period: no day at all, a last day before the first, numbers beyond the
    /// limits.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        match self {
            Self::Days(period) => check_counts(period.before, period.after, Unit::Days, path, issues),
            Self::Months(period) => check_counts(period.before, period.after, Unit::Months, path, issues),
            Self::Dates(period) => period.check(path, issues),
            Self::Perpetual(_) => {}
        }
    }
}

impl DatesPeriod {
    /// Refuses a last day before the first.
    pub(crate) fn check(&self, path: &Path, issues: &mut Issues) {
        if self.last_day < self.first_day {
            let message = format!("the last day {} lies before the first day {}", self.last_day, self.first_day);
            issues.push(
                Issue::new(Code::WrongOrder, path.field("last_day"), message)
                    .with("first", self.first_day)
                    .with("last", self.last_day),
            );
        }
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Days,
    Months,
}

fn check_counts(before: u32, after: u32, unit: Unit, path: &Path, issues: &mut Issues) {
    let (most, name) = match unit {
        Unit::Days => (limits::PERIOD_DAYS, "days"),
        Unit::Months => (limits::PERIOD_MONTHS, "months"),
    };
    for (field, count) in [("before", before), ("after", after)] {
        if count > most {
            let message = format!("`{count}` {name} are beyond the most, {most}");
            issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", count));
        }
    }
    if before == 0 && after == 0 {
        issues.push(Issue::new(Code::OutOfRange, path.field("after"), "the period has no day").with("value", after));
    }
}
