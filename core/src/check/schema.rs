/// Says in the schema that a type is a text of a named format: `text_schema!(Currency, "currency", "A currency of ..",
/// "^[A-Z]{3}$")`. The pattern may be left out; it is for code generators, and the type itself has the last word.
///
/// Each format needs its line in `wire/walk/formats.rs`, so that a bad text is reported at its place.
macro_rules! text_schema {
    ($type:ident, $format:literal, $description:expr $(, $pattern:literal)?) => {
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "description": $description,
                    "type": "string",
                    "format": $format,
                    $("pattern": $pattern,)?
                })
            }
        }
    };
}
pub(crate) use text_schema;
