//! Credit notes take back what the reference says, never more than is left, and all of it adds up to zero; an independent
//! reader of UBL accepts them.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use en16931::profiles;
use en16931_formats::{Policy, Recommendation, receive};
use greenroom::wire::call;
use greenroom_tests::random::{Documents, Source, any_documents, cases, credit, with_plan};
use greenroom_tests::reference::{Exact, TakenBack, exact, taken_back};
use proptest::prelude::*;
use serde_json::{Value, json};

fn amount(value: &Value) -> Exact {
    exact(value["amount"].as_str().unwrap())
}

fn answer(operation: &str, input: &Value) -> Result<Value, greenroom::check::Issues> {
    call(operation, &input.to_string()).map(|text| serde_json::from_str(&text).unwrap())
}

/// At most three invoices of the documents.
fn written(documents: &Documents) -> Vec<Value> {
    let written = answer("invoice", &with_plan(documents, None));
    written.map_or(Vec::new(), |set| set["invoices"].as_array().unwrap().iter().take(3).cloned().collect())
}

fn plan(invoice: &Value, notes: &[Value], credit: &Value) -> Value {
    json!({
        "invoice": invoice, "credit_notes": notes, "credit": credit, "reason": "less & later", "issued_on": "2026-06-10",
        "number": {"seller": invoice["seller"]["party"]["id"], "pattern": "C-{sequence}", "next": notes.len()},
    })
}

/// The minor unit of the amounts of an invoice.
fn minor(invoice: &Value) -> Exact {
    let text = invoice["totals"]["gross"]["amount"].as_str().unwrap();
    let after = text.split_once('.').map_or(0, |(_, after)| after.len());
    exact("1") / exact(&format!("1{}", "0".repeat(after)))
}

/// What a credit note takes back of each line and rate of its invoice, in minor units.
fn taken(invoice: &Value, note: &Value) -> TakenBack {
    let minor = minor(invoice);
    let of = |list: &Value, wanted: &dyn Fn(&Value) -> bool, field: &str| {
        let rows = list.as_array().unwrap().iter().filter(|row| wanted(row));
        rows.map(|row| amount(&row[field])).sum::<Exact>() / &minor
    };
    let rate = |row: &Value| (row["category"].clone(), row["percent"].clone());
    let lines = invoice["lines"].as_array().unwrap().iter();
    let taxes = invoice["taxes"].as_array().unwrap().iter();
    TakenBack {
        lines: lines.map(|line| of(&note["lines"], &|row| row["id"] == line["id"], "amount")).collect(),
        taxes: taxes.map(|tax| of(&note["taxes"], &|row| rate(row) == rate(tax), "tax")).collect(),
    }
}

/// Up to three credit notes as the numbers choose them, each compared with the reference, and what is left after them.
fn credited(invoice: &Value, numbers: &[u32]) -> Result<Vec<Value>, TestCaseError> {
    let (mut notes, mut source) = (Vec::new(), Source::new(numbers));
    for _ in 0..3 {
        let plan = plan(invoice, &notes, &credit(&mut source, invoice));
        match (answer("credit_note", &plan), taken_back(&plan, &minor(invoice))) {
            (Ok(output), Some(expected)) => {
                prop_assert_eq!(taken(invoice, &output["credit_note"]), expected, "{}", plan);
                notes.push(output["credit_note"].clone());
                prop_assert_eq!(amount(&output["left"]["gross"]), left(invoice, &notes));
            }
            (Err(_), None) => {}
            (Ok(output), None) => prop_assert!(false, "a refusal expected\n{plan}\n{output}"),
            (Err(issues), Some(_)) => prop_assert!(false, "{issues}\n{plan}"),
        }
    }
    Ok(notes)
}

/// The gross of an invoice less that of its credit notes.
fn left(invoice: &Value, notes: &[Value]) -> Exact {
    amount(&invoice["totals"]["gross"]) - notes.iter().map(|note| amount(&note["totals"]["gross"])).sum::<Exact>()
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn the_reference_takes_back_the_same(documents in any_documents(), numbers in prop::collection::vec(any::<u32>(), 0..60)) {
        for invoice in written(&documents) {
            let notes = credited(&invoice, &numbers)?;
            let report = answer("check_credit_note", &json!({"invoice": invoice, "credit_notes": notes})).unwrap();
            prop_assert_eq!(&report["issues"], &json!([]), "{}", invoice);
        }
    }

    /// An invoice and credit notes of all of it are zero, line by line and rate by rate; nothing more can be taken back.
    #[test]
    fn an_invoice_and_all_its_credit_notes_are_zero(documents in any_documents(), numbers in prop::collection::vec(any::<u32>(), 0..60)) {
        for invoice in written(&documents) {
            let mut notes = credited(&invoice, &numbers)?;
            if let Ok(rest) = answer("credit_note", &plan(&invoice, &notes, &json!({"type": "whole"}))) {
                notes.push(rest["credit_note"].clone());
            }
            let mut sums = TakenBack { lines: Vec::new(), taxes: Vec::new() };
            for note in &notes {
                let taken = taken(&invoice, note);
                for (sums, taken) in [(&mut sums.lines, taken.lines), (&mut sums.taxes, taken.taxes)] {
                    sums.resize(taken.len(), exact("0"));
                    sums.iter_mut().zip(taken).for_each(|(sum, taken)| *sum += taken);
                }
            }
            prop_assert_eq!(sums, taken(&invoice, &invoice));
            prop_assert_eq!(left(&invoice, &notes), exact("0"));
            let more = answer("credit_note", &plan(&invoice, &notes, &json!({"type": "whole"})));
            prop_assert!(more.is_err(), "{:?}", more);
            let again = json!({"invoice": invoice, "credit_notes": [notes[0], notes[0]]});
            prop_assert_ne!(&answer("check_credit_note", &again).unwrap()["issues"], &json!([]));
        }
    }

    #[test]
    fn an_independent_reader_accepts_the_xml(documents in any_documents(), numbers in prop::collection::vec(any::<u32>(), 0..60)) {
        // The reader holds amounts of up to 16 digits before the point.
        let fits = |invoice: &Value| invoice["totals"]["gross"]["amount"].as_str().unwrap().len() <= 15;
        let writable = |invoice: &Value| answer("invoice_ubl", &json!({"invoice": invoice, "profile": "peppol_bis_billing"}));
        for invoice in written(&documents).into_iter().filter(|one| fits(one) && writable(one).is_ok()) {
            for note in credited(&invoice, &numbers)? {
                let xml = match writable(&note) {
                    Ok(xml) => xml,
                    Err(issues) => {
                        // A part of tax that was rounded over many lines may lie too far from its rate, and a part of an
                        // amount in dinars may need its third digit.
                        let known = |code: &str| ["sum_mismatch", "too_precise"].contains(&code);
                        prop_assert!(issues.as_slice().iter().all(|issue| known(issue.code.as_str())), "{}", issues);
                        continue;
                    }
                };
                let policy = Policy { require: Some(&profiles::PEPPOL_BIS_3), ..Policy::default() };
                let received = receive(xml["xml"].as_str().unwrap().as_bytes(), &policy);
                let accepted = matches!(received.recommendation, Recommendation::Accept);
                prop_assert!(accepted, "{:#?}\n{}", received.reasons, xml["xml"].as_str().unwrap());
            }
        }
    }
}
