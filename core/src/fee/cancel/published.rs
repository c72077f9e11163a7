use std::collections::BTreeMap;

use super::Cancellation;
use crate::fee::{Deal, Term};
use crate::money::{Fraction, FractionError, Money};
use crate::vocabulary::Id;

/// Which part of each deliverable is published, and of the terms that cover them.
pub(super) struct Published<'a> {
    /// The pieces published and booked.
    pieces: BTreeMap<&'a Id, (u32, u32)>,
    /// Which deliverables each term covers; none means all.
    covers: BTreeMap<&'a Id, &'a [Id]>,
    /// What of each deliverable's fee is published, and the fee.
    fees: BTreeMap<&'a Id, (i128, i128)>,
}

impl<'a> Published<'a> {
    pub(super) fn new(deal: &'a Deal, cancellation: &Cancellation) -> Self {
        let published = |id: &Id, quantity: u32| {
            let part = cancellation.published.iter().find(|part| part.deliverable == *id);
            part.map_or(0, |part| part.pieces.unwrap_or(quantity))
        };
        let pieces = |one: &'a crate::fee::Deliverable| (&one.id, (published(&one.id, one.quantity), one.quantity));
        Self {
            pieces: deal.deliverables.iter().map(pieces).collect(),
            covers: deal.terms.iter().map(|term| (term.id(), Term::deliverables(term))).collect(),
            fees: BTreeMap::new(),
        }
    }

    /// Whether the line of this id makes content, rather than covering it.
    pub(super) fn is_deliverable(&self, id: Option<&Id>) -> bool {
        id.is_some_and(|id| self.pieces.contains_key(id))
    }

    /// Notes what of a deliverable's fee is published, for the terms that cover it.
    pub(super) fn note(&mut self, id: Option<&Id>, published: Money, fee: Money) {
        if let Some((id, _)) = id.and_then(|id| self.pieces.get_key_value(id)) {
            let (of, all) = self.fees.entry(id).or_default();
            *of = of.saturating_add(published.minor().into());
            *all = all.saturating_add(fee.minor().into());
        }
    }

    /// The part of a line that is published: of a deliverable its pieces; of a term the part of the fees that it covers,
    /// or of the pieces where those fees are zero; of anything else that of all fees.
    pub(super) fn part(&self, id: Option<&Id>) -> Result<Fraction, FractionError> {
        if let Some((published, booked)) = id.and_then(|id| self.pieces.get(id)) {
            return ratio((*published).into(), (*booked).into());
        }
        let named = id.and_then(|id| self.covers.get(id)).copied().unwrap_or_default();
        let is_covered = |id: &Id| named.is_empty() || named.contains(id);
        let fees = self.fees.iter().filter(|(id, _)| is_covered(id)).map(|(_, fee)| *fee);
        let (of, all) = sum(fees);
        if all > 0 {
            return ratio(of, all);
        }
        let pieces = self.pieces.iter().filter(|(id, _)| is_covered(id));
        let (of, all) = sum(pieces.map(|(_, (of, all))| (i128::from(*of), i128::from(*all))));
        ratio(of, all)
    }
}

fn sum(pairs: impl Iterator<Item = (i128, i128)>) -> (i128, i128) {
    pairs.fold((0, 0), |(of, all), (more, whole)| (of.saturating_add(more), all.saturating_add(whole)))
}

fn ratio(of: i128, all: i128) -> Result<Fraction, FractionError> {
    if all == 0 { Ok(Fraction::ZERO) } else { Fraction::new(of, all) }
}
