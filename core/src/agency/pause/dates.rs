use super::pieces::Held;
use super::{PauseDate, PauseDateKind, PauseDateState};
use crate::agency::brand_of;
use crate::campaign::{Campaign, CampaignDeal, EventRole};
use crate::fee::Deliverable;
use crate::time::{Date, Event, Instant, MilestoneState};
use crate::vocabulary::{Id, Name};

/// The time of a pause.
#[derive(Clone, Copy)]
pub(super) struct Lasts {
    pub(super) now: Instant,
    pub(super) until: Option<Instant>,
}

/// A date as it is found, before it is known what the pause does to it.
pub(super) struct FoundDate<'a> {
    pub(super) kind: PauseDateKind,
    pub(super) date: Date,
    pub(super) deal: Option<&'a CampaignDeal>,
    pub(super) clause: Option<&'a Id>,
    pub(super) piece: Option<&'a Id>,
    pub(super) tell: &'a Name,
}

impl Lasts {
    /// What the pause does to a day on the last of which something still holds; none where it is untouched, or has passed before.
    fn state(self, campaign: &Campaign, date: Date) -> Option<PauseDateState> {
        let today = campaign.local_date(self.now).ok()?;
        if date < today {
            return None;
        }
        match self.until {
            None => Some(PauseDateState::AtRisk),
            Some(until) => (campaign.local_date(until).ok()? > date).then_some(PauseDateState::Broken),
        }
    }

    /// The same for a moment before which something is to be out.
    fn state_at(self, moment: Instant) -> Option<PauseDateState> {
        match self.until {
            _ if moment <= self.now => None,
            None => Some(PauseDateState::AtRisk),
            Some(until) => (until >= moment).then_some(PauseDateState::Broken),
        }
    }

    /// The same for the brand's last day for approvals, each of which comes after the pause: one that has passed is broken.
    fn state_of_approval(self, campaign: &Campaign, date: Date) -> Option<PauseDateState> {
        let today = campaign.local_date(self.now).ok()?;
        if date < today { Some(PauseDateState::Broken) } else { self.state(campaign, date) }
    }

    pub(super) fn row(
        self,
        campaign: &Campaign,
        found: &FoundDate<'_>,
        state: Option<PauseDateState>,
    ) -> Option<PauseDate> {
        let today = campaign.local_date(self.now).ok()?;
        let state = state?;
        let deal = found.deal.map(|booked| booked.deal.id.clone());
        Some(PauseDate {
            date: found.date,
            kind: found.kind,
            state,
            campaign: campaign.id.clone(),
            sentence: sentence(found, state),
            deal,
            clause: found.clause.cloned(),
            piece: found.piece.cloned(),
            tell: found.tell.clone(),
            tell_by: found.date.max(today),
        })
    }

    /// The dates that hang on a piece that is held.
    pub(super) fn of_piece(self, held: Held<'_>) -> Vec<PauseDate> {
        let (campaign, piece) = (held.campaign, held.piece);
        let booked = piece.deal.as_ref().and_then(|deal| campaign.deal(deal)).filter(|one| one.state.is_signed());
        let tell = &brand_of(campaign, booked).name;
        let found = |kind, date, clause| FoundDate { kind, date, deal: booked, clause, piece: Some(&piece.id), tell };
        let mut rows = self.windows(held, booked, &found);
        if let (Some(date), false) = (campaign.brief.approve_by, campaign.approval_of(piece).levels.is_empty()) {
            let state = self.state_of_approval(campaign, date);
            rows.extend(self.row(campaign, &found(PauseDateKind::ApproveBy, date, None), state));
        }
        let event = piece.event.as_ref().and_then(|event| match event.role {
            EventRole::Announces => Some(event.starts_at),
            EventRole::Accompanies => Some(event.ends_at),
            EventRole::LooksBack => None,
        });
        let moments = [
            (PauseDateKind::Embargo, piece.embargo_until),
            (PauseDateKind::Trend, piece.trend_until),
            (PauseDateKind::Event, event),
        ];
        for (kind, moment) in moments {
            let Some((moment, date)) = moment.and_then(|at| Some((at, campaign.local_date(at).ok()?))) else {
                continue;
            };
            rows.extend(self.row(campaign, &found(kind, date, None), self.state_at(moment)));
        }
        if let Some(giveaway) = &piece.giveaway {
            let state = self.state(campaign, giveaway.closes_on);
            rows.extend(self.row(campaign, &found(PauseDateKind::Giveaway, giveaway.closes_on, None), state));
        }
        rows
    }

