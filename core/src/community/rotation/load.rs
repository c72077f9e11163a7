use std::collections::BTreeMap;

use super::check::check_rota;
use super::person::{Person, Stint, monday_of};
use super::rules::{Fault, faults, whole_minutes};
use super::{
    ModerationQueue, Moderator, ModeratorLoad, ModeratorLoadInput, ModeratorLoadTag, ModeratorTotal, ModeratorWeek,
    RotationPolicy, RotationRule, RotationSignal, UsedRotationPolicy, WorkedModeration,
};
use crate::check::{Code, Issue, Issues, Path, Version, count};
use crate::community::points::rounded_to;
use crate::community::service_level::lasting;
use crate::convention::{Convention, preset};
use crate::money::{Decimal, Fraction};
use crate::time::{Date, Instant, Weekday};
use crate::vocabulary::Id;

/// Hundredths of minutes in an hour.
const HOUR_HUNDREDTHS: i64 = 6_000;

/// Says what a rota asks of people, by week and in all, and what in it is beyond a policy: stretches that are too long, rests
/// that are too short, nights, weeks, exposure to disturbing material, weekends, and who carries more than the others.
///
/// ```
/// use greenroom::community::{ModeratorLoadInput, RotationRule, moderator_load};
///
/// let input: ModeratorLoadInput = greenroom::wire::parse(
///     r#"{"people": [{"id": "ana"}], "queues": [{"id": "graphic", "strain_percent": 200, "exposure_percent": 75}],
///         "worked": [{"person": "ana", "queue": "graphic", "start": "2026-11-23T09:00:00Z", "end": "2026-11-23T17:00:00Z"}]}"#,
/// )?;
/// let load = moderator_load(&input)?;
/// assert_eq!(load.people[0].strained_hours.to_string(), "16");
/// assert_eq!((load.signals[0].rule, load.signals[0].value), (RotationRule::Exposure, 360));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - people, queues or shifts beyond their limits, or that stand twice; a person or queue that is not there
/// - a shift that ends before it begins, is longer than a day, is not on whole minutes, or overlaps another of its person
/// - a zone that is not there, hours that overlap, or a policy with a number outside of its range
pub fn moderator_load(input: &ModeratorLoadInput) -> Result<ModeratorLoad, Issues> {
    let mut issues = Issues::default();
    check_rota(&input.people, &input.queues, &input.worked, &mut issues);
    let policy = policy(input.policy.as_ref(), &mut issues)?;
    let people = persons(&input.people, &policy.value, &mut issues);
    issues.into_result(())?;
    let stints: Vec<Vec<Stint>> =
        input.people.iter().map(|person| worked_by(&person.id, &input.worked, &input.queues)).collect();
    Ok(load(&input.people, &people, &stints, &policy))
}

/// The policy in use, checked.
pub(super) fn policy(
    own: Option<&Convention<RotationPolicy>>,
    issues: &mut Issues,
) -> Result<Convention<RotationPolicy>, Issues> {
    let path = Path::root().field("policy");
    let policy: Convention<RotationPolicy> = match own {
        Some(own) => own.clone(),
        None => preset("rotation_policy.eu")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()))?,
    };
    policy.check_dates(&path, issues);
    policy.value.check(&path.field("value"), issues);
    Ok(policy)
}

/// Everybody with their clock.
pub(super) fn persons(people: &[Moderator], policy: &RotationPolicy, issues: &mut Issues) -> Vec<Person> {
    let path = Path::root().field("people");
    let person = |(place, person): (usize, &Moderator)| Person::new(person, policy, &path.index(place), issues);
    people.iter().enumerate().map(person).collect()
}

/// What somebody has, by the starts.
pub(super) fn worked_by(person: &Id, worked: &[WorkedModeration], queues: &[ModerationQueue]) -> Vec<Stint> {
    let own = worked.iter().filter(|shift| shift.person == *person);
    let stint = |shift: &WorkedModeration| {
        let queue = queues.iter().find(|queue| queue.id == shift.queue)?;
        Some(Stint::new(shift.start, shift.end, queue))
    };
    let mut stints: Vec<Stint> = own.filter_map(stint).collect();
    stints.sort();
    stints
}

/// The load of everybody, whose shifts stand by their starts.
pub(super) fn load(
    people: &[Moderator],
    persons: &[Person],
    stints: &[Vec<Stint>],
    policy: &Convention<RotationPolicy>,
) -> ModeratorLoad {
    let mut weeks = Vec::new();
    let (mut totals, mut signals) = (Vec::new(), Vec::new());
    let strains: Vec<i64> =
        stints.iter().map(|own| own.iter().map(Stint::strain).fold(0, i64::saturating_add)).collect();
    let all = strains.iter().copied().fold(0, i64::saturating_add);
    for ((moderator, person), (own, strain)) in people.iter().zip(persons).zip(stints.iter().zip(&strains)) {
        let by_week = sums_by_week(person, own, &policy.value);
        let total = by_week.values().fold(Sum::default(), |sum, week| sum.and(week));
        totals.push(total.of_all(&moderator.id, own));
        weeks.extend(by_week.iter().map(|(monday, sum)| sum.of_week(&moderator.id, *monday)));
        let faults = faults(person, own, &policy.value);
        signals.extend(faults.iter().map(|fault| signal(&moderator.id, fault)));
        signals.extend(weekend_signal(&moderator.id, &total, &policy.value));
        signals.extend(uneven_signal(&moderator.id, *strain, all, people.len(), &policy.value));
    }
    let last = stints.iter().flatten().map(|stint| stint.end).max();
    let last = last.and_then(|end| Instant::from_unix(end.saturating_mul(60), 0)).map(Instant::date_in_utc);
    ModeratorLoad {
        document: ModeratorLoadTag,
        version: Version,
        people: totals,
        weeks,
        signals,
        policy: UsedRotationPolicy {
            convention: policy.id.clone(),
            source: policy.source.clone(),
            as_of: policy.as_of,
        },
        warnings: policy.stale_warning(last, &Path::root().field("policy")).into_iter().collect(),
    }
}

