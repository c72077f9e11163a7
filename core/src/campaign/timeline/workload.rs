use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::WorkloadBounds;
use super::calendar::between;
use crate::check::{
    Code, Issue, Issues, Path, Version, check_item_limit, check_unique_ids, document_tag, limits, named, null_is_absent,
};
use crate::fee::check_known_id;
use crate::money::{Decimal, Fraction};
use crate::time::{BusinessDays, Clock, Date, Instant, Zone, place_in_week};
use crate::vocabulary::Id;

document_tag!(WorkloadTag, "workload");

/// What `workload` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkloadInput {
    /// Who works.
    pub people: Vec<Worker>,
    /// What they are to do; it is spread evenly over its business days.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub work: Vec<PlannedWork>,
    /// What they did.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub log: Vec<LoggedWork>,
    /// On which days work is done; all but Saturdays and Sundays when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
    /// From when on a week is too full, and which hours are night; those of the preset `workload_bounds.house` when
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<WorkloadBounds>,
}

/// Somebody who works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Worker {
    /// Who.
    pub id: Id,
    /// How many hours a week they can give, 0 to 168.
    pub hours_per_week: Decimal,
    /// Where their clock hangs; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
}

/// Work that is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlannedWork {
    /// The name of the work.
    pub id: Id,
    /// Who does it.
    pub person: Id,
    /// How many hours it takes, 0 to 100,000.
    pub hours: Decimal,
    /// On which day it begins.
    pub first_day: Date,
    /// On which day it is done.
    pub last_day: Date,
    /// The day on which it was to be done first, where that has moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_deadline: Option<Date>,
}

/// Work that was done in one go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoggedWork {
    /// Who did it.
    pub person: Id,
    /// When it began.
    pub start: Instant,
    /// When it was over, at most a day later.
    pub end: Instant,
    /// Whether it was spent on abusive comments.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub abusive: bool,
}

/// How much work people have, week by week, and what should be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Workload {
    /// Always `workload`.
    pub document: WorkloadTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Every week of a person with planned work, by people and weeks.
    pub weeks: Vec<LoadWeek>,
    /// What speaks for too much strain, by people. These are signals to talk about, and no diagnosis.
    pub signals: Vec<BurnoutSignal>,
}

/// The planned work of somebody in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadWeek {
    /// Who.
    pub person: Id,
    /// The Monday of the week.
    pub monday: Date,
    /// How many hours are planned.
    pub hours: Fraction,
    /// How many hours they can give.
    pub capacity_hours: Decimal,
    /// The hours by the capacity; absent where that is zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load: Option<Fraction>,
    /// Whether that is too much.
    pub verdict: LoadVerdict,
}

named! {
    /// Whether a week is too full, by the bounds in use: those of the house say tight from 85 percent of the capacity on,
    /// full from 100 percent on.
    LoadVerdict {
        Fine = "fine", "fine";
        Tight = "tight", "tight";
        Full = "full", "full";
    }
}

/// Something that speaks for too much strain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BurnoutSignal {
    /// Who.
    pub person: Id,
    /// What.
    pub kind: BurnoutSignalKind,
    /// How much: a count, or a share from 0 to 1.
    pub value: Fraction,
}

named! {
    /// What speaks for too much strain. Counts of zero and shares without any hours are left out.
    BurnoutSignalKind {
        /// How many planned weeks are over the capacity.
        WeeksOverCapacity = "weeks_over_capacity", "weeks over capacity";
        /// The share of logged hours on Saturdays, Sundays and holidays, or at night.
        WeekendAndNightShare = "weekend_and_night_share", "share of hours on weekends and at night";
        /// The most days in a row with logged work.
        DaysWithoutBreak = "days_without_break", "days in a row without a day off";
        /// How many works are to be done later than at first.
        SlippedDeadlines = "slipped_deadlines", "deadlines that slipped";
        /// The share of logged hours that was spent on abusive comments.
        AbusiveShare = "abusive_share", "share of hours on abusive comments";
    }
}

/// Adds up the planned work of people by week, beside what they can give, and gathers what speaks for too much strain.
///
/// Work is spread evenly over the business days from its first to its last; work without such a day is all on its last.
///
/// # Errors
/// - somebody is not there, an id stands twice there, hours are out of range, an end lies before its start
pub fn workload(input: &WorkloadInput) -> Result<Workload, Issues> {
    let bounds = input.bounds.clone().map_or_else(WorkloadBounds::house, Ok)?;
    let clocks = input.check()?;
    let (mut weeks, mut signals) = (Vec::new(), Vec::new());
    for (person, clock) in input.people.iter().zip(clocks) {
        let own = input.weeks(person, &bounds)?;
        let over = own.iter().filter(|week| week.is_over()).fold(0_i128, |sum, _| sum.saturating_add(1));
        weeks.extend(own);
        signals.extend(input.signals(person, over, clock, &bounds)?);
    }
    Ok(Workload { document: WorkloadTag, version: Version, weeks, signals })
}

