use super::{ExpectedDemand, LaunchInput, LaunchProduct, ProductStock};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique_ids, limits,
};
use crate::money::{Currency, Decimal};
use crate::time::Date;

impl LaunchInput {
    /// Finds everything that is wrong with the input but its steps, which the timeline checks itself.
    pub(super) fn check(&self, issues: &mut Issues) {
        let products = Path::root().field("products");
        check_item_count(self.products.len(), &products, issues);
        check_unique_ids(self.products.iter().map(|product| &product.id), "id", &products, issues);
        for (place, product) in self.products.iter().enumerate().take(limits::LIST_ITEMS) {
            product.check(self.launch_day, &products.index(place), issues);
        }
    }
}

impl LaunchProduct {
    fn check(&self, launch_day: Date, path: &Path, issues: &mut Issues) {
        let currency = self.price.currency();
        check_amount(self.price.decimal(), currency, currency, &path.field("price"), issues);
        let costs = path.field("unit_costs");
        check_item_limit(self.unit_costs.len(), &costs, issues);
        check_unique_ids(self.unit_costs.iter().map(|part| &part.id), "id", &costs, issues);
        for (place, part) in self.unit_costs.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = costs.index(place).field("cost");
            check_amount(part.cost.amount, part.cost.currency, currency, &at, issues);
        }
        let costs = path.field("fixed_costs");
        check_item_limit(self.fixed_costs.len(), &costs, issues);
        check_unique_ids(self.fixed_costs.iter().map(|cost| &cost.id), "id", &costs, issues);
        for (place, cost) in self.fixed_costs.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = costs.index(place).field("amount");
            check_amount(cost.amount.decimal(), cost.amount.currency(), currency, &at, issues);
        }
        let demand = path.field("demand");
        check_item_limit(self.demand.len(), &demand, issues);
        for (place, line) in self.demand.iter().enumerate().take(limits::LIST_ITEMS) {
            line.check(launch_day, &demand.index(place), issues);
        }
        if let Some(stock) = &self.stock {
            stock.check(&path.field("stock"), issues);
        }
    }
}

impl ExpectedDemand {
    fn check(&self, launch_day: Date, path: &Path, issues: &mut Issues) {
        if self.first_day < launch_day {
            let message = format!("{} lies before the launch, {launch_day}", self.first_day);
            let issue = Issue::new(Code::WrongOrder, path.field("first_day"), message);
            issues.push(issue.help("count what is bought before as of the launch day"));
        }
        if self.last_day < self.first_day {
            let message = format!("the last day {} lies before the first, {}", self.last_day, self.first_day);
            issues.push(Issue::new(Code::WrongOrder, path.field("last_day"), message));
        }
        let most = limits::LAUNCH_UNITS;
        if self.units.is_negative() || self.units > Decimal::from(most) {
            let message = format!("{} units are not within 0 to {most}", self.units);
            let issue = Issue::new(Code::OutOfRange, path.field("units"), message);
            issues.push(issue.with("value", self.units).with("most", most));
        }
    }
}

impl ProductStock {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let most = limits::LAUNCH_UNITS;
        check_range(self.opening_units, 0, most, &path.field("opening_units"), issues);
        let deliveries = path.field("deliveries");
        check_item_limit(self.deliveries.len(), &deliveries, issues);
        check_unique_ids(self.deliveries.iter().map(|delivery| &delivery.id), "id", &deliveries, issues);
        for (place, delivery) in self.deliveries.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = deliveries.index(place);
            check_range(delivery.units, 1, most, &at.field("units"), issues);
            if let Some(ordered) = delivery.ordered_on.filter(|ordered| delivery.date < *ordered) {
                let message = format!("it comes on {}, before it was ordered on {ordered}", delivery.date);
                issues.push(Issue::new(Code::WrongOrder, at.field("ordered_on"), message));
            }
        }
        check_range(self.lead_time_days, 0, limits::LEAD_TIME_DAYS, &path.field("lead_time_days"), issues);
        check_range(self.safety_units, 0, most, &path.field("safety_units"), issues);
        if let Some(units) = self.minimum_order_units {
            check_range(units, 1, most, &path.field("minimum_order_units"), issues);
        }
    }
}

fn check_amount(amount: Decimal, found: Currency, expected: Currency, path: &Path, issues: &mut Issues) {
    if amount.is_negative() {
        let message = format!("{amount} is below zero");
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", amount));
    }
    if found != expected {
        let message = format!("it is in {found}, and the price in {expected}");
        let issue = Issue::new(Code::CurrencyMismatch, path.clone(), message);
        issues.push(issue.with("found", found).with("expected", expected));
    }
}
