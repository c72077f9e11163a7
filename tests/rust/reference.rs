//! The library and the reference give the same amounts, to the last minor unit, for whatever deal.

use greenroom::wire::call;
use greenroom_tests::random::{any_documents, cases};
use greenroom_tests::reference::{differences, price};
use proptest::prelude::*;
use serde_json::Value;

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn the_reference_gives_the_same_amounts(documents in any_documents()) {
        let expected = price(&documents.card, &documents.deal);
        match (call("quote", &documents.input().to_string()), expected) {
            (Ok(quote), Ok(expected)) => {
                let quote: Value = serde_json::from_str(&quote).unwrap();
                let differences = differences(&expected, &quote);
                prop_assert!(differences.is_empty(), "{}\n{quote}", differences.join("\n"));
            }
            (Ok(quote), Err(refusal)) => prop_assert!(false, "{refusal:?} expected\n{quote}"),
            (Err(issues), Ok(_)) => prop_assert!(false, "no issues expected\n{issues}"),
            (Err(issues), Err(refusal)) => {
                let codes: Vec<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
// A later discount that is too large says less than an amount before it that is beyond the limit.
                let said = codes.contains(&refusal.code()) || codes.contains(&"amount_too_large");
                prop_assert!(said, "{refusal:?} expected\n{issues}");
            }
        }
    }
}
