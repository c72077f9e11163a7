use std::collections::BTreeMap;

use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::tape::Draft;
use crate::fee::{Deal, Outcome};
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
}

/// The results that count, by deliverable.
pub(in crate::fee) struct Outcomes<'a> {
    counted: Counted<'a>,
    expected: BTreeMap<&'a Id, usize>,
    actual: BTreeMap<&'a Id, usize>,
}

/// How much was or will be reached.
pub(super) struct Reached {
    pub(super) value: Fraction,
    pub(super) from: Path,
    /// Whether that is for each piece, rather than for all together.
    pub(super) each: bool,
}

impl<'a> Outcomes<'a> {
    pub(super) fn new(deal: &'a Deal, counted: Counted<'a>) -> Self {
        let actual = match counted {
            Counted::Actual(outcomes) => places(outcomes),
            Counted::None | Counted::Expected => BTreeMap::new(),
        };
        Self { counted, expected: places(&deal.expected), actual }
    }
}

fn places(outcomes: &[Outcome]) -> BTreeMap<&Id, usize> {
    outcomes.iter().enumerate().map(|(place, outcome)| (&outcome.deliverable, place)).collect()
}

impl Pricing<'_> {
    /// What the deal expects of a deliverable.
    pub(super) fn expected(&self, place: usize, metric: PaidMetric) -> Option<Reached> {
        let deliverable = self.deal.deliverables.get(place)?;
        if let Some(views) = deliverable.expected_views.filter(|_| metric == PaidMetric::Views) {
            let from = self.deliverable_path(place).field("expected_views");
            return Some(Reached { value: views.into(), from, each: true });
        }
        let at = *self.outcomes.expected.get(&deliverable.id)?;
        all(&self.deal.expected, at, &self.deal_path.field("expected"), metric)
    }

    /// What a deliverable reaches, where that counts and is known.
    pub(super) fn reached(&self, place: usize, metric: PaidMetric) -> Option<Reached> {
        match self.outcomes.counted {
            Counted::None => None,
            Counted::Expected => self.expected(place, metric),
            Counted::Actual(outcomes) => {
                let deliverable = self.deal.deliverables.get(place)?;
                let at = *self.outcomes.actual.get(&deliverable.id)?;
                all(outcomes, at, &Path::root().field("outcomes"), metric)
            }
        }
    }

    /// Divides what all pieces of a deliverable reach by their number.
    pub(super) fn each_piece(&self, draft: Draft, each: bool, place: usize) -> Draft {
        if each {
            return draft;
        }
        let quantity = self.quantities.get(place).copied().unwrap_or_default();
        draft.divide(quantity, Some(self.deliverable_path(place).field("quantity"))).with_mixed_quantities()
    }

    /// Says which results a price depends on that are not given.
    pub(in crate::fee) fn require_results(&mut self) {
        let Counted::Actual(_) = self.outcomes.counted else { return };
        for (place, metric) in self.missing(Self::reached) {
            let Some(deliverable) = self.deal.deliverables.get(place) else { continue };
            let id = &deliverable.id;
            let message = format!("the price of `{id}` depends on its {metric}, which are not given");
            let issue = Issue::new(Code::MissingField, Path::root().field("outcomes"), message);
            self.tape.issues.push(issue.with("deliverable", id).with("metric", metric));
        }
    }

    /// Says which results a price depends on of which nothing is expected.
    pub(super) fn warn_unknown_expectation(&mut self) {
        let Counted::None = self.outcomes.counted else { return };
        for (place, metric) in self.missing(Self::expected) {
            let Some(deliverable) = self.deal.deliverables.get(place) else { continue };
            let id = &deliverable.id;
            let message =
                format!("the price of `{id}` depends on its {metric}, and the deal states none that are expected");
            let issue = Issue::new(Code::ExpectationUnknown, self.deliverable_path(place), message);
            let help = format!("state the expected {metric} in the deal's `expected`");
            self.warnings.push(issue.with("deliverable", id).with("metric", metric).help(help));
        }
    }

    /// The results that a price depends on and that are not known.
    fn missing(&self, known: fn(&Self, usize, PaidMetric) -> Option<Reached>) -> Vec<(usize, PaidMetric)> {
        let deliverables = self.deal.deliverables.iter().enumerate();
        let needed =
            deliverables.flat_map(|(place, one)| self.depends_on(one).iter().map(move |metric| (place, *metric)));
        needed.filter(|(place, metric)| known(self, *place, *metric).is_none()).collect()
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
