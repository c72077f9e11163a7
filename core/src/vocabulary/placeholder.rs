use serde::{Deserialize, Serialize};

use super::{Id, Name};

/// A gap in a text that is ready to be filled: `{name}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TemplatePlaceholder {
    /// What stands between the braces, unique in the text.
    pub name: Id,
    /// What it is filled with.
    pub meaning: Name,
}

/// What a placeholder is filled with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaceholderValue {
    /// Which placeholder.
    pub name: Id,
    /// The words.
    pub text: String,
}
