use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StringDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Strict;
use super::limits::DEPTH;

/// Makes an enum of newtype variants, each around a struct of named fields, that stands in documents as an object with
/// the variant's name in the field `type`.
///
/// ```ignore
/// tagged_union! {
///     /// How a unit is priced.
///     #[derive(Clone, Debug, PartialEq, Eq, Hash)]
///     pub enum Price {
///         /// So much for each piece, whatever it reaches.
///         Flat(FlatPrice) = "flat",
///     }
/// }
/// ```
///
/// serde's own tagged enums buffer the whole object and accept a list for an object; this reads the fields straight into the variant's struct when `type` comes first, and replays what came before it
/// otherwise. The struct refuses unknown and duplicate fields (`deny_unknown_fields`); a variant without fields holds a
/// struct with braces, `struct Perpetual {}`.
macro_rules! tagged_union {
    (
        $(#[doc = $doc:literal])+
        #[derive($($derive:ident),* $(,)?)]
        $visibility:vis enum $name:ident {
            $($(#[doc = $variant_doc:literal])+ $variant:ident($body:ty) = $tag:literal),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        #[derive($($derive,)* serde::Serialize)]
        #[serde(tag = "type")]
        $visibility enum $name {
            $($(#[doc = $variant_doc])+ #[serde(rename = $tag)] $variant($body),)+
        }

        impl<'de> $crate::check::TaggedUnion<'de> for $name {
            const NAME: &'static str = stringify!($name);
            const TAGS: &'static [&'static str] = &[$($tag),+];

            fn read<D: serde::Deserializer<'de>>(tag: &str, fields: D) -> Result<Option<Self>, D::Error> {
                match tag {
                    $($tag => <$body as serde::Deserialize>::deserialize(fields).map(|body| Some(Self::$variant(body))),)+
                    _ => Ok(None),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::check::read_tagged_union(deserializer)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                // The pass over the whole schema moves each tag into its variant's struct.
                let variants = [$(schemars::json_schema!({
                    "tag": $tag,
                    "schema": generator.subschema_for::<$body>(),
                })),+];
                schemars::json_schema!({"description": concat!($($doc),+).trim(), "variants": variants})
            }
        }
    };
}
pub(crate) use tagged_union;

/// What [`tagged_union!`] tells [`read_tagged_union`] about an enum.
pub(crate) trait TaggedUnion<'de>: Sized {
    /// The name of the enum.
    const NAME: &'static str;
    /// The names of its variants in documents.
    const TAGS: &'static [&'static str];

    /// Reads the fields of the variant with this name; `None` when there is no such variant.
    fn read<D: Deserializer<'de>>(tag: &str, fields: D) -> Result<Option<Self>, D::Error>;
}

/// Reads an object with the variant's name in the field `type`, wherever that stands.
pub(crate) fn read_tagged_union<'de, T: TaggedUnion<'de>, D: Deserializer<'de>>(input: D) -> Result<T, D::Error> {
    // A struct by name, so that whoever asks a type for its name hears it; `Strict` makes it a map.
    input.deserialize_struct(T::NAME, &["type"], UnionVisitor(PhantomData))
}

struct UnionVisitor<T>(PhantomData<T>);

impl<'de, T: TaggedUnion<'de>> Visitor<'de> for UnionVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a `type`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut rest: A) -> Result<T, A::Error> {
        let mut early = Vec::new();
        while let Some(name) = rest.next_key::<String>()? {
            if name == "type" {
                let tag: String = rest.next_value()?;
                let fields = Fields { early: early.into_iter(), value: None, rest };
                return T::read(&tag, MapAccessDeserializer::new(fields))?
                    .ok_or_else(|| Error::unknown_variant(&tag, T::TAGS));
            }
            early.push((name, rest.next_value::<Box<RawValue>>()?));
        }
        Err(Error::missing_field("type"))
    }
}

/// The fields of a variant: those before `type` as text, the others still unread.
struct Fields<A> {
    early: std::vec::IntoIter<(String, Box<RawValue>)>,
    value: Option<Box<RawValue>>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let Some((name, value)) = self.early.next() else { return self.rest.next_key_seed(seed) };
        self.value = Some(value);
        let name: StringDeserializer<A::Error> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let Some(value) = self.value.take() else { return self.rest.next_value_seed(seed) };
        // serde_json counts depth anew for each text; without this, unions inside unions could be nested without end.
        if depth(value.get()) > DEPTH {
            return Err(Error::custom("recursion limit exceeded"));
        }
        // A reader, because what it reads does not live as long as the input.
        let mut json = serde_json::Deserializer::from_reader(value.get().as_bytes());
        seed.deserialize(Strict(&mut json)).map_err(Error::custom)
    }
}

