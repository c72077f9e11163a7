//! Campaigns and meetings as iCalendar.

mod compute;
mod deadlines;
mod event;
mod ics;
mod invitation;
mod items;
mod meeting;
mod start;
mod uid;

pub use compute::{CalendarFile, campaign_calendar};
pub(super) use deadlines::{Deadline, deadline_calendar};
pub use invitation::{InvitationFile, meeting_invitation};
pub use meeting::{Meeting, MeetingGuest, MeetingInstant, MeetingLocalTime, MeetingPerson, MeetingStart};