    /// The days on which a piece may be published: those of the deal, else the flight; and its own, where they end sooner.
    fn windows<'a>(
        self,
        held: Held<'a>,
        booked: Option<&'a CampaignDeal>,
        found: &impl Fn(PauseDateKind, Date, Option<&'a Id>) -> FoundDate<'a>,
    ) -> Vec<PauseDate> {
        let (campaign, piece) = (held.campaign, held.piece);
        let deliverable = booked.and_then(|booked| deliverable_of(booked, piece.deliverable.as_ref()));
        let agreed = deliverable.and_then(|one| Some((one.publish?.last_day, &one.id)));
        let (date, kind, clause) = match agreed {
            Some((last, id)) => (last, PauseDateKind::DealWindow, Some(id)),
            None => (campaign.brief.flight.last_day, PauseDateKind::Flight, None),
        };
        let own = piece.window.map(|window| window.last_day).filter(|last| *last < date);
        let rows = [Some((date, kind, clause)), own.map(|last| (last, PauseDateKind::PieceWindow, None))];
        let row = |(date, kind, clause)| self.row(campaign, &found(kind, date, clause), self.state(campaign, date));
        rows.into_iter().flatten().filter_map(row).collect()
    }

    /// The posts of a deal as they are planned in it.
    pub(super) fn of_deal(self, campaign: &Campaign, booked: &CampaignDeal) -> Vec<PauseDate> {
        let planned = booked.deal.milestones.iter().filter(|milestone| {
            let is_post = matches!(milestone.event, Event::FirstPost | Event::LastPost);
            is_post && milestone.state == MilestoneState::Planned
        });
        let row = |date: Date| {
            let tell = &brand_of(campaign, Some(booked)).name;
            let kind = PauseDateKind::PlannedPost;
            let found = FoundDate { kind, date, deal: Some(booked), clause: None, piece: None, tell };
            self.row(campaign, &found, self.state(campaign, date))
        };
        planned.filter_map(|milestone| row(milestone.date)).collect()
    }

    /// A day on which something ends that a contract, a licence or a consent permits.
    pub(super) fn ending(self, campaign: &Campaign, found: &FoundDate<'_>) -> Option<PauseDate> {
        self.row(campaign, found, self.state(campaign, found.date))
    }
}

/// The deliverable that a piece of a deal is one of.
pub(super) fn deliverable_of<'a>(booked: &'a CampaignDeal, id: Option<&Id>) -> Option<&'a Deliverable> {
    booked.deal.deliverables.iter().find(|deliverable| Some(&deliverable.id) == id)
}

fn sentence(found: &FoundDate<'_>, state: PauseDateState) -> String {
    let what = match (found.piece, found.clause, found.deal) {
        (Some(piece), Some(clause), _) => format!("`{piece}` (`{clause}`)"),
        (Some(piece), None, _) => format!("`{piece}`"),
        (None, Some(clause), _) => format!("`{clause}`"),
        (None, None, Some(booked)) => format!("the deal `{}`", booked.deal.id),
        (None, None, None) => "the campaign".to_owned(),
    };
    let (label, date, advice) = (found.kind.label(), found.date, advice(found));
    match state {
        PauseDateState::Broken => format!("{what}: {label}, {date}, passes during the pause: {advice}"),
        PauseDateState::AtRisk => format!("{what}: {label} is {date}; where the pause lasts beyond it, {advice}"),
    }
}

/// What can be done about a date that breaks.
fn advice(found: &FoundDate<'_>) -> String {
    let tell = found.tell;
    match found.kind {
        PauseDateKind::ApproveBy => format!("ask {tell} whether it still approves"),
        PauseDateKind::Trend => "publish something else, or give it up".to_owned(),
        PauseDateKind::Licence | PauseDateKind::Consent => format!("renew it with {tell}"),
        PauseDateKind::PieceWindow => "give it other days".to_owned(),
        _ => format!("agree on something else with {tell}"),
    }
}
