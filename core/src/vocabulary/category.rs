use serde::{Deserialize, Serialize};

use super::{Id, Name};
use crate::check::limits::CATEGORY_DEPTH;
use crate::check::null_is_absent;

/// The categories of products and topics, each within another or at the top.
///
/// ```
/// use greenroom::vocabulary::{CategoryTree, Id};
///
/// let tree: CategoryTree = greenroom::wire::parse(r#"{"categories": [
///     {"id": "beauty", "name": "Beauty"},
///     {"id": "skincare", "name": "Skincare", "parent": "beauty", "synonyms": ["Hautpflege"]},
///     {"id": "make_up", "name": "Make-up", "parent": "beauty"}
/// ]}"#)?;
/// let [beauty, skincare, make_up]: [Id; 3] = ["beauty", "skincare", "make_up"].map(|id| id.parse().unwrap());
/// assert!(tree.is_within(&skincare, &beauty) && !tree.is_within(&beauty, &skincare));
/// assert!(tree.related(&beauty, &skincare) && !tree.related(&make_up, &skincare));
/// assert_eq!(tree.find("hautpflege").unwrap().id, skincare);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CategoryTree {
    /// The categories, in any order.
    pub categories: Vec<Category>,
}

/// One kind of product or topic.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// The name in documents, unique in the tree.
    pub id: Id,
    /// The name that people use, unique in the tree with all synonyms, in small letters as in capitals.
    pub name: Name,
    /// The category that it lies within; none at the top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// Other names that people use.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub synonyms: Vec<Name>,
}

impl CategoryTree {
    /// The category of this id.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// The category of this id, name or synonym, in small letters as in capitals.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&Category> {
        let folded = text.to_lowercase();
        self.categories
            .iter()
            .find(|category| category.id.as_str() == text)
            .or_else(|| self.categories.iter().find(|category| category.names().any(|name| name.folded() == folded)))
    }

    /// The category and all that it lies within, from itself to the top; empty for an unknown id.
    #[must_use]
    pub fn ancestry(&self, id: &Id) -> Vec<&Category> {
        let mut line = Vec::new();
        let mut next = Some(id);
        // A circle, which the check refuses, ends at the limit.
        while let Some(category) = next.filter(|_| line.len() < CATEGORY_DEPTH).and_then(|id| self.get(id)) {
            line.push(category);
            next = category.parent.as_ref();
        }
        line
    }

    /// The categories directly within this one, in the order of the tree.
    pub fn children<'a>(&'a self, id: &'a Id) -> impl Iterator<Item = &'a Category> {
        self.categories.iter().filter(move |category| category.parent.as_ref() == Some(id))
    }

    /// Whether the category is the other one or lies within it, at any depth. An id that the tree does not know is
    /// within itself alone.
    #[must_use]
    pub fn is_within(&self, inner: &Id, outer: &Id) -> bool {
        inner == outer || self.ancestry(inner).iter().any(|category| category.id == *outer)
    }

    /// Whether one of the two lies within the other: what an exclusivity for one of them forbids of the other.
    #[must_use]
    pub fn related(&self, one: &Id, other: &Id) -> bool {
        self.is_within(one, other) || self.is_within(other, one)
    }
}

impl Category {
    /// The name and the synonyms.
    pub fn names(&self) -> impl Iterator<Item = &Name> {
        std::iter::once(&self.name).chain(&self.synonyms)
    }
}
