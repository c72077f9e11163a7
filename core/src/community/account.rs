use std::fmt;

use serde::{Deserialize, Serialize};

use crate::platform::Platform;
use crate::vocabulary::Id;

/// An account of somebody: names are unique on one platform alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxAccount {
    /// On which platform.
    pub platform: Platform,
    /// The account's name there.
    pub author: Id,
}

impl fmt::Display for InboxAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} on {}", self.author, self.platform)
    }
}
