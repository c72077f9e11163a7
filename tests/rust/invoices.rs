//! Invoices add up to the quote and to what is paid with each instalment, and are what EN 16931 wants: an independent reader
//! of UBL with the rules of the standard finds nothing wrong.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeMap;

use en16931::profiles;
use en16931_formats::{Policy, Recommendation, receive};
use greenroom::wire::call;
use greenroom_tests::random::{any_documents, cases, with_plan};
use greenroom_tests::reference::{Exact, exact};
use proptest::prelude::*;
use serde_json::{Value, json};

fn amount(value: &Value) -> Exact {
    exact(value["amount"].as_str().unwrap())
}

fn answer(operation: &str, input: &Value) -> Option<Value> {
    Some(serde_json::from_str(&call(operation, &input.to_string()).ok()?).unwrap())
}

/// The invoices of an input; `None` where the deal has no price, which the tests of quotes look at.
fn written(input: &Value) -> Option<Vec<Value>> {
    let priced = json!({"rate_card": input["rate_card"], "deal": input["deal"]});
    answer("quote", &priced)?;
    match call("invoice", &input.to_string()) {
        Ok(text) => Some(serde_json::from_str::<Value>(&text).unwrap()["invoices"].as_array().unwrap().clone()),
        // Commissions in sequence, some of them with costs, can take more than is left: then the next base is below zero.
        Err(issues) => {
            assert!(issues.to_string().contains("less than nothing"), "{issues}\n{input}");
            None
        }
    }
}

fn sum<'a>(values: impl Iterator<Item = &'a Value>) -> Exact {
    values.map(amount).sum()
}

/// The net and the tax of every supply by seller and buyer, computed from the quote a second time.
fn supplied(quote: &Value) -> BTreeMap<(String, String), (Exact, Exact)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let influencer = text(&quote["influencer"]);
    let list = |name: &str| quote[name].as_array().cloned().unwrap_or_default();
    let tax_of =
        |wanted: &dyn Fn(&Value) -> bool| sum(list("supplies").iter().filter(|one| wanted(one)).map(|one| &one["tax"]));
    let mut supplied = BTreeMap::new();
    let totals = &quote["totals"];
    let mut net = amount(&totals["gross_fee"]) + amount(&totals["pass_through_costs"]);
    let tax = tax_of(&|one| one["subject"] == "fee" || one["subject"] == "costs");
    let (own, others): (Vec<Value>, Vec<Value>) =
        list("commissions").into_iter().partition(|one| one["representative"] == quote["principal"]);
    if let Some(principal) = quote["principal"].as_str() {
        let kept = own.iter().filter(|one| one["treatment"] != "on_top").map(|one| &one["amount"]);
        let purchase = (&net - sum(kept), tax_of(&|one| one["subject"] == "purchase"));
        if purchase != (exact("0"), exact("0")) {
            supplied.insert((influencer.clone(), principal.to_owned()), purchase);
        }
        net += sum(own.iter().filter(|one| one["treatment"] == "on_top").map(|one| &one["amount"]));
    }
    let seller = quote["principal"].as_str().unwrap_or(&influencer).to_owned();
    supplied.insert((seller, "brand".to_owned()), (net, tax));
    for commission in others {
        let seller = text(&commission["representative"]);
        let buyer = if commission["treatment"] == "on_top" { "brand".to_owned() } else { influencer.clone() };
        let (net, tax) = (amount(&commission["amount"]), amount(&commission["tax"]));
        if net != exact("0") || tax != exact("0") {
            supplied.insert((seller, buyer), (net, tax));
        }
    }
    supplied
}

/// What an independent reader has against the XML.
fn verdict(xml: &str, profile: &'static en16931::Profile) -> Vec<String> {
    let policy = Policy { require: Some(profile), ..Policy::default() };
    let received = receive(xml.as_bytes(), &policy);
    match received.recommendation {
        Recommendation::Accept => Vec::new(),
        _ => received.reasons,
    }
}

