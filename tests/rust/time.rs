//! Dates, periods, business days and payment terms: worked examples, and what holds for all of them.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::check::{Issues, Path};
use greenroom::time::{
    Adjustment, AfterEvent, Anchor, BusinessDayError, BusinessDays, Date, DateError, DatesPeriod, DaysPeriod, Event,
    Interval, Milestone, MilestoneState, Milestones, MonthEnd, MonthsPeriod, PaymentTerm, Period, PeriodLength,
    PerpetualPeriod, Resolution, Weekday, Zone,
};
use greenroom::wire::{parse, to_json};
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn period(json: &str) -> Period {
    parse(json).unwrap()
}

fn milestones(rows: &[(Event, &str, MilestoneState)]) -> Milestones {
    Milestones::new(
        rows.iter().map(|(event, day, state)| Milestone { event: *event, date: date(day), state: *state }).collect(),
    )
}

fn days(period: &Period, milestones: &Milestones) -> String {
    match period.resolve(milestones).unwrap() {
        Resolution::Interval(interval) => interval.to_string(),
        Resolution::AfterEvent(AfterEvent { event }) => format!("after the {}", event.label()),
    }
}

fn issues(check: impl FnOnce(&Path, &mut Issues)) -> String {
    let mut issues = Issues::default();
    check(&Path::root(), &mut issues);
    issues.to_string()
}

#[test]
fn dates_say_why_they_are_none() {
    let message = |text: &str| text.parse::<Date>().unwrap_err().to_string();
    assert_eq!(message("2026-02-30"), "the calendar has no day `2026-02-30`");
    assert_eq!(message("2026-13-01"), "the calendar has no day `2026-13-01`");
    assert_eq!(message("31.12.2026"), "`31.12.2026` is not a date such as 2026-05-31");
    assert_eq!(message("-2026-01-01"), "`-2026-01-01` is not a date such as 2026-05-31");
    assert_eq!(message("2026-01-01-01"), "`2026-01-01-01` is not a date such as 2026-05-31");
    assert_eq!(message("+226-01-01"), "`+226-01-01` is not a date such as 2026-05-31");
    assert_eq!(message("1899-12-31"), "the day is not within the years 1900 to 2999");
    assert_eq!(message("9999-12-31"), "the day is not within the years 1900 to 2999");
    assert_eq!(message(&"٣".repeat(100)), format!("`{}` is not a date such as 2026-05-31", "٣".repeat(32)));
}

#[test]
fn months_end_where_they_must() {
    let months = |text, count| date(text).add_months(count).unwrap().to_string();
    assert_eq!(months("2026-01-31", 1), "2026-02-28");
    assert_eq!(months("2028-01-31", 1), "2028-02-29");
    assert_eq!(months("2026-12-31", 2), "2027-02-28");
    assert_eq!(months("2026-12-31", 3), "2027-03-31");
    assert_eq!(months("2026-03-31", -1), "2026-02-28");
    assert_eq!(date("1900-02-10").last_of_month().to_string(), "1900-02-28");
    assert_eq!(date("2000-02-10").last_of_month().to_string(), "2000-02-29");
    assert_eq!(Date::FIRST.add_days(-1), Err(DateError::OutOfRange));
    assert_eq!(Date::LAST.add_days(1), Err(DateError::OutOfRange));
    for far in [i64::MAX, i64::MIN] {
        assert_eq!(date("2026-01-01").add_days(far), Err(DateError::OutOfRange));
    }
    for far in [i32::MAX, i32::MIN] {
        assert_eq!(date("2026-01-01").add_months(far), Err(DateError::OutOfRange));
    }
    assert_eq!(date("2026-11-21").weekday(), Weekday::Saturday);
}

