use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::DateOrder;
use super::number::trim;
use crate::check::text_schema;
use crate::time::Date;

/// A day, with the time of day and the offset from UTC where the export says them.
///
/// A time without an offset is local time of the zone that the hints name; nothing is converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// Seconds since midnight, parts of a second left out.
    pub second: Option<u32>,
    /// Minutes that local time is ahead of UTC.
    pub offset_minutes: Option<i32>,
}

/// Why a cell is no moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MomentProblem {
    /// It has the form of no date that is known.
    Form,
    /// The calendar has no such day, or the day no such time.
    NoSuchDay,
    /// Day and month could be either of two numbers, and nobody said which.
    Ambiguous,
    /// There is no year, and nobody said up to which day the export goes.
    NoYear,
}

/// What has to be known to read dates that do not say everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DateRules {
    /// Which of two numbers is the day.
    pub order: Option<DateOrder>,
    /// The day of the export: dates without a year lie in the twelve months up to it.
    pub as_of: Option<Date>,
}

/// The parts of a date as they stand in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    /// Year, month and day are known by their form.
    Known { year: i32, month: u32, day: u32 },
    /// Two numbers of which one is the day.
    Numbers { first: u32, second: u32, year: i32 },
    /// No year.
    Yearless { month: u32, day: u32 },
}

/// What a cell says about the order of day and month in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OrderSeen {
    /// Only this order makes it a date.
    Only(DateOrder),
    /// Either order makes it a date, another one each.
    Either,
}

const MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("mär", 3),
    ("mrz", 3),
    ("apr", 4),
    ("may", 5),
    ("mai", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("okt", 10),
    ("nov", 11),
    ("dec", 12),
    ("dez", 12),
];

const MONTH_NAMES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januar",
    "februar",
    "märz",
    "maerz",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "sept",
    "jänner",
];

/// The moment in a cell.
pub(super) fn parse_moment(cell: &str, rules: DateRules) -> Result<Moment, MomentProblem> {
    let mut cursor = Cursor(trim(cell));
    let written = cursor.date().ok_or(MomentProblem::Form)?;
    let date = resolve(written, rules)?;
    let (second, offset_minutes) = cursor.time()?;
    Ok(Moment { date, second, offset_minutes })
}

/// What a cell says about the order of day and month; nothing when it says both by their form.
pub(super) fn order_seen(cell: &str) -> Option<OrderSeen> {
    match Cursor(trim(cell)).date()? {
        Written::Numbers { first, second, .. } if first == second => None,
        Written::Numbers { first, second, .. } => match (first > 12, second > 12) {
            (true, false) => Some(OrderSeen::Only(DateOrder::DayFirst)),
            (false, true) => Some(OrderSeen::Only(DateOrder::MonthFirst)),
            (false, false) => Some(OrderSeen::Either),
            (true, true) => None,
        },
        Written::Known { .. } | Written::Yearless { .. } => None,
    }
}

/// Whether a cell is a date without a year.
pub(super) fn is_yearless(cell: &str) -> bool {
    matches!(Cursor(trim(cell)).date(), Some(Written::Yearless { .. }))
}

fn resolve(written: Written, rules: DateRules) -> Result<Date, MomentProblem> {
    let (year, month, day) = match written {
        Written::Known { year, month, day } => (year, month, day),
        Written::Numbers { first, second, year } => match rules.order {
            Some(DateOrder::DayFirst) => (year, second, first),
            Some(DateOrder::MonthFirst) => (year, first, second),
            None if first == second => (year, first, second),
            None => return Err(MomentProblem::Ambiguous),
        },
        Written::Yearless { month, day } => {
            let as_of = rules.as_of.ok_or(MomentProblem::NoYear)?;
            let years = [as_of.year(), as_of.year().saturating_sub(1)];
            let dates = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
            return dates.into_iter().find(|date| *date <= as_of).ok_or(MomentProblem::NoSuchDay);
        }
    };
    Date::new(year, month, day).map_err(|_| MomentProblem::NoSuchDay)
}

