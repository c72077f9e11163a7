use std::collections::BTreeSet;

use super::{Concession, CounterOfferInput, DiscountConcession, FewerConcession, ShortenConcession};
use crate::check::{Code, Issue, Issues, Path, check_range, limits};
use crate::fee::Deal;
use crate::fee::change::{check_amount, check_deliverable, check_length, check_new_line, check_term};
use crate::rate_card::check_percent;

impl CounterOfferInput {
    /// Finds what is wrong with the target, the floor and the concessions; the documents are checked where they are
    /// priced.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let currency = self.deal.currency;
        check_amount(self.target, currency, &path.field("target"), issues);
        if let Some(floor) = &self.floor {
            check_amount(floor.amount, currency, &path.field("floor").field("amount"), issues);
        }
        let list = path.field("concessions");
        check_count(self.concessions.len(), limits::CONCESSIONS, &list, issues);
        let mut seen = BTreeSet::new();
        for (place, concession) in self.concessions.iter().enumerate().take(limits::CONCESSIONS) {
            let at = list.index(place);
            concession.check(&self.deal, &at, issues);
            if !seen.insert(concession.key()) {
                let message = "the same concession stands in the list already";
                issues.push(Issue::new(Code::DuplicateItem, at, message));
            }
        }
    }
}

impl Concession {
    /// What it gives up, so that it is given up once.
    fn key(&self) -> (u8, &str) {
        match self {
            Self::Shorten(one) => (0, one.term.as_str()),
            Self::Drop(one) => (1, one.term.as_str()),
            Self::Fewer(one) => (2, one.deliverable.as_str()),
            Self::SlowerPayment(_) => (3, ""),
            Self::Discount(_) => (4, ""),
        }
    }

    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        match self {
            Self::Shorten(one) => one.check(deal, path, issues),
            Self::Drop(one) => {
                check_term(deal, &one.term, &path.field("term"), issues);
            }
            Self::Fewer(one) => one.check(deal, path, issues),
            Self::SlowerPayment(one) => {
                let at = path.field("net_days");
                check_range(one.net_days, 1, limits::NET_DAYS, &at, issues);
                let parts = deal.payment.iter().flat_map(|plan| &plan.instalments);
                if !parts.into_iter().any(|part| part.term.net_days < one.net_days) {
                    let message = format!("no instalment of the deal is due earlier than after {} days", one.net_days);
                    issues.push(Issue::new(Code::Contradiction, at, message).with("value", one.net_days));
                }
                if let Some(credit) = one.credit {
                    check_amount(credit, deal.currency, &path.field("credit"), issues);
                }
            }
            Self::Discount(one) => one.check(deal, path, issues),
        }
    }
}

impl ShortenConcession {
    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let list = path.field("to");
        check_count(self.to.len(), limits::CONCESSION_STEPS, &list, issues);
        let Some(term) = check_term(deal, &self.term, &path.field("term"), issues) else { return };
        let mut before = check_length(term, self.unit, &self.to, [&path.field("unit"), &list], issues);
        for (place, count) in self.to.iter().enumerate().take(limits::CONCESSION_STEPS) {
            if let Some(before) = before.filter(|before| count >= before) {
                let message = format!("{count} {} are not shorter than {before}", self.unit);
                let issue = Issue::new(Code::WrongOrder, list.index(place), message);
                issues.push(issue.help("list lengths below the term's own, the longest first"));
            }
            before = before.map(|_| *count);
        }
    }
}

impl FewerConcession {
    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let found = check_deliverable(deal, &self.deliverable, &path.field("deliverable"), issues);
        // A quantity of 0 is said where the deal is checked.
        let Some(quantity) = found.map(|one| one.quantity).filter(|quantity| *quantity > 0) else { return };
        let at = path.field("minimum");
        let most = u32::try_from(limits::CONCESSION_STEPS).unwrap_or(u32::MAX);
        if quantity == 1 {
            let message = format!("`{}` has one piece, and no deliverable has fewer", self.deliverable);
            issues.push(Issue::new(Code::OutOfRange, at, message).with("value", self.minimum));
        } else {
            let least = quantity.saturating_sub(most).max(1);
            check_range(self.minimum, least, quantity.saturating_sub(1), &at, issues);
        }
    }
}

impl DiscountConcession {
    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_new_line(deal, &self.id, &path.field("id"), issues);
        if let Some(most) = self.most_percent {
            check_percent(most, 100, &path.field("most_percent"), issues);
        }
    }
}

fn check_count(count: usize, most: usize, path: &Path, issues: &mut Issues) {
    if count == 0 || count > most {
        let message = format!("the list has {count} items; it must have 1 to {most}");
        issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", count).with("most", most));
    }
}
