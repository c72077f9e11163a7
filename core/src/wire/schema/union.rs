use serde_json::{Map, Value, json};

use super::pass::each_below;

/// Moves the tag of each variant of a tagged union into the definition of the variant's struct, and makes the union a
/// choice of references: generators then name the struct, and invent nothing.
pub(super) fn hoist(schema: &mut Value) {
    let Some(definitions) = schema.get("$defs").and_then(Value::as_object).cloned() else { return };
    for (name, definition) in &definitions {
        let Some(variants) = definition.get("variants").and_then(Value::as_array) else { continue };
        let mut mapping = Map::new();
        for variant in variants {
            let (Some(tag), Some(reference)) = (variant["tag"].as_str(), variant["schema"]["$ref"].as_str()) else {
                continue;
            };
            let body = reference.trim_start_matches("#/$defs/");
            let only_here = definitions.values().map(|definition| count(definition, reference)).sum::<usize>() == 1;
            let target = if only_here { body.to_owned() } else { format!("{name}{}", pascal_case(tag)) };
            let tagged = definitions.get(body).map(|body| with_tag(body, tag));
            schema["$defs"][&target] = tagged.unwrap_or_default();
            mapping.insert(tag.to_owned(), format!("#/$defs/{target}").into());
        }
        let choices: Vec<Value> = mapping.values().map(|reference| json!({"$ref": reference})).collect();
        schema["$defs"][name] = json!({
            "description": definition["description"],
            "oneOf": choices,
            "discriminator": {"propertyName": "type", "mapping": mapping},
        });
    }
}

/// How often a schema refers to a definition.
fn count(schema: &Value, reference: &str) -> usize {
    let mut found = usize::from(schema.get("$ref").and_then(Value::as_str) == Some(reference));
    each_below(&mut schema.clone(), &mut |below| found = found.saturating_add(count(below, reference)));
    found
}

/// The definition of a struct with the field `type` in front.
fn with_tag(body: &Value, tag: &str) -> Value {
    let mut tagged = body.clone();
    let mut properties = Map::from_iter([("type".to_owned(), json!({"type": "string", "const": tag}))]);
    properties.extend(body["properties"].as_object().cloned().unwrap_or_default());
    let mut required = vec![json!("type")];
    required.extend(body["required"].as_array().cloned().unwrap_or_default());
    tagged["properties"] = properties.into();
    tagged["required"] = required.into();
    tagged
}

/// `step_table` as `StepTable`.
fn pascal_case(tag: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    tag.split('_').map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_struct_of_two_variants_becomes_two_definitions() {
        let one = json!({"$ref": "#/$defs/One"});
        let both = json!([{"tag": "first_half", "schema": one}, {"tag": "rest", "schema": one}]);
        let mut schema = json!({"$defs": {
            "One": {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
            "Both": {"description": "Both.", "variants": both},
        }});
        hoist(&mut schema);
        let definitions = &schema["$defs"];
        assert_eq!(definitions["One"]["required"], json!(["a"]));
        assert_eq!(definitions["BothFirstHalf"]["required"], json!(["type", "a"]));
        assert_eq!(definitions["BothRest"]["properties"]["type"]["const"], "rest");
        assert_eq!(definitions["Both"]["discriminator"]["mapping"]["rest"], "#/$defs/BothRest");
    }
}
