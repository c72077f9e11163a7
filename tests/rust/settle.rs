//! What holds for every settlement, and the reference computes the same.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::check::{Issues, Path};
use greenroom::fee::Settlement;
use greenroom::money::Money;
use greenroom::wire::{call, parse, to_json};
use greenroom_tests::explained::unexplained;
use greenroom_tests::random::{Settled, any_documents, any_settlements, cases};
use greenroom_tests::reference::{differences, settle};
use proptest::prelude::*;
use serde_json::{Value, json};

fn settled(input: &Value) -> Option<Settlement> {
    call("settle", &input.to_string()).ok().map(|text| parse(&text).unwrap())
}

/// Everything delivered as booked, and nothing paid.
fn all_delivered(deal: &Value) -> Value {
    let whole = |one: &Value| json!({"deliverable": one["id"], "pieces": one["quantity"]});
    let deliveries: Vec<Value> = deal["deliverables"].as_array().unwrap().iter().map(whole).collect();
    json!({
        "document": "results", "version": 1, "deal": deal["id"], "as_of": "2026-09-30", "deliveries": deliveries,
    })
}

/// What the deal expects, as outcomes: views that are expected of a piece too.
fn as_expected(deal: &Value) -> Value {
    let mut outcomes = deal["expected"].as_array().cloned().unwrap_or_default();
    for deliverable in deal["deliverables"].as_array().unwrap() {
        let Some(each) = deliverable["expected_views"].as_u64() else { continue };
        let views = each.saturating_mul(deliverable["quantity"].as_u64().unwrap());
        match outcomes.iter_mut().find(|outcome| outcome["deliverable"] == deliverable["id"]) {
            Some(outcome) => outcome["views"] = views.into(),
            None => outcomes.push(json!({"deliverable": deliverable["id"], "views": views})),
        }
    }
    outcomes.into()
}

