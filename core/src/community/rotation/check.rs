use super::{ModerationQueue, Moderator, PlanRotationInput, RotationPolicy, RotationShift, WorkedModeration};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, check_unique_ids, limits,
};
use crate::community::brand_voice::check_most;
use crate::time::Instant;
use crate::vocabulary::Id;

/// Finds everything that is wrong with people, queues and what was worked.
pub(super) fn check_rota(
    people: &[Moderator],
    queues: &[ModerationQueue],
    worked: &[WorkedModeration],
    issues: &mut Issues,
) {
    let path = Path::root().field("people");
    if people.is_empty() || people.len() > limits::ROTATION_PEOPLE {
        let (length, most) = (people.len(), limits::ROTATION_PEOPLE);
        let message = format!("the list has {length} items; it must have 1 to {most}");
        issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("most", most));
    }
    check_unique_ids(people.iter().map(|person| &person.id), "id", &path, issues);
    for (place, person) in people.iter().enumerate().take(limits::ROTATION_PEOPLE) {
        person.check(&path.index(place), issues);
    }
    let path = Path::root().field("queues");
    check_item_count(queues.len(), &path, issues);
    check_unique_ids(queues.iter().map(|queue| &queue.id), "id", &path, issues);
    for (place, queue) in queues.iter().enumerate().take(limits::LIST_ITEMS) {
        check_range(
            queue.strain_percent,
            0,
            limits::STRAIN_PERCENT,
            &path.index(place).field("strain_percent"),
            issues,
        );
        check_range(queue.exposure_percent, 0, 100, &path.index(place).field("exposure_percent"), issues);
    }
    check_worked(people, queues, worked, issues);
}

fn check_worked(people: &[Moderator], queues: &[ModerationQueue], worked: &[WorkedModeration], issues: &mut Issues) {
    let path = Path::root().field("worked");
    check_item_limit(worked.len(), &path, issues);
    for (place, shift) in worked.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place);
        check_known(&shift.person, people.iter().map(|person| &person.id), "person", &at, issues);
        check_known(&shift.queue, queues.iter().map(|queue| &queue.id), "queue", &at, issues);
        check_times(shift.start, shift.end, &at, issues);
        let meets = |other: &WorkedModeration| {
            other.person == shift.person && other.start < shift.end && shift.start < other.end
        };
        if let Some(first) = worked.iter().take(place).position(meets) {
            let message = format!("`{}` works in place {first} at the same time", shift.person);
            issues.push(Issue::new(Code::Overlap, at, message).with("first", first));
        }
    }
}

impl PlanRotationInput {
    pub(super) fn check(&self, issues: &mut Issues) {
        check_rota(&self.people, &self.queues, &self.worked, issues);
        let path = Path::root().field("shifts");
        check_most(self.shifts.len(), limits::ROTATION_SHIFTS, &path, issues);
        check_unique_ids(self.shifts.iter().map(|shift| &shift.id), "id", &path, issues);
        for (place, shift) in self.shifts.iter().enumerate().take(limits::ROTATION_SHIFTS) {
            shift.check(&self.queues, &path.index(place), issues);
        }
    }
}

impl RotationShift {
    fn check(&self, queues: &[ModerationQueue], path: &Path, issues: &mut Issues) {
        check_times(self.start, self.end, path, issues);
        check_known(&self.queue, queues.iter().map(|queue| &queue.id), "queue", path, issues);
        check_item_limit(self.skills.len(), &path.field("skills"), issues);
        check_unique(self.skills.iter(), &path.field("skills"), issues);
    }
}

impl Moderator {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if let Some(hours) = &self.hours {
            hours.check(&path.field("hours"), issues);
        }
        check_item_limit(self.days_off.len(), &path.field("days_off"), issues);
        check_unique(self.days_off.iter(), &path.field("days_off"), issues);
        if let Some(minutes) = self.exposure_minutes_per_day {
            check_range(minutes, 0, limits::DAY_MINUTES, &path.field("exposure_minutes_per_day"), issues);
        }
        if let Some(minutes) = self.week_minutes {
            check_range(minutes, 0, limits::WEEK_MINUTES, &path.field("week_minutes"), issues);
        }
        check_item_limit(self.skills.len(), &path.field("skills"), issues);
        check_unique(self.skills.iter(), &path.field("skills"), issues);
        check_item_limit(self.languages.len(), &path.field("languages"), issues);
        check_unique(self.languages.iter(), &path.field("languages"), issues);
    }
}

impl RotationPolicy {
    /// Finds everything that is wrong with a policy.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        for (value, least, most, field) in [
            (self.longest_stretch_minutes, 1, limits::WEEK_MINUTES, "longest_stretch_minutes"),
            (self.rest_minutes, 1, limits::WEEK_MINUTES, "rest_minutes"),
            (self.weekly_rest_minutes, 1, limits::WEEK_MINUTES, "weekly_rest_minutes"),
            (self.week_minutes, 1, limits::WEEK_MINUTES, "week_minutes"),
            (self.night_work_minutes, 1, limits::DAY_MINUTES, "night_work_minutes"),
            (self.night_stretch_minutes, 1, limits::DAY_MINUTES, "night_stretch_minutes"),
            (self.exposure_minutes_per_day, 0, limits::DAY_MINUTES, "exposure_minutes_per_day"),
            (self.sensitive_shifts_in_row, 1, limits::ROUNDS, "sensitive_shifts_in_row"),
            (self.weekend_percent, 0, 100, "weekend_percent"),
            (self.uneven_percent, 0, limits::LOAD_PERCENT, "uneven_percent"),
        ] {
            check_range(value, least, most, &path.field(field), issues);
        }
        if self.weekly_rest_minutes < self.rest_minutes {
            let message = format!(
                "the rest of a week, {}, is shorter than that of a day, {}",
                self.weekly_rest_minutes, self.rest_minutes
            );
            issues.push(Issue::new(Code::Contradiction, path.field("weekly_rest_minutes"), message));
        }
    }
}

fn check_known<'a>(
    id: &Id,
    mut known: impl Iterator<Item = &'a Id>,
    field: &'static str,
    path: &Path,
    issues: &mut Issues,
) {
    if !known.any(|one| one == id) {
        let message = format!("there is no {field} `{id}`");
        issues.push(Issue::new(Code::UnknownReference, path.field(field), message).with(field, id));
    }
}

fn check_times(start: Instant, end: Instant, path: &Path, issues: &mut Issues) {
    for (at, field) in [(start, "start"), (end, "end")] {
        if at.unix_seconds().rem_euclid(60) != 0 {
            let message = format!("{at} is not on a whole minute");
            issues.push(Issue::new(Code::InvalidText, path.field(field), message));
        }
    }
    let seconds = end.unix_seconds().saturating_sub(start.unix_seconds());
    let most = i64::from(limits::DAY_MINUTES).saturating_mul(60);
    if seconds <= 0 || seconds > most {
        let message = format!("{start} to {end} is not a time of up to a day");
        issues.push(Issue::new(Code::WrongOrder, path.field("end"), message));
    }
}
