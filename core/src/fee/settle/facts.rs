use super::{DeliveredContent, Results};
use crate::check::{Code, Issue, Path};
use crate::fee::Deal;
use crate::fee::rules::{Counted, Pricing};
use crate::money::Fraction;
use crate::rate_card::PaidMetric;
use crate::vocabulary::Id;

impl Results {
    /// How many pieces of each deliverable were delivered, in the order of the deal; as many as booked where that is not
    /// known.
    pub(super) fn quantities(&self, deal: &Deal) -> Vec<u32> {
        let pieces = |id: &Id| self.delivery(id).and_then(|(_, one)| one.pieces);
        deal.deliverables.iter().map(|one| pieces(&one.id).unwrap_or(one.quantity)).collect()
    }

    /// What is known of the delivery of a deliverable, and its place in the list.
    pub(in crate::fee) fn delivery(&self, id: &Id) -> Option<(usize, &DeliveredContent)> {
        self.deliveries.iter().enumerate().find(|(_, one)| one.deliverable == *id)
    }

    /// Where they lie in the input.
    pub(in crate::fee) fn path() -> Path {
        Path::root().field("results")
    }
}

impl<'a> Pricing<'a> {
    /// The results, where the deal is settled.
    pub(in crate::fee) fn settled(&self) -> Option<&'a Results> {
        match self.counted() {
            Counted::Settled(results) => Some(results),
            Counted::None | Counted::Expected | Counted::Actual(_) => None,
        }
    }

    /// What is known of the delivery of the deliverable at a place, and where it lies; an empty one beside the list where
    /// nothing is known.
    pub(in crate::fee) fn delivered(&self, place: usize) -> Option<(&'a DeliveredContent, Path)> {
        let id = &self.deal.deliverables.get(place)?.id;
        let (index, one) = self.settled()?.delivery(id)?;
        Some((one, Results::path().field("deliveries").index(index)))
    }

    /// How much the deliverables at these places reach together; none where that does not count, or is not known, which is
    /// then said.
    pub(super) fn reached_together(
        &mut self,
        places: &[usize],
        metric: PaidMetric,
        term: &Id,
        path: &Path,
    ) -> Option<Fraction> {
        let mut sum = Some(Fraction::ZERO);
        for place in places {
            let part = self.reached_of_all_pieces(*place, metric);
            if part.is_none() {
                self.say_unknown(*place, metric, term, path);
            }
            sum = sum.zip(part).and_then(|(sum, part)| sum.checked_add(&part).ok());
        }
        sum
    }

    /// How much all pieces of a deliverable reach together; none of them reach nothing.
    pub(super) fn reached_of_all_pieces(&self, place: usize, metric: PaidMetric) -> Option<Fraction> {
        let Some(reached) = self.reached(place, metric) else {
            let nothing = self.settled().is_some() && self.quantities.get(place) == Some(&0);
            return nothing.then_some(Fraction::ZERO);
        };
        if !reached.each {
            return Some(reached.value);
        }
        let quantity = self.quantities.get(place).copied()?;
        reached.value.checked_mul(&quantity.into()).ok()
    }

    /// Says that a term depends on a result that is not known.
    pub(super) fn say_unknown(&mut self, place: usize, metric: PaidMetric, term: &Id, path: &Path) {
        let Some(id) = self.deal.deliverables.get(place).map(|one| &one.id) else { return };
        let is_expected = self.expected(place, metric).is_some();
        if is_expected && matches!(self.counted(), Counted::None) {
            return;
        }
        let what = format!("`{term}` depends on the {metric} of `{id}`");
        self.say_missing(&what, metric, id, Some(term), path);
    }

    /// Says that something is still open.
    pub(super) fn say_open(&mut self, term: &Id, place: usize, path: Path, message: String) {
        let issue = Issue::new(Code::NotYetKnown, path, message).with("term", term);
        let deliverable = self.deal.deliverables.get(place).map(|one| &one.id);
        self.not_yet_known.push(match deliverable {
            Some(id) => issue.with("deliverable", id),
            None => issue,
        });
    }

    /// Says of which deliverables nobody knows how many pieces were delivered.
    pub(in crate::fee) fn say_unknown_pieces(&mut self) {
        let Some(results) = self.settled() else { return };
        for deliverable in &self.deal.deliverables {
            let (at, known) = match results.delivery(&deliverable.id) {
                Some((index, one)) => (Results::path().field("deliveries").index(index).field("pieces"), one.pieces),
                None => (Results::path().field("deliveries"), None),
            };
            if known.is_none() {
                let message = format!("how many pieces of `{}` were delivered is not given", deliverable.id);
                let issue = Issue::new(Code::NotYetKnown, at, message).with("deliverable", &deliverable.id);
                self.not_yet_known.push(issue);
            }
        }
    }
}
