use super::PauseScope;
use crate::agency::Agency;
use crate::campaign::{Campaign, CampaignDeal, CampaignState, Piece, PieceKind, TeamRole};
use crate::crisis::PauseTarget;
use crate::platform::Platform;
use crate::vocabulary::{Id, Party};

/// The brand that a deal is for; without one that of the brief.
pub(in crate::agency) fn brand_of<'a>(campaign: &'a Campaign, booked: Option<&'a CampaignDeal>) -> &'a Party {
    booked.and_then(|booked| booked.deal.brand.as_ref()).unwrap_or(&campaign.brief.brand)
}

/// Whether nothing of a campaign is published any more.
pub(in crate::agency) fn is_over(campaign: &Campaign) -> bool {
    matches!(campaign.state, CampaignState::Closed | CampaignState::Cancelled)
}

/// Who sees to contracts: the talent managers of the team, else the campaign managers.
pub(in crate::agency) fn team_of(campaign: &Campaign) -> Vec<Id> {
    let with = |role: TeamRole| -> Vec<Id> {
        let people = campaign.team.iter().filter(|member| member.roles.contains(&role));
        people.map(|member| member.id.clone()).collect()
    };
    let talent = with(TeamRole::TalentManager);
    if talent.is_empty() { with(TeamRole::CampaignManager) } else { talent }
}

impl Agency {
    /// The campaigns that go on, by their ids.
    pub(in crate::agency) fn running_campaigns(&self) -> Vec<&Campaign> {
        let mut running: Vec<&Campaign> = self.campaigns.iter().filter(|campaign| !is_over(campaign)).collect();
        running.sort_by_key(|campaign| &campaign.id);
        running
    }
}

fn names<T: PartialEq>(list: &[T], one: Option<&T>) -> bool {
    list.is_empty() || one.is_some_and(|one| list.contains(one))
}

impl PauseScope {
    /// Whether it asks for a target: no target at all means all.
    pub(super) fn wants(&self, target: PauseTarget) -> bool {
        names(&self.targets, Some(&target))
    }

    pub(super) fn has_campaign(&self, campaign: &Campaign) -> bool {
        names(&self.campaigns, Some(&campaign.id))
    }

    /// Whether something of a deal is in it, whatever its platform.
    pub(super) fn has_deal(&self, campaign: &Campaign, booked: &CampaignDeal) -> bool {
        self.has_campaign(campaign)
            && names(&self.brands, Some(&brand_of(campaign, Some(booked)).id))
            && names(&self.influencers, Some(&booked.deal.influencer))
    }

    /// Whether something on these platforms is in it; without a platform it may be on any.
    pub(super) fn has_platforms(&self, platforms: &[Platform]) -> bool {
        self.platforms.is_empty() || platforms.is_empty() || platforms.iter().any(|one| self.platforms.contains(one))
    }

    /// Whether what a whole campaign pays for is in it: where influencers or platforms are named, nobody knows.
    pub(super) fn has_whole(&self, campaign: &Campaign) -> bool {
        let is_of_brand = names(&self.brands, Some(&campaign.brief.brand.id));
        self.has_campaign(campaign) && is_of_brand && self.influencers.is_empty() && self.platforms.is_empty()
    }

    /// Whether a piece is in it, apart from what kind of piece it is.
    pub(super) fn has_piece(&self, campaign: &Campaign, piece: &Piece) -> bool {
        let booked = piece.deal.as_ref().and_then(|deal| campaign.deal(deal));
        let influencer = booked.map(|booked| &booked.deal.influencer).or(piece.owner.as_ref());
        self.has_campaign(campaign)
            && names(&self.brands, Some(&brand_of(campaign, booked).id))
            && names(&self.influencers, influencer)
            && names(&self.platforms, Some(&piece.target.platform))
    }

    /// Because of which targets a piece is in it.
    pub(super) fn targets_of(&self, piece: &Piece) -> Vec<PauseTarget> {
        let is = |target: &PauseTarget| match target {
            PauseTarget::ScheduledPieces => true,
            PauseTarget::SponsoredPieces => piece.is_paid(),
            PauseTarget::Giveaways => piece.kind == PieceKind::Giveaway,
            _ => false,
        };
        PauseTarget::ALL.iter().copied().filter(|target| self.wants(*target) && is(target)).collect()
    }
}
