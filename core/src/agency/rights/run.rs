use serde::{Deserialize, Serialize};

use super::clause::{Span, spans};
use crate::agency::Agency;
use crate::campaign::{Campaign, CampaignDeal};
use crate::check::{Code, Issue, Issues, Path, Version, did_you_mean, document_tag, named};
use crate::fee::Term;
use crate::platform::Platform;
use crate::rate_card::UsageKind;
use crate::time::{Date, Event, Interval, Milestones};
use crate::vocabulary::{Id, Land, Regions, Territory};

document_tag!(RunPermissionTag, "run_permission");

/// What `may_run` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RunInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// In which campaign.
    pub campaign: Id,
    /// In which deal.
    pub deal: Id,
    /// Which content: a deliverable of the deal.
    pub deliverable: Id,
    /// What the brand wants to do with it.
    pub kind: UsageKind,
    /// On which platform.
    pub platform: Platform,
    /// Where: a country, a region, or the world.
    pub territory: Territory,
    /// On which day.
    pub on: Date,
}

named! {
    /// Whether content may run.
    RunVerdict {
        /// A clause permits it.
        Yes = "yes", "yes";
        /// A clause would permit it, if the event that its days hang on were dated.
        NotYetKnown = "not_yet_known", "not yet known";
        /// No clause permits it.
        No = "no", "no";
    }
}

named! {
    /// Why a clause does not permit it.
    RunMiss {
        OtherUse = "other_use", "it is for another use";
        OtherPlatform = "other_platform", "it is for other platforms";
        OtherTerritory = "other_territory", "it does not reach there";
        NotBegun = "not_begun", "it has not begun";
        Ended = "ended", "it has ended";
        /// Its days hang on an event without a date.
        Undated = "undated", "its days are not known yet";
    }
}

/// One clause of the deal that is about using the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RunClause {
    /// The term.
    pub term: Id,
    /// Why it does not permit it; empty: it does.
    pub misses: Vec<RunMiss>,
    /// Its days, as far as they are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Interval>,
    /// The event that they hang on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Event>,
}

/// Whether content may run somewhere on a day, and what each clause says to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RunPermission {
    /// Always `run_permission`.
    pub document: RunPermissionTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Whether it may.
    pub verdict: RunVerdict,
    /// The last day on which it may, by the clauses that permit it now; absent: without end, or not at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// Every clause of the deal about using this content, in its order.
    pub clauses: Vec<RunClause>,
}

/// Says whether the brand may use content somewhere on a day.
///
/// Publishing it is what the deal is about, and needs no right; everything else does. Paid usage is permitted by usage
/// rights of the kind `paid`, and by whitelisting on the platforms of the content. A deal that is not signed, or was
/// cancelled, permits nothing.
///
/// # Errors
/// - the agency is not sound, or the campaign, deal or deliverable is not there
pub fn may_run(input: &RunInput) -> Result<RunPermission, Issues> {
    let mut issues = Issues::default();
    input.agency.check(&Path::root().field("agency"), &mut issues);
    let regions = input.agency.regions();
    regions.check_territory(&input.territory, &Path::root().field("territory"), &mut issues);
    let campaigns = input.agency.campaigns.iter();
    let campaign = find(campaigns, |one: &Campaign| &one.id, &input.campaign, "campaign", &mut issues);
    let deals = campaign.iter().flat_map(|campaign| &campaign.deals);
    let booked = find(deals, |one: &CampaignDeal| &one.deal.id, &input.deal, "deal", &mut issues);
    let deliverables = booked.iter().flat_map(|booked| &booked.deal.deliverables);
    let deliverable = find(deliverables, |one| &one.id, &input.deliverable, "deliverable", &mut issues);
    let Some((booked, _)) = issues.into_result(booked.zip(deliverable))? else { return Err(Issues::default()) };
    let clauses: Vec<RunClause> =
        booked.deal.terms.iter().filter_map(|term| clause(term, booked, input, &regions)).collect();
    let permits = |clause: &&RunClause| clause.misses.is_empty();
    let is_bound = booked.state.is_signed();
    let waits = |clause: &RunClause| clause.misses == [RunMiss::Undated];
    let verdict = if is_bound && clauses.iter().any(|clause| permits(&clause)) {
        RunVerdict::Yes
    } else if is_bound && clauses.iter().any(waits) {
        RunVerdict::NotYetKnown
    } else {
        RunVerdict::No
    };
    // A clause without an end has no last day, and neither have all of them together.
    let ends: Option<Vec<Date>> =
        clauses.iter().filter(permits).map(|clause| clause.days.and_then(|days| days.last_day())).collect();
    let last_day = ends.and_then(|ends| ends.into_iter().max()).filter(|_| verdict == RunVerdict::Yes);
    Ok(RunPermission { document: RunPermissionTag, version: Version, verdict, last_day, clauses })
}

