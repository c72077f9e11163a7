use super::check_add_on::check_after;
use super::{Loyalty, Season, SeasonDays, Timing, check_percent, check_price};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, limits};
use crate::money::{Currency, Fraction};

impl Timing {
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let seasons = path.field("seasons");
        check_item_limit(self.seasons.len(), &seasons, issues);
        for (place, season) in self.seasons.iter().enumerate().take(limits::LIST_ITEMS) {
            season.check(&seasons.index(place), issues);
        }
        if let Some(uplift) = &self.weekend {
            let at = path.field("weekend");
            check_unique(uplift.weekend.iter(), &at.field("weekend"), issues);
            check_percent(uplift.percent, limits::ADD_ON_PERCENT, &at.field("percent"), issues);
        }
        if let Some(uplift) = &self.holidays {
            let at = path.field("holidays");
            check_item_count(uplift.days.len(), &at.field("days"), issues);
            check_unique(uplift.days.iter(), &at.field("days"), issues);
            check_percent(uplift.percent, limits::ADD_ON_PERCENT, &at.field("percent"), issues);
        }
        let steps = path.field("early_bird");
        check_item_limit(self.early_bird.len(), &steps, issues);
        let mut before = 0;
        for (place, step) in self.early_bird.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = steps.index(place);
            check_range(step.from_days, 1, limits::PERIOD_DAYS, &at.field("from_days"), issues);
            check_after(step.from_days, before, &at.field("from_days"), issues);
            check_percent(step.percent, 100, &at.field("percent"), issues);
            before = step.from_days;
        }
    }
}

impl Season {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_percent(self.percent, limits::ADD_ON_PERCENT, &path.field("percent"), issues);
        if let SeasonDays::Dates(days) = &self.days
            && days.last_day < days.first_day
        {
            let message = format!("the last day {} lies before the first day {}", days.last_day, days.first_day);
            issues.push(Issue::new(Code::WrongOrder, path.field("days").field("last_day"), message));
        }
    }
}

impl Loyalty {
    pub(super) fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        let steps = path.field("steps");
        match self {
            Self::BySpend(loyalty) => {
                check_item_count(loyalty.steps.len(), &steps, issues);
                let mut before = None;
                for (place, step) in loyalty.steps.iter().enumerate().take(limits::LIST_ITEMS) {
                    let at = steps.index(place);
                    let from = Fraction::from(step.from.amount);
                    check_price(&step.from, Some(currency), &at.field("from"), issues);
                    if before.as_ref().is_some_and(|before| from <= *before) {
                        let value = step.from.amount;
                        let message = format!("the step of {value} does not stand after those of smaller numbers");
                        let at = at.field("from").field("amount");
                        issues.push(Issue::new(Code::WrongOrder, at, message).with("value", value));
                    }
                    check_percent(step.percent, 100, &at.field("percent"), issues);
                    before = Some(from);
                }
            }
            Self::ByDeals(loyalty) => {
                check_item_count(loyalty.steps.len(), &steps, issues);
                let mut before = 0;
                for (place, step) in loyalty.steps.iter().enumerate().take(limits::LIST_ITEMS) {
                    let at = steps.index(place);
                    check_range(step.from, 1, limits::QUANTITY, &at.field("from"), issues);
                    check_after(step.from, before, &at.field("from"), issues);
                    check_percent(step.percent, 100, &at.field("percent"), issues);
                    before = step.from;
                }
            }
        }
    }
}
