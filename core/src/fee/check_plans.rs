use super::{Deal, PaymentPlan, Supply, TaxPlan};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique, did_you_mean, limits};
use crate::convention::{ExchangeError, exchange};
use crate::money::Fraction;
use crate::rate_card::check_percent;

impl TaxPlan {
    pub(super) fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let supplies = path.field("supplies");
        check_item_limit(self.supplies.len(), &supplies, issues);
        let subjects = self.supplies.iter().map(|supply| match supply {
            Supply::Fee(_) => "the fee".to_owned(),
            Supply::Costs(_) => "the costs".to_owned(),
            Supply::Commission(of) => format!("the commission of {}", of.representative),
        });
        check_unique(subjects, &supplies, issues);
        for (place, supply) in self.supplies.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = supplies.index(place);
            supply.check_representative(deal, &at, issues);
            supply.check_rate(&at.field("tax"), issues);
        }
        let withholding = path.field("withholding");
        check_item_limit(self.withholding.len(), &withholding, issues);
        for (place, one) in self.withholding.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = withholding.index(place);
            check_percent(one.percent, 100, &at.field("percent"), issues);
            if let Some(share) = one.share_of_work_percent {
                check_percent(share, 100, &at.field("share_of_work_percent"), issues);
            }
        }
    }
}

impl Supply {
    fn check_representative(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let Self::Commission(of) = self else { return };
        let representatives = deal.commission.iter().flat_map(|plan| &plan.representatives);
        let known: Vec<&str> = representatives.map(|one| one.party.id.as_str()).collect();
        if !known.contains(&of.representative.as_str()) {
            let message = format!("there is no commission of `{}`", of.representative);
            let issue = Issue::new(Code::UnknownReference, path.field("representative"), message);
            let issue = issue.with("id", &of.representative);
            issues.push(match did_you_mean(of.representative.as_str(), known.iter().copied()) {
                Some(guess) => issue.help(format!("did you mean `{guess}`?")),
                None => issue.help("name a representative of `commission`"),
            });
        }
    }

    /// A rate stands where the category has one, and nowhere else.
    fn check_rate(&self, path: &Path, issues: &mut Issues) {
        let tax = self.tax();
        let at = path.field("percent");
        match (tax.category.has_rate(), tax.percent) {
            (true, Some(percent)) => check_percent(percent, 100, &at, issues),
            (true, None) => {
                let message = "a supply that is taxed needs the rate in percent";
                issues.push(Issue::new(Code::MissingField, at, message));
            }
            (false, Some(_)) => {
                let message = "a supply of this category carries no rate";
                let help = "leave `percent` out, or change `category`";
                issues.push(Issue::new(Code::Contradiction, at, message).help(help));
            }
            (false, None) => {}
        }
    }
}

impl PaymentPlan {
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let list = path.field("instalments");
        check_item_count(self.instalments.len(), &list, issues);
        for (place, part) in self.instalments.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = list.index(place);
            if part.percent.is_zero() {
                let message = "an instalment of 0 percent is none";
                issues.push(Issue::new(Code::OutOfRange, at.field("percent"), message).with("value", "0"));
            }
            check_percent(part.percent, 100, &at.field("percent"), issues);
            part.term.check(&at.field("term"), issues);
        }
        let percents: Vec<Fraction> = self.instalments.iter().map(|part| part.percent.decimal().into()).collect();
        let sum = Fraction::sum(&percents).unwrap_or_default();
        if !percents.is_empty() && sum != Fraction::from(100) {
            let message = format!("the instalments add up to {sum} percent, not to 100");
            issues.push(Issue::new(Code::ShareSum, list, message).with("sum", sum));
        }
        self.business_days.check(&path.field("business_days"), issues);
    }
}

impl Deal {
    /// Finds what is wrong with the exchange rates themselves.
    pub(super) fn check_exchange(&self, path: &Path, issues: &mut Issues) {
        let Some(plan) = &self.exchange else { return };
        let rates = path.field("rates");
        check_item_count(plan.rates.len(), &rates, issues);
        let (code, place, error) = match exchange(&plan.rates, self.currency, self.currency, plan.base) {
            Err(error @ ExchangeError::NotPositive(place)) => (Code::OutOfRange, place, error),
            Err(error @ ExchangeError::SameCurrency(place, _)) => (Code::Contradiction, place, error),
            Err(error @ ExchangeError::Duplicate(_, place, ..)) => (Code::DuplicateRate, place, error),
            Err(ExchangeError::NotFound { .. }) | Ok(_) => return,
        };
        issues.push(Issue::new(code, rates.index(place), error.to_string()));
    }
}
