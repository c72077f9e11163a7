use serde::{Deserialize, Serialize};

use crate::check::{
    Code, Issue, Issues, Path, check_item_limit, check_range, check_unique_by, count, limits, null_is_absent,
    tagged_union,
};
use crate::time::{Date, Instant, Zone};
use crate::vocabulary::{Email, Id, Name, WebAddress};

/// A meeting of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The name of the meeting, unique among all meetings of whoever publishes them.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// When it begins.
    pub start: MeetingStart,
    /// How long it lasts, in minutes: 1 to 10,080.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = limits::MEETING_MINUTES)))]
    pub minutes: u32,
    /// Who invites.
    pub organizer: MeetingPerson,
    /// Who is invited.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub attendees: Vec<MeetingGuest>,
    /// What it is about: up to 10,000 characters in lines. Control characters are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agenda: Option<String>,
    /// Where it is, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Name>,
    /// Where to click for the video call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub video_call_url: Option<WebAddress>,
    /// What to read for it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<WebAddress>,
    /// How often it was changed since it was first sent; calendars take a later change for the better one.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub sequence: u32,
    /// Whether it does not take place.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
}

/// Somebody with an address of e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingPerson {
    /// The address.
    pub email: Email,
    /// The name that people use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
}

/// Somebody who is invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingGuest {
    /// The address.
    pub email: Email,
    /// The name that people use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// Whether the meeting does without them.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

tagged_union! {
    /// When a meeting begins.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum MeetingStart {
        /// At a point in time.
        Instant(MeetingInstant) = "instant",
        /// At a time of a place's clocks.
        Local(MeetingLocalTime) = "local",
    }
}

/// A point in time at which a meeting begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingInstant {
    /// The point in time.
    pub at: Instant,
}

/// What the clocks of a place show when a meeting begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingLocalTime {
    /// The day.
    pub date: Date,
    /// The hour: 0 to 23.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = limits::LAST_HOUR)))]
    pub hour: u32,
    /// The minute, 0 when absent: 0 to 59.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = limits::LAST_MINUTE_OF_HOUR)))]
    #[serde(default, deserialize_with = "null_is_absent")]
    pub minute: u32,
    /// The place's time zone.
    pub zone: Zone,
}

impl Meeting {
    /// Finds everything that is wrong with the meeting, but for a start that there is not.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        check_range(self.minutes, 1, limits::MEETING_MINUTES, &path.field("minutes"), issues);
        let attendees = path.field("attendees");
        check_item_limit(self.attendees.len(), &attendees, issues);
        check_unique_by(self.attendees.iter().map(|guest| &guest.email), |email| lower(email), &attendees, issues);
        check_item_limit(self.attachments.len(), &path.field("attachments"), issues);
        let length =
            self.agenda.as_ref().map_or(0, |text| count(text.chars().take(limits::NOTE_CHARS.saturating_add(1))));
        if length > limits::NOTE_CHARS {
            let message = format!("the agenda has more than {} characters", limits::NOTE_CHARS);
            let issue = Issue::new(Code::OutOfRange, path.field("agenda"), message);
            issues.push(
                issue.with("most", limits::NOTE_CHARS).help("put the rest into a document, and attach its address"),
            );
        }
    }
}

fn lower(email: &Email) -> String {
    email.as_str().to_ascii_lowercase()
}
