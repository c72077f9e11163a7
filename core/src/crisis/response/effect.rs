use serde::{Deserialize, Serialize};

use crate::check::{null_is_absent, tagged_union};
use crate::crisis::{CrisisPerson, NoticeParty, PauseTarget, PlaybookChannel};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

tagged_union! {
    /// What is to be done because something happened in a crisis. Nothing of it is done by the library.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum ResponseEffect {
        /// Roles are called.
        CallRoles(CallRoles) = "call_roles",
        /// A party is told.
        TellParty(TellParty) = "tell_party",
        /// A statement is to be drafted.
        WriteStatement(WriteStatement) = "write_statement",
        /// Scheduled pieces, ads and the like are held.
        HoldContent(HoldContent) = "hold_content",
        /// Anything else is to be done.
        OpenTask(OpenTask) = "open_task",
        /// Roles are asked to sign.
        AskToSign(AskToSign) = "ask_to_sign",
        /// What was signed holds no longer.
        SignatureVoided(SignatureVoided) = "signature_voided",
        /// A statement goes out.
        ReleaseStatement(ReleaseStatement) = "release_statement",
    }
}

/// Roles are called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CallRoles {
    /// Which.
    pub roles: Vec<Id>,
    /// What they are told.
    pub message: String,
}

/// A party is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TellParty {
    /// By which step.
    pub step: Id,
    /// Which party.
    pub party: NoticeParty,
    /// Who of them, and how they are reached.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<CrisisPerson>,
    /// With which words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Id>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
}

/// A statement is to be drafted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteStatement {
    /// For which step.
    pub step: Id,
    /// From which words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Id>,
    /// By when it is to be out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
}

/// Scheduled pieces, ads and the like are held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HoldContent {
    /// By which step.
    pub step: Id,
    /// What.
    pub targets: Vec<PauseTarget>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
}

/// Anything else is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenTask {
    /// Which step.
    pub step: Id,
    /// Which role answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// With which words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Id>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
}

/// Roles are asked to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskToSign {
    /// What.
    pub statement: Id,
    /// Which roles.
    pub roles: Vec<Id>,
    /// The hash of what they sign.
    pub hash: Name,
}

/// What was signed, or lay there to be signed, holds no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignatureVoided {
    /// Of which statement.
    pub statement: Id,
    /// The hash that nobody may publish.
    pub hash: Name,
}

/// A statement goes out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReleaseStatement {
    /// Which.
    pub statement: Id,
    /// Where, in this order.
    pub channels: Vec<PlaybookChannel>,
    /// The hash of what was signed.
    pub hash: Name,
}
