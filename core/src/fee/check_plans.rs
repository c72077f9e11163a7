use std::collections::BTreeSet;

use super::check::check_known;
use super::{Deal, PaymentPlan, Supply, TaxPlan, Withholding, WithholdingBearer};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique, did_you_mean, limits};
use crate::influencer::CommissionTreatment;
use crate::money::{Currency, Fraction};
use crate::rate_card::{check_percent, check_price};
use crate::vocabulary::check_tax_registrations;

impl TaxPlan {
    pub(super) fn check(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let supplies = path.field("supplies");
        check_item_limit(self.supplies.len(), &supplies, issues);
        let subjects = self.supplies.iter().map(|supply| match supply {
            Supply::Fee(of) if !of.lines.is_empty() => format!("the fee of {}", join(&of.lines)),
            Supply::Fee(_) => "the fee".to_owned(),
            Supply::Costs(_) => "the costs".to_owned(),
            Supply::Commission(of) => format!("the commission of {}", of.representative),
            Supply::Purchase(_) => "the purchase".to_owned(),
        });
        check_unique(subjects, &supplies, issues);
        for (place, supply) in self.supplies.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = supplies.index(place);
            supply.check_representative(deal, &at, issues);
            supply.check_rate(&at.field("tax"), issues);
            supply.check_included(deal, &at.field("prices_include_tax"), issues);
            supply.check_principal(deal, &at, issues);
        }
        self.check_fee_lines(deal, &supplies, issues);
        let withholding = path.field("withholding");
        check_item_limit(self.withholding.len(), &withholding, issues);
        for (place, one) in self.withholding.iter().enumerate().take(limits::LIST_ITEMS) {
            one.check(self.withholding.len() == 1, &withholding.index(place), issues);
        }
        check_tax_registrations(&self.influencer_registrations, &path.field("influencer_registrations"), issues);
        if let Some(threshold) = &self.registration_threshold {
            let at = path.field("registration_threshold");
            check_price(&threshold.turnover, None, &at.field("turnover"), issues);
            check_price(&threshold.so_far, None, &at.field("so_far"), issues);
        }
    }

    /// Supplies of parts of the fee name lines that exist, each once; what has no id of its own needs a supply of the rest.
    fn check_fee_lines(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let mut known = deal.known_ids(true);
        known.extend(deal.discounts.iter().map(|discount| discount.id().as_str()));
        let (mut named, mut rest) = (BTreeSet::new(), false);
        for (place, supply) in self.supplies.iter().enumerate().take(limits::LIST_ITEMS) {
            let Supply::Fee(of) = supply else { continue };
            rest |= of.lines.is_empty();
            let at = path.index(place).field("lines");
            check_known(&of.lines, &known, "line of the fee", &at, issues);
            for (line, id) in of.lines.iter().enumerate().take(limits::LIST_ITEMS) {
                if !named.insert(id.as_str()) {
                    let message = format!("`{id}` is taxed already");
                    issues.push(Issue::new(Code::DuplicateItem, at.index(line), message).with("id", id));
                }
            }
        }
        let representatives = deal.commission.iter().flat_map(|plan| &plan.representatives);
        let raised = representatives.into_iter().any(|one| one.treatment == CommissionTreatment::GrossUp);
        let rounded = deal.rounding.point == super::RoundingPoint::Total;
        let discounted = deal.discounts.iter().any(|discount| !named.contains(discount.id().as_str()));
        if !named.is_empty() && !rest && deal.principal_is_on_top() {
            let message = "the commission on top of who sells in their own name belongs to no line that is taxed";
            let issue = Issue::new(Code::MissingField, path.clone(), message);
            issues.push(issue.help("add a supply of the fee without `lines` for the rest"));
        }
        if !named.is_empty() && !rest && (raised || rounded || discounted) {
            let message = "gross-up, rounding or discounts belong to no line that is taxed";
            let issue = Issue::new(Code::MissingField, path.clone(), message);
            issues.push(issue.help("add a supply of the fee without `lines` for the rest, or name the discounts"));
        }
    }

    /// Every currency that stands in the plan, with its place.
    pub(super) fn currencies(&self, path: &Path) -> Vec<(Currency, Path)> {
        let list = path.field("withholding");
        let thresholds = self.withholding.iter().enumerate().take(limits::LIST_ITEMS).filter_map(|(place, one)| {
            one.threshold.map(|price| (price.currency, list.index(place).field("threshold").field("currency")))
        });
        let at = path.field("registration_threshold");
        let registration = self
            .registration_threshold
            .iter()
            .flat_map(|threshold| [(threshold.turnover.currency, "turnover"), (threshold.so_far.currency, "so_far")]);
        let registration = registration.map(|(currency, field)| (currency, at.field(field).field("currency")));
        thresholds.chain(registration).collect()
    }
}

