//! Every amount of a quote can be computed again from its explanation, and a quote in which one amount was changed does
//! not pass its check.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::check::{Issues, Path};
use greenroom::fee::Quote;
use greenroom::wire::{call, parse, to_json};
use greenroom_tests::explained::unexplained;
use greenroom_tests::random::{any_documents, cases};
use proptest::prelude::*;
use serde_json::Value;

fn issues(quote: &Quote) -> Issues {
    let mut issues = Issues::default();
    quote.check(&Path::root(), &mut issues);
    issues
}

/// Where the amounts of a quote stand that its check vouches for, as JSON Pointers.
fn amounts(quote: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(quote, "", &mut found);
    let fixed_discount = |pointer: &str| {
        let line = pointer.strip_suffix("/base").and_then(|line| quote.pointer(line));
        line.is_some_and(|line| line["kind"] == "discount" && line["percent"].is_null())
    };
    // The last that is grossed up gets what remains of the gross-up, whatever its percentage makes of its base, and a limit
    // is not taken of the base.
    let remainder = |pointer: &str| {
        let line = pointer.strip_suffix("/base").and_then(|line| quote.pointer(line));
        line.is_some_and(|line| {
            (line["treatment"] == "gross_up" && line.pointer("/explanation/steps").is_none())
                || line["limit"].is_string()
        })
    };
    found.retain(|pointer| {
        let ends = ["/list_amount", "/unit_price", "/fair_market_value", "/tier/from", "/threshold"];
        let unknown = ends.iter().any(|end| pointer.ends_with(end));
        !unknown && !fixed_discount(pointer) && !remainder(pointer)
    });
    found
}

fn collect(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields)
            if fields.len() == 2 && fields.contains_key("amount") && fields.contains_key("currency") =>
        {
            found.push(pointer.to_owned());
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| collect(value, &format!("{pointer}/{name}"), found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| collect(item, &format!("{pointer}/{place}"), found));
        }
        _ => {}
    }
}

/// The amount with its last digit turned into another one.
fn changed(amount: &str) -> String {
    let mut digits: Vec<char> = amount.chars().collect();
    let last = digits.pop().and_then(|digit| digit.to_digit(10)).unwrap();
    let other = if last == 9 { 8 } else { last + 1 };
    let text: String = digits.into_iter().chain(char::from_digit(other, 10)).collect();
    // There is no negative nothing.
    if text.starts_with('-') && !text.contains(|digit: char| ('1'..='9').contains(&digit)) {
        format!("{text}1")
    } else {
        text
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn every_amount_is_computed_again_from_its_explanation(documents in any_documents()) {
        let input = documents.input();
        let Ok(quote) = call("quote", &input.to_string()) else { return Ok(()) };
        let quote: Value = serde_json::from_str(&quote).unwrap();
        let wrong = unexplained(&input, &quote);
        prop_assert!(wrong.is_empty(), "{}\n{quote}", wrong.join("\n"));
    }

    #[test]
    fn every_quote_is_clean_and_read_back_as_it_was_written(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        prop_assert_eq!(issues(&quote), Issues::default());
        let text = to_json(&quote).unwrap();
        let again: Quote = parse(&text).unwrap();
        prop_assert_eq!(&again, &quote);
        prop_assert_eq!(to_json(&again).unwrap(), text);
    }

    #[test]
    fn one_amount_changed_by_one_minor_unit_is_found(documents in any_documents(), place in any::<prop::sample::Index>()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let mut json: Value = serde_json::from_str(&to_json(&quote).unwrap()).unwrap();
        let pointers = amounts(&json);
        let pointer = place.get(&pointers);
        let amount = json.pointer_mut(&format!("{pointer}/amount")).unwrap();
        *amount = changed(amount.as_str().unwrap()).into();
        let amount = amount.clone();
        let Ok(forged) = parse::<Quote>(&json.to_string()) else {
            prop_assert!(false, "{amount}");
            return Ok(());
        };
        prop_assert!(!issues(&forged).is_empty(), "{pointer} is {amount}\n{json}");
    }
}
