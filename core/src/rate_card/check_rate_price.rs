use super::{HybridPrice, OutcomeRate, Price, check_percent, check_price, check_views};
use crate::check::{Code, Issue, Issues, Path, limits};
use crate::money::{Currency, Decimal, Fraction, UnitPrice};

impl Price {
    pub(super) fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        match self {
            Self::Hybrid(price) => return price.check(currency, path, issues),
            Self::Gifted(price) => {
                check_price(&price.fair_market_value, Some(currency), &path.field("fair_market_value"), issues);
            }
            Self::Cpm(price) => check_views(price.expected_views, &path.field("expected_views"), issues),
            Self::CpmAverage(price) => check_views(price.average_views, &path.field("average_views"), issues),
            _ => {}
        }
        if let Some(rate) = self.rate() {
            check_price(rate, Some(currency), &path.field("rate"), issues);
        }
        if let Some(percent) = self.percent() {
            check_percent(percent, 100, &path.field("percent"), issues);
        }
    }
}

impl HybridPrice {
    fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        check_price(&self.rate, Some(currency), &path.field("rate"), issues);
        let performance = path.field("performance");
        match self.performance.outcome_rate() {
            OutcomeRate::Count { rate, .. } => check_price(rate, Some(currency), &performance.field("rate"), issues),
            OutcomeRate::Share { percent, .. } => check_percent(percent, 100, &performance.field("percent"), issues),
        }
        if let Some(above) = self.above {
            check_threshold(above, &path.field("above"), issues);
        }
        for (field, price) in [("cap", &self.cap), ("floor", &self.floor)] {
            if let Some(price) = price {
                check_price(price, Some(currency), &path.field(field), issues);
            }
        }
        self.check_cap(&path.field("cap"), issues);
    }

    /// The cap leaves room for what is owed whatever the content reaches.
    fn check_cap(&self, path: &Path, issues: &mut Issues) {
        let Some(cap) = self.cap else { return };
        let below = |least: &UnitPrice| least.currency == cap.currency && cap.fraction() < least.fraction();
        for (what, least) in [("rate", Some(self.rate)), ("floor", self.floor)] {
            if let Some(least) = least.filter(below) {
                let message = format!("the cap of {cap} is below the {what} of {least}");
                issues.push(
                    Issue::new(Code::OutOfRange, path.field("amount"), message)
                        .with("value", cap.amount)
                        .with("least", least.amount),
                );
            }
        }
    }
}

/// Refuses a threshold below zero or beyond every count.
pub fn check_threshold(above: Decimal, path: &Path, issues: &mut Issues) {
    if above.is_negative() || Fraction::from(above) > limits::VIEWS.into() {
        let message = format!("`{above}` is not within 0 to {}", limits::VIEWS);
        let issue = Issue::new(Code::OutOfRange, path.clone(), message).with("value", above);
        issues.push(issue.with("least", 0).with("most", limits::VIEWS));
    }
}
