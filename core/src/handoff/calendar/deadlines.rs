use super::event::{Event, Status, When, begin, end};
use super::ics::Ics;
use super::uid::{Source, uid};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// Something that is to be done by an instant.
pub(in crate::handoff) struct Deadline {
    /// What it is, by the ids of its documents.
    pub(in crate::handoff) ids: Vec<String>,
    pub(in crate::handoff) at: Instant,
    pub(in crate::handoff) summary: String,
    /// Lines that say more.
    pub(in crate::handoff) description: Vec<String>,
}

/// Deadlines as a calendar of this name: iCalendar as [`super::campaign_calendar`] writes it.
pub(in crate::handoff) fn deadline_calendar(
    name: &Name,
    deadlines: &[Deadline],
    publisher: Option<&Id>,
    now: Instant,
) -> String {
    let mut ics = Ics::default();
    begin(&mut ics, None, Some(name));
    for deadline in deadlines {
        let parts: Vec<&str> = deadline.ids.iter().map(String::as_str).collect();
        let event = Event {
            uid: uid(&Source { publisher, parts: &parts }),
            when: When::Moment(deadline.at),
            summary: deadline.summary.clone(),
            description: deadline.description.clone(),
            status: Status::Confirmed,
            category: "DEADLINE",
            meeting: None,
        };
        event.write(now, &mut ics);
    }
    end(&mut ics);
    ics.into_text()
}
