use std::fmt;

use greenroom::fee::{Deal, Quote, quote};
use greenroom::rate_card::RateCard;
use greenroom::wire::parse;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

use super::{Source, cancellation, documents, results, settlement};

/// A rate card and a deal that fit each other.
#[derive(Clone)]
pub struct Documents {
    /// The rate card.
    pub card: Value,
    /// The deal.
    pub deal: Value,
}

impl Documents {
    /// What the operation `quote` takes.
    pub fn input(&self) -> Value {
        json!({"rate_card": self.card, "deal": self.deal})
    }

    /// The documents as types.
    ///
    /// # Panics
    /// - one cannot be read: random documents are right in their shape
    #[expect(clippy::expect_used, reason = "a test that panics has failed")]
    pub fn parsed(&self) -> (RateCard, Deal) {
        let card = parse(&self.card.to_string()).expect("a rate card");
        (card, parse(&self.deal.to_string()).expect("a deal"))
    }

    /// The quote; `None` where the amounts allow none.
    pub fn quote(&self) -> Option<Quote> {
        let (card, deal) = self.parsed();
        quote(&card, &deal).ok()
    }
}

/// As JSON, so that a failing case can be run by hand.
impl fmt::Debug for Documents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.input())
    }
}

/// Random rate cards and deals; proptest makes a failing pair simpler.
pub fn any_documents() -> impl Strategy<Value = Documents> {
    prop::collection::vec(any::<u32>(), 0..500).prop_map(|numbers| {
        let (card, deal) = documents(&mut Source::new(&numbers));
        Documents { card, deal }
    })
}

/// A cancellation beside its documents.
#[derive(Clone)]
pub struct Cancelled {
    /// What `cancel` takes.
    pub input: Value,
}

/// As JSON, so that a failing case can be run by hand.
impl fmt::Debug for Cancelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.input)
    }
}

/// Random rate cards and deals with a cancellation.
pub fn any_cancellations() -> impl Strategy<Value = Cancelled> {
    let numbers = || prop::collection::vec(any::<u32>(), 0..500);
    (numbers(), numbers()).prop_map(|(numbers, more)| {
        let (card, mut deal) = documents(&mut Source::new(&numbers));
        let mut more = Source::new(&more);
        let cancellation = cancellation(&mut more, &mut deal);
        if more.chance(40) {
            // Terms of performance, of which a cancellation counts what is owed whatever is reached.
            settlement(&mut more, &mut deal);
        }
        Cancelled { input: json!({"rate_card": card, "deal": deal, "cancellation": cancellation}) }
    })
}

/// Random rate cards and deals, with what the deliverables reached.
pub fn any_documents_with_results() -> impl Strategy<Value = (Documents, Value)> {
    let numbers = || prop::collection::vec(any::<u32>(), 0..500);
    (numbers(), numbers()).prop_map(|(numbers, more)| {
        let (card, deal) = documents(&mut Source::new(&numbers));
        let results = results(&mut Source::new(&more), &deal);
        (Documents { card, deal }, results)
    })
}

/// What `settle` takes.
#[derive(Clone)]
pub struct Settled {
    /// The rate card, the deal and the results.
    pub input: Value,
}

/// As JSON, so that a failing case can be run by hand.
impl fmt::Debug for Settled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.input)
    }
}

/// Random rate cards, deals with terms that depend on results, and what came of them.
pub fn any_settlements() -> impl Strategy<Value = Settled> {
    let numbers = || prop::collection::vec(any::<u32>(), 0..500);
    (numbers(), numbers()).prop_map(|(numbers, more)| {
        let (card, mut deal) = documents(&mut Source::new(&numbers));
        let results = settlement(&mut Source::new(&more), &mut deal);
        Settled { input: json!({"rate_card": card, "deal": deal, "results": results}) }
    })
}

/// So many cases, the same in each run, so that a green run stays green; as many as PROPTEST_CASES says, others each time,
/// where somebody looks for new ones (`make test-long`).
pub fn cases(count: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    ProptestConfig {
        max_shrink_iters: 4_000,
        failure_persistence: None,
        rng_seed: if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(2_026) },
        ..ProptestConfig::with_cases(asked.unwrap_or(count))
    }
}
