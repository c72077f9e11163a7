use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The version of a document's form: writes `N`, and reads nothing else.
///
/// Documents of older versions are migrated before they are read; newer ones are refused as `unsupported_version`.
///
/// ```
/// use greenroom::check::Version;
///
/// assert!(serde_json::from_str::<Version<2>>("2").is_ok());
/// assert!(serde_json::from_str::<Version<2>>("3").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version<const N: u32>;

impl<const N: u32> Serialize for Version<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(N)
    }
}

impl<'de, const N: u32> Deserialize<'de> for Version<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            version if version == N => Ok(Self),
            version => Err(Error::custom(format!("version {version} of this document is not known"))),
        }
    }
}

#[cfg(feature = "schema")]
impl<const N: u32> schemars::JsonSchema for Version<N> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Version{N}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "integer", "const": N})
    }
}

/// Makes the mark of a document: a type that is always the same word, `document_tag!(RateCardTag, "rate_card")`.
macro_rules! document_tag {
    ($name:ident, $word:literal) => {
        #[doc = concat!("The mark of a document: always `", $word, "`.")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name;

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($word)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::check::read_word(deserializer, $word).map(|()| Self)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "const": $word})
            }
        }
    };
}
pub(crate) use document_tag;

/// Reads exactly this word.
pub(crate) fn read_word<'de, D: Deserializer<'de>>(input: D, word: &'static str) -> Result<(), D::Error> {
    input.deserialize_str(Word(word))
}

struct Word(&'static str);

impl Visitor<'_> for Word {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if text == self.0 { Ok(()) } else { Err(E::invalid_value(Unexpected::Str(text), &self)) }
    }
}

/// Reads a field whose `null` means the same as its absence: for `#[serde(default, deserialize_with = ..)]`.
///
/// # Errors
/// - whatever the type of the field refuses
pub fn null_is_absent<'de, T: Deserialize<'de> + Default, D: Deserializer<'de>>(input: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(input)?.unwrap_or_default())
}