#[test]
fn thirty_days_from_a_post_hold_thirty_days() {
    let period = period(r#"{"type": "days", "anchor": "first_post", "after": 30}"#);
    assert_eq!(period.length(), PeriodLength::Days(30));
    assert_eq!(days(&period, &Milestones::default()), "after the first post");
    let planned = milestones(&[(Event::FirstPost, "2026-05-01", MilestoneState::Planned)]);
    assert_eq!(days(&period, &planned), "2026-05-01 to 2026-05-30");
    let both = milestones(&[
        (Event::FirstPost, "2026-05-01", MilestoneState::Planned),
        (Event::FirstPost, "2026-05-04", MilestoneState::Actual),
    ]);
    assert_eq!(days(&period, &both), "2026-05-04 to 2026-06-02");
}

#[test]
fn exclusivity_may_start_before_the_post() {
    let period =
        period(r#"{"type": "days", "anchor": "first_post", "before": 14, "after": 30, "zone": "Europe/Berlin"}"#);
    let planned = milestones(&[(Event::FirstPost, "2026-05-01", MilestoneState::Planned)]);
    assert_eq!(days(&period, &planned), "2026-04-17 to 2026-05-30");
    assert_eq!(period.length(), PeriodLength::Days(44));
    assert_eq!(period.zone().map(Zone::as_str), Some("Europe/Berlin"));
}

#[test]
fn only_before_ends_the_day_before_the_anchor() {
    let period = period(r#"{"type": "days", "anchor": "2026-05-01", "before": 7, "after": 0}"#);
    assert_eq!(days(&period, &Milestones::default()), "2026-04-24 to 2026-04-30");
}

#[test]
fn a_month_from_the_31st_ends_before_the_last_of_february() {
    let month = |count: u32| period(&format!(r#"{{"type": "months", "anchor": "2026-01-31", "after": {count}}}"#));
    assert_eq!(days(&month(1), &Milestones::default()), "2026-01-31 to 2026-02-27");
    assert_eq!(days(&month(2), &Milestones::default()), "2026-01-31 to 2026-03-30");
    assert_eq!(days(&month(12), &Milestones::default()), "2026-01-31 to 2027-01-30");
}

#[test]
fn dates_hold_their_first_and_their_last_day() {
    let year = period(r#"{"type": "dates", "first_day": "2026-01-01", "last_day": "2026-12-31"}"#);
    assert_eq!(year.length(), PeriodLength::Days(365));
    assert_eq!(days(&year, &Milestones::default()), "2026-01-01 to 2026-12-31");
    let day = period(r#"{"type": "dates", "first_day": "2026-01-01", "last_day": "2026-01-01"}"#);
    assert_eq!(day.length(), PeriodLength::Days(1));
}

#[test]
fn perpetual_is_not_a_year() {
    let perpetual = period(r#"{"type": "perpetual"}"#);
    let year = period(r#"{"type": "days", "anchor": "signing", "after": 365}"#);
    assert_eq!(perpetual.length().days_by_convention(), None);
    assert_eq!(year.length().days_by_convention(), Some(365));
    assert_eq!(days(&perpetual, &Milestones::default()), "after the signing");
    let signed = milestones(&[(Event::Signing, "2026-03-01", MilestoneState::Actual)]);
    assert_eq!(days(&perpetual, &signed), "2026-03-01 on");
    let from_post = period(r#"{"type": "perpetual", "anchor": "last_post"}"#);
    assert_eq!(days(&from_post, &signed), "after the last post");
}

#[test]
fn each_post_is_resolved_by_its_own_date() {
    let period = period(r#"{"type": "days", "anchor": "each_post", "after": 7}"#);
    let known = milestones(&[(Event::FirstPost, "2026-05-01", MilestoneState::Actual)]);
    assert_eq!(days(&period, &known), "after the each post");
    assert_eq!(days(&period, &known.for_post(date("2026-05-09"), MilestoneState::Planned)), "2026-05-09 to 2026-05-15");
}

#[test]
fn lengths_follow_the_convention_of_rate_cards() {
    let convention = |months| PeriodLength::Months(months).days_by_convention();
    assert_eq!([1, 2, 3, 6, 11, 12, 13, 18, 24].map(convention), [30, 60, 90, 180, 330, 365, 395, 545, 730].map(Some));
    assert_eq!(PeriodLength::Months(u32::MAX).days_by_convention(), Some(u32::MAX));
    let names =
        [PeriodLength::Days(1), PeriodLength::Months(3), PeriodLength::Perpetual].map(|length| length.to_string());
    assert_eq!(names, ["1 day", "3 months", "perpetual"]);
}

#[test]
fn checks_of_periods_say_what_is_wrong() {
    let check = |json: &str| issues(|path, issues| period(json).check(&path.field("period"), issues));
    assert_eq!(check(r#"{"type": "days", "anchor": "signing", "after": 0}"#), "period.after: the period has no day");
    assert_eq!(
        check(r#"{"type": "days", "anchor": "signing", "before": 36526, "after": 36525}"#),
        "period.before: `36526` days are beyond the most, 36525"
    );
    assert_eq!(
        check(r#"{"type": "months", "anchor": "signing", "after": 4294967295}"#),
        "period.after: `4294967295` months are beyond the most, 1200"
    );
    assert_eq!(
        check(r#"{"type": "dates", "first_day": "2026-02-01", "last_day": "2026-01-31"}"#),
        "period.last_day: the last day 2026-01-31 lies before the first day 2026-02-01"
    );
    assert_eq!(check(r#"{"type": "perpetual"}"#), "");
    let far = period(r#"{"type": "days", "anchor": "2999-12-31", "after": 2}"#);
    assert_eq!(far.resolve(&Milestones::default()), Err(DateError::OutOfRange));
    let backwards = period(r#"{"type": "dates", "first_day": "2026-02-01", "last_day": "2026-01-31"}"#);
    assert_eq!(backwards.resolve(&Milestones::default()), Err(DateError::OutOfRange));
    assert_eq!(backwards.length(), PeriodLength::Days(0));
}

#[test]
fn checks_of_milestones_say_what_is_wrong() {
    let twice = milestones(&[
        (Event::Brief, "2026-05-01", MilestoneState::Planned),
        (Event::Brief, "2026-05-02", MilestoneState::Planned),
        (Event::FirstPost, "2026-06-02", MilestoneState::Actual),
        (Event::LastPost, "2026-06-01", MilestoneState::Planned),
    ]);
    assert_eq!(
        issues(|path, issues| twice.check(&path.field("milestones"), issues)),
        "milestones[1]: the planned brief has a date already\n  help: keep one planned and one actual date for each event\n\
         milestones: the last post on 2026-06-01 lies before the first on 2026-06-02"
    );
}

#[test]
fn periods_refuse_what_is_not_theirs() {
    for json in [
        r#"{"type": "days", "anchor": "signing"}"#,
        r#"{"type": "days", "anchor": "signing", "after": 1, "last_day": "2026-01-01"}"#,
        r#"{"type": "days", "anchor": "the signing", "after": 1}"#,
        r#"{"type": "days", "anchor": "2026-02-30", "after": 1}"#,
        r#"{"type": "days", "anchor": "signing", "after": -1}"#,
        r#"{"type": "days", "anchor": "signing", "after": 1.5}"#,
        r#"{"type": "days", "anchor": "signing", "after": 1, "zone": "Berlin time"}"#,
        r#"{"type": "forever"}"#,
        r#"{"anchor": "signing", "after": 1}"#,
    ] {
        assert!(parse::<Period>(json).is_err(), "{json}");
    }
    let given = period(r#"{"type": "days", "anchor": "signing", "before": null, "after": 1, "zone": null}"#);
    assert_eq!(to_json(&given).unwrap(), r#"{"type":"days","anchor":"signing","before":0,"after":1}"#);
    assert_eq!(
        "the signing".parse::<Anchor>().unwrap_err().to_string(),
        "`the signing` is neither a date such as 2026-05-31 nor one of signing, brief, draft_approval, delivery, first_post, each_post, last_post, invoice"
    );
    assert_eq!("2026-02-30".parse::<Anchor>().unwrap_err().to_string(), "the calendar has no day `2026-02-30`");
    assert_eq!("Mars".parse::<Zone>().unwrap().as_str(), "Mars");
    for bad in ["", "/", "Europe/", "Europe//Berlin", "5/x", "Ä/B", &"a".repeat(65)] {
        assert!(bad.parse::<Zone>().is_err(), "{bad}");
    }
}

#[test]
fn resolutions_are_written_as_contracts_write_days() {
    let resolution = period(r#"{"type": "days", "anchor": "2026-05-01", "after": 30}"#).resolve(&Milestones::default());
    let text = to_json(&resolution.unwrap()).unwrap();
    assert_eq!(text, r#"{"type":"interval","first_day":"2026-05-01","last_day":"2026-05-30"}"#);
    assert_eq!(to_json(&parse::<Resolution>(&text).unwrap()).unwrap(), text);
    let waiting = period(r#"{"type": "perpetual"}"#).resolve(&Milestones::default()).unwrap();
    assert_eq!(to_json(&waiting).unwrap(), r#"{"type":"after_event","event":"signing"}"#);
    assert!(parse::<Interval>(r#"{"first_day": "2026-05-02", "last_day": "2026-05-01"}"#).is_err());
}

#[test]
fn payment_terms_count_month_ends_both_ways() {
    let due = |net_days, month_end, adjustment, text| {
        let term = PaymentTerm { net_days, month_end, adjustment };
        term.due(date(text), &BusinessDays::default()).unwrap().to_string()
    };
    let none = Adjustment::None;
    assert_eq!(due(30, MonthEnd::None, none, "2026-01-31"), "2026-03-02");
    assert_eq!(due(30, MonthEnd::BeforeDays, none, "2026-01-10"), "2026-03-02");
    assert_eq!(due(30, MonthEnd::AfterDays, none, "2026-01-10"), "2026-02-28");
    assert_eq!(due(0, MonthEnd::BeforeDays, none, "2026-02-10"), "2026-02-28");
    // 31 May 2026 is a Sunday: the next business day is in June, the one before is 29 May.
    assert_eq!(due(30, MonthEnd::None, Adjustment::Following, "2026-05-01"), "2026-06-01");
    assert_eq!(due(30, MonthEnd::None, Adjustment::ModifiedFollowing, "2026-05-01"), "2026-05-29");
    assert_eq!(due(30, MonthEnd::None, Adjustment::Preceding, "2026-05-01"), "2026-05-29");
    let term: PaymentTerm = parse(r#"{"net_days": 3651}"#).unwrap();
    assert_eq!(issues(|path, issues| term.check(path, issues)), "net_days: `3651` days are beyond the most, 3650");
    assert_eq!(to_json(&term).unwrap(), r#"{"net_days":3651,"month_end":"none","adjustment":"none"}"#);
    let forever = PaymentTerm { net_days: u32::MAX, ..term };
    assert_eq!(
        forever.due(date("2026-01-01"), &BusinessDays::default()),
        Err(BusinessDayError::Date(DateError::OutOfRange))
    );
}

#[test]
fn a_calendar_without_a_business_day_answers_at_once() {
    let free = BusinessDays { weekend: Weekday::ALL.to_vec(), holidays: Vec::new() };
    for adjustment in [Adjustment::Following, Adjustment::ModifiedFollowing, Adjustment::Preceding] {
        assert_eq!(free.adjust(date("2026-01-01"), adjustment), Err(BusinessDayError::NoBusinessDay));
    }
    assert_eq!(free.adjust(date("2026-01-01"), Adjustment::None), Ok(date("2026-01-01")));
    assert_eq!(free.add_business_days(date("2026-01-01"), 10_000), Err(BusinessDayError::NoBusinessDay));
    assert_eq!(
        free.add_business_days(date("2026-01-01"), i32::MIN).unwrap_err().to_string(),
        "`-2147483648` business days are beyond the most, 10000"
    );
    assert_eq!(
        issues(|path, issues| free.check(path, issues)),
        "weekend: every day of the week is free\n  help: leave at least one day for business"
    );
    let last = BusinessDays::default().adjust(date("2999-12-31"), Adjustment::Following);
    assert_eq!(last, Ok(date("2999-12-31")), "a Tuesday");
}

#[test]
fn the_same_month_of_the_next_year_is_another_month() {
    let year = (0..365).map(|days| date("2026-05-31").add_days(days).unwrap()).collect();
    let calendar = BusinessDays { holidays: year, ..BusinessDays::default() };
    let adjust = |adjustment| calendar.adjust(date("2026-05-31"), adjustment).unwrap().to_string();
    assert_eq!(adjust(Adjustment::Following), "2027-05-31");
    assert_eq!(adjust(Adjustment::ModifiedFollowing), "2026-05-29");
}

#[test]
fn calendars_default_to_saturday_and_sunday() {
    let calendar: BusinessDays = parse(r#"{"weekend": null, "holidays": ["2026-12-25", "2026-12-25"]}"#).unwrap();
    assert_eq!(calendar.weekend, [Weekday::Saturday, Weekday::Sunday]);
    assert_eq!(parse::<BusinessDays>("{}").unwrap(), BusinessDays::default());
    assert_eq!(
        issues(|path, issues| calendar.check(path, issues)),
        "holidays[1]: `2026-12-25` stands in the list already, in place 0"
    );
    let none: BusinessDays = parse(r#"{"weekend": []}"#).unwrap();
    assert!(none.is_business_day(date("2026-11-22")), "a shop that never closes");
    // The day itself is not counted, be it free or not.
    let friday = date("2026-12-24").add_days(0).unwrap();
    assert_eq!(calendar.add_business_days(friday, 1).unwrap().to_string(), "2026-12-28");
    assert_eq!(calendar.add_business_days(date("2026-12-26"), 1).unwrap().to_string(), "2026-12-28");
    assert_eq!(calendar.add_business_days(date("2026-12-26"), 0).unwrap().to_string(), "2026-12-28");
}

fn dates() -> impl Strategy<Value = Date> {
    (0_i64..400_000).prop_map(|days| Date::FIRST.add_days(days).unwrap())
}

fn intervals() -> impl Strategy<Value = Interval> {
    (dates(), prop::option::of(1_i64..1_000)).prop_map(|(start, length)| {
        Interval::new(start, length.and_then(|length| start.add_days(length).ok())).unwrap()
    })
}

fn calendars() -> impl Strategy<Value = BusinessDays> {
    let weekend = prop::sample::subsequence(Weekday::ALL.to_vec(), 0..=6);
    (weekend, prop::collection::vec(dates(), 0..30)).prop_map(|(weekend, holidays)| BusinessDays { weekend, holidays })
}

fn periods() -> impl Strategy<Value = Period> {
    let anchor = dates().prop_map(Anchor::Date);
    let zone = prop::sample::select(vec![None, Some("Europe/Berlin"), Some("UTC")])
        .prop_map(|zone| zone.map(|zone| zone.parse().unwrap()));
    (anchor, 0_u32..400, 1_u32..400, zone, 0..4).prop_map(|(anchor, before, after, zone, kind)| match kind {
        0 => Period::Days(DaysPeriod { anchor, before, after, zone }),
        1 => Period::Months(MonthsPeriod { anchor, before, after, zone }),
        2 => {
            let Anchor::Date(first_day) = anchor else { unreachable!() };
            let last_day = first_day.add_days(i64::from(after)).unwrap_or(first_day);
            Period::Dates(DatesPeriod { first_day, last_day, zone })
        }
        _ => Period::Perpetual(PerpetualPeriod { anchor: Some(anchor), zone }),
    })
}

proptest! {
    #[test]
    fn a_date_is_read_back_as_it_was_written(date in dates()) {
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        prop_assert_eq!(Date::new(date.year(), date.month(), date.day()), Ok(date));
    }

    #[test]
    fn days_there_and_back_are_none(date in dates(), days in -100_000_i64..100_000) {
        if let Ok(there) = date.add_days(days) {
            prop_assert_eq!(there.add_days(-days), Ok(date));
            prop_assert_eq!(date.days_until(there), days);
            prop_assert_eq!(there > date, days > 0);
        }
    }

    #[test]
    fn months_keep_the_day_or_take_the_last(date in dates(), months in -600_i32..600) {
        if let Ok(there) = date.add_months(months) {
            prop_assert!(there.day() == date.day() || (there.day() < date.day() && there == there.last_of_month()));
            let count = |date: Date| date.year() * 12 + i32::try_from(date.month()).unwrap();
            prop_assert_eq!(count(there) - count(date), months);
        }
    }

    #[test]
    fn the_last_of_a_month_is_its_last(date in dates()) {
        let last = date.last_of_month();
        prop_assert_eq!((last.year(), last.month()), (date.year(), date.month()));
        prop_assert!(last >= date && last.add_days(1).is_ok_and(|next| next.day() == 1));
    }

    #[test]
    fn intervals_meet_where_a_day_lies_in_both(one in intervals(), other in intervals(), day in dates()) {
        let both = one.intersect(&other);
        prop_assert_eq!(both, other.intersect(&one));
        prop_assert_eq!(both.is_some(), one.overlaps(&other));
        prop_assert_eq!(both.is_some_and(|both| both.contains(day)), one.contains(day) && other.contains(day));
        prop_assert_eq!(one.intersect(&one), Some(one));
        prop_assert!(one.contains(one.start()) && one.last_day().is_none_or(|last| one.contains(last)));
        prop_assert_eq!(parse::<Interval>(&to_json(&one).unwrap()).unwrap(), one);
    }

    #[test]
    fn periods_are_as_long_as_they_say(period in periods()) {
        let text = to_json(&period).unwrap();
        prop_assert_eq!(&parse::<Period>(&text).unwrap(), &period);
        if let Ok(Resolution::Interval(interval)) = period.resolve(&Milestones::default()) {
            match period.length() {
                PeriodLength::Days(days) => prop_assert_eq!(interval.days(), Some(i64::from(days))),
                PeriodLength::Months(months) => {
                    let days = interval.days().unwrap();
                    prop_assert!(days >= 28 * i64::from(months) && days <= 31 * i64::from(months));
                }
                PeriodLength::Perpetual => prop_assert_eq!(interval.end(), None),
            }
        }
    }

    #[test]
    fn longer_is_never_fewer_days_by_convention(months in 0_u32..1_200) {
        let days = |months| PeriodLength::Months(months).days_by_convention().unwrap();
        prop_assert!(days(months) < days(months + 1));
    }

    #[test]
    fn adjusting_ends_on_a_business_day_and_stays_there(calendar in calendars(), date in dates()) {
        for adjustment in [Adjustment::Following, Adjustment::Preceding, Adjustment::ModifiedFollowing] {
            let Ok(adjusted) = calendar.adjust(date, adjustment) else { continue };
            prop_assert!(calendar.is_business_day(adjusted));
            prop_assert_eq!(calendar.adjust(adjusted, adjustment), Ok(adjusted));
            prop_assert!(calendar.is_business_day(date) == (adjusted == date));
        }
    }

    #[test]
    fn business_days_count_as_a_plain_walk_does(calendar in calendars(), date in dates(), count in 1_i32..40) {
        if let Ok(there) = calendar.add_business_days(date, count) {
            let walked = (1..=date.days_until(there)).filter(|days| calendar.is_business_day(date.add_days(*days).unwrap()));
            prop_assert_eq!(i32::try_from(walked.count()), Ok(count));
            if calendar.is_business_day(date) {
                prop_assert_eq!(calendar.add_business_days(there, -count), Ok(date));
            }
        }
    }

    #[test]
    fn later_triggers_are_never_due_earlier(calendar in calendars(), date in dates(), net_days in 0_u32..200, more in 0_i64..60) {
        for month_end in MonthEnd::ALL {
            for adjustment in Adjustment::ALL {
                let term = PaymentTerm { net_days, month_end: *month_end, adjustment: *adjustment };
                let later = date.add_days(more).map(|later| term.due(later, &calendar));
                if let (Ok(due), Ok(Ok(later))) = (term.due(date, &calendar), later) {
                    // A modified date that falls back may pass one that need not; all others keep their order.
                    prop_assert!(due <= later || *adjustment == Adjustment::ModifiedFollowing);
                }
            }
        }
    }

    #[test]
    fn no_text_makes_a_date_or_a_period_panic(text in ".{0,60}") {
        let _ = (text.parse::<Date>(), text.parse::<Anchor>(), text.parse::<Zone>(), parse::<Period>(&text));
    }
}