impl LoadWeek {
    fn is_over(&self) -> bool {
        self.hours > Fraction::from(self.capacity_hours)
    }
}

fn exact<T, E>(number: Result<T, E>) -> Result<T, Issues> {
    number.map_err(|_| Issues::default())
}

impl WorkloadInput {
    fn check(&self) -> Result<Vec<Clock>, Issues> {
        let mut issues = Issues::default();
        let root = Path::root();
        let people = root.field("people");
        check_item_limit(self.people.len(), &people, &mut issues);
        check_unique_ids(self.people.iter().map(|person| &person.id), "id", &people, &mut issues);
        self.business_days.check(&root.field("business_days"), &mut issues);
        if let Some(bounds) = &self.bounds {
            bounds.check(&root.field("bounds"), &mut issues);
        }
        let mut clocks = Vec::new();
        for (place, person) in self.people.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = people.index(place);
            clocks.push(Clock::new(person.zone.as_ref(), &at.field("zone"), &mut issues));
            check_hours(person.hours_per_week, 168, &at.field("hours_per_week"), &mut issues);
        }
        let known = self.people.iter().map(|person| person.id.as_str()).collect();
        check_item_limit(self.work.len(), &root.field("work"), &mut issues);
        for (place, work) in self.work.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = root.field("work").index(place);
            check_known_id(&work.person, &known, "person", &at.field("person"), &mut issues);
            check_hours(work.hours, limits::WORK_TIME, &at.field("hours"), &mut issues);
            if work.last_day < work.first_day {
                let message = format!("the last day {} lies before the first, {}", work.last_day, work.first_day);
                issues.push(Issue::new(Code::WrongOrder, at.field("last_day"), message));
            }
        }
        check_item_limit(self.log.len(), &root.field("log"), &mut issues);
        for (place, entry) in self.log.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = root.field("log").index(place);
            check_known_id(&entry.person, &known, "person", &at.field("person"), &mut issues);
            let seconds = entry.end.unix_seconds().saturating_sub(entry.start.unix_seconds());
            if !(0..=86_400).contains(&seconds) {
                let message = format!("{} to {} is not a time of up to a day", entry.start, entry.end);
                issues.push(Issue::new(Code::WrongOrder, at.field("end"), message));
            }
        }
        issues.into_result(clocks)
    }

    fn weeks(&self, person: &Worker, bounds: &WorkloadBounds) -> Result<Vec<LoadWeek>, Issues> {
        let mut hours: BTreeMap<Date, Fraction> = BTreeMap::new();
        for work in self.work.iter().filter(|work| work.person == person.id) {
            for (monday, part) in self.spread(work)? {
                let sum = hours.get(&monday).map_or(Ok(part.clone()), |known| known.checked_add(&part));
                hours.insert(monday, exact(sum)?);
            }
        }
        let capacity = Fraction::from(person.hours_per_week);
        let tight = WorkloadBounds::share(bounds.tight_from_percent)?;
        let full = WorkloadBounds::share(bounds.full_from_percent)?;
        let week = |(monday, hours): (Date, Fraction)| {
            let load = hours.checked_div(&capacity).ok();
            let verdict = match &load {
                Some(load) if *load < tight => LoadVerdict::Fine,
                Some(load) if *load < full => LoadVerdict::Tight,
                None if hours.is_zero() => LoadVerdict::Fine,
                _ => LoadVerdict::Full,
            };
            let (person, capacity_hours) = (person.id.clone(), person.hours_per_week);
            Ok(LoadWeek { person, monday, hours, capacity_hours, load, verdict })
        };
        hours.into_iter().map(week).collect()
    }

    /// The hours of a work by the Mondays of its weeks.
    fn spread(&self, work: &PlannedWork) -> Result<Vec<(Date, Fraction)>, Issues> {
        let end = work.last_day.add_days(1).unwrap_or(Date::LAST);
        let all = between(&self.business_days, work.first_day, end);
        if all == 0 {
            return Ok(vec![(monday_of(work.last_day), Fraction::from(work.hours))]);
        }
        let mut parts = Vec::new();
        let mut monday = Some(monday_of(work.first_day));
        while let Some(start) = monday.filter(|monday| *monday < end) {
            let next = start.add_days(7).ok();
            let days = between(&self.business_days, start.max(work.first_day), next.unwrap_or(Date::LAST).min(end));
            let share = exact(Fraction::new(days.into(), all.into()))?;
            if days > 0 {
                parts.push((start, exact(Fraction::from(work.hours).checked_mul(&share))?));
            }
            monday = next;
        }
        Ok(parts)
    }

    fn signals(
        &self,
        person: &Worker,
        over: i128,
        clock: Clock,
        bounds: &WorkloadBounds,
    ) -> Result<Vec<BurnoutSignal>, Issues> {
        let log: Vec<&LoggedWork> = self.log.iter().filter(|entry| entry.person == person.id).collect();
        let seconds = |entry: &&LoggedWork| entry.end.unix_seconds().saturating_sub(entry.start.unix_seconds());
        let sum = |entries: &mut dyn Iterator<Item = i64>| entries.fold(0_i64, i64::saturating_add);
        let all = sum(&mut log.iter().map(seconds));
        let odd = sum(&mut log.iter().map(|entry| self.odd_seconds(entry, clock, bounds)));
        let abusive = sum(&mut log.iter().filter(|entry| entry.abusive).map(seconds));
        let slipped = self.work.iter().filter(|work| work.person == person.id);
        let slipped = slipped.filter(|work| work.first_deadline.is_some_and(|first| first < work.last_day));
        let slipped = slipped.fold(0_i128, |sum, _| sum.saturating_add(1));
        let counts = [
            (BurnoutSignalKind::WeeksOverCapacity, over, 1),
            (BurnoutSignalKind::WeekendAndNightShare, odd.into(), all.into()),
            (BurnoutSignalKind::DaysWithoutBreak, longest_run(&log, clock).into(), 1),
            (BurnoutSignalKind::SlippedDeadlines, slipped, 1),
            (BurnoutSignalKind::AbusiveShare, abusive.into(), all.into()),
        ];
        let signal = |(kind, number, of): (BurnoutSignalKind, i128, i128)| {
            let value = exact(Fraction::new(number, of))?;
            Ok(BurnoutSignal { person: person.id.clone(), kind, value })
        };
        counts.into_iter().filter(|(_, number, of)| *number > 0 && *of > 0).map(signal).collect()
    }

    /// How many seconds lie on free days, or at night.
    fn odd_seconds(&self, entry: &LoggedWork, clock: Clock, bounds: &WorkloadBounds) -> i64 {
        let (start, end) = (entry.start.unix_seconds(), entry.end.unix_seconds());
        let mut odd = 0_i64;
        let mut at = start;
        while at < end {
            // Up to the next full hour of the clock, or the end.
            let shown = clock.local(at).unwrap_or(at);
            let next = at.saturating_add(3_600_i64.saturating_sub(shown.rem_euclid(3_600))).min(end);
            let hour = shown.rem_euclid(86_400).div_euclid(3_600);
            let date = Instant::from_unix(at, 0).and_then(|at| clock.date_of(at));
            let free = date.is_some_and(|date| !self.business_days.is_business_day(date));
            if free || u32::try_from(hour).is_ok_and(|hour| bounds.is_night(hour)) {
                odd = odd.saturating_add(next.saturating_sub(at));
            }
            at = next;
        }
        odd
    }
}

/// The most days in a row on which somebody worked.
fn longest_run(log: &[&LoggedWork], clock: Clock) -> u32 {
    let mut days: Vec<Date> = log.iter().filter_map(|entry| clock.date_of(entry.start)).collect();
    days.sort_unstable();
    days.dedup();
    let (mut longest, mut run, mut last): (u32, u32, Option<Date>) = (0, 0, None);
    for day in days {
        let follows = last.is_some_and(|last| last.days_until(day) == 1);
        run = if follows { run.saturating_add(1) } else { 1 };
        longest = longest.max(run);
        last = Some(day);
    }
    longest
}

fn monday_of(day: Date) -> Date {
    day.add_days(place_in_week(day.weekday()).saturating_neg()).unwrap_or(Date::FIRST)
}

fn check_hours(hours: Decimal, most: u32, path: &Path, issues: &mut Issues) {
    if hours.is_negative() || hours > Decimal::from(most) {
        let message = format!("{hours} hours are not within 0 to {most}");
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", hours).with("most", most));
    }
}
