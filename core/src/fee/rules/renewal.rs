use super::Pricing;
use crate::check::Path;
use crate::fee::quote::line_amount;
use crate::fee::tape::{Draft, amount_issue};
use crate::fee::{Renewal, RenewalLine, RenewalPrice};
use crate::money::{Money, MoneyError};

impl Pricing<'_> {
    /// What each renewal costs: the fee, or the lines that it names, at the price that is agreed for then.
    pub(in crate::fee) fn renewals(&mut self, fee: Money) -> Vec<RenewalLine> {
        let deal = self.deal;
        let path = self.deal_path.field("renewals");
        // Their amounts can be beyond the limit where no total is.
        self.tape.by_amounts |= !deal.renewals.is_empty();
        let renewals = deal.renewals.iter().enumerate();
        renewals.filter_map(|(place, renewal)| self.renewal(renewal, fee, &path.index(place))).collect()
    }

    fn renewal(&mut self, renewal: &Renewal, fee: Money, path: &Path) -> Option<RenewalLine> {
        let base = Draft::from_amounts(self.deal.currency, &self.renewed(renewal, fee));
        let now = base.clone();
        let at = path.field("price");
        let draft = match &renewal.price {
            RenewalPrice::Same(_) => base,
            RenewalPrice::PercentChange(change) => base.add_percent(change.percent, at.field("percent")),
            RenewalPrice::Agreed(agreed) => self.price(&agreed.rate, &at.field("rate")),
        };
        match (now.finish(), draft.round(&self.round_to()).finish()) {
            (Ok((now, _)), Ok((amount, explanation))) => Some(RenewalLine {
                id: renewal.id.clone(),
                name: renewal.name.clone(),
                until: renewal.until,
                now,
                amount,
                explanation,
            }),
            (Err(error), _) | (_, Err(error)) => self.refuse(error, path),
        }
    }

    /// The amounts that are renewed, each with its place in the quote.
    fn renewed(&self, renewal: &Renewal, fee: Money) -> Vec<(Path, Money)> {
        if renewal.lines.is_empty() {
            return vec![(Path::root().field("totals").field("fee"), fee)];
        }
        let lines = self.lines.iter().enumerate().filter(|(_, line)| {
            !line.kind.is_discount() && line.id.as_ref().is_some_and(|id| renewal.lines.contains(id))
        });
        lines.map(|(place, line)| (line_amount(place), line.amount)).collect()
    }

    fn refuse(&mut self, error: MoneyError, path: &Path) -> Option<RenewalLine> {
        self.tape.issues.push(amount_issue(error, path.field("price")));
        None
    }
}
