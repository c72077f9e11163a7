//! What the schema says of a place of a document.
#![expect(clippy::indexing_slicing, reason = "JSON is indexed by name")]

use std::sync::OnceLock;

use greenroom::check::{Path, Segment};
use serde_json::Value;

use crate::tree::Tree;

/// What may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A field that must be there.
    Required,
    /// A field that may be absent or null.
    Optional,
    /// An item of a list, or the root.
    Item,
    /// Values of several kinds.
    Mixed,
}

/// What the schema of the document `root` says of the place at `path` in a valid document.
///
/// # Panics
/// - the document is not of the schema
pub fn field_at(root: &str, document: &Tree, path: &Path) -> Field {
    let mut schema = resolved(&schemas()["$defs"][root], document);
    let mut place = document;
    let mut field = Field::Item;
    for segment in path.segments() {
        let next = match (&segment, place) {
            (Segment::Field(name), Tree::Object(fields)) => {
                let required = schema["required"].as_array().into_iter().flatten().any(|one| one == name.as_ref());
                field = if required { Field::Required } else { Field::Optional };
                let value = fields.iter().find(|(other, _)| other == name).map(|(_, value)| value);
                value.map(|value| (&schema["properties"][name.as_ref()], value))
            }
            (Segment::Index(index), Tree::List(items)) => {
                field = Field::Item;
                items.get(*index).map(|item| (&schema["items"], item))
            }
            _ => None,
        };
        let Some((below, value)) = next else { unreachable!("{path}") };
        place = value;
        schema = resolved(below, value);
    }
    if schema["type"].as_array().is_some_and(|kinds| !kinds.iter().any(|kind| kind == "null")) {
        Field::Mixed
    } else {
        field
    }
}

fn schemas() -> &'static Value {
    static SCHEMAS: OnceLock<Value> = OnceLock::new();
    SCHEMAS.get_or_init(|| {
        let text = include_str!("../../core/schema/documents.json");
        serde_json::from_str(text).unwrap_or_default()
    })
}

/// The schema that is meant where another one is named, or where the tag of the value chooses one.
fn resolved<'a>(schema: &'a Value, value: &Tree) -> &'a Value {
    let named = |name: &str| schemas().pointer(name.trim_start_matches('#')).unwrap_or(&Value::Null);
    let first = |list: &str| schema[list].as_array().and_then(|list| list.first());
    if let Some(name) = schema["$ref"].as_str() {
        return resolved_static(named(name), value);
    }
    if let Some(tag) = schema["discriminator"]["propertyName"].as_str() {
        let Tree::Object(fields) = value else { return schema };
        let chosen = fields.iter().find(|(name, _)| name == tag).map(|(_, value)| value);
        let Some(Tree::Leaf(Value::String(tag))) = chosen else { return schema };
        let name = schema["discriminator"]["mapping"][tag.as_str()].as_str().unwrap_or_default();
        return resolved_static(named(name), value);
    }
    match first("allOf").or_else(|| first("anyOf")) {
        Some(only) => resolved(only, value),
        None => schema,
    }
}

fn resolved_static(schema: &'static Value, value: &Tree) -> &'static Value {
    resolved(schema, value)
}
