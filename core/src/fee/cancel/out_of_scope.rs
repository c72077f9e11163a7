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
        let (gross_fee, gross_up) = self.part_of_gross(part, whole, commissions);
        let all = (std::mem::replace(&mut commissions.gross_fee, gross_fee), commissions.gross_up);
        commissions.gross_up = gross_up;
        let mut taxes = self.taxes(part, commissions);
        (commissions.gross_fee, commissions.gross_up) = all;
        let rest = self.tape.sum(&[commissions.gross_fee], &[gross_fee]).amount();
        let rest = rest.unwrap_or_else(|| Money::zero(self.deal.currency));
        let mut supplies = self.deal.tax.iter().flat_map(|plan| &plan.supplies);
        if !rest.is_zero() && supplies.any(|supply| matches!(supply, Supply::Fee(_))) {
            taxes.lines.push(self.compensation(rest));
        }
        taxes
    }

    /// The gross fee of the part, and what of the gross-up belongs to it; rounded once.
    fn part_of_gross(&mut self, part: &Totalled, whole: &Totalled, commissions: &Commissions) -> (NodeId, NodeId) {
        let blame = self.deal_path.clone();
        let amount = |node| Fraction::from(self.tape.amount(node).decimal());
        let share = amount(part.fee).checked_div(&amount(whole.fee)).unwrap_or_default();
        let draft = self.tape.sum(&[commissions.gross_up], &[]).multiply(share, None).round(&self.minor_unit());
        let at = Path::root().field("supplied");
        let gross_up = self.tape.push(at.field("gross_up"), draft, &blame);
        (self.tape.push_sum(at.field("gross_fee"), &[part.fee, gross_up], &[], &blame), gross_up)
    }

    /// What of the gross fee is a supply.
    pub(super) fn supplied_part(&self) -> SuppliedPart {
        let at = Path::root().field("supplied");
        let amount = |field| {
            let place = at.field(field);
            let node = self.tape.nodes.iter().find(|node| node.place == place);
            node.map_or_else(|| Money::zero(self.deal.currency), |node| node.amount)
        };
        SuppliedPart { gross_up: amount("gross_up"), gross_fee: amount("gross_fee") }
    }

    fn compensation(&self, amount: Money) -> SupplyLine {
        SupplyLine {
            subject: SupplySubject::Fee,
            lines: Vec::new(),
            supplier: self.deal.influencer.clone(),
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
