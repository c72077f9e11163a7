use super::super::Playbook;
use super::limits;
use crate::check::{Issues, Path, check_range};

impl Playbook {
    pub(super) fn check_numbers(&self, path: &Path, issues: &mut Issues) {
        if let Some(timers) = self.timers {
            let at = path.field("timers");
            let minutes = [
                (timers.first_message_minutes, "first_message_minutes"),
                (timers.scope_minutes, "scope_minutes"),
                (timers.update_every_minutes, "update_every_minutes"),
                (timers.holding_statement_minutes, "holding_statement_minutes"),
            ];
            for (value, field) in minutes {
                check_range(value, 1, limits::DAY_MINUTES, &at.field(field), issues);
            }
            check_range(
                timers.updates_for_minutes,
                0,
                limits::MEETING_MINUTES,
                &at.field("updates_for_minutes"),
                issues,
            );
            for (value, field) in [
                (timers.review_days_of_sev_1, "review_days_of_sev_1"),
                (timers.review_business_days, "review_business_days"),
            ] {
                check_range(value, 1, limits::WINDOW_DAYS, &at.field(field), issues);
            }
        }
        if let Some(lowering) = self.lowering {
            let at = path.field("lowering");
            check_range(lowering.quiet_intervals, 1, limits::QUIET_INTERVALS, &at.field("quiet_intervals"), issues);
            check_range(lowering.interval_minutes, 1, limits::DAY_MINUTES, &at.field("interval_minutes"), issues);
        }
    }
}
