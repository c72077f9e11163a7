use super::Pricing;
use crate::fee::tape::Draft;
use crate::fee::{Deliverable, QuoteLine};
use crate::rate_card::SpecialPrice;

impl Pricing<'_> {
    /// The price of a piece for this brand and agency, where the card has one of its own; `unit` is the list price.
    pub(super) fn special_rate(&self, unit: &Draft, deliverable: &Deliverable, line: &mut QuoteLine) -> Option<Draft> {
        let (brand, agency) = (self.deal.brand.as_ref().map(|brand| &brand.id), self.deal.agency.as_ref());
        let mut rates = self.version.special_rates.iter().enumerate();
        let (index, rate) =
            rates.find(|(_, rate)| rate.fits(brand, agency, &deliverable.platform, &deliverable.format))?;
        let path = self.version_path.field("special_rates").index(index).field("price");
        line.reason = Some(rate.reason.clone());
        Some(match &rate.price {
            SpecialPrice::PercentOff(off) => unit.clone().less_percent(off.percent, path.field("percent")),
            SpecialPrice::Flat(flat) => {
                line.unit_price = Some(flat.rate);
                self.price(&flat.rate, &path.field("rate"))
            }
        })
    }
}
