use super::{Commissions, Pricing};
use crate::check::{Code, Issue};
use crate::fee::{Supply, Totals};
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
        let representative = match supply {
            Supply::Commission(of) => Some(&of.representative),
            Supply::Fee(_) | Supply::Costs(_) => deal.principal(),
            Supply::Purchase(_) => None,
        };
        let Some(representative) = representative else {
            return Some((&deal.influencer, &deal.tax.as_ref()?.influencer_registrations));
        };
        let mut representatives = deal.commission.iter().flat_map(|plan| &plan.representatives);
        let party = &representatives.find(|commission| commission.party.id == *representative)?.party;
        Some((&party.id, &party.tax_registrations))
    }

    /// What the influencer supplies by the deal, without costs: the gross fee, less what a principal keeps of it.
    pub(super) fn influencer_turnover(&self, totals: &Totals, commissions: &Commissions) -> Money {
        let kept = self.of_principal(commissions, false).into_iter().map(|node| self.tape.amount(node));
        kept.fold(totals.gross_fee, |left, kept| left.checked_sub(kept).unwrap_or(left))
    }

    /// A turnover that passes the threshold needs a registration.
    pub(super) fn warn_registration_threshold(&mut self, turnover: Money) {
        let Some(plan) = &self.deal.tax else { return };
        let Some(threshold) = &plan.registration_threshold else { return };
        let path = self.deal_path.field("tax").field("registration_threshold");
        let value = |price, field| self.price(price, &path.field(field)).value();
        let most = value(&threshold.turnover, "turnover");
        let with_deal = value(&threshold.so_far, "so_far").checked_add(&Fraction::from(turnover.decimal()));
        let registered = plan.influencer_registrations.iter().any(|registration| registration.registered);
        if !registered && with_deal.is_ok_and(|with_deal| with_deal > most) {
            let message = format!(
                "with {turnover} of this deal and {} so far the turnover passes {}, and no registration is stated",
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
