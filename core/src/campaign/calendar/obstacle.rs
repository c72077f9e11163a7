use serde::{Deserialize, Serialize};

use super::super::{Campaign, Piece};
use super::plan::Place;
use crate::check::{Path, named};
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Regions};

named! {
    /// What keeps a piece from a slot, in the order in which it is looked at.
    ObstacleKind {
        OtherPlatform = "other_platform", "the slot is for another platform";
        OtherAccount = "other_account", "the slot is for another account";
        Past = "past", "the slot is over";
        OutsideWindow = "outside_window", "the slot is not within the days of the piece";
        Embargo = "embargo", "the piece is under an embargo";
        TrendOver = "trend_over", "the trend is over";
        Blackout = "blackout", "nothing is published on that day";
        Permission = "permission", "a licence or consent does not hold";
        CoolDown = "cool_down", "the piece was published a short time ago";
        Gap = "gap", "too close to another post";
        Limit = "limit", "too many posts";
        Taken = "taken", "another piece takes the slot";
    }
}

/// What keeps a piece from slots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Obstacle {
    /// What.
    pub kind: ObstacleKind,
    /// How many slots.
    pub slots: u32,
    /// The first of them.
    pub slot: Id,
    /// On which day it is.
    pub date: Date,
    /// What it is there, in words.
    pub message: String,
}

impl Place<'_> {
    /// What keeps a piece from the slot, whatever else is placed.
    pub(super) fn bars(
        &self,
        piece: &Piece,
        campaign: &Campaign,
        regions: &Regions,
        now: Option<Instant>,
    ) -> Option<(ObstacleKind, String)> {
        let target = &piece.target;
        if !self.platforms.is_empty() && !self.platforms.contains(&target.platform) {
            return Some((ObstacleKind::OtherPlatform, format!("the slot is not for {}", target.platform.label())));
        }
        if let Some(account) = self.account.filter(|account| target.account.as_ref() != Some(account)) {
            return Some((ObstacleKind::OtherAccount, format!("the slot is for the account {account}")));
        }
        if let Some(now) = now.filter(|now| self.at < *now) {
            return Some((ObstacleKind::Past, format!("{} lies before {now}", self.at)));
        }
        self.bars_at_time(piece, campaign, regions)
    }

    fn bars_at_time(&self, piece: &Piece, campaign: &Campaign, regions: &Regions) -> Option<(ObstacleKind, String)> {
        let (day, at) = (self.day, self.at);
        let window = piece.window.unwrap_or(campaign.brief.flight);
        if !(window.first_day..=window.last_day).contains(&day) {
            let message = format!("{day} is not within {} to {}", window.first_day, window.last_day);
            return Some((ObstacleKind::OutsideWindow, message));
        }
        if let Some(until) = piece.embargo_until.filter(|until| at < *until) {
            return Some((ObstacleKind::Embargo, format!("{at} lies before {until}")));
        }
        if let Some(until) = piece.trend_until.filter(|until| at >= *until) {
            return Some((ObstacleKind::TrendOver, format!("{at} does not lie before {until}")));
        }
        if let Some((_, blackout)) = campaign.blackout_on(piece, day, regions) {
            return Some((ObstacleKind::Blackout, blackout.reason.to_string()));
        }
        let lacks = campaign.permission_issues(piece, day, regions, &Path::root());
        lacks.into_iter().next().map(|issue| (ObstacleKind::Permission, issue.message))
    }
}
