use std::fmt;
use std::str::FromStr;

use crate::check::limits::ZONE_CHARS;
use crate::check::wire_text;

/// The name of a time zone as the IANA database writes them: `Europe/Berlin`, `America/Argentina/Ushuaia`, `UTC`.
///
/// Only the grammar of the names is checked: whether the database has such a zone is for whoever computes with it.
///
/// ```
/// use greenroom::time::Zone;
///
/// assert_eq!("Europe/Berlin".parse::<Zone>().unwrap().as_str(), "Europe/Berlin");
/// assert!("Berlin time".parse::<Zone>().is_err());
/// ```
///
/// Source: "Theory and pragmatics of the tz code and data", section "Timezone identifiers" (parts of ASCII letters,
/// digits, `-`, `_` and `+` between slashes).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone(String);

/// A text, here cut to 64 characters, that cannot be the name of a [`Zone`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneError(String);

impl Zone {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Zone {
    type Err = ZoneError;

    fn from_str(text: &str) -> Result<Self, ZoneError> {
        let part = |part: &str| {
            part.starts_with(|first: char| first.is_ascii_alphabetic())
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+'))
        };
        if text.len() <= ZONE_CHARS && text.split('/').all(part) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ZoneError(text.chars().take(64).collect()))
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ZoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not the name of a time zone, such as Europe/Berlin", self.0)
    }
}

impl std::error::Error for ZoneError {}

wire_text!(Zone, "zone", "The name of a time zone in the IANA database, such as `Europe/Berlin`.");
