use super::{Benchmark, JudgeKpiInput, KpiActual, KpiTarget, Subject};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, cut, did_you_mean, limits};
use crate::convention::Convention;
use crate::kpi::book::Shelf;
use crate::kpi::compare::differing_tags;
use crate::kpi::rate_check::unknown_rate;
use crate::kpi::{Direction, RateUnit};
use crate::money::Currency;
use crate::vocabulary::Id;

impl JudgeKpiInput {
    /// Finds everything that is wrong with the input, the benchmarks that were chosen aside.
    pub(super) fn check(&self, shelf: &Shelf, issues: &mut Issues) {
        let root = Path::root();
        if let Some(book) = &self.rate_book {
            book.check(&root.field("rate_book"), issues);
        }
        let subject = self.actual.check(shelf, &root.field("actual"), issues);
        let targets = root.field("targets");
        check_item_limit(self.targets.len(), &targets, issues);
        for (place, target) in self.targets.iter().enumerate().take(limits::LIST_ITEMS) {
            if let Some(subject) = subject {
                check_target(target, &self.actual, subject, shelf, &targets.index(place), issues);
            }
        }
        let tables = root.field("benchmarks");
        check_item_limit(self.benchmarks.len(), &tables, issues);
        for (place, table) in self.benchmarks.iter().enumerate().take(limits::LIST_ITEMS) {
            check_source(table, &tables.index(place), issues);
            table.value.check(shelf, &tables.index(place).field("value"), issues);
        }
        let against = root.field("against");
        check_item_limit(self.against.len(), &against, issues);
        check_unique(self.against.iter(), &against, issues);
        if let Some(bands) = &self.bands {
            check_source(bands, &root.field("bands"), issues);
            bands.value.check(&root.field("bands").field("value"), issues);
        }
    }

    /// Refuses a benchmark that was chosen and is not there, or whose rate means something else.
    pub(super) fn check_chosen<'a>(
        &self,
        known: impl Iterator<Item = &'a Benchmark> + Clone,
        shelf: &Shelf,
        issues: &mut Issues,
    ) {
        let path = Path::root().field("against");
        for (place, id) in self.against.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let Some(benchmark) = known.clone().find(|benchmark| benchmark.id == *id) else {
                let message = format!("there is no benchmark `{}`", cut(id.as_str()));
                let issue = Issue::new(Code::UnknownReference, at, message).with("benchmark", cut(id.as_str()));
                let ids = known.clone().map(|benchmark| benchmark.id.as_str());
                issues.push(match did_you_mean(id.as_str(), ids) {
                    Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                    None => issue,
                });
                continue;
            };
            self.check_comparable(benchmark, shelf, at, issues);
        }
    }

    fn check_comparable(&self, benchmark: &Benchmark, shelf: &Shelf, at: Path, issues: &mut Issues) {
        match (shelf.rate(&benchmark.rate), Subject::of(shelf, &self.actual.kpi)) {
            (Some(theirs), Some(Subject::Rate(own))) => {
                issues.extend(differing_tags(theirs, own).map(|tags| tags.issue(theirs, own, at.clone())));
            }
            (Some(_), Some(Subject::Metric(metric))) => {
                let message = format!("`{}` is a metric, and the benchmark `{}` is of a rate", metric.id, benchmark.id);
                issues.push(Issue::new(Code::Contradiction, at.clone(), message));
            }
            _ => {}
        }
        check_same_currency(benchmark.currency, self.actual.currency, at, issues);
    }
}

