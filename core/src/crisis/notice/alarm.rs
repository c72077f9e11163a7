use super::tuning::Tuning;
use super::{AlarmKind, AlarmState};
use crate::stats::Number;
use crate::time::Instant;

/// Whether there is an alarm, and whether it exceeds another that is not long ago.
pub(super) struct Raised {
    pub(super) kind: AlarmKind,
    pub(super) exceeds_last: bool,
}

impl AlarmState {
    /// What a bin of this strength does: it confirms, raises or ends an alarm.
    pub(super) fn push(
        &mut self,
        at: Instant,
        kind: AlarmKind,
        strength: Number,
        hot: bool,
        tuning: &Tuning,
    ) -> Option<Raised> {
        self.hot_bins = if hot { self.hot_bins.saturating_add(1) } else { 0 };
        if strength.get() < tuning.release_share {
            self.is_active = false;
        }
        if self.hot_bins < tuning.confirm_bins.max(1) {
            return None;
        }
        let soon = self.is_active || is_soon(self.last_at, at, tuning);
        let exceeds = strength.get() > self.last_strength.get() * tuning.exceed_factor;
        if soon && !exceeds {
            return None;
        }
        (self.is_active, self.last_at, self.last_strength) = (true, Some(at), strength);
        Some(Raised { kind, exceeds_last: soon })
    }

    /// An alarm that needs no statistics: once in a refractory period.
    pub(super) fn push_severe(&mut self, at: Instant, tuning: &Tuning) -> Option<Raised> {
        if is_soon(self.last_severe_at, at, tuning) {
            return None;
        }
        self.last_severe_at = Some(at);
        Some(Raised { kind: AlarmKind::Severe, exceeds_last: false })
    }
}

fn is_soon(last: Option<Instant>, at: Instant, tuning: &Tuning) -> bool {
    last.is_some_and(|last| at.unix_seconds().saturating_sub(last.unix_seconds()) <= tuning.refractory_seconds)
}
