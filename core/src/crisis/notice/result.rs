use serde::{Deserialize, Serialize};

use super::DetectorState;
use crate::check::{Version, document_tag, named, null_is_absent};
use crate::stats::Number;
use crate::time::Instant;
use crate::vocabulary::Name;

document_tag!(AlarmReportTag, "alarm_report");

/// The alarms in some bins, and the state from which the next call goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AlarmReport {
    /// Always `alarm_report`.
    pub document: AlarmReportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The alarms, the earliest first.
    pub alarms: Vec<MentionAlarm>,
    /// The score of each bin, where that was asked for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<BinScore>,
    /// All that the detector remembers.
    pub state: DetectorState,
}

/// An alarm with its evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MentionAlarm {
    /// When the bin begins in which it was noticed.
    pub at: Instant,
    /// What gave it.
    pub kind: AlarmKind,
    /// How strong it is: the greatest score by its threshold, so that 1 is just an alarm.
    pub strength: Number,
    /// Whether it comes soon after another one, which it exceeds.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub exceeds_last: bool,
    /// What each signal says.
    pub signals: Vec<AlarmSignal>,
    /// The mentions of the bin.
    pub mentions: u32,
    /// Different authors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unique_authors: Option<u32>,
    /// The followers of the authors together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authors_reach: Option<u64>,
    /// Mentions of danger or breach of law.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub severe: u32,
    /// The words that stand out.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub top_terms: Vec<Name>,
    /// The posts that stand out.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub top_posts: Vec<Name>,
}

/// What a signal says of a bin.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AlarmSignal {
    /// Which.
    pub signal: MentionSignal,
    /// What was observed: a count, or the negative share of late.
    pub observed: Number,
    /// What was expected.
    pub expected: Number,
    /// What was observed by what was expected; absent where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Number>,
    /// The smoothed score, in deviations of the brand's own noise.
    pub score: Number,
}

/// The score of a bin.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BinScore {
    /// When the bin begins.
    pub at: Instant,
    /// What was counted.
    pub observed: Number,
    /// What was expected.
    pub expected: Number,
    /// The smoothed score of the volume.
    pub score: Number,
    /// The greatest score of all signals by its threshold.
    pub strength: Number,
}

named! {
    /// What gives an alarm.
    AlarmKind {
        Volume = "volume", "volume";
        NegativeShare = "negative_share", "negative share";
        AuthorsReach = "authors_reach", "followers of the authors";
        Platforms = "platforms", "spread over platforms";
        /// Two signals, of which none is an alarm alone.
        Joint = "joint", "several signals together";
        /// Mentions of danger or breach of law, whatever the statistics say.
        Severe = "severe", "danger or breach of law";
    }
}

named! {
    /// What a detector looks at.
    MentionSignal {
        Volume = "volume", "volume";
        NegativeShare = "negative_share", "negative share";
        AuthorsReach = "authors_reach", "followers of the authors";
        Platforms = "platforms", "spread over platforms";
    }
}

impl MentionSignal {
    /// The kind of an alarm that it gives alone.
    pub(super) fn kind(self) -> AlarmKind {
        match self {
            Self::Volume => AlarmKind::Volume,
            Self::NegativeShare => AlarmKind::NegativeShare,
            Self::AuthorsReach => AlarmKind::AuthorsReach,
            Self::Platforms => AlarmKind::Platforms,
        }
    }
}
