use super::world::Coming;
use super::{DrillInput, DrillRefusal, DrillStep};
use crate::check::{Version, limits};
use crate::crisis::response::Happening;
use crate::crisis::{CrisisResponse, CrisisResponseTag, ResponseEvent, ResponseNoted, ResponseState};
use crate::time::{BusinessDays, Instant};
use crate::vocabulary::{Id, Name};

/// Something that somebody does, at the earliest at a time.
pub(super) struct Move {
    pub(super) event: ResponseEvent,
    pub(super) by: Option<Id>,
    pub(super) note: Option<Name>,
    pub(super) not_before: Option<Instant>,
}

/// The response of a drill, and what has happened to it.
pub(super) struct Player {
    pub(super) response: CrisisResponse,
    pub(super) now: Instant,
    pub(super) steps: Vec<DrillStep>,
    pub(super) refused: Vec<DrillRefusal>,
}

impl Player {
    /// Before anything has happened.
    pub(super) fn new(input: &DrillInput) -> Self {
        let response = CrisisResponse {
            document: CrisisResponseTag,
            version: Version,
            id: input.playbook.id.clone(),
            name: input.playbook.name.clone(),
            playbook: input.playbook.clone(),
            began_at: None,
            detected_at: Some(input.detected_at),
            zone: None,
            business_days: BusinessDays::default(),
            state: ResponseState::Monitoring,
            severity: None,
            severity_since: None,
            quiet_intervals: 0,
            observed_at: None,
            holders: Vec::new(),
            steps: Vec::new(),
            evidence: Vec::new(),
            told_sponsors: Vec::new(),
            messages: Vec::new(),
            statements: Vec::new(),
            timeline: Vec::new(),
        };
        Self { response, now: input.detected_at, steps: Vec::new(), refused: Vec::new() }
    }

    /// Whether the timeline has room for one more.
    pub(super) fn has_room(&self) -> bool {
        self.response.timeline.len() < limits::TIMELINE_ENTRIES
    }

    /// Does something at a time; whether it was allowed, and there was room for it.
    pub(super) fn play(&mut self, one: Move, now: Instant) -> bool {
        if !self.has_room() {
            return false;
        }
        let Move { event, by, note, .. } = one;
        self.now = now;
        let happening = Happening { event: &event, now, by: by.as_ref(), note: note.as_ref() };
        match self.response.take(&happening) {
            Ok(effects) => {
                self.steps.push(DrillStep { now, event, by, note, effects });
                true
            }
            Err(issues) => {
                self.refused.push(DrillRefusal { now, event, by, issues });
                false
            }
        }
    }

    /// Lets happen to the team what happens until a time.
    pub(super) fn suffer(&mut self, coming: &mut Coming, until: Instant) {
        while self.has_room() {
            let Some(inject) = coming.until(until) else { return };
            let event = ResponseEvent::Note(ResponseNoted {});
            let at = self.now.max(inject.at);
            self.play(Move { event, by: None, note: Some(inject.what), not_before: None }, at);
        }
    }
}
