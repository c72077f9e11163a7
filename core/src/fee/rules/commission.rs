use super::{Pricing, Totalled};
use crate::check::Path;
use crate::fee::tape::{Draft, NodeId};
use crate::fee::{Commission, CommissionLine, CommissionOrder, CommissionPlan, Explanation};
use crate::influencer::CommissionTreatment;
use crate::money::{Fraction, Money};

/// What representatives get, and what that makes of the fee.
pub(in crate::fee) struct Commissions {
    /// The amounts, in the order of the deal.
    pub(in crate::fee) nodes: Vec<NodeId>,
    pub(in crate::fee) lines: Vec<CommissionLine>,
    pub(in crate::fee) gross_up: NodeId,
    pub(in crate::fee) gross_fee: NodeId,
    pub(in crate::fee) on_top: NodeId,
    pub(in crate::fee) deducted: NodeId,
    /// How the gross fee came about, where it was raised.
    pub(in crate::fee) explanation: Option<Explanation>,
}

impl Pricing<'_> {
    /// Grosses up the fee where the deal asks for it, and gives each representative the commission.
    pub(in crate::fee) fn commissions(&mut self, totals: &Totalled) -> Commissions {
        let deal = self.deal;
        let path = self.deal_path.field("commission");
        let commissions = deal.commission.as_ref().map(|plan| plan.representatives.as_slice()).unwrap_or_default();
        let raised = deal.commission.as_ref().and_then(|plan| self.grossed_up(plan, totals, &path));
        let gross = Path::root().field("totals").field("gross_fee");
        let (gross_fee, explanation) = match raised {
            Some(draft) => {
                let node = self.tape.push(gross, draft, &path);
                (node, Some(self.tape.explanation(node)))
            }
            None => (self.tape.push_sum(gross, &[totals.fee], &[], &path), None),
        };
        let gross_up = self.push_total("gross_up", &[gross_fee], &[totals.fee]);

        let mut nodes: Vec<NodeId> = Vec::new();
        let mut lines = Vec::new();
        for (place, commission) in commissions.iter().enumerate() {
            let at = path.field("representatives").index(place);
            let before = before(deal.commission.as_ref(), place, &nodes);
            let (node, line) = self.commission(commission, place, gross_fee, totals, &before, &at);
            nodes.push(node);
            lines.push(line);
        }
        let of = |on_top: bool| -> Vec<NodeId> {
            let pairs = commissions.iter().zip(&nodes);
            let wanted = |treatment| (treatment == CommissionTreatment::OnTop) == on_top;
            pairs.filter(|(commission, _)| wanted(commission.treatment)).map(|(_, node)| *node).collect()
        };
        let on_top = self.push_total("commissions_on_top", &of(true), &[]);
        let deducted = self.push_total("commissions_deducted", &of(false), &[]);
        Commissions { nodes, lines, gross_up, gross_fee, on_top, deducted, explanation }
    }

    /// The gross fee of which exactly the fee is left when the representatives have theirs; rounded once.
    fn grossed_up(&self, plan: &CommissionPlan, totals: &Totalled, path: &Path) -> Option<Draft> {
        let raised: Vec<&Commission> = plan
            .representatives
            .iter()
            .filter(|commission| commission.treatment == CommissionTreatment::GrossUp)
            .collect();
        if raised.is_empty() {
            return None;
        }
        let percents = raised.iter().map(|commission| Fraction::from(commission.percent.decimal()));
        let at = path.field("representatives");
        let draft = self.tape.sum(&[totals.fee], &[]);
        let draft = match plan.order {
            CommissionOrder::Parallel => {
                let all: Vec<Fraction> = percents.collect();
                draft.gross_up(Fraction::sum(&all).unwrap_or_default(), at)
            }
            CommissionOrder::Sequential => percents.fold(draft, |draft, percent| draft.gross_up(percent, at.clone())),
        };
        Some(draft.round(&self.minor_unit()))
    }

    fn commission(
        &mut self,
        commission: &Commission,
        place: usize,
        gross_fee: NodeId,
        totals: &Totalled,
        before: &Before,
        path: &Path,
    ) -> (NodeId, CommissionLine) {
        let mut of = vec![gross_fee];
        if commission.includes_costs {
            of.push(totals.costs);
        }
        let base = self.tape.sum(&of, &before.taken);
        let shown = base.clone().round(&self.minor_unit()).amount();
        let draft = match &before.others {
            // The last one gets the remainder, so that the net is met exactly.
            Some(others) => {
                let mut less = vec![totals.fee];
                less.extend(others);
                self.tape.sum(&of, &less)
            }
            None => base.percent(commission.percent, path.field("percent")).round(&self.minor_unit()),
        };
        let at = Path::root().field("commissions").index(place).field("amount");
        let node = self.tape.push(at, draft, path);
        let zero = Money::zero(self.deal.currency);
        let line = CommissionLine {
            representative: commission.party.id.clone(),
            treatment: commission.treatment,
            base: shown.unwrap_or(zero),
            percent: commission.percent,
            amount: self.tape.amount(node),
            tax: zero,
            explanation: self.tape.explanation(node),
        };
        (node, line)
    }
}

/// What stands before a commission among those of its treatment.
struct Before {
    /// What is taken off its base: in sequence, the commissions before it.
    taken: Vec<NodeId>,
    /// For the last that is grossed up: all others of its kind.
    others: Option<Vec<NodeId>>,
}

fn before(plan: Option<&CommissionPlan>, place: usize, nodes: &[NodeId]) -> Before {
    let Some((plan, commission)) = plan.and_then(|plan| Some((plan, plan.representatives.get(place)?))) else {
        return Before { taken: Vec::new(), others: None };
    };
    let alike = |other: &&Commission| other.treatment == commission.treatment;
    let earlier: Vec<NodeId> =
        plan.representatives.iter().zip(nodes).filter(|(other, _)| alike(other)).map(|(_, node)| *node).collect();
    let last = !plan.representatives.iter().skip(place.saturating_add(1)).any(|other| alike(&other));
    let raised = commission.treatment == CommissionTreatment::GrossUp;
    Before {
        others: (raised && last).then(|| earlier.clone()),
        taken: if plan.order == CommissionOrder::Sequential { earlier } else { Vec::new() },
    }
}
