use std::sync::Arc;

use super::PreparedQuote;
use crate::check::{Issues, Path};
use crate::fee::compute::quoted;
use crate::fee::{Deal, Quote};
use crate::rate_card::RateCard;

/// A rate card that was checked once, to price many deals by it.
///
/// ```
/// use greenroom::fee::PreparedCard;
/// use greenroom::wire;
///
/// let card = PreparedCard::new(wire::parse(r#"{
///   "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
///   "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                            "price": {"type": "flat", "rate": {"amount": "1250", "currency": "EUR"}}}]}]
/// }"#)?)?;
/// let deal = card.prepare(wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2}]
/// }"#)?)?;
/// assert_eq!(deal.quote().totals.payable.to_string(), "EUR 2,500.00");
/// assert_eq!(deal.totals(&[5])?.payable.to_string(), "EUR 6,250.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug)]
pub struct PreparedCard {
    card: Arc<RateCard>,
}

impl PreparedCard {
    /// Checks a rate card.
    ///
    /// # Errors
    /// - whatever [`RateCard::check`] finds, with paths below `rate_card`
    pub fn new(card: RateCard) -> Result<Self, Issues> {
        let mut issues = Issues::default();
        card.check(&Path::root().field("rate_card"), &mut issues);
        issues.into_result(Self { card: Arc::new(card) })
    }

    /// The rate card.
    #[must_use]
    pub fn card(&self) -> &RateCard {
        &self.card
    }

    /// Prices a deal, as [`crate::fee::quote`] does.
    ///
    /// # Errors
    /// - what [`crate::fee::quote`] refuses
    pub fn quote(&self, deal: &Deal) -> Result<Quote, Issues> {
        let matched = super::quote::matched(&self.card, deal)?;
        quoted(&self.card, deal, &deal.quantities(), &matched, false).map(|priced| priced.quote)
    }

    /// Checks and prices a deal, so that it can be priced again for other quantities.
    ///
    /// # Errors
    /// - what [`crate::fee::quote`] refuses
    pub fn prepare(&self, deal: Deal) -> Result<PreparedQuote, Issues> {
        PreparedQuote::new(Arc::clone(&self.card), deal)
    }
}
