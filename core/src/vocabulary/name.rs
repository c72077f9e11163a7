use std::fmt;
use std::str::FromStr;

use crate::check::limits::NAME_CHARS;
use crate::check::wire_text;

/// A name as people write it, in any script: 1 to 200 characters, none of them a control character, and not only
/// spaces.
///
/// ```
/// use greenroom::vocabulary::Name;
///
/// for name in ["Mila Kräuter & Söhne", "שירה", "🌱 Studio"] {
///     assert_eq!(name.parse::<Name>()?.as_str(), name);
/// }
/// assert!(" ".parse::<Name>().is_err());
/// # Ok::<(), greenroom::vocabulary::NameError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

/// A text that cannot be a [`Name`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameError;

impl Name {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as it is compared when case does not matter: in small letters.
    #[must_use]
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for Name {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        let length = text.chars().take(NAME_CHARS.saturating_add(1)).count();
        if length > NAME_CHARS || text.chars().all(char::is_whitespace) || text.chars().any(char::is_control) {
            return Err(NameError);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a name has 1 to {NAME_CHARS} characters, not only spaces, and no control characters")
    }
}

impl std::error::Error for NameError {}

wire_text!(Name, "name", "A name or a note for people: 1 to 200 characters, none of them a control character.");
