use std::collections::BTreeMap;

use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::tape::Draft;
use crate::fee::{Deal, Outcome, Results};
use crate::money::Fraction;
use crate::rate_card::PaidMetric;
use crate::vocabulary::Id;

/// Which results count for prices that depend on them.
#[derive(Clone, Copy)]
pub(in crate::fee) enum Counted<'a> {
    /// None: only what is owed whatever is reached.
    None,
    /// Those that the deal expects.
    Expected,
    /// These, which lie at `outcomes` in the input.
    Actual(&'a [Outcome]),
    /// Those of these results, with all facts beside them.
    Settled(&'a Results),
}

/// The results that count, by deliverable.
pub(in crate::fee) struct Outcomes<'a> {
    counted: Counted<'a>,
    expected: BTreeMap<&'a Id, usize>,
    actual: BTreeMap<&'a Id, usize>,
}

/// How much was or will be reached.
pub(in crate::fee) struct Reached {
    pub(in crate::fee) value: Fraction,
    pub(in crate::fee) from: Path,
    /// Whether that is for each piece, rather than for all together.
    pub(in crate::fee) each: bool,
}

impl<'a> Outcomes<'a> {
    pub(super) fn new(deal: &'a Deal, counted: Counted<'a>) -> Self {
        let actual = match counted {
            Counted::Actual(outcomes) => places(outcomes),
            Counted::Settled(results) => places(&results.outcomes),
            Counted::None | Counted::Expected => BTreeMap::new(),
        };
        Self { counted, expected: places(&deal.expected), actual }
    }
}

fn places(outcomes: &[Outcome]) -> BTreeMap<&Id, usize> {
    outcomes.iter().enumerate().map(|(place, outcome)| (&outcome.deliverable, place)).collect()
}

impl<'a> Pricing<'a> {
    /// What the deal expects of a deliverable.
    pub(in crate::fee) fn expected(&self, place: usize, metric: PaidMetric) -> Option<Reached> {
        let deliverable = self.deal.deliverables.get(place)?;
        if let Some(views) = deliverable.expected_views.filter(|_| metric == PaidMetric::Views) {
            let from = self.deliverable_path(place).field("expected_views");
            return Some(Reached { value: views.into(), from, each: true });
        }
        let at = *self.outcomes.expected.get(&deliverable.id)?;
        all(&self.deal.expected, at, &self.deal_path.field("expected"), metric)
    }

    /// What a deliverable reaches, where that counts and is known.
    pub(in crate::fee) fn reached(&self, place: usize, metric: PaidMetric) -> Option<Reached> {
        match self.outcomes.counted {
            Counted::None => None,
            Counted::Expected => self.expected(place, metric),
            Counted::Actual(outcomes) => self.actual(outcomes, &Path::root().field("outcomes"), place, metric),
            Counted::Settled(results) => {
                self.actual(&results.outcomes, &Results::path().field("outcomes"), place, metric)
            }
        }
    }

    fn actual(&self, outcomes: &[Outcome], path: &Path, place: usize, metric: PaidMetric) -> Option<Reached> {
        let deliverable = self.deal.deliverables.get(place)?;
        let at = *self.outcomes.actual.get(&deliverable.id)?;
        all(outcomes, at, path, metric)
    }

    /// Divides what all pieces of a deliverable reach by their number.
    pub(super) fn each_piece(&self, draft: Draft, each: bool, place: usize) -> Draft {
        if each {
            return draft;
        }
        // Of no pieces at all, none costs anything.
        let quantity = self.quantities.get(place).copied().unwrap_or_default().max(1);
        draft.divide(quantity, Some(self.quantity_path(place))).with_mixed_quantities()
    }

    /// Says which results a price depends on that are not given.
    pub(in crate::fee) fn require_results(&mut self) {
        if let Counted::Actual(_) | Counted::Settled(_) = self.outcomes.counted {
            self.say_missing_prices(Self::reached);
        }
    }