fn find<'a, T>(
    items: impl Iterator<Item = &'a T> + Clone,
    id_of: fn(&T) -> &Id,
    id: &Id,
    what: &'static str,
    issues: &mut Issues,
) -> Option<&'a T> {
    let found = items.clone().find(|item| id_of(item) == id);
    // Where nothing is known, what it lies in is missing, and has been said.
    if found.is_none() && (what == "campaign" || items.clone().next().is_some()) {
        let issue = Issue::new(Code::UnknownReference, Path::root().field(what), format!("there is no {what} `{id}`"));
        let meant = did_you_mean(id.as_str(), items.map(|item| id_of(item).as_str()));
        issues.push(match meant {
            Some(meant) => issue.with("id", id).help(format!("did you mean `{meant}`?")),
            None => issue.with("id", id),
        });
    }
    found
}

/// What a term says to it; none where it is not about using this content.
fn clause(term: &Term, booked: &CampaignDeal, input: &RunInput, regions: &Regions) -> Option<RunClause> {
    let covered = term.deliverables().is_empty() || term.deliverables().contains(&input.deliverable);
    let period = term.period()?;
    let mut misses = Vec::new();
    let mut expect = |holds: bool, miss| {
        if !holds {
            misses.push(miss);
        }
    };
    match term {
        Term::UsageRights(right) if covered => {
            expect(right.kinds.contains(&input.kind), RunMiss::OtherUse);
            expect(right.channels.is_empty() || right.channels.contains(&input.platform), RunMiss::OtherPlatform);
            expect(covers(&right.territories, &input.territory, regions), RunMiss::OtherTerritory);
        }
        Term::Whitelisting(_) if covered => {
            let mut deliverables = booked.deal.deliverables.iter();
            let own = deliverables.find(|one| one.id == input.deliverable).map(|one| &one.platform);
            expect(input.kind == UsageKind::Paid, RunMiss::OtherUse);
            expect(own == Some(&input.platform), RunMiss::OtherPlatform);
        }
        _ => return None,
    }
    let resolved = spans(period, booked, term, &Milestones::new(booked.deal.milestones.clone())).map(|spans| {
        let own = |span: &&Span<'_>| span.deliverable.is_none_or(|id| *id == input.deliverable);
        spans.iter().find(own).map(|span| span.days)
    });
    match resolved {
        Ok(Some(days)) if input.on < days.start() => misses.push(RunMiss::NotBegun),
        Ok(Some(days)) if !days.contains(input.on) => misses.push(RunMiss::Ended),
        Ok(_) => {}
        Err(_) => misses.push(RunMiss::Undated),
    }
    Some(RunClause { term: term.id().clone(), misses, days: resolved.ok().flatten(), after: resolved.err() })
}

/// Whether the territories of a right reach a whole territory; none at all reach everywhere.
fn covers(territories: &[Territory], asked: &Territory, regions: &Regions) -> bool {
    Land::new(territories, regions).covers(&Land::new(std::slice::from_ref(asked), regions))
}
