use serde::{Deserialize, Serialize};

use crate::check::{
    Code, Issue, Issues, Path, Version, check_item_count, check_item_limit, check_range, check_unique,
    check_unique_ids, document_tag, limits, null_is_absent,
};
use crate::time::{Clock, Date, Instant, RepeatedTime, SkippedTime, Slot, TimeOfDay, Weekday, Zone};
use crate::vocabulary::Id;

document_tag!(CommonHoursTag, "common_hours");

/// What `common_hours` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommonHoursInput {
    /// Who is to meet: 1 to 100 people.
    pub people: Vec<WorkingHours>,
    /// The first day that is looked at, by each person's own clock.
    pub first_day: Date,
    /// The last day, at most a year later.
    pub last_day: Date,
    /// The shortest time that is of use, in minutes, 1 to 1,440; 30 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_minutes: Option<u32>,
}

/// When somebody works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingHours {
    /// Who.
    pub id: Id,
    /// Where their clock hangs; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// From what time on.
    pub from: TimeOfDay,
    /// Up to what time; one that is not later than `from` is of the next day.
    pub until: TimeOfDay,
    /// On which days of the week; Monday to Friday when absent.
    #[serde(default = "monday_to_friday", deserialize_with = "weekdays_or_default")]
    pub weekdays: Vec<Weekday>,
    /// Days off.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub days_off: Vec<Date>,
}

/// When everybody works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommonHours {
    /// Always `common_hours`.
    pub document: CommonHoursTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The times at which everybody works, the earliest first.
    pub windows: Vec<CommonWindow>,
    /// Where there is no such time: the times at which most people work, the earliest first.
    pub nearest: Vec<CommonWindow>,
}

/// A time at which people work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommonWindow {
    /// When it begins.
    pub start: Instant,
    /// When it is over.
    pub end: Instant,
    /// How long it is.
    pub minutes: u32,
    /// What their clocks show, for everybody who works.
    pub people: Vec<LocalHours>,
    /// Who does not work.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Id>,
}

/// A time by somebody's own clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalHours {
    /// Who.
    pub person: Id,
    /// The day on which it begins.
    pub date: Date,
    /// When it begins.
    pub from: TimeOfDay,
    /// When it is over.
    pub until: TimeOfDay,
}

/// A stretch of time with the places of the people who work in it, in seconds.
type Stretch = (i64, i64, Vec<usize>);

/// Finds when everybody of a team works, each by their own clock, changes of clocks included; where there is no such time,
/// when most do.
///
/// # Errors
/// - there is no such zone, a list is empty or too long, the last day lies before the first or more than a year later
pub fn common_hours(input: &CommonHoursInput) -> Result<CommonHours, Issues> {
    let clocks = input.check()?;
    let stretches = input.stretches(&clocks)?;
    let least = i64::from(input.least_minutes.unwrap_or(30)).saturating_mul(60);
    let with = |count: usize| {
        joined(&stretches, count)
            .into_iter()
            .filter(|(start, end, _)| end.saturating_sub(*start) >= least)
            .collect::<Vec<Stretch>>()
    };
    let show =
        |found: Vec<Stretch>| found.iter().filter_map(|one| input.window(one, &clocks)).collect::<Vec<CommonWindow>>();
    let windows = show(with(input.people.len()));
    let fewer = (1..input.people.len()).rev().map(with).find(|found| !found.is_empty());
    let nearest = if windows.is_empty() { show(fewer.unwrap_or_default()) } else { Vec::new() };
    Ok(CommonHours { document: CommonHoursTag, version: Version, windows, nearest })
}

/// The stretches in which so many people work, those that touch and have the same people made one.
fn joined(stretches: &[Stretch], count: usize) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for (start, end, people) in stretches.iter().filter(|(_, _, people)| people.len() == count) {
        match found.last_mut() {
            Some((_, last, same)) if last == start && same == people => *last = *end,
            _ => found.push((*start, *end, people.clone())),
        }
    }
    found
}

