//! What holds for prices that depend on results.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::fee::{Outcome, Quote, price_at};
use greenroom::money::Money;
use greenroom_tests::random::{Documents, any_documents, any_documents_with_results, cases};
use proptest::prelude::*;
use serde_json::{Value, json};

fn outcomes(results: &Value) -> Vec<Outcome> {
    serde_json::from_value(results.clone()).unwrap()
}

/// What the deal expects, as results: views that are expected of a piece too.
fn as_expected(documents: &Documents) -> Value {
    let mut results = documents.deal["expected"].as_array().unwrap().clone();
    for deliverable in documents.deal["deliverables"].as_array().unwrap() {
        let Some(each) = deliverable["expected_views"].as_u64() else { continue };
        let views = each.saturating_mul(deliverable["quantity"].as_u64().unwrap());
        match results.iter_mut().find(|outcome| outcome["deliverable"] == deliverable["id"]) {
            Some(outcome) => outcome["views"] = views.into(),
            None => results.push(json!({"deliverable": deliverable["id"], "views": views})),
        }
    }
    // A million pieces are expected to have more views together than results may say.
    results.retain(|outcome| outcome["views"].as_u64().is_none_or(|views| views <= 1_000_000_000_000));
    results.into()
}

fn amounts(quote: &Quote) -> Vec<Money> {
    quote.lines.iter().map(|line| line.amount).collect()
}

/// Whether somebody may pay more when more is reached: no discount of a percentage is rounded another way than its base.
fn pays_by_line(documents: &Documents) -> bool {
    documents.deal["discounts"].as_array().is_none_or(Vec::is_empty)
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn at_the_expected_results_it_costs_what_was_expected(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let Some(expectation) = &quote.expectation else { return Ok(()) };
        let (card, deal) = documents.parsed();
        let Ok(reached) = price_at(&card, &deal, &outcomes(&as_expected(&documents))) else { return Ok(()) };
        prop_assert_eq!(reached.totals, expectation.totals);
        let expected: Vec<Money> = expectation.lines.iter().map(|line| line.amount).collect();
        prop_assert_eq!(amounts(&reached), expected);
        prop_assert!(reached.expectation.is_none());
    }

    #[test]
    fn the_quote_has_the_same_lines_whatever_is_reached((documents, results) in any_documents_with_results()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let (card, deal) = documents.parsed();
        let Ok(reached) = price_at(&card, &deal, &outcomes(&results)) else { return Ok(()) };
        let names = |quote: &Quote| -> Vec<_> {
            // What the card adds or takes off by itself may depend on the amounts.
            let lines = quote.lines.iter().filter(|line| !line.kind.is_by_card());
            lines.map(|line| (line.kind, line.id.clone(), line.depends_on.clone())).collect()
        };
        prop_assert_eq!(names(&quote), names(&reached));
        let depends = quote.lines.iter().any(|line| !line.depends_on.is_empty());
        let unknown = quote.warnings.as_slice().iter().any(|issue| issue.code.as_str() == "expectation_unknown");
        prop_assert_eq!(depends, quote.expectation.is_some() || unknown);
        prop_assert!(quote.expectation.is_none() || !unknown);
        if !depends {
            prop_assert_eq!(amounts(&quote), amounts(&reached));
        }
    }

    #[test]
    fn less_than_what_is_owed_whatever_is_reached_is_never_owed((documents, results) in any_documents_with_results()) {
        let Some(quote) = documents.quote().filter(|_| pays_by_line(&documents)) else { return Ok(()) };
        let (card, deal) = documents.parsed();
        let Ok(reached) = price_at(&card, &deal, &outcomes(&results)) else { return Ok(()) };
        prop_assert!(reached.totals.creative_fees.minor() >= quote.totals.creative_fees.minor());
        prop_assert!(reached.totals.fee.minor() >= quote.totals.fee.minor());
    }

    #[test]
    fn where_nothing_is_reached_only_what_is_owed_anyway_is(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let (card, deal) = documents.parsed();
        let nothing = |one: &Value| {
            let zero = json!({"amount": "0", "currency": documents.deal["currency"]});
            json!({
                "deliverable": one["id"], "views": 0, "engagements": 0, "clicks": 0, "actions": 0, "revenue": zero,
                "refunds": zero,
            })
        };
        let results: Vec<Value> = documents.deal["deliverables"].as_array().unwrap().iter().map(nothing).collect();
        let reached = price_at(&card, &deal, &outcomes(&results.into())).unwrap();
        prop_assert_eq!(reached.totals, quote.totals);
        prop_assert_eq!(amounts(&reached), amounts(&quote));
        prop_assert_eq!(reached.instalments, quote.instalments);
    }
}
