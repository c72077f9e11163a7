use serde_json::Value;

/// How many days lie between two dates.
pub(super) fn days_between(first: &str, last: &str) -> i64 {
    number(last) - number(first)
}

/// The day on which something is due whose trigger happened on a date.
///
/// # Panics
/// - a rule has no such name
#[expect(clippy::panic, reason = "a mistake in a test")]
pub(super) fn due(trigger: &str, term: &Value, business_days: &Value) -> String {
    let net = term["net_days"].as_i64().unwrap_or_default();
    let day = number(trigger);
    let day = match term["month_end"].as_str() {
        None | Some("none") => day + net,
        Some("before_days") => month_end(day) + net,
        Some("after_days") => month_end(day + net),
        Some(other) => panic!("no rule `{other}`"),
    };
    let is_free = |day: i64| {
        let weekend = business_days["weekend"].as_array();
        let weekday = weekday(&date(day));
        let at_weekend = match weekend {
            None => weekday == "saturday" || weekday == "sunday",
            Some(days) => days.iter().any(|free| free == weekday),
        };
        let holidays = business_days["holidays"].as_array().into_iter().flatten();
        at_weekend || holidays.into_iter().any(|holiday| *holiday == date(day).as_str())
    };
    let search = |step: i64| {
        let mut found = day;
        while is_free(found) {
            found += step;
        }
        found
    };
    let adjusted = match term["adjustment"].as_str() {
        None | Some("none") => day,
        Some("following") => search(1),
        Some("preceding") => search(-1),
        Some("modified_following") if date(search(1)).get(..7) == date(day).get(..7) => search(1),
        Some("modified_following") => search(-1),
        Some(other) => panic!("no rule `{other}`"),
    };
    date(adjusted)
}

/// The name of the day of the week.
pub(super) fn weekday(date: &str) -> &'static str {
    let name = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    // 1 January 1900 was a Monday.
    name[usize::try_from((number(date) - number("1900-01-01")).rem_euclid(7)).unwrap_or_default()]
}

/// The same day so many months later, or the last of that month where it has no such day.
pub(super) fn months_after(date: &str, months: i64) -> String {
    let parts: Vec<i64> = date.split('-').map(|part| part.parse().unwrap_or_default()).collect();
    let [year, month, day] = parts[..] else { return String::new() };
    let count = year * 12 + month - 1 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    let days = usize::try_from(month - 1).ok().and_then(|place| month_days(year).get(place).copied());
    format!("{year:04}-{month:02}-{:02}", days.map_or(day, |last| day.min(last)))
}

fn month_end(day: i64) -> i64 {
    let month = date(day);
    let mut last = day;
    while date(last + 1).get(..7) == month.get(..7) {
        last += 1;
    }
    last
}

pub(super) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn month_days(year: i64) -> [i64; 12] {
    [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

/// How many days after 31 December 1899 a date is, counted year by year.
pub(super) fn number(date: &str) -> i64 {
    let parts: Vec<i64> = date.split('-').map(|part| part.parse().unwrap_or_default()).collect();
    let [year, month, day] = parts[..] else { return 0 };
    let years: i64 = (1900..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
    let months: i64 = month_days(year).iter().take(usize::try_from(month - 1).unwrap_or_default()).sum();
    years + months + day
}

/// The date of such a number.
pub(super) fn date(number: i64) -> String {
    let (mut year, mut rest) = (1900, number);
    while rest > month_days(year).iter().sum() {
        rest -= month_days(year).iter().sum::<i64>();
        year += 1;
    }
    let mut month = 1;
    for days in month_days(year) {
        if rest <= days {
            break;
        }
        rest -= days;
        month += 1;
    }
    format!("{year:04}-{month:02}-{rest:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn counts_days_as_the_calendar_does() {
        assert_eq!(number("1900-01-01"), 1);
        assert_eq!(days_between("1999-12-31", "2000-03-01"), 61);
        assert_eq!(days_between("2026-01-31", "2026-03-02"), 30);
        for day in (1..60_000).step_by(13) {
            assert_eq!(number(&date(day)), day);
        }
    }

    #[test]
    fn knows_the_end_of_the_month() {
        let due = |term| due("2026-01-31", &term, &Value::Null);
        assert_eq!(due(json!({"net_days": 30})), "2026-03-02");
        assert_eq!(due(json!({"net_days": 28, "month_end": "after_days"})), "2026-02-28");
        assert_eq!(due(json!({"net_days": 28, "month_end": "after_days", "adjustment": "following"})), "2026-03-02");
        assert_eq!(due(json!({"net_days": 28, "adjustment": "modified_following"})), "2026-02-27");
    }
}
