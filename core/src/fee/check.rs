use std::collections::{BTreeMap, BTreeSet};

use super::{Deal, Deliverable, Discount, PerformanceTerm, Term};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, did_you_mean, limits};
use crate::money::RoundTo;
use crate::platform::check_format;
use crate::rate_card::{check_price, check_views};
use crate::time::Milestones;
use crate::vocabulary::Id;

impl Deal {
    /// Finds everything that is wrong with the deal; `path` is where the deal lies in the whole input.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        if let Some(brand) = &self.brand {
            brand.check(&path.field("brand"), issues);
        }
        self.check_rounding(&path.field("rounding"), issues);
        Milestones::new(self.milestones.clone()).check(&path.field("milestones"), issues);
        let deliverables = path.field("deliverables");
        check_item_count(self.deliverables.len(), &deliverables, issues);
        for (place, deliverable) in self.deliverables.iter().enumerate().take(limits::LIST_ITEMS) {
            deliverable.check(&deliverables.index(place), issues);
        }
        self.check_retainer(path, issues);
        self.check_expected(&path.field("expected"), issues);
        self.check_terms(&path.field("terms"), issues);
        self.check_discounts(&path.field("discounts"), issues);
        self.check_performance(&path.field("performance"), issues);
        self.check_line_ids(path, issues);
        self.check_composition(&path.field("composition_groups"), issues);
        if let Some(plan) = &self.commission {
            plan.check(self.quoted_on, &path.field("commission"), issues);
        }
        if let Some(plan) = &self.tax {
            plan.check(self, &path.field("tax"), issues);
        }
        self.check_billing(&path.field("billing"), issues);
        if let Some(plan) = &self.exchange {
            plan.check(self, path, issues);
        }
        if let Some(plan) = &self.payment {
            plan.check(&path.field("payment"), issues);
        }
        if let Some(favoured) = &self.most_favoured {
            favoured.check(&path.field("most_favoured"), issues);
        }
        self.check_renewals(&path.field("renewals"), issues);
        if let Some(spend) = self.past_business.and_then(|past| past.spend) {
            check_price(&spend, None, &path.field("past_business").field("spend"), issues);
        }
        if let Some(plan) = &self.cancellation {
            plan.check(&path.field("cancellation"), issues);
        }
        if let Some(plan) = &self.postponement {
            plan.check(&path.field("postponement"), issues);
        }
    }

    /// The increment must be a whole number of minor units.
    fn check_rounding(&self, path: &Path, issues: &mut Issues) {
        let Some(increment) = self.rounding.increment else { return };
        if let Err(error) = RoundTo::new(self.rounding.mode, increment, self.currency) {
            issues.push(
                Issue::new(Code::OutOfRange, path.field("increment"), error.to_string()).with("value", increment),
            );
        }
    }

    /// Deliverables, terms, discounts and what depends on results are the lines of the quote, and share their ids.
    fn check_line_ids(&self, path: &Path, issues: &mut Issues) {
        let mut seen: BTreeMap<&Id, Path> = BTreeMap::new();
        let mut check = |id, at: Path| match seen.get(id) {
            Some(first) => {
                let message = format!("`{first}` has the id `{id}` already");
                issues.push(Issue::new(Code::DuplicateId, at.field("id"), message).with("id", id));
            }
            None => {
                seen.insert(id, at);
            }
        };
        let limited = |list: &'static str| {
            (0..limits::LIST_ITEMS).map({
                let list = path.field(list);
                move |place| list.index(place)
            })
        };
        self.deliverables.iter().map(|item| &item.id).zip(limited("deliverables")).for_each(|(id, at)| check(id, at));
        self.retainer.iter().for_each(|retainer| check(&retainer.id, path.field("retainer")));
        self.terms.iter().map(Term::id).zip(limited("terms")).for_each(|(id, at)| check(id, at));
        self.discounts.iter().map(Discount::id).zip(limited("discounts")).for_each(|(id, at)| check(id, at));
        let performance = self.performance.iter().map(PerformanceTerm::id);
        performance.zip(limited("performance")).for_each(|(id, at)| check(id, at));
    }

    /// The ids of the deliverables, and where asked for of the retainer and the terms with a line.
    pub(super) fn known_ids(&self, with_terms: bool) -> BTreeSet<&str> {
        let deliverables = self.deliverables.iter().map(|deliverable| deliverable.id.as_str());
        let terms = self.terms.iter().filter(|term| with_terms && term.line_kind().is_some());
        let retainer = self.retainer.iter().filter(|_| with_terms).map(|retainer| retainer.id.as_str());
        deliverables.chain(retainer).chain(terms.map(|term| term.id().as_str())).collect()
    }

    /// Who invoices and collects takes part in the deal.
    fn check_billing(&self, path: &Path, issues: &mut Issues) {
        let Some(billing) = &self.billing else { return };
        let mut known = vec![self.influencer.as_str()];
        for one in self.commission.iter().flat_map(|plan| &plan.representatives).take(limits::LIST_ITEMS) {
            if !known.contains(&one.party.id.as_str()) {
                known.push(one.party.id.as_str());
            }
        }
        let principal = billing.principal.iter().map(|id| ("principal", id));
        let named = [("invoiced_by", &billing.invoiced_by), ("collected_by", &billing.collected_by)];
        for (field, id) in named.into_iter().chain(principal.clone()) {
            if !known.contains(&id.as_str()) {
                let message = format!("`{id}` is neither the influencer nor a representative");
                let issue = Issue::new(Code::UnknownReference, path.field(field), message).with("id", id);
                let guess = did_you_mean(id.as_str(), known.iter().copied());
                issues.push(match guess {
                    Some(guess) => issue.help(format!("did you mean `{guess}`?")),
                    None => issue.help(format!("use one of {}", known.join(", "))),
                });
            }
        }
        for (_, principal) in principal.filter(|(_, id)| known.contains(&id.as_str())) {
            if *principal == self.influencer {
                let message = format!("`{principal}` is the influencer, who sells in their own name anyway");
                let issue = Issue::new(Code::Contradiction, path.field("principal"), message);
                issues.push(issue.with("id", principal).help("leave `principal` out, or name a representative"));
                continue;
            }
            for (field, id) in named.iter().filter(|(_, id)| *id != principal) {
                let message = format!("`{principal}` sells in its own name, so that `{id}` cannot be `{field}`");
                let issue = Issue::new(Code::Contradiction, path.field(field), message).with("id", id);
                issues.push(issue.help(format!("use `{principal}`")));
            }
        }
    }
}

