use std::collections::BTreeSet;

use super::{Commissions, Pricing, Totalled};
use crate::check::Path;
use crate::fee::tape::NodeId;
use crate::fee::{Supply, SupplyLine, SupplySubject, Tax, TaxRounding};
use crate::influencer::CommissionTreatment;
use crate::money::{Money, Percent, RoundTo};
use crate::vocabulary::Id;

/// The tax on every supply, and what that makes of the totals.
pub(in crate::fee) struct Taxes {
    pub(in crate::fee) lines: Vec<SupplyLine>,
    /// On what the brand is supplied with.
    pub(in crate::fee) to_brand: NodeId,
    /// On what the influencer is supplied with.
    pub(in crate::fee) to_influencer: NodeId,
}

/// A supply with its amounts.
struct Supplied {
    subject: SupplySubject,
    supplier: Id,
    customer: Option<Id>,
    lines: Vec<Id>,
    /// The amounts that are taxed together.
    taxable: Vec<NodeId>,
    /// The amounts that the tax is rounded on one by one, where it is.
    parts: Vec<NodeId>,
    to_brand: bool,
    /// The tax, with the other sign, where prices include it.
    included: Option<NodeId>,
}

impl Pricing<'_> {
    /// Taxes each supply that the deal names, and adds the tax to the commissions that carry it.
    pub(in crate::fee) fn taxes(&mut self, totals: &Totalled, commissions: &mut Commissions) -> Taxes {
        let deal = self.deal;
        let path = self.deal_path.field("tax").field("supplies");
        let (mut to_brand, mut to_influencer, mut lines) = (Vec::new(), Vec::new(), Vec::new());
        for (place, supply) in deal.tax.iter().flat_map(|plan| &plan.supplies).enumerate() {
            // The checks have found each representative.
            let Some(mut supplied) = self.supplied(supply, totals, commissions) else { continue };
            supplied.included = totals.included.iter().find(|(of, _)| *of == place).map(|(_, node)| *node);
            if !supplied.lines.is_empty() || supplied.taxable != [commissions.gross_fee] {
                supplied.taxable.extend(supplied.included);
            }
            let at = path.index(place).field("tax");
            let (node, line) = self.tax(&supplied, supply.tax(), lines.len(), &at);
            if let Supply::Commission(of) = supply {
                for commission in commissions.lines.iter_mut().filter(|line| line.representative == of.representative) {
                    commission.tax = line.tax;
                }
            }
            if supplied.to_brand {
                to_brand.push(node)
            } else {
                to_influencer.push(node)
            }
            lines.push(line);
        }
        Taxes {
            lines,
            to_brand: self.push_total("tax", &to_brand, &[]),
            to_influencer: self.push_total("tax_on_commissions_deducted", &to_influencer, &[]),
        }
    }

    fn supplied(&self, supply: &Supply, totals: &Totalled, commissions: &Commissions) -> Option<Supplied> {
        let brand = self.deal.brand.as_ref().map(|brand| brand.id.clone());
        let influencer = self.deal.influencer.clone();
        Some(match supply {
            Supply::Fee(of) => {
                let parts = self.parts_of_fee(&of.lines, totals, commissions);
                let whole = self.named_lines().next().is_none();
                Supplied {
                    subject: SupplySubject::Fee,
                    supplier: influencer,
                    customer: brand,
                    lines: of.lines.clone(),
                    taxable: if whole { vec![commissions.gross_fee] } else { parts.clone() },
                    parts,
                    to_brand: true,
                    included: None,
                }
            }
            Supply::Costs(_) => Supplied {
                subject: SupplySubject::Costs,
                supplier: influencer,
                customer: brand,
                lines: Vec::new(),
                taxable: vec![totals.costs],
                parts: totals.cost_lines.clone(),
                to_brand: true,
                included: None,
            },
            Supply::Commission(of) => {
                let place = commissions.lines.iter().position(|line| line.representative == of.representative)?;
                let to_brand = commissions.lines.get(place)?.treatment == CommissionTreatment::OnTop;
                let taxable = *commissions.nodes.get(place)?;
                Supplied {
                    subject: SupplySubject::Commission,
                    supplier: of.representative.clone(),
                    customer: if to_brand { brand } else { Some(influencer) },
                    lines: Vec::new(),
                    taxable: vec![taxable],
                    parts: vec![taxable],
                    to_brand,
                    included: None,
                }
            }
        })
    }

    /// The lines that supplies of the fee name.
    fn named_lines(&self) -> impl Iterator<Item = &Id> {
        let supplies = self.deal.tax.iter().flat_map(|plan| &plan.supplies);
        supplies.flat_map(|supply| match supply {
            Supply::Fee(of) => of.lines.as_slice(),
            Supply::Costs(_) | Supply::Commission(_) => &[],
        })
    }

    /// The lines of the fee that a supply names, or those that none does, with the gross-up.
    fn parts_of_fee(&self, lines: &[Id], totals: &Totalled, commissions: &Commissions) -> Vec<NodeId> {
        let mut parts = self.supplied_lines(lines, &totals.fee_lines, &totals.fee_ids);
        parts.extend(lines.is_empty().then_some(commissions.gross_up));
        parts
    }

    /// The lines of the fee that a supply names, or those that none does.
    pub(super) fn supplied_lines(&self, lines: &[Id], fee_lines: &[NodeId], fee_ids: &[Option<Id>]) -> Vec<NodeId> {
        let named: BTreeSet<&Id> = if lines.is_empty() { self.named_lines().collect() } else { lines.iter().collect() };
        let of = |id: &Option<Id>| id.as_ref().is_some_and(|id| named.contains(id)) != lines.is_empty();
        fee_lines.iter().zip(fee_ids).filter(|(_, id)| of(id)).map(|(node, _)| *node).collect()
    }

    fn tax(&mut self, supplied: &Supplied, tax: &Tax, place: usize, path: &Path) -> (NodeId, SupplyLine) {
        let at = Path::root().field("supplies").index(place);
        let parts = match (tax.percent, tax.rounding) {
            (None, _) => Vec::new(),
            (Some(_), _) if supplied.included.is_some() => {
                let draft = self.tape.sum(&[], supplied.included.as_slice());
                vec![self.tape.push(at.field("tax"), draft, path)]
            }
            (Some(percent), TaxRounding::Total) => {
                vec![self.tax_on(&supplied.taxable, percent, tax, at.field("tax"), path)]
            }
            (Some(percent), TaxRounding::Line) => {
                let explanations = at.field("explanations");
                let mut nodes = Vec::new();
                for (index, part) in supplied.parts.iter().enumerate() {
                    nodes.push(self.tax_on(&[*part], percent, tax, explanations.index(index), path));
                }
                nodes
            }
        };
        let node = match parts.as_slice() {
            [whole] if tax.rounding == TaxRounding::Total || supplied.included.is_some() => *whole,
            _ => self.tape.push_sum(at.field("tax"), &parts, &[], path),
        };
        let taxable = self.tape.sum(&supplied.taxable, &[]).amount();
        let line = SupplyLine {
            subject: supplied.subject,
            supplier: supplied.supplier.clone(),
            customer: supplied.customer.clone(),
            lines: supplied.lines.clone(),
            taxable: taxable.unwrap_or_else(|| Money::zero(self.deal.currency)),
            category: tax.category,
            percent: tax.percent,
            tax: self.tape.amount(node),
            prices_include_tax: supplied.included.is_some(),
            note: tax.note.clone(),
            explanations: parts.iter().map(|part| self.tape.explanation(*part)).collect(),
        };
        (node, line)
    }

    fn tax_on(&mut self, taxable: &[NodeId], percent: Percent, tax: &Tax, place: Path, path: &Path) -> NodeId {
        let to = RoundTo::minor_unit(tax.mode);
        let draft = self.tape.sum(taxable, &[]).percent(percent, path.field("percent")).round(&to);
        self.tape.push(place, draft, path)
    }
}
