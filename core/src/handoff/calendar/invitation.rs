use serde::{Deserialize, Serialize};

use super::event::{begin, end};
use super::ics::Ics;
use super::items::meeting_event;
use super::meeting::Meeting;
use super::start::resolve;
use crate::check::{Code, Issue, Issues, Path};
use crate::time::Instant;
use crate::vocabulary::Id;

/// An invitation as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvitationFile {
    /// The file: iCalendar 2.0, UTF-8; in an e-mail of the type `text/calendar` with the parameter `method` below.
    pub text: String,
    /// What it asks for: `REQUEST` invites, `CANCEL` calls off.
    pub method: String,
}

/// Writes a meeting as an invitation that mail programs answer: `METHOD:REQUEST`, or `METHOD:CANCEL` where it is cancelled.
/// The event has the name that it has in [`super::campaign_calendar`]; a `sequence` that is larger than before changes it.
///
/// ```
/// use greenroom::handoff::{Meeting, meeting_invitation};
/// use greenroom::wire;
///
/// let meeting: Meeting = wire::parse(r#"{
///   "id": "kick-off", "name": "Kick-off, spring",
///   "start": {"type": "instant", "at": "2026-04-01T08:00:00Z"}, "minutes": 45,
///   "organizer": {"email": "jo@hus.example", "name": "Jo"}, "attendees": [{"email": "mila@example.org"}],
///   "video_call_url": "https://meet.example.org/spring"
/// }"#)?;
/// let file = meeting_invitation(&meeting, None, "2026-03-20T12:00:00Z".parse().unwrap())?;
/// assert!(file.text.contains("METHOD:REQUEST\r\n") && file.text.contains("SUMMARY:Kick-off\\, spring\r\n"));
/// assert!(file.text.contains("DTSTART:20260401T080000Z\r\nDURATION:PT45M\r\n"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: RFC 5546, sections 3.2.2 (`REQUEST`) and 3.2.5 (`CANCEL`); RFC 6047, section 2.4 (e-mail).
///
/// # Errors
/// All at once:
/// - nobody is invited
/// - a length, a number of people or an agenda beyond its limit, or somebody who is invited twice
/// - a local time that the clocks of its zone skip, or show twice
pub fn meeting_invitation(meeting: &Meeting, publisher: Option<&Id>, now: Instant) -> Result<InvitationFile, Issues> {
    let mut issues = Issues::default();
    let path = Path::root().field("meeting");
    meeting.check(&path, &mut issues);
    if meeting.attendees.is_empty() {
        let message = "nobody is invited";
        issues.push(Issue::new(Code::ItemCount, path.field("attendees"), message).with("count", 0));
    }
    let start = resolve(&meeting.start, &path.field("start"), &mut issues);
    let Some(start) = issues.into_result(start)? else { return Err(Issues::default()) };
    let method = if meeting.cancelled { "CANCEL" } else { "REQUEST" };
    let mut ics = Ics::default();
    begin(&mut ics, Some(method), None);
    meeting_event(meeting, start, publisher).write(now, &mut ics);
    end(&mut ics);
    Ok(InvitationFile { text: ics.into_text(), method: method.to_owned() })
}
