use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::platform::Platform;
use crate::rate_card::UsageKind;
use crate::time::{Date, Interval};
use crate::vocabulary::{Id, Name, Territory};

/// A picture, a piece of music or other material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// The name of the asset, unique in the campaign.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What it is.
    pub kind: AssetKind,
    /// Whether the team made it itself, so that it needs no licence.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub own_work: bool,
    /// The permissions of whoever owns it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub licences: Vec<Licence>,
    /// The people who made it or can be seen in it, with what they agreed to.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<Consent>,
    /// Whether it shows personal data, such as a name, a number plate or an address.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub personal_data: bool,
}

named! {
    /// What an asset is.
    AssetKind {
        Image = "image", "image";
        Video = "video", "video";
        Music = "music", "music";
        Font = "font", "font";
        Text = "text", "text";
        /// Users made it.
        UserGenerated = "user_generated", "user-generated content";
    }
}

/// What the owner of an asset permits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Who permits it.
    pub holder: Name,
    /// For what; absent or empty: for any use.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<UsageKind>,
    /// On which platforms; absent or empty: on any.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Platform>,
    /// Where; absent or empty: anywhere.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
    /// On which days.
    pub days: Interval,
}

/// What somebody agreed to who made an asset or can be seen in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Who.
    pub person: Name,
    /// Whether they are a minor; somebody else must then agree for them.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub minor: bool,
    /// Who agreed for a minor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guardian: Option<Name>,
    /// On which day they agreed; absent: they have not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_on: Option<Date>,
    /// For what; absent or empty: for any use.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<UsageKind>,
    /// The last day on which it holds; absent: without end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
}
