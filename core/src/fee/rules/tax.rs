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
    /// What is taken off them.
    less: Vec<NodeId>,
    /// The amounts that the tax is rounded on one by one, where it is; none where it is rounded once in any case.
    parts: Vec<NodeId>,
    payer: Payer,
    /// The tax, with the other sign, where prices include it.
    included: Option<NodeId>,
}

/// Who is supplied, and pays the tax.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Payer {
    Brand,
    Influencer,
    Principal,
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
            match supplied.payer {
                Payer::Brand => to_brand.push(node),
                Payer::Influencer => to_influencer.push(node),
                Payer::Principal => {}
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
        let deal = self.deal;
        let to_brand = |subject, lines, taxable, parts| Supplied {
            subject,
            supplier: deal.seller().clone(),
            customer: deal.brand.as_ref().map(|brand| brand.id.clone()),
            lines,
            taxable,
            less: Vec::new(),
            parts,
            payer: Payer::Brand,
            included: None,
        };
        Some(match supply {
            Supply::Fee(of) => {
                let parts = self.parts_of_fee(&of.lines, totals, commissions);
                let whole = self.named_lines().is_empty();
                let mut taxable = if whole { vec![commissions.gross_fee] } else { parts.clone() };
                if whole {
                    taxable.extend(self.of_principal(commissions, true));
                }
                to_brand(SupplySubject::Fee, of.lines.clone(), taxable, parts)
            }
            Supply::Costs(_) => {
                to_brand(SupplySubject::Costs, Vec::new(), vec![totals.costs], totals.cost_lines.clone())
            }
            Supply::Commission(of) => {
                let place = commissions.lines.iter().position(|line| line.representative == of.representative)?;
                let on_top = commissions.lines.get(place)?.treatment == CommissionTreatment::OnTop;
                let taxable = *commissions.nodes.get(place)?;
                let supplied = to_brand(SupplySubject::Commission, Vec::new(), vec![taxable], vec![taxable]);
                let supplied = Supplied { supplier: of.representative.clone(), ..supplied };
                if on_top {
                    supplied
                } else {
                    Supplied { customer: Some(deal.influencer.clone()), payer: Payer::Influencer, ..supplied }
                }
            }
            Supply::Purchase(_) => Supplied {
                supplier: deal.influencer.clone(),
                customer: deal.principal().cloned(),
                less: self.of_principal(commissions, false),
                payer: Payer::Principal,
                ..to_brand(SupplySubject::Purchase, Vec::new(), vec![commissions.gross_fee, totals.costs], Vec::new())
            },
        })
    }

    /// The commissions of who sells in its own name: on top, or those that it keeps of the fee.
    pub(in crate::fee) fn of_principal(&self, commissions: &Commissions, on_top: bool) -> Vec<NodeId> {
        let principal = self.deal.principal();
        let lines = commissions.lines.iter().zip(&commissions.nodes);
        let own = lines.filter(|(line, _)| principal == Some(&line.representative));
        let wanted = own.filter(|(line, _)| (line.treatment == CommissionTreatment::OnTop) == on_top);
        wanted.map(|(_, node)| *node).collect()
    }

    /// The lines that supplies of the fee name.
    fn named_lines(&self) -> BTreeSet<&Id> {
        let supplies = self.deal.tax.iter().flat_map(|plan| &plan.supplies);
        let lines = supplies.flat_map(|supply| match supply {
            Supply::Fee(of) => of.lines.as_slice(),
            Supply::Costs(_) | Supply::Commission(_) | Supply::Purchase(_) => &[],
        });
        lines.collect()
    }

    /// The lines of the fee that a supply names, or those that none does, with the gross-up and what the principal adds.
    fn parts_of_fee(&self, lines: &[Id], totals: &Totalled, commissions: &Commissions) -> Vec<NodeId> {
        let mut parts = self.supplied_lines(lines, &totals.fee_lines, &totals.fee_ids);
        if lines.is_empty() {
            parts.push(commissions.gross_up);
            parts.extend(self.of_principal(commissions, true));
        }
        parts
    }

    /// The lines of the fee that a supply names, or those that none does.
    pub(super) fn supplied_lines(&self, lines: &[Id], fee_lines: &[NodeId], fee_ids: &[Option<Id>]) -> Vec<NodeId> {
        let named = if lines.is_empty() { self.named_lines() } else { lines.iter().collect() };
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
            (Some(percent), _) if supplied.is_whole(tax) => {
                vec![self.tax_on(&supplied.taxable, &supplied.less, percent, tax, at.field("tax"), path)]
            }
            (Some(percent), _) => {
                let explanations = at.field("explanations");
                let mut nodes = Vec::new();
                for (index, part) in supplied.parts.iter().enumerate() {
                    nodes.push(self.tax_on(&[*part], &[], percent, tax, explanations.index(index), path));
                }
                nodes
            }
        };
        let node = self.tape.push_sum(at.field("tax"), &parts, &[], path);
        let taxable = self.tape.sum(&supplied.taxable, &supplied.less).amount();
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

    fn tax_on(
        &mut self,
        taxable: &[NodeId],
        less: &[NodeId],
        percent: Percent,
        tax: &Tax,
        place: Path,
        path: &Path,
    ) -> NodeId {
        let to = RoundTo::minor_unit(tax.mode);
        let draft = self.tape.sum(taxable, less).percent(percent, path.field("percent")).round(&to);
        self.tape.push(place, draft, path)
    }
}

impl Supplied {
    /// Whether its tax is rounded once.
    fn is_whole(&self, tax: &Tax) -> bool {
        tax.rounding == TaxRounding::Total || self.subject == SupplySubject::Purchase
    }
}
