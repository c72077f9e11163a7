use super::SuppliedPart;
use crate::check::Path;
use crate::fee::rules::{Commissions, Pricing, Taxes, Totalled};
use crate::fee::tape::NodeId;
use crate::fee::{Supply, SupplyLine, SupplySubject, TaxCategory};
use crate::money::{Fraction, Money};

impl Pricing<'_> {
    /// Taxes each supply, of the fee only a part: the rest is a compensation, outside the scope of the tax.
    pub(in crate::fee) fn taxes_on_part(
        &mut self,
        part: &Totalled,
        whole: &Totalled,
        commissions: &mut Commissions,
    ) -> Taxes {
        let mut part_of_whole = self.part_of_gross(part, whole, commissions);
        std::mem::swap(commissions, &mut part_of_whole);
        let (whole, supplied) = (part_of_whole, commissions.clone());
        let mut taxes = self.taxes(part, commissions);
        let lines = std::mem::take(&mut commissions.lines);
        *commissions = Commissions { lines, ..whole };
        let on_top = |of: &Commissions| self.of_principal(of, true);
        let all: Vec<NodeId> = std::iter::once(commissions.gross_fee).chain(on_top(commissions)).collect();
        let less: Vec<NodeId> = std::iter::once(supplied.gross_fee).chain(on_top(&supplied)).collect();
        let rest = self.tape.sum(&all, &less).amount();
        let rest = rest.unwrap_or_else(|| Money::zero(self.deal.currency));
        let mut supplies = self.deal.tax.iter().flat_map(|plan| &plan.supplies);
        if !rest.is_zero() && supplies.any(|supply| matches!(supply, Supply::Fee(_))) {
            taxes.lines.push(self.compensation(rest));
        }
        taxes
    }

    /// The commissions with the gross fee of the part, and what of the gross-up and of a principal's commission belongs to it,
    /// each rounded once.
    fn part_of_gross(&mut self, part: &Totalled, whole: &Totalled, commissions: &Commissions) -> Commissions {
        let blame = self.deal_path.clone();
        let amount = |node| Fraction::from(self.tape.amount(node).decimal());
        let share = amount(part.fee).checked_div(&amount(whole.fee)).unwrap_or_default();
        let at = Path::root().field("supplied");
        let principal = self.deal.principal();
        let mut of = commissions.clone();
        let mut share_of = |node: NodeId, field| {
            let draft = self.tape.sum(&[node], &[]).multiply(share.clone(), None).round(&self.minor_unit());
            self.tape.push(at.field(field), draft, &blame)
        };
        of.gross_up = share_of(commissions.gross_up, "gross_up");
        for (node, line) in of.nodes.iter_mut().zip(&commissions.lines) {
            if principal == Some(&line.representative) {
                *node = share_of(*node, "commission");
            }
        }
        of.gross_fee = self.tape.push_sum(at.field("gross_fee"), &[part.fee, of.gross_up], &[], &blame);
        of
    }

    /// What of the gross fee is a supply.
    pub(super) fn supplied_part(&self) -> SuppliedPart {
        let at = Path::root().field("supplied");
        let find = |field| {
            let place = at.field(field);
            self.tape.nodes.iter().find(|node| node.place == place).map(|node| node.amount)
        };
        let amount = |field| find(field).unwrap_or_else(|| Money::zero(self.deal.currency));
        SuppliedPart { gross_up: amount("gross_up"), commission: find("commission"), gross_fee: amount("gross_fee") }
    }

    fn compensation(&self, amount: Money) -> SupplyLine {
        SupplyLine {
            subject: SupplySubject::Fee,
            lines: Vec::new(),
            supplier: self.deal.seller().clone(),
            customer: self.deal.brand.as_ref().map(|brand| brand.id.clone()),
            taxable: amount,
            category: TaxCategory::OutOfScope,
            percent: None,
            tax: Money::zero(self.deal.currency),
            prices_include_tax: false,
            note: None,
            explanations: Vec::new(),
        }
    }
}
