use serde::{Deserialize, Serialize};

use super::event::{begin, end};
use super::ics::Ics;
use super::items::{Items, meeting_event};
use super::meeting::Meeting;
use super::start::resolve;
use crate::campaign::Campaign;
use crate::check::{Issues, Path, check_item_limit, check_unique_ids};
use crate::handoff::LeftOut;
use crate::time::Instant;
use crate::vocabulary::Id;

/// A calendar as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// The file: iCalendar 2.0, UTF-8.
    pub text: String,
    /// What does not stand in it, and why.
    pub left_out: Vec<LeftOut>,
}

/// Writes a campaign and its meetings as iCalendar: the first and last day of the flight, the last day for approvals and the
/// due days of tasks that are not done as events of a whole day; pieces that have an instant as events at it; meetings with
/// their people, the link of the video call and attachments.
///
/// All times are in UTC, so that every calendar shows them on its own clock. The name of an event (`UID`) is made from ids
/// alone: a later file replaces its events. `DTSTAMP` is `now`. Texts are escaped, lines folded at 75 octets, control
/// characters left out. A piece that is not approved yet is tentative, a cancelled one cancelled.
///
/// Without a `METHOD` nobody is asked to answer: that is for [`super::meeting_invitation`].
///
/// ```
/// use greenroom::campaign::Campaign;
/// use greenroom::handoff::campaign_calendar;
/// use greenroom::wire;
///
/// let campaign: Campaign = wire::parse(r#"{
///   "document": "campaign", "version": 1, "id": "spring", "name": "Spring, at last",
///   "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell",
///             "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}}
/// }"#)?;
/// let file = campaign_calendar(&campaign, &[], None, "2026-03-20T12:00:00Z".parse().unwrap())?;
/// assert!(file.text.contains("DTSTART;VALUE=DATE:20260501\r\nSUMMARY:Flight begins: Spring\\, at last\r\n"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: RFC 5545; RFC 7986 (`NAME`, `CONFERENCE`); RFC 6868 (names of people).
///
/// # Errors
/// All at once:
/// - whatever [`Campaign::check`] finds
/// - two meetings of one id, or a meeting that is not sound
/// - a meeting at a local time that the clocks of its zone skip, or show twice
pub fn campaign_calendar(
    campaign: &Campaign,
    meetings: &[Meeting],
    publisher: Option<&Id>,
    now: Instant,
) -> Result<CalendarFile, Issues> {
    let mut issues = Issues::default();
    campaign.check(&Path::root().field("campaign"), &mut issues);
    let list = Path::root().field("meetings");
    check_item_limit(meetings.len(), &list, &mut issues);
    check_unique_ids(meetings.iter().map(|meeting| &meeting.id), "id", &list, &mut issues);
    let mut starts = Vec::new();
    for (place, meeting) in meetings.iter().enumerate().take(crate::check::limits::LIST_ITEMS) {
        let path = list.index(place);
        meeting.check(&path, &mut issues);
        starts.extend(resolve(&meeting.start, &path.field("start"), &mut issues).map(|start| (meeting, start)));
    }
    issues.into_result(())?;
    let Items { mut events, left_out, .. } = Items::of(campaign, publisher);
    events.extend(starts.into_iter().map(|(meeting, start)| meeting_event(meeting, start, publisher)));
    let mut ics = Ics::default();
    begin(&mut ics, None, Some(&campaign.name));
    for event in &events {
        event.write(now, &mut ics);
    }
    end(&mut ics);
    Ok(CalendarFile { text: ics.into_text(), left_out })
}
