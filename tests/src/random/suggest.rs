use serde_json::{Value, json};

use super::Source;
use super::money::{CURRENCIES, decimal, percent};

/// An input of `suggest_fee` that is refused only for its amounts: one beyond the limit, or rounding that is forbidden.
pub fn suggest_input(source: &mut Source<'_>) -> Value {
    let placements = [("instagram", "reel"), ("tiktok", "video"), ("youtube", "integration"), ("x", "thread")];
    let (platform, format) = source.pick(&placements);
    let mut input = json!({"platform": platform, "format": format, "conventions": {}});
    for field in ["followers", "average_views", "expected_engagements"] {
        if source.chance(50) {
            input[field] = count(source).into();
        }
    }
    if source.chance(30) {
        input["engagement_rate_percent"] = percent(source, 100).into();
    }
    if source.chance(40) {
        input["influencer"] = influencer(source, platform, format);
    }
    if source.chance(30) {
        input["niche"] = source.pick(&["gardening", "finance"]).into();
    }
    if source.chance(30) {
        input["region"] = source.pick(&["DE", "eu"]).into();
    }
    let own_currency = source.pick(&CURRENCIES);
    let prices = if source.chance(50) { own_currency } else { "USD" };
    conventions(source, &mut input, prices);
    if source.chance(30) {
        let currency = source.pick(&CURRENCIES);
        input["currency"] = currency.into();
        if currency != prices {
            let (from, to) = if source.chance(50) { (prices, currency) } else { (currency, prices) };
            let rate = decimal(source.within(1, 1_000_000), 4);
            input["exchange"] = json!({"from": from, "to": to, "rate": rate, "date": "2026-11-20"});
        }
    }
    if source.chance(60) {
        input["range"] = source.pick(&["envelope", "mean", "first"]).into();
    }
    if source.chance(40) {
        let modes = ["half_up", "half_even", "down", "up", "ceiling", "floor", "half_down", "unnecessary"];
        input["rounding"] = json!({"mode": source.pick(&modes)});
        if source.chance(50) {
            input["rounding"]["increment"] = source.pick(&["5", "50", "10"]).into();
        }
    }
    input
}

fn count(source: &mut Source<'_>) -> u64 {
    match source.below(8) {
        0 => 0,
        1..=5 => source.below(1_000_000),
        6 => source.below(50),
        _ => source.below(9_007_199_254_740_992),
    }
}

fn influencer(source: &mut Source<'_>, platform: &str, format: &str) -> Value {
    let mut snapshot = json!({"date": "2026-11-01", "followers": count(source)});
    if source.chance(50) {
        snapshot["average_views"] = count(source).into();
    }
    if source.chance(50) {
        snapshot["average_engagements"] = count(source).into();
    }
    if source.chance(50) {
        let mut row = json!({"format": format});
        if source.chance(70) {
            row["average_views"] = count(source).into();
        }
        if source.chance(50) {
            row["average_engagements"] = count(source).into();
        }
        snapshot["formats"] = json!([row]);
    }
    let platform = if source.chance(80) { platform } else { "threads" };
    if platform == "threads" {
        snapshot["formats"] = json!([]);
    }
    json!({
        "document": "influencer", "version": 1, "id": "mila", "name": "Mila", "niches": ["herbs", "gardening"],
        "channels": [{"platform": platform, "handle": "mila", "snapshot": snapshot}],
    })
}

fn conventions(source: &mut Source<'_>, input: &mut Value, prices: &str) {
    let convention = |kind: &str, value: Value| json!({"id": format!("my-{kind}"), "kind": kind, "source": "our campaigns", "as_of": "2026-01-31", "value": value});
    if prices != "USD" || source.chance(30) {
        let low = source.below(1_000);
        let high = low + source.below(2_000);
        let mut row = json!({"platform": input["platform"], "low": decimal(low, 1), "high": decimal(high, 1)});
        if source.chance(30) {
            row["middle"] = decimal(source.within(low, high), 1).into();
        }
        if source.chance(20) {
            row["formats"] = json!(["story_set"]);
        }
        input["conventions"]["cpm"] = convention("sponsorship_cpm", json!({"currency": prices, "rows": [row]}));
    }
    if source.chance(40) {
        let value = if source.chance(50) {
            let span = source.within(1, 50);
            json!({"type": "linear", "neutral_percent": source.within(0, span).to_string(), "span_percent": span.to_string()})
        } else {
            let from = source.within(1, 4);
            json!({"type": "steps", "steps": [
                {"from_percent": from.to_string(), "factor": "1.1"}, {"from_percent": (from + 3).to_string(), "factor": "1.35"},
            ]})
        };
        input["conventions"]["engagement"] = convention("engagement_multiplier", value);
    }
    if source.chance(50) {
        let rate = decimal(source.within(1, 1_000), 2);
        input["conventions"]["target_engagement_rate"] = convention("target_engagement_rate", rate.into());
    }
    let mut tables = Vec::new();
    for (by, names) in [("niche", ["gardening", "beauty"]), ("region", ["DE", "US"]), ("format", ["reel", "video"])] {
        if source.chance(30) {
            let rows = names.map(|name| json!({"name": name, "factor": decimal(source.below(300), 2)}));
            tables.push(convention(&format!("{by}-multipliers"), json!({"by": by, "rows": rows})));
        }
    }
    input["conventions"]["multipliers"] = tables.into();
}
