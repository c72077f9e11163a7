use std::hint::black_box;

use greenroom::check::Issues;
use greenroom::fee::{Roster, Totals};
use greenroom::wire::{self, RosterReader};
use wasm_bindgen::prelude::*;

use crate::thrown;

/// About as much as a rate card takes.
const CARD_BYTES: usize = 3_000;

/// Rate cards that are read and checked one after the other: a list of all texts would weigh on the host's collector.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct RosterBuilder {
    reader: RosterReader,
    count: usize,
}

#[wasm_bindgen]
impl RosterBuilder {
    /// Nothing yet.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads and checks the next rate card.
    pub fn push(&mut self, rate_card: &str) {
        if self.count.is_power_of_two() {
            // Each step by which the module's memory grows makes the host collect: room for as many again comes in one.
            drop(black_box(Vec::<u8>::with_capacity(self.count.saturating_mul(CARD_BYTES))));
        }
        self.count = self.count.saturating_add(1);
        self.reader.push(rate_card);
    }

    /// All of them.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn finish(self) -> Result<RosterHandle, JsValue> {
        self.reader.finish().map(RosterHandle).map_err(|issues| thrown(&issues))
    }
}

/// Rate cards that were read and checked once.
#[wasm_bindgen]
#[derive(Debug)]
pub struct RosterHandle(Roster);

#[wasm_bindgen]
impl RosterHandle {
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
