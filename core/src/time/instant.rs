use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Timelike};

use super::Date;
use crate::check::limits::INSTANT_CHARS;
use crate::check::{cut, wire_text};

/// A point in time, to the microsecond, from 1900 to 2999 in UTC.
///
/// The text is that of RFC 3339, with an offset (`2026-05-01T12:00:00+02:00`) or in UTC (`2026-05-01T10:00:00Z`);
/// it is written in UTC, with a fraction of the second only where there is one.
///
/// ```
/// use greenroom::time::Instant;
///
/// let noon: Instant = "2026-05-01T12:00:00+02:00".parse()?;
/// assert_eq!(noon.to_string(), "2026-05-01T10:00:00Z");
/// assert_eq!(noon.date_in_utc().to_string(), "2026-05-01");
/// assert_eq!("2026-05-01T10:00:00.250Z".parse::<Instant>()?.to_string(), "2026-05-01T10:00:00.250Z");
/// for bad in ["2026-05-01", "2026-05-01T10:00:00", "2026-05-01 10:00:00Z", "2026-05-01T24:00:00Z", "2026-02-30T10:00:00Z"] {
///     assert!(bad.parse::<Instant>().is_err(), "{bad}");
/// }
/// # Ok::<(), greenroom::time::InstantError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(NaiveDateTime);

/// A text, here cut to 64 characters, that is no [`Instant`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstantError(String);

impl Instant {
    /// So many seconds and millionths after midnight of 1 January 1970 in UTC; none outside of the calendar.
    #[must_use]
    pub fn from_unix(seconds: i64, micros: u32) -> Option<Self> {
        let time = DateTime::from_timestamp(seconds, micros.checked_mul(1_000)?)?.naive_utc();
        date_of(time).map(|_| Self(time))
    }

    /// The day in UTC.
    #[must_use]
    pub fn date_in_utc(self) -> Date {
        date_of(self.0).unwrap_or(Date::LAST)
    }

    /// The seconds since midnight of 1 January 1970 in UTC; a fraction of the second is cut off.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.0.and_utc().timestamp()
    }

    /// The time that many whole seconds later, or earlier below zero; none outside of the calendar.
    #[must_use]
    pub fn add_seconds(self, seconds: i64) -> Option<Self> {
        let later = self.0.checked_add_signed(chrono::TimeDelta::try_seconds(seconds)?)?;
        date_of(later).map(|_| Self(later))
    }
}

/// The day of a time, where it lies within the calendar.
fn date_of(time: NaiveDateTime) -> Option<Date> {
    use chrono::Datelike;

    let day = time.date();
    Date::new(day.year(), day.month(), day.day()).ok()
}

impl FromStr for Instant {
    type Err = InstantError;

    fn from_str(text: &str) -> Result<Self, InstantError> {
        read(text).map(Self).ok_or_else(|| InstantError(cut(text)))
    }
}

/// `2026-05-01T12:00:00`, a fraction of one to six digits where there is one, then `Z` or an offset.
fn read(text: &str) -> Option<NaiveDateTime> {
    if text.len() > INSTANT_CHARS || !text.is_ascii() {
        return None;
    }
    let (date, time) = text.split_once('T')?;
    let date: Date = date.parse().ok()?;
    let (clock, offset) = match time.strip_suffix('Z') {
        Some(clock) => (clock, 0),
        None => {
            let at = time.rfind(['+', '-'])?;
            let (clock, offset) = time.split_at_checked(at)?;
            (clock, offset_seconds(offset)?)
        }
    };
    let (clock, fraction) = clock.split_once('.').map_or((clock, None), |(clock, fraction)| (clock, Some(fraction)));
    let [hour, minute, second] = numbers(clock)?;
    let day = NaiveDate::from_ymd_opt(date.year(), date.month(), date.day())?;
    let local = day.and_hms_micro_opt(hour, minute, second, micros(fraction)?)?;
    let offset = FixedOffset::east_opt(offset)?;
    let utc = local.and_local_timezone(offset).single()?.naive_utc();
    date_of(utc).map(|_| utc)
}

/// `+02:00` in seconds.
fn offset_seconds(text: &str) -> Option<i32> {
    let (sign, clock) = text.split_at_checked(1)?;
    let [hours, minutes] = numbers(clock)?;
    if hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = i32::try_from(hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60)?).ok()?;
    if sign == "-" { seconds.checked_neg() } else { Some(seconds) }
}

/// Numbers of two digits between colons.
fn numbers<const N: usize>(text: &str) -> Option<[u32; N]> {
    let part = |part: &str| match part.as_bytes() {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
            let digit = |byte: &u8| u32::from(byte.saturating_sub(b'0'));
            digit(tens).checked_mul(10)?.checked_add(digit(ones))
        }
        _ => None,
    };
    let found: Option<Vec<u32>> = text.split(':').map(part).collect();
    found?.try_into().ok()
}

/// The fraction of a second in millionths.
fn micros(fraction: Option<&str>) -> Option<u32> {
    let Some(digits) = fraction else { return Some(0) };
    if !(1..=6).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    format!("{digits:0<6}").parse().ok()
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (date, time) = (self.date_in_utc(), self.0.time());
        write!(f, "{date}T{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())?;
        let micros = DateTime::timestamp_subsec_micros(&self.0.and_utc());
        match (micros, micros.checked_rem(1_000), micros.checked_div(1_000)) {
            (0, ..) => f.write_str("Z"),
            (_, Some(0), Some(millis)) => write!(f, ".{millis:03}Z"),
            _ => write!(f, ".{micros:06}Z"),
        }
    }
}

impl fmt::Display for InstantError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a point in time of RFC 3339, such as 2026-05-01T10:00:00Z", self.0)
    }
}

impl std::error::Error for InstantError {}

wire_text!(
    Instant,
    "instant",
    "A point in time of RFC 3339, such as `2026-05-01T10:00:00Z` or `2026-05-01T12:00:00+02:00`."
);