/// Sums of a person, strain and exposure in hundredths of minutes.
#[derive(Clone, Copy, Default)]
struct Sum {
    minutes: i64,
    strain: i64,
    exposure: i64,
    night: i64,
    weekend: i64,
}

impl Sum {
    fn and(self, other: &Self) -> Self {
        Self {
            minutes: self.minutes.saturating_add(other.minutes),
            strain: self.strain.saturating_add(other.strain),
            exposure: self.exposure.saturating_add(other.exposure),
            night: self.night.saturating_add(other.night),
            weekend: self.weekend.saturating_add(other.weekend),
        }
    }

    fn of_week(&self, person: &Id, monday: Date) -> ModeratorWeek {
        ModeratorWeek {
            person: person.clone(),
            monday,
            minutes: whole(self.minutes),
            strained_hours: hours(self.strain),
            exposure_minutes: whole(whole_minutes(self.exposure)),
            night_minutes: whole(self.night),
            weekend_minutes: whole(self.weekend),
        }
    }

    fn of_all(&self, person: &Id, stints: &[Stint]) -> ModeratorTotal {
        let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        ModeratorTotal {
            person: person.clone(),
            shifts: number(stints.len()),
            sensitive_shifts: number(count(stints.iter().filter(|stint| stint.is_sensitive()))),
            minutes: whole(self.minutes),
            strained_hours: hours(self.strain),
            exposure_minutes: whole(whole_minutes(self.exposure)),
            night_minutes: whole(self.night),
            weekend_minutes: whole(self.weekend),
        }
    }
}

fn sums_by_week(person: &Person, stints: &[Stint], policy: &RotationPolicy) -> BTreeMap<Date, Sum> {
    let mut weeks: BTreeMap<Date, Sum> = BTreeMap::new();
    for stint in stints {
        for piece in person.pieces(stint, policy) {
            let is_weekend = matches!(piece.day.weekday(), Weekday::Saturday | Weekday::Sunday);
            let own = Sum {
                minutes: piece.minutes,
                strain: piece.minutes.saturating_mul(stint.strain_percent),
                exposure: piece.minutes.saturating_mul(stint.exposure_percent),
                night: piece.night_minutes,
                weekend: if is_weekend { piece.minutes } else { 0 },
            };
            let sum = weeks.entry(monday_of(piece.day)).or_default();
            *sum = sum.and(&own);
        }
    }
    weeks
}

fn signal(person: &Id, fault: &Fault) -> RotationSignal {
    let (value, limit) = (whole(fault.value), whole(fault.limit));
    let shown = |minutes: i64| lasting(minutes.saturating_mul(60));
    let about = match fault.rule {
        RotationRule::SensitiveInRow => format!("{value}, at most {limit}"),
        RotationRule::ShortRest | RotationRule::NoWeeklyRest => {
            format!("{}, at least {}", shown(fault.value), shown(fault.limit))
        }
        _ => format!("{}, at most {}", shown(fault.value), shown(fault.limit)),
    };
    let sentence = format!("{person} {} from {} on: {about}", fault.rule.label(), fault.on);
    RotationSignal { person: person.clone(), rule: fault.rule, on: Some(fault.on), value, limit, sentence }
}

fn weekend_signal(person: &Id, total: &Sum, policy: &RotationPolicy) -> Option<RotationSignal> {
    let (rule, limit) = (RotationRule::WeekendShare, i64::from(policy.weekend_percent));
    let share = total.weekend.saturating_mul(100);
    if share <= total.minutes.saturating_mul(limit) {
        return None;
    }
    let value = whole(share.checked_div_euclid(total.minutes)?);
    let sentence = format!("{person} {}: {value} percent, at most {limit}", rule.label());
    Some(RotationSignal { person: person.clone(), rule, on: None, value, limit: whole(limit), sentence })
}

/// Who carries so much more than the mean; one person alone carries all.
fn uneven_signal(person: &Id, strain: i64, all: i64, people: usize, policy: &RotationPolicy) -> Option<RotationSignal> {
    let (rule, limit) = (RotationRule::Uneven, i128::from(policy.uneven_percent));
    let (people, all) = (i128::try_from(people).ok()?, i128::from(all));
    let above = i128::from(strain).saturating_mul(people).saturating_sub(all).saturating_mul(100);
    if above <= all.saturating_mul(limit) {
        return None;
    }
    let value = u64::try_from(above.checked_div_euclid(all)?).ok()?;
    let sentence = format!("{person} {}: {value} percent above the mean, at most {limit}", rule.label());
    Some(RotationSignal {
        person: person.clone(),
        rule,
        on: None,
        value,
        limit: policy.uneven_percent.into(),
        sentence,
    })
}

fn whole(value: i64) -> u64 {
    u64::try_from(value).unwrap_or_default()
}

/// Hundredths of minutes as hours, to the hundredth.
pub(super) fn hours(hundredths: i64) -> Decimal {
    let exact = Fraction::new(hundredths.into(), HOUR_HUNDREDTHS.into());
    exact.map_or(Decimal::ZERO, |hours| rounded_to(&hours, 2))
}
