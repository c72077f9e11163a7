use super::business_time::{BusinessTime, Seconds};
use super::targets::{Measured, Stretch, measure};
use super::words::lasting;
use super::{
    ConversationServiceLevel, InboxConversation, ServiceLevel, ServiceLevelReport, ServiceLevelReportTag,
    ServiceLevelState, ServiceLevelStatusInput, ServiceTarget, ServiceTargetState,
};
use crate::check::{Issues, Path, Version};
use crate::time::Instant;

/// Says which promises of a service level are kept, which are broken, and which may still be kept: the first response, each
/// later response and the resolution, on business hours or around the clock.
///
/// The first response counts from the first message; each later one from the first message that waits for it, and not
/// before there was a first response; the resolution counts from the first event, without the times in which the
/// conversation was resolved. A promise is missed when what was promised happens after it was due, or has not happened by
/// then; at the very moment it is in time. In the states that the level names the clock stands still.
///
/// ```
/// use greenroom::community::{ServiceLevelStatusInput, ServiceTargetState, service_level_status};
///
/// let input: ServiceLevelStatusInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-02T12:00:00Z", "level": {"id": "gold", "first_response_minutes": 60, "hours":
///         {"weekly": [{"weekday": "friday", "opens": "09:00", "closes": "17:00"},
///                     {"weekday": "monday", "opens": "09:00", "closes": "17:00"}]}},
///        "conversations": [{"id": "c1", "events": [
///         {"type": "incoming_message", "at": "2026-10-30T16:30:00Z"}, {"type": "team_reply", "at": "2026-11-02T09:20:00Z"}]}]}"#,
/// )?;
/// let report = service_level_status(&input)?;
/// let first = report.conversations[0].first_response.as_ref().unwrap();
/// assert_eq!((first.state, first.slack_seconds), (ServiceTargetState::Hit, 600));
/// assert_eq!(first.due_at.unwrap().to_string(), "2026-11-02T09:30:00Z");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a target out of 1 to 525,600 minutes, or hours that end before they begin or overlap
/// - a zone that is not known
/// - a conversation that stands twice or has no event, or events that are not in order, later than now, or more than 3,660
///   days before it
///
/// Source: the service levels of Chatwoot (their states; first response, next response, resolution; one event for each
/// waiting message) and of Zammad (calendars of business hours and holidays; states in which the time does not count).
pub fn service_level_status(input: &ServiceLevelStatusInput) -> Result<ServiceLevelReport, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    let path = Path::root().field("level").field("hours");
    let time = business_time(input.level.hours.as_ref(), &input.conversations, input.now, &path, &mut issues);
    issues.into_result(())?;
    let conversations = input.conversations.iter().map(|one| judge_conversation(one, &input.level, input.now, &time));
    Ok(ServiceLevelReport {
        document: ServiceLevelReportTag,
        version: Version,
        now: input.now,
        level: input.level.id.clone(),
        conversations: conversations.collect(),
    })
}

/// The time that counts, from the first event on.
pub(in crate::community) fn business_time(
    hours: Option<&super::BusinessHours>,
    conversations: &[InboxConversation],
    now: Instant,
    path: &Path,
    issues: &mut Issues,
) -> BusinessTime {
    let events = conversations.iter().flat_map(|conversation| &conversation.events);
    let limit = crate::check::limits::SERVICE_LEVEL_DAYS.saturating_mul(-86_400);
    let oldest = now.add_seconds(limit).unwrap_or(now);
    let first = events.map(|event| event.at()).min().unwrap_or(now);
    BusinessTime::new(hours, first.max(oldest).min(now), now, path, issues)
}

/// How a conversation stands by a level.
pub(in crate::community) fn judge_conversation(
    conversation: &InboxConversation,
    level: &ServiceLevel,
    now: Instant,
    time: &BusinessTime,
) -> ConversationServiceLevel {
    Judged { level, now, time }.conversation(conversation)
}

struct Judged<'a> {
    level: &'a ServiceLevel,
    now: Instant,
    time: &'a BusinessTime,
}

