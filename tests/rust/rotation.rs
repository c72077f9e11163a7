//! Laws of the rota of moderators: no plan breaks a rule that was not broken before, no other plan fills more, and the load adds up.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeMap;

use greenroom::check::{Issues, Path};
use greenroom::community::{
    ModeratorLoad, ModeratorLoadInput, PlanRotationInput, RotationPlan, RotationPolicy, RotationRule, WorkedModeration,
    moderator_load, plan_rotation,
};
use greenroom::convention::preset;
use greenroom::wire;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

const PEOPLE: &[&str] = &["ana", "ben", "cem"];

/// A person: the zone, the most of exposure and work in minutes, the days off.
type Drawn = (&'static str, Option<u32>, Option<u32>, Vec<&'static str>);

/// A point in time so many hours after a Thursday.
fn at(hours: u32) -> String {
    format!("2026-11-{:02}T{:02}:00:00Z", 19 + hours / 24, hours % 24)
}

prop_compose! {
    fn shift(most_hour: u32)(start in 0..most_hour, length in select(&[4_u32, 6, 8, 12][..]), queue in select(&["graphic", "plain"][..]))
        -> (u32, u32, &'static str) {
        (start, start + length, queue)
    }
}

fn people() -> impl Strategy<Value = Vec<Value>> {
    let zone = select(&["UTC", "Asia/Tokyo", "America/New_York"][..]);
    let one = (
        zone,
        prop::option::of(0..300_u32),
        prop::option::of(0..3_000_u32),
        subsequence(vec!["2026-11-20", "2026-11-22"], 0..=2),
    );
    prop::collection::vec(one, 1..=3).prop_map(|people| {
        let person = |(name, drawn): (&&str, Drawn)| {
            let (zone, exposure, week, off) = drawn;
            json!({"id": name, "zone": zone, "exposure_minutes_per_day": exposure, "week_minutes": week, "days_off": off})
        };
        PEOPLE.iter().zip(people).map(person).collect()
    })
}

/// Shifts of a long week, and what was worked in the days before it.
fn input(shifts: usize) -> impl Strategy<Value = PlanRotationInput> {
    let worked = prop::collection::vec((shift(36), select(PEOPLE)), 0..3);
    (people(), prop::collection::vec(shift(200), 0..=shifts), worked).prop_map(|(people, shifts, worked)| {
        let mut free: BTreeMap<&str, u32> = BTreeMap::new();
        let mut before = Vec::new();
        for ((start, end, queue), person) in worked {
            let from = free.entry(person).or_default();
            if start >= *from && people.iter().any(|one| one["id"] == person) {
                *from = end;
                before.push(json!({"person": person, "queue": queue, "start": at(start), "end": at(end)}));
            }
        }
        let shift = |(place, (start, end, queue)): (usize, (u32, u32, &str))| {
            json!({"id": format!("s{place}"), "queue": queue, "start": at(start + 48), "end": at(end + 48)})
        };
        let shifts: Vec<Value> = shifts.into_iter().enumerate().map(shift).collect();
        let input = json!({"people": people, "shifts": shifts, "worked": before, "queues": [
            {"id": "graphic", "strain_percent": 200, "exposure_percent": 50},
            {"id": "plain", "strain_percent": 100, "exposure_percent": 0}]});
        wire::parse(&input.to_string()).unwrap()
    })
}

fn load_of(input: &PlanRotationInput, takers: &[(usize, usize)]) -> ModeratorLoad {
    let mut worked = input.worked.clone();
    for (shift, person) in takers {
        let (shift, person) = (&input.shifts[*shift], &input.people[*person]);
        let (start, end, queue) = (shift.start, shift.end, shift.queue.clone());
        worked.push(WorkedModeration { person: person.id.clone(), start, end, queue });
    }
    let (people, queues) = (input.people.clone(), input.queues.clone());
    moderator_load(&ModeratorLoadInput { people, queues, worked, policy: None }).unwrap()
}

/// What is beyond the policy, without what is only a signal.
fn broken(load: &ModeratorLoad) -> Vec<(String, RotationRule, String, u64)> {
    let hard = load.signals.iter().filter(|one| !matches!(one.rule, RotationRule::WeekendShare | RotationRule::Uneven));
    hard.map(|one| (one.person.to_string(), one.rule, format!("{:?}", one.on), one.value)).collect()
}

fn takers(input: &PlanRotationInput, plan: &RotationPlan) -> Vec<(usize, usize)> {
    let place = |one: &greenroom::community::RotationAssignment| {
        let shift = input.shifts.iter().position(|shift| shift.id == one.shift).unwrap();
        (shift, input.people.iter().position(|person| person.id == one.person).unwrap())
    };
    plan.assignments.iter().map(place).collect()
}

/// Whether days off are kept, nobody is in two places, and nothing is beyond the policy that was not before; by the report alone.
fn is_allowed(input: &PlanRotationInput, takers: &[(usize, usize)]) -> bool {
    let mut held: Vec<(usize, i64, i64)> = Vec::new();
    let seconds = |at: greenroom::time::Instant| at.unix_seconds();
    for worked in &input.worked {
        let person = input.people.iter().position(|person| person.id == worked.person).unwrap();
        held.push((person, seconds(worked.start), seconds(worked.end)));
    }
    for (shift, person) in takers {
        let (start, end) = (seconds(input.shifts[*shift].start), seconds(input.shifts[*shift].end));
        if held.iter().any(|(who, from, until)| who == person && *from < end && start < *until) {
            return false;
        }
        held.push((*person, start, end));
    }
    let before = broken(&load_of(input, &[]));
    broken(&load_of(input, takers)).iter().all(|fault| before.contains(fault))
}