/// Reads a cell from its front.
struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    fn take(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.0.find(|letter| !wanted(letter)).unwrap_or(self.0.len());
        let (taken, rest) = self.0.split_at_checked(end).unwrap_or((self.0, ""));
        self.0 = rest;
        taken
    }

    fn spaces(&mut self) {
        self.take(char::is_whitespace);
    }

    fn eat(&mut self, letter: char) -> bool {
        let rest = self.0.strip_prefix(letter);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// Digits, and how many there are.
    fn number(&mut self) -> Option<(u32, usize)> {
        let digits = self.take(|letter| letter.is_ascii_digit());
        Some((digits.parse().ok()?, digits.len()))
    }

    fn month(&mut self) -> Option<u32> {
        month_named(self.take(char::is_alphabetic))
    }

    fn date(&mut self) -> Option<Written> {
        if self.0.starts_with(|first: char| first.is_ascii_digit()) {
            self.date_by_number()
        } else {
            self.date_by_name()
        }
    }

    /// `2026-08-15`, `03/27/2026`, `01.10.2026`, `3-Jun-26`, `15. Dezember 2023`, `1. Oktober`.
    fn date_by_number(&mut self) -> Option<Written> {
        let (first, digits) = self.number()?;
        let separator = self.take(|letter| matches!(letter, '/' | '.' | '-') || letter.is_whitespace());
        if self.0.starts_with(char::is_alphabetic) {
            let month = self.month()?;
            return self.year_after(month, first);
        }
        let separator = separator.chars().next().filter(|_| separator.len() == 1)?;
        let (second, _) = self.number().filter(|(_, digits)| *digits <= 2)?;
        if !self.eat(separator) {
            return None;
        }
        let (third, third_digits) = self.number()?;
        match (digits, third_digits) {
            (4, 1 | 2) => Some(Written::Known { year: i32::try_from(first).ok()?, month: second, day: third }),
            (1 | 2, 2 | 4) => {
                let year = full_year(third, third_digits)?;
                // Between points the day always stands first.
                Some(match separator {
                    '.' => Written::Known { year, month: second, day: first },
                    _ => Written::Numbers { first, second, year },
                })
            }
            _ => None,
        }
    }

    /// `Dec 15, 2023`, `Sat, Nov 2, 2024`, `October 1`.
    fn date_by_name(&mut self) -> Option<Written> {
        let word = self.take(char::is_alphabetic);
        let month = match month_named(word) {
            Some(month) => month,
            None if self.eat(',') => {
                self.spaces();
                self.month()?
            }
            None => return None,
        };
        self.eat('.');
        self.spaces();
        let (day, _) = self.number().filter(|(_, digits)| *digits <= 2)?;
        self.year_after(month, day)
    }

    /// The year after day and month, if there is one: not the hour of a time.
    fn year_after(&mut self, month: u32, day: u32) -> Option<Written> {
        let before = self.0;
        self.take(|letter| matches!(letter, ',' | '.' | '-' | '/') || letter.is_whitespace());
        match self.number() {
            Some((year, digits @ (2 | 4))) if !self.0.starts_with(':') => {
                Some(Written::Known { year: full_year(year, digits)?, month, day })
            }
            _ => {
                self.0 = before;
                Some(Written::Yearless { month, day })
            }
        }
    }

    /// The time after a date, with its offset; nothing when the cell ends here.
    fn time(&mut self) -> Result<(Option<u32>, Option<i32>), MomentProblem> {
        self.take(|letter| matches!(letter, ',' | 'T') || letter.is_whitespace());
        if self.0.is_empty() {
            return Ok((None, None));
        }
        let [hour, minute, second] = self.clock().ok_or(MomentProblem::Form)?;
        self.spaces();
        let hour = self.half_day(hour).ok_or(MomentProblem::NoSuchDay)?;
        if hour > 23 || minute > 59 || second > 60 {
            return Err(MomentProblem::NoSuchDay);
        }
        self.spaces();
        let offset = self.offset()?;
        let seconds =
            hour.saturating_mul(3_600).saturating_add(minute.saturating_mul(60)).saturating_add(second.min(59));
        Ok((Some(seconds), offset))
    }

    fn clock(&mut self) -> Option<[u32; 3]> {
        let part = |cursor: &mut Self| cursor.number().filter(|(_, digits)| *digits <= 2).map(|(number, _)| number);
        let hour = part(self)?;
        if !self.eat(':') {
            return None;
        }
        let minute = part(self)?;
        let second = if self.eat(':') { part(self)? } else { 0 };
        if self.eat('.') {
            self.number()?;
        }
        Some([hour, minute, second])
    }

    /// The hour with the half of the day that follows it.
    fn half_day(&mut self, hour: u32) -> Option<u32> {
        let half = self.0.get(..2).map(str::to_lowercase);
        let later = match half.as_deref() {
            Some("am") => 0,
            Some("pm") => 12,
            _ => return Some(hour),
        };
        self.0 = self.0.get(2..).unwrap_or_default();
        let from_noon = if hour == 12 { 0 } else { hour };
        (1..=12).contains(&hour).then(|| from_noon.saturating_add(later))
    }

    /// `Z`, `UTC`, `+0000`, `-03:30`, or nothing.
    fn offset(&mut self) -> Result<Option<i32>, MomentProblem> {
        let offset = match self.0 {
            "" => return Ok(None),
            "Z" | "UTC" | "GMT" => return Ok(Some(0)),
            offset => offset,
        };
        self.numeric_offset(offset).map(Some).ok_or(MomentProblem::Form)
    }

    fn numeric_offset(&mut self, offset: &str) -> Option<i32> {
        let (sign, digits) = match offset.strip_prefix('+') {
            Some(digits) => (1, digits),
            None => (-1, offset.strip_prefix(['-', '−'])?),
        };
        let digits = digits.replacen(':', "", 1);
        let plain = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let (hours, minutes) = digits.split_at_checked(2).filter(|_| plain)?;
        let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
        let total = hours.saturating_mul(60).saturating_add(minutes);
        (hours <= 14 && minutes <= 59).then(|| total.saturating_mul(sign))
    }
}

