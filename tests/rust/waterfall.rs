//! The waterfall of a quote: each bar begins where the one before it ends, and the totals are the quote's.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::fee::{Waterfall, quote, waterfall};
use greenroom::wire::{call, parse};
use serde_json::{Value, json};

const CARD: &str = r#"{
  "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
  "versions": [{
    "rates": [
      {"platform": "instagram", "format": "reel",
       "price": {"type": "flat", "rate": {"amount": "1000", "currency": "EUR"}},
       "quantity_breaks": [{"from": 2, "percent": "10"}]},
      {"platform": "tiktok", "format": "video",
       "price": {"type": "flat", "rate": {"amount": "800.50", "currency": "EUR"}}}],
    "add_ons": [{"type": "usage_rights", "kinds": ["paid"], "price": {"type": "percent", "percent": "30"}}]
  }]
}"#;

const DEAL: &str = r#"{
  "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
  "rounding": {"point": "total", "mode": "half_up", "increment": "5"},
  "deliverables": [
    {"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2},
    {"id": "video", "platform": "tiktok", "format": "video", "quantity": 1,
     "override": {"unit_price": {"amount": "750.25", "currency": "EUR"}, "reason": "first deal"}}],
  "terms": [
    {"type": "usage_rights", "id": "ads", "kinds": ["paid"], "deliverables": ["reels"],
     "period": {"type": "days", "anchor": "first_post", "after": 30}},
    {"type": "pass_through", "id": "flight", "kind": "travel", "name": "flight", "supplier": "AirBaltic",
     "cost": {"amount": "300", "currency": "EUR"}, "markup_percent": "10"}],
  "discounts": [{"type": "percent", "id": "bundle", "name": "bundle", "percent": "10"}],
  "commission": {"representatives": [
    {"party": {"id": "north", "kind": "firm", "name": "North"}, "percent": "15", "treatment": "deducted"},
    {"party": {"id": "south", "kind": "firm", "name": "South"}, "percent": "5", "treatment": "on_top"}]},
  "tax": {
    "supplies": [
      {"type": "fee", "tax": {"category": "standard", "percent": "20"}},
      {"type": "commission", "representative": "north", "tax": {"category": "standard", "percent": "20"}}],
    "withholding": [{"territory": "US", "percent": "30", "share_of_work_percent": "10"}]}
}"#;

fn bars(waterfall: &Waterfall) -> Vec<String> {
    let bar = |step: &greenroom::fee::WaterfallStep| {
        format!("{:?} {}: {} to {}", step.kind, step.label, step.from.amount(), step.to.amount())
    };
    waterfall.steps.iter().map(bar).collect()
}

fn priced() -> greenroom::fee::Quote {
    quote(&parse(CARD).unwrap(), &parse(DEAL).unwrap()).unwrap()
}

#[test]
fn every_stage_of_a_deal_has_its_bar() {
    // Reels 2 x 1,000, less the break of 10 %; video 750.25 for 800.50; usage 30 % of 1,800; bundle 10 % of 3,090.25, half-up;
    // the rest to the nearest 5. Costs 300 + 10 %. Commissions 15 % and 5 % of 2,780; tax 20 % of 2,780 and of 417.
    let expected = [
        "Total List price: 0.00 to 3340.50",
        "Down Negotiated prices and quantity breaks: 3340.50 to 3090.25",
        "Down Discounts: 3090.25 to 2781.22",
        "Down Rounding: 2781.22 to 2780.00",
        "Total Fee: 0.00 to 2780.00",
        "Up Costs passed through: 2780.00 to 3110.00",
        "Up Commissions on top: 3110.00 to 3249.00",
        "Up Tax: 3249.00 to 3805.00",
        "Total Payable by the brand: 0.00 to 3805.00",
        "Down Commission of north: 3805.00 to 3388.00",
        "Down Commission of south: 3388.00 to 3249.00",
        "Down Costs of AirBaltic: 3249.00 to 2949.00",
        "Down Tax to the authorities: 2949.00 to 2309.60",
        "Down Tax withheld, US: 2309.60 to 2226.20",
        "Total Net to the influencer: 0.00 to 2226.20",
    ];
    assert_eq!(bars(&waterfall(&priced()).unwrap()), expected);
}

#[test]
fn each_bar_begins_where_the_last_one_ends_and_can_be_recomputed_from_the_quote() {
    let quote = priced();
    let waterfall = waterfall(&quote).unwrap();
    let document = serde_json::to_value(&quote).unwrap();
    let mut at = 0;
    for (place, step) in waterfall.steps.iter().enumerate() {
        let is_total = step.kind == greenroom::fee::WaterfallKind::Total;
        assert_eq!(step.from.minor(), if is_total { 0 } else { at }, "{}", step.label);
        assert_eq!(step.to.minor() - step.from.minor(), step.amount.minor(), "{}", step.label);
        if is_total && place > 0 {
            assert_eq!(step.to.minor(), at, "{}", step.label);
        }
        at = step.to.minor();
        let sum = |paths: &[greenroom::check::Path]| -> i64 {
            paths.iter().map(|path| minor(&document, &serde_json::to_value(path).unwrap())).sum()
        };
        assert_eq!(sum(&step.sum_of) - sum(&step.less), step.amount.minor(), "{}", step.label);
    }
}

/// The cents of the amount at a path of the quote.
fn minor(document: &Value, path: &Value) -> i64 {
    let place = path.as_array().unwrap().iter().fold(document, |place, part| match part {
        Value::String(name) => &place[name],
        index => &place[usize::try_from(index.as_u64().unwrap()).unwrap()],
    });
    place["amount"].as_str().unwrap().replace('.', "").parse().unwrap()
}

#[test]
fn a_quote_that_does_not_add_up_has_no_picture() {
    let mut quote = serde_json::to_value(priced()).unwrap();
    quote["totals"]["net_to_influencer"]["amount"] = json!("2226.21");
    let issues = call("waterfall", &quote.to_string()).unwrap_err();
    let said = "totals.net_to_influencer: its stages add up to EUR 2,226.20, not to EUR 2,226.21\n\
                shares: the influencer's shares add up to EUR 2,226.20, not to EUR 2,226.21";
    assert_eq!(issues.to_string(), said);
    quote["totals"]["fee"]["amount"] = json!("1");
    let issues = call("waterfall", &quote.to_string()).unwrap_err();
    assert!(issues.as_slice().len() > 2);
    quote["currency"] = json!("USD");
    assert!(call("waterfall", &quote.to_string()).is_err());
}

#[test]
fn a_quote_in_another_currency_than_its_amounts_has_no_picture() {
    let mut quote = serde_json::to_value(priced()).unwrap();
    quote["currency"] = json!("USD");
    let issues = call("waterfall", &quote.to_string()).unwrap_err();
    assert_eq!(issues.to_string(), "currency: amounts in USD and EUR do not mix");
}
