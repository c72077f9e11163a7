use greenroom::check::Issues;
use greenroom::fee::{Roster, Totals};
use greenroom::wire;
use wasm_bindgen::prelude::*;

use crate::thrown;

/// Rate cards that were read and checked once.
#[wasm_bindgen]
#[derive(Debug)]
pub struct RosterHandle(Roster);

#[wasm_bindgen]
impl RosterHandle {
    /// Reads and checks rate cards.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    #[wasm_bindgen(constructor)]
    pub fn new(rate_cards: Vec<String>) -> Result<Self, JsValue> {
        let roster = wire::prepare_roster(rate_cards.iter().map(String::as_str));
        roster.map(Self).map_err(|issues| thrown(&issues))
    }

    /// Prices a brief by all of them.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn quote(&self, deal: &str) -> Result<RosterRows, JsValue> {
        let rows = wire::read_deal(deal).and_then(|deal| {
            let rows = self.0.quote(&deal)?;
            Ok(RosterRows { currency: deal.currency.to_string(), exponent: deal.currency.exponent(), rows })
        });
        rows.map_err(|issues| thrown(&issues))
    }
}

/// What a brief comes to by each card.
#[wasm_bindgen]
#[derive(Debug)]
pub struct RosterRows {
    currency: String,
    exponent: u8,
    rows: Vec<Result<Totals, Issues>>,
}

#[wasm_bindgen]
impl RosterRows {
    /// The currency of the brief.
    #[must_use]
    pub fn currency(&self) -> String {
        self.currency.clone()
    }

    /// How many digits after the point a minor unit is.
    #[must_use]
    pub fn exponent(&self) -> u8 {
        self.exponent
    }

    /// The places of the cards that can price the brief, or of those that cannot.
    #[must_use]
    pub fn places(&self, priced: bool) -> Vec<u32> {
        let rows = self.rows.iter().enumerate().filter(|(_, row)| row.is_ok() == priced);
        rows.map(|(place, _)| u32::try_from(place).unwrap_or(u32::MAX)).collect()
    }

    /// The total of this name by each card that can price the brief, in minor units; nothing when no total has this
    /// name.
    #[must_use]
    pub fn column(&self, name: &str) -> Vec<i64> {
        let place = Totals::NAMES.iter().position(|known| *known == name).unwrap_or(usize::MAX);
        let priced = self.rows.iter().filter_map(|row| row.as_ref().ok());
        priced.filter_map(|totals| Some(totals.amounts().get(place)?.minor())).collect()
    }

    /// Why the card at a place cannot price the brief, as JSON text.
    #[must_use]
    pub fn refusal(&self, place: usize) -> String {
        let row = self.rows.get(place).map(Result::as_ref);
        row.and_then(Result::err).map(wire::refusal).unwrap_or_default()
    }

    /// The names of the totals.
    #[must_use]
    pub fn names() -> Vec<String> {
        Totals::NAMES.map(str::to_owned).to_vec()
    }
}
