/// Writes a type as text by its `Display`, reads it by its `FromStr`, and says so in the schema: see [`text_schema!`] for
/// the other arguments.
macro_rules! wire_text {
    ($type:ident, $($schema:tt)+) => {
        $crate::check::text_schema!($type, $($schema)+);

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use wire_text;
