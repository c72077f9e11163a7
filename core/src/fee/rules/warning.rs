use super::Pricing;
use crate::check::{Code, Issue};
use crate::fee::{Supply, Term};
use crate::money::Money;
use crate::rate_card::UsageKind;

impl Pricing<'_> {
    /// Looks for what a talent manager would want to know before the quote goes out.
    pub(in crate::fee) fn warn(&mut self, fee: Money) {
        self.warn_expired_rate_card();
        self.warn_missing_dates();
        self.warn_below_minimum_fee(fee);
        self.warn_paid_use_without_rights();
        self.warn_unregistered_supplier();
        self.warn_unknown_expectation();
    }

    fn warn_expired_rate_card(&mut self) {
        let (Some(on), Some(last_day)) = (self.deal.quoted_on, self.version.last_day) else { return };
        if on > last_day {
            let message = format!("the rate card was valid until {last_day}, and the quote is of {on}");
            self.warnings.push(
                Issue::new(Code::RateCardExpired, self.deal_path.field("quoted_on"), message)
                    .with("last_day", last_day)
                    .with("quoted_on", on)
                    .help("add a newer version to the rate card"),
            );
        }
    }

    fn warn_below_minimum_fee(&mut self, fee: Money) {
        let Some(minimum) = &self.version.minimum_fee else { return };
        let path = self.version_path.field("minimum_fee");
        if self.price(minimum, &path).value() > fee.decimal().into() {
            let message = format!("the fee of {fee} is below the minimum of {minimum}");
            self.warnings
                .push(Issue::new(Code::BelowMinimumFee, path, message).with("fee", fee).with("minimum", minimum));
        }
    }

    /// Ads through the influencer's account need paid usage rights in the same content.
    fn warn_paid_use_without_rights(&mut self) {
        let deal = self.deal;
        let path = self.deal_path.field("terms");
        let mut bought = vec![false; deal.deliverables.len()];
        for term in deal.terms.iter().filter(|term| allows_ads(term)) {
            for place in self.places_of(term) {
                if let Some(bought) = bought.get_mut(place) {
                    *bought = true;
                }
            }
        }
        for (place, term) in deal.terms.iter().enumerate() {
            let Term::Whitelisting(_) = term else { continue };
            let places = self.places_of(term);
            let without = places.into_iter().find(|place| bought.get(*place) == Some(&false));
            if let Some(first) = without.and_then(|place| deal.deliverables.get(place)) {
                let message = format!("`{}` allows ads with `{}` without paid usage rights in it", term.id(), first.id);
                self.warnings.push(
                    Issue::new(Code::PaidUseWithoutRights, path.index(place), message)
                        .with("term", term.id())
                        .with("deliverable", &first.id)
                        .help("add usage rights of the kind `paid` that cover it"),
                );
            }
        }
    }

    /// Where the deliverables stand that a term covers.
    fn places_of(&self, term: &Term) -> Vec<usize> {
        match term.deliverables() {
            [] => (0..self.deal.deliverables.len()).collect(),
            named => named.iter().filter_map(|id| self.places.get(id).copied()).collect(),
        }
    }

    /// A representative who is not registered cannot charge tax.
    fn warn_unregistered_supplier(&mut self) {
        let deal = self.deal;
        let path = self.deal_path.field("tax").field("supplies");
        for (place, supply) in deal.tax.iter().flat_map(|plan| &plan.supplies).enumerate() {
            let Supply::Commission(of) = supply else { continue };
            let charges = of.tax.category.has_rate();
            let representatives = deal.commission.iter().flat_map(|plan| &plan.representatives);
            let party = representatives.map(|commission| &commission.party).find(|party| party.id == of.representative);
            let known = party.map(|party| party.tax_registrations.as_slice()).unwrap_or_default();
            if charges && !known.is_empty() && known.iter().all(|registration| !registration.registered) {
                let message = format!("`{}` is not registered for the tax that it charges", of.representative);
                self.warnings.push(
                    Issue::new(Code::SupplierNotRegistered, path.index(place).field("tax").field("category"), message)
                        .with("supplier", &of.representative),
                );
            }
        }
    }
}

fn allows_ads(term: &Term) -> bool {
    matches!(term, Term::UsageRights(rights) if rights.kinds.contains(&UsageKind::Paid))
}
