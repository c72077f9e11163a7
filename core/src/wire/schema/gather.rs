use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::wire::advice::*;
use crate::wire::document::*;

/// Makes the gatherer from the list of operations.
macro_rules! gather_all {
    ($(#[doc = $doc:literal] $kind:ident $name:ident($input:ident) -> $output:ident;)+) => {
        /// All documents under `$defs`, as schemars makes them, and what each operation takes and gives.
        pub(super) fn gather() -> Value {
            let mut generator = SchemaSettings::draft2020_12().into_generator();
            let mut operations = Map::new();
            $(
                let operation = json!({
                    "kind": stringify!($kind),
                    "description": $doc.trim(),
                    "input": generator.subschema_for::<$input>(),
                    "output": generator.subschema_for::<$output>(),
                });
                operations.insert(stringify!($name).to_owned(), operation);
            )+
            json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "title": "greenroom",
                "description": "Every document of greenroom, and what each operation takes and gives.",
                "operations": operations,
                "$defs": generator.take_definitions(true),
            })
        }
    };
}

crate::for_each_operation!(gather_all);
