use super::late::{late_sponsors, late_steps, updates};
use super::stretch::{between, live_seconds, severity_times, state_times, stretches};
use super::{CrisisMeasure, CrisisTime, CrisisTimeGap, ReviewDue, ReviewFacts, ReviewFactsTag, ReviewResponseInput};
use crate::check::{Issues, Path, Version};
use crate::crisis::{CrisisResponse, ResponseEvent, ResponseState};
use crate::time::Instant;

/// Says what the timeline of a response tells those who look back: how long it took to notice it, to look at it, to speak, to contain
/// it and to end it; how long it was how grave and in which state; whether the team heard in time; what was done late; and by when the
/// team looks back.
///
/// ```
/// use greenroom::crisis::{CrisisMeasure, CrisisTimeGap, ReviewResponseInput, review_response};
///
/// let playbook = greenroom::wire::call("get_preset", r#"{"id": "playbook.deepfake"}"#)?;
/// let playbook: serde_json::Value = serde_json::from_str(&playbook)?;
/// let input = serde_json::json!({
///     "response": {"document": "crisis_response", "version": 1, "id": "mila-1", "name": "Made-up film of Mila",
///         "playbook": playbook["value"], "began_at": "2026-05-01T09:00:00Z", "detected_at": "2026-05-01T10:00:00Z"},
///     "now": "2026-05-01T10:04:00Z",
/// });
/// let input: ReviewResponseInput = greenroom::wire::parse(&input.to_string())?;
/// let facts = review_response(&input)?;
/// assert_eq!((facts.times[0].measure, facts.times[0].seconds), (CrisisMeasure::Detect, Some(3_600)));
/// assert_eq!((facts.times[1].seconds, facts.times[1].undefined), (None, Some(CrisisTimeGap::NotStarted)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// - the response is not sound, as its check says
pub fn review_response(input: &ReviewResponseInput) -> Result<ReviewFacts, Issues> {
    let mut issues = Issues::default();
    input.response.check(&Path::root().field("response"), &mut issues);
    issues.into_result(())?;
    Ok(facts_at(&input.response, input.now))
}

/// What the timeline of a sound response tells up to a time.
pub(super) fn facts_at(whole: &CrisisResponse, now: Instant) -> ReviewFacts {
    let response = &whole.as_of(now);
    let stretches = stretches(response, now);
    let declared = response.timeline.iter().filter_map(|entry| match &entry.event {
        ResponseEvent::DeclareSeverity(declared) => Some(declared.severity),
        _ => None,
    });
    ReviewFacts {
        document: ReviewFactsTag,
        version: Version,
        response: response.id.clone(),
        now,
        state: response.state,
        worst_severity: declared.max(),
        times: times(response, now),
        live_seconds: response.started_at().map(|_| live_seconds(&stretches)),
        severities: severity_times(&stretches),
        states: state_times(&stretches),
        updates: updates(response, &stretches, now),
        late_steps: late_steps(response, now),
        late_sponsors: late_sponsors(response, now),
        review: review_due(response, now),
    }
}

fn times(response: &CrisisResponse, now: Instant) -> Vec<CrisisTime> {
    let began = response.began_at.filter(|at| *at <= now).ok_or(CrisisTimeGap::BeginningUnknown);
    let noticed = response.detected_at.filter(|at| *at <= now).ok_or(CrisisTimeGap::NoticingUnknown);
    let started = response.started_at().ok_or(CrisisTimeGap::NotStarted);
    let minutes = response.playbook.timers.unwrap_or_default().holding_statement_minutes;
    let due = started.ok().and_then(|at| at.add_seconds(i64::from(minutes).saturating_mul(60)));
    let spoke = CrisisTime { due, ..time(CrisisMeasure::FirstStatement, started, first_statement(response)) };
    vec![
        time(CrisisMeasure::Detect, began, noticed),
        time(CrisisMeasure::Acknowledge, noticed, started),
        spoke,
        time(CrisisMeasure::Contain, started, reached(response, ResponseState::Contained)),
        time(CrisisMeasure::Resolve, started, reached(response, ResponseState::Review)),
    ]
}

fn time(
    measure: CrisisMeasure,
    from: Result<Instant, CrisisTimeGap>,
    until: Result<Instant, CrisisTimeGap>,
) -> CrisisTime {
    let (seconds, undefined) = match (from, until) {
        (Ok(from), Ok(until)) if from <= until => (Some(between(from, until)), None),
        (Ok(_), Ok(_)) => (None, Some(CrisisTimeGap::OutOfOrder)),
        (Err(gap), _) | (_, Err(gap)) => (None, Some(gap)),
    };
    CrisisTime { measure, from: from.ok(), until: until.ok(), seconds, undefined, due: None }
}

fn first_statement(response: &CrisisResponse) -> Result<Instant, CrisisTimeGap> {
    let out = response.statements.iter().filter_map(|statement| statement.published_at).min();
    out.ok_or(match response.state {
        ResponseState::FalseAlarm => CrisisTimeGap::FalseAlarm,
        ResponseState::Closed => CrisisTimeGap::NeverHappened,
        _ => CrisisTimeGap::NotYet,
    })
}

/// When it came to a state for good: what came back later has not come there.
fn reached(response: &CrisisResponse, state: ResponseState) -> Result<Instant, CrisisTimeGap> {
    match response.state {
        ResponseState::FalseAlarm => Err(CrisisTimeGap::FalseAlarm),
        now if now >= state => response.reached_at(state).ok_or(CrisisTimeGap::NotYet),
        _ => Err(CrisisTimeGap::NotYet),
    }
}

fn review_due(response: &CrisisResponse, now: Instant) -> Option<ReviewDue> {
    let due = response.review_due(reached(response, ResponseState::Review).ok()?)?;
    let done_at = response.reached_at(ResponseState::Closed).filter(|_| response.state == ResponseState::Closed);
    let until = done_at.unwrap_or(now);
    Some(ReviewDue { due, done_at, late_seconds: (due < until).then(|| between(due, until)) })
}
