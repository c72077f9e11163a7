//! The laws of slots and calendars: no slot is an hour off in any zone from 2024 to 2030, a rule gives the days that a
//! look at every day gives, and a plan keeps every rule and places as many pieces as a look at every plan does.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};
use greenroom::campaign::{CalendarPlan, plan_calendar};
use greenroom::time::{ClockShift, ExpandSlotsInput, Slot, expand_slots};
use greenroom::wire::parse;
use proptest::prelude::*;
use serde_json::{Value, json};

fn slot(zone: &str, local: NaiveDateTime, rules: &Value) -> Slot {
    let text = local.to_string();
    let mut input = json!({
        "date": text[..10], "time": text[11..16], "zone": zone
    });
    for (name, rule) in rules.as_object().unwrap() {
        input[name] = rule.clone();
    }
    parse(&input.to_string()).unwrap()
}

fn at(zone: &str, local: NaiveDateTime, rules: &Value) -> (i64, ClockShift) {
    let moment = slot(zone, local, rules).moment().unwrap().unwrap();
    (moment.at.unix_seconds(), moment.shift)
}

/// What the clock of a zone shows, by the zone's own conversion from UTC.
fn shown(zone: Tz, seconds: i64) -> NaiveDateTime {
    zone.timestamp_opt(seconds, 0).unwrap().naive_local()
}

/// Checks a time by the clock of a zone: the clock shows it at the instant, or never, or at two.
fn check_time(zone: Tz, local: NaiveDateTime) {
    let name = zone.name();
    let (seconds, shift) = at(name, local, &json!({}));
    match shift {
        ClockShift::None => assert_eq!(shown(zone, seconds), local, "{name}"),
        ClockShift::Repeated => {
            let (second, _) = at(name, local, &json!({"repeated": "second"}));
            assert!(seconds < second, "{name} {local}");
            assert_eq!((shown(zone, seconds), shown(zone, second)), (local, local), "{name}");
        }
        ClockShift::Skipped => {
            let end = at(name, local, &json!({"skipped": "end_of_gap"})).0;
            let earlier = at(name, local, &json!({"skipped": "earlier"})).0;
            // The clocks jump at `end`: what is later by the jump is shown as later by it.
            let jump = shown(zone, end) - shown(zone, end - 1) - TimeDelta::seconds(1);
            assert!(
                jump > TimeDelta::zero() && shown(zone, end - 1) < local && local < shown(zone, end),
                "{name} {local}"
            );
            assert_eq!(shown(zone, seconds), local + jump, "{name}");
            assert_eq!(shown(zone, earlier), local - jump, "{name}");
            assert!(slot(name, local, &json!({"skipped": "omit"})).moment().unwrap().is_none());
        }
    }
}

#[test]
fn no_slot_is_an_hour_off_in_any_zone() {
    let (first, last) = (NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(), NaiveDate::from_ymd_opt(2031, 1, 1).unwrap());
    let mut changes = 0;
    for zone in TZ_VARIANTS {
        let offset = |day: NaiveDate| {
            zone.from_utc_datetime(&day.and_hms_opt(0, 0, 0).unwrap()).naive_local() - day.and_hms_opt(0, 0, 0).unwrap()
        };
        let mut day = first;
        while day < last {
            let next = day + Days::new(1);
            if offset(day) != offset(next) {
                changes += 1;
                // The change lies within these days of the clock, wherever the zone is.
                let midnight = (day - Days::new(1)).and_hms_opt(0, 0, 0).unwrap();
                for quarter in 0..4 * 24 * 4 {
                    check_time(zone, midnight + TimeDelta::minutes(15 * quarter));
                }
            } else if day.day() == 15 {
                check_time(zone, day.and_hms_opt(18, 30, 0).unwrap());
            }
            day = next;
        }
    }
    assert!(changes > 2_000, "{changes}");
}

