use super::DrillInput;
use super::hazard::pick;
use crate::stats::Random;
use crate::time::Instant;
use crate::vocabulary::Name;

/// What may happen to any team, in words that fit every playbook: a choice of this library. One may come twice.
const SURPRISES: [&str; 10] = [
    "A journalist asks for a comment within the hour",
    "An account with many followers picks it up",
    "A sponsor asks what is going on",
    "A made-up quote of the talent spreads",
    "Somebody of the team is written to in private",
    "The platform answers, and asks for more details",
    "A fan account defends the talent, and attacks others",
    "An old post is held up as a similar case",
    "A colleague answers a comment without asking",
    "The talent cannot be reached for half an hour",
];

/// Surprises come within so many minutes after it was noticed.
const SURPRISE_MINUTES: u64 = 180;

/// Something that happens to the team.
#[derive(Clone)]
pub(super) struct Inject {
    pub(super) at: Instant,
    pub(super) what: Name,
}

/// What is still to happen to the team, in the order of time.
pub(super) struct Coming {
    injects: Vec<Inject>,
    next: usize,
}

impl Coming {
    /// What happens next, where that is not later than a time.
    pub(super) fn until(&mut self, last: Instant) -> Option<Inject> {
        let inject = self.injects.get(self.next).filter(|inject| inject.at <= last)?.clone();
        self.next = self.next.saturating_add(1);
        Some(inject)
    }

    /// When the last of all happens.
    pub(super) fn last(&self) -> Option<Instant> {
        self.injects.last().map(|inject| inject.at)
    }

    /// Whether all has happened.
    pub(super) fn is_over(&self) -> bool {
        self.next >= self.injects.len()
    }
}

/// What happens to the team: what the scenario says, and surprises.
pub(super) fn coming(input: &DrillInput, random: &mut Random) -> Coming {
    let after = |minutes: u64| {
        let seconds = i64::try_from(minutes.saturating_mul(60)).unwrap_or_default();
        input.detected_at.add_seconds(seconds)
    };
    let mut found: Vec<Inject> = Vec::new();
    for inject in &input.scenario.injects {
        found.extend(after(inject.after_minutes.into()).map(|at| Inject { at, what: inject.what.clone() }));
    }
    for _ in 0..input.scenario.surprises {
        let minutes = random.below(SURPRISE_MINUTES);
        let what: Option<Name> = pick(&SURPRISES, random).and_then(|what| what.parse().ok());
        found.extend(after(minutes).zip(what).map(|(at, what)| Inject { at, what }));
    }
    found.sort_by_key(|inject| inject.at);
    Coming { injects: found, next: 0 }
}