fn retain(deal: &mut Value, wanted: impl Fn(&Value) -> bool) {
    deal["performance"].as_array_mut().into_iter().for_each(|terms| terms.retain(|term| wanted(term)));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_reference_settles_the_same(Settled { input } in any_settlements()) {
        let expected = settle(&input["rate_card"], &input["deal"], &input["results"]);
        match (call("settle", &input.to_string()), expected) {
            (Ok(found), Ok(expected)) => {
                let found: Value = serde_json::from_str(&found).unwrap();
                let mut wrong = differences(&expected["settled"], &found["settled"]);
                let mut rest = expected;
                rest["settled"] = json!({});
                wrong.extend(differences(&rest, &found));
                prop_assert!(wrong.is_empty(), "{}\n{found}", wrong.join("\n"));
            }
            (Ok(found), Err(refusal)) => prop_assert!(false, "{refusal:?} expected\n{found}"),
            (Err(issues), Ok(_)) => {
                // A negotiated price of revisions needs no rate on the card, but more rounds do.
                let codes: Vec<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
                prop_assert!(codes.iter().all(|code| *code == "rate_not_found"), "no issues expected\n{issues}");
            }
            (Err(issues), Err(refusal)) => {
                let codes: Vec<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
                let said = codes.contains(&refusal.code()) || codes.contains(&"amount_too_large");
                prop_assert!(said, "{refusal:?} expected\n{issues}");
            }
        }
    }

    /// What `settle` gives is clean; an amount of the balance that is changed by a minor unit is found.
    #[test]
    fn a_settlement_that_was_changed_is_found(Settled { input } in any_settlements(), field in 0_usize..5, more in any::<bool>()) {
        let Some(mut found) = settled(&input) else { return Ok(()) };
        let results = json!({"deal": input["deal"], "results": input["results"]}).to_string();
        prop_assert_eq!(call("check_results", &results).unwrap(), r#"{"issues":[]}"#);
        prop_assert_eq!(call("check_settlement", &to_json(&found).unwrap()).unwrap(), r#"{"issues":[]}"#);
        let changed = [&mut found.paid, &mut found.due, &mut found.refund, &mut found.performance, &mut found.reductions];
        let Some(amount) = changed.into_iter().nth(field) else { return Ok(()) };
        *amount = Money::from_minor(amount.minor() + if more { 1 } else { -1 }, amount.currency()).unwrap();
        prop_assert_ne!(call("check_settlement", &to_json(&found).unwrap()).unwrap(), r#"{"issues":[]}"#);
    }

    #[test]
    fn what_was_paid_and_is_due_adds_up(Settled { input } in any_settlements()) {
        let Some(found) = settled(&input) else { return Ok(()) };
        let totals = &found.settled.totals;
        prop_assert_eq!(found.paid.minor() + found.due.minor() - found.refund.minor(), totals.payable.minor());
        prop_assert!(found.due.minor() >= 0 && found.refund.minor() >= 0);
        prop_assert!(found.due.is_zero() || found.refund.is_zero());
        prop_assert!(totals.fee.minor() >= 0);
        prop_assert!(found.reductions.minor() <= 0);
        let shares: i64 = found.settled.shares.iter().map(|share| share.amount.minor()).sum();
        prop_assert_eq!(shares, totals.payable.minor());
        prop_assert_eq!(found.is_final, found.not_yet_known.is_empty());
        let mut issues = Issues::default();
        found.settled.check(&Path::root(), &mut issues);
        prop_assert_eq!(issues, Issues::default());
        let text = to_json(&found).unwrap();
        prop_assert_eq!(parse::<Settlement>(&text).unwrap(), found);
        prop_assert!(call("present_settlement", &text).is_ok());
    }

    #[test]
    fn every_amount_is_explained(Settled { input } in any_settlements()) {
        let Ok(found) = call("settle", &input.to_string()) else { return Ok(()) };
        let found: Value = serde_json::from_str(&found).unwrap();
        let wrong = unexplained(&input, &found["settled"]);
        prop_assert!(wrong.is_empty(), "{}\n{found}", wrong.join("\n"));
    }

    #[test]
    fn where_nothing_depends_on_results_the_quote_is_due(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        if quote.lines.iter().any(|line| !line.depends_on.is_empty()) {
            return Ok(());
        }
        let input = json!({
            "rate_card": documents.card, "deal": documents.deal, "results": all_delivered(&documents.deal),
        });
        let found = settled(&input).unwrap();
        prop_assert_eq!(found.due, quote.totals.payable);
        prop_assert_eq!(found.quoted_payable, quote.totals.payable);
        prop_assert_eq!(found.settled.totals, quote.totals);
    }

    #[test]
    fn at_the_expected_results_it_settles_what_was_expected(Settled { input } in any_settlements()) {
        let mut input = input;
        // Windows ask for dates, which nobody expects.
        for term in input["deal"]["performance"].as_array_mut().unwrap() {
            let fields = term.as_object_mut().unwrap();
            ["window_days", "last_day", "refund_days"].iter().for_each(|field| drop(fields.remove(*field)));
            if let Some(remedies) = fields.get_mut("remedies").and_then(Value::as_array_mut) {
                remedies.retain(|remedy| remedy["type"] != "window_extension");
                if remedies.is_empty() {
                    remedies.push(json!({"type": "make_good_post"}));
                }
            }
        }
        let quote = call("quote", &json!({"rate_card": input["rate_card"], "deal": input["deal"]}).to_string());
        let Ok(quote) = quote else { return Ok(()) };
        let quote: Value = serde_json::from_str(&quote).unwrap();
        if quote["expectation"].is_null() {
            return Ok(());
        }
        input["results"] = all_delivered(&input["deal"]);
        input["results"]["outcomes"] = as_expected(&input["deal"]);
        let Ok(found) = call("settle", &input.to_string()) else { return Ok(()) };
        let found: Value = serde_json::from_str(&found).unwrap();
        prop_assert_eq!(&found["settled"]["totals"], &quote["expectation"]["totals"]);
        let amounts = |lines: &Value| -> Vec<Value> {
            lines.as_array().into_iter().flatten().map(|line| line["amount"].clone()).collect()
        };
        prop_assert_eq!(amounts(&found["settled"]["lines"]), amounts(&quote["expectation"]["lines"]));
    }

    #[test]
    fn more_views_never_pay_less_and_both_ladders_agree_on_the_first_step(
        Settled { input } in any_settlements(),
        more in 0_u64..3_000_000,
    ) {
        let mut few = input;
        retain(&mut few["deal"], |term| term["type"] == "bonus");
        for term in few["deal"]["performance"].as_array_mut().unwrap() {
            term["metric"] = "views".into();
        }
        let mut many = few.clone();
        for outcome in many["results"]["outcomes"].as_array_mut().unwrap() {
            if let Some(views) = outcome["views"].as_u64() {
                outcome["views"] = (views + more).into();
            }
        }
        if let (Some(few), Some(many)) = (settled(&few), settled(&many)) {
            prop_assert!(many.performance.minor() >= few.performance.minor());
        }
        for term in few["deal"]["performance"].as_array_mut().unwrap() {
            term["steps"].as_array_mut().unwrap().truncate(1);
            term["ladder"] = "replace".into();
        }
        let mut cumulated = few.clone();
        for term in cumulated["deal"]["performance"].as_array_mut().unwrap() {
            term["ladder"] = "cumulate".into();
        }
        prop_assert_eq!(settled(&few), settled(&cumulated));
    }

    #[test]
    fn what_is_not_known_is_said_and_counts_for_nobody(Settled { input } in any_settlements()) {
        let mut input = input;
        for name in ["outcomes", "deliveries", "sales", "revisions", "ad_spend", "remedies"] {
            input["results"][name] = json!([]);
        }
        let (Some(found), Some(_)) = (settled(&input), input["deal"]["performance"].as_array()) else { return Ok(()) };
        prop_assert!(!found.is_final);
        prop_assert_eq!(found.settled.totals.payable, found.quoted_payable);
        prop_assert!(found.reductions.is_zero() && found.make_goods.is_empty());
    }
}
