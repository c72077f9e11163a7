use super::commission_rate::{Rate, raise};
use super::{Pricing, Totalled};
use crate::check::Path;
use crate::fee::tape::{Draft, NodeId};
use crate::fee::{
    Commission, CommissionBase, CommissionLine, CommissionOrder, CommissionPlan, ExplainedAmount, Explanation, Supply,
};
use crate::influencer::CommissionTreatment;
use crate::money::{Money, UnitPrice};

/// What representatives get, and what that makes of the fee.
#[derive(Clone)]
pub(in crate::fee) struct Commissions {
    /// The amounts, in the order of the deal.
    pub(in crate::fee) nodes: Vec<NodeId>,
    pub(in crate::fee) lines: Vec<CommissionLine>,
    pub(in crate::fee) gross_up: NodeId,
    pub(in crate::fee) gross_fee: NodeId,
    pub(in crate::fee) on_top: NodeId,
    pub(in crate::fee) deducted: NodeId,
    /// Where those stand of whose base nothing is left, since more is taken off it than there is.
    pub(in crate::fee) without_base: Vec<usize>,
    /// How the gross fee came about, where it was raised.
    pub(in crate::fee) explanation: Option<Explanation>,
    /// What is given beside the fee, and what the influencer spends out of it, where the plan says that.
    pub(in crate::fee) gifted_value: Option<ExplainedAmount>,
    pub(in crate::fee) own_costs: Option<ExplainedAmount>,
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

        let plan = deal.commission.as_ref();
        let (gift, gifted_value) =
            self.stated(plan.and_then(|plan| plan.gifted_value.as_ref()), "gifted_value").unzip();
        let (spent, own_costs) = self.stated(plan.and_then(|plan| plan.own_costs.as_ref()), "own_costs").unzip();
        let sums = Sums { gross_fee, gifted_value: gift, own_costs: spent };
        let mut nodes: Vec<NodeId> = Vec::new();
        let (mut lines, mut without_base) = (Vec::new(), Vec::new());
        for (place, commission) in commissions.iter().enumerate() {
            let at = path.field("representatives").index(place);
            let before = before(deal.commission.as_ref(), place, &nodes);
            let (of, less) = sums.of_base(commission, totals, &before.taken);
            let base = self.tape.sum(&of, &less);
            if base.value().is_negative() {
                without_base.push(place);
            }
            let (node, line) = self.commission(commission, place, base, (sums.gross_fee, totals.fee), &before, &at);
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
        Commissions {
            nodes,
            lines,
            gross_up,
            gross_fee,
            on_top,
            deducted,
            without_base,
            explanation,
            gifted_value,
            own_costs,
        }
    }

    /// The gross fee of which exactly the fee is left when the representatives have theirs; rounded once.
    fn grossed_up(&self, plan: &CommissionPlan, totals: &Totalled, path: &Path) -> Option<Draft> {
        let representatives = plan.representatives.iter().enumerate();
        let raised: Vec<(usize, &Commission)> =
            representatives.filter(|(_, one)| one.treatment == CommissionTreatment::GrossUp).collect();
        if raised.is_empty() {
            return None;
        }
        let at = path.field("representatives");
        let rates = raised.iter().map(|(place, commission)| self.rate_of(commission, &at.index(*place)));
        let mut rates: Vec<Rate> = rates.collect();
        let draft = self.tape.sum(&[totals.fee], &[]);
        let draft = match plan.order {
            CommissionOrder::Parallel => raise(draft, &rates, &at),
            CommissionOrder::Sequential => {
                // The last one took its share last, which only tiers tell apart.
                if raised.iter().any(|(_, commission)| commission.tiers.is_some()) {
                    rates.reverse();
                }
                rates.chunks(1).fold(draft, |draft, rate| raise(draft, rate, &at))
            }
        };
        Some(draft.round(&self.minor_unit()))
    }

