//! Dates and points in time that stand in a table as text, as ISO 8601 and RFC 3339 write them.

use chrono::NaiveDate;

use super::cells::BadReason;

/// The seconds since midnight of 1 January 1970: in UTC where the text says an offset, else on its own clock. Nothing for
/// blank text. `zoned` says that they are to be converted to a zone, for which an offset is needed.
///
/// `2026-08-15`, `2026-08-15 13:12`, `2026-08-15T13:12:39.5Z`, `2026-08-15 13:12:39 +0000`; parts of a second are left out.
pub(super) fn seconds_in(text: &str, zoned: bool) -> Result<Option<i64>, BadReason> {
    let mut rest = Front(text.trim_ascii().as_bytes());
    if rest.0.is_empty() {
        return Ok(None);
    }
    let (date, second, offset) = rest.moment().ok_or(BadReason::NoIsoDate)?;
    let [year, month, day] = date;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or_default(), month, day);
    let date = date.ok_or(BadReason::NoSuchTime)?;
    let second = second.ok_or(BadReason::NoSuchTime)?;
    if zoned && offset.is_none() {
        return Err(BadReason::NoOffset);
    }
    let midnight = date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    Ok(midnight.checked_add(second).and_then(|local| local.checked_sub(offset.unwrap_or_default())))
}

/// A date with its time: year, month and day; the seconds since midnight, when there are such; the offset in seconds.
type Moment = ([u32; 3], Option<i64>, Option<i64>);

/// Bytes that are read from their front.
struct Front<'a>(&'a [u8]);

impl Front<'_> {
    fn moment(&mut self) -> Option<Moment> {
        let year = self.digits(4)?;
        self.eat(b'-')?;
        let month = self.digits(2)?;
        self.eat(b'-')?;
        let date = [year, month, self.digits(2)?];
        if self.0.is_empty() {
            return Some((date, Some(0), None));
        }
        self.eat(b'T').or_else(|| self.eat(b't')).or_else(|| self.eat(b' '))?;
        let hour = self.digits(2)?;
        self.eat(b':')?;
        let minute = self.digits(2)?;
        let second = if self.eat(b':').is_some() { self.digits(2)? } else { 0 };
        if self.eat(b'.').or_else(|| self.eat(b',')).is_some() {
            self.digits(1)?;
            while self.digits(1).is_some() {}
        }
        let is_time = hour <= 23 && minute <= 59 && second <= 60;
        let offset = self.offset()?;
        // A leap second is the last second of its minute.
        let seconds = is_time.then(|| seconds(hour, minute, second.min(59)));
        match offset {
            Some(None) => Some((date, None, Some(0))),
            Some(Some(offset)) => Some((date, seconds, Some(offset))),
            None => Some((date, seconds, None)),
        }
    }

    /// The offset to the end: none, or one in seconds, or one that no clock has.
    #[expect(clippy::option_option, reason = "form, absence and sense are three answers")]
    fn offset(&mut self) -> Option<Option<Option<i64>>> {
        while self.eat(b' ').is_some() {}
        if self.0.is_empty() {
            return Some(None);
        }
        if matches!(self.0, b"Z" | b"z" | b"UTC") {
            return Some(Some(Some(0)));
        }
        let is_behind = if self.eat(b'-').is_some() { true } else { self.eat(b'+').map(|()| false)? };
        let hour = self.digits(2)?;
        self.eat(b':');
        let minute = if self.0.is_empty() { 0 } else { self.digits(2)? };
        if !self.0.is_empty() {
            return None;
        }
        let ahead = seconds(hour, minute, 0);
        let offset = if is_behind { ahead.saturating_neg() } else { ahead };
        Some(Some((hour <= 23 && minute <= 59).then_some(offset)))
    }

    fn eat(&mut self, wanted: u8) -> Option<()> {
        self.0 = self.0.strip_prefix(&[wanted])?;
        Some(())
    }

    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        let mut number = 0_u32;
        for digit in digits {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit <= 9)?;
            number = number.checked_mul(10)?.checked_add(digit.into())?;
        }
        self.0 = rest;
        Some(number)
    }
}

fn seconds(hour: u32, minute: u32, second: u32) -> i64 {
    let minutes = i64::from(hour).saturating_mul(60).saturating_add(minute.into());
    minutes.saturating_mul(60).saturating_add(second.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_iso_8601_are_read() {
        // 15 August 2026 begins 1,786,752,000 seconds after 1970, by `date -u -d 2026-08-15 +%s`.
        let day = 1_786_752_000;
        for (text, seconds) in [
            ("2026-08-15", day),
            (" 2026-08-15 ", day),
            ("2026-08-15 13:12", day + 47_520),
            ("2026-08-15T13:12:39", day + 47_559),
            ("2026-08-15T13:12:39Z", day + 47_559),
            ("2026-08-15T13:12:39.987z", day + 47_559),
            ("2026-08-15 13:12:39 +0000", day + 47_559),
            ("2026-08-15 13:12:39 UTC", day + 47_559),
            ("2026-08-15T13:12:39+02:00", day + 40_359),
            ("2026-08-15T13:12:39-03", day + 58_359),
            ("2026-08-15T23:59:60Z", day + 86_399),
            ("1969-12-31", -86_400),
        ] {
            assert_eq!(seconds_in(text, false), Ok(Some(seconds)), "{text}");
        }
        assert_eq!((seconds_in("", true), seconds_in("  ", false)), (Ok(None), Ok(None)));
        assert_eq!(seconds_in("2026-08-15T13:12:39+02:00", true), Ok(Some(day + 40_359)));
    }

    #[test]
    fn what_is_no_date_of_it_says_why() {
        use BadReason::{NoIsoDate, NoOffset, NoSuchTime};
        for (text, reason) in [
            ("03/04/2026", NoIsoDate),
            ("15.08.2026", NoIsoDate),
            ("2026-8-5", NoIsoDate),
            ("20260815", NoIsoDate),
            ("2026-08-15T", NoIsoDate),
            ("2026-08-15 13", NoIsoDate),
            ("2026-08-15 13:12:39 CEST", NoIsoDate),
            ("2026-08-15 13:12:39+02:00x", NoIsoDate),
            ("２０２６-08-15", NoIsoDate),
            ("Lifetime", NoIsoDate),
            ("2026-02-29", NoSuchTime),
            ("2026-13-01", NoSuchTime),
            ("2026-08-15 24:00", NoSuchTime),
            ("2026-08-15 13:12+99:00", NoSuchTime),
        ] {
            assert_eq!(seconds_in(text, false), Err(reason), "{text}");
        }
        assert_eq!(seconds_in("2026-08-15 13:12", true), Err(NoOffset));
        assert_eq!(seconds_in("2026-08-15", true), Err(NoOffset));
    }
}
