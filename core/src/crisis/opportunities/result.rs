use serde::{Deserialize, Serialize};

use super::TrendKind;
use crate::check::{Version, document_tag, named, null_is_absent};
use crate::crisis::{AlarmSignal, BinScore};
use crate::stats::Number;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(OpportunityReportTag, "opportunity_report");

/// What rises, how it fits the creator, and what to do by when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpportunityReport {
    /// Always `opportunity_report`.
    pub document: OpportunityReportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When it was asked.
    pub now: Instant,
    /// From how many different authors on a rise is not the doing of a few.
    pub minimum_authors: u32,
    /// From which fit on something is worth a piece.
    pub least_fit: Number,
    /// Every series: what to join first, then what to look at, to watch and to leave; of these the highest priority first.
    pub opportunities: Vec<Opportunity>,
}

/// What a series comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Opportunity {
    /// Which series.
    pub series: Id,
    /// What it is.
    pub name: Name,
    /// Topic, hashtag or format.
    pub kind: TrendKind,
    /// How it stands.
    pub state: OpportunityState,
    /// What to do.
    pub advice: OpportunityAdvice,
    /// That in a sentence.
    pub sentence: String,
    /// The strength of the rise times the fit, while it can be joined; 0 otherwise.
    pub priority: Number,
    /// How it fits the niche.
    pub fit: NicheFit,
    /// When the bin begins in which the last rise was noticed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noticed_at: Option<Instant>,
    /// Until when it is worth joining.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act_by: Option<Instant>,
    /// How strong the rise was: the greatest score by its threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<Number>,
    /// What each signal said then: observed, expected, their ratio and the score.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<AlarmSignal>,
    /// The different authors of that bin, where they are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unique_authors: Option<u32>,
    /// Whether danger, breach of law or a bad mood was noticed beside it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub is_delicate: bool,
    /// The last bin that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<BinScore>,
}

/// How something fits a niche, from 0 to 1: each term that is met takes its weight of what is missing to 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NicheFit {
    /// One minus the product of what each term leaves.
    pub score: Number,
    /// The terms of the niche that are met, in their order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub matched: Vec<NicheMatch>,
}

/// A term of the niche that is met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NicheMatch {
    /// The term.
    pub term: Name,
    /// Its weight.
    pub weight: Number,
    /// Where it stands: the name of the series, or one of its related words.
    pub found_in: Name,
}

named! {
    /// How a series stands.
    OpportunityState {
        Rising = "rising", "rising";
        /// It was noticed not long ago, and is not over what is usual any more.
        Fading = "fading", "fading";
        /// The time in which it was worth joining is over.
        Passed = "passed", "passed";
        Quiet = "quiet", "as usual";
        /// The detector has not seen enough bins to say what is usual.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}

named! {
    /// What to do about a series.
    OpportunityAdvice {
        /// A piece, by the time that is named.
        Join = "join", "join";
        /// It rises for a reason that nobody wants to be beside: find out which.
        LookFirst = "look_first", "look first";
        Watch = "watch", "watch";
        Leave = "leave", "leave";
    }
}
