//! The words of each issue with a document's shape.

use serde_json::Number;

use super::formats;
use super::node::Node;
use super::shape::Shape;
use crate::check::{Issue, cut, did_you_mean};

/// The most names that advice lists.
const LISTED: usize = 16;

pub(super) fn wrong_type(issue: Issue, types: &[&str], found: &Node) -> Issue {
    let expected = types.iter().map(|name| type_words(name)).collect::<Vec<_>>().join(" or ");
    let message = format!("this must be {expected}, not {}", found.kind());
    Issue { message, ..issue }.with("expected", expected).with("found", found.kind())
}

/// Advice for whoever gave something else where a text belongs.
pub(super) fn help_with_text(issue: Issue, shape: Shape<'_>, found: &Node) -> Issue {
    let format = shape.text("format").and_then(formats::text);
    match (format, found, shape.words()) {
        (Some(format), Node::Number(_), _) => issue.help(format!("write it as text, such as \"{}\"", format.example)),
        (_, _, words) if !words.is_empty() && words.len() <= LISTED => issue.help(one_of(&words)),
        _ => issue,
    }
}

pub(super) fn not_whole(issue: Issue, found: &Number) -> Issue {
    let found = cut(&found.to_string());
    let message = format!("this must be a whole number, not `{found}`");
    Issue { message, ..issue }.with("expected", "a whole number").with("found", found)
}

/// Whether a number without a point may have been written that does not fit into 64 bits: no smaller one can be so
/// large, and no larger one has digits after the point.
pub(super) fn is_huge(number: &Number) -> bool {
    number.as_f64().is_some_and(|value| value.abs() > 9_223_372_036_854_775_000.0)
}

pub(super) fn out_of_range(issue: Issue, value: &str, shape: Shape<'_>) -> Issue {
    let value = cut(value);
    match (shape.whole("minimum"), shape.whole("maximum")) {
        (Some(least), Some(most)) => {
            let message = format!("`{value}` is not within {least} to {most}");
            Issue { message, ..issue }.with("value", value).with("least", least).with("most", most)
        }
        (Some(least), None) if value.starts_with('-') => {
            let message = format!("`{value}` is below {least}");
            Issue { message, ..issue }.with("value", value).with("least", least)
        }
        _ => Issue { message: format!("`{value}` is too large"), ..issue }.with("value", value),
    }
}

pub(super) fn missing(issue: Issue, name: &str, values: &[&str]) -> Issue {
    let issue = Issue { message: format!("the field `{name}` is missing"), ..issue }.with("field", name);
    if values.is_empty() || values.len() > LISTED { issue } else { issue.help(one_of(values)) }
}

pub(super) fn duplicate(issue: Issue, name: &str) -> Issue {
    let name = cut(name);
    let message = format!("the field `{name}` stands here more than once");
    Issue { message, ..issue }.with("field", name).help("keep one of them")
}

/// The word is looked for among the missing fields first: two fields of one meaning are rarely there.
pub(super) fn unknown_field(issue: Issue, name: &str, missing: &[&str], known: &[&str]) -> Issue {
    let message = format!("there is no field `{}` here", cut(name));
    let issue = Issue { message, ..issue }.with("field", cut(name));
    let meant = did_you_mean(name, missing.iter().copied()).or_else(|| did_you_mean(name, known.iter().copied()));
    match meant {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None if known.is_empty() => issue.help("there are no fields here"),
        None if known.len() <= LISTED => issue.help(format!("the fields are {}", known.join(", "))),
        None => issue,
    }
}

pub(super) fn unknown_value(issue: Issue, value: &str, known: &[&str]) -> Issue {
    let message = format!("`{}` is not known here", cut(value));
    let issue = Issue { message, ..issue }.with("value", cut(value));
    match did_you_mean(value, known.iter().copied()) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None if known.len() <= LISTED => issue.help(one_of(known)),
        None => issue,
    }
}

pub(super) fn another_document(issue: Issue, found: &str, expected: &str) -> Issue {
    let message = format!("this is a document `{}`, but a `{expected}` belongs here", cut(found));
    Issue { message, ..issue }.with("value", cut(found)).with("expected", expected)
}

pub(super) fn version(issue: Issue, version: i128, known: i128) -> Issue {
    let message = format!("version {version} of this document is not known");
    let issue = Issue { message, ..issue }.with("version", version).with("known", known);
    let newer = if version > known { "; a newer library may read this document" } else { "" };
    issue.help(format!("this library reads versions 1 to {known}{newer}"))
}

pub(super) fn invalid_text(issue: Issue, text: &str, message: String, words: &[&str]) -> Issue {
    let issue = Issue { message, ..issue }.with("value", cut(text));
    match did_you_mean(text, words.iter().copied()) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue,
    }
}

pub(super) fn item_count(issue: Issue, count: usize, least: usize, most: usize) -> Issue {
    let message = format!("the list has {count} items; it must have {least} to {most}");
    Issue { message, ..issue }.with("count", count).with("most", most)
}

fn one_of(words: &[&str]) -> String {
    match words {
        [only] => format!("use {only}"),
        _ => format!("use one of {}", words.join(", ")),
    }
}

fn type_words(name: &str) -> &'static str {
    match name {
        "object" => "an object",
        "array" => "a list",
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "`true` or `false`",
        _ => "something else",
    }
}
