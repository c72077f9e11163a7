//! What the clocks of a place show, as points in time.

use crate::time::{Clock, Date, Instant};

const DAY: i64 = 86_400;
/// 23:59 of a day, in seconds from its midnight.
const LAST_MINUTE: i64 = 86_340;

/// The midnight with which a day begins on a clock, in the seconds that the clock shows.
pub(super) fn midnight(day: Date) -> Option<i64> {
    Date::new(1970, 1, 1).ok()?.days_until(day).checked_mul(DAY)
}

/// The last minute of a day: 23:59, the later one where it comes twice; none outside of the calendar. Where the clocks skip
/// it, it is that of UTC.
pub(super) fn last_minute(clock: Clock, day: Date) -> Option<Instant> {
    let local = midnight(day)?.checked_add(LAST_MINUTE)?;
    let instant = instants(clock, local).last().copied().unwrap_or(local);
    Instant::from_unix(instant, 0)
}

/// The points in time at which a clock shows this: none where it skips the hour, two where the hour comes twice. The offset
/// then is that of a day before or of a day after, since no zone changes it twice in two days.
pub(super) fn instants(clock: Clock, local: i64) -> Vec<i64> {
    let at = |near: i64| {
        let offset = clock.local(near)?.checked_sub(near)?;
        let instant = local.checked_sub(offset)?;
        (clock.local(instant)? == local).then_some(instant)
    };
    let mut found: Vec<i64> =
        [local.checked_sub(DAY), local.checked_add(DAY)].into_iter().flatten().filter_map(at).collect();
    found.sort_unstable();
    found.dedup();
    found
}
