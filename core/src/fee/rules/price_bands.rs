use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::quote::line_amount;
use crate::fee::tape::Draft;
use crate::fee::{ExplainedAmount, LineKind, PriceBandAmounts};
use crate::money::{Money, RoundTo, RoundingMode};

impl Pricing<'_> {
    /// List, floor and opening price of the deal, where the card has bands; none where one is beyond what an amount can be.
    pub(in crate::fee) fn price_bands(&mut self, fee: Money) -> Option<PriceBandAmounts> {
        let bands = self.version.price_bands?;
        let path = self.version_path.field("price_bands");
        let list = self.list_price();
        let floor = list.clone().percent(bands.floor_percent, path.field("floor_percent"));
        let opening = list.clone().percent(bands.opening_percent, path.field("opening_percent"));
        let floor_value = floor.value();
        let found = PriceBandAmounts { list: explained(list)?, floor: explained(floor)?, opening: explained(opening)? };
        if floor_value > fee.decimal().into() {
            let floor = found.floor.amount;
            let message = format!("the fee of {fee} is below the floor of {floor}");
            self.warnings.push(
                Issue::new(Code::BelowFloor, path.field("floor_percent"), message)
                    .with("fee", fee)
                    .with("floor", floor),
            );
        }
        Some(found)
    }

    /// What the lines for content and add-ons ask by the card.
    fn list_price(&self) -> Draft {
        let listed = |kind: LineKind| kind == LineKind::CreativeFee || kind.is_add_on();
        let lines = self.lines.iter().enumerate();
        let lines = lines.filter(|(_, line)| listed(line.kind) && line.kind != LineKind::MinimumFee);
        let amounts = lines.map(|(place, line)| match line.list_amount {
            Some(list) => (Path::root().field("lines").index(place).field("list_amount"), list),
            None => (line_amount(place), line.amount),
        });
        Draft::from_amounts(self.deal.currency, &amounts.collect::<Vec<_>>())
    }
}

/// An amount beside the lines: half-up in minor units.
fn explained(draft: Draft) -> Option<ExplainedAmount> {
    let (amount, explanation) = draft.round(&RoundTo::minor_unit(RoundingMode::HalfUp)).finish().ok()?;
    Some(ExplainedAmount { amount, explanation })
}
