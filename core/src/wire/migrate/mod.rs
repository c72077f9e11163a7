//! Documents of older versions become documents of the version that this library knows, one step at a time.

mod rate_card_1;

use super::walk::Node;
use crate::check::{Issue, Issues, Path};

/// One step from a version of a document to the next: it changes the fields, and leaves `version` to the caller.
#[derive(Debug)]
pub(super) struct Migration {
    /// The document's name.
    pub(super) document: &'static str,
    /// The version that is migrated.
    pub(super) from: u32,
    /// What is done with it. Paths of issues start at the document.
    pub(super) step: fn(Node) -> Result<Node, Issues>,
}

/// Every step there is: a line for each, and a file in this folder.
pub(super) const MIGRATIONS: &[Migration] =
    &[Migration { document: "rate_card", from: 1, step: rate_card_1::rates_into_a_version }];

/// Migrates every older document in the tree to the version in `known`, from the root down; whether there was one.
pub(super) fn migrate(
    node: &mut Node,
    path: &Path,
    known: &[(&str, i128)],
    table: &[Migration],
    issues: &mut Issues,
) -> bool {
    let mut migrated = false;
    while let Some(migration) = next(node, known, table) {
        match (migration.step)(std::mem::replace(node, Node::Null)) {
            Ok(mut newer) => {
                newer.set("version", Node::Number(migration.from.saturating_add(1).into()));
                *node = newer;
                migrated = true;
            }
            Err(found) => {
                found.as_slice().iter().for_each(|issue| {
                    issues.push(Issue { path: path.join(&issue.path), ..issue.clone() });
                });
                return true;
            }
        }
    }
    match node {
        Node::List(items) => {
            for (place, item) in items.iter_mut().enumerate() {
                migrated |= migrate(item, &path.index(place), known, table, issues);
            }
        }
        Node::Object(fields) => {
            for (name, value) in fields {
                migrated |= migrate(value, &path.key(name), known, table, issues);
            }
        }
        _ => {}
    }
    migrated
}

/// The next step for an object that is an older document.
fn next<'a>(node: &Node, known: &[(&str, i128)], table: &'a [Migration]) -> Option<&'a Migration> {
    let document = node.get("document")?.text()?;
    let version = node.get("version")?.whole()?;
    let (_, newest) = known.iter().find(|(name, _)| *name == document)?;
    table.iter().find(|step| step.document == document && i128::from(step.from) == version && version < *newest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Code;
    use crate::wire::walk::Shape;

    /// Version 1 had `fee`, version 2 has `price`, version 3 has `price` as text.
    const TABLE: &[Migration] = &[
        Migration { document: "offer", from: 1, step: rename_fee },
        Migration { document: "offer", from: 2, step: price_as_text },
    ];

    fn rename_fee(node: Node) -> Result<Node, Issues> {
        let Node::Object(fields) = node else { return Ok(node) };
        let rename = |(name, value)| if name == "fee" { ("price".to_owned(), value) } else { (name, value) };
        Ok(Node::Object(fields.into_iter().map(rename).collect()))
    }

    fn price_as_text(mut node: Node) -> Result<Node, Issues> {
        let Some(price) = node.get("price").and_then(Node::whole) else {
            let path = Path::root().field("price");
            return Err(Issue::new(Code::WrongType, path, "this must be a whole number").into());
        };
        node.set("price", Node::Text(price.to_string()));
        Ok(node)
    }

    fn run(text: &str) -> (bool, String, Issues) {
        let mut node = serde_json::from_str(text).unwrap();
        let mut issues = Issues::default();
        let migrated = migrate(&mut node, &Path::root(), &[("offer", 3)], TABLE, &mut issues);
        (migrated, serde_json::to_string(&node).unwrap(), issues)
    }

    #[test]
    fn every_older_version_of_every_document_has_its_step() {
        for (document, newest) in Shape::named("RateCard").unwrap().documents() {
            for version in 1..newest {
                let is_it = |step: &&Migration| step.document == document && i128::from(step.from) == version;
                assert_eq!(MIGRATIONS.iter().filter(is_it).count(), 1, "{document} {version}");
            }
        }
    }

    #[test]
    fn migrates_step_by_step_wherever_the_document_stands() {
        let (migrated, text, issues) = run(
            r#"{"a":[{"document":"offer","version":1,"fee":5},{"document":"offer","version":2,"price":6}],"version":1}"#,
        );
        assert!(migrated);
        assert_eq!(issues, Issues::default());
        assert_eq!(
            text,
            r#"{"a":[{"document":"offer","version":3,"price":"5"},{"document":"offer","version":3,"price":"6"}],"version":1}"#
        );
    }

    #[test]
    fn leaves_the_newest_the_unknown_and_the_newer_alone() {
        for text in [
            r#"{"document":"offer","version":3,"price":"5"}"#,
            r#"{"document":"offer","version":4}"#,
            r#"{"document":"offer","version":0}"#,
            r#"{"document":"offer","version":-1}"#,
            r#"{"document":"offer","version":"1"}"#,
            r#"{"document":"other","version":1}"#,
        ] {
            assert_eq!(run(text), (false, text.to_owned(), Issues::default()));
        }
    }

    #[test]
    fn a_step_that_fails_says_where_in_the_whole_input() {
        let (_, _, issues) = run(r#"{"offers":[{"document":"offer","version":1,"fee":"5"}]}"#);
        assert_eq!(issues.to_string(), "offers[0].price: this must be a whole number");
    }
}
