use super::{Price, Rate, RateCard};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_version, limits};
use crate::money::Currency;
use crate::platform::check_format;

/// The newest version of the document that this library reads.
const VERSION: u32 = 1;

impl RateCard {
    /// Finds everything that is wrong with the card; `path` is where the card lies in the whole input.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        check_version(self.version, VERSION, path, issues);
        let rates = path.field("rates");
        check_item_count(self.rates.len(), &rates, issues);
        for (place, rate) in self.rates.iter().enumerate().take(limits::LIST_ITEMS) {
            rate.check(self.currency, &rates.index(place), issues);
            if let Some((first, _)) = self.find(&rate.platform, &rate.format).filter(|(first, _)| *first < place) {
                issues.push(rate.duplicate_of(first, rates.index(place)));
            }
        }
    }
}

impl Rate {
    fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        check_format(&self.platform, &self.format, path, issues);
        let Price::Flat { rate } = &self.price;
        let at = path.field("price").field("rate");
        if rate.amount.is_negative() {
            let message = format!("the rate `{}` is below zero", rate.amount);
            issues.push(Issue::new(Code::OutOfRange, at.field("amount"), message).with("value", rate.amount));
        }
        if rate.currency != currency {
            let message = format!("the rate is in {}, but the rate card is in {currency}", rate.currency);
            issues.push(
                Issue::new(Code::CurrencyMismatch, at.field("currency"), message)
                    .with("found", rate.currency)
                    .with("expected", currency),
            );
        }
    }

    fn duplicate_of(&self, first: usize, path: Path) -> Issue {
        let message = format!("`rates[{first}]` prices {} `{}` already", self.platform.label(), self.format);
        Issue::new(Code::DuplicateRate, path, message)
            .with("first", first)
            .help("keep one rate for each platform and format")
    }
}
