use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::check::{Code, Issue, Issues, Path, Strict, limits};

/// Reads a document, or any part of one, from JSON text.
///
/// # Errors
/// - the text is longer than the limit
/// - the text is not JSON, or is nested deeper than the limit
/// - a field is missing, unknown, twice there or of the wrong type or form
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Issues> {
    if text.len() > limits::DOCUMENT_BYTES {
        let message = format!("the text has {} bytes; the most is {}", text.len(), limits::DOCUMENT_BYTES);
        let issue = Issue::new(Code::DocumentTooLarge, Path::root(), message);
        return Err(issue.with("bytes", text.len()).with("most", limits::DOCUMENT_BYTES).into());
    }
    read(text).map_err(|error| json_issue(&error).into())
}

/// What serde makes of the whole text.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = T::deserialize(Strict(&mut json))?;
    json.end()?;
    Ok(value)
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

fn json_issue(error: &serde_json::Error) -> Issue {
    let text = error.to_string();
    match error.classify() {
        Category::Data => {
            // A document may come as an object of the host language, which has no lines.
            let place = format!(" at line {} column {}", error.line(), error.column());
            Issue::new(Code::InvalidDocument, Path::root(), text.trim_end_matches(&place))
        }
        Category::Syntax if text.starts_with("recursion limit exceeded") => too_deep(),
        Category::Syntax | Category::Eof | Category::Io => {
            Issue::new(Code::InvalidJson, Path::root(), text).with("line", error.line()).with("column", error.column())
        }
    }
}
