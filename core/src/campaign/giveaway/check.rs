use super::{CheckGiveawayInput, Giveaway, GiveawayPrize};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, limits};
use crate::time::Date;

impl CheckGiveawayInput {
    pub(super) fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        self.giveaway.check(&root.field("giveaway"), issues);
        if let Some(own) = &self.rules {
            own.check_dates(&root.field("rules"), issues);
            own.value.check(&root.field("rules").field("value"), issues);
        }
    }
}

impl Giveaway {
    /// Finds everything that is wrong with the giveaway; what is not decided yet is no fault.
    pub(in crate::campaign) fn check(&self, path: &Path, issues: &mut Issues) {
        let prizes = path.field("prizes");
        check_item_count(self.prizes.len(), &prizes, issues);
        for (place, prize) in self.prizes.iter().enumerate().take(limits::LIST_ITEMS) {
            prize.check(&prizes.index(place), issues);
        }
        check_order(
            self.opens_on,
            Some(self.closes_on),
            ("first", "last day of entry"),
            &path.field("closes_on"),
            issues,
        );
        check_order(self.closes_on, self.draw_on, ("last day of entry", "draw"), &path.field("draw_on"), issues);
        check_item_limit(self.territories.len(), &path.field("territories"), issues);
        if let Some(years) = self.minimum_age_years {
            let at = path.field("minimum_age_years");
            check_range(u32::from(years), 0, u32::from(limits::AGE_YEARS), &at, issues);
        }
        check_unique(self.entry_steps.iter(), &path.field("entry_steps"), issues);
        check_unique(self.terms.iter(), &path.field("terms"), issues);
        if let Some(entries) = self.expected_entries.filter(|entries| *entries > limits::COUNT) {
            let message = format!("`{entries}` is beyond the most, {}", limits::COUNT);
            let issue = Issue::new(Code::OutOfRange, path.field("expected_entries"), message);
            issues.push(issue.with("value", entries).with("most", limits::COUNT));
        }
    }
}

impl GiveawayPrize {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if let Some(quantity) = self.quantity {
            check_range(quantity, 1, limits::QUANTITY, &path.field("quantity"), issues);
        }
        if let Some(value) = self.value_each.filter(|value| value.is_negative()) {
            let issue = Issue::new(Code::OutOfRange, path.field("value_each"), format!("{value} is below zero"));
            issues.push(issue.with("value", value));
        }
    }
}

fn check_order(first: Date, then: Option<Date>, names: (&str, &str), path: &Path, issues: &mut Issues) {
    if let Some(then) = then.filter(|then| *then < first) {
        let message = format!("the {}, {then}, lies before the {}, {first}", names.1, names.0);
        issues.push(Issue::new(Code::WrongOrder, path.clone(), message).with("first", first).with("then", then));
    }
}
