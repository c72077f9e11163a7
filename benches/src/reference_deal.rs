//! The reference deal: 8 lines in EUR, each quantity x unit rate; usage +30 % on 3 lines; exclusivity +25 % on 2; a
//! bundle discount of 10 % on the subtotal; commission of 15 % on top; VAT of 20 %; paid 50/30/20.

use serde_json::{Value, json};

/// Unit rates in cents.
pub const RATES: [i64; 8] = [125_000, 87_550, 42_075, 310_000, 19_999, 64_250, 150_000, 7_533];
/// Quantities of the deal.
pub const QUANTITIES: [u32; 8] = [2, 3, 5, 1, 10, 4, 2, 12];

const PLACES: [(&str, &str); 8] = [
    ("instagram", "reel"),
    ("instagram", "post"),
    ("instagram", "story_set"),
    ("youtube", "dedicated_video"),
    ("x", "post"),
    ("tiktok", "video"),
    ("youtube", "integration"),
    ("threads", "post"),
];

/// The rate card as a document.
pub fn rate_card() -> Value {
    let rates: Vec<Value> = PLACES
        .iter()
        .zip(RATES)
        .map(|((platform, format), cents)| {
            let amount = format!("{}.{:02}", cents.div_euclid(100), cents.rem_euclid(100));
            json!({"platform": platform, "format": format,
                   "price": {"type": "flat", "rate": {"amount": amount, "currency": "EUR"}}})
        })
        .collect();
    json!({
        "document": "rate_card", "version": 2, "id": "reference", "influencer": "mila", "currency": "EUR",
        "versions": [{"rates": rates, "add_ons": [
            {"type": "usage_rights", "kinds": ["paid"], "price": {"type": "percent", "percent": "30"}},
            {"type": "exclusivity", "scope": "full", "price": {"type": "percent", "percent": "25"}},
        ]}],
    })
}

/// The deal as a document.
pub fn deal() -> Value {
    let deliverables: Vec<Value> = PLACES
        .iter()
        .zip(QUANTITIES)
        .enumerate()
        .map(|(place, ((platform, format), quantity))| {
            json!({"id": format!("d{place}"), "platform": platform, "format": format, "quantity": quantity})
        })
        .collect();
    let period = json!({"type": "days", "anchor": "first_post", "after": 30});
    let tax = json!({"category": "standard", "percent": "20"});
    json!({
        "document": "deal", "version": 1, "id": "reference", "influencer": "mila", "currency": "EUR",
        "deliverables": deliverables,
        "terms": [
            {"type": "usage_rights", "id": "usage", "deliverables": ["d0", "d1", "d2"], "kinds": ["paid"], "period": period},
            {"type": "exclusivity", "id": "exclusivity", "deliverables": ["d3", "d4"], "scope": "full", "period": period},
        ],
        "discounts": [{"type": "percent", "id": "bundle", "name": "bundle", "base": "subtotal", "percent": "10"}],
        "commission": {"representatives": [
            {"party": {"id": "agency", "kind": "firm", "name": "Agency"}, "percent": "15", "treatment": "on_top"},
        ]},
        "tax": {"supplies": [
            {"type": "fee", "tax": tax},
            {"type": "commission", "representative": "agency", "tax": tax},
        ]},
        "payment": {"instalments": [
            {"trigger": "signing", "percent": "50"},
            {"trigger": "first_post", "percent": "30"},
            {"trigger": "last_post", "percent": "20"},
        ]},
    })
}
