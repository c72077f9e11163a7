use super::needs::Paused;
use super::{ResumeNeed, ResumeNeedKind};
use crate::agency::rights::{PostRights, spans};
use crate::agency::{brand_of, contract_team};
use crate::campaign::CampaignDeal;
use crate::fee::Term;
use crate::time::{Date, Milestones};

impl Paused<'_> {
    /// What the contracts say to a day of publication, or to today where there is none, with the day on which what was agreed ends.
    pub(super) fn contract_needs(&self, today: Date, rights: &PostRights<'_>) -> Vec<(ResumeNeed, Option<Date>)> {
        let Some(booked) = self.piece.deal.as_ref().and_then(|deal| self.campaign.deal(deal)) else {
            return Vec::new();
        };
        let need =
            |message: String| self.need(ResumeNeedKind::Contract, message, "agree on something else with the brand");
        if booked.state.is_off() {
            let message = format!("the deal `{}` is {}", booked.deal.id, booked.state.label());
            return vec![(
                self.need(ResumeNeedKind::Contract, message, "give the piece up, or make another deal"),
                None,
            )];
        }
        let mut needs = Vec::new();
        let planned = self.at().and_then(|at| self.campaign.local_date(at).ok()).map(|day| day.max(today));
        if booked.state.is_signed() {
            needs.extend(self.window(booked, planned, today).map(|(message, last)| (need(message), Some(last))));
            let day = planned.unwrap_or(today);
            needs.extend(self.lost_terms(booked, day).map(|(message, last)| (need(message), Some(last))));
        }
        let Some(day) = planned else { return needs };
        for conflict in rights.against(self.campaign, self.piece, booked, day) {
            let kind = if conflict.doubts.is_empty() { ResumeNeedKind::Contract } else { ResumeNeedKind::Exclusivity };
            let held = &conflict.exclusivity;
            let free = conflict.nearest_free_day.map(|day| format!("; the nearest free day is {day}"));
            let message = format!(
                "the exclusivity `{}` of the deal `{}` with {} stands against {day}{}",
                held.clause,
                held.deal,
                held.brand,
                free.unwrap_or_default()
            );
            needs.push((self.need(kind, message, "choose another day, or ask that brand"), None));
        }
        needs
    }

    fn need(&self, kind: ResumeNeedKind, message: String, help: &str) -> ResumeNeed {
        ResumeNeed { kind, message, help: Some(help.to_owned()), who: contract_team(self.campaign) }
    }

    /// The days of the deliverable, or of the flight, when they do not hold the planned day; without one, when they are over.
    fn window(&self, booked: &CampaignDeal, planned: Option<Date>, today: Date) -> Option<(String, Date)> {
        let named = self.piece.deliverable.as_ref();
        let deliverable = booked.deal.deliverables.iter().find(|one| Some(&one.id) == named);
        let flight = self.campaign.brief.flight;
        let (window, whose) = match deliverable.and_then(|one| Some((one.publish?, &one.id))) {
            Some((window, id)) => (window, format!("`{id}` of the deal `{}`", booked.deal.id)),
            None => (flight, "the flight".to_owned()),
        };
        let day = planned.unwrap_or_else(|| today.max(window.first_day));
        if (window.first_day..=window.last_day).contains(&day) {
            return None;
        }
        let brand = &brand_of(self.campaign, Some(booked)).name;
        let (first, last) = (window.first_day, window.last_day);
        Some((format!("{brand} has {whose} from {first} to {last}, and {day} lies outside"), last))
    }

    /// What the brand has paid for around the piece, and which ends before the new day and not before the old one.
    fn lost_terms<'a>(&'a self, booked: &'a CampaignDeal, day: Date) -> impl Iterator<Item = (String, Date)> + 'a {
        let before = self.piece.publish_at.and_then(|at| self.campaign.local_date(at).ok());
        let dates = Milestones::new(booked.deal.milestones.clone());
        booked.deal.terms.iter().filter_map(move |term| {
            let (what, period) = match term {
                Term::Exclusivity(one) => ("exclusivity", &one.period),
                Term::UsageRights(one) => ("usage rights", &one.period),
                Term::Whitelisting(one) => ("whitelisting", &one.period),
                _ => return None,
            };
            let named = term.deliverables();
            let covers = named.is_empty() || self.piece.deliverable.as_ref().is_some_and(|id| named.contains(id));
            let spans = spans(period, booked, term, &dates).ok().filter(|_| covers)?;
            let own = spans
                .iter()
                .filter(|span| span.deliverable.is_none() || span.deliverable == self.piece.deliverable.as_ref());
            // One without an end among them leaves no last day.
            let last = own.map(|span| span.days.last_day()).collect::<Option<Vec<Date>>>()?.into_iter().max()?;
            let is_lost = last < day && before.is_some_and(|before| before <= last);
            is_lost.then(|| {
                (format!("the {what} `{}` that the brand pays for ends on {last}, before {day}", term.id()), last)
            })
        })
    }
}
