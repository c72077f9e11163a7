use super::meeting::{MeetingLocalTime, MeetingStart};
use crate::check::{Code, Issue, Issues, Path, check_range, limits};
use crate::time::{Clock, Instant, TimeOfDay, WallTime};

/// The point in time at which a meeting begins, where there is just one; else an issue says why not.
pub(super) fn resolve(start: &MeetingStart, path: &Path, issues: &mut Issues) -> Option<Instant> {
    match start {
        MeetingStart::Instant(start) => Some(start.at),
        MeetingStart::Local(local) => resolve_local(local, path, issues),
    }
}

fn resolve_local(local: &MeetingLocalTime, path: &Path, issues: &mut Issues) -> Option<Instant> {
    let mut found = Issues::default();
    check_range(local.hour, 0, limits::LAST_HOUR, &path.field("hour"), &mut found);
    check_range(local.minute, 0, limits::LAST_MINUTE_OF_HOUR, &path.field("minute"), &mut found);
    let clock = Clock::new(Some(&local.zone), &path.field("zone"), &mut found);
    let is_sound = found.is_empty();
    issues.extend_new(found);
    if !is_sound {
        return None;
    }
    let start = match time(local).and_then(|time| clock.wall(local.date, time)) {
        Some(WallTime::Once(one)) => Instant::from_unix(one, 0).ok_or_else(|| beyond_the_calendar(local, path)),
        Some(WallTime::Twice(first, second)) => Err(not_one(local, &[first, second], path)),
        Some(WallTime::Skipped { .. }) => Err(not_one(local, &[], path)),
        None => Err(beyond_the_calendar(local, path)),
    };
    start.map_err(|issue| issues.push(issue)).ok()
}

fn beyond_the_calendar(local: &MeetingLocalTime, path: &Path) -> Issue {
    let message = format!("the start on {} in {} lies outside the years 1900 to 2999 in UTC", local.date, local.zone);
    Issue::new(Code::OutOfRange, path.clone(), message).with("date", local.date).with("zone", &local.zone)
}

fn time(local: &MeetingLocalTime) -> Option<TimeOfDay> {
    TimeOfDay::from_minutes(local.hour.checked_mul(60)?.checked_add(local.minute)?)
}

fn not_one(local: &MeetingLocalTime, instants: &[i64], path: &Path) -> Issue {
    let time = format!("{:02}:{:02}", local.hour, local.minute);
    let shown = format!("{time} of {} in {}", local.date, local.zone);
    let issue = match instants {
        [] => Issue::new(Code::OutOfRange, path.clone(), format!("the clocks skip {shown}")),
        _ => {
            let message = format!("{shown} comes twice, since the clocks are set back");
            let named: Vec<String> =
                instants.iter().filter_map(|at| Some(Instant::from_unix(*at, 0)?.to_string())).collect();
            Issue::new(Code::Contradiction, path.clone(), message).with("instants", named.join(", "))
        }
    };
    issue.with("time", time).with("date", local.date).with("zone", &local.zone).help("give the start as an `instant`")
}
