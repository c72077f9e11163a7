use super::{Date, Instant, TimeOfDay, Zone};
use crate::check::{Code, Issue, Issues, Path};

/// The clock on which an instant has its date.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Clock {
    /// UTC, or the clock of a column that has no zone.
    Own,
    /// A zone of the IANA database.
    #[cfg(feature = "zones")]
    Zone(chrono_tz::Tz),
}

/// When a clock on the wall shows a time, in seconds since midnight of 1 January 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "zones"), expect(dead_code, reason = "UTC shows every time once"))]
pub(crate) enum WallTime {
    /// Once.
    Once(i64),
    /// Twice.
    Twice(i64, i64),
    /// Never: what it would be by the clock before the gap, which is later, and by that after it; and when the gap ends.
    Skipped { later: i64, earlier: i64, end: i64 },
}

impl Clock {
    /// The clock of a zone; UTC when absent.
    pub(crate) fn new(zone: Option<&Zone>, path: &Path, issues: &mut Issues) -> Self {
        match zone {
            None => Self::Own,
            Some(zone) if matches!(zone.as_str(), "UTC" | "Etc/UTC") => Self::Own,
            Some(zone) => Self::named(zone, path, issues),
        }
    }

    #[cfg(feature = "zones")]
    fn named(zone: &Zone, path: &Path, issues: &mut Issues) -> Self {
        use crate::check::did_you_mean;

        if let Ok(found) = zone.as_str().parse() {
            return Self::Zone(found);
        }
        let message = format!("there is no time zone `{zone}`");
        let issue = Issue::new(Code::UnknownReference, path.clone(), message).with("zone", zone);
        issues.push(match did_you_mean(zone.as_str(), chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())) {
            Some(meant) => issue.help(format!("did you mean `{meant}`?")),
            None => issue.help("zones have the names of the IANA database, such as `Europe/Berlin`"),
        });
        Self::Own
    }

    #[cfg(not(feature = "zones"))]
    fn named(zone: &Zone, path: &Path, issues: &mut Issues) -> Self {
        let message = format!("this build has no time zones, and `{zone}` is one");
        let issue = Issue::new(Code::UnknownReference, path.clone(), message).with("zone", zone);
        issues.push(issue.help("`UTC` always works; or give the local time as a column without a zone"));
        Self::Own
    }

    /// When the clock shows a time; none outside of what is known of the zone.
    pub(crate) fn wall(self, date: Date, time: TimeOfDay) -> Option<WallTime> {
        let midnight = Date::new(1970, 1, 1).ok()?.days_until(date).checked_mul(86_400)?;
        let local = midnight.checked_add(i64::from(time.minutes()).checked_mul(60)?)?;
        match self {
            Self::Own => Some(WallTime::Once(local)),
            #[cfg(feature = "zones")]
            Self::Zone(zone) => wall_in_zone(zone, local),
        }
    }

    /// What the clock shows, in seconds since midnight of 1 January 1970.
    pub(crate) fn local(self, seconds: i64) -> Option<i64> {
        match self {
            Self::Own => Some(seconds),
            #[cfg(feature = "zones")]
            Self::Zone(zone) => {
                use chrono::{Offset, TimeZone};

                let instant = chrono::DateTime::from_timestamp(seconds, 0)?.naive_utc();
                let offset = zone.offset_from_utc_datetime(&instant).fix().local_minus_utc();
                seconds.checked_add(offset.into())
            }
        }
    }

    /// The day that the clock shows; at the very ends of the calendar that in UTC.
    // Not inlined, so that the audit of panics finds chrono's tables in chrono.
    #[inline(never)]
    pub(crate) fn day_of(self, instant: Instant) -> Date {
        self.date_of(instant).unwrap_or_else(|| instant.date_in_utc())
    }

    /// The day that the clock shows.
    pub(crate) fn date_of(self, instant: Instant) -> Option<Date> {
        let days = self.local(instant.unix_seconds())?.div_euclid(86_400);
        let epoch = Date::new(1970, 1, 1).ok()?;
        epoch.add_days(days).ok()
    }
}

#[cfg(feature = "zones")]
fn wall_in_zone(zone: chrono_tz::Tz, local: i64) -> Option<WallTime> {
    use chrono::{LocalResult, Offset, TimeZone};

    let shown = chrono::DateTime::from_timestamp(local, 0)?.naive_utc();
    let seconds = |offset: chrono::FixedOffset| local.checked_sub(offset.local_minus_utc().into());
    Some(match zone.offset_from_local_datetime(&shown) {
        LocalResult::Single(offset) => WallTime::Once(seconds(offset.fix())?),
        LocalResult::Ambiguous(first, second) => WallTime::Twice(seconds(first.fix())?, seconds(second.fix())?),
        LocalResult::None => {
            let gap = chrono_tz::GapInfo::new(&shown, &zone)?;
            let (_, before) = gap.begin?;
            let end = gap.end?;
            let (later, earlier) = (seconds(before.fix())?, seconds(end.offset().fix())?);
            WallTime::Skipped { later, earlier, end: end.timestamp() }
        }
    })
}
