use super::Pricing;
use super::reduction::Reduction;
use crate::check::Path;
use crate::fee::LineKind;
use crate::fee::tape::NodeId;
use crate::money::Percent;
use crate::rate_card::Loyalty;

impl Pricing<'_> {
    /// What is taken off for past business: a percentage of the creative fees at the card's prices, less what was taken off
    /// before; the fee of a retainer is no such price. Where that would be nothing at all, there is no line.
    pub(super) fn loyalty(&mut self, creative_fees: &[NodeId], before: &[NodeId]) -> Option<NodeId> {
        let (percent, from) = self.reached_loyalty()?;
        let fees = self.at_card_price().into_iter().filter_map(|(place, _)| creative_fees.get(place).copied());
        let mut base: Vec<NodeId> = fees.collect();
        if base.is_empty() {
            return None;
        }
        base.extend(before);
        let label = "loyalty".to_owned();
        let blame = from.clone();
        let reduction = Reduction { kind: LineKind::Loyalty, id: None, label, percent, from };
        let base = self.tape.sum(&base, &[]);
        Some(self.reduction(&reduction, base, &blame))
    }

    /// The percentage of the highest step that the past business reaches, and where it stands.
    fn reached_loyalty(&self) -> Option<(Percent, Path)> {
        let past = self.deal.past_business?;
        let at = self.version_path.field("loyalty").field("steps");
        let (place, percent) = match self.version.loyalty.as_ref()? {
            Loyalty::BySpend(loyalty) => {
                let spend = self.price(&past.spend?, &self.deal_path).value();
                let steps = loyalty.steps.iter().enumerate().rev();
                let mut reached = steps.filter(|(_, step)| self.price(&step.from, &at).value() <= spend);
                reached.next().map(|(place, step)| (place, step.percent))?
            }
            Loyalty::ByDeals(loyalty) => {
                let deals = past.deals?;
                let mut reached = loyalty.steps.iter().enumerate().rev().filter(|(_, step)| step.from <= deals);
                reached.next().map(|(place, step)| (place, step.percent))?
            }
        };
        Some((percent, at.index(place).field("percent")))
    }
}