fn month_named(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let known = MONTHS.iter().any(|(short, _)| *short == word) || MONTH_NAMES.contains(&word.as_str());
    let short: String = word.chars().take(3).collect();
    let short = if short == "jän" {
        "jan"
    } else if short == "mae" {
        "mär"
    } else {
        &short
    };
    MONTHS.iter().find(|(name, _)| *name == short).map(|(_, month)| *month).filter(|_| known)
}

/// A year of two digits lies in this century: the platforms are younger.
fn full_year(year: u32, digits: usize) -> Option<i32> {
    let year = if digits == 2 { year.saturating_add(2_000) } else { year };
    i32::try_from(year).ok()
}

impl fmt::Display for Moment {
    /// `2026-03-27`, `2026-03-27T06:08:00`, `2026-03-27T06:08:00+00:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        let Some(second) = self.second else { return Ok(()) };
        let part = |divisor: u32, most: u32| second.checked_div(divisor).and_then(|part| part.checked_rem(most));
        let [hour, minute, second] = [part(3_600, 24), part(60, 60), part(1, 60)].map(Option::unwrap_or_default);
        write!(f, "T{hour:02}:{minute:02}:{second:02}")?;
        let Some(offset) = self.offset_minutes else { return Ok(()) };
        let sign = if offset < 0 { '-' } else { '+' };
        let minutes = offset.unsigned_abs();
        let hours = minutes.checked_div(60).unwrap_or_default();
        write!(f, "{sign}{hours:02}:{:02}", minutes.checked_rem(60).unwrap_or_default())
    }
}

