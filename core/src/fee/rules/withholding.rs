use super::{Commissions, Pricing, Totalled};
use crate::check::Path;
use crate::fee::tape::{Draft, NodeId};
use crate::fee::{Withholding, WithholdingBase, WithholdingBearer, WithholdingLine};
use crate::money::{Money, Percent};

/// What the brand withholds.
pub(in crate::fee) struct Withheld {
    pub(in crate::fee) lines: Vec<WithholdingLine>,
    pub(in crate::fee) total: NodeId,
    /// What of it the brand bears.
    pub(in crate::fee) borne: NodeId,
}

impl Pricing<'_> {
    /// Withholds income tax from what the brand owes the influencer, net of VAT.
    pub(in crate::fee) fn withhold(&mut self, totals: &Totalled, commissions: &Commissions) -> Withheld {
        let deal = self.deal;
        let path = self.deal_path.field("tax").field("withholding");
        let (mut lines, mut nodes, mut borne) = (Vec::new(), Vec::new(), Vec::new());
        for (place, withholding) in deal.tax.iter().flat_map(|plan| &plan.withholding).enumerate() {
            let (of, less) = match withholding.base {
                WithholdingBase::Fee => (vec![commissions.gross_fee], Vec::new()),
                WithholdingBase::FeeAndCosts => (vec![commissions.gross_fee, totals.costs], Vec::new()),
                WithholdingBase::FeeLessCommission => (vec![commissions.gross_fee], vec![commissions.deducted]),
            };
            let (node, line) = self.withholding(withholding, &of, &less, place, &path.index(place));
            nodes.push(node);
            borne.extend((withholding.borne_by == Some(WithholdingBearer::Brand)).then_some(node));
            lines.push(line);
        }
        let total = self.push_total("withholding", &nodes, &[]);
        Withheld { lines, total, borne: self.push_total("withholding_borne", &borne, &[]) }
    }

    fn withholding(
        &mut self,
        withholding: &Withholding,
        of: &[NodeId],
        less: &[NodeId],
        place: usize,
        path: &Path,
    ) -> (NodeId, WithholdingLine) {
        let base = self.tape.sum(of, less);
        let shown = base.clone().round(&self.minor_unit()).amount();
        let draft = match withholding.share_of_work_percent {
            Some(share) => base.percent(share, path.field("share_of_work_percent")),
            None => base,
        };
        let draft = self.withheld(withholding, draft, path).round(&self.minor_unit());
        let at = Path::root().field("withholding").index(place).field("amount");
        let node = self.tape.push(at, draft, path);
        let line = WithholdingLine {
            territory: withholding.territory.clone(),
            base: shown.unwrap_or_else(|| Money::zero(self.deal.currency)),
            percent: withholding.rate(),
            law_percent: withholding.treaty.as_ref().map(|_| withholding.percent),
            treaty: withholding.treaty.clone(),
            threshold: withholding.threshold,
            borne_by: withholding.borne_by,
            amount: self.tape.amount(node),
            explanation: self.tape.explanation(node),
        };
        (node, line)
    }

    /// The tax on what was earned there: nothing below the threshold, and raised where the brand bears it.
    fn withheld(&self, withholding: &Withholding, earned: Draft, path: &Path) -> Draft {
        let value = earned.value();
        let least = withholding.threshold.as_ref().map(|price| self.price(price, &path.field("threshold")).value());
        if least.as_ref().is_some_and(|least| value < *least) {
            return earned.percent(Percent::ZERO, path.field("threshold")).with_mixed_quantities();
        }
        let from = match withholding.treaty_applies() {
            Some(_) => path.field("treaty").field("percent"),
            None => path.field("percent"),
        };
        let draft = earned.percent(withholding.rate(), from);
        let draft = match withholding.borne_by {
            Some(WithholdingBearer::Brand) => draft.gross_up(withholding.effective_percent(), path.clone()),
            Some(WithholdingBearer::Influencer) | None => draft,
        };
        if least.is_some() { draft.with_mixed_quantities() } else { draft }
    }
}
