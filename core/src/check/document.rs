use serde::{Deserialize, Deserializer};

use super::{Code, Issue, Issues, Path};

/// Refuses a document of a version newer than the library knows, or of version 0.
pub fn check_version(version: u32, known: u32, path: &Path, issues: &mut Issues) {
    if version == 0 || version > known {
        let message = format!("version {version} of this document is not known");
        issues.push(
            Issue::new(Code::UnsupportedVersion, path.field("version"), message)
                .with("version", version)
                .with("known", known)
                .help(format!("this library reads versions 1 to {known}; a newer library may read this document")),
        );
    }
}

/// Reads a field whose `null` means the same as its absence: for `#[serde(default, deserialize_with = ..)]`.
///
/// # Errors
/// - whatever the type of the field refuses
pub fn null_is_absent<'de, T: Deserialize<'de> + Default, D: Deserializer<'de>>(input: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(input)?.unwrap_or_default())
}
