use super::{QuantityBreak, Rate, RateCard, RateCardVersion};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, limits};
use crate::money::{Currency, Fraction, Percent, UnitPrice};
use crate::platform::check_format;

impl RateCard {
    /// Finds everything that is wrong with the card; `path` is where the card lies in the whole input.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let versions = path.field("versions");
        check_item_count(self.versions.len(), &versions, issues);
        let mut before: Option<&RateCardVersion> = None;
        for (place, version) in self.versions.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = versions.index(place);
            version.check_dates(before, &at, issues);
            version.check(self.currency, &at, issues);
            before = Some(version);
        }
    }
}

impl RateCardVersion {
    fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        let rates = path.field("rates");
        check_item_count(self.rates.len(), &rates, issues);
        for (place, rate) in self.rates.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = rates.index(place);
            rate.check(currency, &at, issues);
            if let Some((first, _)) = self.find(&rate.platform, &rate.format).filter(|(first, _)| *first < place) {
                issues.push(rate.duplicate_of(first, at));
            }
        }
        if let Some(minimum) = &self.minimum_fee {
            check_price(minimum, Some(currency), &path.field("minimum_fee"), issues);
        }
        self.check_add_ons(currency, path, issues);
        if let Some(timing) = &self.timing {
            timing.check(&path.field("timing"), issues);
        }
        if let Some(loyalty) = &self.loyalty {
            loyalty.check(currency, &path.field("loyalty"), issues);
        }
        if let Some(bands) = &self.price_bands {
            bands.check(&path.field("price_bands"), issues);
        }
        let bundles = path.field("bundles");
        check_item_limit(self.bundles.len(), &bundles, issues);
        check_unique_ids(self.bundles.iter().map(|bundle| &bundle.id), "id", &bundles, issues);
        for (place, bundle) in self.bundles.iter().enumerate().take(limits::LIST_ITEMS) {
            bundle.check(currency, &bundles.index(place), issues);
        }
        let special = path.field("special_rates");
        check_item_limit(self.special_rates.len(), &special, issues);
        for (place, rate) in self.special_rates.iter().enumerate().take(limits::LIST_ITEMS) {
            rate.check(currency, &special.index(place), issues);
        }
        let retainers = path.field("retainers");
        check_item_limit(self.retainers.len(), &retainers, issues);
        check_unique_ids(self.retainers.iter().map(|rate| &rate.id), "id", &retainers, issues);
        for (place, rate) in self.retainers.iter().enumerate().take(limits::LIST_ITEMS) {
            rate.check(currency, &retainers.index(place), issues);
        }
    }

    /// Refuses days that overlap those of the version before, and days that end before they begin; warns of a gap.
    fn check_dates(&self, before: Option<&Self>, path: &Path, issues: &mut Issues) {
        if let (Some(first_day), Some(last_day)) = (self.first_day, self.last_day)
            && last_day < first_day
        {
            let message = format!("the last day {last_day} lies before the first day {first_day}");
            issues.push(Issue::new(Code::WrongOrder, path.field("last_day"), message));
        }
        let Some(before) = before else { return };
        let (Some(end), Some(start)) = (before.last_day, self.first_day) else {
            let message =
                "the version before has no last day, or this one has no first day, so that both are valid at once";
            issues.push(
                Issue::new(Code::Overlap, path.field("first_day"), message)
                    .help("give each version but the oldest a first day, and each but the newest a last day"),
            );
            return;
        };
        if start <= end {
            let message = format!("the version begins on {start}, and the one before is valid until {end}");
            issues.push(
                Issue::new(Code::Overlap, path.field("first_day"), message)
                    .with("first_day", start)
                    .with("last_day_before", end),
            );
        } else if end.days_until(start) > 1 {
            let message = format!("no version is valid between {end} and {start}");
            issues.push(
                Issue::new(Code::VersionGap, path.field("first_day"), message)
                    .with("first_day", start)
                    .with("last_day_before", end)
                    .help("let each version begin on the day after the last day of the one before"),
            );
        }
    }
}

impl Rate {
    fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        check_format(&self.platform, &self.format, path, issues);
        self.price.check(currency, &path.field("price"), issues);
        if let Some(minimum) = &self.minimum {
            check_price(minimum, Some(currency), &path.field("minimum"), issues);
        }
        self.check_breaks(&path.field("quantity_breaks"), issues);
    }

    fn check_breaks(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.quantity_breaks.len(), path, issues);
        let mut before: Option<&QuantityBreak> = None;
        for (place, step) in self.quantity_breaks.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            if step.from < 2 || step.from > limits::QUANTITY {
                let message = format!("the quantity `{}` is not within 2 to {}", step.from, limits::QUANTITY);
                issues.push(Issue::new(Code::OutOfRange, at.field("from"), message).with("value", step.from));
            }
            if before.is_some_and(|before| step.from <= before.from) {
                let message = format!("the break from {} does not stand after that of smaller quantities", step.from);
                issues.push(Issue::new(Code::WrongOrder, at.field("from"), message).with("value", step.from));
            }
            check_percent(step.percent, 100, &at.field("percent"), issues);
            before = Some(step);
        }
    }

    fn duplicate_of(&self, first: usize, path: Path) -> Issue {
        let message = format!("`rates[{first}]` prices {} `{}` already", self.platform.label(), self.format);
        Issue::new(Code::DuplicateRate, path, message)
            .with("first", first)
            .help("keep one rate for each platform and format")
    }
}

/// Refuses a price below zero, and one in another currency where only one is allowed.
pub fn check_price(price: &UnitPrice, currency: Option<Currency>, path: &Path, issues: &mut Issues) {
    if price.amount.is_negative() {
        let message = format!("the price `{}` is below zero", price.amount);
        issues.push(Issue::new(Code::OutOfRange, path.field("amount"), message).with("value", price.amount));
    }
    if let Some(expected) = currency.filter(|currency| *currency != price.currency) {
        let message = format!("the price is in {}, but the rate card is in {expected}", price.currency);
        issues.push(
            Issue::new(Code::CurrencyMismatch, path.field("currency"), message)
                .with("found", price.currency)
                .with("expected", expected),
        );
    }
}

/// Refuses a percentage that is not within 0 and `most`.
pub fn check_percent(percent: Percent, most: u32, path: &Path, issues: &mut Issues) {
    if percent.is_negative() || Fraction::from(percent.decimal()) > Fraction::from(most) {
        let message = format!("`{}` percent are not within 0 to {most}", percent.decimal());
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", percent.decimal()));
    }
}

/// Refuses more views than the limit.
pub fn check_views(views: u64, path: &Path, issues: &mut Issues) {
    if views > limits::VIEWS {
        let message = format!("`{views}` views are beyond the most, {}", limits::VIEWS);
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", views));
    }
}