    /// Says which results a price depends on of which nothing is expected.
    pub(super) fn warn_unknown_expectation(&mut self) {
        if let Counted::None = self.outcomes.counted {
            self.say_missing_prices(Self::expected);
        }
    }

    /// Says of each price on which results it depends that are not known.
    fn say_missing_prices(&mut self, known: fn(&Self, usize, PaidMetric) -> Option<Reached>) {
        for (place, metric) in self.missing(known) {
            let Some(deliverable) = self.deal.deliverables.get(place) else { continue };
            let id = &deliverable.id;
            let what = format!("the price of `{id}` depends on its {metric}");
            self.say_missing(&what, metric, id, None, &self.deliverable_path(place));
        }
    }

    /// Says that something depends on a result that is not known: a warning at `at` where nothing of it is expected, an
    /// error where it must be given, something still open where the deal is settled.
    pub(in crate::fee) fn say_missing(
        &mut self,
        what: &str,
        metric: PaidMetric,
        deliverable: &Id,
        term: Option<&Id>,
        at: &Path,
    ) {
        let (code, path, tail) = match self.outcomes.counted {
            Counted::Expected => return,
            Counted::None => (Code::ExpectationUnknown, at.clone(), "and the deal states none that are expected"),
            Counted::Actual(_) => (Code::MissingField, Path::root().field("outcomes"), "which are not given"),
            Counted::Settled(_) => (Code::NotYetKnown, Results::path().field("outcomes"), "which are not given"),
        };
        let issue = Issue::new(code, path, format!("{what}, {tail}"));
        let issue = issue.with("deliverable", deliverable).with("metric", metric);
        let issue = term.into_iter().fold(issue, |issue, term| issue.with("term", term));
        match self.outcomes.counted {
            Counted::Settled(_) => self.not_yet_known.push(issue),
            Counted::Actual(_) => self.tape.issues.push(issue),
            Counted::None | Counted::Expected => {
                let help = format!("state the expected {metric} in the deal's `expected`");
                self.warnings.push(issue.help(help));
            }
        }
    }

    /// The results that a price depends on and that are not known; of pieces that were not delivered, none are needed.
    fn missing(&self, known: fn(&Self, usize, PaidMetric) -> Option<Reached>) -> Vec<(usize, PaidMetric)> {
        let deliverables = self.deal.deliverables.iter().enumerate();
        let delivered = deliverables.filter(|(place, _)| self.quantities.get(*place) != Some(&0));
        let needed = delivered.flat_map(|(place, one)| self.depends_on(one).iter().map(move |metric| (place, *metric)));
        needed.filter(|(place, metric)| known(self, *place, *metric).is_none()).collect()
    }

    /// Which results count.
    pub(in crate::fee) fn counted(&self) -> Counted<'a> {
        self.outcomes.counted
    }

    /// Where the number of pieces stands: what was delivered, or what is booked.
    pub(super) fn quantity_path(&self, place: usize) -> Path {
        match self.delivered(place) {
            Some((one, at)) if one.pieces.is_some() => at.field("pieces"),
            _ => self.deliverable_path(place).field("quantity"),
        }
    }

    fn deliverable_path(&self, place: usize) -> Path {
        self.deal_path.field("deliverables").index(place)
    }
}

/// The value of an outcome in a list that lies at `path`: of all pieces together.
fn all(outcomes: &[Outcome], at: usize, path: &Path, metric: PaidMetric) -> Option<Reached> {
    let value = outcomes.get(at)?.value(metric)?;
    Some(Reached { value, from: metric.value_path(&path.index(at)), each: false })
}

impl PaidMetric {
    /// Where its number stands in an outcome that lies at `path`.
    fn value_path(self, path: &Path) -> Path {
        match self {
            Self::Revenue | Self::Refunds => path.field(self.as_str()).field("amount"),
            _ => path.field(self.as_str()),
        }
    }
}