    fn commission(
        &mut self,
        commission: &Commission,
        place: usize,
        base: Draft,
        (gross_fee, fee): (NodeId, NodeId),
        before: &Before,
        path: &Path,
    ) -> (NodeId, CommissionLine) {
        let base = self.not_below_zero(commission, base);
        let rate = self.rate_of(commission, path);
        let value = base.value();
        let shown = base.clone().round(&self.minor_unit()).amount();
        let (limit, draft) = match &before.others {
            // The last one gets the remainder, so that the net is met exactly.
            Some(others) => {
                let mut less = vec![fee];
                less.extend(others);
                (None, self.tape.sum(&[gross_fee], &less))
            }
            None => self.at_rate(&rate, base, path),
        };
        let draft = if before.others.is_some() { draft } else { draft.round(&self.minor_unit()) };
        let at = Path::root().field("commissions").index(place).field("amount");
        let node = self.tape.push(at, draft, path);
        let zero = Money::zero(self.deal.currency);
        let amount = self.tape.amount(node);
        let line = CommissionLine {
            representative: commission.party.id.clone(),
            role: commission.role,
            treatment: commission.treatment,
            base_rule: commission.base,
            base: shown.unwrap_or(zero),
            percent: rate.percent_at(rate.reached(&value)),
            tier: rate.tier(&value),
            sunset_after_months: rate.sunset_after_months,
            limit,
            amount,
            tax: zero,
            people: self.people(commission, amount, path),
            explanation: self.tape.explanation(node),
        };
        (node, line)
    }

    /// Costs of one's own, or the minimum of somebody before, may take more than there is, and so may in sequence somebody
    /// before who takes a share of costs or gifts too. Tax that some prices include may be more than the discounts leave of
    /// all. Then nothing is left.
    fn not_below_zero(&self, commission: &Commission, base: Draft) -> Draft {
        let Some(plan) = &self.deal.commission else { return base };
        let any_minimum = plan.representatives.iter().any(|one| one.minimum.is_some());
        let more = plan.gifted_value.is_some() || plan.representatives.iter().any(|one| one.includes_costs);
        let exceeds = more && plan.order == CommissionOrder::Sequential;
        let mut supplies = self.deal.tax.iter().flat_map(|plan| &plan.supplies);
        let taken_out = supplies.any(|supply| matches!(supply, Supply::Fee(of) if of.prices_include_tax));
        if !any_minimum && !exceeds && !taken_out && commission.base() != CommissionBase::NetOfCosts {
            return base;
        }
        let base = if base.value().is_negative() { self.tape.sum(&[], &[]) } else { base };
        base.with_mixed_quantities()
    }

    /// A price of the plan as an amount of the quote.
    fn stated(&mut self, price: Option<&UnitPrice>, field: &'static str) -> Option<(NodeId, ExplainedAmount)> {
        let path = self.deal_path.field("commission").field(field);
        let draft = self.price(price?, &path).round(&self.minor_unit());
        let node = self.tape.push(Path::root().field(field).field("amount"), draft, &path);
        Some((node, ExplainedAmount { amount: self.tape.amount(node), explanation: self.tape.explanation(node) }))
    }
}

/// The amounts that the bases of commissions are made of.
struct Sums {
    gross_fee: NodeId,
    gifted_value: Option<NodeId>,
    own_costs: Option<NodeId>,
}

impl Sums {
    /// What a base is the sum of, and what is taken off.
    fn of_base(&self, commission: &Commission, totals: &Totalled, taken: &[NodeId]) -> (Vec<NodeId>, Vec<NodeId>) {
        let (mut of, mut less) = (vec![self.gross_fee], taken.to_vec());
        if commission.includes_costs {
            of.push(totals.costs);
        }
        match commission.base() {
            CommissionBase::Gross => of.extend(self.gifted_value),
            CommissionBase::NetOfCosts => less.extend(self.own_costs),
            CommissionBase::CashOnly => {}
        }
        (of, less)
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
