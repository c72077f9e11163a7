use super::ladder::Reached;
use super::published::Published;
use super::spread::{is_fee, is_spread, spread};
use super::{Cancellation, CancelledLine};
use crate::check::Path;
use crate::fee::rules::{Costs, Pricing, Totalled};
use crate::fee::tape::{Draft, NodeId};
use crate::fee::{LineKind, Quote, QuoteLine};
use crate::money::{Fraction, Money};

/// What is owed of each line, on the tape.
pub(super) struct Kept {
    pub(super) lines: Vec<CancelledLine>,
    /// What is owed of the fee, and of which lines it is the sum.
    pub(super) totals: Totalled,
    /// What is published of each line of the fee.
    pub(super) published: Vec<NodeId>,
    /// The kill fee of each line of the fee.
    pub(super) kill_fees: Vec<NodeId>,
}

/// The amounts of one line on the tape.
struct Nodes {
    agreed: NodeId,
    spread: NodeId,
    published: NodeId,
    cancelled: NodeId,
    kill_fee: NodeId,
    amount: NodeId,
}

impl Pricing<'_> {
    /// What is owed of each line of the quote: what is published whole, and the kill fee of the rest.
    pub(super) fn kept(
        &mut self,
        quote: &Quote,
        cancellation: &Cancellation,
        reached: Option<&Reached>,
        costs: &Costs,
    ) -> Kept {
        let parts = spread(self.deal, &quote.lines, &self.deal_path).unwrap_or_else(|issue| {
            self.tape.issues.push(issue);
            Vec::new()
        });
        let mut published = Published::new(self.deal, cancellation);
        let mut found: Vec<Option<Nodes>> = quote.lines.iter().map(|_| None).collect();
        // A term is published as far as the deliverables are that it covers, so that those come first.
        for deliverables in [true, false] {
            for (place, line) in quote.lines.iter().enumerate() {
                let is_due = published.is_deliverable(line.id.as_ref()) == deliverables;
                if !is_due || line.kind == LineKind::PassThrough {
                    continue;
                }
                let part = parts.get(place).copied().unwrap_or(Money::zero(quote.currency));
                let nodes = self.fee_line(line, part, place, &published, reached);
                let fee = self.tape.sum(&[nodes.agreed, nodes.spread], &[]).amount();
                let fee = fee.unwrap_or(Money::zero(quote.currency));
                published.note(line.id.as_ref(), self.tape.amount(nodes.published), fee);
                if let Some(slot) = found.get_mut(place) {
                    *slot = Some(nodes);
                }
            }
        }
        self.gather(quote, cancellation, &found, costs)
    }

    fn fee_line(
        &mut self,
        line: &QuoteLine,
        part: Money,
        place: usize,
        published: &Published<'_>,
        reached: Option<&Reached>,
    ) -> Nodes {
        let at = Path::root().field("lines").index(place);
        let blame = self.deal_path.clone();
        let cancellation = Path::root().field("cancellation");
        let to = self.minor_unit();
        let start = |amount: Money, field: &'static str| {
            Draft::from_input(amount.currency(), at.field(field), Fraction::from(amount.decimal()))
        };
        let agreed = self.tape.push(at.field("agreed"), start(line.amount, "agreed"), &blame);
        let spread = self.tape.push(at.field("spread"), start(part, "spread"), &blame);
        let whole = self.tape.sum(&[agreed, spread], &[]);
        let ratio = published.part(line.id.as_ref()).unwrap_or_default();
        let draft = match () {
            () if ratio.is_zero() || is_spread(line) => self.tape.sum(&[], &[]),
            () if ratio == Fraction::ONE => whole,
            () => whole.multiply(ratio, Some(cancellation.field("published"))).round(&to),
        };
        let published = self.tape.push(at.field("published"), draft, &blame);
        let cancelled = self.tape.push_sum(at.field("cancelled"), &[agreed, spread], &[published], &blame);
        let draft = match reached {
            Some(reached) => {
                let whole = self.tape.sum(&[cancelled], &[]);
                whole.percent(reached.step.percent, reached.at.clone()).round(&to)
            }
            None => self.tape.sum(&[], &[]),
        };
        let kill_fee = self.tape.push(at.field("kill_fee"), draft, &blame);
        let amount = self.tape.push_sum(at.field("amount"), &[published, kill_fee], &[], &blame);
        Nodes { agreed, spread, published, cancelled, kill_fee, amount }
    }

    /// The lines as they are shown, and their sums.
    fn gather(&mut self, quote: &Quote, cancellation: &Cancellation, found: &[Option<Nodes>], costs: &Costs) -> Kept {
        let mut lines = Vec::new();
        let mut cost_nodes = costs.lines.iter();
        for (line, nodes) in quote.lines.iter().zip(found) {
            lines.push(match nodes {
                Some(nodes) => self.shown_fee(line, nodes),
                None => self.shown_cost(line, cancellation, cost_nodes.next()),
            });
        }
        let of = |wanted: &dyn Fn(&QuoteLine) -> bool| -> Vec<&Nodes> {
            let pairs = quote.lines.iter().zip(found);
            pairs.filter(|(line, _)| is_fee(line) && wanted(line)).filter_map(|(_, nodes)| nodes.as_ref()).collect()
        };
        let amounts = |nodes: &[&Nodes]| -> Vec<NodeId> { nodes.iter().map(|nodes| nodes.amount).collect() };
        let all = of(&|_| true);
        let creative = amounts(&of(&|line| line.kind == LineKind::CreativeFee));
        let add_ons = amounts(&of(&|line| line.kind != LineKind::CreativeFee));
        let creative_fees = self.push_total("creative_fees", &creative, &[]);
        let add_ons = self.push_total("add_ons", &add_ons, &[]);
        let (discounts, rounding) = (self.push_total("discounts", &[], &[]), self.push_total("rounding", &[], &[]));
        let totals = Totalled {
            creative_fees,
            add_ons,
            discounts,
            rounding,
            // What is owed of a line is without the tax that its price includes.
            tax_included: self.push_total("tax_included", &[], &[]),
            included: Vec::new(),
            fee: self.push_total("fee", &[creative_fees, add_ons], &[]),
            costs: self.push_total("pass_through_costs", &costs.lines, &[]),
            fee_lines: amounts(&all),
            fee_ids: quote.lines.iter().filter(|line| is_fee(line)).map(|line| line.id.clone()).collect(),
            cost_lines: costs.lines.clone(),
        };
        let published = all.iter().map(|nodes| nodes.published).collect();
        Kept { lines, totals, published, kill_fees: all.iter().map(|nodes| nodes.kill_fee).collect() }
    }

    fn shown_fee(&mut self, line: &QuoteLine, nodes: &Nodes) -> CancelledLine {
        let [agreed, spread, published, cancelled, kill_fee, amount] =
            [nodes.agreed, nodes.spread, nodes.published, nodes.cancelled, nodes.kill_fee, nodes.amount]
                .map(|node| self.tape.amount(node));
        let published_explanation = Some(self.tape.explanation(nodes.published)).filter(|how| !how.steps.is_empty());
        let explanation = Some(self.tape.explanation(nodes.kill_fee)).filter(|_| !cancelled.is_zero());
        CancelledLine {
            kind: line.kind,
            id: line.id.clone(),
            label: line.label.clone(),
            agreed,
            spread,
            published,
            cancelled,
            kill_fee,
            amount,
            published_explanation,
            explanation: explanation.filter(|how| !how.steps.is_empty()),
        }
    }

    /// A cost is owed as far as it was spent.
    fn shown_cost(&mut self, line: &QuoteLine, cancellation: &Cancellation, node: Option<&NodeId>) -> CancelledLine {
        let zero = Money::zero(line.amount.currency());
        let spent = node.map_or(zero, |node| self.tape.amount(*node));
        let incurred = cancellation.costs_incurred.iter().position(|cost| line.id.as_ref() == Some(&cost.term));
        let computed = self.lines.iter_mut().find(|one| one.kind == line.kind && one.id == line.id);
        let explanation = computed.map(|one| std::mem::take(&mut one.explanation)).map(|mut how| {
            let list = Path::root().field("cancellation").field("costs_incurred");
            how.from = incurred.map(|place| list.index(place).field("cost").field("amount"));
            how
        });
        CancelledLine {
            kind: line.kind,
            id: line.id.clone(),
            label: line.label.clone(),
            agreed: line.amount,
            spread: zero,
            published: spent,
            cancelled: line.amount.checked_sub(spent).unwrap_or(zero),
            kill_fee: zero,
            amount: spent,
            published_explanation: None,
            explanation,
        }
    }
}
