use std::fmt;

use super::{DatePart, KpiKey, KpiQuery, PostDistribution};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, check_unique_by, limits,
};
use crate::kpi::book::Shelf;
use crate::kpi::rate_check::{unknown_metric, unknown_rate};
use crate::vocabulary::Id;

/// A key as issues name it.
struct Named<'a>(&'a KpiKey);

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.part {
            None => write!(f, "{}", self.0.column),
            Some(part) => write!(f, "{part} of {}", self.0.column),
        }
    }
}

/// What is spread, as issues name it.
#[derive(Clone, Copy)]
struct Spread<'a>(&'a PostDistribution, usize);

impl<'a> Spread<'a> {
    /// What may stand once; one that names nothing is like no other.
    fn key(&self) -> (Option<&'a Id>, Option<&'a Id>, Option<usize>) {
        let Self(own, place) = self;
        let nameless = own.rate.is_none() && own.metric.is_none();
        (own.rate.as_ref(), own.metric.as_ref(), nameless.then_some(*place))
    }
}

impl fmt::Display for Spread<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.rate.iter().chain(&self.0.metric).take(1).try_for_each(|id| id.fmt(f))
    }
}

impl KpiQuery {
    /// Finds everything that is wrong with the query, whatever the table has.
    pub fn check(&self, issues: &mut Issues) {
        self.check_with(&Shelf::new(self.rate_book.as_ref()), issues);
    }

    pub(super) fn check_with(&self, shelf: &Shelf, issues: &mut Issues) {
        let root = Path::root();
        let rates = root.field("rates");
        check_item_count(self.rates.len(), &rates, issues);
        check_unique(self.rates.iter(), &rates, issues);
        for (place, id) in self.rates.iter().enumerate().take(limits::LIST_ITEMS) {
            if shelf.rate(id).is_none() {
                issues.push(unknown_rate(id, shelf, rates.index(place)));
            }
        }
        self.check_keys(issues);
        self.check_columns(shelf, issues);
        self.check_filters(issues);
        self.check_distributions(shelf, issues);
        self.check_top(issues);
        if let Some(digits) = self.money_digits {
            let most = limits::DECIMAL_FRACTION_DIGITS;
            check_range(digits.into(), 0, most.into(), &root.field("money_digits"), issues);
        }
        if let Some(days) = self.days {
            check_range(days, 1, limits::PERIOD_DAYS, &root.field("days"), issues);
        }
        if let Some(book) = &self.rate_book {
            book.check(&root.field("rate_book"), issues);
        }
    }

    fn check_keys(&self, issues: &mut Issues) {
        let by = Path::root().field("by");
        check_item_limit(self.by.len(), &by, issues);
        let keys = self.by.iter().map(Named);
        check_unique_by(keys, |key| (&key.0.column, key.0.part.map(DatePart::as_str)), &by, issues);
        for (place, key) in self.by.iter().enumerate().take(limits::LIST_ITEMS) {
            if key.zone.is_some() && key.part.is_none() {
                let message = "a zone says nothing where no part of a date counts";
                issues.push(Issue::new(Code::Contradiction, by.index(place).field("zone"), message));
            }
        }
    }

    fn check_columns(&self, shelf: &Shelf, issues: &mut Issues) {
        let columns = Path::root().field("columns");
        check_item_limit(self.columns.len(), &columns, issues);
        check_unique_by(self.columns.iter().map(|mapped| &mapped.metric), |metric| *metric, &columns, issues);
        for (place, mapped) in self.columns.iter().enumerate().take(limits::LIST_ITEMS) {
            if shelf.metric(&mapped.metric).is_none() {
                issues.push(unknown_metric(&mapped.metric, shelf, columns.index(place).field("metric")));
            }
        }
    }

    fn check_filters(&self, issues: &mut Issues) {
        let filters = Path::root().field("filters");
        check_item_limit(self.filters.len(), &filters, issues);
        for (place, filter) in self.filters.iter().enumerate().take(limits::LIST_ITEMS) {
            let path = filters.index(place);
            check_item_limit(filter.one_of.len(), &path.field("one_of"), issues);
            let by_day = filter.first_day.is_some() || filter.last_day.is_some();
            let by_size = filter.least.is_some() || filter.most.is_some();
            if filter.one_of.is_empty() && !by_day && !by_size {
                issues.push(Issue::new(Code::MissingField, path.clone(), "the filter lets every row pass"));
            }
            if filter.zone.is_some() && !by_day {
                let message = "a zone says nothing where no day is chosen";
                issues.push(Issue::new(Code::Contradiction, path.field("zone"), message));
            }
            if filter.least.zip(filter.most).is_some_and(|(least, most)| least > most) {
                issues.push(Issue::new(Code::Contradiction, path.field("most"), "the most is less than the least"));
            }
            if filter.first_day.zip(filter.last_day).is_some_and(|(first, last)| first > last) {
                let message = "the last day is before the first";
                issues.push(Issue::new(Code::WrongOrder, path.field("last_day"), message));
            }
        }
    }

    fn check_distributions(&self, shelf: &Shelf, issues: &mut Issues) {
        let path = Path::root().field("distributions");
        check_item_limit(self.distributions.len(), &path, issues);
        let spread = self.distributions.iter().enumerate().map(|(place, own)| Spread(own, place));
        check_unique_by(spread, Spread::key, &path, issues);
        for (place, own) in self.distributions.iter().enumerate().take(limits::LIST_ITEMS) {
            let path = path.index(place);
            match (&own.rate, &own.metric) {
                (None, None) => {
                    let issue = Issue::new(Code::MissingField, path.field("rate"), "nothing says what is spread");
                    issues.push(issue.help("give `rate`, or `metric`"));
                }
                (Some(_), Some(_)) => {
                    let message = "there is a rate and a metric: only one of both can be";
                    issues.push(Issue::new(Code::Contradiction, path.field("metric"), message));
                }
                _ => {}
            }
            if let Some(rate) = &own.rate {
                self.check_wanted(rate, path.field("rate"), issues);
            }
            if let Some(metric) = own.metric.as_ref().filter(|metric| shelf.metric(metric).is_none()) {
                issues.push(unknown_metric(metric, shelf, path.field("metric")));
            }
            let shares = path.field("shares");
            check_item_count(own.shares.len(), &shares, issues);
            check_unique(own.shares.iter(), &shares, issues);
        }
    }

    /// Refuses a rate that is not among those that are wanted.
    fn check_wanted(&self, rate: &Id, path: Path, issues: &mut Issues) {
        if !self.rates.contains(rate) {
            let message = format!("`{rate}` is not among the `rates`");
            issues.push(Issue::new(Code::UnknownReference, path, message).with("rate", rate));
        }
    }

    fn check_top(&self, issues: &mut Issues) {
        let Some(top) = &self.top else { return };
        let path = Path::root().field("top");
        check_range(top.count, 1, limits::TOP_GROUPS, &path.field("count"), issues);
        self.check_wanted(&top.rate, path.field("rate"), issues);
        if self.by.is_empty() {
            issues.push(Issue::new(Code::Contradiction, path, "there are no groups to choose from: `by` is empty"));
        }
    }
}
