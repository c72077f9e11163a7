use super::{Costs, Pricing};
use crate::check::Path;
use crate::fee::tape::NodeId;
use crate::fee::{LineKind, RoundingPoint};
use crate::money::{RoundTo, RoundingMode};
use crate::vocabulary::Id;

/// The amounts of all lines but costs.
pub(in crate::fee) struct Fees {
    pub(in crate::fee) creative_fees: Vec<NodeId>,
    pub(in crate::fee) add_ons: Vec<NodeId>,
    pub(in crate::fee) discounts: Vec<NodeId>,
}

/// The first stages of the totals: up to the fee, and the costs beside it.
#[derive(Clone)]
pub(in crate::fee) struct Totalled {
    pub(in crate::fee) creative_fees: NodeId,
    pub(in crate::fee) add_ons: NodeId,
    pub(in crate::fee) discounts: NodeId,
    pub(in crate::fee) rounding: NodeId,
    pub(in crate::fee) tax_included: NodeId,
    /// The tax that is taken out of prices, by the place of the supply.
    pub(in crate::fee) included: Vec<(usize, NodeId)>,
    pub(in crate::fee) fee: NodeId,
    pub(in crate::fee) costs: NodeId,
    /// The shown lines that the fee is the sum of.
    pub(in crate::fee) fee_lines: Vec<NodeId>,
    /// Their ids; rounding has none.
    pub(in crate::fee) fee_ids: Vec<Option<Id>>,
    /// The lines of costs.
    pub(in crate::fee) cost_lines: Vec<NodeId>,
}

impl Pricing<'_> {
    /// Adds up the lines; a fee that is rounded as a whole gets a line that closes the gap.
    pub(in crate::fee) fn total(&mut self, fees: &Fees, costs: &Costs) -> Totalled {
        let rounding_line = self.rounding_line(fees);
        let creative = self.shown(&fees.creative_fees);
        let add_ons = self.shown(&fees.add_ons);
        let discounts = self.shown(&fees.discounts);
        let rounding: Vec<NodeId> = rounding_line.into_iter().collect();
        let mut fee_lines: Vec<NodeId> =
            [&creative, &add_ons, &discounts, &rounding].into_iter().flatten().copied().collect();
        let raise = self.raise_to_minimum(&fee_lines);
        fee_lines.extend(raise);
        let add_ons: Vec<NodeId> = add_ons.into_iter().chain(raise).collect();
        let creative_fees = self.push_total("creative_fees", &creative, &[]);
        let add_ons = self.push_total("add_ons", &add_ons, &[]);
        let discounts = self.push_total("discounts", &discounts, &[]);
        let rounding = self.push_total("rounding", &rounding, &[]);
        let fee_ids = self.ids_of(&fee_lines);
        let included = self.take_out_tax(&fee_lines, &fee_ids);
        let taken: Vec<NodeId> = included.iter().map(|(_, node)| *node).collect();
        let tax_included = self.push_total("tax_included", &taken, &[]);
        let fee = self.push_total("fee", &[creative_fees, add_ons, discounts, rounding, tax_included], &[]);
        if let Some((place, _)) = included.first() {
            self.refuse_below_zero(fee, *place);
        }
        Totalled {
            creative_fees,
            add_ons,
            discounts,
            rounding,
            tax_included,
            included,
            fee,
            costs: self.push_total("pass_through_costs", &costs.lines, &[]),
            fee_ids,
            fee_lines,
            cost_lines: costs.lines.clone(),
        }
    }

    /// The ids of lines, by their places in the quote.
    fn ids_of(&self, lines: &[NodeId]) -> Vec<Option<Id>> {
        let id = |node: &NodeId| self.lines.get(self.tape.line_of(*node)?)?.id.clone();
        lines.iter().map(id).collect()
    }

    /// A sum that stands among the totals.
    pub(in crate::fee) fn push_total(&mut self, name: &'static str, of: &[NodeId], less: &[NodeId]) -> NodeId {
        let blame = self.deal_path.clone();
        self.tape.push_sum(Path::root().field("totals").field(name), of, less, &blame)
    }

    /// What rounding the exact fee adds to the lines as they are shown.
    fn rounding_line(&mut self, fees: &Fees) -> Option<NodeId> {
        if self.deal.rounding.point != RoundingPoint::Total {
            return None;
        }
        let exact: Vec<NodeId> =
            [&fees.creative_fees, &fees.add_ons, &fees.discounts].into_iter().flatten().copied().collect();
        let shown = self.shown(&exact);
        let shown = self.tape.sum(&shown, &[]);
        let blame = self.deal_path.field("rounding");
        let draft = self.tape.sum(&exact, &[]).round(&self.round_to()).subtract(shown.value(), None);
        let line = self.line(LineKind::Rounding, None, "rounding of the fee");
        Some(self.push_line(line, draft, &blame))
    }

    /// The lines as amounts in minor units, which is what they are unless the fee is rounded as a whole.
    fn shown(&mut self, lines: &[NodeId]) -> Vec<NodeId> {
        if self.deal.rounding.point != RoundingPoint::Total {
            return lines.to_vec();
        }
        let to = RoundTo::minor_unit(RoundingMode::HalfUp);
        let blame = self.deal_path.clone();
        lines
            .iter()
            .map(|line| {
                let place = self.tape.line_amount_of(*line);
                let draft = self.tape.sum(&[*line], &[]).round(&to);
                self.tape.push(place, draft, &blame)
            })
            .collect()
    }
}
