use greenroom::fee::{PreparedCard, PreparedQuote};
use greenroom::wire;
use wasm_bindgen::prelude::*;

use crate::thrown;

/// A rate card that was read and checked once.
#[wasm_bindgen]
#[derive(Debug)]
pub struct RateCardHandle(PreparedCard);

#[wasm_bindgen]
impl RateCardHandle {
    /// Reads and checks a rate card.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    #[wasm_bindgen(constructor)]
    pub fn new(rate_card: &str) -> Result<Self, JsValue> {
        wire::prepare_rate_card(rate_card).map(Self).map_err(|issues| thrown(&issues))
    }

    /// Reads, checks and prices a deal, to price it again for other quantities.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn prepare(&self, deal: &str) -> Result<DealHandle, JsValue> {
        wire::prepare_deal(&self.0, deal).map(DealHandle).map_err(|issues| thrown(&issues))
    }

    /// Reads and prices a deal.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn quote(&self, deal: &str) -> Result<String, JsValue> {
        wire::quote_deal(&self.0, deal).map_err(|issues| thrown(&issues))
    }
}

/// A deal that was read, checked and priced once.
#[wasm_bindgen]
#[derive(Debug)]
pub struct DealHandle(PreparedQuote);

#[wasm_bindgen]
impl DealHandle {
    /// The currency of the deal.
    #[must_use]
    pub fn currency(&self) -> String {
        self.0.deal().currency.to_string()
    }

    /// The quantities of the deal.
    #[must_use]
    pub fn quantities(&self) -> Vec<u32> {
        self.0.quantities().to_vec()
    }

    /// The quote of the deal as it is, as JSON text.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn quote(&self) -> Result<String, JsValue> {
        wire::to_json(self.0.quote()).map_err(|issues| thrown(&issues))
    }

    /// The quote with other quantities, as JSON text.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn quote_with(&self, quantities: &[u32]) -> Result<String, JsValue> {
        self.0.quote_with(quantities).and_then(|quote| wire::to_json(&quote)).map_err(|issues| thrown(&issues))
    }

    /// The totals with other quantities, as JSON text.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn totals(&self, quantities: &[u32]) -> Result<String, JsValue> {
        self.0.totals(quantities).and_then(|totals| wire::to_json(&totals)).map_err(|issues| thrown(&issues))
    }

    /// What the brand pays with other quantities, as documents write it.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn payable(&self, quantities: &[u32]) -> Result<String, JsValue> {
        let totals = self.0.totals(quantities).map_err(|issues| thrown(&issues))?;
        Ok(totals.payable.amount())
    }

    /// What the brand pays with other quantities, in minor units.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn payable_minor(&self, quantities: &[u32]) -> Result<i64, JsValue> {
        self.0.payable_minor(quantities).map_err(|issues| thrown(&issues))
    }
}
