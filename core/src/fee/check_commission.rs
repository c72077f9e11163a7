use super::{
    Commission, CommissionBase, CommissionPeople, CommissionPlan, CommissionSharing, CommissionTiers, Sunset, TierRule,
};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_range, check_unique_ids, limits};
use crate::influencer::CommissionTreatment;
use crate::money::{Currency, Fraction, Percent};
use crate::rate_card::{check_percent, check_price};
use crate::time::Date;

impl CommissionPlan {
    pub(super) fn check(&self, quoted_on: Option<Date>, path: &Path, issues: &mut Issues) {
        let list = path.field("representatives");
        check_item_count(self.representatives.len(), &list, issues);
        let mut seen: Vec<&str> = Vec::new();
        for (place, commission) in self.representatives.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = list.index(place);
            let id = commission.party.id.as_str();
            if seen.contains(&id) {
                let message = format!("`{id}` has a commission already");
                issues.push(Issue::new(Code::DuplicateId, at.field("party").field("id"), message).with("id", id));
            }
            seen.push(id);
            commission.party.check(&at.field("party"), issues);
            commission.check_rate(quoted_on, &at, issues);
            commission.check_base(self, &at, issues);
            if commission.includes_costs && commission.treatment == CommissionTreatment::GrossUp {
                let message = "costs passed through cannot be part of what is grossed up";
                issues.push(Issue::new(Code::Contradiction, at.field("includes_costs"), message));
            }
        }
        for (price, field) in [(&self.gifted_value, "gifted_value"), (&self.own_costs, "own_costs")] {
            price.iter().for_each(|price| check_price(price, None, &path.field(field), issues));
        }
        self.check_treatments(&list, issues);
    }

    /// Gross-up keeps the influencer whole, which deducting from the same fee would undo.
    fn check_treatments(&self, path: &Path, issues: &mut Issues) {
        let of = |treatment| self.representatives.iter().filter(move |one| one.treatment == treatment);
        if of(CommissionTreatment::GrossUp).count() > 0 && of(CommissionTreatment::Deducted).count() > 0 {
            let message = "commissions that are deducted stand beside commissions that are grossed up";
            let help = "use one of the two for all of them";
            issues.push(Issue::new(Code::Contradiction, path.clone(), message).help(help));
        }
        let sum = |treatment| {
            let percents: Vec<Fraction> = of(treatment).map(Commission::most).collect();
            Fraction::sum(&percents).unwrap_or_default()
        };
        let hundred = Fraction::from(100);
        let raised = sum(CommissionTreatment::GrossUp);
        let whole = of(CommissionTreatment::GrossUp).any(|one| one.most() >= hundred);
        let parallel = self.order == super::CommissionOrder::Parallel;
        if whole || (parallel && raised >= hundred) {
            let message = format!("commissions of {raised} % cannot be grossed up, since nothing would be left");
            issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("percent", raised));
        }
        let deducted = sum(CommissionTreatment::Deducted);
        if parallel && deducted > hundred {
            let message = format!("commissions of {deducted} % are more than there is to deduct from");
            issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("percent", deducted));
        }
    }
}

impl Commission {
    /// The highest rate that it may have.
    fn most(&self) -> Fraction {
        if let Some(people) = self.people.as_ref().filter(|people| people.sharing == CommissionSharing::Each) {
            return people.percent(self.percent);
        }
        let tiers = self.tiers().iter().map(|tier| tier.percent);
        tiers.fold(self.percent, Percent::max).decimal().into()
    }

    fn check_rate(&self, quoted_on: Option<Date>, path: &Path, issues: &mut Issues) {
        check_percent(self.percent, 100, &path.field("percent"), issues);
        if let Some(tiers) = &self.tiers {
            tiers.check(&path.field("tiers"), issues);
        }
        if let Some(sunset) = &self.sunset {
            sunset.check(self.percent, quoted_on, &path.field("sunset"), issues);
        }
        if let Some(people) = &self.people {
            people.check(self, path, issues);
        }
        for (price, field) in [(&self.minimum, "minimum"), (&self.cap, "cap")] {
            price.iter().for_each(|price| check_price(price, None, &path.field(field), issues));
        }
        if let (Some(minimum), Some(cap)) = (&self.minimum, &self.cap)
            && minimum.currency == cap.currency
            && minimum.amount > cap.amount
        {
            let message = format!("the minimum of {minimum} is more than the cap of {cap}");
            issues.push(Issue::new(Code::Contradiction, path.field("cap"), message));
        }
        self.check_raised(path, issues);
    }

