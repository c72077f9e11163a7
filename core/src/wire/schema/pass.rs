use serde_json::{Value, json};

/// What generators and the walk need, and schemars does not give.
pub(super) fn tidy(schema: &mut Value) {
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for (name, definition) in definitions {
            tidy_one(definition);
            if let Some(fields) = definition.as_object_mut() {
                fields.shift_insert(0, "title".to_owned(), json!(name));
            }
        }
    }
}

fn tidy_one(schema: &mut Value) {
    each_below(schema, &mut tidy_one);
    describe(schema);
    collapse_words(schema);
    name_range(schema);
    close(schema);
    wrap_reference(schema);
}

/// Calls `visit` with each schema directly below this one.
pub(super) fn each_below(schema: &mut Value, visit: &mut impl FnMut(&mut Value)) {
    let Some(fields) = schema.as_object_mut() else { return };
    for (keyword, value) in fields {
        match (keyword.as_str(), value) {
            ("properties" | "patternProperties" | "$defs", Value::Object(schemas)) => {
                schemas.values_mut().for_each(&mut *visit)
            }
            ("anyOf" | "oneOf" | "allOf" | "prefixItems", Value::Array(schemas)) => {
                schemas.iter_mut().for_each(&mut *visit);
            }
            ("items" | "additionalProperties", value @ Value::Object(_)) => visit(value),
            ("variants", Value::Array(variants)) => {
                variants.iter_mut().filter_map(|variant| variant.get_mut("schema")).for_each(&mut *visit);
            }
            _ => {}
        }
    }
}

/// The words for readers of any language: without Rust's examples, and without links into its documentation.
fn describe(schema: &mut Value) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        let words = text.split("```").next().unwrap_or_default();
        *text = words.trim().replace("[`", "`").replace("`]", "`");
    }
}

/// One constant text for each described variant of an enum becomes one list of texts.
fn collapse_words(schema: &mut Value) {
    let Some(choices) = schema.get("oneOf").and_then(Value::as_array) else { return };
    let words: Option<Vec<Value>> = choices
        .iter()
        .map(|choice| match (choice.get("const"), choice.get("enum").and_then(Value::as_array)) {
            (Some(word), _) => Some(vec![word.clone()]),
            (None, words) => words.cloned(),
        })
        .collect::<Option<Vec<_>>>()
        .map(|words| words.concat());
    if let (Some(words), Some(fields)) = (words, schema.as_object_mut()) {
        fields.shift_remove("oneOf");
        fields.insert("type".to_owned(), json!("string"));
        fields.insert("enum".to_owned(), words.into());
    }
}

/// The range of an integer type in place of its name.
fn name_range(schema: &mut Value) {
    let range = match schema.get("format").and_then(Value::as_str) {
        Some("uint8") => json!([0, u8::MAX]),
        Some("uint16") => json!([0, u16::MAX]),
        Some("uint32") => json!([0, u32::MAX]),
        Some("uint64" | "uint") => json!([0, u64::MAX]),
        Some("int8") => json!([i8::MIN, i8::MAX]),
        Some("int16") => json!([i16::MIN, i16::MAX]),
        Some("int32") => json!([i32::MIN, i32::MAX]),
        Some("int64" | "int") => json!([i64::MIN, i64::MAX]),
        _ => return,
    };
    if let Some(fields) = schema.as_object_mut() {
        fields.shift_remove("format");
        fields.entry("minimum").or_insert(range[0].clone());
        fields.entry("maximum").or_insert(range[1].clone());
    }
}

/// Objects with named fields have no others, on output too.
fn close(schema: &mut Value) {
    if let Some(fields) = schema.as_object_mut().filter(|fields| fields.contains_key("properties")) {
        fields.insert("additionalProperties".to_owned(), false.into());
    }
}

/// A reference with siblings confuses generators.
fn wrap_reference(schema: &mut Value) {
    if let Some(fields) = schema.as_object_mut().filter(|fields| fields.len() > 1)
        && let Some(reference) = fields.shift_remove("$ref")
    {
        fields.insert("allOf".to_owned(), json!([{"$ref": reference}]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas_become_what_generators_read() {
        let mut schema = json!({"$defs": {
            "Word": {"oneOf": [{"type": "string", "const": "a", "description": "A."}, {"type": "string", "enum": ["b"]}]},
            "Thing": {
                "description": "A [`Thing`].\n\n```\nlet thing = 1;\n```",
                "type": "object",
                "properties": {
                    "small": {"type": "integer", "format": "uint8", "minimum": 1},
                    "word": {"description": "Words.", "$ref": "#/$defs/Word"},
                    "bare": {"$ref": "#/$defs/Word"},
                },
            },
        }});
        tidy(&mut schema);
        let expected = json!({"$defs": {
            "Word": {"title": "Word", "type": "string", "enum": ["a", "b"]},
            "Thing": {
                "title": "Thing",
                "description": "A `Thing`.",
                "type": "object",
                "properties": {
                    "small": {"type": "integer", "minimum": 1, "maximum": 255},
                    "word": {"description": "Words.", "allOf": [{"$ref": "#/$defs/Word"}]},
                    "bare": {"$ref": "#/$defs/Word"},
                },
                "additionalProperties": false,
            },
        }});
        assert_eq!(schema, expected);
    }
}
