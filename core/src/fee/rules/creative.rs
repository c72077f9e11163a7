use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::tape::{Draft, NodeId};
use crate::fee::{Deliverable, LineKind, PriceOverride, QuoteLine, RoundingPoint};
use crate::rate_card::{QuantityBreak, QuantityRule, Rate};

impl Pricing<'_> {
    /// The creative fee of each deliverable, its unit price times its quantity, and of the retainer.
    pub(in crate::fee) fn creative_fees(&mut self) -> Vec<NodeId> {
        let deal = self.deal;
        let path = self.deal_path.field("deliverables");
        let mut fees = Vec::new();
        for (place, deliverable) in deal.deliverables.iter().enumerate() {
            fees.push(self.creative_fee(deliverable, place, &path.index(place)));
        }
        fees.extend(self.retainer());
        fees
    }

    fn creative_fee(&mut self, deliverable: &Deliverable, place: usize, path: &Path) -> NodeId {
        let version = self.version;
        let found = version.find(&deliverable.platform, &deliverable.format);
        let rates = self.version_path.field("rates");
        let listed = found.map(|(index, rate)| (rate, rates.index(index)));
        let quantity = self.paid_pieces.get(place).copied().unwrap_or_default();
        let quantity_path = self.quantity_path(place);
        // The price that was agreed holds for as many as are delivered in the end.
        let booked = if self.settled().is_some() { self.booked_pieces.get(place).copied() } else { None };
        let booked = booked.unwrap_or(quantity);
        let in_retainer = deliverable.month.is_some();
        let times = |draft: Draft| {
            let draft = draft.multiply_quantity(quantity, place, quantity_path.clone());
            if in_retainer { draft.with_mixed_quantities() } else { draft }
        };

        let mut line =
            QuoteLine { quantity: Some(quantity), ..self.line(LineKind::CreativeFee, Some(&deliverable.id), "") };
        line.label = deliverable.label();
        line.depends_on = self.depends_on(deliverable).to_vec();
        line.fair_market_value = self.gift(deliverable, quantity, path, listed.as_ref());
        let (mut draft, mut list) = (None, None);
        if let Some(found @ (rate, rate_path)) = &listed {
            let unit = self.unit_price(deliverable, place, path, found);
            let at_list = times(self.rounded_unit(unit.clone()));
            line.unit_price = rate.price.rate().copied();
            line.percent = rate.price.percent();
            let special = self.special_rate(&unit, deliverable, &mut line);
            if special.is_some() {
                line.list_amount = self.amount_of(at_list.clone());
            }
            let unit = special.unwrap_or(unit);
            let asked = times(self.rounded_unit(unit.clone()));
            draft = Some(if rate.quantity_breaks.is_empty() { asked } else { asked.with_mixed_quantities() });
            if let Some((index, reached)) = reached_break(rate, booked) {
                line.list_amount = self.amount_of(at_list.clone());
                let from = rate_path.field("quantity_breaks").index(index).field("percent");
                // Runs of pieces at prices that nobody pays are no parts of the quote.
                if deliverable.price_override.is_none() {
                    let reduced = match rate.quantity_rule {
                        QuantityRule::AllUnits => times(self.rounded_unit(unit.less_percent(reached.percent, from))),
                        QuantityRule::Graduated => {
                            self.graduated(deliverable, quantity, &unit, (rate, rate_path), path)
                        }
                    };
                    draft = Some(reduced.with_mixed_quantities());
                }
            }
            list = Some(at_list);
        }
        if let Some(agreed) = &deliverable.price_override {
            let list = list.and_then(|list| self.amount_of(list));
            line.list_amount = list.filter(|_| listed.as_ref().is_some_and(|(rate, _)| deliverable.is_told_by(rate)));
            let price_path = path.field("override").field("unit_price");
            draft =
                Some(times(self.rounded_unit(self.agreed_price(&agreed.unit_price, &price_path, deliverable, path))));
            line.unit_price = Some(agreed.unit_price);
            line.percent = None;
            line.reason = Some(agreed.reason.clone());
            self.agreed.insert(place);
            if let Some((rate, rate_path)) = &listed {
                self.warn_below_minimum(agreed, rate, rate_path, &price_path);
            }
        }
        // The checks have found a rate or an override for each deliverable.
        let draft = draft.unwrap_or_else(|| self.tape.sum(&[], &[]));
        let draft = self.favoured(draft, &mut line, deliverable, place);
        let draft = match self.deal.rounding.point {
            RoundingPoint::Unit => draft,
            RoundingPoint::Line | RoundingPoint::Total => self.rounded_line(draft),
        };
        self.push_line(line, draft, path)
    }

    pub(super) fn rounded_unit(&self, draft: Draft) -> Draft {
        match self.deal.rounding.point {
            RoundingPoint::Unit => draft.round(&self.round_to()),
            RoundingPoint::Line | RoundingPoint::Total => draft,
        }
    }

    fn warn_below_minimum(&mut self, agreed: &PriceOverride, rate: &Rate, rate_path: &Path, path: &Path) {
        let Some(minimum) = &rate.minimum else { return };
        let (price, least) = (self.price(&agreed.unit_price, path), self.price(minimum, &rate_path.field("minimum")));
        if price.value() < least.value() {
            let message = format!("the price of {} is below the minimum of {minimum}", agreed.unit_price);
            self.warnings.push(
                Issue::new(Code::OverrideBelowMinimum, path.clone(), message)
                    .with("price", agreed.unit_price)
                    .with("minimum", minimum),
            );
        }
    }
}

/// The highest break that a quantity reaches.
fn reached_break(rate: &Rate, quantity: u32) -> Option<(usize, &QuantityBreak)> {
    let reached = rate.quantity_breaks.iter().enumerate().filter(|(_, step)| quantity >= step.from);
    reached.max_by_key(|(_, step)| step.from)
}