/// The most shifts that any plan fills: every plan is tried.
fn most(input: &PlanRotationInput, free: &dyn Fn(usize, usize) -> bool) -> usize {
    let mut best = 0;
    let ways = (input.people.len() + 1).pow(u32::try_from(input.shifts.len()).unwrap());
    for way in 0..ways {
        let mut rest = way;
        let mut chosen = Vec::new();
        for shift in 0..input.shifts.len() {
            let person = rest % (input.people.len() + 1);
            rest /= input.people.len() + 1;
            if person < input.people.len() {
                chosen.push((shift, person));
            }
        }
        if chosen.len() > best
            && chosen.iter().all(|(shift, person)| free(*shift, *person))
            && is_allowed(input, &chosen)
        {
            best = chosen.len();
        }
    }
    best
}

proptest! {
    #![proptest_config(cases(48))]

    /// Days off are asked of plans of one shift, which only they and what was worked can forbid.
    #[test]
    fn no_other_plan_fills_more(input in input(5)) {
        let plan = plan_rotation(&input).unwrap();
        let chosen = takers(&input, &plan);
        let alone = |shift: usize, person: usize| {
            let mut one = input.clone();
            one.shifts = vec![input.shifts[shift].clone()];
            one.people = vec![input.people[person].clone()];
            one.worked.retain(|worked| worked.person == input.people[person].id);
            !plan_rotation(&one).unwrap().assignments.is_empty()
        };
        prop_assert!(plan.is_most);
        prop_assert!(is_allowed(&input, &chosen));
        prop_assert!(chosen.iter().all(|(shift, person)| alone(*shift, *person)));
        prop_assert_eq!(chosen.len(), most(&input, &alone));
        prop_assert_eq!(plan.assignments.len() + plan.unfilled.len(), input.shifts.len());
        for shift in &plan.unfilled {
            prop_assert_eq!(shift.obstacles.len(), input.people.len());
        }
    }

    #[test]
    fn large_plans_break_nothing(input in input(40)) {
        let plan = plan_rotation(&input).unwrap();
        prop_assert!(is_allowed(&input, &takers(&input, &plan)));
        prop_assert_eq!(&plan.load, &load_of(&input, &takers(&input, &plan)));
        prop_assert_eq!(plan.assignments.len() + plan.unfilled.len(), input.shifts.len());
    }

    #[test]
    fn the_load_adds_up(input in input(12)) {
        let plan = plan_rotation(&input).unwrap();
        for total in &plan.load.people {
            let weeks = || plan.load.weeks.iter().filter(|week| week.person == total.person);
            prop_assert_eq!(weeks().map(|week| week.minutes).sum::<u64>(), total.minutes);
            prop_assert_eq!(weeks().map(|week| week.night_minutes).sum::<u64>(), total.night_minutes);
            prop_assert_eq!(weeks().map(|week| week.weekend_minutes).sum::<u64>(), total.weekend_minutes);
            prop_assert!(total.exposure_minutes <= total.minutes && total.night_minutes <= total.minutes);
        }
    }

    /// One shift more never asks less of anybody.
    #[test]
    fn one_shift_more_is_never_less(input in input(8), person in 0..3_usize) {
        let person = person % input.people.len();
        let before = load_of(&input, &[]);
        let Some(shift) = (0..input.shifts.len()).find(|shift| is_free(&input, *shift, person)) else { return Ok(()) };
        let after = load_of(&input, &[(shift, person)]);
        for (one, more) in before.people.iter().zip(&after.people) {
            prop_assert!(one.minutes <= more.minutes && one.exposure_minutes <= more.exposure_minutes);
            prop_assert!(one.strained_hours <= more.strained_hours && one.night_minutes <= more.night_minutes);
        }
        let rules = |load: &ModeratorLoad, rule: RotationRule| load.signals.iter().filter(|one| one.rule == rule).count();
        for rule in [RotationRule::Exposure, RotationRule::LongWeek] {
            prop_assert!(rules(&before, rule) <= rules(&after, rule));
        }
    }

    #[test]
    fn the_order_of_shifts_says_nothing(input in input(6)) {
        let mut turned = input.clone();
        turned.shifts.reverse();
        turned.worked.reverse();
        turned.queues.reverse();
        prop_assert_eq!(plan_rotation(&input).unwrap(), plan_rotation(&turned).unwrap());
    }
}

fn is_free(input: &PlanRotationInput, shift: usize, person: usize) -> bool {
    let (shift, person) = (&input.shifts[shift], &input.people[person]);
    let meets = |one: &&WorkedModeration| one.person == person.id && one.start < shift.end && shift.start < one.end;
    !input.worked.iter().any(|one| meets(&one))
}

/// The numbers of the preset are those of its sources, or follow from them.
#[test]
fn the_policy_of_the_law_is_what_the_law_says() {
    let policy = preset::<RotationPolicy>("rotation_policy.eu").unwrap().value;
    let mut issues = Issues::default();
    policy.check(&Path::root(), &mut issues);
    assert_eq!(issues, Issues::default());
    assert_eq!((policy.rest_minutes, policy.week_minutes, policy.exposure_minutes_per_day), (11 * 60, 48 * 60, 4 * 60));
    assert_eq!(policy.longest_stretch_minutes, 24 * 60 - policy.rest_minutes);
    assert_eq!(policy.weekly_rest_minutes, 24 * 60 + policy.rest_minutes);
    let night = 24 * 60 - policy.night_from.minutes() + policy.night_until.minutes();
    assert_eq!((night, policy.night_until.minutes()), (7 * 60, 5 * 60));
}
