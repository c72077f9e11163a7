use super::node::Node;
use crate::check::{Code, Issues, Path, Segment};

/// Takes unknown and duplicate fields out of a document; `false` when it has other faults that keep it from being read.
pub(super) fn prune(node: &mut Node, issues: &Issues) -> bool {
    for issue in issues.as_slice() {
        match issue.code {
            Code::UnknownField => remove(node, &issue.path, 0),
            Code::DuplicateField => remove(node, &issue.path, 1),
            // A list of any length can be read, and so can many a number out of range; the checks stop at the limit.
            Code::ItemCount | Code::OutOfRange => {}
            _ => return false,
        }
    }
    true
}

/// Takes all fields of this name away but the first `keep`.
fn remove(node: &mut Node, path: &Path, keep: usize) {
    let Some((Segment::Field(last), above)) = path.segments().split_last() else { return };
    let place = above.iter().try_fold(node, |node, segment| match (segment, node) {
        (Segment::Field(name), node) => node.get_mut(name),
        (Segment::Index(index), Node::List(items)) => items.get_mut(*index),
        _ => None,
    });
    if let Some(Node::Object(fields)) = place {
        let mut seen = 0_usize;
        fields.retain(|(name, _)| {
            seen = seen.saturating_add(usize::from(name == last));
            name != last || seen <= keep
        });
    }
}