    /// A gross-up needs one rate for each amount, so that it has one solution.
    fn check_raised(&self, path: &Path, issues: &mut Issues) {
        if self.treatment != CommissionTreatment::GrossUp {
            return;
        }
        let whole = self.tiers.as_ref().is_some_and(|tiers| tiers.rule == TierRule::Whole);
        let unfit = [(whole, "tiers"), (self.minimum.is_some(), "minimum"), (self.cap.is_some(), "cap")];
        for (_, field) in unfit.into_iter().filter(|(is, _)| *is) {
            let message = match field {
                "tiers" => "tiers of the rule `whole` cannot be grossed up".to_owned(),
                field => format!("a commission with a {field} cannot be grossed up"),
            };
            issues.push(
                Issue::new(Code::Contradiction, path.field(field), message)
                    .help("let it be `deducted` or `on_top`, or leave this out"),
            );
        }
    }

    /// The base has what it is made of.
    fn check_base(&self, plan: &CommissionPlan, path: &Path, issues: &mut Issues) {
        let at = path.field("base");
        let net_of_costs = self.base() == CommissionBase::NetOfCosts;
        if net_of_costs && plan.own_costs.is_none() {
            let message = "a base net of costs needs `own_costs` in the plan of commissions";
            issues.push(Issue::new(Code::MissingField, at.clone(), message));
        }
        let raised = self.treatment == CommissionTreatment::GrossUp;
        let gifted = self.base() == CommissionBase::Gross && plan.gifted_value.is_some();
        if raised && (net_of_costs || gifted) {
            let message = "only commissions of the fee in money can be grossed up";
            issues.push(Issue::new(Code::Contradiction, at, message).help("use the base `cash_only`"));
        }
    }

    /// Every currency that stands in it, with its place.
    fn currencies(&self, path: &Path) -> Vec<(Currency, Path)> {
        let at = path.field("tiers").field("tiers").index(0).field("from");
        let tier = self.tiers().first().map(|tier| (tier.from.currency, at));
        let minimum = self.minimum.map(|price| (price.currency, path.field("minimum")));
        let cap = self.cap.map(|price| (price.currency, path.field("cap")));
        let found = [tier, minimum, cap].into_iter().flatten();
        found.map(|(currency, at)| (currency, at.field("currency"))).collect()
    }
}

impl CommissionPlan {
    /// Every currency that stands in the plan, with its place.
    pub(super) fn currencies(&self, path: &Path) -> Vec<(Currency, Path)> {
        let list = path.field("representatives");
        let commissions = self.representatives.iter().enumerate().take(limits::LIST_ITEMS);
        let mut found: Vec<_> =
            commissions.flat_map(|(place, commission)| commission.currencies(&list.index(place))).collect();
        for (price, field) in [(self.gifted_value, "gifted_value"), (self.own_costs, "own_costs")] {
            found.extend(price.map(|price| (price.currency, path.field(field).field("currency"))));
        }
        found
    }
}

impl CommissionTiers {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let list = path.field("tiers");
        check_item_count(self.tiers.len(), &list, issues);
        let currency = self.tiers.first().map(|tier| tier.from.currency);
        let mut before = None;
        for (place, tier) in self.tiers.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = list.index(place);
            check_percent(tier.percent, 100, &at.field("percent"), issues);
            let from = at.field("from");
            if currency.is_some_and(|currency| currency != tier.from.currency) {
                let message = format!("the tier is in {}, and those before it are not", tier.from.currency);
                let issue = Issue::new(Code::CurrencyMismatch, from.field("currency"), message);
                issues.push(issue.help("use one currency for all tiers of a commission"));
            }
            if tier.from.amount.is_negative() || tier.from.amount.is_zero() {
                let message = format!("the tier from `{}` is not above zero", tier.from.amount);
                let issue = Issue::new(Code::OutOfRange, from.field("amount"), message);
                issues.push(issue.with("value", tier.from.amount).help("below the first tier `percent` holds"));
            } else if before.is_some_and(|before| tier.from.amount <= before) {
                let message = format!("the tier from {} does not stand after those of smaller amounts", tier.from);
                issues
                    .push(Issue::new(Code::WrongOrder, from.field("amount"), message).with("value", tier.from.amount));
            }
            before = Some(tier.from.amount);
        }
    }
}

