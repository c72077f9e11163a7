use super::PauseScope;
use crate::agency::brand_of;
use crate::campaign::{Campaign, CampaignDeal, Piece, PieceKind};
use crate::crisis::PauseTarget;
use crate::platform::Platform;

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
