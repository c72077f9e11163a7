use super::event::{Event, Status, When};
use super::meeting::Meeting;
use super::uid::{Source, uid};
use crate::campaign::{Campaign, Piece, PieceState, Task};
use crate::handoff::{CampaignItem, LeftOut, LeftOutReason};
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

/// What of a campaign stands in a calendar, and what does not.
pub(super) struct Items<'a> {
    campaign: &'a Campaign,
    publisher: Option<&'a Id>,
    pub(super) events: Vec<Event<'a>>,
    pub(super) left_out: Vec<LeftOut>,
}

impl<'a> Items<'a> {
    /// Pieces and deadlines, in the order of the document.
    pub(super) fn of(campaign: &'a Campaign, publisher: Option<&'a Id>) -> Self {
        let mut items = Self { campaign, publisher, events: Vec::new(), left_out: Vec::new() };
        items.add_brief();
        for piece in &campaign.pieces {
            items.add_piece(piece);
        }
        for task in &campaign.tasks {
            items.add_task(task);
        }
        items
    }

    fn add_brief(&mut self) {
        let brief = &self.campaign.brief;
        self.add_day("flight_begins", "Flight begins", brief.flight.first_day);
        self.add_day("flight_ends", "Flight ends", brief.flight.last_day);
        if let Some(day) = brief.approve_by {
            self.add_day("approve_by", "Last day for approvals", day);
        }
    }

    fn add_day(&mut self, kind: &'static str, what: &str, day: Date) {
        let event = Event {
            uid: self.uid(kind, None),
            when: When::Day(day),
            summary: format!("{what}: {}", self.campaign.name),
            description: self.about(),
            status: Status::Confirmed,
            category: "DEADLINE",
            meeting: None,
        };
        self.events.push(event);
    }

    fn add_piece(&mut self, piece: &Piece) {
        let Some(at) = piece.publish_at else {
            return self.leave_out(CampaignItem::Piece, &piece.id, LeftOutReason::NoTime);
        };
        let mut description = self.about();
        description.push(format!("State: {}", piece.state.label()));
        description.extend(piece.target.account.as_ref().map(|account| format!("Account: {account}")));
        description.extend(self.owner(piece.owner.as_ref()));
        let target = format!("{} {}", piece.target.platform.label(), piece.target.format.label());
        let event = Event {
            uid: self.uid("piece", Some(&piece.id)),
            when: When::Moment(at),
            summary: format!("{} ({target})", piece.name),
            description,
            status: status(piece.state),
            category: "PIECE",
            meeting: None,
        };
        self.events.push(event);
    }

    fn add_task(&mut self, task: &Task) {
        let reason = match (task.done_on, task.due) {
            (Some(_), _) => LeftOutReason::Done,
            (None, None) => LeftOutReason::NoTime,
            (None, Some(day)) => {
                let mut description = self.about();
                description.extend(self.owner(task.owner.as_ref()));
                let event = Event {
                    uid: self.uid("task", Some(&task.id)),
                    when: When::Day(day),
                    summary: format!("Due: {}", task.name),
                    description,
                    status: Status::Confirmed,
                    category: "DEADLINE",
                    meeting: None,
                };
                return self.events.push(event);
            }
        };
        self.leave_out(CampaignItem::Task, &task.id, reason);
    }

    fn leave_out(&mut self, item: CampaignItem, id: &Id, reason: LeftOutReason) {
        self.left_out.push(LeftOut { item, id: id.clone(), reason });
    }

    fn uid(&self, kind: &str, id: Option<&Id>) -> String {
        let campaign = self.campaign.id.as_str();
        match id {
            Some(id) => uid(&Source { publisher: self.publisher, parts: &[kind, campaign, id.as_str()] }),
            None => uid(&Source { publisher: self.publisher, parts: &[kind, campaign] }),
        }
    }

    fn about(&self) -> Vec<String> {
        vec![format!("Campaign: {}", self.campaign.name), format!("Brand: {}", self.campaign.brief.brand.name)]
    }

    /// The owner by the name that people use.
    fn owner(&self, id: Option<&Id>) -> Option<String> {
        let id = id?;
        let name = self.campaign.team.iter().find(|member| member.id == *id).map(|member| member.name.as_str());
        Some(format!("Owner: {}", name.unwrap_or(id.as_str())))
    }
}

/// A piece is firm once it is approved.
fn status(state: PieceState) -> Status {
    match state {
        PieceState::Cancelled => Status::Cancelled,
        PieceState::Approved | PieceState::Scheduled | PieceState::Publishing | PieceState::Published => {
            Status::Confirmed
        }
        _ => Status::Tentative,
    }
}

/// A meeting as an event.
pub(super) fn meeting_event<'a>(meeting: &'a Meeting, start: Instant, publisher: Option<&Id>) -> Event<'a> {
    let mut description: Vec<String> = meeting.agenda.iter().cloned().collect();
    // Not every calendar knows `CONFERENCE`.
    description.extend(meeting.video_call_url.as_ref().map(|link| format!("Video call: {link}")));
    Event {
        uid: uid(&Source { publisher, parts: &["meeting", meeting.id.as_str()] }),
        when: When::Minutes(start, meeting.minutes),
        summary: meeting.name.to_string(),
        description,
        status: if meeting.cancelled { Status::Cancelled } else { Status::Confirmed },
        category: "MEETING",
        meeting: Some(meeting),
    }
}
