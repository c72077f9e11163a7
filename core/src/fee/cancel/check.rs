use super::{Cancellation, IncurredCost};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique, did_you_mean, limits};
use crate::fee::check::check_known;
use crate::fee::{Deal, PassThrough, Term};
use crate::rate_card::check_price;

impl Cancellation {
    /// Finds everything that is wrong with the cancellation of a deal.
    pub fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        if let Some(ladder) = &self.ladder {
            ladder.check(&path.field("ladder"), issues);
            if self.preset.is_some() {
                let message = "a ladder stands beside a preset";
                let help = "leave one of the two out";
                issues.push(Issue::new(Code::Contradiction, path.field("preset"), message).help(help));
            }
        }
        self.check_published(deal, &path.field("published"), issues);
        self.check_costs(deal, &path.field("costs_incurred"), issues);
        let payments = path.field("payments");
        check_item_limit(self.payments.len(), &payments, issues);
        for (place, payment) in self.payments.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = payments.index(place).field("amount");
            if payment.amount.is_negative() {
                let message = format!("the payment of {} is below zero", payment.amount);
                issues.push(Issue::new(Code::OutOfRange, at.field("amount"), message).with("value", payment.amount));
            }
            if payment.amount.currency() != deal.currency {
                let found = payment.amount.currency();
                let message = format!("the deal is in {}, but the payment is in {found}", deal.currency);
                let issue = Issue::new(Code::CurrencyMismatch, at.field("currency"), message);
                issues.push(issue.with("found", found).with("expected", deal.currency));
            }
        }
    }

    fn check_published(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.published.len(), path, issues);
        check_unique(self.published.iter().map(|part| &part.deliverable), path, issues);
        let known = deal.known_ids(false);
        for (place, part) in self.published.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let named = std::slice::from_ref(&part.deliverable);
            let mut unknown = Issues::default();
            check_known(named, &known, "deliverable", &at, &mut unknown);
            issues.extend(
                unknown.as_slice().iter().map(|issue| Issue { path: at.field("deliverable"), ..issue.clone() }),
            );
            let booked = deal.deliverables.iter().find(|one| one.id == part.deliverable);
            if let (Some(pieces), Some(booked)) = (part.pieces, booked) {
                check_range(pieces, 1, booked.quantity, &at.field("pieces"), issues);
            }
        }
    }

    /// Every cost of the deal is named once: what was not spent is not guessed.
    fn check_costs(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.costs_incurred.len(), path, issues);
        check_unique(self.costs_incurred.iter().map(|cost| &cost.term), path, issues);
        let costs: Vec<&PassThrough> = deal.terms.iter().filter_map(pass_through).collect();
        for (place, incurred) in self.costs_incurred.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            match costs.iter().find(|cost| cost.id == incurred.term) {
                Some(agreed) => incurred.check(agreed, &at.field("cost"), issues),
                None => {
                    let message = format!("there is no cost `{}`", incurred.term);
                    let issue =
                        Issue::new(Code::UnknownReference, at.field("term"), message).with("id", &incurred.term);
                    let known = costs.iter().map(|cost| cost.id.as_str());
                    issues.push(match did_you_mean(incurred.term.as_str(), known) {
                        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                        None => issue.help("name a term of type `pass_through`"),
                    });
                }
            }
        }
        let is_missing = |cost: &&&PassThrough| !self.costs_incurred.iter().any(|one| one.term == cost.id);
        for cost in costs.iter().filter(is_missing).take(limits::LIST_ITEMS) {
            let message = format!("nothing is said about what was spent of `{}`", cost.id);
            let issue = Issue::new(Code::MissingField, path.clone(), message).with("term", &cost.id);
            issues.push(issue.help("say what was spent, 0 where nothing is to be borne"));
        }
    }
}

impl IncurredCost {
    fn check(&self, agreed: &PassThrough, path: &Path, issues: &mut Issues) {
        let expected = agreed.cost.currency;
        if self.cost.currency != expected {
            let message = format!("the cost was agreed in {expected}, not in {}", self.cost.currency);
            let issue = Issue::new(Code::CurrencyMismatch, path.field("currency"), message);
            issues.push(issue.with("found", self.cost.currency).with("expected", expected));
        } else if self.cost.amount > agreed.cost.amount {
            let message = format!("the cost of {} is more than the {} agreed", self.cost, agreed.cost);
            let issue = Issue::new(Code::OutOfRange, path.field("amount"), message);
            issues.push(issue.with("value", self.cost.amount).help("amend the deal first, if the brand bears it"));
        }
        check_price(&self.cost, None, path, issues);
    }
}

/// The costs of others that a term is about.
pub(super) fn pass_through(term: &Term) -> Option<&PassThrough> {
    match term {
        Term::PassThrough(cost) => Some(cost),
        _ => None,
    }
}
