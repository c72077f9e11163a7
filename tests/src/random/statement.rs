use serde_json::{Value, json};

use super::Source;

const PARTIES: [&str; 3] = ["mila", "glow", "north"];

/// What `statement` takes: invoices, credit notes and payments between three parties in two currencies.
pub fn statement(source: &mut Source<'_>) -> Value {
    let mut papers: Vec<Value> = (0..source.within(1, 8)).map(|number| invoice(source, number)).collect();
    let invoices = papers.clone();
    let mut payments = Vec::new();
    for number in 0..source.below(10) {
        let of = source.pick(&invoices);
        if source.chance(25) {
            papers.push(credit_note(source, &of, number));
        } else {
            payments.push(payment(source, &of));
        }
    }
    let (one, other) = (day(source), day(source));
    json!({
        "party": invoices[0]["seller"]["party"]["id"], "first_day": one.clone().min(other.clone()), "last_day": one.max(other),
        "invoices": papers, "payments": payments,
    })
}

fn day(source: &mut Source<'_>) -> String {
    format!("2026-{:02}-{:02}", source.within(1, 8), source.within(1, 28))
}

fn party(id: &str) -> Value {
    json!({"party": {"id": id, "kind": "firm", "name": format!("The {id}")}, "address": {"country": "DE"}})
}

fn paper(number: String, day: String, gross: u64, currency: &Value) -> Value {
    let amount = json!({"amount": gross.to_string(), "currency": currency});
    let zero = json!({"amount": "0", "currency": currency});
    json!({
        "document": "invoice", "version": 1, "library_version": "0.1.0", "kind": "invoice", "number": number, "issued_on": day,
        "currency": currency, "lines": [{"id": "1", "label": "Reel", "amount": amount, "category": "exempt"}],
        "taxes": [{"category": "exempt", "taxable": amount, "tax": zero}],
        "totals": {"net": amount, "tax": zero, "gross": amount},
    })
}

fn invoice(source: &mut Source<'_>, number: u64) -> Value {
    let seller = source.index(3);
    let buyer = (seller + source.index(2) + 1) % 3;
    let currency = source.pick(&[json!("EUR"), json!("JPY")]);
    let mut invoice = paper(number.to_string(), day(source), source.below(1_000), &currency);
    invoice["seller"] = party(PARTIES[seller]);
    invoice["buyer"] = party(PARTIES[buyer]);
    if source.chance(40) {
        invoice["payee"] = party(PARTIES[3 - seller - buyer]);
    }
    if source.chance(80) {
        invoice["due"] = day(source).into();
    }
    invoice
}

fn credit_note(source: &mut Source<'_>, of: &Value, number: u64) -> Value {
    let mut note = paper(format!("C{number}"), day(source), source.below(500), &of["currency"]);
    note["kind"] = "credit_note".into();
    note["credits"] = json!({"number": of["number"], "issued_on": of["issued_on"]});
    note["seller"] = of["seller"].clone();
    note["buyer"] = of["buyer"].clone();
    note
}

/// Mostly of the invoice; some is paid back, and some names no invoice.
fn payment(source: &mut Source<'_>, of: &Value) -> Value {
    let (seller, buyer) = (&of["seller"]["party"]["id"], &of["buyer"]["party"]["id"]);
    let takes = if of["payee"].is_object() && source.chance(70) { &of["payee"]["party"]["id"] } else { seller };
    let (payer, payee) = if source.chance(15) { (takes, buyer) } else { (buyer, takes) };
    let amount = json!({"amount": source.within(1, 1_000).to_string(), "currency": of["currency"]});
    let mut payment = json!({"paid_on": day(source), "payer": payer, "payee": payee, "amount": amount});
    if source.chance(80) {
        payment["invoice"] = json!({"seller": seller, "number": of["number"]});
    }
    payment
}
