use std::collections::BTreeSet;

use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::tape::NodeId;
use crate::fee::{Deal, Discount, DiscountBase, LineKind, QuoteLine};
use crate::money::Percent;
use crate::vocabulary::Id;

impl Pricing<'_> {
    /// The line of each discount, below zero.
    pub(in crate::fee) fn discounts(&mut self, creative_fees: &[NodeId], add_ons: &[(usize, NodeId)]) -> Vec<NodeId> {
        let deal = self.deal;
        let path = self.deal_path.field("discounts");
        let mut discounts = Vec::new();
        for (place, discount) in deal.discounts.iter().enumerate() {
            let base = base(deal, discount, creative_fees, add_ons, &discounts);
            discounts.push(self.discount(discount, &base, &path.index(place)));
        }
        discounts
    }

    fn discount(&mut self, discount: &Discount, base: &[NodeId], path: &Path) -> NodeId {
        let sum = self.tape.sum(base, &[]);
        let most = sum.value();
        let mut line = QuoteLine {
            base: sum.clone().round(&self.minor_unit()).amount(),
            percent: discount.percent(),
            ..self.line(LineKind::Discount, Some(discount.id()), discount.name().as_str())
        };
        let draft = match discount {
            Discount::Percent(discount) => sum.percent(discount.percent, path.field("percent")),
            Discount::Amount(discount) => {
                line.unit_price = Some(discount.amount);
                self.price(&discount.amount, &path.field("amount"))
            }
        };
        let draft = self.rounded_line(draft);
        if draft.value() > most {
            self.tape.issues.push(too_large(discount, &line, path));
        }
        self.push_line(line, draft.negate(), path)
    }
}

/// The amounts that a discount is taken of.
fn base(
    deal: &Deal,
    discount: &Discount,
    creative_fees: &[NodeId],
    add_ons: &[(usize, NodeId)],
    before: &[NodeId],
) -> Vec<NodeId> {
    let add_on_nodes = add_ons.iter().map(|(_, node)| *node);
    let fees = creative_fees.iter().copied();
    match discount.base() {
        DiscountBase::CreativeFees => fees.collect(),
        DiscountBase::AddOns => add_on_nodes.collect(),
        DiscountBase::Subtotal => fees.chain(add_on_nodes).collect(),
        DiscountBase::Remaining => fees.chain(add_on_nodes).chain(before.iter().copied()).collect(),
        DiscountBase::Lines => {
            let named: BTreeSet<&Id> = discount.lines().iter().collect();
            let lines = deal.deliverables.iter().map(|deliverable| &deliverable.id).zip(fees);
            let terms = add_ons.iter().filter_map(|(place, node)| Some((deal.terms.get(*place)?.id(), *node)));
            lines.chain(terms).filter(|(id, _)| named.contains(id)).map(|(_, node)| node).collect()
        }
    }
}

fn too_large(discount: &Discount, line: &QuoteLine, path: &Path) -> Issue {
    let base = line.base.map(|base| base.to_string()).unwrap_or_default();
    let message = format!("the discount `{}` is larger than its base of {base}", discount.name());
    let field = if discount.percent().is_some() { "percent" } else { "amount" };
    Issue::new(Code::DiscountTooLarge, path.field(field), message)
        .with("base", base)
        .help("take off at most what there is")
}

impl Discount {
    pub(in crate::fee) fn percent(&self) -> Option<Percent> {
        match self {
            Self::Percent(discount) => Some(discount.percent),
            Self::Amount(_) => None,
        }
    }
}
