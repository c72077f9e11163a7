//! What stands between a party and another in a currency at the end of a day, straight from the papers.

use serde_json::Value;

use super::number::{Exact, exact, whole};

/// What stands between two parties.
#[derive(Debug, PartialEq, Eq)]
pub struct Standing {
    /// What the other owes the party; below zero: the party owes it.
    pub balance: Exact,
    /// What is open of each invoice of the party, and of each to it.
    pub open: [Exact; 2],
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn id(party: &Value) -> &Value {
    &party["party"]["id"]
}

/// The amount where it is in the currency, else nothing.
fn amount(value: &Value, currency: &str) -> Exact {
    if value["currency"] == currency { exact(value["amount"].as_str().unwrap_or("0")) } else { whole(0) }
}

/// What the papers up to a day leave between `plan.party` and another.
pub fn standing(plan: &Value, with: &Value, currency: &str, day: &str) -> Standing {
    let (owed, open) = one_way(plan, &plan["party"], with, currency, day);
    let (owing, open_owing) = one_way(plan, with, &plan["party"], currency, day);
    Standing { balance: owed - owing, open: [open, open_owing] }
}

/// What a debtor owes a creditor, and what is open of the creditor's invoices to the debtor.
fn one_way(plan: &Value, creditor: &Value, debtor: &Value, currency: &str, day: &str) -> (Exact, Exact) {
    let until = |date: &Value| date.as_str().is_some_and(|date| date <= day);
    let invoices = list(&plan["invoices"]);
    let payments: Vec<&Value> = list(&plan["payments"]).iter().filter(|one| until(&one["paid_on"])).collect();
    let (mut owed, mut open) = (whole(0), whole(0));
    for invoice in invoices.iter().filter(|one| one["kind"] == "invoice" && id(&one["seller"]) == creditor) {
        let names = |payment: &&&Value| {
            payment["invoice"]["seller"] == *creditor && payment["invoice"]["number"] == invoice["number"]
        };
        let of_this = payments.iter().filter(names);
        if id(&invoice["buyer"]) == debtor {
            let mut rest =
                if until(&invoice["issued_on"]) { amount(&invoice["totals"]["gross"], currency) } else { whole(0) };
            let notes = invoices.iter().filter(|one| one["kind"] == "credit_note" && until(&one["issued_on"]));
            for note in
                notes.filter(|one| id(&one["seller"]) == creditor && one["credits"]["number"] == invoice["number"])
            {
                rest -= amount(&note["totals"]["gross"], currency);
            }
            for payment in of_this {
                let paid = amount(&payment["amount"], currency);
                if payment["payer"] == *debtor { rest -= paid } else { rest += paid }
            }
            owed += &rest;
            open += if rest > whole(0) { rest } else { whole(0) };
        } else if id(&invoice["payee"]) == debtor {
            for payment in of_this {
                let kept = amount(&payment["amount"], currency);
                if payment["payee"] == *debtor {
                    owed += kept;
                } else if payment["payer"] == *debtor {
                    owed -= kept;
                }
            }
        }
    }
    let plain = |payment: &&&Value| {
        payment["invoice"].is_null() && payment["payee"] == *creditor && payment["payer"] == *debtor
    };
    owed -= payments.iter().filter(plain).map(|payment| amount(&payment["amount"], currency)).sum::<Exact>();
    (owed, open)
}
