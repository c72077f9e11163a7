use serde_json::{Map, Value, json};

use super::pass::each_below;

/// The keywords that the walk reads.
const KEYWORDS: [&str; 16] = [
    "$ref",
    "type",
    "const",
    "enum",
    "format",
    "minimum",
    "maximum",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
    "discriminator",
    "anyOf",
];

/// What the walk needs of the schema of all documents.
pub(super) fn compact(schema: &Value) -> Value {
    let mut found = Map::new();
    let inputs = schema["operations"].as_object().into_iter().flat_map(|operations| operations.values());
    for operation in inputs {
        reach(schema, &mut operation["input"].clone(), &mut found);
    }
    let mut definitions = Map::new();
    for name in schema["$defs"].as_object().into_iter().flat_map(|definitions| definitions.keys()) {
        if let Some(mut definition) = found.remove(name) {
            strip(&mut definition);
            definitions.insert(name.clone(), definition);
        }
    }
    json!({"$defs": definitions})
}

/// Adds all definitions that are reachable from a schema.
fn reach(whole: &Value, schema: &mut Value, found: &mut Map<String, Value>) {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).map(|name| name.trim_start_matches("#/$defs/"))
        && !found.contains_key(name)
    {
        let mut definition = whole["$defs"][name].clone();
        found.insert(name.to_owned(), definition.clone());
        reach(whole, &mut definition, found);
    }
    each_below(schema, &mut |below| reach(whole, below, found));
}

/// Leaves only what the walk reads; `null` equals absent everywhere, so that nothing says it again.
fn strip(schema: &mut Value) {
    unwrap(schema);
    if let Some(fields) = schema.as_object_mut() {
        fields.retain(|keyword, _| KEYWORDS.contains(&keyword.as_str()));
        if let Some(Value::Array(types)) = fields.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                fields.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(words)) = fields.get_mut("enum") {
            words.retain(|word| !word.is_null());
        }
    }
    each_below(schema, &mut strip);
}

/// The only alternative, instead of a choice of one.
fn unwrap(schema: &mut Value) {
    for keyword in ["allOf", "anyOf"] {
        let Some(choices) = schema.get_mut(keyword).and_then(Value::as_array_mut) else { continue };
        choices.retain(|choice| *choice != json!({"type": "null"}));
        if let [only] = choices.as_slice() {
            let only = only.clone();
            *schema = only;
            unwrap(schema);
            return;
        }
    }
}
