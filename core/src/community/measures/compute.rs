use super::survival::Survival;
use super::{
    InboxBacklog, InboxFigureUndefined, InboxMeasures, InboxMeasuresTag, InboxShare, InboxTime, InboxTimes,
    MeasureInboxInput,
};
use crate::check::{Issues, Path, Version, count, limits};
use crate::community::service_level::{
    BusinessTime, Measured, Stretch, business_time, judge_conversation, lasting, measure,
};
use crate::community::{ConversationServiceLevel, ServiceLevel, ServiceTarget, ServiceTargetState};
use crate::money::{Decimal, Fraction, RoundingMode};

/// Measures how well an inbox is answered: times to the first response and the resolution, shares in time, response and
/// reopen rate, satisfaction, and what is left.
///
/// Who still waits is not left out: by the estimate of Kaplan and Meier they count as longer than they have waited until
/// now, so that a median may be not reached. What was closed without a reply counts so too. A share of nothing has a reason
/// and no number.
///
/// ```
/// use greenroom::community::{InboxFigureUndefined, MeasureInboxInput, measure_inbox};
///
/// let input: MeasureInboxInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-02T12:00:00Z", "ratings": [{"rating": 5, "count": 3}, {"rating": 2, "count": 1}],
///        "conversations": [
///         {"id": "a", "events": [{"type": "incoming_message", "at": "2026-11-02T09:00:00Z"}]},
///         {"id": "b", "events": [{"type": "incoming_message", "at": "2026-11-02T09:00:00Z"},
///                                {"type": "team_reply", "at": "2026-11-02T09:10:00Z"}]}]}"#,
/// )?;
/// let measures = measure_inbox(&input)?;
/// assert_eq!(measures.first_response.median.seconds, Some(600));
/// assert_eq!(measures.first_response.p90.undefined, Some(InboxFigureUndefined::NotReached));
/// assert_eq!(measures.satisfaction.percent, Some("75".parse().unwrap()));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// As of `service_level_status`, and:
/// - a rating that stands twice or is not within 1 to 5, or a count beyond the limit
///
/// Source: Kaplan and Meier (1958) for the times; the share of ratings of 4 and 5 is the usual score of satisfaction (CSAT).
pub fn measure_inbox(input: &MeasureInboxInput) -> Result<InboxMeasures, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    let path = Path::root().field("level").field("hours");
    let hours = input.level.as_ref().and_then(|level| level.hours.as_ref());
    let time = business_time(hours, &input.conversations, input.now, &path, &mut issues);
    issues.into_result(())?;
    Ok(measures(input, &time))
}

fn measures(input: &MeasureInboxInput, time: &BusinessTime) -> InboxMeasures {
    let stops = input.level.as_ref().map(|level| level.stops_in.as_slice()).unwrap_or_default();
    let measured: Vec<Measured> = input.conversations.iter().map(|one| measure(one, stops)).collect();
    let now = input.now.unix_seconds();
    let times = |stretches: Vec<&Stretch>| {
        let mut survival = Survival::default();
        for stretch in stretches {
            survival.add(stretch.elapsed(time, now), stretch.end.is_some() && !stretch.given_up);
        }
        times(&survival)
    };
    let level = input.level.as_ref();
    let judge = |level: &ServiceLevel| -> Vec<ConversationServiceLevel> {
        input.conversations.iter().map(|one| judge_conversation(one, level, input.now, time)).collect()
    };
    let judged = level.map(judge).unwrap_or_default();
    let kept = |promised: Option<u32>, targets: Vec<&ServiceTarget>, what: &str| match promised {
        Some(_) => kept(&targets, what),
        None => undefined(InboxFigureUndefined::NotPromised, what),
    };
    let first = judged.iter().filter_map(|one| one.first_response.as_ref()).collect();
    let next = judged.iter().flat_map(|one| &one.next_responses).collect();
    let resolutions = judged.iter().filter_map(|one| one.resolution.as_ref()).collect();
    let satisfied = |least: u32| {
        let rows = input.ratings.iter().filter(|row| row.rating >= least);
        rows.fold(0_u64, |sum, row| sum.saturating_add(row.count.into()))
    };
    InboxMeasures {
        document: InboxMeasuresTag,
        version: Version,
        now: input.now,
        conversations: small(input.conversations.len()),
        first_response: times(measured.iter().filter_map(|one| one.first_response.as_ref()).collect()),
        resolution: times(measured.iter().filter_map(|one| one.resolution.as_ref()).collect()),
        first_response_kept: kept(
            level.and_then(|level| level.first_response_minutes),
            first,
            "first responses in time",
        ),
        next_response_kept: kept(level.and_then(|level| level.next_response_minutes), next, "later responses in time"),
        resolution_kept: kept(level.and_then(|level| level.resolution_minutes), resolutions, "resolutions in time"),
        response_rate: response_rate(&measured),
        reopen_rate: reopen_rate(&measured),
        satisfaction: share(satisfied(limits::SATISFIED_RATING), satisfied(1), "ratings of 4 and 5"),
        backlog: backlog(&measured, now),
    }
}

