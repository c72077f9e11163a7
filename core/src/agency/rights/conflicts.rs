use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::clash::{RightsConflict, UndatedClause, shared_platforms};
use super::clause::{Activity, Claim, Clauses, Waiting};
use super::free::FreeDays;
use super::index::{Lines, Met, Shelf, lines};
use crate::agency::Agency;
use crate::check::{Issues, Path, Version, document_tag};
use crate::vocabulary::{Id, Regions};

document_tag!(ConflictsTag, "conflicts");

/// Every exclusivity of an agency's deals that another deal stands against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Conflicts {
    /// Always `conflicts`.
    pub document: ConflictsTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The conflicts, by influencer, then by their first day.
    pub conflicts: Vec<RightsConflict>,
    /// The clauses that could not be compared.
    pub undated: Vec<UndatedClause>,
}

/// Finds every exclusivity of an agency's deals that another deal stands against.
///
/// Two deals of one influencer with different brands conflict when the exclusivity of one and what the other publishes
/// or runs as advertising meet in category (one within the other), or named competitor, or everybody; and in territory,
/// platform and days. Deals that are lost or cancelled count for nothing. The work grows with the number of clauses and
/// of conflicts, not with the number of pairs.
///
/// # Errors
/// - the agency is not sound, as its check says
pub fn conflicts(agency: &Agency) -> Result<Conflicts, Issues> {
    let mut issues = Issues::default();
    agency.check(&Path::root(), &mut issues);
    issues.into_result(())?;
    let (tree, regions) = (agency.categories(), agency.regions());
    let lines = lines(&tree);
    let mut found = Conflicts { document: ConflictsTag, version: Version, conflicts: Vec::new(), undated: Vec::new() };
    for (_, clauses) in clauses_by_influencer(agency, &regions) {
        found.undated.extend(clauses.waiting.iter().map(undated));
        let shelf = Shelf::new(clauses.claims, &lines);
        found.conflicts.extend(against(&shelf, &clauses.activities, &lines));
    }
    Ok(found)
}

/// The clauses of each influencer's deals.
pub(super) fn clauses_by_influencer<'a>(agency: &'a Agency, regions: &Regions) -> BTreeMap<&'a Id, Clauses<'a>> {
    let mut clauses: BTreeMap<&Id, Clauses<'_>> = BTreeMap::new();
    for campaign in &agency.campaigns {
        for booked in &campaign.deals {
            clauses.entry(&booked.deal.influencer).or_default().add(campaign, booked, regions);
        }
    }
    clauses
}

/// What stands against the claims of a shelf.
pub(super) fn against(shelf: &Shelf<'_>, activities: &[Activity<'_>], lines: &Lines<'_>) -> Vec<RightsConflict> {
    let mut found = Vec::new();
    let mut free_days = FreeDays::new(shelf, lines);
    for activity in activities {
        let met = shelf.meet(activity, activity.days, lines);
        if met.is_empty() {
            continue;
        }
        let free = free_days.nearest(activity);
        found.extend(met.into_iter().filter_map(|met| conflict(&met, activity, free)));
    }
    let key = |one: &RightsConflict| {
        let refer = |clause: &super::clash::ClauseRef| (clause.deal.clone(), clause.clause.clone());
        (one.overlap.start(), refer(&one.exclusivity), refer(&one.against))
    };
    found.sort_by_cached_key(key);
    found
}

fn conflict(met: &Met<'_, '_>, activity: &Activity<'_>, free: Option<crate::time::Date>) -> Option<RightsConflict> {
    let claim: &Claim<'_> = met.claim;
    Some(RightsConflict {
        influencer: claim.side.influencer.clone(),
        exclusivity: claim.side.refer(&claim.term.id, super::clash::ClauseKind::Exclusivity),
        against: activity.side.refer(activity.id, activity.kind),
        reason: met.clash.reason,
        matched: met.clash.matched.clone(),
        overlap: met.overlap,
        platforms: shared_platforms(claim, activity)?,
        countries: claim.land.shared(&activity.land)?.into_countries(),
        nearest_free_day: free,
        doubts: met.clash.doubts.clone(),
    })
}

fn undated(waiting: &Waiting<'_>) -> UndatedClause {
    UndatedClause {
        influencer: waiting.side.influencer.clone(),
        clause: waiting.side.refer(waiting.id, waiting.kind),
        after: waiting.event,
    }
}