/// The answers of the vectors, which every language gives.
#[test]
fn an_independent_reader_accepts_the_xml_of_the_vectors() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/invoice_ubl");
    let mut read = 0;
    for (path, vector) in greenroom_tests::vectors(&folder).unwrap() {
        let Ok(text) = vector.expected() else { continue };
        let xml: Value = serde_json::from_str(&text).unwrap();
        let rules = if vector.text().contains("peppol") { &profiles::PEPPOL_BIS_3 } else { &profiles::EN16931 };
        assert_eq!(verdict(xml["xml"].as_str().unwrap(), rules), Vec::<String>::new(), "{}", path.display());
        read += 1;
    }
    assert!(read >= 6, "{read} vectors");
    // The reader does find what is wrong.
    let broken = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>";
    assert!(!verdict(broken, &profiles::EN16931).is_empty());
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn invoices_add_up_to_the_quote_and_to_each_instalment(documents in any_documents()) {
        let input = with_plan(&documents, None);
        let Some(invoices) = written(&input) else { return Ok(()) };
        let quote = answer("quote", &json!({"rate_card": input["rate_card"], "deal": input["deal"]})).unwrap();
        let mut found: BTreeMap<(String, String), (Exact, Exact)> = BTreeMap::new();
        let mut lines: BTreeMap<u64, Exact> = BTreeMap::new();
        let mut paid: BTreeMap<u64, Exact> = BTreeMap::new();
        for invoice in &invoices {
            let id = |side: &str| invoice[side]["party"]["id"].as_str().unwrap().to_owned();
            let totals = &invoice["totals"];
            let sums = found.entry((id("seller"), id("buyer"))).or_insert((exact("0"), exact("0")));
            sums.0 += amount(&totals["net"]);
            sums.1 += amount(&totals["tax"]);
            for line in invoice["lines"].as_array().unwrap() {
                if let Some(place) = line["quote_line"].as_u64() {
                    *lines.entry(place).or_insert(exact("0")) += amount(&line["amount"]);
                }
            }
            if id("buyer") == "brand" {
                *paid.entry(invoice["instalment"]["number"].as_u64().unwrap_or(1)).or_insert(exact("0")) += amount(&totals["gross"]);
            }
        }
        prop_assert_eq!(found, supplied(&quote));
        // Prices that include tax stand on invoices without it: then the lines add up to what a supply is worth, as above.
        let included = quote["totals"]["tax_included"].is_object();
        for (place, line) in quote["lines"].as_array().unwrap().iter().enumerate().filter(|_| !included) {
            prop_assert_eq!(&lines[&u64::try_from(place).unwrap()], &amount(&line["amount"]));
        }
        // Withholding that the brand bears is paid with the instalments, but to the authority.
        let borne = quote["totals"]["withholding_borne"].as_object().map_or(exact("0"), |_| amount(&quote["totals"]["withholding_borne"]));
        let (mut invoiced, mut due) = (exact("0"), exact("0"));
        for (place, part) in quote["instalments"].as_array().into_iter().flatten().enumerate() {
            let of_part = &paid[&(u64::try_from(place).unwrap() + 1)];
            prop_assert!(*of_part == amount(&part["amount"]) || (borne != exact("0") && *of_part <= amount(&part["amount"])));
            invoiced += of_part;
            due += amount(&part["amount"]);
        }
        prop_assert!(due == exact("0") || invoiced + borne == due);
    }

    #[test]
    fn every_invoice_is_clean_numbered_once_and_can_be_shown(documents in any_documents()) {
        let Some(invoices) = written(&with_plan(&documents, None)) else { return Ok(()) };
        let numbers: Vec<&str> = invoices.iter().map(|invoice| invoice["number"].as_str().unwrap()).collect();
        let mut once = numbers.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), numbers.len());
        for invoice in &invoices {
            let report = answer("check_invoice", invoice).unwrap();
            prop_assert_eq!(&report["issues"], &json!([]), "{}", invoice);
            prop_assert!(answer("present_invoice", invoice).is_some());
        }
    }

    /// One instalment by itself is the same as among all, but for its numbers.
    #[test]
    fn one_instalment_is_that_of_all(documents in any_documents(), place in 0_u32..3) {
        let Some(all) = written(&with_plan(&documents, None)) else { return Ok(()) };
        let number = u64::from(place) + 1;
        let expected: Vec<&Value> =
            all.iter().filter(|one| one["instalment"]["number"].as_u64().unwrap_or(1) == number).collect();
        match call("invoice", &with_plan(&documents, Some(place)).to_string()) {
            Ok(text) => {
                let one: Value = serde_json::from_str(&text).unwrap();
                let one = one["invoices"].as_array().unwrap();
                prop_assert_eq!(one.len(), expected.len());
                for (one, expected) in one.iter().zip(expected) {
                    prop_assert_eq!(&one["lines"], &expected["lines"]);
                    prop_assert_eq!(&one["totals"], &expected["totals"]);
                }
            }
            Err(issues) => prop_assert!(expected.is_empty(), "{issues}"),
        }
    }

    /// What the library writes as UBL an independent reader accepts as an invoice of EN 16931, and of Peppol.
    #[test]
    fn an_independent_reader_accepts_the_xml(documents in any_documents()) {
        let Some(invoices) = written(&with_plan(&documents, None)) else { return Ok(()) };
        // The reader holds amounts of up to 16 digits before the point.
        let fits = |invoice: &&Value| invoice["totals"]["gross"]["amount"].as_str().unwrap().len() <= 15;
        for invoice in invoices.iter().filter(fits) {
            for (profile, rules) in [("en_16931", &profiles::EN16931), ("peppol_bis_billing", &profiles::PEPPOL_BIS_3)] {
                let input = json!({"invoice": invoice, "profile": profile});
                match call("invoice_ubl", &input.to_string()) {
                    Ok(text) => {
                        let xml: Value = serde_json::from_str(&text).unwrap();
                        let found = verdict(xml["xml"].as_str().unwrap(), rules);
                        prop_assert!(found.is_empty(), "{found:#?}\n{}", xml["xml"].as_str().unwrap());
                    }
                    // The standard has two decimals, and takes one of these out of scope by itself only.
                    Err(issues) => for issue in issues.as_slice() {
                        let known = ["too_precise", "contradiction", "missing_field", "sum_mismatch"];
                        prop_assert!(known.contains(&issue.code.as_str()), "{issues}");
                    }
                }
            }
        }
    }
}
