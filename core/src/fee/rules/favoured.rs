use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::tape::Draft;
use crate::fee::{Deliverable, FavouredPrice, MostFavouredRule, QuoteLine};

impl Pricing<'_> {
    /// Holds a creative fee against the prices of other deals that it must not exceed.
    pub(super) fn favoured(
        &mut self,
        draft: Draft,
        line: &mut QuoteLine,
        deliverable: &Deliverable,
        place: usize,
    ) -> Draft {
        let Some((clause, index, lowest)) = self.lowest_favoured(deliverable) else { return draft };
        let path = self.deal_path.field("deliverables").index(place);
        let at = self.deal_path.field("most_favoured").field("prices").index(index).field("unit_price");
        let quantity = line.quantity.unwrap_or_default();
        let unit = self.rounded_unit(self.price(&lowest.unit_price, &at));
        let theirs = unit.multiply_quantity(quantity, place, self.quantity_path(place));
        let theirs = if deliverable.month.is_some() { theirs.with_mixed_quantities() } else { theirs };
        if clause == MostFavouredRule::Adjust {
            // With other quantities the price may be below theirs.
            self.tape.by_amounts = true;
        }
        if theirs.has_failed() {
            return if clause == MostFavouredRule::Adjust { theirs } else { draft };
        }
        if draft.value() <= theirs.value() {
            return draft;
        }
        if clause == MostFavouredRule::Warn {
            let message =
                format!("the price of `{}` is above the {} of {}", deliverable.id, lowest.unit_price, lowest.reason);
            self.warnings.push(
                Issue::new(Code::AboveMostFavoured, path, message)
                    .with("deliverable", &deliverable.id)
                    .with("price", lowest.unit_price)
                    .help("lower the price, or make the rule `adjust`"),
            );
            return draft;
        }
        line.list_amount = line.list_amount.or_else(|| self.amount_of(draft));
        line.unit_price = Some(lowest.unit_price);
        line.percent = None;
        line.reason = Some(lowest.reason.clone());
        self.agreed.insert(place);
        theirs
    }

    /// The rule and the lowest price for content of this kind, with its place; of equal ones the first.
    fn lowest_favoured(&self, deliverable: &Deliverable) -> Option<(MostFavouredRule, usize, FavouredPrice)> {
        let clause = self.deal.most_favoured.as_ref()?;
        let of_kind = clause.prices.iter().enumerate();
        let of_kind =
            of_kind.filter(|(_, one)| one.platform == deliverable.platform && one.format == deliverable.format);
        let value = |one: &FavouredPrice| self.price(&one.unit_price, &Path::root()).value();
        let (index, lowest) = of_kind.reduce(|low, one| if value(one.1) < value(low.1) { one } else { low })?;
        Some((clause.rule, index, lowest.clone()))
    }
}
