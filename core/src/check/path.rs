use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
///
/// A path shares its steps with the path that it was made from, so that making and copying one is cheap.
#[derive(Clone, Default)]
pub struct Path(Option<Arc<Link>>);

/// The last step of a path, and the path before it.
struct Link {
    before: Path,
    segment: Segment,
}

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Segment {
    /// A field of an object.
    Field(Cow<'static, str>),
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
    pub fn field(&self, name: &'static str) -> Self {
        self.then(Segment::Field(Cow::Borrowed(name)))
    }

    /// This path, one field further down whose name the document chose.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        self.then(Segment::Field(Cow::Owned(name.to_owned())))
    }

    /// This path, one place of a list further down.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.then(Segment::Index(index))
    }

    /// This path, with all steps of another below it.
    #[must_use]
    pub fn join(&self, below: &Path) -> Self {
        below.segments().into_iter().fold(self.clone(), |path, segment| path.then(segment))
    }

    /// The path without its last step, and that step; `None` for the root.
    #[must_use]
    pub fn split_last(&self) -> Option<(&Path, &Segment)> {
        self.0.as_ref().map(|link| (&link.before, &link.segment))
    }

    /// Whether it is the whole document.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.0.is_none()
    }

    /// The steps from the root down.
    #[must_use]
    pub fn segments(&self) -> Vec<Segment> {
        let mut segments: Vec<Segment> = self.upward().cloned().collect();
        segments.reverse();
        segments
    }

    /// The last name of the path with the places after it: `rates[3]` of `rate_card.rates[3]`.
    #[must_use]
    pub fn last_name(&self) -> String {
        let segments = self.segments();
        let name = segments.iter().rposition(|segment| matches!(segment, Segment::Field(_))).unwrap_or_default();
        segments.into_iter().skip(name).collect::<Self>().to_string()
    }

    /// The path as a JSON Pointer (RFC 6901).
    #[must_use]
    pub fn pointer(&self) -> String {
        let step = |segment: &Segment| match segment {
            Segment::Field(name) => format!("/{}", name.replace('~', "~0").replace('/', "~1")),
            Segment::Index(index) => format!("/{index}"),
        };
        self.segments().iter().map(step).collect()
    }

    fn then(&self, segment: Segment) -> Self {
        Self(Some(Arc::new(Link { before: self.clone(), segment })))
    }

    /// The steps from the last to the first.
    fn upward(&self) -> impl Iterator<Item = &Segment> {
        std::iter::successors(self.split_last(), |(before, _)| before.split_last()).map(|(_, segment)| segment)
    }
}

/// One link after another: the path of a document may be so long that dropping each within the one after it would
/// overflow the stack.
impl Drop for Path {
    fn drop(&mut self) {
        let mut link = self.0.take();
        while let Some(mut last) = link.and_then(Arc::into_inner) {
            link = last.before.0.take();
        }
    }
}

impl PartialEq for Path {
    fn eq(&self, other: &Self) -> bool {
        self.upward().eq(other.upward())
    }
}

impl Eq for Path {}

impl Hash for Path {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.upward().for_each(|segment| segment.hash(state));
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Path").field(&self.to_string()).finish()
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        segments.into_iter().fold(Self::root(), |path, segment| path.then(segment))
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.segments())
    }
}

impl<'de> Deserialize<'de> for Path {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<Segment>::deserialize(deserializer)?.into_iter().collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, segment) in self.segments().iter().enumerate() {
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

    #[test]
    fn a_long_path_is_dropped_without_overflowing_the_stack() {
        let long: Path = (0..1_000_000).map(Segment::Index).collect();
        assert_eq!(long.clone().index(7), long.index(7));
    }
}
