use std::collections::BTreeMap;

use super::node::Node;
use crate::check::{Code, Issues, Segment, limits};

/// Takes unknown and duplicate fields out of a document; `false` when it has other faults that keep it from being read.
pub(super) fn prune(node: &mut Node, issues: &Issues) -> bool {
    // Who has that many issues may have more that nobody has looked for.
    if issues.as_slice().len() >= limits::SHAPE_ISSUES {
        return false;
    }
    // By object, so that one with many fields is gone through once.
    let mut objects: BTreeMap<Vec<Segment>, BTreeMap<&str, usize>> = BTreeMap::new();
    for issue in issues.as_slice() {
        let keep = match issue.code {
            Code::UnknownField => 0,
            Code::DuplicateField => 1,
            // A list of any length can be read, and so can many a number out of range; the checks stop at the limit.
            Code::ItemCount | Code::OutOfRange => continue,
            _ => return false,
        };
        if let Some((object, Segment::Field(name))) = issue.path.split_last() {
            objects.entry(object.segments()).or_default().insert(name, keep);
        }
    }
    objects.into_iter().for_each(|(path, fields)| remove(node, &path, fields));
    true
}

/// Keeps so many fields of each name.
fn remove(node: &mut Node, path: &[Segment], mut keep: BTreeMap<&str, usize>) {
    let place = path.iter().try_fold(node, |node, segment| match (segment, node) {
        (Segment::Field(name), node) => node.get_mut(name),
        (Segment::Index(index), Node::List(items)) => items.get_mut(*index),
        _ => None,
    });
    if let Some(Node::Object(fields)) = place {
        fields.retain(|(name, _)| match keep.get_mut(name.as_str()) {
            None => true,
            Some(0) => false,
            Some(left) => {
                *left = left.saturating_sub(1);
                true
            }
        });
    }
}
