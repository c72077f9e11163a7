use std::fmt;
use std::sync::Arc;

use crate::check::limits::OTHER_NAME_CHARS;

/// What stands before the name of a platform or format outside the table.
const PREFIX: &str = "other:";

/// The name of a platform or format outside the table: 1 to 64 characters, none of them a control character, first and
/// last no space. Documents write it as `other:Mastodon`; a clone shares the text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherName(Arc<str>);

impl OtherName {
    /// The name as documents write it, `other:` included, or `None` when it is no such name.
    pub(super) fn from_wire(text: &str) -> Option<Self> {
        let name = text.strip_prefix(PREFIX)?;
        let length = name.chars().take(OTHER_NAME_CHARS.saturating_add(1)).count();
        let fits = length > 0 && length <= OTHER_NAME_CHARS && name.trim() == name;
        (fits && !name.chars().any(char::is_control)).then(|| Self(text.into()))
    }

    /// The name as documents write it, `other:` included.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name alone.
    #[must_use]
    pub fn label(&self) -> &str {
        self.0.strip_prefix(PREFIX).unwrap_or_default()
    }
}

impl fmt::Debug for OtherName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
