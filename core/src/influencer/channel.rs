use serde::{Deserialize, Serialize};

use super::Audience;
use crate::check::null_is_absent;
use crate::platform::{Format, Platform};
use crate::time::Date;
use crate::vocabulary::Name;

/// A place where an influencer publishes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// The platform.
    pub platform: Platform,
    /// The name of the account there, with or without `@`.
    pub handle: Name,
    /// What was counted there, and when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<Snapshot>,
    /// Who follows this channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
}

/// The counts of a channel on a day: no figure without its date.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// When it was counted.
    pub date: Date,
    /// Followers or subscribers, below 2^53.
    pub followers: u64,
    /// Views of a piece of content on average, over all formats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_views: Option<u64>,
    /// Engagements with a piece of content on average, over all formats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_engagements: Option<u64>,
    /// The averages of single formats, which differ widely.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<FormatAverages>,
}

/// The averages of one format.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormatAverages {
    /// The format.
    pub format: Format,
    /// Views of a piece of content on average.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_views: Option<u64>,
    /// Engagements with a piece of content on average.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_engagements: Option<u64>,
}

impl Snapshot {
    /// The average views of a format, or else of all formats, if they are known.
    #[must_use]
    pub fn views(&self, format: &Format) -> Option<u64> {
        self.averages(format).and_then(|averages| averages.average_views).or(self.average_views)
    }

    /// The average engagements of a format, or else of all formats, if they are known.
    #[must_use]
    pub fn engagements(&self, format: &Format) -> Option<u64> {
        self.averages(format).and_then(|averages| averages.average_engagements).or(self.average_engagements)
    }

    fn averages(&self, format: &Format) -> Option<&FormatAverages> {
        self.formats.iter().find(|averages| averages.format == *format)
    }
}
