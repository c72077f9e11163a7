use super::clash::{ClauseKind, ClauseRef};
use crate::campaign::{Campaign, CampaignDeal, DealState};
use crate::fee::{Deliverable, Exclusivity, Term};
use crate::platform::Platform;
use crate::rate_card::UsageKind;
use crate::time::{Date, Event, Interval, MilestoneState, Milestones, Period, Resolution};
use crate::vocabulary::{Id, Land, Name, Party, Regions, Territory};

/// What a clause is part of: a deal or an enquiry, with its brand.
#[derive(Clone, Debug)]
pub(super) struct Side<'a> {
    pub(super) campaign: Option<&'a Id>,
    pub(super) deal: &'a Id,
    pub(super) influencer: &'a Id,
    pub(super) brand: &'a Party,
    pub(super) categories: &'a [Id],
    pub(super) land: Land,
    pub(super) state: DealState,
}

/// A clause by which an influencer keeps away from others.
#[derive(Clone, Debug)]
pub(super) struct Claim<'a> {
    pub(super) side: Side<'a>,
    pub(super) term: &'a Exclusivity,
    pub(super) land: Land,
    pub(super) days: Interval,
}

/// Something that is published, or used as advertising.
#[derive(Clone, Debug)]
pub(super) struct Activity<'a> {
    pub(super) side: Side<'a>,
    pub(super) id: &'a Id,
    pub(super) kind: ClauseKind,
    /// Where it is published; empty: on any platform.
    pub(super) platforms: Vec<&'a Platform>,
    pub(super) land: Land,
    pub(super) days: Interval,
}

/// A clause whose days hang on an event without a date.
#[derive(Clone, Debug)]
pub(super) struct Waiting<'a> {
    pub(super) side: Side<'a>,
    pub(super) id: &'a Id,
    pub(super) kind: ClauseKind,
    pub(super) event: Event,
}

/// All clauses of a deal.
#[derive(Clone, Debug, Default)]
pub(super) struct Clauses<'a> {
    pub(super) claims: Vec<Claim<'a>>,
    pub(super) activities: Vec<Activity<'a>>,
    pub(super) waiting: Vec<Waiting<'a>>,
}

impl Side<'_> {
    /// The clause of this side, for a result.
    pub(super) fn refer(&self, clause: &Id, kind: ClauseKind) -> ClauseRef {
        ClauseRef {
            campaign: self.campaign.cloned(),
            deal: self.deal.clone(),
            clause: clause.clone(),
            kind,
            brand: self.brand.name.clone(),
        }
    }

    /// Whether the two are of one brand, by its id or its name.
    pub(super) fn same_brand(&self, other: &Self) -> bool {
        self.brand.id == other.brand.id || self.brand.name.folded() == other.brand.name.folded()
    }
}

impl<'a> Clauses<'a> {
    /// Adds the clauses of a deal; one that came to nothing has none.
    pub(super) fn add(&mut self, campaign: &'a Campaign, booked: &'a CampaignDeal, regions: &Regions) {
        if booked.state.is_off() {
            return;
        }
        let brief = &campaign.brief;
        let own = |named: &'a [_], of_brief: &'a [_]| if named.is_empty() { of_brief } else { named };
        let territories: &[Territory] =
            if booked.territories.is_empty() { &brief.territories } else { &booked.territories };
        let side = Side {
            campaign: Some(&campaign.id),
            deal: &booked.deal.id,
            influencer: &booked.deal.influencer,
            brand: booked.deal.brand.as_ref().unwrap_or(&brief.brand),
            categories: own(&booked.categories, &brief.categories),
            land: Land::new(territories, regions),
            state: booked.state,
        };
        let milestones = Milestones::new(booked.deal.milestones.clone());
        self.add_posts(&side, campaign, booked, &milestones);
        for term in &booked.deal.terms {
            self.add_term(&side, booked, term, &milestones, regions);
        }
    }

    /// Each deliverable is published in its window, else between the first and the last post, else in the flight.
    fn add_posts(&mut self, side: &Side<'a>, campaign: &'a Campaign, booked: &'a CampaignDeal, dates: &Milestones) {
        let flight = campaign.brief.flight;
        for deliverable in &booked.deal.deliverables {
            let (first, last) = window_of(deliverable, dates).unwrap_or((flight.first_day, flight.last_day));
            let Ok(days) = Interval::of_days(first, last) else { continue };
            self.activities.push(Activity {
                side: side.clone(),
                id: &deliverable.id,
                kind: ClauseKind::Post,
                platforms: vec![&deliverable.platform],
                land: side.land.clone(),
                days,
            });
        }
    }

