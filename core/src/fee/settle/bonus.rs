use super::BonusLadder;
use crate::check::Path;
use crate::fee::rules::{Fees, Pricing};
use crate::fee::tape::Draft;
use crate::fee::{LineKind, QuoteLine};

impl Pricing<'_> {
    /// The line of a bonus: the steps that are reached, within floor and cap.
    pub(super) fn bonus(&mut self, term: &BonusLadder, fees: &mut Fees, path: &Path) {
        let metric = term.metric.paid();
        let places = self.deal.covered_places(&term.deliverables);
        let reached = self.reached_together(&places, metric, &term.id, path);
        let paid = reached.map(|reached| term.paid_steps(&reached)).unwrap_or_default();
        let mut draft: Option<Draft> = None;
        for place in paid {
            let Some(step) = term.steps.get(place) else { continue };
            let at = path.field("steps").index(place).field("amount").field("amount");
            draft = Some(match draft {
                None => Draft::from_input(self.deal.currency, at, step.amount.fraction()),
                Some(draft) => draft.add(step.amount.fraction(), at),
            });
        }
        let draft = draft.unwrap_or_else(|| self.tape.sum(&[], &[]));
        let draft = self.bounded(draft, term.floor, term.cap, path);
        let label = format!("bonus on {}", term.metric.label());
        let line = self.line(LineKind::Bonus, Some(&term.id), label);
        let line = QuoteLine { depends_on: vec![metric], ..line };
        self.add(line, draft, fees, path);
    }
}
