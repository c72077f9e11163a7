use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag};
use crate::crisis::AlarmReport;
use crate::time::Instant;

document_tag!(MentionScanTag, "mention_scan");

/// The alarms in a table of mentions, and what became of its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MentionScan {
    /// Always `mention_scan`.
    pub document: MentionScanTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// What became of the rows.
    pub rows: MentionRows,
    /// How many bins were looked at, those without a mention among them.
    pub bins: u64,
    /// When the first of them begins; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Instant>,
    /// The alarms, and the state from which the next scan goes on: what `detect_alarms` says of the same bins.
    pub report: AlarmReport,
}

/// What became of the rows of a table of mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MentionRows {
    /// How many there are.
    pub all: u64,
    /// Those that are in a bin.
    pub binned: u64,
    /// Those without a time: they are in no bin.
    pub without_time: u64,
    /// Those from before the first bin.
    pub before: u64,
    /// Those from after the last bin.
    pub after: u64,
    /// Of those in a bin, how many say no author: the authors of their bins are at least as many as were counted. Absent where no
    /// column was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_author: Option<u64>,
    /// Of those in a bin, how many do not say how many follow their author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_reach: Option<u64>,
    /// Of those in a bin, how many have no sentiment: they do not count as negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_sentiment: Option<u64>,
    /// Of those in a bin, how many say no platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_platform: Option<u64>,
}
