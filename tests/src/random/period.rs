use serde_json::{Value, json};

use super::Source;

pub(super) const EVENTS: [&str; 8] =
    ["signing", "brief", "draft_approval", "delivery", "first_post", "each_post", "last_post", "invoice"];

/// A date of the years 2025 to 2027; month ends are frequent.
pub(super) fn date(source: &mut Source<'_>) -> String {
    let (year, month) = (source.within(2025, 2027), source.within(1, 12));
    let last = match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = if source.chance(25) { last } else { source.within(1, last) };
    format!("{year}-{month:02}-{day:02}")
}

/// An event or a date.
pub(super) fn anchor(source: &mut Source<'_>) -> String {
    if source.chance(15) { date(source) } else { source.pick(&EVENTS).to_owned() }
}

/// A period of at least a day; without end only where the price allows it.
pub(super) fn period(source: &mut Source<'_>, may_be_perpetual: bool) -> Value {
    match source.below(if may_be_perpetual { 8 } else { 6 }) {
        0..=1 => json!({
            "type": "days", "anchor": anchor(source), "after": source.pick(&[30, 60, 90, 180, 365, 1, 7, 31, 45, 91]),
        }),
        2 => json!({
            "type": "days", "anchor": anchor(source), "before": source.below(40), "after": source.within(1, 400),
        }),
        3..=4 => json!({
            "type": "months", "anchor": anchor(source), "before": source.below(3), "after": source.within(1, 30),
        }),
        5 => {
            let (one, another) = (date(source), date(source));
            json!({"type": "dates", "first_day": one.clone().min(another.clone()), "last_day": one.max(another)})
        }
        6 => json!({"type": "perpetual"}),
        _ => json!({"type": "perpetual", "anchor": anchor(source)}),
    }
}
