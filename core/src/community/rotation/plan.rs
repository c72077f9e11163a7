use super::explain::Explained;
use super::load::{load, persons, policy, worked_by};
use super::person::{Person, Stint, minutes_of};
use super::search::{Board, Found, search};
use super::{Moderator, PlanRotationInput, RotationPlan, RotationPlanTag, RotationRule, RotationShift};
use crate::check::{Issues, Path, Version};
use crate::community::brand_voice::is_within;
use crate::community::service_level::BusinessTime;
use crate::vocabulary::Language;

/// Says who takes which shift: as many shifts as can be filled within the policy, and of such plans one whose strain is shared
/// most evenly. Strain is the minutes of shifts, each as much as its queue strains, with what was worked before; evenly shared
/// is the least sum of its squares. The same input gives the same plan.
///
/// Nobody is given a shift by which anything is beyond the policy that was not before. Small plans are compared with all
/// others; of large ones those that are best so far, and `is_most` says whether that is certain to fill most.
///
/// ```
/// use greenroom::community::{PlanRotationInput, plan_rotation};
///
/// let input: PlanRotationInput = greenroom::wire::parse(
///     r#"{"people": [{"id": "ana"}, {"id": "ben", "exposure_minutes_per_day": 0}],
///         "queues": [{"id": "graphic", "strain_percent": 200, "exposure_percent": 50},
///             {"id": "plain", "strain_percent": 100, "exposure_percent": 0}],
///         "shifts": [
///             {"id": "a", "queue": "graphic", "start": "2026-11-23T09:00:00Z", "end": "2026-11-23T17:00:00Z"},
///             {"id": "b", "queue": "plain", "start": "2026-11-23T09:00:00Z", "end": "2026-11-23T17:00:00Z"},
///             {"id": "c", "queue": "plain", "start": "2026-11-23T19:00:00Z", "end": "2026-11-23T23:00:00Z"}]}"#,
/// )?;
/// let plan = plan_rotation(&input)?;
/// let takers: Vec<&str> = plan.assignments.iter().map(|one| one.person.as_str()).collect();
/// assert_eq!(takers, ["ana", "ben"]);
/// // As many shifts can be filled with `b` as with `c`, and `c` strains less.
/// let left = &plan.unfilled[0];
/// assert_eq!(left.sentence, "nobody can take it: ana has another shift then; ben rests too little between shifts");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - whatever [`super::moderator_load`] refuses of people, queues, what was worked and the policy
/// - more than 200 shifts, one that stands twice or is of no known queue, or times that are none
pub fn plan_rotation(input: &PlanRotationInput) -> Result<RotationPlan, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    let policy = policy(input.policy.as_ref(), &mut issues)?;
    let people = persons(&input.people, &policy.value, &mut issues);
    let shifts = sorted(&input.shifts);
    let barred = barred(input, &people, &shifts, &mut issues);
    issues.into_result(())?;
    let stint = |shift: &&RotationShift| {
        let queue = input.queues.iter().find(|queue| queue.id == shift.queue)?;
        Some(Stint::new(shift.start, shift.end, queue))
    };
    let board = Board {
        policy: &policy.value,
        people,
        worked: input.people.iter().map(|person| worked_by(&person.id, &input.worked, &input.queues)).collect(),
        shifts: shifts.iter().filter_map(stint).collect(),
        barred,
    };
    let known = board.known();
    let Found { takers, is_most } = search(&board, &known);
    let plan = Explained { input, board: &board, known: &known, takers: &takers };
    let (mut assignments, mut left) = (Vec::new(), Vec::new());
    for (place, (shift, taker)) in shifts.iter().zip(&takers).enumerate() {
        match taker {
            Some(person) => assignments.extend(plan.assignment(shift, place, *person)),
            None => left.push(plan.unfilled(shift, place)),
        }
    }
    let stints: Vec<Vec<Stint>> = (0..input.people.len()).map(|person| board.stints(person, &takers, None)).collect();
    let load = load(&input.people, &board.people, &stints, &policy);
    Ok(RotationPlan { document: RotationPlanTag, version: Version, assignments, unfilled: left, is_most, load })
}

/// The shifts by their starts, ends and names.
fn sorted(shifts: &[RotationShift]) -> Vec<&RotationShift> {
    let mut sorted: Vec<&RotationShift> = shifts.iter().collect();
    sorted.sort_by(|one, other| (one.start, one.end, &one.id).cmp(&(other.start, other.end, &other.id)));
    sorted
}

/// For each shift and each person what keeps them from it whatever else they have.
fn barred(
    input: &PlanRotationInput,
    people: &[Person],
    shifts: &[&RotationShift],
    issues: &mut Issues,
) -> Vec<Vec<Option<RotationRule>>> {
    let mut rows: Vec<Vec<Option<RotationRule>>> = vec![Vec::new(); shifts.len()];
    for (place, (person, own)) in input.people.iter().zip(people).enumerate() {
        let at = Path::root().field("people").index(place);
        let times = Times::of(person, own, shifts, &at, issues);
        for (row, shift) in rows.iter_mut().zip(shifts) {
            row.push(times.bar(person, shift));
        }
    }
    rows
}

/// When somebody can work.
struct Times {
    hours: BusinessTime,
    /// From when to when each day off lasts, in minutes since 1970.
    days: Vec<(i64, i64)>,
}

impl Times {
    fn of(person: &Moderator, own: &Person, shifts: &[&RotationShift], path: &Path, issues: &mut Issues) -> Self {
        let first = shifts.iter().map(|shift| shift.start).min();
        let last = shifts.iter().map(|shift| shift.end).max();
        let Some((first, last)) = first.zip(last) else {
            return Self { hours: BusinessTime::AroundTheClock, days: Vec::new() };
        };
        let mut of_hours = Issues::default();
        let hours = BusinessTime::new(person.hours.as_ref(), first, last, &path.field("hours"), &mut of_hours);
        // What is wrong with the zone of the hours is said once.
        if person.zone.is_some() {
            issues.extend(of_hours.as_slice().iter().cloned());
        }
        Self { hours, days: person.days_off.iter().filter_map(|day| own.day_span(*day)).collect() }
    }

    fn bar(&self, person: &Moderator, shift: &RotationShift) -> Option<RotationRule> {
        if shift.skills.iter().any(|skill| !person.skills.contains(skill)) {
            return Some(RotationRule::MissingSkill);
        }
        let is_read = |language: &Language| person.languages.iter().any(|own| is_within(language, own));
        if shift.language.as_ref().is_some_and(|language| !is_read(language)) {
            return Some(RotationRule::MissingLanguage);
        }
        let (start, end) = (minutes_of(shift.start), minutes_of(shift.end));
        if self.days.iter().any(|(from, until)| *from < end && start < *until) {
            return Some(RotationRule::DayOff);
        }
        let (from, until) = (shift.start.unix_seconds(), shift.end.unix_seconds());
        (self.hours.between(from, until) < until.saturating_sub(from)).then_some(RotationRule::OutsideHours)
    }
}
