use std::collections::BTreeMap;

use super::{ResponseStateTime, SeverityTime};
use crate::crisis::{CrisisResponse, CrisisSeverity, ResponseEvent, ResponseState};
use crate::time::Instant;

/// A time in which neither the state nor the severity of a response changed.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    state: ResponseState,
    severity: Option<CrisisSeverity>,
    from: Instant,
    until: Instant,
}

impl Stretch {
    fn seconds(self) -> u64 {
        between(self.from, self.until)
    }
}

/// The seconds from one time to a later one; zero where it is earlier.
pub(super) fn between(from: Instant, until: Instant) -> u64 {
    u64::try_from(until.unix_seconds().saturating_sub(from.unix_seconds())).unwrap_or_default()
}

/// The stretches of a response until now, one after the other; it is watched from the time at which it was noticed.
pub(super) fn stretches(response: &CrisisResponse, now: Instant) -> Vec<Stretch> {
    let mut found = Vec::new();
    let watched = |from| Stretch { state: ResponseState::Monitoring, severity: None, from, until: now };
    let mut open: Option<Stretch> = response.detected_at.filter(|noticed| *noticed <= now).map(watched);
    for entry in &response.timeline {
        found.extend(open.map(|last| Stretch { until: entry.at, ..last }));
        let severity = match &entry.event {
            ResponseEvent::DeclareSeverity(declared) => Some(declared.severity),
            _ => open.and_then(|last| last.severity),
        };
        open = Some(Stretch { state: entry.state, severity, from: entry.at, until: now });
    }
    found.extend(open);
    found
}

/// How long it was worked at.
pub(super) fn live_seconds(stretches: &[Stretch]) -> u64 {
    let live = stretches.iter().filter(|stretch| stretch.state.is_live());
    live.fold(0, |sum, stretch| sum.saturating_add(stretch.seconds()))
}

/// Whether it was worked at, at a time.
pub(super) fn was_live(stretches: &[Stretch], at: Instant) -> bool {
    stretches.iter().any(|stretch| stretch.state.is_live() && stretch.from <= at && at < stretch.until)
}

/// How long it was how grave while it was worked at, the gravest first.
pub(super) fn severity_times(stretches: &[Stretch]) -> Vec<SeverityTime> {
    let mut times: BTreeMap<Option<CrisisSeverity>, u64> = BTreeMap::new();
    for stretch in stretches.iter().filter(|stretch| stretch.state.is_live()) {
        let sum = times.entry(stretch.severity).or_default();
        *sum = sum.saturating_add(stretch.seconds());
    }
    times.into_iter().rev().map(|(severity, seconds)| SeverityTime { severity, seconds }).collect()
}

/// How long it was in each state, in their order; what has no end is left out.
pub(super) fn state_times(stretches: &[Stretch]) -> Vec<ResponseStateTime> {
    let mut times: BTreeMap<ResponseState, u64> = BTreeMap::new();
    let ends = |state: ResponseState| matches!(state, ResponseState::Closed | ResponseState::FalseAlarm);
    for stretch in stretches.iter().filter(|stretch| !ends(stretch.state)) {
        let sum = times.entry(stretch.state).or_default();
        *sum = sum.saturating_add(stretch.seconds());
    }
    times.into_iter().map(|(state, seconds)| ResponseStateTime { state, seconds }).collect()
}
