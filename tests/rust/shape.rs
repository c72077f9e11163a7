//! One fault in a valid document is one issue, of the right code at the right place; and whatever is done to a
//! document, the walk knows what is wrong with it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::check::{Path, Segment};
use greenroom::wire::call;
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde_json::{Value, json};

/// JSON with the order and the duplicates of its fields.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Leaf(Value),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    fn text(&self) -> String {
        match self {
            Self::Leaf(value) => value.to_string(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::text).collect::<Vec<_>>().join(",")),
            Self::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| format!("{}:{}", json!(name), value.text()));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }
        }
    }

    fn at(&mut self, path: &[Segment]) -> &mut Tree {
        match (path, self) {
            ([], tree) => tree,
            ([Segment::Index(index), below @ ..], Self::List(items)) => items[*index].at(below),
            ([Segment::Field(name), below @ ..], Self::Object(fields)) => {
                fields.iter_mut().find(|(field, _)| field == name).unwrap().1.at(below)
            }
            _ => unreachable!(),
        }
    }

    fn places(&self, path: &Path, found: &mut Vec<Path>) {
        found.push(path.clone());
        match self {
            Self::Leaf(_) => {}
            Self::List(items) => {
                items.iter().enumerate().for_each(|(place, item)| item.places(&path.index(place), found));
            }
            Self::Object(fields) => fields.iter().for_each(|(name, value)| value.places(&path.key(name), found)),
        }
    }

    fn kind(&self) -> &'static str {
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

/// Valid inputs of every operation.
fn valid() -> Vec<(&'static str, Tree)> {
    let deal = r#"{
        "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
        "rounding": {"point": "line", "mode": "half_up"},
        "deliverables": [
            {"id": "a", "platform": "x", "format": "post", "quantity": 1},
            {"id": "b", "platform": "x", "format": "thread", "quantity": 3}
        ]
    }"#;
    let card = r#"{
        "document": "rate_card", "version": 1, "id": "card", "influencer": "mila", "currency": "EUR",
        "rates": [
            {"platform": "x", "format": "post", "price": {"type": "flat", "rate": {"amount": "0.035", "currency": "EUR"}}},
            {"platform": "x", "format": "thread", "price": {"rate": {"amount": "5", "currency": "EUR"}, "type": "flat"}}
        ]
    }"#;
    let input = format!(r#"{{"rate_card": {card}, "deal": {deal}}}"#);
    let quote = call("quote", &input).unwrap();
    [("check_deal", deal), ("check_rate_card", card), ("quote", &input), ("present", &quote)]
        .map(|(operation, text)| (operation, serde_json::from_str(text).unwrap()))
        .into()
}

/// The codes and paths of what an operation finds.
fn found(operation: &str, text: &str) -> Vec<(String, String)> {
    let issues = match call(operation, text) {
        Ok(output) if operation.starts_with("check") => {
            serde_json::from_str::<Value>(&output).unwrap()["issues"].clone()
        }
        Ok(_) => json!([]),
        Err(issues) => serde_json::to_value(issues).unwrap(),
    };
    let path = |issue: &Value| serde_json::from_value::<Path>(issue["path"].clone()).unwrap().to_string();
    let issues = issues.as_array().unwrap().iter();
    issues.map(|issue| (issue["code"].as_str().unwrap().to_owned(), path(issue))).collect()
}

/// A valid input, and one of its places.
fn places() -> impl Strategy<Value = (&'static str, Tree, Path)> {
    prop::sample::select(valid()).prop_flat_map(|(operation, tree)| {
        let mut paths = Vec::new();
        tree.places(&Path::root(), &mut paths);
        prop::sample::select(paths).prop_map(move |path| (operation, tree.clone(), path))
    })
}

/// A place that is a field: the path of its object, and its name.
fn field(path: &Path) -> Option<(Path, String)> {
    match path.split_last()? {
        (above, Segment::Field(name)) => Some((above.clone(), name.to_string())),
        _ => None,
    }
}

fn is_optional(path: &Path) -> bool {
    path.to_string().ends_with("rounding") && !path.to_string().starts_with("rounding.") && path.segments().len() < 3
}

fn fields_at<'a>(tree: &'a mut Tree, path: &Path) -> &'a mut Vec<(String, Tree)> {
    match tree.at(&path.segments()) {
        Tree::Object(fields) => fields,
        _ => unreachable!(),
    }
}

fn one(code: &str, path: &Path) -> Vec<(String, String)> {
    vec![(code.to_owned(), path.to_string())]
}

