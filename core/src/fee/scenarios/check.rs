use std::collections::BTreeSet;

use super::{DiscountAxis, LengthAxis, PaymentDaysAxis, QuantityAxis, ScenarioAxis, ScenariosInput};
use crate::check::{Code, Issue, Issues, Path, check_range, check_unique, limits};
use crate::fee::Deal;
use crate::fee::change::{check_deliverable, check_length, check_new_line, check_term};
use crate::rate_card::check_percent;

impl ScenariosInput {
    /// Finds what is wrong with the axes; the documents are checked where they are priced.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let list = path.field("axes");
        let count = self.axes.len();
        if count == 0 || count > limits::SCENARIO_AXES {
            let message = format!("the list has {count} items; it must have 1 to {}", limits::SCENARIO_AXES);
            issues.push(Issue::new(Code::ItemCount, list.clone(), message).with("count", count));
        }
        let mut seen = BTreeSet::new();
        for (place, axis) in self.axes.iter().enumerate().take(limits::SCENARIO_AXES) {
            let at = list.index(place);
            axis.check(&self.deal, &at, issues);
            if !seen.insert(axis.key()) {
                issues.push(Issue::new(Code::DuplicateItem, at, "another axis is about the same thing"));
            }
        }
        self.check_cells(&list, issues);
    }

    /// Very many cells, or many cells of a long deal, would take very long.
    fn check_cells(&self, path: &Path, issues: &mut Issues) {
        let cells = self.axes.iter().map(ScenarioAxis::count).fold(1_usize, usize::saturating_mul);
        let deal = &self.deal;
        let lines = deal.deliverables.len().saturating_add(deal.terms.len()).saturating_add(deal.discounts.len());
        let most = limits::COMPARED_LINES.checked_div(lines).unwrap_or(usize::MAX).min(limits::SCENARIO_CELLS);
        if cells > most {
            let message = format!("the axes make {cells} cells; of a deal of {lines} lines the most is {most}");
            issues.push(
                Issue::new(Code::ItemCount, path.clone(), message)
                    .with("count", cells)
                    .with("most", most)
                    .help("use fewer values, or fewer axes"),
            );
        }
    }
}

impl ScenarioAxis {
    /// How many values it has.
    pub(super) fn count(&self) -> usize {
        match self {
            Self::Length(axis) => axis.values.len().saturating_add(axis.words().len()),
            Self::PaymentDays(axis) => axis.values.len(),
            Self::Quantity(axis) => axis.values.len(),
            Self::Discount(axis) => axis.values.len(),
        }
    }

    /// What it is about, so that no two axes change the same thing.
    fn key(&self) -> (u8, &str) {
        match self {
            Self::Length(axis) => (0, axis.term.as_str()),
            Self::PaymentDays(_) => (1, ""),
            Self::Quantity(axis) => (2, axis.deliverable.as_str()),
            Self::Discount(axis) => (3, axis.id.as_str()),
        }
    }

    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let values = path.field("values");
        if self.count() == 0 || self.count() > limits::LIST_ITEMS {
            let message = format!("the axis has {} values; it must have 1 to {}", self.count(), limits::LIST_ITEMS);
            issues.push(Issue::new(Code::ItemCount, values.clone(), message).with("count", self.count()));
        }
        match self {
            Self::Length(axis) => axis.check(deal, path, &values, issues),
            Self::PaymentDays(axis) => axis.check(deal, path, &values, issues),
            Self::Quantity(axis) => axis.check(deal, path, &values, issues),
            Self::Discount(axis) => axis.check(deal, path, &values, issues),
        }
    }
}

impl LengthAxis {
    fn check(&self, deal: &Deal, path: &Path, values: &Path, issues: &mut Issues) {
        check_unique(self.values.iter(), values, issues);
        if let Some(term) = check_term(deal, &self.term, &path.field("term"), issues)
            && !self.values.is_empty()
        {
            check_length(term, self.unit, &self.values, [&path.field("unit"), values], issues);
        }
    }
}

impl PaymentDaysAxis {
    fn check(&self, deal: &Deal, path: &Path, values: &Path, issues: &mut Issues) {
        check_unique(self.values.iter(), values, issues);
        for (place, days) in self.values.iter().enumerate().take(limits::LIST_ITEMS) {
            check_range(*days, 0, limits::NET_DAYS, &values.index(place), issues);
        }
        if deal.payment.is_none() {
            let message = "the deal has no payment plan whose days could be others";
            issues.push(Issue::new(Code::Contradiction, path.clone(), message));
        }
    }
}

impl QuantityAxis {
    fn check(&self, deal: &Deal, path: &Path, values: &Path, issues: &mut Issues) {
        check_unique(self.values.iter(), values, issues);
        for (place, quantity) in self.values.iter().enumerate().take(limits::LIST_ITEMS) {
            check_range(*quantity, 1, limits::QUANTITY, &values.index(place), issues);
        }
        check_deliverable(deal, &self.deliverable, &path.field("deliverable"), issues);
    }
}

impl DiscountAxis {
    fn check(&self, deal: &Deal, path: &Path, values: &Path, issues: &mut Issues) {
        check_unique(self.values.iter(), values, issues);
        for (place, percent) in self.values.iter().enumerate().take(limits::LIST_ITEMS) {
            check_percent(*percent, 100, &values.index(place), issues);
        }
        check_new_line(deal, &self.id, &path.field("id"), issues);
    }
}
