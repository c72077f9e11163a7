use super::Pricing;
use super::timing::Surcharge;
use crate::check::{Code, Issue, limits};
use crate::fee::tape::NodeId;
use crate::fee::{Composition, Term};
use crate::money::{Fraction, Percent};
use crate::vocabulary::Id;

/// Something beside creative fees that has a line.
pub(super) enum AddOnItem<'a> {
    /// What the day of publication adds to a deliverable.
    Surcharge(Surcharge<'a>),
    /// The term at this place.
    Term(usize, &'a Term),
}

/// An item, with its group of percentages: the place in the order of groups, and the name where it has one.
pub(super) struct Grouped<'a> {
    pub(super) place: usize,
    pub(super) group: Option<Id>,
    pub(super) item: AddOnItem<'a>,
}

/// What percentages are taken of: for each deliverable, what the groups before have made of its creative fee.
pub(super) struct Bases {
    /// In the order of the deal.
    pub(super) nodes: Vec<NodeId>,
    /// By what parts the group so far raises each.
    raises: Vec<Vec<Fraction>>,
}

impl Bases {
    pub(super) fn new(creative_fees: &[NodeId]) -> Self {
        Self { nodes: creative_fees.to_vec(), raises: vec![Vec::new(); creative_fees.len()] }
    }

    /// Notes that the group raises a deliverable by a part of it.
    pub(super) fn raise(&mut self, place: usize, factor: &Fraction) {
        if let Some(raises) = self.raises.get_mut(place).filter(|_| *factor != Fraction::ZERO) {
            raises.push(factor.clone());
        }
    }
}

impl<'a> Pricing<'a> {
    /// Everything that has a line beside creative fees, in the order of the groups.
    pub(super) fn grouped(&self) -> Vec<Grouped<'a>> {
        let deal = self.deal;
        let surcharges = self.surcharges().into_iter().map(AddOnItem::Surcharge);
        let terms = deal.terms.iter().enumerate().filter(|(_, term)| term.line_kind().is_some());
        let items = surcharges.chain(terms.map(|(place, term)| AddOnItem::Term(place, term)));
        let mut grouped: Vec<Grouped> = items
            .enumerate()
            .map(|(place, item)| {
                let (place, group) = match (deal.composition, &item) {
                    (Composition::Additive, _) => (0, None),
                    (Composition::Product, _) => (place, None),
                    (Composition::Chain, AddOnItem::Surcharge(surcharge)) => deal.group_of(surcharge.kind, None),
                    (Composition::Chain, AddOnItem::Term(_, term)) => {
                        term.line_kind().map(|kind| deal.group_of(kind, Some(term.id()))).unwrap_or_default()
                    }
                };
                Grouped { place, group, item }
            })
            .collect();
        grouped.sort_by_key(|one| one.place);
        grouped
    }

    /// Multiplies the creative fees by the group that has ended; the next one is taken of that.
    pub(super) fn close_group(&mut self, bases: &mut Bases, group: Option<&Id>) {
        let deal = self.deal;
        let path = self.deal_path.field("composition");
        let retainer = deal.retainer.iter().map(|retainer| &retainer.id);
        for (place, id) in deal.deliverables.iter().map(|one| &one.id).chain(retainer).enumerate() {
            let (Some(node), Some(raises)) = (bases.nodes.get_mut(place), bases.raises.get_mut(place)) else {
                continue;
            };
            let raises = std::mem::take(raises);
            if raises.is_empty() {
                continue;
            }
            if self.parts.len() >= limits::QUOTE_PARTS {
                return self.refuse_parts();
            }
            let label = match group {
                Some(group) => format!("{id} after the group {group}"),
                None => format!("{id} after one more percentage"),
            };
            // Percentages beyond the limit have failed in their own lines.
            let sum = Fraction::sum(&raises).and_then(|sum| sum.checked_mul(&Percent::HUNDRED.decimal().into()));
            let draft = self.tape.sum(&[*node], &[]).add_percents(sum.unwrap_or_default());
            *node = self.push_part(id, label, draft, &path);
        }
    }

    fn refuse_parts(&mut self) {
        if self.tape.issues.as_slice().iter().any(|issue| issue.code == Code::ItemCount) {
            return;
        }
        let most = limits::QUOTE_PARTS;
        let message = format!("the percentages of the deal make more than {most} products; the most is {most}");
        let issue = Issue::new(Code::ItemCount, self.deal_path.field("composition"), message).with("most", most);
        self.tape.issues.push(issue.help("use fewer terms or deliverables, or the composition `additive`"));
    }
}
