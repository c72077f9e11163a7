use crate::check::{Code, Issue, Issues, Path};
use crate::time::Instant;

/// Refuses what is said to have happened after now.
pub(super) fn check_not_later(at: Instant, now: Instant, path: &Path, issues: &mut Issues) {
    if at > now {
        let message = format!("{at} is later than now, {now}");
        issues.push(Issue::new(Code::WrongOrder, path.clone(), message).with("at", at).with("now", now));
    }
}
