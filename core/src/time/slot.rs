use serde::{Deserialize, Serialize};

use super::{Clock, Date, Instant, TimeOfDay, WallTime, Zone};
use crate::check::{Code, Issue, Issues, Path, named, null_is_absent};

/// When something is to happen, by the clock on a wall: a day, a time and where the clock hangs. The instant is computed
/// when it is needed, so that a change of the law or of summer time does not move it by an hour.
///
/// ```
/// use greenroom::time::{ClockShift, Slot};
///
/// let slot: Slot = greenroom::wire::parse(r#"{"date": "2026-11-01", "time": "01:30", "zone": "UTC"}"#)?;
/// let moment = slot.moment()?.unwrap();
/// assert_eq!((moment.at.to_string().as_str(), moment.shift), ("2026-11-01T01:30:00Z", ClockShift::None));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: RFC 5545, section 3.3.5, whose rule for times that are skipped or come twice is the one when nothing is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// On which day.
    pub date: Date,
    /// At what time.
    pub time: TimeOfDay,
    /// Where the clock hangs; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// What is done where clocks skip that time; `later` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub skipped: SkippedTime,
    /// Which of two is meant where clocks show that time twice; `first` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub repeated: RepeatedTime,
}

named! {
    /// What is done with a time that clocks skip, such as 02:30 when they go from 02:00 to 03:00.
    #[derive(Default)]
    SkippedTime {
        /// As much later as the clocks skip: 03:30.
        #[default]
        Later = "later", "later";
        /// As much earlier: 01:30.
        Earlier = "earlier", "earlier";
        /// The moment at which they skip: 03:00.
        EndOfGap = "end_of_gap", "when the clocks change";
        /// It does not happen on that day.
        Omit = "omit", "not at all";
        /// It is an error.
        Refuse = "refuse", "an error";
    }
}

named! {
    /// Which of two is meant by a time that clocks show twice, such as 01:30 when they go back from 02:00 to 01:00.
    #[derive(Default)]
    RepeatedTime {
        #[default]
        First = "first", "the first";
        Second = "second", "the second";
        /// It is an error.
        Refuse = "refuse", "an error";
    }
}

named! {
    /// What the clocks do at a time.
    #[derive(Default)]
    ClockShift {
        /// They show it once.
        #[default]
        None = "none", "no change";
        /// They skip it.
        Skipped = "skipped", "skipped by the clocks";
        /// They show it twice.
        Repeated = "repeated", "shown twice by the clocks";
    }
}

/// The instant of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When it is.
    pub at: Instant,
    /// What the clocks do at the time that was asked for.
    pub shift: ClockShift,
}

impl Slot {
    /// When the slot is; `None` where clocks skip its time and it is omitted then.
    ///
    /// # Errors
    /// - there is no such zone, or this build has no zones
    /// - clocks skip the time or show it twice, and that is refused
    /// - the instant lies outside the calendar
    pub fn moment(&self) -> Result<Option<Moment>, Issues> {
        self.moment_at(&Path::root())
    }

    /// The same, for a slot that lies somewhere in a document.
    pub(crate) fn moment_at(&self, path: &Path) -> Result<Option<Moment>, Issues> {
        let mut issues = Issues::default();
        let clock = Clock::new(self.zone.as_ref(), &path.field("zone"), &mut issues);
        issues.into_result(())?;
        self.moment_on(clock, path).map_err(Issues::from)
    }

    pub(crate) fn moment_on(&self, clock: Clock, path: &Path) -> Result<Option<Moment>, Issue> {
        let wall = clock.wall(self.date, self.time).ok_or_else(|| self.outside(path))?;
        let (seconds, shift) = match (wall, self.skipped, self.repeated) {
            (WallTime::Once(seconds), ..) => (seconds, ClockShift::None),
            (WallTime::Twice(first, _), _, RepeatedTime::First) => (first, ClockShift::Repeated),
            (WallTime::Twice(_, second), _, RepeatedTime::Second) => (second, ClockShift::Repeated),
            (WallTime::Twice(..), _, RepeatedTime::Refuse) => {
                let help = "say which of the two is meant by `repeated`: `first` or `second`";
                return Err(self.refused(path, "show it twice", help));
            }
            (WallTime::Skipped { later, .. }, SkippedTime::Later, _) => (later, ClockShift::Skipped),
            (WallTime::Skipped { earlier, .. }, SkippedTime::Earlier, _) => (earlier, ClockShift::Skipped),
            (WallTime::Skipped { end, .. }, SkippedTime::EndOfGap, _) => (end, ClockShift::Skipped),
            (WallTime::Skipped { .. }, SkippedTime::Omit, _) => return Ok(None),
            (WallTime::Skipped { .. }, SkippedTime::Refuse, _) => {
                return Err(self.refused(path, "skip it", "choose another time, or a rule in `skipped`"));
            }
        };
        let at = Instant::from_unix(seconds, 0).ok_or_else(|| self.outside(path))?;
        Ok(Some(Moment { at, shift }))
    }

    fn refused(&self, path: &Path, what: &str, help: &str) -> Issue {
        let zone = self.zone.as_ref().map_or("UTC", Zone::as_str);
        let message = format!("{} {} is no single time: the clocks of {zone} {what}", self.date, self.time);
        let issue = Issue::new(Code::NoSuchTime, path.field("time"), message).with("zone", zone);
        issue.with("date", self.date).with("time", self.time).help(help)
    }

    fn outside(&self, path: &Path) -> Issue {
        let message = format!("{} {} lies outside the calendar", self.date, self.time);
        Issue::new(Code::OutOfRange, path.field("date"), message).with("date", self.date)
    }
}
