use serde_json::{Value, json};

use super::pass::each_below;
use super::walk::reachable;

/// On input `null` equals absent, and output never writes it: fields that may be left out take `null` in every
/// definition that an input reaches, and never in the others.
pub(super) fn settle(schema: &mut Value) {
    let inputs = reachable(schema);
    for (name, definition) in schema["$defs"].as_object_mut().into_iter().flatten() {
        settle_fields(definition, inputs.contains_key(name));
    }
}

fn settle_fields(schema: &mut Value, is_input: bool) {
    each_below(schema, &mut |below| settle_fields(below, is_input));
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    for (name, field) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
        without_null(field);
        if is_input && !required.contains(&json!(name)) {
            with_null(field);
        }
    }
}

fn with_null(field: &mut Value) {
    let Some(keywords) = field.as_object_mut() else { return };
    if let Some(Value::Array(mut choices)) = keywords.shift_remove("allOf").or_else(|| keywords.shift_remove("anyOf")) {
        choices.push(json!({"type": "null"}));
        keywords.insert("anyOf".to_owned(), choices.into());
    } else if let Some(reference) = keywords.shift_remove("$ref") {
        keywords.insert("anyOf".to_owned(), json!([{"$ref": reference}, {"type": "null"}]));
    } else if let Some(types) = keywords.get_mut("type") {
        let mut names = types.as_array().cloned().unwrap_or_else(|| vec![types.clone()]);
        names.push(json!("null"));
        *types = names.into();
        if let Some(Value::Array(words)) = keywords.get_mut("enum") {
            words.push(Value::Null);
        }
    }
}

fn without_null(field: &mut Value) {
    let Some(keywords) = field.as_object_mut() else { return };
    if keywords.get("default") == Some(&Value::Null) {
        keywords.shift_remove("default");
    }
    if let Some(Value::Array(words)) = keywords.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if let Some(Value::Array(names)) = keywords.get_mut("type") {
        names.retain(|name| name != "null");
        if let [only] = names.as_slice() {
            let only = only.clone();
            keywords.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(mut choices)) = keywords.shift_remove("anyOf") {
        choices.retain(|choice| *choice != json!({"type": "null"}));
        match choices.as_slice() {
            [only] if keywords.is_empty() => *field = only.clone(),
            [_] => _ = keywords.insert("allOf".to_owned(), choices.into()),
            _ => _ = keywords.insert("anyOf".to_owned(), choices.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_an_input_reaches_takes_null() {
        let fields = json!({
            "must": {"type": "string"},
            "word": {"type": ["string", "null"], "enum": ["a", null], "default": null},
            "list": {"type": "array", "items": {"$ref": "#/$defs/Leaf"}},
            "leaf": {"anyOf": [{"$ref": "#/$defs/Leaf"}, {"type": "null"}]},
            "said": {"description": "words", "allOf": [{"$ref": "#/$defs/Leaf"}]},
            "bare": {"$ref": "#/$defs/Leaf"},
        });
        let object = json!({"type": "object", "required": ["must"], "properties": fields});
        let mut schema = json!({
            "operations": {"run": {"input": {"$ref": "#/$defs/In"}, "output": {"$ref": "#/$defs/Out"}}},
            "$defs": {"In": object, "Out": object, "Leaf": {"type": "string"}},
        });
        settle(&mut schema);
        let leaf = json!({"$ref": "#/$defs/Leaf"});
        let leaf_or_null = json!([leaf, {"type": "null"}]);
        let input = json!({
            "must": {"type": "string"},
            "word": {"type": ["string", "null"], "enum": ["a", null]},
            "list": {"type": ["array", "null"], "items": leaf},
            "leaf": {"anyOf": leaf_or_null},
            "said": {"description": "words", "anyOf": leaf_or_null},
            "bare": {"anyOf": leaf_or_null},
        });
        let output = json!({
            "must": {"type": "string"},
            "word": {"type": "string", "enum": ["a"]},
            "list": {"type": "array", "items": leaf},
            "leaf": leaf,
            "said": {"description": "words", "allOf": [leaf]},
            "bare": leaf,
        });
        assert_eq!(schema["$defs"]["In"]["properties"], input);
        assert_eq!(schema["$defs"]["Out"]["properties"], output);
    }
}
