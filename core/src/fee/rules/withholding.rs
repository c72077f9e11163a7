use super::{Commissions, Pricing, Totalled};
use crate::check::Path;
use crate::fee::tape::NodeId;
use crate::fee::{Withholding, WithholdingBase, WithholdingLine};
use crate::money::Money;

/// What the brand withholds.
pub(in crate::fee) struct Withheld {
    pub(in crate::fee) lines: Vec<WithholdingLine>,
    pub(in crate::fee) total: NodeId,
}

impl Pricing<'_> {
    /// Withholds income tax from what the brand owes the influencer, net of VAT.
    pub(in crate::fee) fn withhold(&mut self, totals: &Totalled, commissions: &Commissions) -> Withheld {
        let deal = self.deal;
        let path = self.deal_path.field("tax").field("withholding");
        let (mut lines, mut nodes) = (Vec::new(), Vec::new());
        for (place, withholding) in deal.tax.iter().flat_map(|plan| &plan.withholding).enumerate() {
            let (of, less) = match withholding.base {
                WithholdingBase::Fee => (vec![commissions.gross_fee], Vec::new()),
                WithholdingBase::FeeAndCosts => (vec![commissions.gross_fee, totals.costs], Vec::new()),
                WithholdingBase::FeeLessCommission => (vec![commissions.gross_fee], vec![commissions.deducted]),
            };
            let (node, line) = self.withholding(withholding, &of, &less, place, &path.index(place));
            nodes.push(node);
            lines.push(line);
        }
        Withheld { lines, total: self.push_total("withholding", &nodes, &[]) }
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
        let draft = draft.percent(withholding.percent, path.field("percent")).round(&self.minor_unit());
        let at = Path::root().field("withholding").index(place).field("amount");
        let node = self.tape.push(at, draft, path);
        let line = WithholdingLine {
            territory: withholding.territory.clone(),
            base: shown.unwrap_or_else(|| Money::zero(self.deal.currency)),
            percent: withholding.percent,
            amount: self.tape.amount(node),
            explanation: self.tape.explanation(node),
        };
        (node, line)
    }
}
