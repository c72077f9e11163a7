use super::Pricing;
use super::composition::{AddOnItem, Bases, Grouped};
use super::term_price::{Covered, PricedTerm};
use crate::check::Path;
use crate::fee::tape::NodeId;
use crate::fee::{LineKind, QuoteLine, Term, TermOverride};
use crate::rate_card::{AddOn, NoticeStep, RevisionsRate};
use crate::vocabulary::Id;

impl<'a> Pricing<'a> {
    /// The lines beside creative fees, each with the deliverable or term that it is for: what the day of publication adds,
    /// and every term but costs of others.
    pub(in crate::fee) fn add_ons(&mut self, creative_fees: &[NodeId]) -> Vec<(&'a Id, NodeId)> {
        let path = self.deal_path.field("terms");
        let mut bases = Bases::new(creative_fees);
        let mut nodes = Vec::new();
        let mut open: Option<(usize, Option<Id>)> = None;
        for Grouped { place, group, item } in self.grouped() {
            if let Some((_, ended)) = open.replace((place, group.clone())).filter(|(before, _)| *before != place) {
                self.close_group(&mut bases, ended.as_ref());
            }
            nodes.push(match &item {
                AddOnItem::Surcharge(surcharge) => {
                    (&surcharge.deliverable.id, self.surcharge(surcharge, &mut bases, group))
                }
                AddOnItem::Term(place, term) => (term.id(), self.add_on(term, group, &mut bases, &path.index(*place))),
            });
        }
        nodes
    }

    fn add_on(&mut self, term: &Term, group: Option<Id>, bases: &mut Bases, path: &Path) -> NodeId {
        let kind = term.line_kind().unwrap_or(LineKind::Other);
        let covered = &Covered::new(self, term.deliverables(), &bases.nodes);
        let mut line = QuoteLine { period: term.period().cloned(), ..self.line(kind, Some(term.id()), term.label()) };
        let listed = self.listed(term, covered, path);
        let priced = match (term.price_override(), listed) {
            (Some(agreed), listed) => {
                line.list_amount = listed.and_then(|listed| self.amount_of(listed.draft));
                line.reason = Some(agreed.reason.clone());
                self.agreed(term, agreed, covered, path)
            }
            (None, Some(listed)) => listed,
            // The checks have found a price for each term.
            (None, None) => PricedTerm::nothing(self.tape.sum(&[], &[])),
        };
        if let Some(factor) = &priced.factor {
            line.group = group;
            covered.places.iter().for_each(|place| bases.raise(*place, factor));
        }
        line.base = priced.base;
        line.percent = priced.percent;
        line.unit_price = priced.unit_price;
        line.quantity = priced.quantity;
        let draft = self.rounded_line(priced.draft);
        self.push_line(line, draft, path)
    }

    /// What the term costs by the rate card.
    fn listed(&self, term: &Term, covered: &Covered, path: &Path) -> Option<PricedTerm> {
        let (index, add_on) = term.find_rate(&self.version.add_ons)?;
        let at = self.version_path.field("add_ons").index(index);
        match (add_on, term) {
            (AddOn::Rush(rate), Term::Rush(rush)) => {
                let step = reached_step(&rate.steps, rush.notice_hours);
                Some(self.percent_of_covered(
                    covered,
                    step.map(|(place, step)| (step.percent, at.field("steps").index(place).field("percent"))),
                    path.field("notice_hours"),
                ))
            }
            (AddOn::Revisions(rate), Term::Revisions(revisions)) => {
                Some(self.extra_rounds(rate, &at, revisions.rounds, covered, path))
            }
            _ => add_on.price().and_then(|price| self.term_price(price, &at.field("price"), term, covered, path)),
        }
    }

    fn agreed(&self, term: &Term, agreed: &TermOverride, covered: &Covered, path: &Path) -> PricedTerm {
        let at = path.field("override").field("price");
        // The checks have found that the price fits the term.
        self.term_price(&agreed.price, &at, term, covered, path)
            .unwrap_or_else(|| PricedTerm::nothing(self.tape.sum(&[], &[])))
    }

    /// The rounds beyond those that the creative fee includes.
    fn extra_rounds(&self, rate: &RevisionsRate, at: &Path, rounds: u32, covered: &Covered, path: &Path) -> PricedTerm {
        let extra = rounds.saturating_sub(rate.included);
        let draft = self.price(&rate.rate, &at.field("rate")).multiply(extra, Some(path.field("rounds")));
        let priced = PricedTerm::nothing(covered.times(draft, rate.per, path));
        PricedTerm { unit_price: Some(rate.rate), quantity: Some(extra), ..priced }
    }
}

/// Of all steps that the notice is under, the shortest.
fn reached_step(steps: &[NoticeStep], notice_hours: u32) -> Option<(usize, &NoticeStep)> {
    let reached = steps.iter().enumerate().filter(|(_, step)| notice_hours < step.under_hours);
    reached.min_by_key(|(_, step)| step.under_hours)
}
