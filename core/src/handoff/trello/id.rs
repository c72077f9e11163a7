use std::fmt;
use std::str::FromStr;

use crate::check::{cut, wire_text};

/// How many digits an id of Trello has.
const DIGITS: usize = 24;

/// The id of a list, a label, a member or a card of Trello: 24 hexadecimal digits.
///
/// ```
/// use greenroom::handoff::TrelloId;
///
/// assert!("54a17e9db559f0356ce022e4".parse::<TrelloId>().is_ok());
/// assert!("To do".parse::<TrelloId>().is_err());
/// ```
///
/// Source: Trello REST API, "Object definitions".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TrelloId(String);

/// A text, here cut to 64 characters, that is no [`TrelloId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrelloIdError(String);

impl TrelloId {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TrelloId {
    type Err = TrelloIdError;

    fn from_str(text: &str) -> Result<Self, TrelloIdError> {
        let is_id = text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_id { Ok(Self(text.to_owned())) } else { Err(TrelloIdError(cut(text))) }
    }
}

impl fmt::Display for TrelloId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for TrelloIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not an id of Trello: those have 24 hexadecimal digits", self.0)
    }
}

impl std::error::Error for TrelloIdError {}

wire_text!(TrelloId, "trello-id", "The id of a list, a label, a member or a card of Trello: 24 hexadecimal digits.");
