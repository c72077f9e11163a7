//! The library and the reference give the same amounts, to the last minor unit, for whatever deal.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::wire::call;
use greenroom_tests::random::{Source, documents};
use greenroom_tests::reference::{differences, price};
use proptest::prelude::*;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 20_000, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn the_reference_gives_the_same_amounts(numbers in prop::collection::vec(any::<u32>(), 0..600)) {
        let (card, deal) = documents(&mut Source::new(&numbers));
        let input = json!({"rate_card": card, "deal": deal}).to_string();
        let expected = price(&card, &deal);
        match (call("quote", &input), expected) {
            (Ok(quote), Ok(expected)) => {
                let quote: Value = serde_json::from_str(&quote).unwrap();
                let differences = differences(&expected, &quote);
                prop_assert!(differences.is_empty(), "{}\n{input}\n{quote}", differences.join("\n"));
            }
            (Ok(quote), Err(refusal)) => prop_assert!(false, "{refusal:?} expected\n{input}\n{quote}"),
            (Err(issues), expected) => {
                let codes: Vec<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
                match expected {
                    Err(refusal) => prop_assert!(codes.contains(&refusal.code()), "{refusal:?} expected\n{input}\n{issues}"),
                    Ok(_) => prop_assert!(codes.contains(&"amount_too_large"), "{input}\n{issues}"),
                }
            }
        }
    }
}
