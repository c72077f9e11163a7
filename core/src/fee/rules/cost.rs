use super::Pricing;
use crate::check::Path;
use crate::fee::tape::NodeId;
use crate::fee::{LineKind, PassThrough, QuoteLine, Term};
use crate::money::Percent;
use crate::rate_card::AddOn;
use crate::vocabulary::Name;

/// The costs of others that the brand bears.
pub(in crate::fee) struct Costs {
    /// What the brand pays for each.
    pub(in crate::fee) lines: Vec<NodeId>,
    /// Who gets how much at cost.
    pub(in crate::fee) suppliers: Vec<(Option<Name>, NodeId)>,
}

impl Pricing<'_> {
    /// The line of each cost: what it costs, with the markup of the deal or the rate card.
    pub(in crate::fee) fn costs(&mut self) -> Costs {
        let deal = self.deal;
        let path = self.deal_path.field("terms");
        let mut costs = Costs { lines: Vec::new(), suppliers: Vec::new() };
        for (place, term) in deal.terms.iter().enumerate() {
            if let Term::PassThrough(cost) = term {
                let (at_cost, line) = self.cost(term, cost, &path.index(place));
                costs.lines.push(line);
                costs.suppliers.push((cost.supplier.clone(), at_cost));
            }
        }
        costs
    }

    fn cost(&mut self, term: &Term, cost: &PassThrough, path: &Path) -> (NodeId, NodeId) {
        let to = self.minor_unit();
        let draft = self.price(&cost.cost, &path.field("cost"));
        let index = self.lines.len();
        let place = Path::root().field("lines").index(index).field("base");
        let at_cost = self.tape.push(place, draft.clone().round(&to), path);
        let mut line = QuoteLine {
            base: Some(self.tape.amount(at_cost)),
            unit_price: Some(cost.cost),
            ..self.line(LineKind::PassThrough, Some(&cost.id), cost.name.as_str())
        };
        let draft = match self.markup(term, cost, path) {
            Some((percent, from)) => {
                line.percent = Some(percent);
                draft.add_percent(percent, from)
            }
            None => draft,
        };
        (at_cost, self.push_line(line, draft.round(&to), path))
    }

    /// The markup that the deal states, else that of the rate card for this kind of costs.
    fn markup(&self, term: &Term, cost: &PassThrough, path: &Path) -> Option<(Percent, Path)> {
        if let Some(percent) = cost.markup_percent {
            return Some((percent, path.field("markup_percent")));
        }
        let (index, add_on) = term.find_rate(&self.version.add_ons)?;
        let AddOn::PassThrough(rate) = add_on else { return None };
        Some((rate.markup_percent, self.version_path.field("add_ons").index(index).field("markup_percent")))
    }
}