/// Refuses a list that names what is not there.
pub(crate) fn check_known(named: &[Id], known: &BTreeSet<&str>, what: &str, path: &Path, issues: &mut Issues) {
    check_item_limit(named.len(), path, issues);
    for (place, id) in named.iter().enumerate().take(limits::LIST_ITEMS) {
        check_known_id(id, known, what, &path.index(place), issues);
    }
}

/// Refuses a name of what is not there.
pub(crate) fn check_known_id(id: &Id, known: &BTreeSet<&str>, what: &str, path: &Path, issues: &mut Issues) {
    if known.contains(id.as_str()) {
        return;
    }
    let issue = Issue::new(Code::UnknownReference, path.clone(), format!("there is no {what} `{id}`")).with("id", id);
    // Advice is for people, who do not read hundreds of issues.
    let few = issues.as_slice().len() < limits::ADVICE;
    let meant = if few { did_you_mean(id.as_str(), known.iter().copied()) } else { None };
    issues.push(match meant {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue,
    });
}

impl Deliverable {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_format(&self.platform, &self.format, path, issues);
        check_range(self.quantity, 1, limits::QUANTITY, &path.field("quantity"), issues);
        if let Some(window) = self.publish.filter(|window| window.last_day < window.first_day) {
            let message = format!("the last day {} lies before the first day {}", window.last_day, window.first_day);
            issues.push(Issue::new(Code::WrongOrder, path.field("publish").field("last_day"), message));
        }
        self.check_work(path, issues);
        if let Some(views) = self.expected_views {
            check_views(views, &path.field("expected_views"), issues);
        }
        if let Some(agreed) = &self.price_override {
            check_price(&agreed.unit_price, None, &path.field("override").field("unit_price"), issues);
            if let Some(value) = &agreed.fair_market_value {
                check_price(value, None, &path.field("override").field("fair_market_value"), issues);
            }
        }
    }
}
