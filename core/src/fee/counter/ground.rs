use super::{Concession, CounterOfferInput, DiscountConcession};
use crate::fee::change::Change;
use crate::fee::{AmountDiscount, Deal, Discount, DiscountBase, PreparedCard, Totals};
use crate::money::{Decimal, Money, UnitPrice};

/// What all combinations of concessions are tried on.
pub(super) struct Ground<'a> {
    pub(super) card: &'a PreparedCard,
    pub(super) input: &'a CounterOfferInput,
    /// The steps of each concession, from the mildest on; the discount has none.
    pub(super) steps: Vec<Vec<Change>>,
    /// The place of the discount among the concessions.
    pub(super) discount: Option<(usize, &'a DiscountConcession)>,
}

/// A step of a concession, both by their places.
pub(super) type Taken = (usize, usize);

/// Concessions, and what the changed deal comes to.
#[derive(Clone)]
pub(super) struct Candidate {
    /// The steps but the discount, in the order of the concessions.
    pub(super) taken: Vec<Taken>,
    /// The discount in minor units; 0 for none.
    pub(super) discount: i64,
    pub(super) totals: Totals,
    /// The total that is compared with the target, less what the brand credits.
    pub(super) effective: i64,
}

/// What came of one combination.
pub(super) enum Tried {
    /// It reaches the target, and keeps the floor.
    Reached(Candidate),
    /// It does not: the deepest that keeps the floor, and whether it is the floor that stops it.
    Short(Option<Candidate>, bool),
}

impl<'a> Ground<'a> {
    pub(super) fn new(card: &'a PreparedCard, input: &'a CounterOfferInput) -> Self {
        let discount = input.concessions.iter().enumerate().find_map(|(place, concession)| match concession {
            Concession::Discount(one) => Some((place, one)),
            _ => None,
        });
        Self { card, input, steps: input.concessions.iter().map(|one| steps(one, &input.deal)).collect(), discount }
    }

    /// The deal with concessions.
    pub(super) fn deal(&self, taken: &[Taken], discount: i64) -> Option<Deal> {
        let mut deal = self.input.deal.clone();
        for (concession, step) in taken {
            // What is dropped already can be neither shortened nor dropped again.
            let _ = self.steps.get(*concession)?.get(*step)?.apply(&mut deal);
        }
        if discount > 0 {
            self.amount_discount(discount)?.apply(&mut deal)?;
        }
        Some(deal)
    }

    /// The discount as a change.
    pub(super) fn amount_discount(&self, minor: i64) -> Option<Change> {
        let (_, one) = self.discount?;
        let currency = self.input.deal.currency;
        let amount = Decimal::new(minor.into(), currency.exponent()).ok()?;
        Some(Change::Discount(Discount::Amount(AmountDiscount {
            id: one.id.clone(),
            name: one.name.clone(),
            base: DiscountBase::Remaining,
            lines: Vec::new(),
            amount: UnitPrice { amount, currency },
        })))
    }

    /// The concessions with what they come to; none where the deal that they make has no quote.
    pub(super) fn candidate(&self, taken: &[Taken], discount: i64) -> Option<Candidate> {
        let totals = self.card.quote(&self.deal(taken, discount)?).ok()?.totals;
        let effective = self.input.total.of(&totals).minor().saturating_sub(self.credit(taken));
        Some(Candidate { taken: taken.to_vec(), discount, totals, effective })
    }

    /// What the brand credits, in minor units.
    pub(super) fn credit(&self, taken: &[Taken]) -> i64 {
        let credits = taken.iter().filter_map(|(place, _)| match self.input.concessions.get(*place)? {
            Concession::SlowerPayment(one) => one.credit.map(Money::minor),
            _ => None,
        });
        credits.fold(0, i64::saturating_add)
    }

    pub(super) fn reaches(&self, candidate: &Candidate) -> bool {
        candidate.effective <= self.input.target.minor()
    }

    pub(super) fn keeps_floor(&self, totals: &Totals) -> bool {
        self.input.floor.is_none_or(|floor| floor.total.of(totals).minor() >= floor.amount.minor())
    }

    /// Tries steps without a discount.
    pub(super) fn try_steps(&self, taken: &[Taken]) -> Tried {
        match self.candidate(taken, 0) {
            None => Tried::Short(None, false),
            Some(found) if !self.keeps_floor(&found.totals) => Tried::Short(None, self.reaches(&found)),
            Some(found) if self.reaches(&found) => Tried::Reached(found),
            Some(found) => Tried::Short(Some(found), false),
        }
    }
}

/// The steps of a concession, from the mildest on.
fn steps(concession: &Concession, deal: &Deal) -> Vec<Change> {
    match concession {
        Concession::Shorten(one) => one
            .to
            .iter()
            .map(|count| Change::Length { term: one.term.clone(), unit: one.unit, count: *count })
            .collect(),
        Concession::Drop(one) => vec![Change::Drop { term: one.term.clone() }],
        Concession::Fewer(one) => {
            let now = deal.deliverables.iter().find(|deliverable| deliverable.id == one.deliverable);
            let below = now.map_or(0, |deliverable| deliverable.quantity);
            let change = |quantity| Change::Quantity { deliverable: one.deliverable.clone(), quantity };
            (one.minimum..below).rev().map(change).collect()
        }
        Concession::SlowerPayment(one) => vec![Change::NetDays { net_days: one.net_days, only_slower: true }],
        Concession::Discount(_) => Vec::new(),
    }
}
