//! JSON that keeps what a document must not have.

use std::fmt;

use greenroom::check::{Path, Segment};
use serde::Deserialize;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde_json::{Value, json};

/// JSON with the order and the duplicates of its fields.
#[derive(Clone, PartialEq)]
pub enum Tree {
    /// A text, a number, a truth value or null.
    Leaf(Value),
    /// A list.
    List(Vec<Tree>),
    /// Names and values.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// The tree as JSON.
    pub fn text(&self) -> String {
        match self {
            Self::Leaf(value) => value.to_string(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::text).collect::<Vec<_>>().join(",")),
            Self::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| format!("{}:{}", json!(name), value.text()));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }
        }
    }

    /// What lies at a path.
    ///
    /// # Panics
    /// - nothing lies there
    #[expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a mistake in a test")]
    pub fn at(&mut self, path: &[Segment]) -> &mut Tree {
        match (path, self) {
            ([], tree) => tree,
            ([Segment::Index(index), below @ ..], Self::List(items)) => items[*index].at(below),
            ([Segment::Field(name), below @ ..], Self::Object(fields)) => {
                fields.iter_mut().find(|(field, _)| field == name).unwrap().1.at(below)
            }
            _ => unreachable!(),
        }
    }

    /// The paths of all places below `path`, its own among them.
    pub fn places(&self, path: &Path, found: &mut Vec<Path>) {
        found.push(path.clone());
        match self {
            Self::Leaf(_) => {}
            Self::List(items) => {
                items.iter().enumerate().for_each(|(place, item)| item.places(&path.index(place), found));
            }
            Self::Object(fields) => fields.iter().for_each(|(name, value)| value.places(&path.key(name), found)),
        }
    }

    /// The kind of JSON value.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Leaf(Value::Null) => "null",
            Self::Leaf(Value::Bool(_)) => "bool",
            Self::Leaf(Value::Number(_)) => "number",
            Self::Leaf(_) => "text",
            Self::List(_) => "list",
            Self::Object(_) => "object",
        }
    }
}

/// As JSON, so that a failing case can be run by hand.
impl fmt::Debug for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TreeVisitor;
        impl<'de> Visitor<'de> for TreeVisitor {
            type Value = Tree;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("JSON")
            }
            fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
                Ok(Tree::Leaf(value.into()))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
                Ok(Tree::Leaf(value.into()))
            }
            fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
                Ok(Tree::Leaf(value.into()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
                Ok(Tree::List(std::iter::from_fn(|| items.next_element().transpose()).collect::<Result<_, _>>()?))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Tree, A::Error> {
                Ok(Tree::Object(std::iter::from_fn(|| fields.next_entry().transpose()).collect::<Result<_, _>>()?))
            }
        }
        deserializer.deserialize_any(TreeVisitor)
    }
}
