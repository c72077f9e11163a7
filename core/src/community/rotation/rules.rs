use super::person::{Person, Stint, monday_of};
use super::{RotationPolicy, RotationRule};
use crate::time::Date;

const WHOLE_PERCENT: i64 = 100;

/// Something that is beyond the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) rule: RotationRule,
    pub(super) on: Date,
    pub(super) value: i64,
    pub(super) limit: i64,
}

/// Everything in somebody's shifts, by their starts, that is beyond the policy.
pub(super) fn faults(person: &Person, stints: &[Stint], policy: &RotationPolicy) -> Vec<Fault> {
    let mut found = Vec::new();
    stretches(person, stints, policy, &mut found);
    days(person, stints, policy, &mut found);
    in_row(person, stints, policy, &mut found);
    weeks(person, stints, policy, &mut found);
    weekly_rests(person, stints, policy, &mut found);
    found
}

/// What is said of shifts between which there is no rest.
fn stretches(person: &Person, stints: &[Stint], policy: &RotationPolicy, found: &mut Vec<Fault>) {
    let rest = i64::from(policy.rest_minutes);
    let is_joined = |one: &Stint, next: &Stint| next.start.saturating_sub(one.end) < rest;
    let mut stretches: Vec<Vec<&Stint>> = Vec::new();
    for stint in stints {
        match stretches.last_mut().filter(|stretch| stretch.last().is_some_and(|last| is_joined(last, stint))) {
            Some(stretch) => stretch.push(stint),
            None => stretches.push(vec![stint]),
        }
    }
    for stretch in &stretches {
        let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else { continue };
        let on = person.day(first.start);
        let span = last.end.saturating_sub(first.start);
        if span > policy.longest_stretch_minutes.into() {
            let gaps = stretch.iter().zip(stretch.iter().skip(1)).map(|(one, next)| next.start.saturating_sub(one.end));
            found.push(match gaps.max().filter(|gap| *gap > 0) {
                Some(value) => Fault { rule: RotationRule::ShortRest, on, value, limit: rest },
                None => {
                    let limit = policy.longest_stretch_minutes.into();
                    Fault { rule: RotationRule::LongStretch, on, value: span, limit }
                }
            });
        }
        let night = |stint: &Stint| {
            person.pieces(stint, policy).iter().map(|piece| piece.night_minutes).fold(0, i64::saturating_add)
        };
        let value = stretch.iter().copied().map(Stint::minutes).fold(0, i64::saturating_add);
        let limit = i64::from(policy.night_stretch_minutes);
        let at_night = || stretch.iter().copied().map(night).fold(0, i64::saturating_add);
        if value > limit && at_night() >= policy.night_work_minutes.into() {
            found.push(Fault { rule: RotationRule::LongNight, on, value, limit });
        }
    }
}

/// What is said of days.
fn days(person: &Person, stints: &[Stint], policy: &RotationPolicy, found: &mut Vec<Fault>) {
    let mut exposure = Vec::new();
    for stint in stints.iter().filter(|stint| stint.is_sensitive()) {
        for piece in person.pieces(stint, policy) {
            exposure.push((piece.day, piece.minutes.saturating_mul(stint.exposure_percent)));
        }
    }
    for (on, sum) in sums(exposure).into_iter().filter(|(_, sum)| *sum > person.exposure_most) {
        let limit = person.exposure_most.div_euclid(WHOLE_PERCENT);
        found.push(Fault { rule: RotationRule::Exposure, on, value: whole_minutes(sum), limit });
    }
}

/// The sum of what falls on each day, by the days.
fn sums(mut parts: Vec<(Date, i64)>) -> Vec<(Date, i64)> {
    parts.sort_by_key(|(on, _)| *on);
    let mut sums: Vec<(Date, i64)> = Vec::new();
    for (on, value) in parts {
        match sums.last_mut().filter(|(last, _)| *last == on) {
            Some((_, sum)) => *sum = sum.saturating_add(value),
            None => sums.push((on, value)),
        }
    }
    sums
}

/// Hundredths of minutes as minutes, rounded up.
pub(super) fn whole_minutes(hundredths: i64) -> i64 {
    hundredths.saturating_add(99).div_euclid(WHOLE_PERCENT)
}

/// What is said of sensitive shifts in a row.
fn in_row(person: &Person, stints: &[Stint], policy: &RotationPolicy, found: &mut Vec<Fault>) {
    let limit = i64::from(policy.sensitive_shifts_in_row);
    let weekly_rest = i64::from(policy.weekly_rest_minutes);
    let mut rows: Vec<(&Stint, i64)> = Vec::new();
    let mut before: Option<&Stint> = None;
    for stint in stints {
        let goes_on = |last: &Stint| last.is_sensitive() && stint.start.saturating_sub(last.end) < weekly_rest;
        if stint.is_sensitive() {
            match rows.last_mut().filter(|_| before.is_some_and(goes_on)) {
                Some((_, shifts)) => *shifts = shifts.saturating_add(1),
                None => rows.push((stint, 1)),
            }
        }
        before = Some(stint);
    }
    for (first, value) in rows.into_iter().filter(|(_, shifts)| *shifts > limit) {
        found.push(Fault { rule: RotationRule::SensitiveInRow, on: person.day(first.start), value, limit });
    }
}

/// What is said of the work of weeks.
fn weeks(person: &Person, stints: &[Stint], policy: &RotationPolicy, found: &mut Vec<Fault>) {
    let mut work = Vec::new();
    for stint in stints {
        for piece in person.pieces(stint, policy) {
            work.push((monday_of(piece.day), piece.minutes));
        }
    }
    for (on, value) in sums(work).into_iter().filter(|(_, sum)| *sum > person.week_most) {
        found.push(Fault { rule: RotationRule::LongWeek, on, value, limit: person.week_most });
    }
}

/// What is said of weeks without a rest: one that is long enough, and of which more than the rest of a day lies in the week.
fn weekly_rests(person: &Person, stints: &[Stint], policy: &RotationPolicy, found: &mut Vec<Fault>) {
    let limit = i64::from(policy.weekly_rest_minutes);
    let within = limit.saturating_sub(policy.rest_minutes.into()).max(1);
    let ends = [i64::MIN].into_iter().chain(stints.iter().map(|stint| stint.end));
    let starts = stints.iter().map(|stint| stint.start).chain([i64::MAX]);
    let gaps: Vec<(i64, i64)> = ends.zip(starts).collect();
    let mut mondays: Vec<Date> = stints
        .iter()
        .flat_map(|stint| [stint.start, stint.end.saturating_sub(1)])
        .map(|at| person.monday(at))
        .collect();
    mondays.dedup();
    for on in mondays {
        let Some((start, end)) = person.week(on) else { continue };
        let inside = |gap: &(i64, i64)| gap.1.min(end).saturating_sub(gap.0.max(start));
        let is_rest = |gap: &&(i64, i64)| gap.1.saturating_sub(gap.0) >= limit && inside(gap) >= within;
        if !gaps.iter().any(|gap| is_rest(&gap)) {
            let value = gaps.iter().map(inside).max().unwrap_or_default().max(0);
            found.push(Fault { rule: RotationRule::NoWeeklyRest, on, value, limit });
        }
    }
}
