//! The library and the reference give the same amounts, to the last minor unit, for whatever deal.
//!
//! Every deal is drawn from a seed of its own, the seeds from 0 in `make test`. `GREENROOM_DEALS` says how many and
//! `GREENROOM_SEED` from which on, so that a failing seed can be replayed and a long run cut into parts.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed, and seeds are small"
)]

use std::env;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use greenroom::check::Issues;
use greenroom::fee::{Outcome, price_at};
use greenroom::wire::{call, to_json};
use greenroom_tests::random::Seeded;
use greenroom_tests::reference::{self, Refusal, differences, price};
use serde_json::Value;

/// So many deals are compared where nobody asks for more.
const DEALS: u64 = 20_000;

/// Seeds beyond these of which the library or the reference was once wrong.
const ONCE_WRONG: [u64; 5] = [60_736, 60_891, 71_832, 123_574, 127_565];

/// A line tells the progress after so many.
const TOLD: u64 = 50_000;

#[test]
fn the_reference_gives_the_same_amounts() {
    let first = asked("GREENROOM_SEED").unwrap_or(0);
    let end = first + asked("GREENROOM_DEALS").unwrap_or(DEALS);
    let next = AtomicU64::new(first);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let failed = thread::scope(|scope| {
        let run = || work(&next, end);
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(run)).collect();
        running.into_iter().filter_map(|worker| worker.join().unwrap()).min()
    });
    if let Some(seed) = failed {
        let (seeded, problem) = Seeded::new(seed).simpler(|seeded| problem(seed, seeded)).unwrap();
        let (documents, results) = seeded.documents();
        panic!("GREENROOM_SEED={seed} GREENROOM_DEALS=1 fails, simpler:\n{documents:?}\nresults: {results}\n{problem}");
    }
}

#[test]
fn what_differed_once_agrees() {
    for seed in ONCE_WRONG {
        let problem = problem(seed, &Seeded::new(seed));
        assert!(problem.is_none(), "seed {seed}: {}", problem.unwrap_or_default());
    }
}

/// A number that the caller of the tests gives.
fn asked(name: &str) -> Option<u64> {
    env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is no whole number: `{text}`")))
}

/// Compares seed after seed until the end or the first that fails, which it returns.
fn work(next: &AtomicU64, end: u64) -> Option<u64> {
    loop {
        let seed = next.fetch_add(1, Ordering::Relaxed);
        if seed >= end {
            return None;
        }
        if seed > 0 && seed.is_multiple_of(TOLD) {
            eprintln!("the reference agrees up to seed {seed}, {} to go", end - seed);
        }
        if problem(seed, &Seeded::new(seed)).is_some() {
            next.store(end, Ordering::Relaxed);
            return Some(seed);
        }
    }
}

/// In what the two computations differ, for a quote, and for every fourth deal also at results.
fn problem(seed: u64, seeded: &Seeded) -> Option<String> {
    let (documents, results) = seeded.documents();
    let quoted = call("quote", &documents.input().to_string());
    let found = difference(quoted, price(&documents.card, &documents.deal));
    if found.is_some() || !seed.is_multiple_of(4) {
        return found;
    }
    let (card, deal) = documents.parsed();
    let outcomes: Vec<Outcome> = serde_json::from_value(results.clone()).unwrap();
    let performed = price_at(&card, &deal, &outcomes).map(|quote| to_json(&quote).unwrap());
    difference(performed, reference::price_at(&documents.card, &documents.deal, &results))
}

fn difference(quote: Result<String, Issues>, expected: Result<Value, Refusal>) -> Option<String> {
    match (quote, expected) {
        (Ok(quote), Ok(expected)) => {
            let differences = differences(&expected, &serde_json::from_str(&quote).unwrap());
            (!differences.is_empty()).then(|| format!("{}\n{quote}", differences.join("\n")))
        }
        (Ok(quote), Err(refusal)) => Some(format!("{refusal:?} expected\n{quote}")),
        (Err(issues), Ok(_)) => Some(format!("no issues expected\n{issues}")),
        (Err(issues), Err(refusal)) => {
            let codes: Vec<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
            // A later discount that is too large says less than an amount before it that is beyond the limit.
            let said = codes.contains(&refusal.code()) || codes.contains(&"amount_too_large");
            (!said).then(|| format!("{refusal:?} expected\n{issues}"))
        }
    }
}