impl FromStr for Moment {
    type Err = &'static str;

    /// Reads what `Display` writes, and nothing else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let moment = parse_moment(text, DateRules::default()).ok().filter(|moment| moment.to_string() == text);
        moment.ok_or("this is no day as `YYYY-MM-DD`, with or without a time as `THH:MM:SS` and an offset as `+HH:MM`")
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

text_schema!(Moment, "moment", "A day as `YYYY-MM-DD`, then the time and the offset from UTC where they are known.");

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, order: Option<DateOrder>) -> Result<String, MomentProblem> {
        let as_of = Some("2026-01-15".parse().unwrap());
        parse_moment(cell, DateRules { order, as_of }).map(|moment| moment.to_string())
    }

    #[test]
    fn every_form_of_the_platforms_is_read() {
        for (cell, moment) in [
            ("01.10.2026", "2026-10-01"),
            ("01.10.2026, 10:30", "2026-10-01T10:30:00"),
            ("Dec 15, 2023", "2023-12-15"),
            ("Dec 15, 2023 6:08 PM", "2023-12-15T18:08:00"),
            ("Sat, Nov 2, 2024", "2024-11-02"),
            ("15. Dez. 2023", "2023-12-15"),
            ("15. Dezember 2023", "2023-12-15"),
            ("3-Jun-26", "2026-06-03"),
            ("2026-08-15 13:12:39 +0000", "2026-08-15T13:12:39+00:00"),
            ("2017-11-13T17:13:01.000Z", "2017-11-13T17:13:01+00:00"),
            ("2026-08-15 13:12 -03:30", "2026-08-15T13:12:00-03:30"),
            ("2023-08-01T00:00:00", "2023-08-01T00:00:00"),
            ("October 1", "2025-10-01"),
            ("January 15", "2026-01-15"),
            ("January 16", "2025-01-16"),
            ("1. Oktober", "2025-10-01"),
            ("12/12/2026", "2026-12-12"),
        ] {
            assert_eq!(read(cell, None).as_deref(), Ok(moment), "{cell}");
        }
        let order = |cell, order| read(cell, Some(order)).unwrap();
        assert_eq!(order("03/04/2026 06:08", DateOrder::MonthFirst), "2026-03-04T06:08:00");
        assert_eq!(order("03/04/2026 06:08", DateOrder::DayFirst), "2026-04-03T06:08:00");
    }

    #[test]
    fn what_is_no_date_says_why() {
        use MomentProblem::{Ambiguous, Form, NoSuchDay};
        for (cell, problem) in [
            ("03/04/2026", Ambiguous),
            ("31.02.2026", NoSuchDay),
            ("February 29", NoSuchDay),
            ("2026-08-15 25:00", NoSuchDay),
            ("2026-08-15 13:00 PM", NoSuchDay),
            ("17.14.11", NoSuchDay),
            ("Lifetime", Form),
            ("", Form),
            ("2026", Form),
            ("2026-08-15 13:12 PST", Form),
            ("2026-08-15 13:12 +1", Form),
            ("Marble 3, 2024", Form),
            ("٣.10.2026", Form),
        ] {
            assert_eq!(read(cell, None), Err(problem), "{cell}");
        }
        assert_eq!(parse_moment("October 1", DateRules::default()), Err(MomentProblem::NoYear));
    }

    #[test]
    fn the_order_shows_in_numbers_above_twelve() {
        assert_eq!(order_seen("03/27/2026 06:08"), Some(OrderSeen::Only(DateOrder::MonthFirst)));
        assert_eq!(order_seen("15/09/2026"), Some(OrderSeen::Only(DateOrder::DayFirst)));
        assert_eq!(order_seen("03/04/2026"), Some(OrderSeen::Either));
        assert_eq!((order_seen("03/03/2026"), order_seen("01.10.2026"), order_seen("x")), (None, None, None));
    }
}
