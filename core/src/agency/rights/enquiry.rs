use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::clash::{ClauseKind, RightsConflict};
use super::clause::{Activity, Claim, Clauses, Side};
use super::conflicts::{against, clauses_by_influencer};
use super::index::{Shelf, lines};
use crate::agency::{Agency, Enquiry};
use crate::campaign::is_alive;
use crate::check::{Issues, Path, Version, document_tag, named};
use crate::fee::check_known_id;
use crate::influencer::Influencer;
use crate::time::{Date, Event, Interval, Milestone, MilestoneState, Milestones, Resolution};
use crate::vocabulary::{CategoryTree, Id, Land, Regions};

document_tag!(EnquiryAnswerTag, "enquiry_answer");

/// What `check_enquiry` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnquiryInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// What a brand asks for.
    pub enquiry: Enquiry,
}

named! {
    /// Whether an influencer may take an enquiry.
    EnquiryVerdict {
        /// Nothing speaks against it.
        Yes = "yes", "yes";
        /// Something may speak against it.
        Unclear = "unclear", "unclear";
        /// Something speaks against it.
        No = "no", "no";
    }
}

named! {
    /// What speaks against an enquiry.
    EnquiryReasonKind {
        /// An exclusivity, one way or the other.
        Conflict = "conflict", "conflict";
        BlockedBrand = "blocked_brand", "does not work with the brand";
        BlockedCategory = "blocked_category", "does not work for the category";
        Absence = "absence", "away";
        Capacity = "capacity", "has no room for as many pieces";
        /// The enquiry does not say when.
        DatesUnsaid = "dates_unsaid", "the enquiry does not say when";
        /// An exclusivity that it asks for hangs on an event without a date.
        Undated = "undated", "hangs on an event without a date";
    }
}

/// One thing that speaks against an enquiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnquiryReason {
    /// What.
    pub kind: EnquiryReasonKind,
    /// Whether it stands for sure.
    pub certain: bool,
    /// The same in words.
    pub message: String,
    /// The clauses, of a conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<RightsConflict>,
}

/// Whether an influencer may take an enquiry, and everything that speaks against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnquiryAnswer {
    /// Always `enquiry_answer`.
    pub document: EnquiryAnswerTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Who is asked.
    pub influencer: Id,
    /// Whether they may: `no` with a reason that stands for sure, `unclear` with others.
    pub verdict: EnquiryVerdict,
    /// Everything that speaks against it.
    pub reasons: Vec<EnquiryReason>,
}

/// Says whether an influencer may take an enquiry: by the exclusivities of their other deals, by the exclusivity that is
/// asked for, by what they will not work with, by their absences and by how much they can do in a week.
///
/// # Errors
/// - the agency or the enquiry is not sound, or the influencer is not in the roster
pub fn check_enquiry(input: &EnquiryInput) -> Result<EnquiryAnswer, Issues> {
    let (agency, enquiry) = (&input.agency, &input.enquiry);
    let (tree, regions) = (agency.categories(), agency.regions());
    let mut issues = Issues::default();
    agency.check(&Path::root().field("agency"), &mut issues);
    let path = Path::root().field("enquiry");
    enquiry.check(&tree, &regions, &path, &mut issues);
    let roster = agency.influencers.iter().map(|one| one.id.as_str()).collect();
    check_known_id(&enquiry.influencer, &roster, "influencer", &path.field("influencer"), &mut issues);
    issues.into_result(())?;
    let mut reasons = conflicts(agency, enquiry, &tree, &regions);
    if let Some(influencer) = agency.influencers.iter().find(|one| one.id == enquiry.influencer) {
        reasons.extend(refusals(influencer, enquiry, &tree));
    }
    reasons.extend(absences(agency, enquiry));
    reasons.extend(capacity(agency, enquiry));
    if enquiry.publish.is_none() {
        let message = "the enquiry does not say when content is published".to_owned();
        reasons.push(EnquiryReason { kind: EnquiryReasonKind::DatesUnsaid, certain: false, message, conflict: None });
    }
    let verdict = match (reasons.iter().any(|reason| reason.certain), reasons.is_empty()) {
        (true, _) => EnquiryVerdict::No,
        (false, false) => EnquiryVerdict::Unclear,
        (false, true) => EnquiryVerdict::Yes,
    };
    let influencer = enquiry.influencer.clone();
    Ok(EnquiryAnswer { document: EnquiryAnswerTag, version: Version, influencer, verdict, reasons })
}

fn reason(kind: EnquiryReasonKind, certain: bool, message: String) -> EnquiryReason {
    EnquiryReason { kind, certain, message, conflict: None }
}

