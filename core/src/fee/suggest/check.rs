use super::{CpmRow, CpmTable, EngagementMultiplier, FeeMultipliers, SuggestFeeInput};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique, limits};
use crate::convention::Convention;
use crate::money::{Currency, Decimal, Fraction, Percent, RoundTo};
use crate::platform::check_format;
use crate::rate_card::check_percent;

impl SuggestFeeInput {
    /// Finds everything that is wrong with the input; `path` is where it lies in a larger one.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        check_format(&self.platform, &self.format, path, issues);
        if let Some(influencer) = &self.influencer {
            influencer.check(&path.field("influencer"), issues);
        }
        let counts = [
            ("followers", self.followers),
            ("average_views", self.average_views),
            ("expected_engagements", self.expected_engagements),
        ];
        for (field, count) in counts {
            if let Some(count) = count.filter(|count| *count > limits::COUNT) {
                let message = format!("`{count}` is beyond the most, {}", limits::COUNT);
                issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", count));
            }
        }
        if let Some(rate) = self.engagement_rate_percent {
            check_percent(rate, limits::ADD_ON_PERCENT, &path.field("engagement_rate_percent"), issues);
        }
        self.check_conventions(&path.field("conventions"), issues);
        self.check_rounding(&path.field("rounding"), issues);
    }

    fn check_conventions(&self, path: &Path, issues: &mut Issues) {
        let conventions = &self.conventions;
        if let Some(table) = &conventions.cpm {
            table.value.check(&path.field("cpm").field("value"), issues);
        }
        if let Some(multiplier) = &conventions.engagement {
            multiplier.value.check(&path.field("engagement").field("value"), issues);
        }
        if let Some(rate) = &conventions.target_engagement_rate {
            check_above_zero(rate.value, 100, &path.field("target_engagement_rate").field("value"), issues);
        }
        let list = path.field("multipliers");
        check_item_limit(conventions.multipliers.len(), &list, issues);
        for (place, table) in conventions.multipliers.iter().enumerate().take(limits::LIST_ITEMS) {
            table.value.check(&list.index(place).field("value"), issues);
        }
        check_unique(conventions.multipliers.iter().map(|table| table.value.by), &list, issues);
        self.check_dates(path, issues);
    }

    /// A source cannot vouch for days before it spoke.
    fn check_dates(&self, path: &Path, issues: &mut Issues) {
        let conventions = &self.conventions;
        let list = path.field("multipliers");
        conventions.cpm.iter().for_each(|one| check_dates(one, &path.field("cpm"), issues));
        conventions.engagement.iter().for_each(|one| check_dates(one, &path.field("engagement"), issues));
        let target = path.field("target_engagement_rate");
        conventions.target_engagement_rate.iter().for_each(|one| check_dates(one, &target, issues));
        for (place, one) in conventions.multipliers.iter().enumerate().take(limits::LIST_ITEMS) {
            check_dates(one, &list.index(place), issues);
        }
    }

    fn check_rounding(&self, path: &Path, issues: &mut Issues) {
        let (Some(increment), Some(currency)) = (self.rounding.increment, self.result_currency()) else { return };
        if let Err(error) = RoundTo::new(self.rounding.mode, increment, currency) {
            let issue = Issue::new(Code::OutOfRange, path.field("increment"), error.to_string());
            issues.push(issue.with("value", increment));
        }
    }

    /// The currency of the suggestion, where the input says so.
    fn result_currency(&self) -> Option<Currency> {
        self.currency.or(self.conventions.cpm.as_ref().map(|table| table.value.currency))
    }
}

/// Refuses a convention that nobody stands for, and one that ends before it begins.
pub(in crate::fee) fn check_dates<T>(convention: &Convention<T>, path: &Path, issues: &mut Issues) {
    convention.check_dates(path, issues);
}

impl CpmTable {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let rows = path.field("rows");
        check_item_count(self.rows.len(), &rows, issues);
        for (place, row) in self.rows.iter().enumerate().take(limits::LIST_ITEMS) {
            row.check(&rows.index(place), issues);
        }
    }
}

impl CpmRow {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let formats = path.field("formats");
        check_item_limit(self.formats.len(), &formats, issues);
        check_unique(self.formats.iter(), &formats, issues);
        let ends = [("low", Some(self.low)), ("middle", self.middle), ("high", Some(self.high))];
        let mut before: Option<(&str, Decimal)> = None;
        for (field, price) in ends.into_iter().filter_map(|(field, price)| Some((field, price?))) {
            if price.is_negative() {
                let message = format!("the price `{price}` is below zero");
                issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", price));
            }
            if let Some((name, less)) = before.filter(|(_, less)| Fraction::from(*less) > Fraction::from(price)) {
                let message = format!("the {field} end {price} is less than the {name} end {less}");
                issues.push(Issue::new(Code::WrongOrder, path.field(field), message));
            }
            before = Some((field, price));
        }
    }
}

impl EngagementMultiplier {
    fn check(&self, path: &Path, issues: &mut Issues) {
        match self {
            Self::Linear(linear) => {
                check_above_zero(linear.span_percent, limits::ADD_ON_PERCENT, &path.field("span_percent"), issues);
                check_percent(linear.neutral_percent, limits::ADD_ON_PERCENT, &path.field("neutral_percent"), issues);
                if linear.neutral_percent > linear.span_percent {
                    let message = "with a neutral rate above the span, a rate of 0 % makes a fee below zero";
                    issues.push(Issue::new(Code::WrongOrder, path.field("neutral_percent"), message));
                }
            }
            Self::Steps(table) => {
                let steps = path.field("steps");
                check_item_count(table.steps.len(), &steps, issues);
                let mut before: Option<Percent> = None;
                for (place, step) in table.steps.iter().enumerate().take(limits::LIST_ITEMS) {
                    let at = steps.index(place);
                    check_percent(step.from_percent, limits::ADD_ON_PERCENT, &at.field("from_percent"), issues);
                    check_factor(step.factor, &at.field("factor"), issues);
                    if before.is_some_and(|before| step.from_percent <= before) {
                        let message = format!("the step from {} does not stand after a lower one", step.from_percent);
                        issues.push(Issue::new(Code::WrongOrder, at.field("from_percent"), message));
                    }
                    before = Some(step.from_percent);
                }
            }
        }
    }
}

impl FeeMultipliers {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let rows = path.field("rows");
        check_item_count(self.rows.len(), &rows, issues);
        for (place, row) in self.rows.iter().enumerate().take(limits::LIST_ITEMS) {
            check_factor(row.factor, &rows.index(place).field("factor"), issues);
        }
        crate::check::check_unique_ids(self.rows.iter().map(|row| &row.name), "name", &rows, issues);
    }
}

fn check_factor(factor: Decimal, path: &Path, issues: &mut Issues) {
    if factor.is_negative() || Fraction::from(factor) > Fraction::from(limits::FEE_FACTOR) {
        let message = format!("the factor `{factor}` is not within 0 to {}", limits::FEE_FACTOR);
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", factor));
    }
}

fn check_above_zero(percent: Percent, most: u32, path: &Path, issues: &mut Issues) {
    if percent.is_zero() {
        issues.push(Issue::new(Code::OutOfRange, path.clone(), "0 percent are too few here").with("value", "0"));
    }
    check_percent(percent, most, path, issues);
}
