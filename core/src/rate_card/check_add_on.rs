use std::collections::BTreeSet;
use std::fmt::Display;

use super::{AddOn, DayStep, NoticeStep, RateCardVersion, TermPrice, check_percent, check_price};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, limits};
use crate::money::{Currency, Percent};

impl RateCardVersion {
    pub(super) fn check_add_ons(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        let add_ons = path.field("add_ons");
        check_item_limit(self.add_ons.len(), &add_ons, issues);
        let mut seen = BTreeSet::new();
        for (place, add_on) in self.add_ons.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = add_ons.index(place);
            add_on.check(currency, &at, issues);
            for subject in add_on.subjects() {
                if !seen.insert(subject.clone()) {
                    let message = format!("another add-on prices {subject} already");
                    issues.push(Issue::new(Code::DuplicateRate, at.clone(), message).help("keep one price for each"));
                }
            }
        }
    }
}

impl AddOn {
    /// How it is priced, where it has a price of the common form.
    #[must_use]
    pub fn price(&self) -> Option<&TermPrice> {
        match self {
            Self::UsageRights(rate) => Some(&rate.price),
            Self::Exclusivity(rate) => Some(&rate.price),
            Self::Whitelisting(rate) => Some(&rate.price),
            Self::RawFootage(rate) => Some(&rate.price),
            Self::LinkInBio(rate) => Some(&rate.price),
            Self::Other(rate) => Some(&rate.price),
            Self::Rush(_) | Self::Revisions(_) | Self::PassThrough(_) => None,
        }
    }

    /// What only one add-on of a version may price, in words.
    fn subjects(&self) -> Vec<String> {
        match self {
            Self::UsageRights(rate) => vec![format!("{} usage", words(&rate.kinds))],
            Self::Exclusivity(rate) => vec![format!("exclusivity of the scope `{}`", rate.scope)],
            Self::Whitelisting(_) => vec!["whitelisting".to_owned()],
            Self::Rush(_) => vec!["rush".to_owned()],
            Self::Revisions(_) => vec!["revisions".to_owned()],
            Self::RawFootage(_) => vec!["raw footage".to_owned()],
            Self::LinkInBio(_) => vec!["a link in the profile".to_owned()],
            Self::PassThrough(rate) => rate.kinds.iter().map(|kind| format!("costs of the kind `{kind}`")).collect(),
            Self::Other(rate) => vec![format!("`{}`", rate.id)],
        }
    }

    fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        match self {
            Self::UsageRights(rate) => check_item_count(rate.kinds.len(), &path.field("kinds"), issues),
            Self::PassThrough(rate) => {
                check_item_count(rate.kinds.len(), &path.field("kinds"), issues);
                check_percent(rate.markup_percent, limits::ADD_ON_PERCENT, &path.field("markup_percent"), issues);
            }
            Self::Rush(rate) => check_notice(&rate.steps, &path.field("steps"), issues),
            Self::Revisions(rate) => {
                check_range(rate.included, 0, limits::ROUNDS, &path.field("included"), issues);
                check_price(&rate.rate, Some(currency), &path.field("rate"), issues);
            }
            _ => {}
        }
        if let Some(price) = self.price() {
            check_term_price(price, Some(currency), &path.field("price"), issues);
        }
    }
}

/// Finds what is wrong with the price of an add-on.
pub fn check_term_price(price: &TermPrice, currency: Option<Currency>, path: &Path, issues: &mut Issues) {
    let mut percent = |percent: Percent| check_percent(percent, limits::ADD_ON_PERCENT, &path.field("percent"), issues);
    match price {
        TermPrice::Included(_) => {}
        TermPrice::Percent(price) => percent(price.percent),
        TermPrice::PercentOfSpend(price) => percent(price.percent),
        TermPrice::PercentPerPeriod(price) => {
            percent(price.percent);
            check_range(price.days, 1, limits::PERIOD_DAYS, &path.field("days"), issues);
        }
        TermPrice::PercentSteps(price) => {
            check_days(&price.steps, &path.field("steps"), issues);
            if let Some(percent) = price.perpetual_percent {
                check_percent(percent, limits::ADD_ON_PERCENT, &path.field("perpetual_percent"), issues);
            }
        }
        TermPrice::Fixed(price) => check_price(&price.rate, currency, &path.field("rate"), issues),
        TermPrice::FixedPerPeriod(price) => {
            check_price(&price.rate, currency, &path.field("rate"), issues);
            check_range(price.days, 1, limits::PERIOD_DAYS, &path.field("days"), issues);
        }
    }
}

fn check_days(steps: &[DayStep], path: &Path, issues: &mut Issues) {
    check_item_count(steps.len(), path, issues);
    let mut before = 0;
    for (place, step) in steps.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place);
        check_range(step.up_to_days, 1, limits::PERIOD_DAYS, &at.field("up_to_days"), issues);
        check_after(step.up_to_days, before, &at.field("up_to_days"), issues);
        check_percent(step.percent, limits::ADD_ON_PERCENT, &at.field("percent"), issues);
        before = step.up_to_days;
    }
}

fn check_notice(steps: &[NoticeStep], path: &Path, issues: &mut Issues) {
    check_item_count(steps.len(), path, issues);
    let mut before = 0;
    for (place, step) in steps.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place);
        check_range(step.under_hours, 1, limits::NOTICE_HOURS, &at.field("under_hours"), issues);
        check_after(step.under_hours, before, &at.field("under_hours"), issues);
        check_percent(step.percent, limits::ADD_ON_PERCENT, &at.field("percent"), issues);
        before = step.under_hours;
    }
}

/// Refuses a step that does not stand after those of smaller numbers.
pub(super) fn check_after(value: u32, before: u32, path: &Path, issues: &mut Issues) {
    if value <= before && before > 0 {
        let message = format!("the step of {value} does not stand after those of smaller numbers");
        issues.push(Issue::new(Code::WrongOrder, path.clone(), message).with("value", value));
    }
}

fn words(items: &[impl Display]) -> String {
    let words: Vec<String> = items.iter().map(|item| format!("`{item}`")).collect();
    words.join(" and ")
}
