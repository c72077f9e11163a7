use super::book::Shelf;
use super::rate::RateWindow;
use super::{MetricUnit, RateBook, RateDefinition, RateTerm, RateUnit, Whole};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique_by, check_unique_ids, cut,
    did_you_mean, limits,
};
use crate::money::{Decimal, Fraction};
use crate::vocabulary::Id;

impl RateBook {
    /// Finds everything that is wrong with the book: ids that stand twice, metrics that nobody knows, rates whose parts
    /// do not fit their unit.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let (metrics, rates) = (path.field("metrics"), path.field("rates"));
        check_item_limit(self.metrics.len(), &metrics, issues);
        check_unique_ids(self.metrics.iter().map(|metric| &metric.id), "id", &metrics, issues);
        check_item_limit(self.rates.len(), &rates, issues);
        check_unique_ids(self.rates.iter().map(|rate| &rate.id), "id", &rates, issues);
        let shelf = Shelf::new(Some(self));
        for (place, rate) in self.rates.iter().enumerate().take(limits::LIST_ITEMS) {
            rate.check(&shelf, &rates.index(place), issues);
        }
    }
}

impl RateDefinition {
    fn check(&self, shelf: &Shelf, path: &Path, issues: &mut Issues) {
        if let Some(per) = self.per {
            check_range(per, 1, limits::RATE_PER, &path.field("per"), issues);
        }
        if let RateWindow::DaysAfterPublication(window) = self.window {
            check_range(window.days, 1, limits::PERIOD_DAYS, &path.field("window").field("days"), issues);
        }
        check_terms(&self.numerator, shelf, &path.field("numerator"), issues);
        check_terms(&self.denominator, shelf, &path.field("denominator"), issues);
        self.check_unit(shelf, path, issues);
        self.check_snapshot(shelf, path, issues);
        if self.whole.is_some() && !matches!(self.unit, RateUnit::Seconds | RateUnit::Count) {
            let message = format!("a {} is not a whole number", self.unit.label());
            let issue = Issue::new(Code::Contradiction, path.field("whole"), message);
            issues.push(issue.help(format!("`{}` suits seconds and counts", Whole::Floor)));
        }
    }

    /// Money over a count is money, money over money is not.
    fn check_unit(&self, shelf: &Shelf, path: &Path, issues: &mut Issues) {
        let money = |terms: &[RateTerm]| -> Option<bool> {
            let mut found = terms.iter().filter_map(|term| Some(shelf.metric(&term.metric)?.unit == MetricUnit::Money));
            let first = found.next()?;
            found.all(|other| other == first).then_some(first)
        };
        for (field, terms) in [("numerator", &self.numerator), ("denominator", &self.denominator)] {
            let known = terms.iter().all(|term| shelf.metric(&term.metric).is_some());
            if known && !terms.is_empty() && money(terms).is_none() {
                let message = format!("{} adds amounts of money and counts", super::rate::sum(terms));
                issues.push(Issue::new(Code::Contradiction, path.field(field), message));
            }
        }
        let (Some(above), Some(below)) = (money(&self.numerator), money(&self.denominator)) else { return };
        let fits = if above && !below { self.unit == RateUnit::Money } else { self.unit != RateUnit::Money };
        if !fits || (below && !above) {
            let message = format!("{} does not make {}", self.formula(), self.unit.label());
            let issue = Issue::new(Code::Contradiction, path.field("unit"), message);
            issues.push(
                issue
                    .with("unit", self.unit)
                    .help("money over counts is `money`, money over money is a `share`, `times` or `count`"),
            );
        }
    }

    /// A rate by followers says of which day they are.
    fn check_snapshot(&self, shelf: &Shelf, path: &Path, issues: &mut Issues) {
        let people = |id: &&Id| {
            shelf
                .metric(id)
                .is_some_and(|metric| metric.joining == super::Joining::Snapshot && metric.unit == MetricUnit::People)
        };
        let followers = self.metrics().find(people);
        match (followers, self.follower_snapshot) {
            (Some(id), None) => {
                let message = format!("the rate uses `{id}` without saying of which day");
                issues.push(Issue::new(Code::MissingField, path.field("follower_snapshot"), message));
            }
            (None, Some(_)) => {
                let message = "the rate names the day of a follower number, but uses none";
                issues.push(Issue::new(Code::Contradiction, path.field("follower_snapshot"), message));
            }
            _ => {}
        }
    }
}

fn check_terms(terms: &[RateTerm], shelf: &Shelf, path: &Path, issues: &mut Issues) {
    check_item_count(terms.len(), path, issues);
    check_unique_by(terms.iter().map(|term| &term.metric), |id| *id, path, issues);
    for (place, term) in terms.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place);
        if shelf.metric(&term.metric).is_none() {
            issues.push(unknown_metric(&term.metric, shelf, at.field("metric")));
        }
        if let Some(weight) = term.weight {
            check_weight(weight, &at.field("weight"), issues);
        }
    }
}

fn check_weight(weight: Decimal, path: &Path, issues: &mut Issues) {
    let most = limits::RATE_WEIGHT;
    if weight.is_zero() || Fraction::from(weight).abs() > Fraction::from(most) {
        let message = format!("the weight `{weight}` is zero, or beyond {most}");
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", weight));
    }
}

/// The issue that no metric has this name, with the one that was probably meant.
pub(super) fn unknown_metric(id: &Id, shelf: &Shelf, path: Path) -> Issue {
    let message = format!("there is no metric `{}`", cut(id.as_str()));
    let issue = Issue::new(Code::UnknownReference, path, message).with("metric", cut(id.as_str()));
    match did_you_mean(id.as_str(), shelf.metric_ids()) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help("define it among the `metrics` of a rate book"),
    }
}

/// The issue that no rate has this name, with the one that was probably meant.
pub(super) fn unknown_rate(id: &Id, shelf: &Shelf, path: Path) -> Issue {
    let message = format!("there is no rate `{}`", cut(id.as_str()));
    let issue = Issue::new(Code::UnknownReference, path, message).with("rate", cut(id.as_str()));
    match did_you_mean(id.as_str(), shelf.rate_ids()) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help("the presets of kind `rates` have those of the library; define others in a rate book"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rates_of_the_presets_are_sound() {
        let shelf = Shelf::new(None);
        let ids: Vec<Id> = shelf.rate_ids().map(|id| id.parse().unwrap()).collect();
        assert!(ids.len() >= 60, "{}", ids.len());
        let mut issues = Issues::default();
        check_unique_ids(ids.iter(), "id", &Path::root(), &mut issues);
        for id in &ids {
            shelf.rate(id).unwrap().check(&shelf, &Path::root().field("rates"), &mut issues);
            assert!(shelf.preset_of(id).is_some(), "{id}");
        }
        assert_eq!(issues.to_string(), "");
    }

    #[test]
    fn retired_metrics_name_known_ones() {
        let shelf = Shelf::new(None);
        let dictionary = crate::convention::preset::<crate::kpi::MetricDictionary>("metrics").unwrap().value;
        assert_eq!(dictionary.edition, 1);
        for retired in dictionary.retired {
            assert!(shelf.metric(&retired.metric).is_some() && shelf.metric(&retired.replaced_by).is_some());
        }
    }
}
