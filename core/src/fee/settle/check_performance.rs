use std::collections::BTreeSet;

use super::{
    AdSpendCap, AffiliateCommission, BonusLadder, DeliveryEvent, EarlyRemoval, Guarantee, GuaranteeRemedy, LadderRule,
    LateDelivery, LateReduction, PerformanceTerm, RemovalReduction,
};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, did_you_mean, limits,
};
use crate::fee::check::check_known;
use crate::fee::{Deal, Term};
use crate::money::Money;
use crate::rate_card::{RevenueBase, check_percent, check_threshold};

impl Deal {
    /// Finds what is wrong with the terms that depend on results.
    pub(in crate::fee) fn check_performance(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.performance.len(), path, issues);
        let known = self.known_ids(false);
        for (place, term) in self.performance.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let deliverables = at.field("deliverables");
            check_known(term.deliverables(), &known, "deliverable", &deliverables, issues);
            check_unique(term.deliverables().iter(), &deliverables, issues);
            match term {
                PerformanceTerm::Bonus(term) => term.check(self, &at, issues),
                PerformanceTerm::Affiliate(term) => term.check(self, &at, issues),
                PerformanceTerm::Guarantee(term) => term.check(&at, issues),
                PerformanceTerm::LateDelivery(term) => term.check(self, &at, issues),
                PerformanceTerm::EarlyRemoval(term) => term.check(&at, issues),
                PerformanceTerm::AdSpendCap(term) => term.check(self, &at, issues),
            }
        }
        self.check_one_cap_each(path, issues);
    }

    /// A whitelisting term has one cap.
    fn check_one_cap_each(&self, path: &Path, issues: &mut Issues) {
        let mut seen = BTreeSet::new();
        for (place, term) in self.performance.iter().enumerate().take(limits::LIST_ITEMS) {
            let PerformanceTerm::AdSpendCap(cap) = term else { continue };
            if !seen.insert(&cap.term) {
                let message = format!("`{}` has a cap already", cap.term);
                issues.push(
                    Issue::new(Code::DuplicateItem, path.index(place).field("term"), message).with("id", &cap.term),
                );
            }
        }
    }

    /// The deliverables that a list of ids covers: these, or all when it is empty.
    pub(in crate::fee) fn covered_places(&self, named: &[crate::vocabulary::Id]) -> Vec<usize> {
        let covers = |id| named.is_empty() || named.contains(id);
        let deliverables = self.deliverables.iter().enumerate();
        deliverables.filter(|(_, one)| covers(&one.id)).map(|(place, _)| place).collect()
    }
}

impl BonusLadder {
    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let steps = path.field("steps");
        check_item_count(self.steps.len(), &steps, issues);
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = steps.index(place);
            check_threshold(step.from, &at.field("from"), issues);
            deal.check_amount(step.amount, &at.field("amount"), issues);
        }
        for (place, pair) in self.steps.windows(2).enumerate().take(limits::LIST_ITEMS) {
            let [before, step] = pair else { continue };
            let at = steps.index(place.saturating_add(1));
            if step.from <= before.from {
                let message = format!("the step from {} does not stand after those from less", step.from);
                issues.push(Issue::new(Code::WrongOrder, at.field("from"), message).with("value", step.from));
            }
            if self.ladder == LadderRule::Replace && step.amount.minor() < before.amount.minor() {
                let message =
                    format!("the step pays {}, less than {} of the one that it replaces", step.amount, before.amount);
                issues.push(Issue::new(Code::WrongOrder, at.field("amount"), message).with("value", step.amount));
            }
        }
        check_bounds(deal, self.floor, self.cap, path, issues);
    }
}

impl AffiliateCommission {
    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_percent(self.percent, 100, &path.field("percent"), issues);
        if let Some(days) = self.window_days {
            check_range(days, 1, limits::WINDOW_DAYS, &path.field("window_days"), issues);
        }
        if let Some(days) = self.refund_days {
            check_range(days, 0, limits::WINDOW_DAYS, &path.field("refund_days"), issues);
            if self.base == RevenueBase::Gross {
                let message = "a time for refunds stands beside a commission that refunds do not change";
                let help = "leave `refund_days` out, or make the base `net_of_refunds`";
                issues.push(Issue::new(Code::Contradiction, path.field("refund_days"), message).help(help));
            }
        }
        check_bounds(deal, self.floor, self.cap, path, issues);
    }
}

