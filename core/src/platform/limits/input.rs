use serde::{Deserialize, Serialize};

use super::ContentLimits;
use crate::check::null_is_absent;
use crate::convention::Convention;
use crate::platform::{Content, Format, Platform};
use crate::time::Date;
use crate::vocabulary::Id;

/// What `check_content` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckContentInput {
    /// Where it is to be published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// What is to be published.
    pub content: Content,
    /// Whether what is between a looser and a stricter limit is an error; a warning when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub strict: bool,
    /// What the account has that widens limits, such as `premium` on X or `nitro` on Discord.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<Id>,
    /// By which limits; absent: the preset `content_limits.` of the platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<Convention<ContentLimits>>,
    /// The day on which the limits are used; what is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}
