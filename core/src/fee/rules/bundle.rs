use std::collections::BTreeSet;

use super::Pricing;
use super::reduction::Reduction;
use crate::check::{Code, Issue, Path};
use crate::fee::tape::NodeId;
use crate::fee::{BundleChoice, LineKind, QuoteLine};
use crate::money::Fraction;
use crate::rate_card::{Bundle, BundlePrice};

/// The line of a bundle, and the deliverables with pieces in it.
#[derive(Default)]
pub(super) struct Bundled {
    pub(super) line: Option<NodeId>,
    pub(super) places: BTreeSet<usize>,
}

/// So many pieces of the deliverable at a place.
#[derive(Clone, Copy)]
struct Taken {
    place: usize,
    pieces: u32,
}

impl Pricing<'_> {
    /// What the bundle saves that the deal takes.
    pub(super) fn bundle(&mut self, creative_fees: &[NodeId]) -> Bundled {
        let Some(choice) = &self.deal.bundle else { return Bundled::default() };
        // Other quantities may take another bundle.
        self.tape.by_amounts = true;
        let version = self.version;
        let bundles = version.bundles.iter().enumerate();
        let wanted = bundles.filter(|(_, bundle)| match choice {
            BundleChoice::Named(named) => named.id == bundle.id,
            BundleChoice::Best(_) => true,
        });
        let zero = Fraction::ZERO;
        let savings = wanted.map(|(index, bundle)| (index, bundle, self.saving(bundle, creative_fees)));
        let best =
            savings.filter(|(_, _, saving)| *saving > zero).reduce(|best, one| if one.2 > best.2 { one } else { best });
        match (best, choice) {
            (Some((index, bundle, _)), _) => self.bundle_line(index, bundle, creative_fees),
            (None, BundleChoice::Named(named)) => {
                let message = format!("the bundle `{}` is not booked as a whole, or saves nothing", named.id);
                let at = self.deal_path.field("bundle");
                self.warnings.push(
                    Issue::new(Code::BundleNotApplied, at, message)
                        .with("bundle", &named.id)
                        .help("book all of its items, or leave the bundle out"),
                );
                Bundled::default()
            }
            (None, BundleChoice::Best(_)) => Bundled::default(),
        }
    }

    /// How often all items of a bundle are booked, and which pieces those are: of several deliverables of one kind the
    /// first in the deal.
    fn taken(&self, bundle: &Bundle) -> (u32, Vec<Taken>) {
        let booked = self.at_card_price();
        let of = |place: usize| self.paid_pieces.get(place).copied().unwrap_or_default();
        let per_item = bundle.items.iter().map(|item| {
            let of_kind = booked.iter().filter(|(_, one)| one.platform == item.platform && one.format == item.format);
            let places: Vec<usize> = of_kind.map(|(place, _)| *place).collect();
            let pieces = places.iter().map(|place| of(*place)).fold(0, u32::saturating_add);
            (item, places, pieces.checked_div(item.quantity).unwrap_or_default())
        });
        let per_item: Vec<_> = per_item.collect();
        let times = per_item.iter().map(|(_, _, times)| *times).min().unwrap_or_default();
        let mut taken = Vec::new();
        for (item, places, _) in per_item {
            let mut wanted = item.quantity.saturating_mul(times);
            for place in places {
                let pieces = of(place).min(wanted);
                wanted = wanted.saturating_sub(pieces);
                if pieces > 0 {
                    taken.push(Taken { place, pieces });
                }
            }
        }
        (times, taken)
    }

    /// What a bundle saves, exactly; zero where it is not booked.
    fn saving(&self, bundle: &Bundle, creative_fees: &[NodeId]) -> Fraction {
        let (times, taken) = self.taken(bundle);
        let fees: Vec<Fraction> = taken.iter().filter_map(|taken| self.fee_of(*taken, creative_fees)).collect();
        let list = Fraction::sum(&fees).unwrap_or_default();
        let saving = match &bundle.price {
            BundlePrice::PercentOff(off) => list.checked_mul(&off.percent.fraction()),
            BundlePrice::Fixed(fixed) => {
                let price = self.price(&fixed.rate, &self.version_path).multiply(times, None);
                list.checked_sub(&price.value())
            }
        };
        saving.unwrap_or_default()
    }

    /// The part of a creative fee that so many pieces have.
    fn fee_of(&self, taken: Taken, creative_fees: &[NodeId]) -> Option<Fraction> {
        let fee = self.tape.sum(&[*creative_fees.get(taken.place)?], &[]);
        let quantity = self.paid_pieces.get(taken.place).copied()?;
        Some(fee.multiply(taken.pieces, None).divide(quantity, None).value())
    }

    fn bundle_line(&mut self, index: usize, bundle: &Bundle, creative_fees: &[NodeId]) -> Bundled {
        let (times, taken) = self.taken(bundle);
        let path = self.version_path.field("bundles").index(index);
        let items: Vec<NodeId> = taken.iter().filter_map(|one| self.bundled(*one, creative_fees, &path)).collect();
        let price_path = path.field("price");
        let label = format!("bundle: {}", bundle.name);
        let line = match &bundle.price {
            BundlePrice::PercentOff(off) => {
                let from = price_path.field("percent");
                let reduction =
                    Reduction { kind: LineKind::Bundle, id: Some(&bundle.id), label, percent: off.percent, from };
                let base = self.tape.sum(&items, &[]);
                self.reduction(&reduction, base, &path)
            }
            BundlePrice::Fixed(fixed) => {
                let price = self.price(&fixed.rate, &price_path.field("rate")).multiply(times, None);
                let price = self.push_part(&bundle.id, format!("{times} of the bundle {}", bundle.id), price, &path);
                let line = self.line(LineKind::Bundle, Some(&bundle.id), label);
                let line = QuoteLine {
                    base: self.shown_amount(self.tape.sum(&items, &[])),
                    unit_price: Some(fixed.rate),
                    quantity: Some(times),
                    ..line
                };
                let draft = self.rounded_line(self.tape.sum(&items, &[price]));
                self.push_line(line, draft.negate(), &path)
            }
        };
        Bundled { line: Some(line), places: taken.iter().map(|taken| taken.place).collect() }
    }

    /// The pieces of a deliverable in a bundle: its creative fee, or a part of the quote where some are beyond the bundle.
    fn bundled(&mut self, taken: Taken, creative_fees: &[NodeId], blame: &Path) -> Option<NodeId> {
        let fee = *creative_fees.get(taken.place)?;
        let quantity = self.paid_pieces.get(taken.place).copied()?;
        if quantity == taken.pieces {
            return Some(fee);
        }
        let deliverable = self.deal.deliverables.get(taken.place)?;
        let draft = self.tape.sum(&[fee], &[]).multiply(taken.pieces, None).divide(quantity, None);
        let label = format!("{} of {quantity} pieces of {}", taken.pieces, deliverable.id);
        Some(self.push_part(&deliverable.id, label, draft, blame))
    }
}
