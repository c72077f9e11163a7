//! The laws of timelines: no step begins before it may, the end is what a walk day by day gives, a step can be put off by
//! its slack and no further, and common hours are those that a look at every quarter of an hour gives.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use chrono::{Datelike, Days, NaiveDate, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;
use greenroom::campaign::{Timeline, common_hours, plan_timeline};
use greenroom::wire::parse;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Steps in plain numbers: how long, whether by a calendar of its own, and what each waits for with its lag.
type Plain = Vec<PlainStep>;

/// One of them.
type PlainStep = (u32, bool, Vec<(usize, u32)>);

fn plain() -> impl Strategy<Value = Plain> {
    let step = (0..6_u32, any::<bool>(), prop::collection::btree_map(0..8_usize, 0..4_u32, 0..3));
    prop::collection::vec(step, 1..8).prop_map(|steps| {
        let only_before =
            |(place, (days, own, after)): (usize, (u32, bool, std::collections::BTreeMap<usize, u32>))| {
                (days, own, after.into_iter().filter(|(other, _)| *other < place).collect())
            };
        steps.into_iter().enumerate().map(only_before).collect()
    })
}

const FIRST: &str = "2026-05-02";

fn input(steps: &Plain) -> Value {
    let step = |(place, (days, own, after)): (usize, &PlainStep)| {
        let after: Vec<Value> =
            after.iter().map(|(other, lag)| json!({"step": format!("s{other}"), "lag_business_days": lag})).collect();
        let mut step = json!({"id": format!("s{place}"), "name": "S", "business_days": days, "after": after});
        if *own {
            step["calendar"] = json!({"weekend": ["friday"], "holidays": ["2026-05-11"]});
        }
        step
    };
    let steps: Vec<Value> = steps.iter().enumerate().map(step).collect();
    json!({"steps": steps, "first_day": FIRST, "business_days": {"weekend": ["saturday", "sunday"],
           "holidays": ["2026-05-14", "2026-05-16", "2026-05-25"]}})
}

fn planned(input: &Value) -> Timeline {
    plan_timeline(&parse(&input.to_string()).unwrap()).unwrap()
}

fn works(own: bool, day: NaiveDate) -> bool {
    let text = day.to_string();
    let weekday = day.weekday().num_days_from_monday();
    if own {
        weekday != 4 && text != "2026-05-11"
    } else {
        weekday < 5 && !["2026-05-14", "2026-05-25"].contains(&text.as_str())
    }
}

/// The day on which so many days of work are over, walked day by day.
fn walk(own: bool, from: NaiveDate, days: u32) -> NaiveDate {
    let (mut day, mut left) = (from, days);
    while left > 0 {
        if works(own, day) {
            left -= 1;
        }
        day = day + Days::new(1);
    }
    day
}

proptest! {
    #[test]
    fn steps_are_done_when_a_walk_day_by_day_says(steps in plain()) {
        let timeline = planned(&input(&steps));
        let mut ends: Vec<NaiveDate> = Vec::new();
        for (row, (days, own, after)) in timeline.steps.iter().zip(&steps) {
            let waits = after.iter().map(|(other, lag)| walk(*own, ends[*other], *lag));
            let start = waits.fold(FIRST.parse().unwrap(), NaiveDate::max);
            let end = walk(*own, start, *days);
            let last = if *days == 0 { end } else { end - Days::new(1) };
            prop_assert_eq!(row.earliest_last_day.to_string(), last.to_string());
            ends.push(end);
        }
        prop_assert_eq!(timeline.steps.iter().map(|row| row.slack_business_days).min(), Some(0));
        let path: Vec<usize> = timeline.critical_path.iter().map(|id| id.as_str()[1..].parse().unwrap()).collect();
        for pair in path.windows(2) {
            prop_assert!(steps[pair[1]].2.iter().any(|(other, _)| *other == pair[0]), "{path:?}");
        }
        prop_assert_eq!(Some(&ends[*path.last().unwrap()]), ends.iter().max());
    }

    #[test]
    fn a_step_can_be_put_off_by_its_slack_and_no_further(steps in plain(), which in 0..8_usize) {
        let whole = input(&steps);
        let timeline = planned(&whole);
        let place = which % steps.len();
        let row = &timeline.steps[place];
        let mut later = whole.clone();
        later["steps"][place]["not_before"] = json!(row.latest_first_day);
        // A milestone is on the day after the last of work.
        let ends = |timeline: &Timeline, place: usize| {
            let milestone = steps[place].0 == 0;
            timeline.steps[place].earliest_last_day.add_days(i64::from(!milestone)).unwrap()
        };
        let end = |timeline: &Timeline| (0..steps.len()).map(|place| ends(timeline, place)).max().unwrap();
        prop_assert_eq!(end(&planned(&later)), end(&timeline));
        later["steps"][place]["not_before"] = json!(row.latest_first_day.add_days(1).unwrap());
        let put_off = planned(&later);
        prop_assert_eq!(put_off.steps.iter().map(|row| row.slack_business_days).min(), Some(0));
        prop_assert!(end(&put_off) > end(&timeline));
    }
}

const ZONES: [&str; 5] = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];

fn person() -> impl Strategy<Value = (usize, u32, u32)> {
    (0..ZONES.len(), 0..96_u32, 0..96_u32)
}

fn clock(quarter: u32) -> String {
    format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15)
}

/// Whether somebody works at a time, by what their clock shows.
fn is_at_work(
    (zone, from, until): (usize, u32, u32),
    at: chrono::DateTime<chrono::Utc>,
    days: (NaiveDate, NaiveDate),
) -> bool {
    let zone: Tz = ZONES[zone].parse().unwrap();
    let local = zone.from_utc_datetime(&at.naive_utc()).naive_local();
    let quarter = local.time().num_seconds_from_midnight() / 900;
    let starts = |day: NaiveDate| day.weekday().num_days_from_monday() < 5 && (days.0..=days.1).contains(&day);
    let today = local.date();
    if from < until {
        starts(today) && (from..until).contains(&quarter)
    } else {
        starts(today) && quarter >= from || starts(today - Days::new(1)) && quarter < until
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn common_hours_are_those_of_every_quarter_of_an_hour(people in prop::collection::vec(person(), 1..4), ahead in 0..6_u64) {
        // No clock of these zones changes on these days.
        let first = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap() + Days::new(ahead);
        let last = first + Days::new(4);
        let named = people.iter().enumerate().map(|(place, (zone, from, until))| {
            json!({"id": format!("p{place}"), "zone": ZONES[*zone], "from": clock(*from), "until": clock(*until)})
        });
        let named: Vec<Value> = named.collect();
        let input = json!({"people": named, "first_day": first.to_string(), "last_day": last.to_string(), "least_minutes": 1});
        let found = common_hours(&parse(&input.to_string()).unwrap()).unwrap();
        let start = (first - Days::new(2)).and_hms_opt(0, 0, 0).unwrap().and_utc();
        for quarter in 0..9 * 96 {
            let at = start + TimeDelta::minutes(15 * quarter);
            let all = people.iter().all(|person| is_at_work(*person, at, (first, last)));
            let seconds = at.timestamp();
            let within = |window: &&greenroom::campaign::CommonWindow| {
                (window.start.unix_seconds()..window.end.unix_seconds()).contains(&seconds)
            };
            prop_assert_eq!(found.windows.iter().any(|window| within(&window)), all, "{}", at.timestamp());
        }
    }
}
