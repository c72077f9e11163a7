//! The JSON Schema of all documents, generated from their types and written to `core/schema`.
#![expect(clippy::indexing_slicing, reason = "a tool of this repository's own build, which reads nobody's input")]

mod gather;
mod null;
mod pass;
mod union;
mod walk;

use serde_json::Value;

/// The schema for code generators: every input and output of every operation, with titles and descriptions.
#[must_use]
pub fn documents() -> String {
    format!("{:#}\n", document_schema())
}

/// The schema for the walk: what is reachable from an input, without words, compact.
#[must_use]
pub fn walk() -> String {
    format!("{}\n", walk::compact(&document_schema()))
}

fn document_schema() -> Value {
    let mut schema = gather::gather();
    union::hoist(&mut schema);
    pass::tidy(&mut schema);
    null::settle(&mut schema);
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_files_are_fresh_and_two_runs_give_the_same_bytes() {
        assert_eq!(documents(), documents());
        assert!(documents() == include_str!("../../../schema/documents.json"), "run the example `schema`");
        assert!(walk() == include_str!("../../../schema/walk.json"), "run the example `schema`");
    }

    #[test]
    fn no_name_is_made_up_with_a_digit() {
        let schema = document_schema();
        for name in schema["$defs"].as_object().unwrap().keys() {
            assert!(!name.ends_with(|letter: char| letter.is_ascii_digit()), "{name}");
        }
    }

    #[test]
    fn every_variant_stands_under_its_own_name_with_its_tag_first() {
        let schema = document_schema();
        let price = &schema["$defs"]["Price"];
        assert_eq!(price["discriminator"]["mapping"]["flat"], "#/$defs/FlatPrice");
        assert_eq!(price["oneOf"][0]["$ref"], "#/$defs/FlatPrice");
        let flat = &schema["$defs"]["FlatPrice"];
        assert_eq!(flat["title"], "FlatPrice");
        assert_eq!(flat["required"][0], "type");
        let first = flat["properties"].as_object().unwrap().iter().next().unwrap();
        assert_eq!(first, (&"type".to_owned(), &serde_json::json!({"type": "string", "const": "flat"})));
    }

    #[test]
    fn inputs_refuse_unknown_fields_by_themselves() {
        let schema = gather::gather();
        let text = walk();
        let reachable: Value = serde_json::from_str(&text).unwrap();
        for name in reachable["$defs"].as_object().unwrap().keys() {
            let definition = &schema["$defs"][name];
            if !definition["properties"].is_null() || definition["type"] == "object" {
                assert_eq!(definition["additionalProperties"], false, "{name}: add `deny_unknown_fields`");
            }
        }
    }
}
