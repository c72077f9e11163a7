use serde_json::Value;

/// Where a quote differs from what the reference says: path, expected, found. Null stands for absent; lists may be
/// absent when they are empty; what the reference does not say is not compared.
pub fn differences(expected: &Value, quote: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let shares = quote["shares"].as_array().into_iter().flatten();
    let suppliers: Value = shares.filter(|share| share["role"] == "supplier").cloned().collect();
    let mut codes: Vec<&str> =
        quote["warnings"].as_array().into_iter().flatten().filter_map(|issue| issue["code"].as_str()).collect();
    codes.sort_unstable();
    let codes = codes.into();
    let mut quote = quote.clone();
    quote["suppliers"] = suppliers;
    quote["warning_codes"] = codes;
    compare("", expected, &quote, &mut found);
    found
}

fn compare(path: &str, expected: &Value, found: &Value, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(fields), Value::Object(_)) => {
            for (name, value) in fields {
                compare(&format!("{path}.{name}"), value, &found[name.as_str()], differences);
            }
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            for (place, (item, other)) in items.iter().zip(others).enumerate() {
                compare(&format!("{path}[{place}]"), item, other, differences);
            }
        }
        (Value::Array(items), Value::Null) if items.is_empty() => {}
        _ if expected == found => {}
        _ => differences.push(format!("{path}: expected {expected}, found {found}")),
    }
}
