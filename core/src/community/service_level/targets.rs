use super::business_time::{BusinessTime, Seconds};
use super::{ConversationEvent, ConversationState, InboxConversation, ServiceLevel};

/// What is measured of a conversation.
#[derive(Clone, Debug, Default)]
pub(in crate::community) struct Measured {
    /// From the first message to the first reply.
    pub(in crate::community) first_response: Option<Stretch>,
    /// From each later message that waited to its reply.
    pub(in crate::community) next_responses: Vec<Stretch>,
    /// From the beginning to the resolution.
    pub(in crate::community) resolution: Option<Stretch>,
    /// Whether it is resolved now.
    pub(in crate::community) is_resolved: bool,
    /// How many times it was open again after it had been resolved.
    pub(in crate::community) reopened: u32,
    /// How many times it was resolved.
    pub(in crate::community) resolved: u32,
}

/// A time that is measured, by the clock of a service level.
#[derive(Clone, Debug)]
pub(in crate::community) struct Stretch {
    pub(in crate::community) start: Seconds,
    /// When what was waited for happened, or the conversation was resolved without it.
    pub(in crate::community) end: Option<Seconds>,
    /// Whether it ended without what was waited for.
    pub(in crate::community) given_up: bool,
    /// The times in which the clock runs, in order; one without an end is the last.
    runs: Vec<(Seconds, Option<Seconds>)>,
}

impl Stretch {
    /// How many seconds counted until it ended, or until now.
    pub(in crate::community) fn elapsed(&self, time: &BusinessTime, now: Seconds) -> Seconds {
        let until = self.end.unwrap_or(now);
        let counted = self.runs.iter().map(|(start, end)| {
            let end = end.unwrap_or(until).min(until);
            time.between(*start, end.max(*start))
        });
        counted.fold(0, Seconds::saturating_add)
    }

    /// When so many seconds have counted, by what was known of the clock when it ended, or is known now.
    pub(in crate::community) fn due(&self, time: &BusinessTime, target: Seconds) -> Option<Seconds> {
        let mut left = target;
        let known = self.runs.iter().take_while(|(start, _)| self.end.is_none_or(|ended| *start <= ended));
        for (start, end) in known {
            // What stopped the clock when it had ended, or ended it, was not known before.
            let stopped = end.filter(|end| self.end.is_none_or(|ended| *end < ended));
            let Some(end) = stopped.as_ref() else { return time.after(*start, left) };
            let counted = time.between(*start, *end);
            if counted >= left {
                return time.after(*start, left);
            }
            left = left.saturating_sub(counted);
        }
        None
    }
}

/// Measures a conversation; in the states of the level its clock stands still.
pub(in crate::community) fn measure(conversation: &InboxConversation, stops_in: &[ConversationState]) -> Measured {
    let events = &conversation.events;
    let states = states(events);
    let runs = |stops: &[ConversationState], start: Seconds| running(&states, stops, start);
    let mut measured = Measured::default();
    let (mut waits, mut has_reply, mut state) = (None, false, ConversationState::Open);
    for event in events {
        let at = event.at().unix_seconds();
        match event {
            ConversationEvent::IncomingMessage(_) => waits = waits.or(Some(at)),
            ConversationEvent::TeamReply(_) => {
                if let Some(start) = waits.take() {
                    measured.respond(has_reply, Stretch::new(start, Some(at), false, runs(stops_in, start)));
                }
                has_reply = true;
            }
            ConversationEvent::StateChange(change) => {
                let (was, is) = (state == ConversationState::Resolved, change.state == ConversationState::Resolved);
                if is && !was {
                    measured.resolved = measured.resolved.saturating_add(1);
                    if let Some(start) = waits.take() {
                        measured.respond(has_reply, Stretch::new(start, Some(at), true, runs(stops_in, start)));
                    }
                }
                measured.reopened = measured.reopened.saturating_add(u32::from(was && !is));
                state = change.state;
            }
        }
    }
    if let Some(start) = waits {
        measured.respond(has_reply, Stretch::new(start, None, false, runs(stops_in, start)));
    }
    measured.is_resolved = state == ConversationState::Resolved;
    measured.resolution = events.first().map(|first| {
        let start = first.at().unix_seconds();
        let stops: Vec<ConversationState> = stops_in.iter().copied().chain([ConversationState::Resolved]).collect();
        let end = measured.is_resolved.then(|| resolved_at(events)).flatten();
        Stretch::new(start, end, false, runs(&stops, start))
    });
    measured
}

impl Measured {
    /// The first response is the first that somebody waited for, unless the team had written before.
    fn respond(&mut self, has_reply: bool, stretch: Stretch) {
        if has_reply {
            self.next_responses.push(stretch);
        } else if self.first_response.is_none() {
            self.first_response = Some(stretch);
        }
    }
}

impl Stretch {
    fn new(start: Seconds, end: Option<Seconds>, given_up: bool, runs: Vec<(Seconds, Option<Seconds>)>) -> Self {
        Self { start, end, given_up, runs }
    }
}

/// Since when it has each state.
fn states(events: &[ConversationEvent]) -> Vec<(Seconds, ConversationState)> {
    let changes = events.iter().filter_map(|event| match event {
        ConversationEvent::StateChange(change) => Some((change.at.unix_seconds(), change.state)),
        _ => None,
    });
    std::iter::once((Seconds::MIN, ConversationState::Open)).chain(changes).collect()
}

/// When it got resolved last.
fn resolved_at(events: &[ConversationEvent]) -> Option<Seconds> {
    let mut at = None;
    for (since, state) in states(events) {
        at = (state == ConversationState::Resolved).then(|| at.unwrap_or(since));
    }
    at
}

/// When the clock runs from a moment on, in these states.
fn running(
    states: &[(Seconds, ConversationState)],
    stops: &[ConversationState],
    start: Seconds,
) -> Vec<(Seconds, Option<Seconds>)> {
    let ends = states.iter().skip(1).map(|(since, _)| Some(*since)).chain([None]);
    let pieces = states.iter().zip(ends).filter(|((_, state), _)| !stops.contains(state));
    let pieces = pieces.map(|((since, _), end)| ((*since).max(start), end));
    pieces.filter(|(from, end)| end.is_none_or(|end| end > *from)).collect()
}

impl ServiceLevel {
    /// The seconds of a number of minutes.
    pub(in crate::community) fn seconds(minutes: u32) -> Seconds {
        Seconds::from(minutes).saturating_mul(60)
    }
}
