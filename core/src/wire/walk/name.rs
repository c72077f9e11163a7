use serde::de::value::Error;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

/// The name of a document type, under which the schema has it; `None` when it is not a struct or a tagged union.
///
/// serde tells each struct's name to whoever reads it, so the type is asked with an input that is nothing else.
pub(super) fn name_of<T: DeserializeOwned>() -> Option<&'static str> {
    let mut name = None;
    // The answer is always an error; the question is what counts.
    let _ = T::deserialize(Question(&mut name));
    name
}

struct Question<'a>(&'a mut Option<&'static str>);

impl<'de> Deserializer<'de> for Question<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(Error::custom("no struct"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = Some(name);
        Err(Error::custom("only the name was wanted"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;
    use crate::rate_card::{Price, RateCard};

    #[test]
    fn hears_the_names_of_structs_and_unions() {
        assert_eq!(name_of::<RateCard>(), Some("RateCard"));
        assert_eq!(name_of::<Price>(), Some("Price"));
        assert_eq!(name_of::<Money>(), Some("Money"));
        assert_eq!(name_of::<Vec<Price>>(), None);
    }
}
