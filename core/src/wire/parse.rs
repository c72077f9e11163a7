use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::walk::{Node, sorted, walk};
use crate::check::{Code, Issue, Issues, Path, Strict, limits};

/// Reads a document, or any part of one, from JSON text.
///
/// ```
/// use greenroom::fee::Rounding;
/// use greenroom::wire::parse;
///
/// let rounding: Rounding = parse(r#"{"point": "line", "mode": "half_up"}"#)?;
/// let issues = parse::<Rounding>(r#"{"point": "lines", "mode": 5, "step": "0.05"}"#).unwrap_err();
/// assert_eq!(
///     issues.as_slice().iter().map(|issue| issue.code.as_str()).collect::<Vec<_>>(),
///     ["unknown_value", "wrong_type", "unknown_field"],
/// );
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the text is longer than the limit
/// - the text is not JSON, or is nested deeper than the limit
/// - a field is missing, unknown, twice there or of the wrong type or form: all at once
/// - a document's version is newer than this library knows
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Issues> {
    let Parsed { value, issues } = read(text);
    match value {
        Some(value) => issues.into_result(value),
        None => Err(issues),
    }
}

/// A document with what is wrong with its shape.
#[derive(Debug)]
pub(super) struct Parsed<T> {
    /// The document, without its unknown and duplicate fields; `None` when it cannot be read.
    pub(super) value: Option<T>,
    /// What is wrong with its shape.
    pub(super) issues: Issues,
}

impl<T: DeserializeOwned> Parsed<T> {
    /// What is computed from the document; what is wrong with its shape joins the issues of the computation.
    ///
    /// # Errors
    /// - the document's shape is wrong, or the computation finds issues
    pub(super) fn compute<O>(self, run: impl FnOnce(&T) -> Result<O, Issues>) -> Result<O, Issues> {
        let Self { value, mut issues } = self;
        match value.map(|value| run(&value)) {
            None => Err(sorted::<T>(issues)),
            Some(Ok(output)) if issues.as_slice().is_empty() => Ok(output),
            Some(Ok(_)) => Err(sorted::<T>(issues)),
            Some(Err(found)) => {
                issues.extend_new(found);
                Err(sorted::<T>(issues))
            }
        }
    }

    /// Everything that is wrong with the document: its shape, and what a check finds.
    pub(super) fn check(self, check: impl FnOnce(&T, &mut Issues)) -> Issues {
        let Self { value, mut issues } = self;
        let mut found = Issues::default();
        if let Some(value) = value {
            check(&value, &mut found);
        }
        issues.extend_new(found);
        if issues.as_slice().is_empty() { issues } else { sorted::<T>(issues) }
    }
}

/// Reads a document as far as it can be read: one that only has unknown or duplicate fields too many is there without
/// them, so that the checks of its content can say the rest at once.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Parsed<T> {
    if text.len() > limits::DOCUMENT_BYTES {
        let message = format!("the text has {} bytes; the most is {}", text.len(), limits::DOCUMENT_BYTES);
        let issue = Issue::new(Code::DocumentTooLarge, Path::root(), message);
        return Parsed::refused(issue.with("bytes", text.len()).with("most", limits::DOCUMENT_BYTES));
    }
    match strictly(text) {
        Ok(value) => Parsed { value: Some(value), issues: Issues::default() },
        Err(error) => read_by_walking(text, &error),
    }
}

/// What serde makes of the whole text.
fn strictly<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = T::deserialize(Strict(&mut json))?;
    json.end()?;
    Ok(value)
}

#[cold]
fn read_by_walking<T: DeserializeOwned>(text: &str, error: &serde_json::Error) -> Parsed<T> {
    // Reading without a type in mind says the same of bad JSON whatever stands around it.
    let node: Node = match serde_json::from_str(text) {
        Ok(node) => node,
        Err(syntax) => return Parsed::refused(json_issue(&syntax)),
    };
    let Some(walked) = walk::<T>(node) else { return Parsed::refused(json_issue(error)) };
    let again = walked.mended.map(|text| strictly(&text));
    match again {
        Some(Ok(value)) => Parsed { value: Some(value), issues: walked.issues },
        // The walk found nothing to say, but serde did.
        Some(Err(error)) if walked.issues.as_slice().is_empty() => Parsed::refused(json_issue(&error)),
        None if walked.issues.as_slice().is_empty() => Parsed::refused(json_issue(error)),
        _ => Parsed { value: None, issues: walked.issues },
    }
}

impl<T> Parsed<T> {
    fn refused(issue: Issue) -> Self {
        Self { value: None, issues: issue.into() }
    }
}

/// The input as text.
///
/// # Errors
/// - the bytes are not UTF-8
pub fn utf8(input: &[u8]) -> Result<&str, Issues> {
    std::str::from_utf8(input).map_err(|error| {
        let message = format!("the text is not UTF-8 from byte {} on", error.valid_up_to());
        Issue::new(Code::InvalidJson, Path::root(), message).with("byte", error.valid_up_to()).into()
    })
}

/// Writes a result as compact JSON, its fields in the order of the schema.
///
/// # Errors
/// - the value cannot be written, which no type of this library brings about
pub fn to_json<T: Serialize>(value: &T) -> Result<String, Issues> {
    serde_json::to_string(value).map_err(|error| json_issue(&error).into())
}

/// What is said of input nested deeper than the limit, also by a host that cannot write it as JSON.
#[must_use]
pub fn too_deep() -> Issue {
    let message = format!("lists and objects are nested deeper than {} levels", limits::DEPTH);
    Issue::new(Code::TooDeep, Path::root(), message).with("most", limits::DEPTH)
}

/// What is said of input that would be longer than the limit as JSON, by a host that stops writing it there.
#[must_use]
pub fn too_large() -> Issue {
    let message = format!("the text would have more than {} bytes", limits::DOCUMENT_BYTES);
    Issue::new(Code::DocumentTooLarge, Path::root(), message).with("most", limits::DOCUMENT_BYTES)
}

/// Issues as a host throws them: `{"message": .., "issues": [..]}`, the message being all issues in words.
#[must_use]
pub fn refusal(issues: &Issues) -> String {
    let refusal = Refusal { message: issues.to_string(), issues };
    serde_json::to_string(&refusal).unwrap_or_default()
}

#[derive(Serialize)]
struct Refusal<'a> {
    message: String,
    issues: &'a Issues,
}

/// What is said of a document that cannot be read for a reason that the walk does not know.
const NOT_WALKED: &str = "this library cannot say more about it; please report what you gave it";

pub(super) fn json_issue(error: &serde_json::Error) -> Issue {
    let text = error.to_string();
    match error.classify() {
        Category::Data => {
            // A document may come as an object of the host language, which has no lines.
            let place = format!(" at line {} column {}", error.line(), error.column());
            Issue::new(Code::WrongType, Path::root(), text.trim_end_matches(&place)).help(NOT_WALKED)
        }
        Category::Syntax if text.starts_with("recursion limit exceeded") => too_deep(),
        Category::Syntax | Category::Eof | Category::Io => {
            Issue::new(Code::InvalidJson, Path::root(), text).with("line", error.line()).with("column", error.column())
        }
    }
}
