use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, named};
use crate::money::Decimal;
use crate::time::Instant;

document_tag!(InboxMeasuresTag, "inbox_measures");

/// How well an inbox is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxMeasures {
    /// Always `inbox_measures`.
    pub document: InboxMeasuresTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The time at which somebody asked.
    pub now: Instant,
    /// How many conversations were looked at.
    pub conversations: u32,
    /// How long people waited for a first response.
    pub first_response: InboxTimes,
    /// How long it took to resolve a conversation.
    pub resolution: InboxTimes,
    /// The first responses in time, of those that were in time or late.
    pub first_response_kept: InboxShare,
    /// The later responses in time, of those that were in time or late.
    pub next_response_kept: InboxShare,
    /// The resolutions in time, of those that were in time or late.
    pub resolution_kept: InboxShare,
    /// The conversations with a reply to somebody who waited, of those in which somebody waited.
    pub response_rate: InboxShare,
    /// The conversations that were open again after they had been resolved, of those that were resolved.
    pub reopen_rate: InboxShare,
    /// The ratings of 4 and 5, of all.
    pub satisfaction: InboxShare,
    /// What is not resolved.
    pub backlog: InboxBacklog,
}

/// How long something took, with those for whom it has not come yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxTimes {
    /// For how many it came.
    pub done: u32,
    /// For how many it has not come: they count as longer than they have waited.
    pub censored: u32,
    /// The time within which it came for half of them.
    pub median: InboxTime,
    /// The time within which it came for nine of ten.
    pub p90: InboxTime,
}

/// A time, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxTime {
    /// The seconds of business hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<i64>,
    /// Why there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<InboxFigureUndefined>,
    /// The same in words.
    pub sentence: String,
}

/// A share, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxShare {
    /// How many.
    pub part: u64,
    /// Of how many.
    pub whole: u64,
    /// In percent, to the hundredth, halves up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Decimal>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<InboxFigureUndefined>,
    /// The same in words.
    pub sentence: String,
}

/// What is not resolved, by the clock of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxBacklog {
    /// How many conversations are not resolved.
    pub conversations: u32,
    /// In how many of them somebody waits for a reply.
    pub waiting: u32,
    /// The median of the seconds since they began, of two in the middle the lower.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_age_seconds: Option<i64>,
    /// The seconds since the oldest of them began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_age_seconds: Option<i64>,
    /// The same in words.
    pub sentence: String,
}

named! {
    /// Why there is no figure.
    InboxFigureUndefined {
        /// There is nothing to count.
        NothingToCount = "nothing_to_count", "there is nothing to count";
        /// It has come for too few to say by when it comes for so many.
        NotReached = "not_reached", "not reached";
        /// Nothing was promised.
        NotPromised = "not_promised", "nothing was promised";
    }
}
