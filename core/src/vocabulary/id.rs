use std::fmt;
use std::str::FromStr;

use crate::check::limits::ID_CHARS;
use crate::check::wire_text;

/// An opaque name that is unique in its list: 1 to 128 characters, none of them a control character.
///
/// ```
/// use greenroom::vocabulary::Id;
///
/// let id: Id = "reel-1".parse()?;
/// assert_eq!(id.as_str(), "reel-1");
/// assert!("".parse::<Id>().is_err());
/// # Ok::<(), greenroom::vocabulary::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

/// A text that cannot be an [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError;

impl Id {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let length = text.chars().take(ID_CHARS.saturating_add(1)).count();
        if length == 0 || length > ID_CHARS || text.chars().any(char::is_control) {
            return Err(IdError);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an id has 1 to {ID_CHARS} characters and no control characters")
    }
}

impl std::error::Error for IdError {}

wire_text!(
    Id,
    "id",
    "An opaque name that is unique in its list: 1 to 128 characters, none of them a control character.",
    r"^[^\x00-\x1f\x7f-\x9f]{1,128}$"
);
