//! What holds for every changed deal and every comparison of quotes, and the reference computes the same.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::fee::{Amendment, ChangeKind, QuoteComparison, Totals};
use greenroom::wire::{call, parse, to_json};
use greenroom_tests::random::{Settled, any_amendments, any_documents, any_settlements, cases};
use greenroom_tests::reference::{amend, differences};
use proptest::prelude::*;
use serde_json::{Value, json};

fn amended(input: &Value) -> Option<Amendment> {
    call("amend", &input.to_string()).ok().map(|text| parse(&text).unwrap())
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn the_reference_finds_the_same_difference(amended in any_amendments()) {
        let input = &amended.input;
        let expected = amend(&input["rate_card"], &input["before"], &input["after"]);
        match (call("amend", &input.to_string()), expected) {
            (Ok(found), Ok(expected)) => {
                let found: Value = serde_json::from_str(&found).unwrap();
                let differences = differences(&expected, &found);
                prop_assert!(differences.is_empty(), "{}\n{found}", differences.join("\n"));
            }
            (Ok(found), Err(refusal)) => prop_assert!(false, "{refusal:?} expected\n{found}"),
            (Err(issues), Ok(_)) => prop_assert!(false, "no issues expected\n{issues}"),
            (Err(_), Err(_)) => {}
        }
    }

    #[test]
    fn every_change_is_one_fact_whatever_the_order_of_the_lists(input in any_amendments()) {
        let Some(found) = amended(&input.input) else { return Ok(()) };
        let mut kinds: Vec<String> = found.facts.iter().map(|fact| format!("{:?}", fact.kind).to_lowercase()).collect();
        kinds.sort();
        let mut expected = input.kinds.clone();
        expected.sort_unstable();
        let sentences: Vec<&str> = found.facts.iter().map(|fact| fact.sentence.as_str()).collect();
        prop_assert_eq!(kinds, expected, "{}", sentences.join("\n"));
        for fact in &found.facts {
            prop_assert!(fact.before != fact.after && fact.sentence.ends_with('.'));
        }
    }

    #[test]
    fn the_same_deal_changes_nothing(documents in any_documents()) {
        let input = json!({"rate_card": documents.card, "before": documents.deal, "after": documents.deal});
        let Some(found) = amended(&input) else { return Ok(()) };
        prop_assert!(found.facts.is_empty() && found.instalments.is_empty());
        prop_assert!(found.additional.is_zero() && found.credit.is_zero());
        prop_assert!(found.comparison.lines.iter().all(|line| line.change == ChangeKind::Unchanged));
        prop_assert!(found.comparison.totals.iter().all(|total| total.difference.is_zero()));
        prop_assert!(found.comparison.shares.iter().all(|share| share.difference.is_zero()));
    }

    #[test]
    fn the_same_deal_with_terms_of_performance_changes_nothing(Settled { input } in any_settlements()) {
        let input = json!({"rate_card": input["rate_card"], "before": input["deal"], "after": input["deal"]});
        let Some(found) = amended(&input) else { return Ok(()) };
        prop_assert!(found.facts.is_empty() && found.instalments.is_empty());
        prop_assert!(found.additional.is_zero() && found.credit.is_zero());
        prop_assert!(found.comparison.lines.iter().all(|line| line.change == ChangeKind::Unchanged));
    }

    #[test]
    fn the_difference_is_that_of_the_totals_and_its_opposite_the_other_way(input in any_amendments()) {
        let Some(found) = amended(&input.input) else { return Ok(()) };
        let mut back = input.input.clone();
        back["before"] = input.input["after"].clone();
        back["after"] = input.input["before"].clone();
        let back = amended(&back).unwrap();
        let stated = found.comparison.totals.iter().map(|total| total.total.as_str());
        let is_optional = |name: &&str| ["withholding_borne", "tax_included"].contains(name);
        let always = Totals::NAMES.into_iter().filter(|name| !is_optional(name));
        prop_assert!(stated.filter(|name| !is_optional(name)).eq(always));
        for (one, other) in found.comparison.totals.iter().zip(&back.comparison.totals) {
            prop_assert_eq!(one.after.minor() - one.before.minor(), one.difference.minor());
            prop_assert_eq!(one.difference, other.difference.negated());
        }
        let payable = found.comparison.totals.iter().find(|total| total.total == "payable").unwrap();
        prop_assert_eq!(found.additional.minor() - found.credit.minor(), payable.difference.minor());
        prop_assert_eq!((found.additional, found.credit), (back.credit, back.additional));
        if !found.instalments.is_empty() {
            let paid: i64 = found.instalments.iter().map(|part| part.amount.minor()).sum();
            prop_assert_eq!(paid, payable.difference.minor());
        }
        let shares: i64 = found.comparison.shares.iter().map(|share| share.difference.minor()).sum();
        prop_assert_eq!(shares, payable.difference.minor());
        // Lines of costs and of the fee come to what the brand pays for them.
        let named = |name: &str| found.comparison.totals.iter().find(|total| total.total == name).unwrap().difference.minor();
        let lines: i64 = found.comparison.lines.iter().map(|line| line.difference.minor()).sum();
        prop_assert_eq!(lines, named("fee") + named("pass_through_costs"));
    }

    #[test]
    fn a_line_that_costs_another_amount_says_why(input in any_amendments()) {
        let Some(found) = amended(&input.input) else { return Ok(()) };
        for line in found.comparison.lines.iter().filter(|line| line.change == ChangeKind::Changed) {
            prop_assert!(!line.reasons.is_empty(), "{}", to_json(line).unwrap());
        }
    }

    #[test]
    fn documents_are_read_back_as_they_were_written_and_shown(input in any_amendments()) {
        let Ok(text) = call("amend", &input.input.to_string()) else { return Ok(()) };
        let again: Amendment = parse(&text).unwrap();
        prop_assert_eq!(to_json(&again).unwrap(), text.clone());
        prop_assert!(call("present_amendment", &text).is_ok());
        let quote = |deal: &str| {
            let input = json!({"rate_card": input.input["rate_card"], "deal": input.input[deal]});
            call("quote", &input.to_string()).unwrap()
        };
        let pair = format!(r#"{{"before":{},"after":{}}}"#, quote("before"), quote("after"));
        let text = call("compare", &pair).unwrap();
        let compared: QuoteComparison = parse(&text).unwrap();
        prop_assert_eq!(&compared.totals, &again.comparison.totals);
        prop_assert!(call("present_comparison", &text).is_ok());
    }
}
