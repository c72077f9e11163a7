use serde::{Deserialize, Serialize};

use super::DetectorSettings;
use crate::check::{Version, document_tag};
use crate::stats::Number;
use crate::time::Instant;

document_tag!(DetectorStateTag, "detector_state");

/// All that a detector remembers: as much after a million bins as after one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DetectorState {
    /// Always `detector_state`.
    pub document: DetectorStateTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// How it works.
    pub settings: DetectorSettings,
    /// How many bins it has seen.
    pub bins: u64,
    /// When the last of them began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_start: Option<Instant>,
    /// What is usual of mentions, or authors.
    pub volume: SignalState,
    /// What is usual of the authors' followers.
    pub authors_reach: SignalState,
    /// What is usual of the platforms.
    pub platforms: SignalState,
    /// What is usual of the negative share.
    pub negative: NegativeState,
    /// The last alarm.
    pub alarm: AlarmState,
}

/// What is usual of a count, as logarithms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignalState {
    /// How many bins had a count.
    pub bins: u64,
    /// The level.
    pub level: Number,
    /// The usual deviation from it.
    pub scale: Number,
    /// The smoothed score.
    pub score: Number,
    /// What each hour of the day adds, from midnight UTC: 24.
    pub hours_of_day: Vec<Number>,
    /// What each hour of the week adds to that, from Monday midnight UTC: 168.
    pub hours_of_week: Vec<Number>,
}

/// What is usual of the negative share.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NegativeState {
    /// Mentions of late, weighted.
    pub mentions: Number,
    /// The same with squared weights.
    pub squared: Number,
    /// Negative mentions of late, weighted.
    pub negative: Number,
    /// Mentions of the baseline, weighted.
    pub baseline_mentions: Number,
    /// Negative mentions of the baseline, weighted.
    pub baseline_negative: Number,
    /// How many times the variance is that of independent mentions.
    pub overdispersion: Number,
}

/// The last alarm, and whether it is over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AlarmState {
    /// How many bins in a row are over the threshold.
    pub hot_bins: u32,
    /// Whether it is not over yet.
    pub is_active: bool,
    /// When it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_at: Option<Instant>,
    /// How strong it was.
    pub last_strength: Number,
    /// When the last was that needed no statistics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_severe_at: Option<Instant>,
}

impl SignalState {
    /// Nothing was seen yet.
    pub(super) fn empty() -> Self {
        Self {
            bins: 0,
            level: Number::ZERO,
            scale: Number::ZERO,
            score: Number::ZERO,
            hours_of_day: vec![Number::ZERO; super::signal::HOURS_OF_DAY],
            hours_of_week: vec![Number::ZERO; super::signal::HOURS_OF_WEEK],
        }
    }
}

impl DetectorState {
    /// A detector that has seen nothing.
    #[must_use]
    pub fn new(settings: DetectorSettings) -> Self {
        Self {
            document: DetectorStateTag,
            version: Version,
            settings,
            bins: 0,
            last_start: None,
            volume: SignalState::empty(),
            authors_reach: SignalState::empty(),
            platforms: SignalState::empty(),
            negative: NegativeState::default(),
            alarm: AlarmState::default(),
        }
    }
}