fn others() -> impl Strategy<Value = Tree> {
    prop::sample::select(vec![
        Tree::Leaf(json!(null)),
        Tree::Leaf(json!(true)),
        Tree::Leaf(json!(7)),
        Tree::Leaf(json!(-7)),
        Tree::Leaf(json!(1e30)),
        Tree::Leaf(json!("")),
        Tree::Leaf(json!("nonsense")),
        Tree::List(vec![]),
        Tree::List(vec![Tree::Leaf(json!("5")), Tree::Leaf(json!("EUR"))]),
        Tree::Object(vec![]),
        Tree::Object(vec![("x".to_owned(), Tree::Leaf(json!(null)))]),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_field_left_out_is_one_issue((operation, mut tree, path) in places()) {
        let Some((above, name)) = field(&path) else { return Ok(()) };
        prop_assume!(!(operation == "present" && is_optional(&path)));
        fields_at(&mut tree, &above).retain(|(field, _)| *field != name);
        let expected = if is_optional(&path) { Vec::new() } else { one("missing_field", &path) };
        prop_assert_eq!(found(operation, &tree.text()), expected);
    }

    #[test]
    fn a_field_written_twice_is_one_issue((operation, mut tree, path) in places(), at in 0_usize..9) {
        let Some((above, name)) = field(&path) else { return Ok(()) };
        let twin = tree.at(&path.segments()).clone();
        let fields = fields_at(&mut tree, &above);
        fields.insert(at.min(fields.len()), (name, twin));
        prop_assert_eq!(found(operation, &tree.text()), one("duplicate_field", &path));
    }

    #[test]
    fn an_unknown_field_is_one_issue((operation, mut tree, path) in places(), at in 0_usize..9) {
        let Tree::Object(fields) = tree.at(&path.segments()) else { return Ok(()) };
        fields.insert(at.min(fields.len()), ("zzz".to_owned(), Tree::List(vec![])));
        prop_assert_eq!(found(operation, &tree.text()), one("unknown_field", &path.field("zzz")));
    }

    #[test]
    fn a_value_of_another_type_is_one_issue((operation, mut tree, path) in places(), other in others()) {
        let place = tree.at(&path.segments());
        // A path's steps are texts or numbers.
        let step = path.to_string().contains("explanation.from[") && ["text", "number"].contains(&other.kind());
        prop_assume!(place.kind() != other.kind() && !step);
        let null = other.kind() == "null" && field(&path).is_some();
        prop_assume!(!(null && is_optional(&path)));
        *place = other;
        let code = if null { "missing_field" } else { "wrong_type" };
        prop_assert_eq!(found(operation, &tree.text()), one(code, &path));
    }

    #[test]
    fn the_order_of_fields_means_nothing((operation, mut tree, path) in places(), turn in 0_usize..9) {
        let Tree::Object(fields) = tree.at(&path.segments()) else { return Ok(()) };
        let turn = turn.min(fields.len());
        fields.rotate_left(turn);
        prop_assert_eq!(found(operation, &tree.text()), Vec::new());
    }

    #[test]
    fn whatever_is_done_the_walk_has_something_to_say(
        (operation, mut tree, _) in places(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..6, others()), 1..6),
    ) {
        for (place, change, other) in changes {
            let mut paths = Vec::new();
            tree.places(&Path::root(), &mut paths);
            let path = place.get(&paths).clone();
            match (tree.at(&path.segments()), change) {
                (place, 0) => *place = other,
                (Tree::Object(fields), 1) => fields.truncate(2),
                (Tree::Object(fields), 2) => fields.extend(fields.clone().into_iter().take(2)),
                (Tree::Object(fields), 3) => fields.iter_mut().take(1).for_each(|(name, _)| name.push('s')),
                (Tree::Object(fields), 4) => fields.reverse(),
                (place @ Tree::Object(_), 5) => {
                    let Tree::Object(fields) = place.clone() else { unreachable!() };
                    *place = Tree::List(fields.into_iter().map(|(_, value)| value).collect());
                }
                (Tree::List(items), _) => items.push(other),
                (Tree::Leaf(Value::String(text)), _) => text.push('!'),
                (Tree::Leaf(Value::Number(number)), _) => *number = u64::MAX.into(),
                (place, _) => *place = other,
            }
        }
        let found = found(operation, &tree.text());
        prop_assert!(found.iter().all(|(code, _)| code != "invalid_document"), "{} {found:?}", tree.text());
    }
}
