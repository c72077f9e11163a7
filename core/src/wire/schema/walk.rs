use serde_json::{Map, Value, json};

use super::pass::each_below;

/// The keywords that the walk reads.
const KEYWORDS: [&str; 17] = [
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
    "propertyNames",
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
    "discriminator",
    "anyOf",
];

/// What the walk needs of the schema of all documents.
pub(super) fn compact(schema: &Value) -> Value {
    let mut found = reachable(schema);
    let mut definitions = Map::new();
    for name in schema["$defs"].as_object().into_iter().flat_map(|definitions| definitions.keys()) {
        if let Some(mut definition) = found.remove(name) {
            name_keys(schema, &mut definition);
            strip(&mut definition);
            definitions.insert(name.clone(), definition);
        }
    }
    json!({"$defs": definitions})
}

/// All definitions that an input reaches.
pub(super) fn reachable(schema: &Value) -> Map<String, Value> {
    let mut found = Map::new();
    let inputs = schema["operations"].as_object().into_iter().flat_map(|operations| operations.values());
    for operation in inputs {
        reach(schema, &mut operation["input"].clone(), &mut found);
    }
    found
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

/// A map's keys by the definition of their type, which schemars gives by its pattern only.
fn name_keys(whole: &Value, schema: &mut Value) {
    each_below(schema, &mut |below| name_keys(whole, below));
    let Some(fields) = schema.as_object_mut() else { return };
    let Some(Value::Object(patterns)) = fields.shift_remove("patternProperties") else { return };
    if let Some((pattern, value)) = patterns.into_iter().next() {
        let mut definitions = whole["$defs"].as_object().into_iter().flatten();
        let name = definitions.find(|(_, known)| known["pattern"] == pattern).map(|(name, _)| name);
        fields.insert(
            "propertyNames".to_owned(),
            json!({"$ref": format!("#/$defs/{}", name.map_or("", String::as_str))}),
        );
        fields.insert("additionalProperties".to_owned(), value);
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nulls_references_and_keys_become_what_the_walk_reads() {
        let schema = json!({
            "operations": {"run": {"input": {"$ref": "#/$defs/Input"}}},
            "$defs": {
                "Id": {"type": "string", "format": "id", "pattern": "^.$"},
                "Unused": {"type": "string"},
                "Input": {
                    "title": "Input", "type": "object", "additionalProperties": false,
                    "properties": {
                        "title": {"type": ["string", "null"], "description": "words"},
                        "id": {"anyOf": [{"$ref": "#/$defs/Id"}, {"type": "null"}], "default": null},
                        "next": {"description": "words", "allOf": [{"$ref": "#/$defs/Id"}]},
                        "map": {
                            "type": "object", "additionalProperties": false,
                            "patternProperties": {"^.$": {"type": "integer", "description": "words"}},
                        },
                    },
                },
            },
        });
        let id = json!({"$ref": "#/$defs/Id"});
        let expected = json!({"$defs": {
            "Id": {"type": "string", "format": "id"},
            "Input": {
                "type": "object", "additionalProperties": false,
                "properties": {
                    "title": {"type": "string"}, "id": id, "next": id,
                    "map": {"type": "object", "additionalProperties": {"type": "integer"}, "propertyNames": id},
                },
            },
        }});
        assert_eq!(compact(&schema), expected);
    }
}