/// What the exclusivities of other deals say to its posts, and its own exclusivities to theirs.
fn conflicts(agency: &Agency, enquiry: &Enquiry, tree: &CategoryTree, regions: &Regions) -> Vec<EnquiryReason> {
    let lines = lines(tree);
    let Clauses { claims, activities, .. } =
        clauses_by_influencer(agency, regions).remove(&enquiry.influencer).unwrap_or_default();
    let side = Side {
        campaign: None,
        deal: &enquiry.id,
        influencer: &enquiry.influencer,
        brand: &enquiry.brand,
        categories: &enquiry.categories,
        land: Land::new(&enquiry.territories, regions),
        // What it comes to if it is taken.
        state: crate::campaign::DealState::Agreed,
    };
    let mut reasons = Vec::new();
    let mut found = Vec::new();
    if let Some(days) = enquiry.publish.and_then(|window| Interval::of_days(window.first_day, window.last_day).ok()) {
        let post = Activity {
            side: side.clone(),
            id: &enquiry.id,
            kind: ClauseKind::Post,
            platforms: enquiry.platforms.iter().collect(),
            land: side.land.clone(),
            days,
        };
        found.extend(against(&Shelf::new(claims, &lines), &[post], &lines));
    }
    let mut own = Vec::new();
    for term in &enquiry.exclusivity {
        match term.period.resolve(&dates(enquiry)) {
            Ok(Resolution::Interval(days)) => {
                own.push(Claim { side: side.clone(), term, land: Land::new(&term.territories, regions), days });
            }
            Ok(Resolution::AfterEvent(after)) => {
                let message = format!("the exclusivity `{}` hangs on the {}", term.id, after.event.label());
                reasons.push(reason(EnquiryReasonKind::Undated, false, message));
            }
            Err(_) => {}
        }
    }
    found.extend(against(&Shelf::new(own, &lines), &activities, &lines));
    found.into_iter().map(|conflict| conflict_reason(conflict, enquiry)).chain(reasons).collect()
}

/// The days of the enquiry's posts, as far as it says so.
fn dates(enquiry: &Enquiry) -> Milestones {
    let Some(window) = enquiry.publish else { return Milestones::default() };
    let planned = |event, date| Milestone { event, date, state: MilestoneState::Planned };
    Milestones::new(vec![
        planned(Event::FirstPost, window.first_day),
        planned(Event::EachPost, window.first_day),
        planned(Event::LastPost, window.last_day),
    ])
}

fn conflict_reason(conflict: RightsConflict, enquiry: &Enquiry) -> EnquiryReason {
    let own = conflict.exclusivity.campaign.is_none() && conflict.exclusivity.deal == enquiry.id;
    let message = if own {
        let other = &conflict.against;
        format!(
            "the exclusivity asked for stands against `{}` of the deal `{}` with {}",
            other.clause, other.deal, other.brand
        )
    } else {
        let other = &conflict.exclusivity;
        format!(
            "the exclusivity `{}` of the deal `{}` with {} stands against it",
            other.clause, other.deal, other.brand
        )
    };
    let certain = conflict.doubts.is_empty();
    EnquiryReason { kind: EnquiryReasonKind::Conflict, certain, message, conflict: Some(conflict) }
}

fn refusals(influencer: &Influencer, enquiry: &Enquiry, tree: &CategoryTree) -> Vec<EnquiryReason> {
    let brand = &enquiry.brand.name;
    let of_brand = influencer.blocks_brand(brand.as_str()).then(|| {
        let message = format!("`{}` does not work with {brand}", influencer.id);
        reason(EnquiryReasonKind::BlockedBrand, true, message)
    });
    let of_categories = enquiry.categories.iter().filter_map(|category| {
        let blocked = influencer.blocks_category(category, tree)?;
        let message = format!("`{}` does not work for `{blocked}`", influencer.id);
        Some(reason(EnquiryReasonKind::BlockedCategory, true, message))
    });
    of_brand.into_iter().chain(of_categories).collect()
}

/// Absences speak against it for sure where they leave no day to publish on.
fn absences(agency: &Agency, enquiry: &Enquiry) -> Vec<EnquiryReason> {
    let Some(window) = enquiry.publish else { return Vec::new() };
    let own = agency.absences.iter().filter(|absence| absence.influencer == enquiry.influencer);
    own.filter(|absence| absence.days.first_day <= window.last_day && window.first_day <= absence.days.last_day)
        .map(|absence| {
            let days = absence.days;
            let whole = days.first_day <= window.first_day && window.last_day <= days.last_day;
            let message = format!("away from {} to {}: {}", days.first_day, days.last_day, absence.reason);
            reason(EnquiryReasonKind::Absence, whole, message)
        })
        .collect()
}

/// Whether the weeks of the window have room for as many pieces.
fn capacity(agency: &Agency, enquiry: &Enquiry) -> Option<EnquiryReason> {
    let window = enquiry.publish?;
    let most = agency.availability.iter().find(|one| one.influencer == enquiry.influencer)?.pieces_per_week;
    let wanted = enquiry.pieces.unwrap_or(1);
    let mut planned: BTreeMap<Date, u32> = BTreeMap::new();
    for campaign in &agency.campaigns {
        let is_theirs = |deal: &Id| campaign.deal(deal).is_some_and(|one| one.deal.influencer == enquiry.influencer);
        let own = campaign.pieces.iter().filter(|piece| is_alive(piece) && piece.deal.as_ref().is_some_and(is_theirs));
        for monday in own.filter_map(|piece| monday(piece.publish_date()?)) {
            let count = planned.entry(monday).or_default();
            *count = count.saturating_add(1);
        }
    }
    let mut room = 0_u32;
    let mut week = monday(window.first_day);
    while let Some(monday) = week.filter(|monday| *monday <= window.last_day && room < wanted) {
        room = room.saturating_add(most.saturating_sub(planned.get(&monday).copied().unwrap_or_default()));
        week = monday.add_days(7).ok();
    }
    (room < wanted).then(|| {
        let message = format!("there is room for {room} of {wanted} pieces, at {most} a week");
        reason(EnquiryReasonKind::Capacity, true, message)
    })
}

/// The Monday of a day's week.
fn monday(date: Date) -> Option<Date> {
    let known: Date = Date::new(1900, 1, 1).ok()?; // a Monday
    let days = known.days_until(date).rem_euclid(7);
    date.add_days(days.checked_neg()?).ok()
}
