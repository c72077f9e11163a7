//! What holds for every cancellation, and the reference computes the same.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::fee::CancellationStatement;
use greenroom::wire::{call, parse, to_json};
use greenroom_tests::explained::unexplained_cancellation;
use greenroom_tests::random::{Documents, any_cancellations, cases};
use greenroom_tests::reference::{cancel, differences};
use proptest::prelude::*;
use serde_json::{Value, json};

fn cancelled(input: &Value) -> Option<CancellationStatement> {
    call("cancel", &input.to_string()).ok().map(|text| parse(&text).unwrap())
}

/// The brand cancels at a percentage, and nothing else of it differs.
fn at(input: &Value, percent: &str) -> Value {
    let mut input = input.clone();
    let fields = input["cancellation"].as_object_mut().unwrap();
    fields.retain(|name, _| !matches!(name.as_str(), "breach" | "preset" | "stage"));
    fields["by"] = "brand".into();
    fields.insert("ladder".to_owned(), json!({"steps": [{"stage": "any", "percent": percent}]}));
    fields.insert("stage".to_owned(), "any".into());
    input
}

/// Tax that is rounded on each line follows the lines of the quote where everything is owed, and those after discounts
/// elsewhere.
fn rounds_each_line(input: &Value) -> bool {
    input["deal"]["tax"].to_string().contains(r#""rounding":"line""#)
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn the_reference_owes_the_same(cancelled in any_cancellations()) {
        let input = &cancelled.input;
        let expected = cancel(&input["rate_card"], &input["deal"], &input["cancellation"]);
        match (call("cancel", &input.to_string()), expected) {
            (Ok(found), Ok(expected)) => {
                let found: Value = serde_json::from_str(&found).unwrap();
                let differences = differences(&expected, &found);
                prop_assert!(differences.is_empty(), "{}\n{found}", differences.join("\n"));
            }
            (Ok(found), Err(refusal)) => prop_assert!(false, "{refusal:?} expected\n{found}"),
            (Err(issues), Ok(_)) => prop_assert!(false, "no issues expected\n{issues}"),
            (Err(issues), Err(refusal)) => {
                let codes: Vec<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
                let said = codes.contains(&refusal.code()) || codes.contains(&"amount_too_large");
                prop_assert!(said, "{refusal:?} expected\n{issues}");
            }
        }
    }

    #[test]
    fn everything_adds_up_and_nothing_is_due_below_zero(input in any_cancellations()) {
        let Some(found) = cancelled(&input.input) else { return Ok(()) };
        let totals = found.totals;
        prop_assert_eq!(found.paid.minor() + found.due.minor() - found.refund.minor(), totals.payable.minor());
        prop_assert!(found.due.minor() >= 0 && found.refund.minor() >= 0);
        prop_assert!(found.due.is_zero() || found.refund.is_zero());
        prop_assert_eq!(found.published.minor() + found.kill_fee.minor(), totals.fee.minor());
        prop_assert_eq!(found.shares.iter().map(|share| share.amount.minor()).sum::<i64>(), totals.payable.minor());
        let lines: i64 = found.lines.iter().map(|line| line.amount.minor()).sum();
        prop_assert_eq!(lines, totals.fee.minor() + totals.pass_through_costs.minor());
        let agreed: i64 = found.lines.iter().map(|line| line.agreed.minor()).sum();
        prop_assert_eq!(agreed, found.agreed.fee.minor() + found.agreed.pass_through_costs.minor());
        prop_assert_eq!(found.lines.iter().map(|line| line.spread.minor()).sum::<i64>(), 0);
        for line in &found.lines {
            prop_assert_eq!(line.published.minor() + line.kill_fee.minor(), line.amount.minor());
            prop_assert_eq!(line.agreed.minor() + line.spread.minor() - line.published.minor(), line.cancelled.minor());
            prop_assert!(line.published.minor() >= 0 && line.cancelled.minor() >= 0);
            prop_assert!((0..=line.cancelled.minor()).contains(&line.kill_fee.minor()));
        }
    }

    #[test]
    fn every_amount_is_computed_again_from_its_explanation(cancelled in any_cancellations()) {
        let input = &cancelled.input;
        let Ok(found) = call("cancel", &input.to_string()) else { return Ok(()) };
        let priced = json!({"rate_card": input["rate_card"], "deal": input["deal"]});
        let quote: Value = serde_json::from_str(&call("quote", &priced.to_string()).unwrap()).unwrap();
        let found: Value = serde_json::from_str(&found).unwrap();
        let wrong = unexplained_cancellation(input, &found, &quote);
        prop_assert!(wrong.is_empty(), "{}\n{found}", wrong.join("\n"));
    }

    #[test]
    fn all_of_everything_is_the_quote(input in any_cancellations()) {
        let mut input = at(&input.input, "100");
        let terms = input["deal"]["terms"].as_array().cloned().unwrap_or_default();
        let costs = terms.iter().filter(|term| term["type"] == "pass_through");
        let costs: Value = costs.map(|cost| json!({"term": cost["id"], "cost": cost["cost"]})).collect();
        input["cancellation"]["costs_incurred"] = costs;
        input["cancellation"].as_object_mut().unwrap().remove("tax");
        let Some(found) = cancelled(&input) else { return Ok(()) };
        let (agreed, owed) = (found.agreed, found.totals);
        prop_assert_eq!(owed.fee, agreed.fee);
        prop_assert_eq!(owed.pass_through_costs, agreed.pass_through_costs);
        prop_assert_eq!(owed.commissions_on_top, agreed.commissions_on_top);
        prop_assert_eq!(owed.commissions_deducted, agreed.commissions_deducted);
        prop_assert_eq!((owed.tax, owed.tax_on_commissions_deducted), (agreed.tax, agreed.tax_on_commissions_deducted));
        prop_assert_eq!((owed.payable, owed.net_to_influencer), (agreed.payable, agreed.net_to_influencer));
        let Some(quote) = (Documents { card: input["rate_card"].clone(), deal: input["deal"].clone() }).quote() else {
            return Err(TestCaseError::fail("what can be cancelled has a quote"));
        };
        prop_assert_eq!(quote.totals, agreed);
        prop_assert_eq!((&found.commissions, &found.withholding), (&quote.commissions, &quote.withholding));
        prop_assert_eq!(&found.shares, &quote.shares);
    }

    #[test]
    fn a_higher_percentage_never_owes_less(input in any_cancellations(), one in 0_u32..=10_000, other in 0_u32..=10_000) {
        let percent = |hundredths: u32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let owed = |hundredths: u32| cancelled(&at(&input.input, &percent(hundredths)));
        let (Some(low), Some(high)) = (owed(one.min(other)), owed(one.max(other))) else { return Ok(()) };
        prop_assert!(low.kill_fee.minor() <= high.kill_fee.minor());
        prop_assert_eq!(low.published, high.published);
        if !rounds_each_line(&input.input) {
            prop_assert!(low.totals.payable.minor() <= high.totals.payable.minor());
        }
        for (low, high) in low.lines.iter().zip(&high.lines) {
            prop_assert!(low.amount.minor() <= high.amount.minor());
        }
    }

    #[test]
    fn nothing_is_owed_of_what_is_cancelled_after_the_influencers_own_breach(input in any_cancellations()) {
        let mut input = at(&input.input, "75");
        input["cancellation"]["breach"] = "influencer".into();
        let Some(breach) = cancelled(&input) else { return Ok(()) };
        prop_assert!(breach.kill_fee.is_zero() && breach.ladder.is_none());
        input["cancellation"].as_object_mut().unwrap().remove("breach");
        let Some(none) = cancelled(&at(&input, "0")) else { return Ok(()) };
        prop_assert_eq!(breach.totals, none.totals);
    }

    #[test]
    fn a_statement_is_read_back_as_it_was_written_and_shown(input in any_cancellations()) {
        let Ok(text) = call("cancel", &input.input.to_string()) else { return Ok(()) };
        let again: CancellationStatement = parse(&text).unwrap();
        prop_assert_eq!(to_json(&again).unwrap(), text.clone());
        prop_assert!(call("present_cancellation", &text).is_ok());
    }
}
