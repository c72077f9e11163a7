//! What the tests share: the vectors (one case, one file, for every language), random documents, and a second, slow
//! computation of their prices.

pub mod explained;
pub mod nab;
pub mod random;
pub mod reference;
pub mod schema;
pub mod tree;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use greenroom::check::Issues;
use greenroom::wire::{call, call_with_bytes};
use serde::Deserialize;
use serde_json::value::RawValue;

/// One case: an operation, its input, and the output or the issues that it must give, byte for byte.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// The operation's name.
    pub operation: String,
    /// The input as JSON.
    pub input: Option<Box<RawValue>>,
    /// The input as a text that need not be JSON, instead of `input`.
    pub input_text: Option<String>,
    /// How many times `input_text` is written, 1 when absent.
    pub repeat: Option<usize>,
    /// The name of a file beside the vector whose bytes the operation takes.
    pub bytes: Option<String>,
    /// Those bytes.
    #[serde(skip)]
    pub data: Option<Vec<u8>>,
    /// The output that the operation must give.
    pub output: Option<Box<RawValue>>,
    /// The issues that the operation must give, instead of `output`.
    pub issues: Option<Box<RawValue>>,
}

impl Vector {
    /// The text that the operation takes.
    pub fn text(&self) -> String {
        match (&self.input, &self.input_text) {
            (Some(json), _) => minify(json.get()),
            (None, Some(text)) => text.repeat(self.repeat.unwrap_or(1)),
            (None, None) => String::new(),
        }
    }

    /// What the operation gives.
    ///
    /// # Errors
    /// - the operation finds issues
    pub fn run(&self) -> Result<String, Issues> {
        match &self.data {
            Some(data) => call_with_bytes(&self.operation, data, &self.text()),
            None => call(&self.operation, &self.text()),
        }
    }

    /// The text that the operation must give, without white space.
    pub fn expected(&self) -> Result<String, String> {
        match (&self.output, &self.issues) {
            (Some(output), None) => Ok(minify(output.get())),
            (None, Some(issues)) => Err(minify(issues.get())),
            _ => Err("a vector has either `output` or `issues`".to_owned()),
        }
    }
}

/// The folder of vectors: `GREENROOM_VECTORS`, or the one beside this package.
pub fn folder() -> PathBuf {
    std::env::var_os("GREENROOM_VECTORS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors"), PathBuf::from)
}

/// Every vector below a folder with its path, in the order of the paths.
///
/// # Errors
/// - a file cannot be read, or is no vector
pub fn vectors(folder: &Path) -> Result<Vec<(PathBuf, Vector)>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(vectors(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            let text = fs::read_to_string(&path)?;
            let mut vector: Vector =
                serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            vector.data = vector.bytes.as_ref().map(|name| fs::read(path.with_file_name(name))).transpose()?;
            found.push((path, vector));
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(found)
}

/// JSON without the white space between its tokens.
fn minify(json: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let keep = |letter: &char| {
        let inside = in_string;
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = in_string,
            '"' => in_string = !in_string,
            _ => {}
        }
        inside || !letter.is_ascii_whitespace()
    };
    json.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn minify_keeps_strings() {
        assert_eq!(super::minify("{ \"a b\\\" c\" :\n [1, \"\\\\\" , 2] }"), r#"{"a b\" c":[1,"\\",2]}"#);
    }
}
