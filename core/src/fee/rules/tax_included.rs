use super::Pricing;
use crate::check::{Code, Issue};
use crate::fee::tape::NodeId;
use crate::fee::{FeeSupply, LineKind, QuoteLine, Supply, TaxRounding};
use crate::money::{Percent, RoundTo};
use crate::vocabulary::Id;

impl Pricing<'_> {
    /// The lines that take the tax out of prices which include it, each with the place of its supply: net less price.
    pub(super) fn take_out_tax(&mut self, fee_lines: &[NodeId], fee_ids: &[Option<Id>]) -> Vec<(usize, NodeId)> {
        let supplies = self.deal.tax.iter().flat_map(|plan| &plan.supplies).enumerate();
        let mut found = Vec::new();
        for (place, supply) in supplies {
            let Supply::Fee(of) = supply else { continue };
            // The check asks for a rate.
            if let Some(percent) = of.tax.percent.filter(|_| of.prices_include_tax) {
                let priced = self.supplied_lines(&of.lines, fee_lines, fee_ids);
                found.push((place, self.tax_line(of, percent, &priced, place)));
            }
        }
        found
    }

    /// Discounts that belong to another supply may leave less of all prices than the tax that some include.
    pub(super) fn refuse_below_zero(&mut self, fee: NodeId, place: usize) {
        let fee = self.tape.amount(fee);
        // What was delivered is settled, whatever it comes to.
        if !fee.is_negative() || self.settled().is_some() || !self.tape.issues.is_empty() {
            return;
        }
        let path = self.deal_path.field("tax").field("supplies").index(place).field("lines");
        let message = format!("the tax that the prices include is more than the discounts leave, a fee of {fee}");
        let issue = Issue::new(Code::Contradiction, path, message).with("fee", fee);
        self.tape.issues.push(issue.help("name the discounts among the lines whose prices they lower"));
    }

    fn tax_line(&mut self, supply: &FeeSupply, percent: Percent, priced: &[NodeId], place: usize) -> NodeId {
        let deal = self.deal;
        let path = self.deal_path.field("tax").field("supplies").index(place).field("tax");
        let to = RoundTo::minor_unit(supply.tax.mode);
        let rounded: Vec<&[NodeId]> = match supply.tax.rounding {
            TaxRounding::Total => vec![priced],
            TaxRounding::Line => priced.chunks(1).collect(),
        };
        let mut nets = Vec::new();
        for price in rounded {
            let net = self.tape.sum(price, &[]).exclude_percent(percent, path.field("percent")).round(&to);
            nets.push(self.push_part(&deal.id, format!("the price without tax of {percent}"), net, &path));
        }
        let line = QuoteLine {
            base: self.shown_amount(self.tape.sum(priced, &[])),
            percent: Some(percent),
            ..self.line(LineKind::TaxIncluded, None, "tax included in the prices")
        };
        let draft = self.tape.sum(&nets, priced);
        self.push_line(line, draft, &path)
    }
}
