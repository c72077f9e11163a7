//! One brief priced by a roster of 100,000 rate cards.

use std::hint::black_box;
use std::time::{Duration, Instant};

use greenroom::fee::Deal;
use greenroom::wire::{self, RosterReader};
use serde_json::Value;

use crate::reference_deal;

/// How many rate cards.
const CARDS: u32 = 100_000;

/// The rate cards as texts: the reference card with other ids, and prices that differ.
fn texts() -> Vec<String> {
    let card = reference_deal::rate_card().to_string();
    let text = |place: u32| {
        card.replace("\"mila\"", &format!("\"i{place}\"")).replace("1250.00", &format!("{}.50", 1_000 + place % 997))
    };
    (0..CARDS).map(text).collect()
}

/// The brief: the first three lines of the reference deal, with their rights.
pub fn brief() -> Value {
    let mut deal = reference_deal::deal();
    deal["deliverables"].as_array_mut().unwrap().truncate(3);
    deal["terms"].as_array_mut().unwrap().truncate(1);
    deal
}

/// Nanoseconds for each card to read and check it, and to price the brief by it; and how much memory a card takes.
pub fn roster() -> Vec<(&'static str, f64)> {
    let texts = texts();
    let (before, start) = (resident(), Instant::now());
    let mut reader = RosterReader::default();
    texts.iter().for_each(|text| reader.push(text));
    let roster = reader.finish().unwrap();
    let (read, bytes) = (start.elapsed(), resident() - before);
    let brief: Deal = wire::parse(&brief().to_string()).unwrap();
    let start = Instant::now();
    let rows = black_box(roster.quote(&brief).unwrap());
    let priced = start.elapsed();
    assert!(rows.iter().all(Result::is_ok));
    let each = |time: Duration| time.as_secs_f64() * 1e9 / f64::from(CARDS);
    vec![("roster: read", each(read)), ("roster: priced", each(priced)), ("roster: bytes", bytes / f64::from(CARDS))]
}

/// How much memory the process holds, in bytes.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() * 1_024.0
}
