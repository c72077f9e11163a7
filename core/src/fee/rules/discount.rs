use std::collections::BTreeSet;

use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::tape::NodeId;
use crate::fee::{Deal, Discount, DiscountBase, LineKind, QuoteLine};
use crate::money::{Money, Percent};
use crate::vocabulary::Id;

impl Pricing<'_> {
    /// The line of each discount, below zero, after what the rate card takes off by itself.
    pub(in crate::fee) fn discounts(
        &mut self,
        creative_fees: &[NodeId],
        add_ons: &[(&Id, NodeId)],
        reductions: Vec<NodeId>,
    ) -> Vec<NodeId> {
        let deal = self.deal;
        let path = self.deal_path.field("discounts");
        let mut discounts = reductions;
        for (place, discount) in deal.discounts.iter().enumerate() {
            let of = |base| amounts(deal, discount, base, creative_fees, add_ons, &discounts);
            let (base, left) = (of(discount.base()), of(DiscountBase::Remaining));
            discounts.push(self.discount(discount, &base, &left, &path.index(place)));
        }
        discounts
    }

    fn discount(&mut self, discount: &Discount, base: &[NodeId], left: &[NodeId], path: &Path) -> NodeId {
        let sum = self.tape.sum(base, &[]);
        let most = sum.clone();
        let left = self.tape.sum(left, &[]);
        let mut line = QuoteLine {
            base: self.shown_amount(sum.clone()),
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
        let mut draft = self.rounded_line(draft);
        // Whatever else has failed stands as zero, and says nothing about the discount.
        let comparable = self.tape.issues.as_slice().iter().all(|issue| issue.code == Code::DiscountTooLarge);
        let least = most.value().min(left.value());
        let excess =
            [("base", most), ("left", left)].into_iter().find(|(_, most)| comparable && draft.value() > most.value());
        match excess {
            // Of what was not delivered, nothing can be taken off.
            Some(_) if self.settled().is_some() => draft = draft.at_most(least, None),
            Some((what, most)) => {
                let most = self.shown_amount(most).unwrap_or(Money::zero(self.deal.currency));
                self.tape.issues.push(too_large(discount, what, most, path));
                // The discounts after it are judged as if it were not there.
                draft = self.tape.sum(&[], &[]);
            }
            None => {}
        }
        self.push_line(line, draft.negate(), path)
    }
}

/// The amounts that a base is the sum of.
fn amounts(
    deal: &Deal,
    discount: &Discount,
    base: DiscountBase,
    creative_fees: &[NodeId],
    add_ons: &[(&Id, NodeId)],
    before: &[NodeId],
) -> Vec<NodeId> {
    let add_on_nodes = add_ons.iter().map(|(_, node)| *node);
    let fees = creative_fees.iter().copied();
    match base {
        DiscountBase::CreativeFees => fees.collect(),
        DiscountBase::AddOns => add_on_nodes.collect(),
        DiscountBase::Subtotal => fees.chain(add_on_nodes).collect(),
        DiscountBase::Remaining => fees.chain(add_on_nodes).chain(before.iter().copied()).collect(),
        DiscountBase::Lines => {
            let named: BTreeSet<&Id> = discount.lines().iter().collect();
            let retainer = deal.retainer.iter().map(|retainer| &retainer.id);
            let lines = deal.deliverables.iter().map(|deliverable| &deliverable.id).chain(retainer).zip(fees);
            lines.chain(add_ons.iter().copied()).filter(|(id, _)| named.contains(id)).map(|(_, node)| node).collect()
        }
    }
}

fn too_large(discount: &Discount, what: &str, most: Money, path: &Path) -> Issue {
    let bound = if what == "base" { "its base of" } else { "what those before it leave:" };
    let message = format!("the discount `{}` is larger than {bound} {most}", discount.name());
    let field = if discount.percent().is_some() { "percent" } else { "amount" };
    Issue::new(Code::DiscountTooLarge, path.field(field), message)
        .with(what, most)
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
