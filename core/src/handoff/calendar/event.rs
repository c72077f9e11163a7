use super::ics::{Ics, mailto, quoted};
use super::meeting::{Meeting, MeetingGuest, MeetingPerson};
use crate::time::{Date, Instant};
use crate::vocabulary::Name;

/// When an event is.
#[derive(Clone, Copy)]
pub(super) enum When {
    /// At a point in time.
    Moment(Instant),
    /// From a point in time on, for so many minutes.
    Minutes(Instant, u32),
    /// All day.
    Day(Date),
}

/// How firm an event is.
///
/// Source: RFC 5545, section 3.8.1.11.
#[derive(Clone, Copy)]
pub(super) enum Status {
    Tentative,
    Confirmed,
    Cancelled,
}

impl Status {
    fn word(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// One event of a calendar.
pub(super) struct Event<'a> {
    pub(super) uid: String,
    pub(super) when: When,
    pub(super) summary: String,
    /// Lines that say more.
    pub(super) description: Vec<String>,
    pub(super) status: Status,
    /// What kind of event it is, for people who filter.
    pub(super) category: &'static str,
    /// The meeting that it is.
    pub(super) meeting: Option<&'a Meeting>,
}

/// What stands above the events: `method` says what a message asks for, and a mere calendar has none.
///
/// Source: RFC 5545, sections 3.6 and 3.7; RFC 7986, section 5.1 (`NAME`); Google and Apple read `X-WR-CALNAME`.
pub(super) fn begin(ics: &mut Ics, method: Option<&str>, name: Option<&Name>) {
    ics.line("BEGIN", "VCALENDAR");
    ics.line("VERSION", "2.0");
    ics.line("PRODID", "-//greenroom//greenroom//EN");
    ics.line("CALSCALE", "GREGORIAN");
    if let Some(method) = method {
        ics.line("METHOD", method);
    }
    if let Some(name) = name {
        ics.words("NAME", name.as_str());
        ics.words("X-WR-CALNAME", name.as_str());
    }
}

pub(super) fn end(ics: &mut Ics) {
    ics.line("END", "VCALENDAR");
}

impl Event<'_> {
    /// Writes the event, as its document was at `now`.
    ///
    /// Source: RFC 5545, section 3.6.1.
    pub(super) fn write(&self, now: Instant, ics: &mut Ics) {
        ics.line("BEGIN", "VEVENT");
        ics.line("UID", &self.uid);
        ics.instant("DTSTAMP", now);
        match self.when {
            When::Moment(at) => ics.instant("DTSTART", at),
            When::Minutes(at, minutes) => {
                ics.instant("DTSTART", at);
                ics.line("DURATION", &format!("PT{minutes}M"));
            }
            When::Day(day) => ics.day("DTSTART", day),
        }
        ics.words("SUMMARY", &self.summary);
        ics.words("DESCRIPTION", &self.description.join("\n"));
        ics.line("STATUS", self.status.word());
        ics.line("CATEGORIES", self.category);
        // Only meetings keep people from doing something else.
        ics.line("TRANSP", if self.meeting.is_some() { "OPAQUE" } else { "TRANSPARENT" });
        if let Some(meeting) = self.meeting {
            write_meeting(meeting, ics);
        }
        ics.line("END", "VEVENT");
    }
}

/// What meetings have beside other events.
///
/// Source: RFC 5545, section 3.8; RFC 7986, section 5.11 (`CONFERENCE`).
fn write_meeting(meeting: &Meeting, ics: &mut Ics) {
    ics.line("SEQUENCE", &meeting.sequence.to_string());
    write_person(&meeting.organizer, ics);
    for guest in &meeting.attendees {
        write_guest(guest, ics);
    }
    if let Some(place) = &meeting.place {
        ics.words("LOCATION", place.as_str());
    }
    if let Some(link) = &meeting.video_call_url {
        ics.line("URL", link.as_str());
        ics.line("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=\"Video call\"", link.as_str());
    }
    for attachment in &meeting.attachments {
        ics.line("ATTACH", attachment.as_str());
    }
}

fn write_person(person: &MeetingPerson, ics: &mut Ics) {
    ics.line(&format!("ORGANIZER{}", called(person.name.as_ref())), &mailto(&person.email));
}

fn write_guest(guest: &MeetingGuest, ics: &mut Ics) {
    let role = if guest.optional { "OPT-PARTICIPANT" } else { "REQ-PARTICIPANT" };
    let name = called(guest.name.as_ref());
    ics.line(&format!("ATTENDEE{name};ROLE={role};PARTSTAT=NEEDS-ACTION;RSVP=TRUE"), &mailto(&guest.email));
}

fn called(name: Option<&Name>) -> String {
    name.map(|name| format!(";CN={}", quoted(name.as_str()))).unwrap_or_default()
}
