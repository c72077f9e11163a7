use super::Pricing;
use crate::fee::tape::Draft;
use crate::fee::{Deliverable, QuoteLine};
use crate::rate_card::{SpecialPrice, SpecialRate};

impl<'a> Pricing<'a> {
    /// The price of a piece for this brand and agency, where the card has one of its own; `unit` is the list price.
    pub(super) fn special_rate(&self, unit: &Draft, deliverable: &Deliverable, line: &mut QuoteLine) -> Option<Draft> {
        let (index, rate) = self.find_special(deliverable)?;
        let path = self.version_path.field("special_rates").index(index).field("price");
        line.reason = Some(rate.reason.clone());
        Some(match &rate.price {
            SpecialPrice::PercentOff(off) => unit.clone().less_percent(off.percent, path.field("percent")),
            SpecialPrice::Flat(flat) => {
                line.unit_price = Some(flat.rate);
                line.percent = None;
                self.price(&flat.rate, &path.field("rate"))
            }
        })
    }

    /// The place and the special rate for a deliverable.
    fn find_special(&self, deliverable: &Deliverable) -> Option<(usize, &'a SpecialRate)> {
        let (brand, agency) = (self.deal.brand.as_ref().map(|brand| &brand.id), self.deal.agency.as_ref());
        let version = self.version;
        let mut rates = version.special_rates.iter().enumerate();
        rates.find(|(_, rate)| rate.fits(brand, agency, &deliverable.platform, &deliverable.format))
    }

    /// Whether a deliverable costs the same whatever it reaches, because of a special rate.
    pub(super) fn has_special_flat(&self, deliverable: &Deliverable) -> bool {
        self.find_special(deliverable).is_some_and(|(_, rate)| matches!(rate.price, SpecialPrice::Flat(_)))
    }
}
