use std::collections::{BTreeMap, BTreeSet};

use super::{SponsorDeal, SponsorGap, SponsorReadiness};
use crate::agency::{Agency, brand_of};
use crate::campaign::{Campaign, CampaignDeal, DealState, Duty};
use crate::check::limits;
use crate::crisis::{NoticeParty, PartyContact, Playbook, ReachKind, ReachPoint};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// The sponsors of signed deals that go on, in the order in which they must be told.
pub(super) fn sponsors(agency: &Agency, now: Instant) -> Vec<SponsorReadiness> {
    let mut deals: BTreeMap<&Id, (&Name, Vec<SponsorDeal>)> = BTreeMap::new();
    for campaign in agency.running_campaigns() {
        for booked in campaign.deals.iter().filter(|one| one.state.is_signed() && one.state != DealState::Closed) {
            let brand = brand_of(campaign, Some(booked));
            deals.entry(&brand.id).or_insert((&brand.name, Vec::new())).1.push(deal(campaign, booked));
        }
    }
    let told = Told::new(agency);
    let row = |(sponsor, (name, deals))| readiness(&told, (sponsor, name), deals, now);
    let mut rows: Vec<SponsorReadiness> = deals.into_iter().map(row).collect();
    rows.sort_by_key(|one| (one.tell_by.is_none(), one.tell_by));
    rows
}

fn deal(campaign: &Campaign, booked: &CampaignDeal) -> SponsorDeal {
    let duties = || booked.contract.iter().map(|term| &term.duty);
    let notice = duties().filter_map(|duty| match duty {
        Duty::CrisisNotice(notice) => Some(notice.minutes),
        _ => None,
    });
    let morals = duties().filter_map(|duty| match duty {
        Duty::Morals(morals) => Some(morals.notice_days),
        _ => None,
    });
    SponsorDeal {
        campaign: campaign.id.clone(),
        deal: booked.deal.id.clone(),
        influencer: booked.deal.influencer.clone(),
        notice_minutes: notice.min(),
        morals_notice_days: morals.min(),
    }
}

/// Whom the playbooks name for each sponsor.
struct Told<'a> {
    contacts: BTreeMap<&'a Id, Vec<&'a PartyContact>>,
    /// The playbooks that tell sponsors, with those that they name.
    telling: Vec<(&'a Playbook, BTreeSet<&'a Id>)>,
}

impl<'a> Told<'a> {
    fn new(agency: &'a Agency) -> Self {
        let mut told = Self { contacts: BTreeMap::new(), telling: Vec::new() };
        for playbook in &agency.playbooks {
            let mut named = BTreeSet::new();
            for contact in playbook.contacts.iter().filter(|contact| contact.party == NoticeParty::Sponsor) {
                let Some(sponsor) = &contact.sponsor else { continue };
                named.insert(sponsor);
                told.contacts.entry(sponsor).or_default().push(contact);
            }
            if playbook.steps.iter().any(|step| step.tells() == Some(NoticeParty::Sponsor)) {
                told.telling.push((playbook, named));
            }
        }
        told
    }
}

fn readiness(
    told: &Told<'_>,
    (sponsor, name): (&Id, &Name),
    deals: Vec<SponsorDeal>,
    now: Instant,
) -> SponsorReadiness {
    let contacts = told.contacts.get(sponsor).map(Vec::as_slice).unwrap_or_default();
    let lacks = told.telling.iter().filter(|(_, named)| !named.contains(sponsor));
    let missing_in: Vec<Id> = lacks.take(limits::NAMED_PLAYBOOKS).map(|(playbook, _)| playbook.id.clone()).collect();
    let of_contracts = deals.iter().filter_map(|deal| deal.notice_minutes).min();
    let of_playbooks = contacts.iter().filter_map(|contact| contact.notice_minutes).min();
    let notice = of_contracts.into_iter().chain(of_playbooks).min();
    let is_later =
        |most: u32| contacts.iter().any(|contact| contact.notice_minutes.is_some_and(|minutes| minutes > most));
    let has_morals = deals.iter().any(|deal| deal.morals_notice_days.is_some());
    let found = [
        (told.telling.is_empty() || !missing_in.is_empty(), SponsorGap::Contact),
        (contacts.iter().any(|contact| !contact.person.is_reachable()), SponsorGap::Reach),
        (notice.is_none(), SponsorGap::Deadline),
        (deals.iter().any(|deal| deal.notice_minutes.is_none()), SponsorGap::NotInContract),
        (of_contracts.is_some_and(is_later), SponsorGap::LaterThanContract),
        (has_morals && contacts.iter().any(|contact| !contact.morals_clause), SponsorGap::MoralsUnsaid),
    ];
    let (names, reach) = ways(contacts);
    SponsorReadiness {
        sponsor: sponsor.clone(),
        name: name.clone(),
        tell_by: notice.and_then(|minutes| now.add_seconds(i64::from(minutes).saturating_mul(60))),
        notice_minutes: notice,
        contacts: names,
        reach,
        deals,
        missing_in,
        gaps: found.into_iter().filter(|(is, _)| *is).map(|(_, gap)| gap).collect(),
    }
}

/// The names of contacts, and the ways that reach them when an account is lost, each once.
fn ways(contacts: &[&PartyContact]) -> (Vec<Name>, Vec<ReachPoint>) {
    let (mut names, mut reach): (Vec<Name>, Vec<ReachPoint>) = Default::default();
    for person in contacts.iter().map(|contact| &contact.person) {
        if !names.contains(&person.name) {
            names.push(person.name.clone());
        }
        for point in person.reach.iter().filter(|point| point.kind != ReachKind::PlatformMessage) {
            if !reach.contains(point) {
                reach.push(point.clone());
            }
        }
    }
    (names, reach)
}
