use super::late::part_of_days;
use super::{EarlyRemoval, RemovalReduction, Results};
use crate::check::Path;
use crate::fee::LineKind;
use crate::fee::rules::{Fees, Pricing};

impl Pricing<'_> {
    /// A line for each deliverable that was taken down before its minimum time.
    pub(super) fn early_removal(&mut self, term: &EarlyRemoval, fees: &mut Fees, path: &Path) {
        if self.settled().is_none() {
            return;
        }
        let deal = self.deal;
        for place in deal.covered_places(&term.deliverables) {
            let Some(deliverable) = deal.deliverables.get(place) else { continue };
            let Some((missing, from)) = self.missing_days(term, place) else { continue };
            let fee = self.fees_of(&[place], fees);
            let draft = match &term.reduction {
                RemovalReduction::ProRata(_) => {
                    part_of_days(fee, missing, from, term.minimum_live_days, path.field("minimum_live_days"))
                }
                RemovalReduction::Percent(one) => fee.percent(one.percent, path.field("reduction").field("percent")),
            };
            let minimum = term.minimum_live_days;
            let label = format!("early removal of `{}`: {missing} of {minimum} days missing", deliverable.id);
            let line = self.line(LineKind::EarlyRemoval, Some(&term.id), label);
            self.take_off(line, draft, fees, path);
        }
    }

    /// How many days are missing, and where the days stand that it was live; where it cannot be told yet, that is said.
    fn missing_days(&mut self, term: &EarlyRemoval, place: usize) -> Option<(u32, Path)> {
        let id = self.deal.deliverables.get(place).map(|one| one.id.to_string()).unwrap_or_default();
        let Some((delivered, at)) = self.delivered(place) else {
            let message = format!("`{}` depends on how long `{id}` was live, which is not given", term.id);
            self.say_open(&term.id, place, Results::path().field("deliveries"), message);
            return None;
        };
        // What was never published cannot be taken down.
        if delivered.pieces == Some(0) {
            return None;
        }
        let at = at.field("days_live");
        match delivered.days_live {
            Some(days) if days >= term.minimum_live_days => None,
            Some(days) if delivered.removed => Some((term.minimum_live_days.saturating_sub(days), at)),
            Some(days) => {
                let message = format!("`{id}` is live for {days} of at least {} days", term.minimum_live_days);
                self.say_open(&term.id, place, at, message);
                None
            }
            None => {
                let message = format!("`{}` depends on how long `{id}` was live, which is not given", term.id);
                self.say_open(&term.id, place, at, message);
                None
            }
        }
    }
}