/// Whether a rule names a day, by looking at that day alone.
fn is_named(rule: &Value, first: NaiveDate, day: NaiveDate) -> bool {
    let every = rule["every"].as_i64().unwrap();
    let months = i64::from(day.year() - first.year()) * 12 + i64::from(day.month()) - i64::from(first.month());
    let length = i64::from((first_of_next(day) - Days::new(1)).day());
    let number = i64::from(day.day());
    match rule["type"].as_str().unwrap() {
        "daily" => (day - first).num_days() % every == 0,
        "weekly" => {
            let monday = |day: NaiveDate| day - Days::new(day.weekday().num_days_from_monday().into());
            let names = rule["weekdays"].as_array().unwrap();
            (monday(day) - monday(first)).num_days() / 7 % every == 0 && names.contains(&json!(weekday(day)))
        }
        "monthly_by_day" => {
            let days = rule["days"].as_array().unwrap().iter().map(|day| day.as_i64().unwrap());
            let nearest = rule["missing_day"] == "nearest_day";
            let place = |day: i64| if day < 0 { length + 1 + day } else { day };
            let kept = |day: i64| if nearest { place(day).clamp(1, length) } else { place(day) };
            months % every == 0 && days.map(kept).any(|day| day == number)
        }
        _ => {
            let mut days = rule["days"].as_array().unwrap().iter();
            months % every == 0
                && days.any(|one| {
                    let nth = one["nth"].as_i64().unwrap();
                    let from_edge = if nth > 0 { (number - 1) / 7 + 1 } else { -((length - number) / 7 + 1) };
                    one["weekday"] == weekday(day) && from_edge == nth
                })
        }
    }
}

fn first_of_next(day: NaiveDate) -> NaiveDate {
    let (year, month) = if day.month() == 12 { (day.year() + 1, 1) } else { (day.year(), day.month() + 1) };
    NaiveDate::from_ymd_opt(year, month, 1).unwrap()
}

fn weekday(day: NaiveDate) -> &'static str {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        [day.weekday().num_days_from_monday() as usize]
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

fn rule() -> impl Strategy<Value = Value> {
    let signed = |most: i64| (1..=most, any::<bool>()).prop_map(|(day, back)| if back { -day } else { day });
    let weekdays = prop::collection::btree_set(0..7_usize, 1..4)
        .prop_map(|days| days.into_iter().map(|day| WEEKDAYS[day]).collect::<Vec<_>>());
    let days = prop::collection::btree_set(signed(31), 1..4);
    let nths = prop::collection::btree_set((signed(5), 0..7_usize), 1..4).prop_map(|days| {
        days.into_iter().map(|(nth, day)| json!({"nth": nth, "weekday": WEEKDAYS[day]})).collect::<Vec<_>>()
    });
    (0..4, 1..5_u32, weekdays, days, nths, any::<bool>()).prop_map(|(kind, every, weekdays, days, nths, nearest)| {
        match kind {
            0 => json!({"type": "daily", "every": every}),
            1 => json!({"type": "weekly", "every": every, "weekdays": weekdays}),
            2 => json!({"type": "monthly_by_day", "every": every, "days": days,
                    "missing_day": if nearest { "nearest_day" } else { "skip" }}),
            _ => json!({"type": "monthly_by_weekday", "every": every, "days": nths}),
        }
    })
}

proptest! {
    #[test]
    fn a_rule_gives_the_days_that_a_look_at_every_day_gives(rule in rule(), ahead in 0..2_000_u64, length in 0..800_u64) {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(ahead);
        let last = first + Days::new(length);
        let series = json!({"first_day": first.to_string(), "time": "12:00", "rule": rule, "until": last.to_string()});
        let input: ExpandSlotsInput = parse(&json!({"series": [series]}).to_string()).unwrap();
        let found: Vec<String> = expand_slots(&input).unwrap().slots.iter().map(|slot| slot.date.to_string()).collect();
        let every_day = (0..=length).map(|ahead| first + Days::new(ahead));
        let expected: Vec<String> = every_day.filter(|day| is_named(&rule, first, *day)).map(|day| day.to_string()).collect();
        prop_assert_eq!(found, expected);
    }
}

/// A piece and a slot in plain numbers: hours after the first of May.
#[derive(Clone, Debug)]
struct Plain {
    pieces: Vec<(usize, usize, (u32, u32))>,
    slots: Vec<(i64, u32, Option<usize>)>,
    fixed: Vec<(usize, usize, i64)>,
    gap: Option<(i64, usize)>,
    limit: Option<(usize, usize, usize)>,
}

const PLATFORMS: [(&str, &str); 2] = [("instagram", "reel"), ("tiktok", "video")];
const ACCOUNTS: [&str; 2] = ["@mila", "@noor"];
const SCOPES: [&str; 3] = ["account", "platform", "all"];
const PERIODS: [&str; 3] = ["hours_24", "day", "week"];

