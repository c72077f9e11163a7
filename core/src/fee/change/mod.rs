//! Changes of what a deal says, one at a time: what counter-offers and scenarios are made of.

mod check;
mod period;

use crate::check::named;
use crate::fee::{Deal, Discount, Quote, Term, Totals};
use crate::money::Money;
use crate::vocabulary::Id;

pub(super) use check::{check_amount, check_deliverable, check_length, check_new_line, check_term};

named! {
    /// Which total of a quote is meant.
    #[derive(Default)]
    TotalKind {
        /// Creative fees and add-ons, less discounts: what the influencer asks.
        Fee = "fee", "fee";
        /// The fee, raised where the influencer is kept whole.
        GrossFee = "gross_fee", "gross fee";
        /// What the brand pays, with costs, commissions on top and tax.
        #[default]
        Payable = "payable", "payable by the brand";
        /// What the influencer keeps.
        NetToInfluencer = "net_to_influencer", "net to the influencer";
    }
}

named! {
    /// What the length of a period is counted in.
    LengthUnit {
        /// Days.
        Days = "days", "days";
        /// Calendar months.
        Months = "months", "months";
    }
}

impl TotalKind {
    /// What is meant where a document does not say it.
    pub(super) fn fee() -> Self {
        Self::Fee
    }

    /// Reads a field whose `null` means the fee, as its absence does.
    pub(super) fn null_is_fee<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Ok(<Option<Self> as serde::Deserialize>::deserialize(input)?.unwrap_or(Self::Fee))
    }

    /// This total of a quote.
    #[must_use]
    pub fn of(self, totals: &Totals) -> Money {
        match self {
            Self::Fee => totals.fee,
            Self::GrossFee => totals.gross_fee,
            Self::Payable => totals.payable,
            Self::NetToInfluencer => totals.net_to_influencer,
        }
    }
}

/// One change of a deal.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// The period of a term runs so long after its anchor.
    Length { term: Id, unit: LengthUnit, count: u32 },
    /// A term is dropped, with the discounts that were for it alone.
    Drop { term: Id },
    /// A deliverable has so many pieces.
    Quantity { deliverable: Id, quantity: u32 },
    /// Instalments are due so many days after their triggers.
    NetDays { net_days: u32, only_slower: bool },
    /// One more discount.
    Discount(Discount),
}

impl Change {
    /// Makes the change; `None` where the deal has nothing to change, or nothing that can be changed so.
    pub(super) fn apply(&self, deal: &mut Deal) -> Option<()> {
        match self {
            Self::Length { term, unit, count } => {
                let term = deal.terms.iter_mut().find(|one| one.id() == term)?;
                period::set_length(period::of(term)?, *unit, *count)
            }
            Self::Drop { term } => {
                let place = deal.terms.iter().position(|one| one.id() == term)?;
                deal.terms.remove(place);
                forget(deal, term);
                Some(())
            }
            Self::Quantity { deliverable, quantity } => {
                let deliverable = deal.deliverables.iter_mut().find(|one| one.id == *deliverable)?;
                deliverable.quantity = *quantity;
                Some(())
            }
            Self::NetDays { net_days, only_slower } => {
                for part in &mut deal.payment.as_mut()?.instalments {
                    let least = if *only_slower { part.term.net_days } else { 0 };
                    part.term.net_days = least.max(*net_days);
                }
                Some(())
            }
            Self::Discount(discount) => {
                deal.discounts.push(discount.clone());
                Some(())
            }
        }
    }

    /// The change in words.
    pub(super) fn words(&self, before: &Deal) -> String {
        match self {
            Self::Length { term, unit, count } => {
                let length = before.terms.iter().find(|one| one.id() == term).and_then(Term::period);
                let was = length.map(|period| format!(" from {}", period.length())).unwrap_or_default();
                let unit = if *count == 1 { unit.label().trim_end_matches('s') } else { unit.label() };
                format!("`{term}` shortened{was} to {count} {unit} after its anchor")
            }
            Self::Drop { term } => format!("`{term}` dropped"),
            Self::Quantity { deliverable, quantity } => {
                let was = before.deliverables.iter().find(|one| one.id == *deliverable).map(|one| one.quantity);
                format!("`{deliverable}` from {} to {quantity} pieces", was.unwrap_or_default())
            }
            Self::NetDays { net_days, .. } => format!("payment after {net_days} days"),
            Self::Discount(discount) => format!("discount `{}`", discount.id()),
        }
    }
}

/// Takes the id out of the discounts that name it; one that named nothing else goes.
fn forget(deal: &mut Deal, id: &Id) {
    deal.discounts.retain_mut(|discount| {
        let lines = match discount {
            Discount::Percent(discount) => &mut discount.lines,
            Discount::Amount(discount) => &mut discount.lines,
        };
        let before = lines.len();
        lines.retain(|line| line != id);
        before == lines.len() || !lines.is_empty()
    });
}

/// The totals that steps are counted in: what the brand pays, and what the influencer keeps.
pub(super) fn both(quote: &Quote) -> (Money, Money) {
    (quote.totals.payable, quote.totals.net_to_influencer)
}
