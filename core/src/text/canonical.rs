use serde::Serialize;
use serde_json::Value;

/// A document as the one JSON text of RFC 8785: names in order, no white space. Two documents that say the same have the
/// same text on every host, so that it can be hashed.
///
/// None for what is no document, such as a map with names that are no texts.
///
/// Source: RFC 8785, JSON Canonicalization Scheme. Documents hold no numbers but counts below 2^53, which JSON writes in
/// one way, and names of ASCII.
#[must_use]
pub fn canonical_json(document: &impl Serialize) -> Option<String> {
    let mut text = String::new();
    write(&serde_json::to_value(document).ok()?, &mut text);
    Some(text)
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(item, text);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            fields.sort_by_key(|(name, _)| *name);
            text.push('{');
            for (place, (name, value)) in fields.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(&Value::from(name.as_str()), text);
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::canonical_json;

    #[test]
    fn names_stand_in_order_and_nothing_between() {
        let value = serde_json::json!({"b": [1, {"z": null, "a": "ä\"\n"}], "a": true});
        assert_eq!(canonical_json(&value).unwrap(), r#"{"a":true,"b":[1,{"a":"ä\"\n","z":null}]}"#);
    }
}