impl KpiActual {
    /// Finds everything that is wrong with the value, and says what it is of.
    pub(in crate::kpi) fn check<'a>(&self, shelf: &'a Shelf, path: &Path, issues: &mut Issues) -> Option<Subject<'a>> {
        let subject = Subject::of(shelf, &self.kpi);
        match subject {
            None => issues.push(unknown_kpi(&self.kpi, shelf, path.field("kpi"))),
            Some(subject) => {
                check_currency(self.kpi.as_str(), subject.is_money(), self.currency, path, issues);
                if self.proportion.is_some() && subject.unit() != RateUnit::Share {
                    let message = format!("`{}` is no share, and is not counted as a proportion", self.kpi);
                    issues.push(Issue::new(Code::Contradiction, path.field("proportion"), message));
                }
            }
        }
        if let Some(proportion) = self.proportion {
            proportion.check(&path.field("proportion"), issues);
        }
        for (field, count) in [("units", self.units)] {
            if count.is_some_and(|count| count > limits::COUNT) {
                let message = format!("`{}` is beyond the most, {}", count.unwrap_or_default(), limits::COUNT);
                issues.push(Issue::new(Code::OutOfRange, path.field(field), message));
            }
        }
        self.check_forms(path, issues);
        subject
    }

    /// Refuses a value that is said in two ways, and an interval that does not hold it.
    fn check_forms(&self, path: &Path, issues: &mut Issues) {
        let mut both = |field, message: &str| {
            issues.push(Issue::new(Code::Contradiction, path.field(field), message));
        };
        if self.value.is_some() && self.proportion.is_some() {
            both("proportion", "the value is stated, and counted as a proportion: only one of both can be");
        }
        if self.interval.is_some() && self.value.is_none() {
            both("interval", "an interval needs the `value` that lies in it");
        }
        if self.undefined.is_some() && (self.value.is_some() || self.proportion.is_some()) {
            both("undefined", "the value is there, and cannot be undefined");
        }
        let Some(interval) = self.interval else { return };
        let at = path.field("interval");
        interval.check(&at, issues);
        if self.value.is_some_and(|value| value < interval.low || value > interval.high)
            && interval.low <= interval.high
        {
            let message =
                format!("the interval from `{}` to `{}` does not hold the value", interval.low, interval.high);
            issues.push(Issue::new(Code::OutOfRange, at, message));
        }
    }
}

/// Finds everything that is wrong with a target for a value.
pub(in crate::kpi) fn check_target(
    target: &KpiTarget,
    actual: &KpiActual,
    subject: Subject<'_>,
    shelf: &Shelf,
    path: &Path,
    issues: &mut Issues,
) {
    check_currency(actual.kpi.as_str(), subject.is_money(), target.currency, path, issues);
    check_same_currency(actual.currency, target.currency, path.field("currency"), issues);
    if subject.direction(target).is_none() {
        let (code, message) = match target.direction {
            Some(Direction::Neither) => (Code::Contradiction, "a target says whether higher or lower is better"),
            _ => (Code::MissingField, "nothing says whether higher or lower is better"),
        };
        issues.push(Issue::new(code, path.field("direction"), message).with("kpi", &actual.kpi));
    }
    let Some(id) = &target.rate else { return };
    match (shelf.rate(id), subject) {
        (None, _) => issues.push(unknown_rate(id, shelf, path.field("rate"))),
        (Some(theirs), Subject::Rate(own)) => {
            issues.extend(differing_tags(theirs, own).map(|tags| tags.issue(theirs, own, path.field("rate"))));
        }
        (Some(_), Subject::Metric(metric)) => {
            let message = format!("`{}` is a metric, and the target is of the rate `{id}`", metric.id);
            issues.push(Issue::new(Code::Contradiction, path.field("rate"), message));
        }
    }
}

/// Refuses an amount without a currency, and anything else with one.
pub(super) fn check_currency(kpi: &str, money: bool, currency: Option<Currency>, path: &Path, issues: &mut Issues) {
    let at = path.field("currency");
    match (money, currency) {
        (true, None) => {
            let message = format!("a value of `{kpi}` is an amount, and needs its currency");
            issues.push(Issue::new(Code::MissingField, at, message));
        }
        (false, Some(_)) => {
            let message = format!("a value of `{kpi}` is no amount, and has no currency");
            issues.push(Issue::new(Code::Contradiction, at, message));
        }
        _ => {}
    }
}

fn check_same_currency(expected: Option<Currency>, found: Option<Currency>, path: Path, issues: &mut Issues) {
    if let (Some(expected), Some(found)) = (expected, found)
        && expected != found
    {
        let message = format!("amounts in {expected} and {found} do not mix");
        let issue = Issue::new(Code::CurrencyMismatch, path, message);
        issues.push(issue.with("expected", expected).with("found", found).help("exchange them first, by a dated rate"));
    }
}

/// Refuses a convention that does not say who says so.
pub(in crate::kpi) fn check_source<T>(convention: &Convention<T>, path: &Path, issues: &mut Issues) {
    if convention.source.trim().is_empty() {
        let issue = Issue::new(Code::InvalidText, path.field("source"), "a convention needs its source");
        issues.push(issue.help("say who says so, and where"));
    }
}

fn unknown_kpi(id: &Id, shelf: &Shelf, path: Path) -> Issue {
    let message = format!("there is no rate and no metric `{}`", cut(id.as_str()));
    let issue = Issue::new(Code::UnknownReference, path, message).with("kpi", cut(id.as_str()));
    match did_you_mean(id.as_str(), shelf.rate_ids().chain(shelf.metric_ids())) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help("the presets have those of the library; define others in a rate book"),
    }
}
