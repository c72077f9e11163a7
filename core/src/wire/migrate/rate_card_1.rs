use crate::check::Issues;
use crate::wire::walk::Node;

/// A rate card of version 1 had its `rates` at the top, valid on any day; version 2 has them in `versions`.
pub(super) fn rates_into_a_version(node: Node) -> Result<Node, Issues> {
    let Node::Object(fields) = node else { return Ok(node) };
    let into_a_version = |(name, value)| match name {
        name if name == "rates" => ("versions".to_owned(), Node::List(vec![Node::Object(vec![(name, value)])])),
        name => (name, value),
    };
    Ok(Node::Object(fields.into_iter().map(into_a_version).collect()))
}
