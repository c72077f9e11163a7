use super::Results;
use crate::check::{Code, Issue};
use crate::fee::rules::{Covered, Fees, Pricing};
use crate::fee::{LineKind, QuoteLine, Revisions, Term};
use crate::rate_card::{AddOn, RevisionsRate};

impl Pricing<'_> {
    /// A line for the rounds of changes beyond those included and those booked, at the card's rate.
    pub(super) fn extra_revisions(&mut self, fees: &mut Fees) {
        let Some(results) = self.settled() else { return };
        self.say_unknown_rounds(results);
        for (index, done) in results.revisions.iter().enumerate() {
            let at = Results::path().field("revisions").index(index);
            let booked =
                done.term.as_ref().and_then(|id| self.booked_revisions().into_iter().find(|(_, term)| term.id == *id));
            let rounds = booked.map_or(0, |(_, term)| term.rounds);
            let Some((rate, rate_at)) = self.revisions_rate() else {
                if done.rounds > rounds {
                    let message = "the rate card has no price for the rounds beyond those booked";
                    let issue = Issue::new(Code::RateNotFound, at.field("rounds"), message).with("rounds", done.rounds);
                    self.tape.issues.push(issue.help("add `revisions` to the rate card's `add_ons`"));
                }
                continue;
            };
            let extra = done.rounds.saturating_sub(rounds.max(rate.included));
            if extra == 0 {
                continue;
            }
            let named = booked.map(|(_, term)| term.deliverables.as_slice()).unwrap_or_default();
            let covered = Covered::new(self, named, &fees.creative_fees);
            let term_at = booked.map_or_else(|| at.clone(), |(place, _)| self.deal_path.field("terms").index(place));
            let rate_at = self.version_path.field("add_ons").index(rate_at).field("rate");
            let draft = self.price(&rate.rate, &rate_at).multiply(extra, Some(at.field("rounds")));
            let draft = covered.times(draft, rate.per, &term_at);
            let line = QuoteLine {
                unit_price: Some(rate.rate),
                quantity: Some(extra),
                ..self.line(LineKind::ExtraRevisions, done.term.as_ref(), "extra revisions")
            };
            self.add(line, draft, fees, &at);
        }
    }

    fn booked_revisions(&self) -> Vec<(usize, &Revisions)> {
        let booked = self.deal.terms.iter().enumerate().filter_map(|(place, term)| match term {
            Term::Revisions(revisions) => Some((place, revisions)),
            _ => None,
        });
        booked.collect()
    }

    /// The card's price of a round, and its place among the add-ons.
    fn revisions_rate(&self) -> Option<(&RevisionsRate, usize)> {
        self.version.add_ons.iter().enumerate().find_map(|(place, add_on)| match add_on {
            AddOn::Revisions(rate) => Some((rate, place)),
            _ => None,
        })
    }

    fn say_unknown_rounds(&mut self, results: &Results) {
        let known = |term: &Revisions| results.revisions.iter().any(|done| done.term.as_ref() == Some(&term.id));
        let booked = self.booked_revisions().into_iter();
        let unknown: Vec<_> = booked.filter(|(_, term)| !known(term)).map(|(_, term)| term.id.clone()).collect();
        for id in unknown {
            let message = format!("how many rounds of `{id}` were made is not given");
            let issue = Issue::new(Code::NotYetKnown, Results::path().field("revisions"), message);
            self.not_yet_known.push(issue.with("term", &id));
        }
    }
}
