use std::fmt;

use serde::{Deserialize, Serialize};

/// Where in a document an issue lies: names and indexes from the root down.
///
/// On the wire a list (`["deliverables", 2, "quantity"]`); in print `deliverables[2].quantity`, and nothing for the
/// root.
///
/// ```
/// use greenroom::check::Path;
///
/// let path = Path::root().field("deliverables").index(2).field("quantity");
/// assert_eq!(path.to_string(), "deliverables[2].quantity");
/// assert_eq!(path.pointer(), "/deliverables/2/quantity");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Path(Vec<Segment>);

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Segment {
    /// A field of an object.
    Field(String),
    /// A place in a list, counted from 0.
    Index(usize),
}

impl Path {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// This path, one field further down.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        self.then(Segment::Field(name.to_owned()))
    }

    /// This path, one place of a list further down.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.then(Segment::Index(index))
    }

    /// This path, with all steps of another below it.
    #[must_use]
    pub fn join(&self, below: &Path) -> Self {
        Self(self.0.iter().chain(&below.0).cloned().collect())
    }

    /// The steps from the root down.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// The last name of the path with the places after it: `rates[3]` of `rate_card.rates[3]`.
    #[must_use]
    pub fn last_name(&self) -> String {
        let name = self.0.iter().rposition(|segment| matches!(segment, Segment::Field(_))).unwrap_or_default();
        Self(self.0.iter().skip(name).cloned().collect()).to_string()
    }

    /// The path as a JSON Pointer (RFC 6901).
    #[must_use]
    pub fn pointer(&self) -> String {
        let step = |segment: &Segment| match segment {
            Segment::Field(name) => format!("/{}", name.replace('~', "~0").replace('/', "~1")),
            Segment::Index(index) => format!("/{index}"),
        };
        self.0.iter().map(step).collect()
    }

    fn then(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        Self(segments.into_iter().collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Field(name) if place == 0 => f.write_str(name)?,
                Segment::Field(name) => write!(f, ".{name}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Path {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Path".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Where in a document something lies: names and indexes from the root down.",
            "type": "array",
            "items": {"type": ["string", "integer"], "minimum": 0},
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_the_root_as_nothing_and_escapes_pointers() {
        assert_eq!(Path::root().to_string(), "");
        assert_eq!(Path::root().index(3).field("a").to_string(), "[3].a");
        assert_eq!(Path::root().field("a").index(1).field("b").index(3).last_name(), "b[3]");
        assert_eq!(Path::root().index(3).last_name(), "[3]");
        assert_eq!(Path::root().field("a/b~c").pointer(), "/a~1b~0c");
    }
}
