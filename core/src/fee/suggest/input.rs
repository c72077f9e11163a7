use serde::{Deserialize, Serialize};

use super::FeeConventions;
use crate::check::{named, null_is_absent};
use crate::convention::ExchangeRate;
use crate::influencer::Influencer;
use crate::money::{Currency, Percent, RoundTo};
use crate::platform::{Format, Platform};
use crate::time::Date;
use crate::vocabulary::{Id, Territory};

/// What a fee is suggested for: one piece of content, and what is known of the channel.
///
/// Counts come from the influencer's main channel on the platform, unless they stand here: a count here goes before.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestFeeInput {
    /// Where the piece is published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// The day on which the conventions are used; what is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The currency of the suggestion; absent: that of the prices per 1,000 views.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The rate between the currency of the prices and that of the suggestion, in either direction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange: Option<ExchangeRate>,
    /// Who makes the piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub influencer: Option<Influencer>,
    /// Followers or subscribers, below 2^53.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followers: Option<u64>,
    /// Views of a piece of this format on average, below 2^53.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_views: Option<u64>,
    /// Engagements that the piece is expected to have, below 2^53.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_engagements: Option<u64>,
    /// Engagements per follower: 0 to 10,000; absent: expected engagements ÷ followers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engagement_rate_percent: Option<Percent>,
    /// The niche; absent: the first of the influencer's niches that has a multiplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niche: Option<Id>,
    /// Where the audience is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Territory>,
    /// By which conventions.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub conventions: FeeConventions,
    /// How several estimates become one range.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub range: RangeRule,
    /// How amounts are rounded.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub rounding: RoundTo,
}

named! {
    /// How several estimates become one range.
    #[derive(Default)]
    RangeRule {
        /// From the least of the low ends to the greatest of the high ends; in the middle, the mean of the middles.
        #[default]
        Envelope = "envelope", "from the lowest to the highest estimate, and the mean of the middles";
        /// The means of the low ends, of the middles and of the high ends.
        Mean = "mean", "the mean of all estimates";
        /// The first estimate that there is: by views, by engagements, by followers.
        First = "first", "the first estimate that there is";
    }
}