/// How deep lists and objects are nested in JSON text.
fn depth(json: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                depth = depth.saturating_add(1);
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    tagged_union! {
        /// A shape.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Shape {
            /// Nothing.
            Empty(Empty) = "empty",
            /// A dot.
            Dot(Dot) = "dot",
            /// A shape in a shape.
            Frame(Frame) = "frame",
        }
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(deny_unknown_fields)]
    pub struct Empty {}

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(deny_unknown_fields)]
    pub struct Dot {
        at: Point,
        note: Option<String>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(deny_unknown_fields)]
    pub struct Frame {
        inner: Box<Shape>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(deny_unknown_fields)]
    pub struct Point {
        x: u64,
        y: u64,
    }

    fn read(text: &str) -> Result<Shape, String> {
        let mut json = serde_json::Deserializer::from_str(text);
        Shape::deserialize(super::Strict(&mut json)).map_err(|error| error.to_string())
    }

    #[test]
    fn the_tag_may_stand_anywhere() {
        let dot = Shape::Dot(Dot { at: Point { x: u64::MAX, y: 2 }, note: Some("ä\"".to_owned()) });
        for text in [
            r#"{"type":"dot","at":{"x":18446744073709551615,"y":2},"note":"ä\""}"#,
            r#"{"at":{"x":18446744073709551615,"y":2},"type":"dot","note":"ä\""}"#,
            r#"{"note":"\u00e4\"","at":{"x":18446744073709551615,"y":2},"\u0074ype":"dot"}"#,
        ] {
            assert_eq!(read(text).as_ref(), Ok(&dot), "{text}");
            let framed = Shape::Frame(Frame { inner: Box::new(dot.clone()) });
            assert_eq!(read(&format!(r#"{{"inner":{text},"type":"frame"}}"#)).as_ref(), Ok(&framed));
            assert_eq!(read(&format!(r#"{{"type":"frame","inner":{text}}}"#)), Ok(framed));
        }
        assert_eq!(serde_json::to_string(&Shape::Empty(Empty {})).unwrap(), r#"{"type":"empty"}"#);
        assert_eq!(read(r#"{"type":"empty"}"#), Ok(Shape::Empty(Empty {})));
    }

    #[test]
    fn other_sources_than_text_are_read_too() {
        let value = serde_json::json!({"at": {"x": 1, "y": 2}, "type": "dot"});
        assert!(serde_json::from_value::<Shape>(value.clone()).is_ok());
        assert!(serde_json::from_reader::<_, Shape>(value.to_string().as_bytes()).is_ok());
    }

    #[test]
    fn what_is_no_variant_is_refused() {
        for text in [
            "{}",
            "[]",
            r#"["dot",{"x":1,"y":2},null]"#,
            r#"{"at":{"x":1,"y":2}}"#,
            r#"{"type":"dott","at":{"x":1,"y":2}}"#,
            r#"{"type":null,"at":{"x":1,"y":2}}"#,
            r#"{"type":["dot"],"at":{"x":1,"y":2}}"#,
            r#"{"type":"dot","type":"dot","at":{"x":1,"y":2}}"#,
            r#"{"at":{"x":1,"y":2},"type":"dot","type":"dot"}"#,
            r#"{"type":"dot","at":[1,2]}"#,
            r#"{"at":[1,2],"type":"dot"}"#,
            r#"{"type":"frame","inner":{"at":[1,2],"type":"dot"}}"#,
            r#"{"inner":{"at":[1,2],"type":"dot"},"type":"frame"}"#,
            r#"{"inner":["dot",{"x":1,"y":2},null],"type":"frame"}"#,
            r#"{"at":{"x":1,"y":2},"at":{"x":1,"y":2},"type":"dot"}"#,
            r#"{"at":{"x":1,"y":2},"type":"dot","at":{"x":1,"y":2}}"#,
            r#"{"at":{"x":1,"y":2,"x":1},"type":"dot"}"#,
            r#"{"at":{"x":1,"y":2},"type":"dot","z":1}"#,
            r#"{"z":1,"at":{"x":1,"y":2},"type":"dot"}"#,
            r#"{"z":1,"type":"empty"}"#,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn nesting_without_end_is_refused_without_a_crash() {
        let deep = |levels: usize, before: &str, after: &str| {
            format!(r#"{}{{"type":"empty"}}{}"#, before.repeat(levels), after.repeat(levels))
        };
        assert!(read(&deep(126, r#"{"inner":"#, r#","type":"frame"}"#)).is_ok());
        assert!(read(&deep(100_000, r#"{"inner":"#, r#","type":"frame"}"#)).unwrap_err().contains("recursion limit"));
        assert!(read(&deep(100_000, r#"{"type":"frame","inner":"#, "}")).unwrap_err().contains("recursion limit"));
        assert_eq!(super::depth(r#"{"a[[[\"[":[["]]",{}]]}"#), 4);
    }
}
