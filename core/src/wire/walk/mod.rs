//! What is wrong with the shape of a document that serde refused: everything at once, each at its place.
//!
//! A valid document never comes here.

mod find;
mod formats;
mod name;
mod node;
mod order;
mod prune;
mod say;
mod shape;

use serde::de::DeserializeOwned;

pub use node::Node;
pub(crate) use shape::Shape;

use super::migrate::{MIGRATIONS, Migration, migrate};
use crate::check::{Issues, Path};

/// What the walk makes of a document that serde refused.
pub(super) struct Walked {
    /// What is wrong with it.
    pub(super) issues: Issues,
    /// A text that serde may accept: migrated, and without unknown and duplicate fields; `None` when nothing helps.
    pub(super) mended: Option<String>,
}

/// Walks a document of this type; `None` when the schema does not know the type.
pub(super) fn walk<T: DeserializeOwned>(node: Node) -> Option<Walked> {
    name::name_of::<T>().and_then(Shape::named).map(|shape| walk_shape(shape, node, MIGRATIONS))
}

fn walk_shape(shape: Shape<'_>, mut node: Node, migrations: &[Migration]) -> Walked {
    let mut issues = Issues::default();
    let migrated = migrate(&mut node, &Path::root(), &shape.documents(), migrations, &mut issues);
    let whole = issues.as_slice().is_empty();
    if whole {
        find::find(shape, &node, &mut issues);
    }
    let changed = migrated || !issues.as_slice().is_empty();
    let mendable = whole && changed && prune::prune(&mut node, &issues);
    let mended = if mendable { serde_json::to_string(&node).ok() } else { None };
    Walked { issues: order::sort(shape, issues), mended }
}

/// Brings issues into the order of the schema of this type.
pub(super) fn sorted<T: DeserializeOwned>(issues: Issues) -> Issues {
    match name::name_of::<T>() {
        Some(name) => sorted_as(name, issues),
        None => issues,
    }
}

/// Brings issues into the order of the schema of the type with this name.
pub(super) fn sorted_as(name: &str, issues: Issues) -> Issues {
    match Shape::named(name) {
        Some(shape) => order::sort(shape, issues),
        None => issues,
    }
}

#[cfg(test)]
mod tests;
