use std::fmt;
use std::str::FromStr;

use crate::check::limits::LAST_MINUTE;
use crate::check::wire_text;

/// What a clock on the wall shows, to the minute: from `00:00` to `23:59`.
///
/// ```
/// use greenroom::time::TimeOfDay;
///
/// let evening: TimeOfDay = "18:30".parse()?;
/// assert_eq!(evening.minutes(), 1_110);
/// for bad in ["24:00", "18:60", "6:30", "18:30:00", "18.30", " 18:30"] {
///     assert!(bad.parse::<TimeOfDay>().is_err(), "{bad}");
/// }
/// # Ok::<(), greenroom::time::TimeOfDayError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u32);

/// A text, here cut to 32 characters, that is no [`TimeOfDay`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeOfDayError(String);

impl TimeOfDay {
    /// The time so many minutes after midnight; none from 1,440 on.
    #[must_use]
    pub fn from_minutes(minutes: u32) -> Option<Self> {
        (minutes <= LAST_MINUTE).then_some(Self(minutes))
    }

    /// The minutes since midnight, 0 to 1,439.
    #[must_use]
    pub fn minutes(self) -> u32 {
        self.0
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeOfDayError;

    fn from_str(text: &str) -> Result<Self, TimeOfDayError> {
        let number = |part: &str| {
            let is_plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            is_plain.then(|| part.parse::<u32>().ok())?
        };
        let read = || {
            let (hour, minute) = text.split_once(':')?;
            let minute = number(minute).filter(|minute| *minute < 60)?;
            Self::from_minutes(number(hour)?.checked_mul(60)?.checked_add(minute)?)
        };
        read().ok_or_else(|| TimeOfDayError(text.chars().take(32).collect()))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |part: Option<u32>| part.unwrap_or_default();
        write!(f, "{:02}:{:02}", part(self.0.checked_div(60)), part(self.0.checked_rem(60)))
    }
}

impl fmt::Display for TimeOfDayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a time of day such as 18:30", self.0)
    }
}

impl std::error::Error for TimeOfDayError {}

wire_text!(TimeOfDay, "time-of-day", "A time of day as `HH:MM`, from `00:00` to `23:59`.", "^[0-2][0-9]:[0-5][0-9]$");
