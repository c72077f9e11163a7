use serde_json::{Value, json};

use super::Source;

/// An input of `counter_offer` that is small enough to compare all combinations of its concessions. Its target is a share
/// of what the deal would cost without discounts and tax.
pub fn counter_input(source: &mut Source<'_>, most_concessions: u64) -> Value {
    let currency = source.pick(&["EUR", "JPY"]);
    let (card, deal, list_price) = documents(source, currency);
    let money = |amount: u64| json!({"amount": amount.to_string(), "currency": currency});
    let mut input = json!({
        "rate_card": card, "deal": deal, "target": money(list_price * source.within(5, 130) / 100),
        "total": source.pick(&["payable", "fee", "gross_fee", "net_to_influencer"]),
        "concessions": concessions(source, &deal, most_concessions, currency),
    });
    if source.chance(50) {
        let total = source.pick(&["fee", "net_to_influencer", "payable"]);
        input["floor"] = json!({"total": total, "amount": money(list_price * source.below(80) / 100)});
    }
    input
}

fn documents(source: &mut Source<'_>, currency: &str) -> (Value, Value, u64) {
    let price = |amount: u64| json!({"amount": amount.to_string(), "currency": currency});
    let rates: Vec<u64> = (0..2).map(|_| source.within(200, 5_000)).collect();
    let card = json!({
        "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": currency,
        "versions": [{
            "rates": [
                {"platform": "instagram", "format": "reel", "price": {"type": "flat", "rate": price(rates[0])}},
                {"platform": "tiktok", "format": "video", "price": {"type": "flat", "rate": price(rates[1])},
                 "quantity_breaks": [{"from": 3, "percent": "10"}]},
            ],
            "add_ons": [
                {"type": "usage_rights", "kinds": ["paid"], "price": {"type": "percent_steps", "steps": [
                    {"up_to_days": 30, "percent": "30"}, {"up_to_days": 90, "percent": "55"},
                    {"up_to_days": 365, "percent": "120"}], "perpetual_percent": "250"}},
                {"type": "exclusivity", "scope": "full", "price": {"type": "percent_per_period", "percent": "12.5", "days": 30}},
                {"type": "raw_footage", "price": {"type": "percent", "percent": "15"}},
            ],
        }],
    });
    let quantities = [source.within(1, 4), source.within(1, 4)];
    let usage = if source.chance(20) {
        json!({"type": "perpetual"})
    } else {
        json!({"type": "days", "anchor": "first_post", "after": source.pick(&[90, 180, 365])})
    };
    let mut deal = json!({
        "document": "deal", "version": 1, "id": "deal", "influencer": "mila", "currency": currency,
        "deliverables": [
            {"id": "reels", "platform": "instagram", "format": "reel", "quantity": quantities[0]},
            {"id": "videos", "platform": "tiktok", "format": "video", "quantity": quantities[1]},
        ],
        "terms": [
            {"type": "usage_rights", "id": "ads", "kinds": ["paid"], "period": usage},
            {"type": "exclusivity", "id": "away", "scope": "full",
             "period": {"type": "months", "anchor": "first_post", "before": source.below(2), "after": source.within(3, 12)}},
            {"type": "raw_footage", "id": "footage", "deliverables": ["reels"]},
        ],
        "payment": {"instalments": [
            {"trigger": "signing", "percent": "50", "term": {"net_days": 14}},
            {"trigger": "last_post", "percent": "50", "term": {"net_days": 45}},
        ]},
    });
    if source.chance(30) {
        deal["rounding"] = json!({"increment": "5", "point": source.pick(&["line", "total"])});
    }
    if source.chance(30) {
        deal["discounts"] = json!([{"type": "percent", "id": "old", "name": "Old", "base": "lines", "lines": ["footage"],
            "percent": "20"}]);
    }
    if source.chance(40) {
        deal["commission"] = json!({"representatives": [{
            "party": {"id": "nord", "kind": "firm", "name": "Nord"}, "percent": "15",
            "treatment": source.pick(&["on_top", "deducted", "gross_up"]),
        }]});
    }
    if source.chance(40) {
        deal["tax"] = json!({"supplies": [{"type": "fee", "tax": {"category": "standard", "percent": "19"}}]});
    }
    let creative = quantities[0] * rates[0] + quantities[1] * rates[1];
    (card, deal, creative * 2)
}

fn concessions(source: &mut Source<'_>, deal: &Value, most: u64, currency: &str) -> Vec<Value> {
    let quantity = |place: usize| deal["deliverables"][place]["quantity"].as_u64().unwrap_or_default();
    let mut all = vec![
        json!({"type": "drop", "term": "footage"}),
        json!({"type": "drop", "term": "away"}),
        json!({"type": "drop", "term": "ads"}),
        json!({"type": "shorten", "term": "ads", "unit": "days", "to": source.pick(&[vec![60, 30], vec![30], vec![75, 20, 7]])}),
        json!({"type": "shorten", "term": "away", "unit": "months", "to": source.pick(&[vec![2, 1], vec![1]])}),
        json!({"type": "discount", "id": "off", "name": "Off"}),
        json!({"type": "slower_payment", "net_days": 60}),
    ];
    if source.chance(50) {
        all[5]["most_percent"] = source.pick(&["5", "12.5", "30", "0"]).into();
    }
    if source.chance(60) {
        all[6]["credit"] = json!({"amount": source.below(900).to_string(), "currency": currency});
    }
    for (place, name) in ["reels", "videos"].iter().enumerate() {
        if quantity(place) > 1 {
            let minimum = source.within(1, quantity(place) - 1);
            all.push(json!({"type": "fewer", "deliverable": name, "minimum": minimum}));
        }
    }
    let mut chosen = Vec::new();
    for _ in 0..source.within(1, most) {
        if !all.is_empty() {
            chosen.push(all.swap_remove(source.index(all.len())));
        }
    }
    chosen
}
