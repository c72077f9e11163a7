use super::check_performance::check_term;
use super::{PerformanceTerm, Results};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique, check_unique_ids, limits};
use crate::fee::check::check_known_id;
use crate::fee::{Deal, Term};
use crate::time::Date;
use crate::vocabulary::Id;

impl Results {
    /// Finds everything that is wrong with the results of a deal; `path` is where they lie in the whole input.
    pub fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        if self.deal != deal.id {
            let message = format!("the results are of the deal `{}`, not of `{}`", self.deal, deal.id);
            let issue = Issue::new(Code::UnknownReference, path.field("deal"), message);
            issues.push(issue.with("id", &self.deal).with("expected", &deal.id));
        }
        deal.check_outcomes(&self.outcomes, &path.field("outcomes"), issues);
        self.check_deliveries(deal, &path.field("deliveries"), issues);
        self.check_sales(deal, &path.field("sales"), issues);
        self.check_revisions(deal, &path.field("revisions"), issues);
        self.check_ad_spend(deal, &path.field("ad_spend"), issues);
        self.check_remedies(deal, &path.field("remedies"), issues);
        self.check_payments(deal, &path.field("payments"), issues);
    }

    fn check_deliveries(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.deliveries.len(), path, issues);
        let known = deal.known_ids(false);
        check_unique_ids(self.deliveries.iter().map(|one| &one.deliverable), "deliverable", path, issues);
        for (place, one) in self.deliveries.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_known_id(&one.deliverable, &known, "deliverable", &at.field("deliverable"), issues);
            let booked = deal.deliverables.iter().find(|other| other.id == one.deliverable);
            if let (Some(pieces), Some(booked)) = (one.pieces, booked) {
                check_range(pieces, 0, booked.quantity, &at.field("pieces"), issues);
            }
            for (field, date) in [("delivered_on", one.delivered_on), ("published_on", one.published_on)] {
                self.check_date(date, &at.field(field), issues);
            }
            if let Some(days) = one.days_live {
                check_range(days, 0, limits::CALENDAR_DAYS, &at.field("days_live"), issues);
            } else if one.removed {
                let message = "content that was removed needs the days that it was live";
                issues.push(Issue::new(Code::MissingField, at.field("days_live"), message));
            }
        }
    }

    fn check_sales(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.sales.len(), path, issues);
        let known = deal.known_ids(false);
        for (place, sale) in self.sales.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_known_id(&sale.deliverable, &known, "deliverable", &at.field("deliverable"), issues);
            self.check_date(Some(sale.sold_on), &at.field("sold_on"), issues);
            deal.check_amount(sale.revenue, &at.field("revenue"), issues);
            let refunds = at.field("refunds");
            check_item_limit(sale.refunds.len(), &refunds, issues);
            for (place, refund) in sale.refunds.iter().enumerate().take(limits::LIST_ITEMS) {
                let at = refunds.index(place);
                self.check_date(Some(refund.refunded_on), &at.field("refunded_on"), issues);
                if refund.refunded_on < sale.sold_on {
                    let message =
                        format!("the refund of {} lies before the sale of {}", refund.refunded_on, sale.sold_on);
                    issues.push(Issue::new(Code::WrongOrder, at.field("refunded_on"), message));
                }
                deal.check_amount(refund.amount, &at.field("amount"), issues);
            }
        }
    }

    fn check_revisions(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.revisions.len(), path, issues);
        check_unique_ids(
            self.revisions.iter().map(|one| one.term.as_ref().map_or("", Id::as_str)),
            "term",
            path,
            issues,
        );
        let booked = || deal.terms.iter().filter(|term| matches!(term, Term::Revisions(_)));
        for (place, one) in self.revisions.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_range(one.rounds, 0, limits::ROUNDS, &at.field("rounds"), issues);
            match &one.term {
                Some(id) => check_term(id, booked(), "term for revisions", &at.field("term"), issues),
                None if booked().next().is_some() => {
                    let message = "the deal books revisions, and these say not by which term";
                    issues.push(Issue::new(Code::MissingField, at.field("term"), message));
                }
                None => {}
            }
        }
    }

    fn check_ad_spend(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.ad_spend.len(), path, issues);
        check_unique_ids(self.ad_spend.iter().map(|one| &one.term), "term", path, issues);
        for (place, one) in self.ad_spend.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let ads = deal.terms.iter().filter(|term| matches!(term, Term::Whitelisting(_)));
            check_term(&one.term, ads, "whitelisting term", &at.field("term"), issues);
            deal.check_amount(one.spent, &at.field("spent"), issues);
        }
    }

    fn check_remedies(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.remedies.len(), path, issues);
        check_unique(self.remedies.iter().map(|one| &one.guarantee), path, issues);
        for (place, one) in self.remedies.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let guarantee = deal.performance.iter().find_map(|term| match term {
                PerformanceTerm::Guarantee(guarantee) if guarantee.id == one.guarantee => Some(guarantee),
                _ => None,
            });
            match guarantee {
                None => {
                    let message = format!("there is no guarantee `{}`", one.guarantee);
                    let issue = Issue::new(Code::UnknownReference, at.field("guarantee"), message);
                    issues.push(issue.with("id", &one.guarantee));
                }
                Some(guarantee) if guarantee.remedies.iter().all(|remedy| remedy.kind() != one.remedy) => {
                    let message = format!("`{}` has no remedy `{}`", one.guarantee, one.remedy);
                    let issue = Issue::new(Code::UnknownReference, at.field("remedy"), message);
                    issues.push(issue.with("id", one.remedy));
                }
                Some(_) => {}
            }
        }
    }

    fn check_payments(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_item_limit(self.payments.len(), path, issues);
        for (place, payment) in self.payments.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            self.check_date(Some(payment.paid_on), &at.field("paid_on"), issues);
            // What was paid back stands below zero.
            deal.check_amount(payment.amount.abs(), &at.field("amount"), issues);
        }
    }

    /// No fact is later than the day on which the results were read.
    fn check_date(&self, date: Option<Date>, path: &Path, issues: &mut Issues) {
        if let Some(date) = date.filter(|date| *date > self.as_of) {
            let message = format!("{date} lies after {}, the day of the results", self.as_of);
            issues
                .push(Issue::new(Code::WrongOrder, path.clone(), message).with("date", date).with("as_of", self.as_of));
        }
    }
}
