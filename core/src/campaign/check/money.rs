use std::collections::BTreeSet;

use crate::campaign::{BudgetLine, Campaign, CampaignCost};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids, limits};
use crate::fee::check_known_id;
use crate::money::{Currency, Money};

impl Campaign {
    /// The budget, what is paid for out of it, and the lines that deals name.
    pub(super) fn check_money(&self, path: &Path, issues: &mut Issues) {
        self.check_budget(&path.field("budget"), issues);
        let lines: BTreeSet<&str> = self.budget.iter().map(|line| line.id.as_str()).collect();
        let deals = path.field("deals");
        for (place, booked) in self.deals.iter().enumerate().take(limits::LIST_ITEMS) {
            if let Some(line) = &booked.budget_line {
                check_known_id(line, &lines, "line of the budget", &deals.index(place).field("budget_line"), issues);
            }
        }
        let costs = path.field("costs");
        check_item_limit(self.costs.len(), &costs, issues);
        check_unique_ids(self.costs.iter().map(|cost| &cost.id), "id", &costs, issues);
        for (place, cost) in self.costs.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = costs.index(place);
            check_known_id(&cost.line, &lines, "line of the budget", &at.field("line"), issues);
            cost.check(&at, issues);
        }
    }

    fn check_budget(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.budget.len(), path, issues);
        check_unique_ids(self.budget.iter().map(|line| &line.id), "id", path, issues);
        for (place, line) in self.budget.iter().enumerate().take(limits::LIST_ITEMS) {
            line.check(&path.index(place), issues);
        }
    }
}

impl BudgetLine {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let amounts = [("planned", Some(self.planned)), ("expected_rest", self.expected_rest)];
        for (field, amount) in amounts {
            if let Some(amount) = amount.filter(|amount| amount.is_negative()) {
                let message = format!("{amount} is below zero");
                issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", amount));
            }
        }
        if let Some(rest) = self.expected_rest {
            check_currency(rest, self.planned.currency(), &path.field("expected_rest"), issues);
        }
    }
}

impl CampaignCost {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let mut currency = None;
        for (field, entries) in self.lists() {
            let at = path.field(field);
            check_item_limit(entries.len(), &at, issues);
            for (place, entry) in entries.iter().enumerate().take(limits::LIST_ITEMS) {
                let first = *currency.get_or_insert(entry.amount.currency());
                check_currency(entry.amount, first, &at.index(place).field("amount"), issues);
            }
        }
    }
}

fn check_currency(amount: Money, expected: Currency, path: &Path, issues: &mut Issues) {
    let found = amount.currency();
    if found != expected {
        let message = format!("it is in {found}, and what it belongs to in {expected}");
        let issue = Issue::new(Code::CurrencyMismatch, path.clone(), message);
        issues.push(issue.with("found", found).with("expected", expected));
    }
}
