use super::Agency;
use crate::campaign::{Campaign, CampaignDeal, CampaignState, TeamRole};
use crate::vocabulary::{Id, Party};

/// The brand of a deal; without one that of the brief.
pub(super) fn brand_of<'a>(campaign: &'a Campaign, booked: Option<&'a CampaignDeal>) -> &'a Party {
    booked.and_then(|booked| booked.deal.brand.as_ref()).unwrap_or(&campaign.brief.brand)
}

/// Whether nothing more is done for a campaign.
pub(super) fn is_over(campaign: &Campaign) -> bool {
    matches!(campaign.state, CampaignState::Closed | CampaignState::Cancelled)
}

/// Everybody in the team with a role.
pub(super) fn with_role(campaign: &Campaign, role: TeamRole) -> Vec<Id> {
    let people = campaign.team.iter().filter(|member| member.roles.contains(&role));
    people.map(|member| member.id.clone()).collect()
}

/// Who sees to contracts: the talent managers of the team, else the campaign managers.
pub(super) fn contract_team(campaign: &Campaign) -> Vec<Id> {
    let talent = with_role(campaign, TeamRole::TalentManager);
    if talent.is_empty() { with_role(campaign, TeamRole::CampaignManager) } else { talent }
}

impl Agency {
    /// The campaigns that are not over, by their ids.
    pub(super) fn running_campaigns(&self) -> Vec<&Campaign> {
        let mut running: Vec<&Campaign> = self.campaigns.iter().filter(|campaign| !is_over(campaign)).collect();
        running.sort_by_key(|campaign| &campaign.id);
        running
    }
}