impl Judged<'_> {
    fn conversation(&self, conversation: &InboxConversation) -> ConversationServiceLevel {
        let level = self.level;
        let measured = measure(conversation, &level.stops_in);
        let target = |minutes: Option<u32>, stretch: Option<&Stretch>, what: &str| {
            Some(self.target(ServiceLevel::seconds(minutes?), stretch, what))
        };
        let first_response =
            target(level.first_response_minutes, measured.first_response.as_ref(), "the first response");
        let next = measured.next_responses.iter();
        let next_responses: Vec<ServiceTarget> =
            next.filter_map(|stretch| target(level.next_response_minutes, Some(stretch), "the response")).collect();
        let resolution = target(level.resolution_minutes, measured.resolution.as_ref(), "the resolution");
        let all: Vec<&ServiceTarget> = first_response.iter().chain(&next_responses).chain(&resolution).collect();
        let state = whole(&all, &measured);
        ConversationServiceLevel {
            conversation: conversation.id.clone(),
            state,
            first_response,
            next_responses,
            resolution,
        }
    }

    fn target(&self, target: Seconds, stretch: Option<&Stretch>, what: &str) -> ServiceTarget {
        let Some(stretch) = stretch else { return not_started(target, what) };
        let now = self.now.unix_seconds();
        let elapsed = stretch.elapsed(self.time, now);
        let slack = target.saturating_sub(elapsed);
        let due = stretch.due(self.time, target);
        // By the moment, so that a reply in the evening is late for what was due when the office closed.
        let is_late = slack < 0 || due.is_some_and(|due| stretch.end.unwrap_or(now) > due);
        let state = match (is_late, stretch.end, stretch.given_up) {
            (true, ..) => ServiceTargetState::Missed,
            (false, None, _) => ServiceTargetState::Active,
            (false, Some(_), true) => ServiceTargetState::ClosedUnanswered,
            (false, Some(_), false) => ServiceTargetState::Hit,
        };
        let instant = |seconds: Seconds| Instant::from_unix(seconds, 0);
        let due_at = due.and_then(instant);
        ServiceTarget {
            state,
            started_at: instant(stretch.start),
            due_at,
            ended_at: stretch.end.and_then(instant),
            target_seconds: target,
            elapsed_seconds: elapsed,
            slack_seconds: slack,
            sentence: sentence(what, state, stretch, slack, due_at),
        }
    }
}

fn not_started(target: Seconds, what: &str) -> ServiceTarget {
    ServiceTarget {
        state: ServiceTargetState::NotStarted,
        started_at: None,
        due_at: None,
        ended_at: None,
        target_seconds: target,
        elapsed_seconds: 0,
        slack_seconds: target,
        sentence: format!("nobody waits for {what}"),
    }
}

fn sentence(what: &str, state: ServiceTargetState, stretch: &Stretch, slack: Seconds, due: Option<Instant>) -> String {
    let due = match due {
        Some(due) => format!("due {due}"),
        None => "without a due time so far".to_owned(),
    };
    let time = lasting(slack);
    match (state, stretch.end, stretch.given_up) {
        (ServiceTargetState::Missed, Some(_), false) if slack == 0 => {
            format!("{what}, {due}, came after it, out of hours")
        }
        (ServiceTargetState::Missed, Some(_), false) => format!("{what}, {due}, came {time} late"),
        (ServiceTargetState::Missed, Some(_), true) => format!("{what}, {due}, never came"),
        (ServiceTargetState::Missed, None, _) if slack == 0 => format!("{what}, {due}, is late since then"),
        (ServiceTargetState::Missed, None, _) => format!("{what}, {due}, is {time} late"),
        (ServiceTargetState::Hit, ..) => format!("{what}, {due}, came with {time} to spare"),
        (ServiceTargetState::ClosedUnanswered, ..) => {
            format!("{what}, {due}, never came, since the conversation was resolved before")
        }
        (ServiceTargetState::Active, ..) => format!("{what} is {due}: {time} are left"),
        (ServiceTargetState::NotStarted, ..) => format!("nobody waits for {what}"),
    }
}

fn whole(targets: &[&ServiceTarget], measured: &Measured) -> ServiceLevelState {
    let has_misses = targets.iter().any(|target| target.state == ServiceTargetState::Missed);
    let has_begun = targets.iter().any(|target| target.state != ServiceTargetState::NotStarted);
    match (has_begun, measured.is_resolved, has_misses) {
        (false, ..) => ServiceLevelState::NotStarted,
        (true, false, false) => ServiceLevelState::Active,
        (true, false, true) => ServiceLevelState::ActiveWithMisses,
        (true, true, false) => ServiceLevelState::Hit,
        (true, true, true) => ServiceLevelState::Missed,
    }
}