    fn add_term(
        &mut self,
        side: &Side<'a>,
        booked: &'a CampaignDeal,
        term: &'a Term,
        dates: &Milestones,
        regions: &Regions,
    ) {
        let (kind, period) = match term {
            Term::Exclusivity(term) => (ClauseKind::Exclusivity, &term.period),
            Term::UsageRights(term) if term.kinds.contains(&UsageKind::Paid) => (ClauseKind::PaidUsage, &term.period),
            Term::UsageRights(term) => (ClauseKind::Usage, &term.period),
            Term::Whitelisting(term) => (ClauseKind::PaidUsage, &term.period),
            _ => return,
        };
        match spans(period, booked, term, dates) {
            Ok(spans) => spans.iter().for_each(|span| self.add_span(side, booked, term, kind, span.days, regions)),
            Err(event) => self.waiting.push(Waiting { side: side.clone(), id: term.id(), kind, event }),
        }
    }

    fn add_span(
        &mut self,
        side: &Side<'a>,
        booked: &'a CampaignDeal,
        term: &'a Term,
        kind: ClauseKind,
        days: Interval,
        regions: &Regions,
    ) {
        let (platforms, land) = match term {
            Term::Exclusivity(term) => {
                let land = Land::new(&term.territories, regions);
                self.claims.push(Claim { side: side.clone(), term, land, days });
                return;
            }
            Term::UsageRights(term) => (term.channels.iter().collect(), Land::new(&term.territories, regions)),
            _ => (platforms_of(booked, term), side.land.clone()),
        };
        self.activities.push(Activity { side: side.clone(), id: term.id(), kind, platforms, land, days });
    }
}

/// The platforms of the deliverables that a term covers.
fn platforms_of<'a>(booked: &'a CampaignDeal, term: &Term) -> Vec<&'a Platform> {
    let covered = |id: &Id| term.deliverables().is_empty() || term.deliverables().contains(id);
    let mut platforms: Vec<&Platform> = Vec::new();
    for deliverable in booked.deal.deliverables.iter().filter(|deliverable| covered(&deliverable.id)) {
        if !platforms.contains(&&deliverable.platform) {
            platforms.push(&deliverable.platform);
        }
    }
    platforms
}

/// Some days of a term: of one deliverable where they hang on its post, else of all that it covers.
#[derive(Clone, Copy, Debug)]
pub(in crate::agency) struct Span<'a> {
    pub(in crate::agency) deliverable: Option<&'a Id>,
    pub(in crate::agency) days: Interval,
}

/// The days of a term's period, or the event that they wait for. What hangs on each post has days for each deliverable
/// that it covers, as long as its window and what the period adds to both ends.
pub(in crate::agency) fn spans<'a>(
    period: &Period,
    booked: &'a CampaignDeal,
    term: &Term,
    dates: &Milestones,
) -> Result<Vec<Span<'a>>, Event> {
    match period.resolve(dates) {
        Ok(Resolution::Interval(days)) => Ok(vec![Span { deliverable: None, days }]),
        Ok(Resolution::AfterEvent(after)) if after.event == Event::EachPost => {
            let covered = |id: &Id| term.deliverables().is_empty() || term.deliverables().contains(id);
            let covering = booked.deal.deliverables.iter().filter(|deliverable| covered(&deliverable.id));
            let span = |deliverable: &'a Deliverable| {
                let (first, last) = window_of(deliverable, dates)?;
                Some(Span { deliverable: Some(&deliverable.id), days: around(period, dates, first, last)? })
            };
            covering.map(span).collect::<Option<Vec<_>>>().ok_or(after.event)
        }
        Ok(Resolution::AfterEvent(after)) => Err(after.event),
        // The check of the deal has refused such a period.
        Err(_) => Err(Event::Signing),
    }
}

fn around(period: &Period, dates: &Milestones, first: Date, last: Date) -> Option<Interval> {
    let at = |date| period.resolve(&dates.for_post(date, MilestoneState::Planned)).ok()?.interval();
    let (from, to) = (at(first)?, at(last)?);
    Interval::new(from.start(), to.end()).ok()
}

/// The first and the last day on which a deliverable may be published: its window, else those of the first and the last
/// post.
fn window_of(deliverable: &Deliverable, dates: &Milestones) -> Option<(Date, Date)> {
    let posts = || {
        let first = dates.date(Event::FirstPost)?;
        Some((first, dates.date(Event::LastPost).unwrap_or(first).max(first)))
    };
    deliverable.publish.map(|window| (window.first_day, window.last_day)).or_else(posts)
}

/// The names by which a brand is a competitor: its id and its name, in small letters.
pub(super) fn names_of(brand: &Party) -> [String; 2] {
    [brand.id.as_str().to_lowercase(), brand.name.folded()]
}

/// A competitor as it is compared.
pub(super) fn folded(name: &Name) -> String {
    name.folded()
}
