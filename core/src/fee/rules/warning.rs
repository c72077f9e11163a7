use super::{Commissions, Pricing};
use crate::check::{Code, Issue};
use crate::fee::{Term, Totals};
use crate::money::Money;
use crate::rate_card::UsageKind;

impl Pricing<'_> {
    /// Looks for what a talent manager would want to know before the quote goes out.
    pub(in crate::fee) fn warn(&mut self, totals: &Totals, commissions: &Commissions) {
        let fee = totals.stated_fee();
        self.warn_expired_rate_card();
        self.warn_missing_dates();
        self.warn_below_minimum_fee(fee);
        self.warn_commissions(totals, commissions);
        self.warn_paid_use_without_rights();
        self.warn_unregistered_supplier();
        self.warn_registration_threshold(self.influencer_turnover(totals, commissions));
        self.warn_unknown_expectation();
        self.warn_rate_not_fixed();
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

    /// Amounts that are exchanged change with the rate until a day fixes it.
    fn warn_rate_not_fixed(&mut self) {
        let plan = self.deal.exchange.as_ref().filter(|_| !self.conversions.is_empty());
        let issue = plan.and_then(|plan| plan.not_fixed(self.deal, &self.deal_path.field("exchange")));
        issue.into_iter().for_each(|issue| self.warnings.push(issue));
    }

    /// A minimum, or a share of costs and gifts, can take more than the fee is.
    pub(in crate::fee) fn warn_commissions(&mut self, totals: &Totals, commissions: &Commissions) {
        let (gross_fee, deducted) = (totals.gross_fee, totals.commissions_deducted);
        if deducted.minor() > gross_fee.minor() {
            let message = format!("the commissions deducted are {deducted}, which is more than the fee of {gross_fee}");
            self.warnings.push(
                Issue::new(Code::CommissionExceedsFee, self.deal_path.field("commission"), message)
                    .with("commissions", deducted)
                    .with("fee", gross_fee)
                    .help("lower the minimum, or let the brand bear a commission on top"),
            );
        }
        let list = self.deal_path.field("commission").field("representatives");
        let plan = self.deal.commission.iter().flat_map(|plan| &plan.representatives);
        for (place, commission) in plan.enumerate().filter(|(place, _)| commissions.without_base.contains(place)) {
            let id = &commission.party.id;
            let message = format!("nothing is left that `{id}` could take a commission of");
            self.warnings.push(
                Issue::new(Code::CommissionExceedsFee, list.index(place), message)
                    .with("representative", id)
                    .help("what is taken off the base before comes to more than the base"),
            );
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
}

fn allows_ads(term: &Term) -> bool {
    matches!(term, Term::UsageRights(rights) if rights.kinds.contains(&UsageKind::Paid))
}
