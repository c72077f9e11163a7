use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, named, null_is_absent};
use crate::crisis::{CrisisResponse, CrisisSeverity, ResponseState};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(ReviewFactsTag, "review_facts");

/// What `review_response` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewResponseInput {
    /// The response.
    pub response: CrisisResponse,
    /// The time from which it is looked at; what happened later is left out.
    pub now: Instant,
}

/// What the timeline of a response says, for those who look back. Times are whole seconds. What cannot be said is absent, never
/// zero, and a reason stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewFacts {
    /// Always `review_facts`.
    pub document: ReviewFactsTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Which response.
    pub response: Id,
    /// From which time it was looked at.
    pub now: Instant,
    /// How far it had come then.
    pub state: ResponseState,
    /// How grave it was at its worst; absent while nobody had said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worst_severity: Option<CrisisSeverity>,
    /// How long everything took, each measure once, in their order.
    pub times: Vec<CrisisTime>,
    /// For how long it was worked at, from the triage to the end: 0 and more; absent while nobody had looked at it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub live_seconds: Option<u64>,
    /// How long it was how grave while it was worked at, the gravest first: together as long as `live_seconds`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub severities: Vec<SeverityTime>,
    /// How long it was in each state; the last ones, closed and false alarm, have no end and are left out.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<ResponseStateTime>,
    /// The messages to the team, and those that never came.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub updates: Vec<TeamUpdate>,
    /// The steps that ended after their deadline, or not at all, in the order in which they were opened. The review itself is
    /// none of them.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub late_steps: Vec<LateStep>,
    /// The sponsors that were told later than their contracts ask, or not at all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub late_sponsors: Vec<LateSponsor>,
    /// By when the team looks back; absent until it is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<ReviewDue>,
}

/// How long something took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisTime {
    /// What.
    pub measure: CrisisMeasure,
    /// From when on it is counted, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Instant>,
    /// When it had happened, where it had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// How long it took: 0 and more; absent where that cannot be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u64>,
    /// Why that cannot be said; absent where it can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<CrisisTimeGap>,
    /// By when it was to have happened, where the playbook says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
}

named! {
    /// What is measured in a crisis. The last three run from the triage, as the deadlines of the playbook do; where it came back, the
    /// last time counts.
    CrisisMeasure {
        /// From the beginning until somebody noticed it.
        Detect = "detect", "until noticed";
        /// From then until somebody looked at it: the triage.
        Acknowledge = "acknowledge", "until somebody looked";
        /// From the triage until the public was told for the first time.
        FirstStatement = "first_statement", "until the first statement";
        /// From the triage until it did not grow any more.
        Contain = "contain", "until contained";
        /// From the triage until it was over.
        Resolve = "resolve", "until over";
    }
}

named! {
    /// Why a time of a crisis cannot be said.
    CrisisTimeGap {
        /// The response has no `began_at`.
        BeginningUnknown = "beginning_unknown", "nobody knows when it began";
        /// The response has no `detected_at`.
        NoticingUnknown = "noticing_unknown", "nobody wrote down when it was noticed";
        NotStarted = "not_started", "nobody has looked at it yet";
        NotYet = "not_yet", "it has not happened yet";
        /// The response is closed, and the public was never told.
        NeverHappened = "never_happened", "it never happened";
        FalseAlarm = "false_alarm", "it was a false alarm";
        /// It ended before it began, as when somebody looked at it before it was noticed.
        OutOfOrder = "out_of_order", "the times are not in order";
    }
}

/// How long a crisis was so grave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityTime {
    /// How grave; absent for the time in which nobody had said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<CrisisSeverity>,
    /// How long.
    pub seconds: u64,
}

/// How long a response was in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseStateTime {
    /// Which state.
    pub state: ResponseState,
    /// How long.
    pub seconds: u64,
}

/// A message to the team: the first by the timers of the playbook, any other as the one before it promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TeamUpdate {
    /// By when.
    pub due: Instant,
    /// When it was sent, where it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<Instant>,
    /// Whether that was in time.
    pub timing: UpdateTiming,
    /// How late it was, where it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_seconds: Option<u64>,
}

named! {
    /// Whether the team heard in time.
    UpdateTiming {
        InTime = "in_time", "in time";
        Late = "late", "late";
        Missing = "missing", "never sent";
        /// Nothing was worked at when it would have been due.
        NotDue = "not_due", "not due then";
    }
}

/// A step that ended after its deadline, or not at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateStep {
    /// Which.
    pub step: Id,
    /// What it is, in words.
    pub what: Name,
    /// By when it was due.
    pub due: Instant,
    /// When it was done or left out; absent where it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Instant>,
    /// Whether it was left out.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// How late it was: until it ended, or the response did, or until now.
    pub late_seconds: u64,
}

/// A sponsor that was told later than the contract asks, or not at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateSponsor {
    /// Which.
    pub sponsor: Id,
    /// By when it was to be told.
    pub due: Instant,
    /// When it was told; absent where it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told_at: Option<Instant>,
    /// How late that was: until it was told, or the response ended, or until now.
    pub late_seconds: u64,
}

/// By when the team looks back: some calendar days after the end of a SEV-1, some business days after that of any other, by the
/// timers of the playbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewDue {
    /// By when.
    pub due: Instant,
    /// When it was done: the response was closed; absent where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_at: Option<Instant>,
    /// How late it was, or is; absent where it is not late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_seconds: Option<u64>,
}
