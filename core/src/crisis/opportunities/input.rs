use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::crisis::{DetectorSettings, MentionBin};
use crate::stats::Number;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// What `find_opportunities` takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindOpportunitiesInput {
    /// When it is asked.
    pub now: Instant,
    /// How the detector works, one for each series.
    pub settings: DetectorSettings,
    /// What the creator is about: 1 to 1,000 words and phrases.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub niche: Vec<NicheTerm>,
    /// What is counted: 1 to 1,000 topics, hashtags and formats.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub series: Vec<TrendSeries>,
    /// From how many different authors on a rise is not the doing of a few, 1 to 1,000,000; 10 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_authors: Option<u32>,
    /// From which fit on something is worth a piece, 0 to 1; 0.3 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_fit: Option<Number>,
}

/// A word or phrase of a creator's niche.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NicheTerm {
    /// The word, or a phrase of up to 16 words; found whole, whatever its case.
    pub term: Name,
    /// How much of a fit it is alone, above 0 to 1; 0.5 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Number>,
}

/// How often something is used, bin by bin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrendSeries {
    /// Its name in the list.
    pub id: Id,
    /// What it is: the topic, the hashtag, the format.
    pub name: Name,
    /// Which of these.
    pub kind: TrendKind,
    /// Words, hashtags and phrases that go with it, such as those that `name_topics` finds.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Name>,
    /// For how many hours after it is noticed a trend of this kind is worth joining, 1 to 8,760; when absent 48 of a topic, 72
    /// of a hashtag and 336 of a format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend_hours: Option<u32>,
    /// The bins, the earliest first, none later than now; a bin that is left out is not known, and not zero.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::DETECTOR_BINS)))]
    pub bins: Vec<MentionBin>,
}

named! {
    /// What may be a trend.
    TrendKind {
        Topic = "topic", "topic";
        Hashtag = "hashtag", "hashtag";
        /// A way to make content: a template, a sound, a challenge.
        Format = "format", "format";
    }
}

impl TrendKind {
    /// For how many hours one is worth joining: this library's choice, for topics of the day pass sooner than formats.
    pub(super) fn trend_hours(self) -> u32 {
        match self {
            Self::Topic => 48,
            Self::Hashtag => 72,
            Self::Format => 336,
        }
    }
}
