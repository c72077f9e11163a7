use super::Pricing;
use crate::check::{Code, Issue};
use crate::fee::Supply;
use crate::money::{Fraction, Money};
use crate::vocabulary::{Id, TaxRegistration};

impl Pricing<'_> {
    /// Who is known not to be registered anywhere cannot charge tax.
    pub(super) fn warn_unregistered_supplier(&mut self) {
        let deal = self.deal;
        let path = self.deal_path.field("tax").field("supplies");
        for (place, supply) in deal.tax.iter().flat_map(|plan| &plan.supplies).enumerate() {
            let Some((supplier, known)) = self.supplier(supply) else { continue };
            let nowhere = !known.is_empty() && known.iter().all(|registration| !registration.registered);
            if supply.tax().category.has_rate() && nowhere {
                let message = format!("`{supplier}` is not registered for the tax that it charges");
                let at = path.index(place).field("tax").field("category");
                self.warnings.push(Issue::new(Code::SupplierNotRegistered, at, message).with("supplier", supplier));
            }
        }
    }

    /// Who charges the tax on a supply, with the registrations that are known.
    fn supplier(&self, supply: &Supply) -> Option<(&'_ Id, &'_ [TaxRegistration])> {
        let deal = self.deal;
        let Supply::Commission(of) = supply else {
            return Some((&deal.influencer, &deal.tax.as_ref()?.influencer_registrations));
        };
        let mut representatives = deal.commission.iter().flat_map(|plan| &plan.representatives);
        let party = &representatives.find(|commission| commission.party.id == of.representative)?.party;
        Some((&party.id, &party.tax_registrations))
    }

    /// A turnover that passes the threshold needs a registration.
    pub(super) fn warn_registration_threshold(&mut self, gross_fee: Money) {
        let Some(plan) = &self.deal.tax else { return };
        let Some(threshold) = &plan.registration_threshold else { return };
        let path = self.deal_path.field("tax").field("registration_threshold");
        let value = |price, field| self.price(price, &path.field(field)).value();
        let most = value(&threshold.turnover, "turnover");
        let with_deal = value(&threshold.so_far, "so_far").checked_add(&Fraction::from(gross_fee.decimal()));
        let registered = plan.influencer_registrations.iter().any(|registration| registration.registered);
        if !registered && with_deal.is_ok_and(|turnover| turnover > most) {
            let message = format!(
                "with {gross_fee} of this deal and {} so far the turnover passes {}, and no registration is stated",
                threshold.so_far, threshold.turnover
            );
            self.warnings.push(
                Issue::new(Code::RegistrationThreshold, path, message)
                    .with("turnover", threshold.turnover)
                    .with("so_far", threshold.so_far)
                    .help("register for the tax, or state the registration in `influencer_registrations`"),
            );
        }
    }
}
