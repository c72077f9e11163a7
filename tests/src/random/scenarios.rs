use serde_json::{Value, json};

use super::{Source, counter_input};

/// An input of `scenarios` with a few cells: the small documents of counter-offers, and axes of every kind.
pub fn scenarios_input(source: &mut Source<'_>) -> Value {
    let counter = counter_input(source, 1);
    let numbers = |source: &mut Source<'_>, first: u64, last: u64| {
        let mut values: Vec<u64> = (0..source.within(1, 3)).map(|_| source.within(first, last)).collect();
        values.sort_unstable();
        values.dedup();
        values
    };
    let mut axes = Vec::new();
    if source.chance(60) {
        let (term, unit) = source.pick(&[("ads", "days"), ("away", "months")]);
        let values = numbers(source, 1, 365);
        axes.push(json!({"type": "length", "term": term, "unit": unit, "values": values, "dropped": source.chance(50),
            "as_agreed": source.chance(50)}));
    }
    if source.chance(30) {
        axes.push(json!({"type": "length", "term": "footage", "unit": "days", "dropped": true, "as_agreed": true}));
    }
    if source.chance(60) {
        let deliverable = source.pick(&["reels", "videos"]);
        axes.push(json!({"type": "quantity", "deliverable": deliverable, "values": numbers(source, 1, 9)}));
    }
    if source.chance(30) {
        axes.push(json!({"type": "payment_days", "values": numbers(source, 0, 120)}));
    }
    if axes.is_empty() || source.chance(60) {
        let values = source.pick(&[vec!["0", "10"], vec!["5", "12.5", "100"], vec!["33.333"]]);
        axes.push(json!({"type": "discount", "id": "off", "name": "Off", "values": values}));
    }
    json!({"rate_card": counter["rate_card"], "deal": counter["deal"], "axes": axes})
}
