use std::collections::BTreeMap;

use super::clash::{ClauseKind, RightsConflict};
use super::clause::{Activity, Side};
use super::conflicts::{against, clauses_by_influencer};
use super::index::{Lines, Shelf, lines};
use crate::agency::Agency;
use crate::campaign::{Campaign, CampaignDeal, Piece};
use crate::time::{Date, Interval};
use crate::vocabulary::{CategoryTree, Id, Land, Regions, Territory};

/// The exclusivities of an agency's deals, to ask what they say to single posts.
pub(in crate::agency) struct PostRights<'a> {
    shelves: BTreeMap<Id, Shelf<'a>>,
    lines: Lines<'a>,
    regions: &'a Regions,
}

impl<'a> PostRights<'a> {
    pub(in crate::agency) fn new(agency: &'a Agency, tree: &'a CategoryTree, regions: &'a Regions) -> Self {
        let lines = lines(tree);
        let clauses = clauses_by_influencer(agency, regions).into_iter();
        let shelves = clauses.map(|(id, clauses)| (id.clone(), Shelf::new(clauses.claims, &lines))).collect();
        Self { shelves, lines, regions }
    }

    /// The exclusivities of other brands that stand against a piece of a deal on a day.
    pub(in crate::agency) fn against(
        &self,
        campaign: &Campaign,
        piece: &Piece,
        booked: &CampaignDeal,
        day: Date,
    ) -> Vec<RightsConflict> {
        let brief = &campaign.brief;
        let (Some(shelf), Ok(days)) = (self.shelves.get(&booked.deal.influencer), Interval::of_days(day, day)) else {
            return Vec::new();
        };
        let categories = if booked.categories.is_empty() { &brief.categories } else { &booked.categories };
        let territories: &[Territory] = match (piece.target.territories.as_slice(), booked.territories.as_slice()) {
            ([], []) => &brief.territories,
            ([], of_deal) => of_deal,
            (own, _) => own,
        };
        let land = Land::new(territories, self.regions);
        let side = Side {
            campaign: Some(&campaign.id),
            deal: &booked.deal.id,
            influencer: &booked.deal.influencer,
            brand: booked.deal.brand.as_ref().unwrap_or(&brief.brand),
            categories,
            land: land.clone(),
            state: booked.state,
        };
        let platforms = vec![&piece.target.platform];
        let post = Activity { side, id: &piece.id, kind: ClauseKind::Post, platforms, land, days };
        against(shelf, &[post], &self.lines)
    }
}
