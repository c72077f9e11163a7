use serde::{Deserialize, Serialize};

use super::DetectorState;
use crate::check::{named, null_is_absent};
use crate::stats::Number;
use crate::time::Instant;
use crate::vocabulary::Name;

/// What `detect_alarms` takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DetectAlarmsInput {
    /// How a new detector works; absent where a state is given, which has its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<DetectorSettings>,
    /// Where an earlier call stopped; absent: nothing was seen yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<DetectorState>,
    /// The bins, the earliest first; a bin that is left out is not known, and not zero.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::DETECTOR_BINS)))]
    pub bins: Vec<MentionBin>,
    /// Whether the score of each bin is wanted too, as for a picture.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub with_scores: bool,
}

/// How a detector works. What is absent has the value that is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DetectorSettings {
    /// How long a bin is, 1 to 1,440 minutes.
    pub bin_minutes: u32,
    /// What is counted; `mentions` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub count: AlarmCount,
    /// From which score on there is an alarm, in deviations of the brand's own noise, 0.1 to 1,000; 4 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Number>,
    /// From which score on a signal counts for a joint alarm, which needs two; 3 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joint_threshold: Option<Number>,
    /// The fewest counted in a bin with an alarm, 0 to 1,000,000; 8 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_count: Option<u32>,
    /// Over about how many bins a score is smoothed, 1 to 1,000; 2 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smoothing_bins: Option<u32>,
    /// How many bins in a row must be over the threshold, 1 to 1,000; 1 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm_bins: Option<u32>,
    /// How long there is no other alarm after one, 0 to 8,760 hours; 48 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refractory_hours: Option<u32>,
    /// Unless it is so many times as strong as the last, 1 to 1,000; 2 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exceed_factor: Option<Number>,
    /// Below which share of the threshold an alarm is over, 0 to 1; 0.5 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release_share: Option<Number>,
    /// In how many hours what was usual counts half, 1 to 8,760; 72 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level_half_life_hours: Option<u32>,
    /// In how many hours the noise of before counts half, 1 to 8,760; 168 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale_half_life_hours: Option<u32>,
    /// In how many days the hours of the day of before count half, 1 to 365; 7 when absent. Hours of the week take four times as
    /// long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_half_life_days: Option<u32>,
    /// How many hours it learns before it gives an alarm, 0 to 8,760; 24 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warm_up_hours: Option<u32>,
    /// In how many minutes negative mentions of before count half, 1 to 10,080; 60 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative_half_life_minutes: Option<u32>,
    /// The fewest mentions, so weighted, that say anything about the negative share, 1 to 1,000,000; 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative_minimum: Option<u32>,
    /// The fewest percentage points above the baseline that count, 0 to 100; 10 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative_points: Option<u32>,
}

/// What is counted in a bin so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MentionBin {
    /// When it begins.
    pub start: Instant,
    /// The mentions, 0 to 1,000,000,000.
    pub mentions: u32,
    /// Different authors, at most as many as mentions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unique_authors: Option<u32>,
    /// Negative mentions, by whichever judge of mood, at most as many as mentions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative: Option<u32>,
    /// The followers of the authors together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authors_reach: Option<u64>,
    /// On how many platforms, 0 to 1,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platforms: Option<u32>,
    /// Mentions of danger or breach of law, at most as many as mentions: they need no statistics.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub severe: u32,
    /// The words that stand out, for the evidence.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub top_terms: Vec<Name>,
    /// The posts that stand out, for the evidence.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub top_posts: Vec<Name>,
}

named! {
    /// What a detector counts.
    #[derive(Default)]
    AlarmCount {
        #[default]
        Mentions = "mentions", "mentions";
        /// So that many mentions of one account are one.
        UniqueAuthors = "unique_authors", "different authors";
    }
}