impl CommonHoursInput {
    fn check(&self) -> Result<Vec<Clock>, Issues> {
        let mut issues = Issues::default();
        let people = Path::root().field("people");
        check_item_count(self.people.len(), &people, &mut issues);
        let most = limits::MEETING_PEOPLE;
        if self.people.len() > most {
            let message = format!("the list has {} items; the most is {most}", self.people.len());
            issues.push(Issue::new(Code::ItemCount, people.clone(), message).with("most", most));
        }
        check_unique_ids(self.people.iter().map(|person| &person.id), "id", &people, &mut issues);
        let mut clocks = Vec::new();
        for (place, person) in self.people.iter().enumerate().take(most) {
            let at = people.index(place);
            clocks.push(Clock::new(person.zone.as_ref(), &at.field("zone"), &mut issues));
            check_unique(person.weekdays.iter(), &at.field("weekdays"), &mut issues);
            check_item_limit(person.days_off.len(), &at.field("days_off"), &mut issues);
        }
        let days = self.first_day.days_until(self.last_day);
        if !(0..=i64::from(limits::WINDOW_DAYS)).contains(&days) {
            let message = format!("{} to {} is not a time of up to a year", self.first_day, self.last_day);
            issues.push(Issue::new(Code::OutOfRange, Path::root().field("last_day"), message));
        }
        if let Some(minutes) = self.least_minutes {
            check_range(
                minutes,
                1,
                limits::LAST_MINUTE.saturating_add(1),
                &Path::root().field("least_minutes"),
                &mut issues,
            );
        }
        issues.into_result(clocks)
    }

    /// The time cut wherever somebody begins or ends, with who works in each stretch.
    fn stretches(&self, clocks: &[Clock]) -> Result<Vec<Stretch>, Issues> {
        let mut events: Vec<(i64, bool, usize)> = Vec::new();
        for (place, (person, clock)) in self.people.iter().zip(clocks).enumerate() {
            for (start, end) in person.shifts(self, *clock, &Path::root().field("people").index(place))? {
                events.extend([(start, true, place), (end, false, place)]);
            }
        }
        events.sort_unstable();
        let mut at_work: Vec<usize> = vec![0; self.people.len()];
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut since = None;
        for (at, begins, place) in events {
            let people: Vec<usize> =
                at_work.iter().enumerate().filter(|(_, shifts)| **shifts > 0).map(|(place, _)| place).collect();
            if let Some(since) = since.filter(|since| *since < at && !people.is_empty()) {
                stretches.push((since, at, people));
            }
            since = Some(at);
            if let Some(shifts) = at_work.get_mut(place) {
                *shifts = if begins { shifts.saturating_add(1) } else { shifts.saturating_sub(1) };
            }
        }
        Ok(stretches)
    }

    fn window(&self, (start, end, people): &Stretch, clocks: &[Clock]) -> Option<CommonWindow> {
        let local = |place: &usize| {
            let (person, clock) = (self.people.get(*place)?, clocks.get(*place)?);
            let shown = |seconds: i64| {
                let minutes = clock.local(seconds)?.rem_euclid(86_400).checked_div(60)?;
                TimeOfDay::from_minutes(u32::try_from(minutes).ok()?)
            };
            let date = clock.date_of(Instant::from_unix(*start, 0)?)?;
            Some(LocalHours { person: person.id.clone(), date, from: shown(*start)?, until: shown(*end)? })
        };
        let missing = self.people.iter().enumerate().filter(|(place, _)| !people.contains(place));
        Some(CommonWindow {
            start: Instant::from_unix(*start, 0)?,
            end: Instant::from_unix(*end, 0)?,
            minutes: u32::try_from(end.checked_sub(*start)?.checked_div(60)?).ok()?,
            people: people.iter().filter_map(local).collect(),
            missing: missing.map(|(_, person)| person.id.clone()).collect(),
        })
    }
}

impl WorkingHours {
    /// The shifts within the days, in seconds after midnight of 1 January 1970 in UTC.
    fn shifts(&self, input: &CommonHoursInput, clock: Clock, path: &Path) -> Result<Vec<(i64, i64)>, Issues> {
        let moment = |date: Date, time: TimeOfDay, repeated: RepeatedTime| {
            let slot = Slot { date, time, zone: self.zone.clone(), skipped: SkippedTime::Later, repeated };
            slot.moment_on(clock, path).map(|found| found.map(|moment| moment.at.unix_seconds()))
        };
        let mut shifts = Vec::new();
        let mut day = Some(input.first_day);
        while let Some(date) = day.filter(|day| *day <= input.last_day) {
            day = date.add_days(1).ok();
            if !self.weekdays.contains(&date.weekday()) || self.days_off.contains(&date) {
                continue;
            }
            let Some(end_day) = (if self.until <= self.from { day } else { Some(date) }) else { continue };
            let start = moment(date, self.from, RepeatedTime::First)?;
            let end = moment(end_day, self.until, RepeatedTime::Second)?;
            shifts.extend(start.zip(end).filter(|(start, end)| start < end));
        }
        Ok(shifts)
    }
}

fn monday_to_friday() -> Vec<Weekday> {
    Weekday::ALL.iter().copied().take(5).collect()
}

fn weekdays_or_default<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Vec<Weekday>, D::Error> {
    Ok(Option::deserialize(input)?.unwrap_or_else(monday_to_friday))
}
