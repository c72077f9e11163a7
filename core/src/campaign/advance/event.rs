use serde::{Deserialize, Serialize};

use super::super::{Giveaway, LinkedEvent, PieceTarget};
use crate::check::{named, null_is_absent, tagged_union};
use crate::fee::PublishWindow;
use crate::platform::Content;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

tagged_union! {
    /// What happens, and to what.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum AdvanceStep {
        /// To the campaign as a whole.
        Campaign(CampaignStep) = "campaign",
        /// To a deal.
        Deal(DealStep) = "deal",
        /// To a piece.
        Piece(PieceStep) = "piece",
    }
}

/// Something happens to the campaign as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CampaignStep {
    /// What.
    pub event: CampaignEvent,
}

/// Something happens to a deal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealStep {
    /// Which deal.
    pub deal: Id,
    /// What.
    pub event: DealEvent,
}

/// Something happens to a piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceStep {
    /// Which piece.
    pub piece: Id,
    /// What.
    pub event: PieceEvent,
}

named! {
    /// What can happen to a campaign.
    CampaignEvent {
        ApproveBrief = "approve_brief", "the brief is approved";
        SendOffers = "send_offers", "offers are sent";
        StartProduction = "start_production", "production starts";
        GoLive = "go_live", "publishing starts";
        EndFlight = "end_flight", "the flight ends";
        DeliverReport = "deliver_report", "the report is delivered";
        Settle = "settle", "the deals are settled";
        Close = "close", "it is closed";
        Pause = "pause", "it is paused";
        Resume = "resume", "it goes on";
        Cancel = "cancel", "it is cancelled";
    }
}

named! {
    /// What can happen to a deal.
    DealEvent {
        Negotiate = "negotiate", "terms are negotiated";
        Offer = "offer", "an offer is made";
        Agree = "agree", "both sides say yes";
        Sign = "sign", "the contract is signed";
        Deliver = "deliver", "all content is delivered";
        Invoice = "invoice", "the last invoice is written";
        Pay = "pay", "all is paid";
        Close = "close", "it is closed";
        Lose = "lose", "it comes to nothing";
        Cancel = "cancel", "it is cancelled";
    }
}

tagged_union! {
    /// What can happen to a piece.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum PieceEvent {
        /// Work on the idea starts.
        Start(PieceStarted) = "start",
        /// Content, target or window change.
        Edit(Box<PieceEdited>) = "edit",
        /// The draft is handed to those who approve.
        Submit(PieceSubmitted) = "submit",
        /// Somebody approves.
        Approve(PieceApproved) = "approve",
        /// Nobody has said a word for so long that the contract takes it for a yes.
        Silence(PieceSilence) = "silence",
        /// Somebody wants changes.
        RequestChanges(PieceChanges) = "request_changes",
        /// The time of publication is fixed.
        Schedule(PieceScheduled) = "schedule",
        /// It is taken off the calendar again.
        Unschedule(PieceUnscheduled) = "unschedule",
        /// Publishing begins.
        Publish(PiecePublishing) = "publish",
        /// It is online.
        Succeed(PiecePublished) = "succeed",
        /// Publishing has failed.
        Fail(PieceFailed) = "fail",
        /// Publishing is tried again.
        Retry(PieceRetried) = "retry",
        /// It is held.
        Pause(PiecePaused) = "pause",
        /// It goes on where it was held.
        Resume(PieceResumed) = "resume",
        /// It will not be published.
        Cancel(PieceCancelled) = "cancel",
    }
}

/// Work on the idea starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceStarted {}

/// Content, assets, disclosure, target or window change; what is absent stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[derive(Default)]
pub struct PieceEdited {
    /// What is published now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
    /// Which assets are in it now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assets: Option<Vec<Id>>,
    /// How it says now that it is advertising.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disclosure: Option<Name>,
    /// Where it is published now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<PieceTarget>,
    /// On which days it may be published now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<PublishWindow>,
    /// What is raffled now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub giveaway: Option<Giveaway>,
    /// With which event it goes now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<LinkedEvent>,
}

/// The draft is handed to those who approve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceSubmitted {}

/// Somebody approves: whoever `by` names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceApproved {}

/// Nobody has said a word for so long that the contract takes it for a yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceSilence {}

/// Somebody wants changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceChanges {}

/// The time of publication is fixed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceScheduled {
    /// When; absent: at the time that the piece has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish_at: Option<Instant>,
}

/// It is taken off the calendar again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceUnscheduled {}

/// Publishing begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PiecePublishing {}

/// It is online.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PiecePublished {}

/// Publishing has failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceFailed {}

/// Publishing is tried again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceRetried {}

/// It is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PiecePaused {}

/// It goes on where it was held.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceResumed {
    /// Whether it must be approved anew, as after the pause of a crisis: it is a draft then, its review and its approval are
    /// void, and it is to be submitted. An idea stays one.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub for_approval: bool,
}

/// It will not be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceCancelled {}

impl PieceEvent {
    /// The name of the event in documents.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Start(_) => "start",
            Self::Edit(_) => "edit",
            Self::Submit(_) => "submit",
            Self::Approve(_) => "approve",
            Self::Silence(_) => "silence",
            Self::RequestChanges(_) => "request_changes",
            Self::Schedule(_) => "schedule",
            Self::Unschedule(_) => "unschedule",
            Self::Publish(_) => "publish",
            Self::Succeed(_) => "succeed",
            Self::Fail(_) => "fail",
            Self::Retry(_) => "retry",
            Self::Pause(_) => "pause",
            Self::Resume(_) => "resume",
            Self::Cancel(_) => "cancel",
        }
    }
}
