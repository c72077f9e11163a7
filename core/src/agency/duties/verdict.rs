use super::mentions::{missing_handles, missing_texts};
use super::review::brand_waits;
use super::{DutiesInput, DutyObservation, DutySeen, DutyState};
use crate::campaign::{
    Campaign, CampaignDeal, ContractTerm, DealState, Duty, InsightsDue, MinimumLive, Piece, PieceState, Reshoots,
    ReviewTime,
};
use crate::fee::DealSide;
use crate::platform::Content;
use crate::time::{Date, Instant};
use crate::vocabulary::{Name, Regions};

/// What is known when duties of a deal are looked at.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) input: &'a DutiesInput,
    pub(super) campaign: &'a Campaign,
    pub(super) booked: &'a CampaignDeal,
    pub(super) regions: &'a Regions,
    /// The day of the campaign's team.
    pub(super) today: Date,
}

/// Whether a duty is kept, and how that is known.
pub(super) struct Verdict {
    pub(super) state: DutyState,
    pub(super) due: Option<Date>,
    pub(super) broken_on: Option<Date>,
    pub(super) days: Option<u32>,
    pub(super) missing: Vec<Name>,
    pub(super) message: String,
    /// Who broke it, where that was seen.
    pub(super) by: Option<DealSide>,
}

impl Verdict {
    fn new(state: DutyState, message: impl Into<String>) -> Self {
        Self { state, due: None, broken_on: None, days: None, missing: Vec::new(), message: message.into(), by: None }
    }

    fn due(self, due: Option<Date>) -> Self {
        Self { due, ..self }
    }

    fn broken(on: Date, message: String) -> Self {
        Self { broken_on: Some(on), ..Self::new(DutyState::Broken, message) }
    }

    fn of_seen(seen: &DutySeen) -> Self {
        let note = seen.note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
        if seen.kept {
            Self::new(DutyState::Kept, format!("seen to be kept on {}{note}", seen.on))
        } else {
            Self { by: seen.by, ..Self::broken(seen.on, format!("seen to be broken on {}{note}", seen.on)) }
        }
    }
}

