use serde::{Deserialize, Serialize};

use super::CrisisEvidence;
use crate::check::{null_is_absent, tagged_union};
use crate::crisis::{CrisisPerson, CrisisSeverity, PlaybookChannel};
use crate::time::Instant;
use crate::vocabulary::{Id, Name, PlaceholderValue};

tagged_union! {
    /// What can happen to a response.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum ResponseEvent {
        /// Somebody looks at it: the clock starts.
        Triage(ResponseTriaged) = "triage",
        /// It was none.
        Dismiss(ResponseDismissed) = "dismiss",
        /// It is one, and is fought.
        Activate(ResponseActivated) = "activate",
        /// It does not grow any more.
        Contain(ResponseContained) = "contain",
        /// What it broke is mended.
        Recover(ResponseRecovering) = "recover",
        /// It is over.
        Resolve(ResponseResolved) = "resolve",
        /// The team has looked back.
        Close(ResponseClosed) = "close",
        /// It is back.
        Reactivate(ResponseReactivated) = "reactivate",
        /// Somebody says how grave it is.
        DeclareSeverity(SeverityDeclared) = "declare_severity",
        /// An interval is over, and was quiet or not.
        Observe(IntervalObserved) = "observe",
        /// The team is told what is new, and when more follows.
        SendMessage(ResponseMessageSent) = "send_message",
        /// Evidence was captured.
        CaptureEvidence(EvidenceCaptured) = "capture_evidence",
        /// A step of the playbook is done.
        CompleteStep(StepCompleted) = "complete_step",
        /// A step of the playbook is left out, for a reason.
        SkipStep(StepSkipped) = "skip_step",
        /// A sponsor was told.
        TellSponsor(SponsorTold) = "tell_sponsor",
        /// A statement is drafted from a template.
        DraftStatement(StatementDrafted) = "draft_statement",
        /// The words of a statement change.
        EditStatement(StatementEdited) = "edit_statement",
        /// A statement is handed to those who sign it.
        SubmitStatement(StatementSubmitted) = "submit_statement",
        /// One of those who must signs it.
        SignStatement(StatementSigned) = "sign_statement",
        /// One of those who may signs it alone, for a reason.
        SignInEmergency(StatementSignedInEmergency) = "sign_in_emergency",
        /// A statement is out.
        PublishStatement(StatementPublished) = "publish_statement",
        /// Somebody else holds a role from now on.
        HandOver(RoleHandedOver) = "hand_over",
        /// Something is to be remembered: the note says what.
        Note(ResponseNoted) = "note",
    }
}

/// Makes the events that say nothing but that they happened.
macro_rules! plain_events {
    ($(#[doc = $doc:literal] $name:ident;)+) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {}
    )+};
}

plain_events! {
    /// Somebody looks at it: the clock starts.
    ResponseTriaged;
    /// It was none.
    ResponseDismissed;
    /// It is one, and is fought.
    ResponseActivated;
    /// It does not grow any more.
    ResponseContained;
    /// What it broke is mended.
    ResponseRecovering;
    /// The team has looked back.
    ResponseClosed;
    /// It is back.
    ResponseReactivated;
    /// Something is to be remembered: the note says what.
    ResponseNoted;
}

/// It is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseResolved {
    /// Whether all exit criteria of the playbook hold; it is over only then.
    pub criteria_hold: bool,
}

/// Somebody says how grave it is. Whoever does may say more; less only the incident commander, after quiet intervals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityDeclared {
    /// How grave.
    pub severity: CrisisSeverity,
}

/// An interval is over, as long as the playbook has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IntervalObserved {
    /// Whether it was quiet; one that was not starts the count again.
    pub quiet: bool,
}

/// The team is told what is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseMessageSent {
    /// What it is told.
    pub message: Name,
    /// When more follows.
    pub next_update: Instant,
}

/// Evidence was captured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceCaptured {
    /// What.
    pub evidence: CrisisEvidence,
}

/// A step of the playbook is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepCompleted {
    /// Which.
    pub step: Id,
    /// What shows it: ids of evidence.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub evidence: Vec<Id>,
}

/// A step of the playbook is left out; the note says why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepSkipped {
    /// Which.
    pub step: Id,
}

/// A sponsor was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SponsorTold {
    /// Which: the id of the brand, as in the contacts of the playbook.
    pub sponsor: Id,
}

/// A statement is drafted from the template of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementDrafted {
    /// The name of the statement, unique in the response.
    pub statement: Id,
    /// For which step of the playbook.
    pub step: Id,
    /// What the placeholders of the template are filled with: each of them once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub values: Vec<PlaceholderValue>,
    /// Where it goes; the channels of the playbook when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub channels: Vec<PlaybookChannel>,
}

/// The words of a statement change; who has signed must sign again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementEdited {
    /// Which.
    pub statement: Id,
    /// The words as they are now.
    pub text: String,
}

/// A statement is handed to those who sign it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementSubmitted {
    /// Which.
    pub statement: Id,
}

/// Whoever `by` names signs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementSigned {
    /// Which.
    pub statement: Id,
}

/// Whoever `by` names signs it alone; the note says why nobody else could.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementSignedInEmergency {
    /// Which.
    pub statement: Id,
}

/// A statement is out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementPublished {
    /// Which.
    pub statement: Id,
}

/// Somebody else holds a role from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleHandedOver {
    /// Which role.
    pub role: Id,
    /// Who holds it now.
    pub person: CrisisPerson,
}

impl ResponseEvent {
    /// The name of the event in documents.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Triage(_) => "triage",
            Self::Dismiss(_) => "dismiss",
            Self::Activate(_) => "activate",
            Self::Contain(_) => "contain",
            Self::Recover(_) => "recover",
            Self::Resolve(_) => "resolve",
            Self::Close(_) => "close",
            Self::Reactivate(_) => "reactivate",
            Self::DeclareSeverity(_) => "declare_severity",
            Self::Observe(_) => "observe",
            Self::SendMessage(_) => "send_message",
            Self::CaptureEvidence(_) => "capture_evidence",
            Self::CompleteStep(_) => "complete_step",
            Self::SkipStep(_) => "skip_step",
            Self::TellSponsor(_) => "tell_sponsor",
            Self::DraftStatement(_) => "draft_statement",
            Self::EditStatement(_) => "edit_statement",
            Self::SubmitStatement(_) => "submit_statement",
            Self::SignStatement(_) => "sign_statement",
            Self::SignInEmergency(_) => "sign_in_emergency",
            Self::PublishStatement(_) => "publish_statement",
            Self::HandOver(_) => "hand_over",
            Self::Note(_) => "note",
        }
    }
}
