//! The library and the reference give the same amounts, to the last minor unit, for whatever deal.

use greenroom::check::Issues;
use greenroom::fee::{Outcome, price_at};
use greenroom::wire::{call, to_json};
use greenroom_tests::random::{any_documents, any_documents_with_results, cases};
use greenroom_tests::reference::{self, Refusal, differences, price};
use proptest::prelude::*;
use serde_json::Value;

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn the_reference_gives_the_same_amounts(documents in any_documents()) {
        let expected = price(&documents.card, &documents.deal);
        compare(call("quote", &documents.input().to_string()), expected)?;
    }

    #[test]
    fn the_reference_gives_the_same_amounts_at_results((documents, results) in any_documents_with_results()) {
        let (card, deal) = documents.parsed();
        let outcomes: Vec<Outcome> = serde_json::from_value(results.clone()).unwrap();
        let quote = price_at(&card, &deal, &outcomes).map(|quote| to_json(&quote).unwrap());
        compare(quote, reference::price_at(&documents.card, &documents.deal, &results))?;
    }
}

fn compare(quote: Result<String, Issues>, expected: Result<Value, Refusal>) -> Result<(), TestCaseError> {
    match (quote, expected) {
        (Ok(quote), Ok(expected)) => {
            let quote: Value = serde_json::from_str(&quote).map_err(|error| TestCaseError::fail(error.to_string()))?;
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
    Ok(())
}
