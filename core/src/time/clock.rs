use super::{Date, Instant, Zone};
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

    /// The day that the clock shows.
    pub(crate) fn date_of(self, instant: Instant) -> Option<Date> {
        let days = self.local(instant.unix_seconds())?.div_euclid(86_400);
        let epoch = Date::new(1970, 1, 1).ok()?;
        epoch.add_days(days).ok()
    }
}
