//! One fault in a valid document is one issue, of the right code at the right place; and whatever is done to a
//! document, the walk knows what is wrong with it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::check::{Path, Segment};
use greenroom::wire::{call, to_json};
use greenroom_tests::random::{any_documents, cases};
use greenroom_tests::schema::{Field, field_at};
use greenroom_tests::tree::Tree;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The codes of what can be wrong with a document's shape alone.
const SHAPE: [&str; 4] = ["wrong_type", "unknown_field", "duplicate_field", "invalid_text"];

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

/// A valid input with its operation and the type of its document, and one of its places.
fn places() -> impl Strategy<Value = (&'static str, &'static str, Tree, Path)> {
    let documents = any_documents().prop_filter_map("a clean document", |documents| {
        let input = documents.input();
        Some((call("quote", &input.to_string()).ok()?, input))
    });
    (documents, 0_usize..4, any::<prop::sample::Index>()).prop_filter_map(
        "a clean document",
        |((quote, input), which, place)| {
            let (operation, root, text) = match which {
                0 => ("check_deal", "Deal", input["deal"].to_string()),
                1 => ("check_rate_card", "RateCard", input["rate_card"].to_string()),
                2 => ("quote", "QuoteInput", input.to_string()),
                _ => ("present", "Quote", quote),
            };
            let tree: Tree = serde_json::from_str(&text).unwrap();
            let mut paths = Vec::new();
            tree.places(&Path::root(), &mut paths);
            // Issues hold values of any kind.
            paths.retain(|path| !path.to_string().starts_with("warnings["));
            found(operation, &text).is_empty().then(|| (operation, root, tree, place.get(&paths).clone()))
        },
    )
}

/// A place that is a field: the path of its object, and its name.
fn field(path: &Path) -> Option<(Path, String)> {
    match path.split_last()? {
        (above, Segment::Field(name)) => Some((above.clone(), name.to_string())),
        _ => None,
    }
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
    #![proptest_config(cases(60))]

    #[test]
    fn a_field_left_out_is_one_issue_when_it_is_required((operation, root, mut tree, path) in places()) {
        let Some((above, name)) = field(&path) else { return Ok(()) };
        let required = field_at(root, &tree, &path) == Field::Required;
        fields_at(&mut tree, &above).retain(|(field, _)| *field != name);
        let found = found(operation, &tree.text());
        if required {
            prop_assert_eq!(found, one("missing_field", &path));
        } else {
            prop_assert!(found.iter().all(|(code, _)| !SHAPE.contains(&code.as_str())), "{found:?}");
        }
    }

    #[test]
    fn a_field_written_twice_is_one_issue((operation, _, mut tree, path) in places(), at in 0_usize..9) {
        let Some((above, name)) = field(&path) else { return Ok(()) };
        let twin = tree.at(&path.segments()).clone();
        let fields = fields_at(&mut tree, &above);
        fields.insert(at.min(fields.len()), (name, twin));
        prop_assert_eq!(found(operation, &tree.text()), one("duplicate_field", &path));
    }

    #[test]
    fn an_unknown_field_is_one_issue((operation, _, mut tree, path) in places(), at in 0_usize..9) {
        let Tree::Object(fields) = tree.at(&path.segments()) else { return Ok(()) };
        fields.insert(at.min(fields.len()), ("zzz".to_owned(), Tree::List(vec![])));
        prop_assert_eq!(found(operation, &tree.text()), one("unknown_field", &path.key("zzz")));
    }

    #[test]
    fn a_value_of_another_type_is_one_issue((operation, root, mut tree, path) in places(), other in others()) {
        let field = field_at(root, &tree, &path);
        let place = tree.at(&path.segments());
        prop_assume!(place.kind() != other.kind());
        let null = other.kind() == "null";
        *place = other;
        let found = found(operation, &tree.text());
        match field {
            Field::Optional if null => prop_assert!(found.iter().all(|(code, _)| !SHAPE.contains(&code.as_str())), "{found:?}"),
            Field::Required if null => prop_assert_eq!(found, one("missing_field", &path)),
            // A path's steps are texts or numbers.
            Field::Mixed => {}
            _ => prop_assert_eq!(found, one("wrong_type", &path)),
        }
    }

    #[test]
    fn the_order_of_fields_means_nothing((operation, _, mut tree, path) in places(), turn in 0_usize..9) {
        let Tree::Object(fields) = tree.at(&path.segments()) else { return Ok(()) };
        let turn = turn.min(fields.len());
        fields.rotate_left(turn);
        prop_assert_eq!(found(operation, &tree.text()), Vec::new());
    }

    #[test]
    fn whatever_is_done_the_walk_has_something_to_say(
        (operation, _, mut tree, _) in places(),
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
        let answer = call(operation, &tree.text()).unwrap_or_else(|issues| to_json(&issues).unwrap());
        prop_assert!(!answer.contains("please report"), "{} {answer}", tree.text());
    }
}
