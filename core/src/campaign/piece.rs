use serde::{Deserialize, Serialize};

use super::{Approval, ApprovalPolicy, Giveaway, HistoryEntry, LinkedEvent, PieceState, Review};
use crate::check::{named, null_is_absent};
use crate::fee::PublishWindow;
use crate::platform::{Content, Format, Platform};
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Name, Territory};

/// One piece of content, from the idea to the publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Piece {
    /// The name of the piece, unique in the campaign.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What kind of piece it is; `sponsored` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub kind: PieceKind,
    /// Which deal it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id>,
    /// Which deliverable of the deal it is a piece of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deliverable: Option<Id>,
    /// Who sees to it: an id of the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// What is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
    /// What is raffled, where the kind is `giveaway`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub giveaway: Option<Giveaway>,
    /// With which event it goes, where the kind is `event`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<LinkedEvent>,
    /// Which assets are in it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub assets: Vec<Id>,
    /// Where it is published.
    pub target: PieceTarget,
    /// On which days it may be published; the flight when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<PublishWindow>,
    /// When it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish_at: Option<Instant>,
    /// An embargo: it is not published before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embargo_until: Option<Instant>,
    /// When the trend that it rides on is over: it is not published from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend_until: Option<Instant>,
    /// The words or the label by which it says that it is advertising.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disclosure: Option<Name>,
    /// Who approves it, where that is not whoever approves all of the campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_levels: Option<ApprovalPolicy>,
    /// How far it has come; `idea` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub state: PieceState,
    /// The state that a paused piece goes back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused_in: Option<PieceState>,
    /// The review under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// What was approved, and when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// How often publishing has failed.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub failures: u32,
    /// What has happened to the piece, the oldest first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryEntry>,
}

/// Where a piece is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceTarget {
    /// On which platform.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// By which account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Name>,
    /// Whom it is aimed at; absent or empty: anywhere.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
}

named! {
    /// What kind of piece it is.
    #[derive(Default)]
    PieceKind {
        /// A brand pays for it, in money or in kind.
        #[default]
        Sponsored = "sponsored", "sponsored";
        /// Nobody pays for it.
        Organic = "organic", "organic";
        /// It is good at any time, and may be published again.
        Evergreen = "evergreen", "evergreen";
        /// Something is raffled.
        Giveaway = "giveaway", "giveaway";
        /// It goes with an event.
        Event = "event", "event";
        /// Users made it; publishing it needs their consent.
        UserGenerated = "user_generated", "user-generated";
    }
}

impl Piece {
    /// Whether a brand pays for it: it is sponsored, or belongs to a deal.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.kind == PieceKind::Sponsored || self.deal.is_some()
    }

    /// The day on which it is published, in UTC.
    #[must_use]
    pub fn publish_date(&self) -> Option<Date> {
        self.publish_at.map(Instant::date_in_utc)
    }
}
