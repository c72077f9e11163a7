use serde::{Deserialize, Serialize};

use super::super::TeamRole;
use crate::check::{null_is_absent, tagged_union};
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Name};

tagged_union! {
    /// What is to be done because something happened. Nothing of it is done by the library.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Effect {
        /// Somebody is told.
        Notify(Notify) = "notify",
        /// Reviewers are asked to approve.
        AskForApproval(AskForApproval) = "ask_for_approval",
        /// An approval holds no longer.
        ApprovalVoided(ApprovalVoided) = "approval_voided",
        /// A piece goes online.
        PublishPiece(PublishPiece) = "publish_piece",
        /// A piece that stood on the calendar must not go online.
        StopPiece(StopPiece) = "stop_piece",
        /// A piece must stay online.
        StayLive(StayLive) = "stay_live",
        /// Results are to be shown.
        ShowInsights(ShowInsights) = "show_insights",
        /// Deliverables need pieces.
        MakePieces(MakePieces) = "make_pieces",
        /// A deal is settled and invoiced.
        WriteInvoices(WriteInvoices) = "write_invoices",
        /// A deal is cancelled: what is owed is to be found out.
        StopDeal(StopDeal) = "stop_deal",
    }
}

/// Somebody is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Notify {
    /// Everybody with one of these roles.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<TeamRole>,
    /// These people of the team.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Id>,
    /// What they are told.
    pub message: Name,
}

/// Reviewers are asked to approve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskForApproval {
    /// What.
    pub piece: Id,
    /// At which level: from 0.
    pub level: u32,
    /// Who.
    pub reviewers: Vec<Id>,
    /// The last day of the silence that counts as approval, where the level has that rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silence_ends: Option<Date>,
}

/// An approval holds no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApprovalVoided {
    /// Of which piece.
    pub piece: Id,
}

/// A piece goes online.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishPiece {
    /// Which.
    pub piece: Id,
    /// When.
    pub at: Instant,
}

/// A piece that stood on the calendar must not go online.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StopPiece {
    /// Which.
    pub piece: Id,
}

/// A piece must stay online.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StayLive {
    /// Which.
    pub piece: Id,
    /// The duty of the contract.
    pub term: Id,
    /// The last day in UTC, that of the publication being the first.
    pub last_day: Date,
}

/// Results are to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowInsights {
    /// Of which piece.
    pub piece: Id,
    /// The duty of the contract.
    pub term: Id,
    /// When.
    pub due: Instant,
    /// Which metrics.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Id>,
}

/// Deliverables need pieces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MakePieces {
    /// Of which deal.
    pub deal: Id,
    /// Of which deliverable.
    pub deliverable: Id,
    /// How many more than there are: at least 1.
    pub count: u32,
}

/// A deal is settled and invoiced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteInvoices {
    /// Which.
    pub deal: Id,
}

/// A deal is cancelled: what is owed is to be found out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StopDeal {
    /// Which.
    pub deal: Id,
}
