use super::shape::Shape;
use crate::check::{Issues, Path, Segment};

/// Brings issues into the order of the schema, then of places in lists, then of codes.
pub(crate) fn sort(shape: Shape<'_>, issues: Issues) -> Issues {
    issues.sorted_by_key(|issue| (key(shape, &issue.path), issue.code))
}

/// Where a path lies in the order of the schema: fields that are not in the schema come last.
fn key(shape: Shape<'_>, path: &Path) -> Vec<usize> {
    let mut shape = Some(shape.resolved());
    let mut key = Vec::new();
    for segment in path.segments() {
        let (place, below) = match segment {
            Segment::Index(index) => (index, shape.and_then(|shape| shape.item(index))),
            Segment::Field(name) => shape.and_then(|shape| field(shape, &name)).unwrap_or((usize::MAX, None)),
        };
        key.push(place);
        shape = below;
    }
    key
}

fn field<'a>(shape: Shape<'a>, name: &str) -> Option<(usize, Option<Shape<'a>>)> {
    if let Some(variants) = shape.variants() {
        return variants.into_iter().find_map(|(_, variant)| field(variant, name));
    }
    let place = shape.fields().iter().position(|(known, _)| known == name);
    match (place, shape.field(name)) {
        (Some(place), below) => Some((place, below)),
        // The fields of a map stand in the order in which their issues were found.
        (None, below @ Some(_)) => Some((0, below)),
        (None, None) => None,
    }
}
