//! Numbers of a spreadsheet as texts that can be read in one way only.
//!
//! A spreadsheet keeps a day as a number, and what it stands for in the format of its cell.
//! Source: ECMA-376, Part 1, 18.8.30 (codes of formats) and 18.17.4 (dates and times).

use chrono::{Days, NaiveDate};

/// What the number of a cell stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum CellFormat {
    #[default]
    Number,
    /// A share, shown times a hundred.
    Percent,
    Day,
    DayAndTime,
    /// A time of day, or a length of time.
    Clock,
}

impl CellFormat {
    /// The format of a code such as `dd.mm.yyyy hh:mm`.
    pub fn of_code(code: &str) -> Self {
        let (mut day, mut time, mut percent) = (false, false, false);
        let mut letters = code.chars();
        while let Some(letter) = letters.next() {
            match letter.to_ascii_lowercase() {
                '"' => {
                    letters.by_ref().find(|letter| *letter == '"');
                }
                '\\' | '_' | '*' => {
                    letters.next();
                }
                '[' => {
                    let within: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                    let unit = within.to_ascii_lowercase();
                    time = time || (!unit.is_empty() && unit.bytes().all(|unit| matches!(unit, b'h' | b'm' | b's')));
                }
                // Formats of negative numbers, of zero and of text follow.
                ';' => break,
                '%' => percent = true,
                'd' | 'y' => day = true,
                'h' | 's' => time = true,
                _ => {}
            }
        }
        // `General` and its translations have no such letter but for the `s` of `Standard`.
        match (day, time) {
            _ if code.eq_ignore_ascii_case("standard") => Self::Number,
            (true, true) => Self::DayAndTime,
            (true, false) => Self::Day,
            (false, true) => Self::Clock,
            (false, false) if percent => Self::Percent,
            (false, false) => Self::Number,
        }
    }

    /// The format of a number of the standard's own table, which files do not write out.
    pub fn built_in(number: u32) -> Self {
        match number {
            9 | 10 => Self::Percent,
            14..=17 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => Self::Day,
            18..=21 | 32 | 33 | 45..=47 | 55 | 56 => Self::Clock,
            22 => Self::DayAndTime,
            _ => Self::Number,
        }
    }

    /// The number in this format: days as ISO 8601 writes them. `since_1904` says from when the days are counted.
    pub fn shown(self, number: f64, since_1904: bool) -> String {
        let text = match self {
            Self::Number => None,
            Self::Percent => Some(percent(number)),
            Self::Day => moment(number, since_1904, false),
            Self::DayAndTime => moment(number, since_1904, true),
            Self::Clock => clock(number),
        };
        text.unwrap_or_else(|| plain(number))
    }
}

/// The number with a point before its decimals, of which there are never three: `1.234` could be a thousand and more.
pub(super) fn plain(number: f64) -> String {
    let text = number.to_string();
    match text.split_once('.') {
        Some((_, fraction)) if fraction.len() == 3 => text + "0",
        _ => text,
    }
}

/// The number times a hundred, by moving its point: a product of floating-point numbers could be another one.
fn percent(number: f64) -> String {
    let text = number.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{fraction:0<2}");
    let (up, rest) = padded.split_at_checked(2).unwrap_or((&padded, ""));
    let whole = format!("{whole}{up}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match rest.len() {
        0 => format!("{sign}{whole}%"),
        3 => format!("{sign}{whole}.{rest}0%"),
        _ => format!("{sign}{whole}.{rest}%"),
    }
}

/// The thousandths of a second of a number of days; nothing for what no calendar has.
#[expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "a day in double precision is exact to a microsecond"
)]
fn thousandths(days: f64) -> Option<u64> {
    (0.0..3_000_000.0).contains(&days).then(|| (days * 86_400_000.0).round() as u64)
}