impl Guarantee {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let at_least = path.field("at_least");
        if self.at_least.is_zero() {
            let message = "a guarantee of 0 is none";
            issues.push(Issue::new(Code::OutOfRange, at_least.clone(), message).with("value", "0"));
        }
        check_threshold(self.at_least, &at_least, issues);
        if let Some(days) = self.window_days {
            check_range(days, 1, limits::WINDOW_DAYS, &path.field("window_days"), issues);
        }
        let remedies = path.field("remedies");
        check_item_count(self.remedies.len(), &remedies, issues);
        check_unique(self.remedies.iter().map(GuaranteeRemedy::kind), &remedies, issues);
        for (place, remedy) in self.remedies.iter().enumerate().take(limits::LIST_ITEMS) {
            self.check_remedy(remedy, path, &remedies.index(place), issues);
        }
    }

    fn check_remedy(&self, remedy: &GuaranteeRemedy, path: &Path, at: &Path, issues: &mut Issues) {
        match remedy {
            GuaranteeRemedy::MakeGoodPost(post) => {
                if let Some(most) = post.most_pieces {
                    check_range(most, 1, limits::QUANTITY, &at.field("most_pieces"), issues);
                }
            }
            GuaranteeRemedy::ProRataRefund(refund) => {
                if let Some(percent) = refund.cap_percent {
                    check_percent(percent, 100, &at.field("cap_percent"), issues);
                }
            }
            GuaranteeRemedy::WindowExtension(extension) => {
                check_range(extension.days, 1, limits::WINDOW_DAYS, &at.field("days"), issues);
                if self.window_days.is_none() {
                    let message = "a window that can be extended needs its days";
                    issues.push(Issue::new(Code::MissingField, path.field("window_days"), message));
                }
            }
        }
    }
}

impl LateDelivery {
    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        check_range(self.grace_days, 0, limits::WINDOW_DAYS, &path.field("grace_days"), issues);
        let reduction = path.field("reduction");
        match &self.reduction {
            LateReduction::PercentPerDay(one) => check_percent(one.percent, 100, &reduction.field("percent"), issues),
            LateReduction::AmountPerDay(one) => deal.check_amount(one.amount, &reduction.field("amount"), issues),
            LateReduction::Amount(one) => deal.check_amount(one.amount, &reduction.field("amount"), issues),
        }
        if let Some(percent) = self.cap_percent {
            check_percent(percent, 100, &path.field("cap_percent"), issues);
        }
        if self.due.is_some() {
            return;
        }
        let due = path.field("due");
        if self.event == DeliveryEvent::Delivery {
            let message = "what is late for delivery needs the day on which it is due";
            issues.push(Issue::new(Code::MissingField, due, message));
        } else if let Some(without) = self.without_window(deal) {
            let message = format!("nothing says when `{without}` is due");
            let help = "give the day in `due`, or a window in the deliverable's `publish`";
            issues.push(Issue::new(Code::MissingField, due, message).with("deliverable", without).help(help));
        }
    }

    /// The first deliverable covered that says nothing about its publication.
    fn without_window<'a>(&self, deal: &'a Deal) -> Option<&'a crate::vocabulary::Id> {
        let covered = deal.covered_places(&self.deliverables);
        let mut covered = covered.into_iter().filter_map(|place| deal.deliverables.get(place));
        covered.find(|one| one.publish.is_none()).map(|one| &one.id)
    }
}

impl EarlyRemoval {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_range(self.minimum_live_days, 1, limits::PERIOD_DAYS, &path.field("minimum_live_days"), issues);
        if let RemovalReduction::Percent(one) = &self.reduction {
            check_percent(one.percent, 100, &path.field("reduction").field("percent"), issues);
        }
    }
}

impl AdSpendCap {
    fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let ads = deal.terms.iter().filter(|term| matches!(term, Term::Whitelisting(_)));
        check_term(&self.term, ads, "whitelisting term", &path.field("term"), issues);
        deal.check_amount(self.cap, &path.field("cap"), issues);
    }
}

/// Refuses a name that none of these terms has.
pub(super) fn check_term<'a>(
    id: &crate::vocabulary::Id,
    terms: impl Iterator<Item = &'a Term>,
    what: &str,
    path: &Path,
    issues: &mut Issues,
) {
    let known: Vec<&str> = terms.map(|term| term.id().as_str()).collect();
    if known.contains(&id.as_str()) {
        return;
    }
    let issue = Issue::new(Code::UnknownReference, path.clone(), format!("there is no {what} `{id}`")).with("id", id);
    issues.push(match did_you_mean(id.as_str(), known.iter().copied()) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue,
    });
}

/// Refuses bounds below zero, and a cap below the floor.
fn check_bounds(deal: &Deal, floor: Option<Money>, cap: Option<Money>, path: &Path, issues: &mut Issues) {
    for (field, bound) in [("floor", floor), ("cap", cap)] {
        if let Some(bound) = bound {
            deal.check_amount(bound, &path.field(field), issues);
        }
    }
    if let (Some(floor), Some(cap)) = (floor, cap)
        && cap.checked_cmp(floor).is_ok_and(std::cmp::Ordering::is_lt)
    {
        let message = format!("the cap of {cap} is below the floor of {floor}");
        issues.push(
            Issue::new(Code::OutOfRange, path.field("cap").field("amount"), message)
                .with("value", cap.decimal())
                .with("least", floor.decimal()),
        );
    }
}