impl Withholding {
    fn check(&self, alone: bool, path: &Path, issues: &mut Issues) {
        check_percent(self.percent, 100, &path.field("percent"), issues);
        if let Some(treaty) = &self.treaty {
            check_percent(treaty.percent, 100, &path.field("treaty").field("percent"), issues);
        }
        if let Some(share) = self.share_of_work_percent {
            check_percent(share, 100, &path.field("share_of_work_percent"), issues);
        }
        if let Some(threshold) = &self.threshold {
            check_price(threshold, None, &path.field("threshold"), issues);
        }
        if self.borne_by != Some(WithholdingBearer::Brand) {
            return;
        }
        let at = path.field("borne_by");
        if !alone {
            let message = "a withholding that the brand bears stands beside another one";
            let help = "state one withholding, or let the influencer bear them";
            issues.push(Issue::new(Code::Contradiction, at.clone(), message).help(help));
        }
        let percent = self.effective_percent();
        if percent >= Fraction::from(100) {
            let message =
                format!("a withholding of {percent} % cannot be borne by the brand, since nothing would be left");
            issues.push(Issue::new(Code::OutOfRange, at, message).with("percent", percent));
        }
    }
}

fn join(ids: &[crate::vocabulary::Id]) -> String {
    ids.iter().map(crate::vocabulary::Id::as_str).collect::<Vec<_>>().join(", ")
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

    /// Only tax with a rate can be in a price, and only where the price is what the brand pays.
    fn check_included(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        let Self::Fee(of) = self else { return };
        if !of.prices_include_tax {
            return;
        }
        if !of.tax.category.has_rate() {
            let message = "prices cannot include a tax of a category without a rate";
            let help = "leave `prices_include_tax` out, or change `category`";
            issues.push(Issue::new(Code::Contradiction, path.clone(), message).help(help));
        }
        let representatives = deal.commission.iter().flat_map(|plan| &plan.representatives);
        if representatives.into_iter().any(|one| one.treatment == CommissionTreatment::GrossUp) {
            let message = "a gross-up would raise prices that include the tax";
            let help = "let the commissions be `deducted` or `on_top`, or state prices without the tax";
            issues.push(Issue::new(Code::Contradiction, path.clone(), message).help(help));
        }
    }

    /// Who sells in their own name supplies no commission, but is supplied by the influencer.
    fn check_principal(&self, deal: &Deal, path: &Path, issues: &mut Issues) {
        match (self, deal.principal()) {
            (Self::Commission(of), Some(principal)) if of.representative == *principal => {
                let message = format!("`{principal}` sells in its own name, so that its commission is no supply");
                let issue = Issue::new(Code::Contradiction, path.field("representative"), message);
                issues.push(issue.with("id", principal).help("leave it out: the supply `fee` carries the tax"));
            }
            (Self::Purchase(_), None) => {
                let message = "nobody buys the content to sell it in their own name";
                let issue = Issue::new(Code::Contradiction, path.field("type"), message);
                issues.push(issue.help("leave it out, or name the representative in `billing.principal`"));
            }
            (Self::Fee(of), Some(_)) if of.prices_include_tax && deal.principal_is_on_top() => {
                let message =
                    "a commission on top of who sells in their own name would raise prices that include the tax";
                let help = "let the commission be `deducted`, or state prices without the tax";
                issues.push(Issue::new(Code::Contradiction, path.field("prices_include_tax"), message).help(help));
            }
            _ => {}
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