fn moment(number: f64, since_1904: bool, timed: bool) -> Option<String> {
    let all = thousandths(number)?;
    let (days, rest) = (all.checked_div(86_400_000)?, all.checked_rem(86_400_000)?);
    let date = if since_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)?.checked_add_days(Days::new(days))?.to_string()
    } else {
        match days {
            // A time without a day.
            0 => return clock(number),
            // Spreadsheets count a leap day in 1900, which was none.
            60 => "1900-02-29".to_owned(),
            _ => {
                let first = if days < 60 { 31 } else { 30 };
                NaiveDate::from_ymd_opt(1899, 12, first)?.checked_add_days(Days::new(days))?.to_string()
            }
        }
    };
    let second = rest.checked_div(1_000)?;
    let part = |unit: u64, size: u64| second.checked_div(unit)?.checked_rem(size);
    if !timed && rest == 0 {
        return Some(date);
    }
    Some(format!("{date}T{:02}:{:02}:{:02}", part(3_600, 24)?, part(60, 60)?, part(1, 60)?))
}

fn clock(number: f64) -> Option<String> {
    let all = thousandths(number)?;
    let (second, rest) = (all.checked_div(1_000)?, all.checked_rem(1_000)?);
    let text = format!(
        "{}:{:02}:{:02}",
        second.checked_div(3_600)?,
        second.checked_div(60)?.checked_rem(60)?,
        second.checked_rem(60)?
    );
    Some(if rest == 0 { text } else { format!("{text}.{rest:03}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_what_a_number_stands_for() {
        use CellFormat::{Clock, Day, DayAndTime, Number, Percent};
        for (code, format) in [
            ("General", Number),
            ("Standard", Number),
            ("#,##0.00", Number),
            ("#,##0.00 \"days\"", Number),
            ("[Red]#,##0", Number),
            ("_-* #,##0.00\\ \"€\"_d", Number),
            ("0.00%", Percent),
            ("dd.mm.yyyy", Day),
            ("d-mmm", Day),
            ("[$-409]mmmm d, yyyy;@", Day),
            ("yyyy-mm-dd hh:mm", DayAndTime),
            ("h:mm AM/PM", Clock),
            ("[h]:mm:ss", Clock),
            ("mm:ss.0", Clock),
        ] {
            assert_eq!(CellFormat::of_code(code), format, "{code}");
        }
        let built_in: Vec<_> = [0, 4, 9, 14, 21, 22, 46, 49].into_iter().map(CellFormat::built_in).collect();
        assert_eq!(built_in, [Number, Number, Percent, Day, Clock, DayAndTime, Clock, Number]);
    }

    #[test]
    fn numbers_are_read_in_one_way_only() {
        use CellFormat::{Clock, Day, DayAndTime, Number, Percent};
        for (format, number, text) in [
            (Number, 12_400.0, "12400"),
            (Number, 1.234, "1.2340"),
            (Number, -0.5, "-0.5"),
            (Percent, 0.0139, "1.39%"),
            (Percent, 0.01234, "1.2340%"),
            (Percent, 0.5, "50%"),
            (Percent, -1.0, "-100%"),
            // 27 March 2026 is day 46108 since the end of 1899, by the functions of any spreadsheet.
            (Day, 46_108.0, "2026-03-27"),
            (Day, 46_108.5, "2026-03-27T12:00:00"),
            (DayAndTime, 46_108.0, "2026-03-27T00:00:00"),
            // 13:12:39 has no exact fraction of a day.
            (DayAndTime, 46_108.550_451_388_89, "2026-03-27T13:12:39"),
            (Day, 1.0, "1900-01-01"),
            (Day, 60.0, "1900-02-29"),
            (Day, 61.0, "1900-03-01"),
            (Day, -1.0, "-1"),
            (Day, 4_000_000.0, "4000000"),
            (Clock, 0.003_807_870_370_370_37, "0:05:29"),
            (Clock, 1.5, "36:00:00"),
            (Day, f64::NAN, "NaN"),
        ] {
            assert_eq!(format.shown(number, false), text, "{number}");
        }
        assert_eq!(CellFormat::Day.shown(44_646.0, true), "2026-03-27");
    }
}
