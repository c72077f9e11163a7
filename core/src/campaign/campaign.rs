use serde::{Deserialize, Serialize};

use super::{
    ApprovalPolicy, Asset, Blackout, Brief, BudgetLine, CampaignCost, CampaignDeal, CampaignState, HistoryEntry, Piece,
    Task, TeamMember,
};
use crate::check::{Issues, Path, Version, document_tag, null_is_absent};
use crate::time::{BusinessDays, Clock, Date, Instant, Zone};
use crate::vocabulary::{Id, Name};

document_tag!(CampaignTag, "campaign");

/// A campaign as a document of version 1: what a brand wants, who works on it, what is booked and made, and how far
/// each part of it has come.
///
/// States and histories change by [`super::advance`] alone; everything else is written by the people of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// Always `campaign`.
    pub document: CampaignTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name of the campaign, unique in the agency.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What the brand wants.
    pub brief: Brief,
    /// How far the campaign has come; `brief` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub state: CampaignState,
    /// The state that a paused campaign goes back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused_in: Option<CampaignState>,
    /// Who works on it, and who approves.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<TeamMember>,
    /// Where the team's midnight is; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// The team's free days; Saturdays and Sundays when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
    /// Who approves pieces, unless a piece has levels of its own.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub approval: ApprovalPolicy,
    /// What is booked.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deals: Vec<CampaignDeal>,
    /// What is made.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<Piece>,
    /// What else is to be done.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// What may be spent on what.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub budget: Vec<BudgetLine>,
    /// What is paid for out of the budget beside the deals.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<CampaignCost>,
    /// Pictures, music and other material, with the permissions for it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub assets: Vec<Asset>,
    /// Days on which nothing of the campaign is published.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub blackouts: Vec<Blackout>,
    /// What has happened to the campaign, the oldest first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryEntry>,
}

impl Campaign {
    /// The deal of this id.
    #[must_use]
    pub fn deal(&self, id: &Id) -> Option<&CampaignDeal> {
        self.deals.iter().find(|booked| booked.deal.id == *id)
    }

    /// The piece of this id.
    #[must_use]
    pub fn piece(&self, id: &Id) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.id == *id)
    }

    /// The levels of approval of a piece: its own, else the campaign's.
    #[must_use]
    pub fn approval_of<'a>(&'a self, piece: &'a Piece) -> &'a ApprovalPolicy {
        piece.approval_levels.as_ref().unwrap_or(&self.approval)
    }

    /// The clock of the team; where the campaign lies in the input is said by `path`.
    pub(super) fn clock(&self, path: &Path) -> Result<Clock, Issues> {
        let mut issues = Issues::default();
        let clock = Clock::new(self.zone.as_ref(), &path.field("zone"), &mut issues);
        issues.into_result(clock)
    }

    /// The team's day.
    pub(crate) fn local_date(&self, instant: Instant) -> Result<Date, Issues> {
        Ok(self.clock(&Path::root().field("campaign"))?.day_of(instant))
    }
}