fn plain(most: usize) -> impl Strategy<Value = Plain> {
    let window = (1..15_u32, 0..10_u32).prop_map(|(first, length)| (first, first + length));
    let piece = (0..2_usize, 0..2_usize, window);
    let slot = (0..15 * 24_i64, 0..4_u32, prop::option::weighted(0.2, 0..2_usize));
    let fixed = (0..2_usize, 0..2_usize, 0..15 * 24_i64);
    (
        prop::collection::vec(piece, 1..=most),
        prop::collection::vec(slot, 1..=most),
        prop::collection::vec(fixed, 0..3),
        prop::option::of((1..72_i64, 0..3_usize)),
        prop::option::of((1..3_usize, 0..3_usize, 0..3_usize)),
    )
        .prop_map(|(pieces, slots, fixed, gap, limit)| Plain { pieces, slots, fixed, gap, limit })
}

fn instant(hours: i64) -> String {
    let start = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    format!("{}Z", (start + TimeDelta::hours(hours)).to_string().replace(' ', "T"))
}

impl Plain {
    fn input(&self) -> Value {
        let target = |platform: usize, account: usize| {
            let (platform, format) = PLATFORMS[platform];
            json!({"platform": platform, "format": format, "account": ACCOUNTS[account]})
        };
        let day = |day: u32| format!("2026-05-{day:02}");
        let mut pieces: Vec<Value> = Vec::new();
        for (place, (platform, account, (first, last))) in self.pieces.iter().enumerate() {
            pieces.push(
                json!({"id": format!("p{place}"), "name": "P", "kind": "organic", "target": target(*platform, *account),
                               "window": {"first_day": day(*first), "last_day": day(*last)}}),
            );
        }
        for (place, (platform, account, hours)) in self.fixed.iter().enumerate() {
            pieces.push(
                json!({"id": format!("f{place}"), "name": "F", "kind": "organic", "target": target(*platform, *account),
                               "publish_at": instant(*hours)}),
            );
        }
        let slots = self.slots.iter().enumerate().map(|(place, (hours, score, platform))| {
            let at = instant(*hours);
            let platforms: Vec<&str> = platform.iter().map(|platform| PLATFORMS[*platform].0).collect();
            json!({"id": format!("s{place}"), "when": {"date": at[..10], "time": at[11..16]}, "score": score, "platforms": platforms})
        });
        let slots: Vec<Value> = slots.collect();
        let gaps: Vec<Value> =
            self.gap.iter().map(|(hours, scope)| json!({"minutes": hours * 60, "scope": SCOPES[*scope]})).collect();
        let limits: Vec<Value> = self
            .limit
            .iter()
            .map(|(most, per, scope)| json!({"most": most, "per": PERIODS[*per], "scope": SCOPES[*scope]}))
            .collect();
        json!({"campaign": {"document": "campaign", "version": 1, "id": "c", "name": "C",
            "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell",
                      "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}}, "pieces": pieces},
            "slots": slots, "gaps": gaps, "limits": limits})
    }

    /// Whether two posts are looked at together.
    fn joined(scope: usize, one: (usize, usize), other: (usize, usize)) -> bool {
        match scope {
            0 => one == other,
            1 => one.0 == other.0,
            _ => true,
        }
    }

    /// Whether a plan keeps every rule; `chosen` has for each piece its slot.
    fn holds(&self, chosen: &[Option<usize>]) -> bool {
        let placed = chosen.iter().enumerate().filter_map(|(piece, slot)| slot.map(|slot| (piece, slot)));
        let mut posts: Vec<((usize, usize), i64, bool)> = Vec::new();
        for (piece, slot) in placed {
            let (platform, account, (first, last)) = self.pieces[piece];
            let (hours, _, wanted) = self.slots[slot];
            let day = u32::try_from(hours / 24).unwrap() + 1;
            if !(first..=last).contains(&day) || wanted.is_some_and(|wanted| wanted != platform) {
                return false;
            }
            posts.push(((platform, account), hours, true));
        }
        posts.extend(self.fixed.iter().map(|(platform, account, hours)| ((*platform, *account), *hours, false)));
        let mut slots: Vec<usize> = chosen.iter().flatten().copied().collect();
        slots.sort_unstable();
        slots.windows(2).all(|pair| pair[0] != pair[1]) && self.keeps_gaps(&posts) && self.keeps_limits(&posts)
    }

    /// What has its time already does not count as broken by itself.
    fn keeps_gaps(&self, posts: &[((usize, usize), i64, bool)]) -> bool {
        let rules = self.gap.into_iter().chain([(1, 0)]);
        rules.into_iter().all(|(hours, scope)| {
            posts.iter().enumerate().all(|(place, one)| {
                posts.iter().skip(place + 1).all(|other| {
                    !(one.2 || other.2) || !Self::joined(scope, one.0, other.0) || (one.1 - other.1).abs() >= hours
                })
            })
        })
    }

    fn keeps_limits(&self, posts: &[((usize, usize), i64, bool)]) -> bool {
        let Some((most, per, scope)) = self.limit else { return true };
        // 1 May 2026 is a Friday.
        let same = |one: i64, other: i64| match per {
            1 => one / 24 == other / 24,
            _ => (one / 24 + 4) / 7 == (other / 24 + 4) / 7,
        };
        posts.iter().all(|end| {
            let within = posts.iter().filter(|one| Self::joined(scope, one.0, end.0)).filter(|one| match per {
                0 => end.1 - 24 < one.1 && one.1 <= end.1,
                _ => same(one.1, end.1),
            });
            let within: Vec<_> = within.collect();
            within.iter().all(|one| !one.2) || within.len() <= most
        })
    }

    /// The most pieces of any plan, and the highest score of those.
    fn best(&self, chosen: &mut Vec<Option<usize>>) -> (usize, u32) {
        if chosen.len() == self.pieces.len() {
            let score = chosen.iter().flatten().map(|slot| self.slots[*slot].1).sum();
            return if self.holds(chosen) { (chosen.iter().flatten().count(), score) } else { (0, 0) };
        }
        let mut best = (0, 0);
        for slot in (0..self.slots.len()).map(Some).chain([None]) {
            if slot.is_some_and(|slot| chosen.contains(&Some(slot))) {
                continue;
            }
            chosen.push(slot);
            best = best.max(self.best(chosen));
            chosen.pop();
        }
        best
    }

    /// The plan, back in plain numbers.
    fn chosen(&self, plan: &CalendarPlan) -> Vec<Option<usize>> {
        let place = |id: &str| id[1..].parse::<usize>().unwrap();
        let mut chosen = vec![None; self.pieces.len()];
        for placed in &plan.placed {
            chosen[place(placed.piece.as_str())] = Some(place(placed.slot.as_str()));
        }
        chosen
    }
}

proptest! {
    #[test]
    fn a_plan_is_the_best_of_all_plans(plain in plain(5)) {
        let plan = plan_calendar(&parse(&plain.input().to_string()).unwrap()).unwrap();
        let chosen = plain.chosen(&plan);
        prop_assert!(plain.holds(&chosen), "{chosen:?}");
        prop_assert!(plan.is_most);
        let score = u32::try_from(plan.score).unwrap();
        prop_assert_eq!((plan.placed.len(), score), plain.best(&mut Vec::new()));
        prop_assert_eq!(plan.placed.len() + plan.unplaced.len(), plain.pieces.len());
        for piece in &plan.unplaced {
            let slots: u32 = piece.obstacles.iter().map(|obstacle| obstacle.slots).sum();
            prop_assert_eq!(slots as usize, plain.slots.len(), "each slot has something in its way");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_large_plan_keeps_every_rule(plain in plain(40)) {
        let plan = plan_calendar(&parse(&plain.input().to_string()).unwrap()).unwrap();
        prop_assert!(plain.holds(&plain.chosen(&plan)));
    }
}

#[test]
fn eight_pieces_are_placed_like_in_the_best_plan() {
    let plain = Plain {
        pieces: (0..8).map(|place| (place % 2, place / 4, (1 + place as u32 / 2, 9))).collect(),
        slots: (0..8).map(|place| (10 + 20 * place, place as u32 % 3, None)).collect(),
        fixed: vec![(0, 0, 40)],
        gap: Some((30, 0)),
        limit: Some((2, 1, 1)),
    };
    let plan = plan_calendar(&parse(&plain.input().to_string()).unwrap()).unwrap();
    assert!(plan.is_most && plain.holds(&plain.chosen(&plan)));
    assert_eq!((plan.placed.len(), u32::try_from(plan.score).unwrap()), plain.best(&mut Vec::new()));
}
