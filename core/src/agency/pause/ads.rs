use super::{AdState, HeldAd, HeldAdKind, PauseScope};
use crate::agency::brand_of;
use crate::agency::rights::spans;
use crate::campaign::{BudgetLine, BudgetPurpose, Campaign, CampaignDeal, Piece, PieceState};
use crate::crisis::PauseTarget;
use crate::fee::Term;
use crate::platform::Platform;
use crate::rate_card::UsageKind;
use crate::time::{Date, Interval, Milestones};

/// The days of a pause: from its first day up to but not including its last, or without end.
#[derive(Clone, Copy)]
pub(in crate::agency) struct AdSpan {
    pub(in crate::agency) from: Date,
    pub(in crate::agency) to: Option<Date>,
}

impl AdSpan {
    /// How many days of an interval the pause takes; none without an end of the pause.
    fn lost(self, days: Interval) -> Option<u32> {
        let (start, end) =
            (days.start().max(self.from), days.end().map_or(self.to?, |end| end.min(self.to.unwrap_or(end))));
        u32::try_from(start.days_until(end).max(0)).ok()
    }

    /// Whether a day of the interval lies in the pause; on a pause of some hours, its first day.
    fn meets(self, days: Interval) -> bool {
        let begins = self.to.is_none_or(|to| days.start() < to) || days.start() <= self.from;
        begins && days.end().is_none_or(|end| self.from < end)
    }
}

/// The paid advertising in scope that the signed deals and the budgets of some campaigns allow in a span.
pub(in crate::agency) fn held_ads(campaigns: &[&Campaign], scope: &PauseScope, span: AdSpan) -> Vec<HeldAd> {
    let mut ads = Vec::new();
    if !scope.wants(PauseTarget::PaidAds) {
        return ads;
    }
    for campaign in campaigns.iter().copied() {
        let signed = campaign.deals.iter().filter(|booked| booked.state.is_signed());
        for booked in signed.filter(|booked| scope.has_deal(campaign, booked)) {
            let terms = booked.deal.terms.iter().flat_map(|term| of_term(campaign, booked, term, span));
            ads.extend(terms.filter(|ad| scope.has_platforms(&ad.platforms)));
        }
        let lines = campaign.budget.iter().filter(|line| line.purpose == BudgetPurpose::PaidAmplification);
        ads.extend(lines.filter(|_| scope.has_whole(campaign)).map(|line| of_line(campaign, line)));
    }
    ads.sort_by_cached_key(|ad| (ad.state, ad.campaign.clone(), ad.deal.clone(), ad.clause.clone(), ad.days));
    ads
}

fn of_line(campaign: &Campaign, line: &BudgetLine) -> HeldAd {
    HeldAd {
        campaign: campaign.id.clone(),
        deal: None,
        clause: line.id.clone(),
        kind: HeldAdKind::BudgetLine,
        influencer: None,
        brand: campaign.brief.brand.name.clone(),
        platforms: Vec::new(),
        days: None,
        state: AdState::NotSaid,
        pieces: Vec::new(),
        days_lost: None,
        planned: Some(line.planned),
    }
}

fn of_term(campaign: &Campaign, booked: &CampaignDeal, term: &Term, span: AdSpan) -> Vec<HeldAd> {
    let (kind, period, platforms) = match term {
        Term::Whitelisting(one) => (HeldAdKind::Whitelisting, &one.period, platforms_of(booked, term)),
        Term::UsageRights(one) if one.kinds.contains(&UsageKind::Paid) => {
            (HeldAdKind::PaidUsage, &one.period, one.channels.clone())
        }
        _ => return Vec::new(),
    };
    let ad = |days: Option<Interval>, state: AdState| HeldAd {
        campaign: campaign.id.clone(),
        deal: Some(booked.deal.id.clone()),
        clause: term.id().clone(),
        kind,
        influencer: Some(booked.deal.influencer.clone()),
        brand: brand_of(campaign, Some(booked)).name.clone(),
        platforms: platforms.clone(),
        days,
        state,
        pieces: published(campaign, booked, term),
        days_lost: days.and_then(|days| span.lost(days)),
        planned: None,
    };
    let Ok(spans) = spans(period, booked, term, &Milestones::new(booked.deal.milestones.clone())) else {
        return vec![ad(None, AdState::Undated)];
    };
    let met = spans.iter().filter(|one| span.meets(one.days));
    met.map(|one| {
        let state = if one.days.start() <= span.from { AdState::Running } else { AdState::Planned };
        ad(Some(one.days), state)
    })
    .collect()
}

/// The platforms of the deliverables that a term covers.
fn platforms_of(booked: &CampaignDeal, term: &Term) -> Vec<Platform> {
    let mut platforms: Vec<Platform> = Vec::new();
    for deliverable in &booked.deal.deliverables {
        let covered = term.deliverables().is_empty() || term.deliverables().contains(&deliverable.id);
        if covered && !platforms.contains(&deliverable.platform) {
            platforms.push(deliverable.platform.clone());
        }
    }
    platforms
}

/// The published pieces that a term covers.
fn published(campaign: &Campaign, booked: &CampaignDeal, term: &Term) -> Vec<crate::vocabulary::Id> {
    let covered = |piece: &&Piece| {
        let of_deal = piece.deal.as_ref() == Some(&booked.deal.id) && piece.state == PieceState::Published;
        of_deal && covers(term, piece)
    };
    campaign.pieces.iter().filter(covered).map(|piece| piece.id.clone()).collect()
}

/// Whether a term of a deal is about a piece of it.
pub(super) fn covers(term: &Term, piece: &Piece) -> bool {
    let named = term.deliverables();
    named.is_empty() || piece.deliverable.as_ref().is_some_and(|deliverable| named.contains(deliverable))
}
