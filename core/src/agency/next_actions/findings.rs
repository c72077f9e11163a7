use super::compute::Found;
use super::pieces::{owners, publication};
use super::{ActionKind, ActionSide, NextAction};
use crate::agency::{Agency, ExpiringKind, ExpiringRight, is_over, rights_that_end, with_role};
use crate::campaign::{Campaign, CampaignState, Piece, TeamRole};
use crate::check::{Code, Issue, Issues, Path, Segment, Severity};

impl Found {
    /// Rights, options, licences and consents that end.
    pub(super) fn endings(&mut self, agency: &Agency) {
        let today = self.now.date_in_utc();
        for right in rights_that_end(agency, today, self.within_days).0 {
            let mut campaigns = agency.campaigns.iter().enumerate();
            let Some((place, campaign)) = campaigns.find(|(_, one)| one.id == right.campaign) else { continue };
            let path = Path::root().field("campaigns").index(place);
            let Some(path) = place_of(&right, campaign, &path) else { continue };
            let role = if right.deal.is_some() { TeamRole::TalentManager } else { TeamRole::CampaignManager };
            let due = Some(right.last_day);
            let action = NextAction::new(ActionKind::Renew, with_role(campaign, role), due, words(&right), path);
            self.add(today, action.of(campaign));
        }
    }

    /// What the agency's check warns about.
    pub(super) fn warnings(&mut self, agency: &Agency, issues: &Issues) {
        let warnings = issues.as_slice().iter().filter(|issue| issue.severity == Severity::Warning);
        for issue in warnings.filter(|issue| issue.code != Code::ApprovalLate) {
            let campaign = index(&issue.path, 0, "campaigns").and_then(|place| agency.campaigns.get(place));
            let Some(campaign) = campaign else {
                self.add(self.now.date_in_utc(), look_at(issue));
                continue;
            };
            if is_over(campaign) || campaign.state == CampaignState::Paused {
                continue;
            }
            let piece = index(&issue.path, 2, "pieces").and_then(|place| campaign.pieces.get(place));
            let today = self.day(campaign);
            self.add(today, of_campaign(issue, campaign, piece));
        }
    }
}

fn look_at(issue: &Issue) -> NextAction {
    let (message, path) = (issue.message.clone(), issue.path.clone());
    NextAction { issue: Some(issue.code), ..NextAction::new(ActionKind::LookAt, Vec::new(), None, message, path) }
}

/// A warning about a campaign, for whoever sees to it.
fn of_campaign(issue: &Issue, campaign: &Campaign, piece: Option<&Piece>) -> NextAction {
    let (side, owners) = piece.map_or_else(
        || (ActionSide::Team, with_role(campaign, TeamRole::CampaignManager)),
        |piece| owners(campaign, piece),
    );
    let due = piece.map(|piece| publication(campaign, piece));
    NextAction { owners, due, ..look_at(issue) }.of(campaign).by(side)
}

/// The place in a list of this name that a path leads through, the name being its step of this number.
fn index(path: &Path, step: usize, name: &str) -> Option<usize> {
    let segments = path.segments();
    match (segments.get(step), segments.get(step.checked_add(1)?)) {
        (Some(Segment::Field(field)), Some(Segment::Index(place))) if field == name => Some(*place),
        _ => None,
    }
}

/// Where something that ends stands.
fn place_of(right: &ExpiringRight, campaign: &Campaign, path: &Path) -> Option<Path> {
    let Some(deal) = &right.deal else {
        let place = campaign.assets.iter().position(|asset| asset.id == right.clause)?;
        return Some(path.field("assets").index(place));
    };
    let place = campaign.deals.iter().position(|booked| booked.deal.id == *deal)?;
    let (booked, at) = (campaign.deals.get(place)?, path.field("deals").index(place).field("deal"));
    if right.kind == ExpiringKind::RenewalOption {
        let place = booked.deal.renewals.iter().position(|renewal| renewal.id == right.clause)?;
        return Some(at.field("renewals").index(place));
    }
    let place = booked.deal.terms.iter().position(|term| *term.id() == right.clause)?;
    Some(at.field("terms").index(place))
}

fn words(right: &ExpiringRight) -> String {
    let what = format!("{} `{}` of {}", right.kind.label(), right.clause, right.holder);
    let advice = match &right.renewal {
        Some(renewal) => format!("take the renewal `{renewal}`, or let it end"),
        None if right.kind == ExpiringKind::RenewalOption => "take it, or let it go".to_owned(),
        None => "renew it, or let it end".to_owned(),
    };
    format!("{what} ends: {advice}")
}
