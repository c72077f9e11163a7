use serde::de::IgnoredAny;

use super::parse::{json_issue, too_large};
use crate::check::{Issue, Issues, Path, limits};

/// The fields of an input that come in texts of their own, as one object: each text is one JSON value in its own right,
/// so that none can reach into another.
///
/// ```
/// use greenroom::wire;
///
/// let money = r#"{"amount": "1", "currency": "EUR"}"#;
/// let both = wire::join(&[("first", money), ("second", money)])?;
/// assert_eq!(wire::call("compare_money", &both)?, r#"{"order":0}"#);
///
/// let issues = wire::join(&[("first", r#"{}, "second": {}"#)]).unwrap_err();
/// assert_eq!(issues.to_string(), "first: trailing characters at line 1 column 3");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - a text is not one JSON value: all at once, each with its field as its path
/// - the object would be longer than the limit
pub fn join(fields: &[(&str, &str)]) -> Result<String, Issues> {
    let bytes = fields
        .iter()
        .fold(2_usize, |sum, (name, text)| sum.saturating_add(name.len()).saturating_add(text.len()).saturating_add(4));
    if bytes > limits::DOCUMENT_BYTES {
        return Err(too_large().into());
    }
    let mut issues = Issues::default();
    let mut object = String::with_capacity(bytes);
    for (name, text) in fields {
        if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
            issues.push(Issue { path: Path::root().key(name), ..json_issue(&error) });
        }
        object.push(if object.is_empty() { '{' } else { ',' });
        object.push_str(&serde_json::to_string(name).unwrap_or_default());
        object.push(':');
        object.push_str(text);
    }
    object.push_str(if object.is_empty() { "{}" } else { "}" });
    issues.into_result(object)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_reaches_into_another() {
        for text in ["", " ", "1,2", r#"{},"b":{}"#, "{}}", r#"{"a":1"#, "NaN", "\u{feff}{}", "[1],"] {
            let issues = join(&[("a", text), ("b", "{}"), ("c", text)]).unwrap_err();
            let paths: Vec<String> = issues.as_slice().iter().map(|issue| issue.path.to_string()).collect();
            assert_eq!(paths, ["a", "c"], "{text}");
        }
        assert_eq!(join(&[("a", " {} "), ("\"", "1")]).unwrap(), r#"{"a": {} ,"\"":1}"#);
        assert_eq!(join(&[]).unwrap(), "{}");
    }

    #[test]
    fn size_and_depth_are_issues() {
        let long = " ".repeat(limits::DOCUMENT_BYTES);
        assert_eq!(join(&[("a", &long)]).unwrap_err(), too_large().into());
        let deep = "[".repeat(1_000_000);
        assert_eq!(join(&[("a", &deep)]).unwrap_err().as_slice().len(), 1);
    }
}