impl Sunset {
    fn check(&self, percent: Percent, quoted_on: Option<Date>, path: &Path, issues: &mut Issues) {
        if quoted_on.is_none() {
            let message = "a commission that falls after the contract needs `quoted_on` in the deal";
            issues.push(Issue::new(Code::MissingField, path.clone(), message));
        }
        let list = path.field("steps");
        check_item_count(self.steps.len(), &list, issues);
        let (mut before, mut rate) = (None, percent);
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = list.index(place);
            check_range(step.after_months, 0, limits::PERIOD_MONTHS, &at.field("after_months"), issues);
            if before.is_some_and(|before| step.after_months <= before) {
                let message =
                    format!("the step after {} months does not stand after the earlier ones", step.after_months);
                let issue = Issue::new(Code::WrongOrder, at.field("after_months"), message);
                issues.push(issue.with("value", step.after_months));
            }
            check_percent(step.percent, 100, &at.field("percent"), issues);
            if step.percent > rate {
                let message = format!("the rate rises to {} after the contract, from {rate}", step.percent);
                let issue = Issue::new(Code::WrongOrder, at.field("percent"), message);
                issues.push(issue.with("value", step.percent.decimal()));
            }
            (before, rate) = (Some(step.after_months), step.percent);
        }
    }
}

impl CommissionPeople {
    fn check(&self, commission: &Commission, path: &Path, issues: &mut Issues) {
        let at = path.field("people");
        let list = at.field("people");
        check_item_count(self.people.len(), &list, issues);
        check_unique_ids(self.people.iter().map(|person| &person.id), "id", &list, issues);
        let each = self.sharing == CommissionSharing::Each;
        for (place, person) in self.people.iter().enumerate().take(limits::LIST_ITEMS) {
            let own = [(person.percent, "percent", each), (person.share_percent, "share_percent", !each)];
            for (percent, field, fits) in own {
                let Some(percent) = percent else { continue };
                let at = list.index(place).field(field);
                check_percent(percent, 100, &at, issues);
                if !fits {
                    let message = format!("`{field}` says nothing where `sharing` is `{}`", self.sharing);
                    let help = "people who split a commission have `share_percent`, those who each take one `percent`";
                    issues.push(Issue::new(Code::Contradiction, at, message).help(help));
                }
            }
        }
        if each { self.check_each(commission, path, issues) } else { self.check_split(&list, issues) }
    }

    fn check_each(&self, commission: &Commission, path: &Path, issues: &mut Issues) {
        let unfit = [(commission.tiers.is_some(), "tiers"), (commission.sunset.is_some(), "sunset")];
        for (_, field) in unfit.into_iter().filter(|(is, _)| *is) {
            let message = format!("people who each take the rate have no `{field}`");
            let help = "let them `split` it, or give each a commission of their own";
            issues.push(Issue::new(Code::Contradiction, path.field(field), message).help(help));
        }
        let sum = self.percent(commission.percent);
        if sum > Fraction::from(100) {
            let message = format!("the people take {sum} percent together, which is more than all");
            issues.push(Issue::new(Code::OutOfRange, path.field("people"), message).with("percent", sum));
        }
    }

    /// Parts that are all stated add up to 100; otherwise they leave something.
    fn check_split(&self, list: &Path, issues: &mut Issues) {
        let sum = self.stated_percent();
        let all = self.people.iter().all(|person| person.share_percent.is_some());
        let hundred = Fraction::from(100);
        if (all && sum != hundred && !self.people.is_empty()) || (!all && sum >= hundred) {
            let message = match all {
                true => format!("the parts add up to {sum} percent, not to 100"),
                false => format!("the parts stated add up to {sum} percent, and leave nothing to the others"),
            };
            issues.push(Issue::new(Code::ShareSum, list.clone(), message).with("sum", sum));
        }
    }
}