impl Look<'_> {
    /// A duty for one piece.
    pub(super) fn piece(&self, term: &ContractTerm, piece: &Piece) -> Verdict {
        let seen = self.seen(term, Some(piece));
        if let Duty::MinimumLive(duty) = &term.duty {
            return self.minimum_live(duty, piece, seen);
        }
        if let Some(seen) = seen {
            return Verdict::of_seen(seen);
        }
        match &term.duty {
            Duty::Mentions(duty) => self.content(piece, |content| missing_texts(content, duty.kind, &duty.texts)),
            Duty::Collaborator(duty) => self.content(piece, |content| missing_handles(content, &duty.handles)),
            Duty::PaidLabel(_) => self.paid_label(piece),
            Duty::MusicCleared(_) => self.music(piece),
            Duty::InsightsDue(duty) => self.insights(duty, piece),
            Duty::ReviewTime(duty) => self.review_time(duty, piece),
            _ => Verdict::new(DutyState::Unknown, "not a duty of pieces"),
        }
    }

    /// A duty of the deal as a whole.
    pub(super) fn deal(&self, term: &ContractTerm) -> Verdict {
        if let Some(seen) = self.seen(term, None).filter(|seen| !seen.kept) {
            return Verdict::of_seen(seen);
        }
        match &term.duty {
            Duty::ThirdPartyReuse(duty) if duty.allowed => {
                Verdict::new(DutyState::Kept, "the content may be passed on")
            }
            Duty::Reshoots(duty) => self.reshoots(duty, term),
            _ if self.is_closed() => {
                Verdict::new(DutyState::Kept, "nothing against it was seen until the deal was closed")
            }
            _ => Verdict::new(DutyState::Open, "nothing against it was seen"),
        }
    }

    fn is_closed(&self) -> bool {
        self.booked.state == DealState::Closed
    }

    /// What was seen last of a duty, of the piece or of all of them.
    fn seen(&self, term: &ContractTerm, piece: Option<&Piece>) -> Option<&DutySeen> {
        let of_term = |one: &&DutySeen| one.deal == self.booked.deal.id && one.term == term.id && one.on <= self.today;
        let of_piece = |one: &&DutySeen| one.piece.is_none() || one.piece.as_ref() == piece.map(|piece| &piece.id);
        let all = self.input.observations.iter().filter_map(|one| match one {
            DutyObservation::DutySeen(seen) => Some(seen),
            _ => None,
        });
        all.filter(of_term).filter(of_piece).max_by_key(|one| one.on)
    }

    /// When a piece went online, by its history, else as it was planned.
    fn published(&self, piece: &Piece) -> Option<Instant> {
        let is_published = piece.state == PieceState::Published;
        let entry = piece.history.iter().rev().find(|entry| entry.to.as_str() == PieceState::Published.as_str());
        let at = entry.map(|entry| entry.at).or(piece.publish_at).filter(|_| is_published);
        at.filter(|at| *at <= self.input.now)
    }

    fn minimum_live(&self, duty: &MinimumLive, piece: &Piece, seen: Option<&DutySeen>) -> Verdict {
        let Some(published) = self.published(piece) else { return not_published() };
        let last_day = duty.last_day(published);
        let removed = self.input.observations.iter().filter_map(|one| match one {
            DutyObservation::PieceRemoved(one)
                if one.piece == piece.id && one.at >= published && one.at <= self.input.now =>
            {
                Some(one.at.date_in_utc())
            }
            _ => None,
        });
        let seen = seen.filter(|seen| !seen.kept).map(|seen| seen.on);
        let today = self.input.now.date_in_utc();
        let early = removed.chain(seen).min().filter(|day| last_day.is_some_and(|last| *day <= last));
        if let Some(day) = early {
            let live = u32::try_from(published.date_in_utc().days_until(day)).unwrap_or(0);
            let (days, all) = (duty.days.saturating_sub(live), duty.days);
            let message = format!("taken down on {day}: {days} of {all} days are missing");
            return Verdict { days: Some(days), ..Verdict::broken(day, message) }.due(last_day);
        }
        let is_over = last_day.is_some_and(|last| last < today);
        let verdict = if is_over {
            Verdict::new(DutyState::Kept, format!("live for {} days", duty.days))
        } else {
            Verdict::new(DutyState::Open, format!("to stay live for {} days", duty.days))
        };
        verdict.due(last_day)
    }

    /// Whether content has all that it must have; before the publication it can still be changed.
    fn content(&self, piece: &Piece, lacks: impl Fn(&Content) -> Vec<Name>) -> Verdict {
        let published = self.published(piece).map(|at| self.local(at));
        let missing = piece.content.as_ref().map(lacks);
        match (published, missing) {
            (None, missing) => Verdict { missing: missing.unwrap_or_default(), ..not_published() },
            (Some(_), None) => nobody_looked(),
            (Some(_), Some(missing)) if missing.is_empty() => Verdict::new(DutyState::Kept, "all of it is there"),
            (Some(day), Some(missing)) => {
                let texts: Vec<&str> = missing.iter().map(Name::as_str).collect();
                let message = format!("missing: {}", texts.join(", "));
                Verdict { missing, ..Verdict::broken(day, message) }
            }
        }
    }

    fn paid_label(&self, piece: &Piece) -> Verdict {
        let Some(published) = self.published(piece) else { return not_published() };
        match &piece.content {
            None => nobody_looked(),
            Some(content) if content.paid_partnership_label => Verdict::new(DutyState::Kept, "the label is on"),
            Some(_) => Verdict::broken(self.local(published), "the label is off".to_owned()),
        }
    }

    fn music(&self, piece: &Piece) -> Verdict {
        let Some(published) = self.published(piece) else { return not_published() };
        let day = self.local(published);
        match self.campaign.uncleared_music(piece, day, self.regions) {
            None => nobody_looked(),
            Some(missing) if missing.is_empty() => Verdict::new(DutyState::Kept, "every piece of music has a licence"),
            Some(missing) => {
                let names: Vec<&str> = missing.iter().map(Name::as_str).collect();
                let message = format!("without a licence on {day}: {}", names.join(", "));
                Verdict { missing, ..Verdict::broken(day, message) }
            }
        }
    }

    /// Results are due on the team's day on which so many hours are over; the first that are late count.
    fn insights(&self, duty: &InsightsDue, piece: &Piece) -> Verdict {
        let Some(published) = self.published(piece) else { return not_published() };
        let mut hours = duty.hours.clone();
        hours.sort_unstable();
        let mut next = None;
        for mark in hours {
            let Some(due) = published.add_seconds(i64::from(mark).saturating_mul(3_600)) else { continue };
            let due = self.local(due);
            let day = self.shown(piece, mark);
            let late = due.days_until(day.unwrap_or(self.today));
            if let Some(days) = u32::try_from(late).ok().filter(|days| *days > 0) {
                let message = match day {
                    Some(day) => format!("the results after {mark} hours came on {day}, {} late", in_days(days)),
                    None => format!("the results after {mark} hours are {} late", in_days(days)),
                };
                let broken_on = due.add_days(1).unwrap_or(due);
                return Verdict { days: Some(days), ..Verdict::broken(broken_on, message) }.due(Some(due));
            }
            if day.is_none() {
                next = next.or(Some((mark, due)));
            }
        }
        match next {
            Some((mark, due)) => {
                Verdict::new(DutyState::Open, format!("the results after {mark} hours are next")).due(Some(due))
            }
            None => Verdict::new(DutyState::Kept, "all results were shown in time"),
        }
    }

    /// The first day on which the results after so many hours were shown.
    fn shown(&self, piece: &Piece, hours: u32) -> Option<Date> {
        let days = self.input.observations.iter().filter_map(|one| match one {
            DutyObservation::InsightsShown(one)
                if one.piece == piece.id && one.hours == hours && one.at <= self.input.now =>
            {
                Some(self.local(one.at))
            }
            _ => None,
        });
        days.min()
    }

    /// The brand's answers, by the history of the piece; the first that is late counts.
    fn review_time(&self, duty: &ReviewTime, piece: &Piece) -> Verdict {
        let waits = brand_waits(self.campaign, piece);
        for wait in &waits {
            let Some(due) = duty.last_day(self.campaign, wait.since) else { continue };
            let day = wait.until.map(|until| self.local(until));
            let late = due.days_until(day.unwrap_or(self.today));
            let Some(days) = u32::try_from(late).ok().filter(|days| *days > 0) else { continue };
            let message = match day {
                Some(day) => format!("the brand answered on {day}, {} late", in_days(days)),
                None => format!("the brand's answer is {} late", in_days(days)),
            };
            let broken_on = due.add_days(1).unwrap_or(due);
            return Verdict { days: Some(days), ..Verdict::broken(broken_on, message) }.due(Some(due));
        }
        match waits.last() {
            None => Verdict::new(DutyState::Open, "the brand was not asked yet"),
            Some(wait) if wait.until.is_none() => {
                let due = duty.last_day(self.campaign, wait.since);
                Verdict::new(DutyState::Open, "the brand is asked").due(due)
            }
            Some(_) => Verdict::new(DutyState::Kept, "the brand answered in time"),
        }
    }

    fn reshoots(&self, duty: &Reshoots, term: &ContractTerm) -> Verdict {
        let of_deal = |id| {
            let piece = self.campaign.piece(id);
            piece.is_some_and(|piece| piece.deal.as_ref() == Some(&self.booked.deal.id) && term.covers(piece))
        };
        let made = self.input.observations.iter().filter_map(|one| match one {
            DutyObservation::ReshootMade(one) if one.on <= self.today && of_deal(&one.piece) => Some(one.on),
            _ => None,
        });
        let mut days: Vec<Date> = made.collect();
        days.sort_unstable();
        let message = format!("reshoots: {} made, {} agreed", days.len(), duty.times);
        let beyond = usize::try_from(duty.times).ok().and_then(|times| days.get(times));
        match beyond {
            Some(day) => Verdict::broken(*day, message),
            None if self.is_closed() => Verdict::new(DutyState::Kept, message),
            None => Verdict::new(DutyState::Open, message),
        }
    }

    /// The day of the campaign's team.
    fn local(&self, at: Instant) -> Date {
        self.campaign.local_date(at).unwrap_or_else(|_| at.date_in_utc())
    }
}

fn not_published() -> Verdict {
    Verdict::new(DutyState::Open, "not published yet")
}

fn nobody_looked() -> Verdict {
    Verdict::new(DutyState::Unknown, "nobody has looked yet, and the campaign does not say")
}

fn in_days(days: u32) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}