fn times(survival: &Survival) -> InboxTimes {
    let (done, censored) = survival.counts();
    let time = |left: f64, whom: &str| {
        let reached = survival.reached(left);
        let undefined = match (reached, done.saturating_add(censored)) {
            (Some(_), _) => None,
            (None, 0) => Some(InboxFigureUndefined::NothingToCount),
            (None, _) => Some(InboxFigureUndefined::NotReached),
        };
        let sentence = match (reached, undefined) {
            (Some(seconds), _) => format!("{whom} within {}", lasting(seconds)),
            (None, Some(InboxFigureUndefined::NotReached)) => {
                format!("it has not come for {whom} yet: {done} done, {censored} not")
            }
            (None, _) => "there is nothing to count".to_owned(),
        };
        InboxTime { seconds: reached, undefined, sentence }
    };
    InboxTimes {
        done: u32::try_from(done).unwrap_or(u32::MAX),
        censored: u32::try_from(censored).unwrap_or(u32::MAX),
        median: time(0.5, "half of them"),
        p90: time(0.1, "nine of ten"),
    }
}

fn kept(targets: &[&ServiceTarget], what: &str) -> InboxShare {
    let of = |state: ServiceTargetState| count(targets.iter().filter(|target| target.state == state));
    let (hit, missed) = (of(ServiceTargetState::Hit), of(ServiceTargetState::Missed));
    share(wide(hit), wide(hit.saturating_add(missed)), what)
}

fn response_rate(measured: &[Measured]) -> InboxShare {
    let stretches =
        |one: &Measured| -> Vec<Stretch> { one.first_response.iter().chain(&one.next_responses).cloned().collect() };
    let waited: Vec<Vec<Stretch>> = measured.iter().map(stretches).filter(|all| !all.is_empty()).collect();
    let is_answered = |all: &&Vec<Stretch>| all.iter().any(|one| one.end.is_some() && !one.given_up);
    share(
        wide(count(waited.iter().filter(is_answered))),
        wide(waited.len()),
        "conversations with a reply to who waited",
    )
}

fn reopen_rate(measured: &[Measured]) -> InboxShare {
    let resolved = count(measured.iter().filter(|one| one.resolved > 0));
    let reopened = count(measured.iter().filter(|one| one.reopened > 0));
    share(wide(reopened.min(resolved)), wide(resolved), "resolved conversations that were open again")
}

fn backlog(measured: &[Measured], now: i64) -> InboxBacklog {
    let open: Vec<&Measured> = measured.iter().filter(|one| !one.is_resolved).collect();
    let waits = |one: &&&Measured| one.first_response.iter().chain(&one.next_responses).any(|one| one.end.is_none());
    let starts = open.iter().filter_map(|one| one.resolution.as_ref());
    let mut ages: Vec<i64> = starts.map(|stretch| now.saturating_sub(stretch.start)).collect();
    ages.sort_unstable();
    let middle = ages.len().saturating_sub(1).checked_div(2).unwrap_or_default();
    let (median, oldest) = (ages.get(middle).copied(), ages.last().copied());
    let (conversations, waiting) = (small(open.len()), small(count(open.iter().filter(waits))));
    let sentence = match (median, oldest) {
        (Some(median), Some(oldest)) => format!(
            "{conversations} not resolved, in {waiting} of them somebody waits; half began up to {} ago, the oldest {}",
            lasting(median),
            lasting(oldest)
        ),
        _ => "all are resolved".to_owned(),
    };
    InboxBacklog { conversations, waiting, median_age_seconds: median, oldest_age_seconds: oldest, sentence }
}

fn share(part: u64, whole: u64, what: &str) -> InboxShare {
    let ratio = Fraction::new(i128::from(part).saturating_mul(100), whole.into()).ok();
    let units = ratio.and_then(|ratio| ratio.to_units(2, RoundingMode::HalfUp).ok());
    match units.and_then(|units| Decimal::new(units, 2).ok()) {
        Some(percent) => {
            let sentence = format!("{what}: {part} of {whole}, {percent} %");
            InboxShare { part, whole, percent: Some(percent), undefined: None, sentence }
        }
        None => undefined(InboxFigureUndefined::NothingToCount, what),
    }
}

fn undefined(why: InboxFigureUndefined, what: &str) -> InboxShare {
    let sentence = format!("{what}: {}", why.label());
    InboxShare { part: 0, whole: 0, percent: None, undefined: Some(why), sentence }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
