use super::{AdSet, PaidCampaignInput};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, check_unique_ids, limits,
};
use crate::kpi::scorecard::{check_day, check_period, check_tolerance};
use crate::money::Money;

impl PaidCampaignInput {
    /// Finds everything that is wrong with the input.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let root = Path::root();
        let mut issues = Issues::default();
        if self.budget.is_negative() || self.budget.is_zero() {
            let message = format!("the budget `{}` is not above zero", self.budget);
            issues.push(Issue::new(Code::OutOfRange, root.field("budget"), message));
        }
        check_period(self.first_day, self.last_day, &root, &mut issues);
        let sets = root.field("ad_sets");
        check_item_count(self.ad_sets.len(), &sets, &mut issues);
        check_unique_ids(self.ad_sets.iter().map(|set| &set.id), "id", &sets, &mut issues);
        for (place, set) in self.ad_sets.iter().enumerate().take(limits::LIST_ITEMS) {
            self.check_set(set, &sets.index(place), &mut issues);
        }
        if let Some(cost) = self.target_cost {
            self.check_amount(cost, &root.field("target_cost"), &mut issues);
        }
        check_tolerance(self.tolerance_percent, &root, &mut issues);
        if let Some(days) = self.least_days {
            check_range(days, 2, limits::WINDOW_DAYS, &root.field("least_days"), &mut issues);
        }
        issues.into_result(())
    }

    fn check_set(&self, set: &AdSet, path: &Path, issues: &mut Issues) {
        if let Some(budget) = set.budget {
            self.check_amount(budget, &path.field("budget"), issues);
        }
        let days = path.field("days");
        check_item_limit(set.days.len(), &days, issues);
        check_unique(set.days.iter().map(|day| day.date), &days, issues);
        for (place, day) in set.days.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = days.index(place);
            check_day(day.date, self.first_day, self.last_day.min(self.on), &at.field("date"), issues);
            self.check_amount(day.spend, &at.field("spend"), issues);
            if day.results > limits::COUNT {
                let message = format!("`{}` is beyond the most, {}", day.results, limits::COUNT);
                issues.push(Issue::new(Code::OutOfRange, at.field("results"), message).with("value", day.results));
            }
        }
    }

    fn check_amount(&self, amount: Money, path: &Path, issues: &mut Issues) {
        if amount.is_negative() {
            let message = format!("the amount `{amount}` is below zero");
            issues.push(Issue::new(Code::OutOfRange, path.clone(), message));
        }
        let (expected, found) = (self.budget.currency(), amount.currency());
        if expected != found {
            let message = format!("amounts in {expected} and {found} do not mix");
            let issue = Issue::new(Code::CurrencyMismatch, path.clone(), message);
            let issue = issue.with("expected", expected).with("found", found);
            issues.push(issue.help("exchange them first, by a dated rate"));
        }
    }
}
