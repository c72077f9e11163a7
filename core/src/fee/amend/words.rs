use serde_json::{Map, Value};

/// The name of a field in words.
pub(super) fn name(key: &str) -> String {
    key.replace('_', " ")
}

/// One of a list, in words: `discounts` is `discount`.
pub(super) fn singular(list: &str) -> String {
    let name = name(list);
    match name.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => name.strip_suffix('s').unwrap_or(&name).to_owned(),
    }
}

/// Whether an object is one value for people: an amount, a period, days from a first to a last.
pub(super) fn is_value(object: &Map<String, Value>) -> bool {
    let has = |name: &str| object.contains_key(name);
    let is_money = has("amount") && has("currency") && object.len() == 2;
    let is_period = has("anchor") || has("first_day") || object.get("type").is_some_and(|kind| kind == "perpetual");
    is_money || is_period
}

/// A value in words.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Object(object) => object_words(object),
    }
}

fn object_words(object: &Map<String, Value>) -> String {
    let text = |name: &str| object.get(name).map(words).unwrap_or_default();
    if !is_value(object) {
        let field = |(key, value): (&String, &Value)| format!("{} {}", name(key), words(value));
        return object.iter().filter(|(key, _)| *key != "id").map(field).collect::<Vec<_>>().join(", ");
    }
    if object.contains_key("amount") {
        return format!("{} {}", text("currency"), text("amount"));
    }
    let zone = if object.contains_key("zone") { format!(" ({})", text("zone")) } else { String::new() };
    let said = match object.get("type").and_then(Value::as_str) {
        Some("perpetual") if object.contains_key("anchor") => format!("without end from {}", name(&text("anchor"))),
        Some("perpetual") => "without end".to_owned(),
        Some(unit @ ("days" | "months")) => around(object, unit),
        _ if object.contains_key("first_day") => range(&text("first_day"), &text("last_day")),
        _ if object.contains_key("days_before") => {
            format!("{} days before {}", text("days_before"), name(&text("anchor")))
        }
        _ => name(&text("anchor")),
    };
    said + &zone
}

/// `30 days from first post`, with what lies before it.
fn around(object: &Map<String, Value>, unit: &str) -> String {
    let text = |name: &str| object.get(name).map(words).unwrap_or_default();
    let anchor = name(&text("anchor"));
    match text("before").as_str() {
        "" | "0" => format!("{} {unit} from {anchor}", text("after")),
        before => format!("{before} {unit} before to {} {unit} from {anchor}", text("after")),
    }
}

fn range(first: &str, last: &str) -> String {
    if last.is_empty() { format!("{first} on") } else { format!("{first} to {last}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::words;

    #[test]
    fn says_what_people_would() {
        for (value, text) in [
            (json!({"amount": "5.00", "currency": "EUR"}), "EUR 5.00"),
            (json!({"amount": "5.00", "currency": "EUR", "note": "late"}), "amount 5.00, currency EUR, note late"),
            (json!({"amount": "5.00", "base": "fee"}), "amount 5.00, base fee"),
            (json!({"code": "MILA", "id": "code", "paid": true}), "code MILA, paid yes"),
            (json!({"type": "perpetual"}), "without end"),
            (json!({"type": "perpetual", "anchor": "first_post"}), "without end from first post"),
            (json!({"type": "days", "anchor": "first_post", "after": 30}), "30 days from first post"),
            (
                json!({"type": "months", "anchor": "first_post", "before": 1, "after": 3}),
                "1 months before to 3 months from first post",
            ),
            (json!({"type": "days", "anchor": "each_post", "before": 0, "after": 7}), "7 days from each post"),
            (json!({"type": "dates", "first_day": "2026-05-01", "last_day": "2026-05-31"}), "2026-05-01 to 2026-05-31"),
            (json!({"first_day": "2026-05-01", "zone": "Europe/Riga"}), "2026-05-01 on (Europe/Riga)"),
            (json!({"anchor": "first_post", "days_before": 3}), "3 days before first post"),
            (json!({"anchor": "signing"}), "signing"),
        ] {
            assert_eq!(words(&value), text);
        }
    }
}
