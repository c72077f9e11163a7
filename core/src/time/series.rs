use serde::{Deserialize, Serialize};

use super::{Clock, ClockShift, Date, Instant, Moment, Recurrence, RepeatedTime, SkippedTime, Slot, TimeOfDay, Zone};
use crate::check::limits::{LIST_ITEMS, SLOTS};
use crate::check::{
    Code, Issue, Issues, Path, Version, check_item_limit, check_range, check_unique, document_tag, named,
    null_is_absent,
};

document_tag!(SlotListTag, "slot_list");

/// Slots that come again and again, at one time by the clock on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlotSeries {
    /// The first day that can be one of them.
    pub first_day: Date,
    /// At what time.
    pub time: TimeOfDay,
    /// Where the clock hangs; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// What is done where clocks skip that time; `later` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub skipped: SkippedTime,
    /// Which of two is meant where clocks show that time twice; `first` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub repeated: RepeatedTime,
    /// On which days.
    pub rule: Recurrence,
    /// The last day that can be one of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// How many there are, 1 to 10,000; exceptions and omitted ones count too, as in calendars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Days on which there is none after all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<Date>,
}

/// What `expand_slots` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExpandSlotsInput {
    /// Single slots.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    /// Slots that come again and again.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<SlotSeries>,
}

/// A slot with its instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedSlot {
    /// When it is.
    pub at: Instant,
    /// The day that was asked for.
    pub date: Date,
    /// The time that was asked for.
    pub time: TimeOfDay,
    /// Where the clock hangs; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// What the clocks do at that time.
    pub shift: ClockShift,
    /// From which series it comes, from 0; absent: a single slot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub series: Option<u32>,
}

named! {
    /// Why there is no slot on a day.
    OmittedWhy {
        Excepted = "excepted", "excepted";
        Skipped = "skipped", "the clocks skip the time";
    }
}

/// A day of a series without a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OmittedSlot {
    /// The day.
    pub date: Date,
    /// The series, from 0; absent: a single slot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub series: Option<u32>,
    /// Why there is none.
    pub why: OmittedWhy,
}

/// All slots with their instants, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlotList {
    /// Always `slot_list`.
    pub document: SlotListTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The slots.
    pub slots: Vec<DatedSlot>,
    /// Days without one.
    pub omitted: Vec<OmittedSlot>,
}

/// Gives every slot and every slot of a series its instant, the earliest first.
///
/// ```
/// use greenroom::time::{ExpandSlotsInput, expand_slots};
///
/// let input: ExpandSlotsInput = greenroom::wire::parse(r#"{"series": [{"first_day": "2026-05-01", "time": "18:00",
///   "rule": {"type": "monthly_by_weekday", "days": [{"nth": -1, "weekday": "friday"}]}, "count": 2}]}"#)?;
/// let found = expand_slots(&input)?;
/// let at: Vec<String> = found.slots.iter().map(|slot| slot.at.to_string()).collect();
/// assert_eq!(at, ["2026-05-29T18:00:00Z", "2026-06-26T18:00:00Z"]);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - a rule is not sound, or a series has neither a last day nor a count
/// - there are more than 10,000 slots
/// - there is no such zone, or clocks skip a time or show it twice where that is refused
pub fn expand_slots(input: &ExpandSlotsInput) -> Result<SlotList, Issues> {
    let root = Path::root();
    let mut issues = Issues::default();
    check_item_limit(input.slots.len(), &root.field("slots"), &mut issues);
    check_item_limit(input.series.len(), &root.field("series"), &mut issues);
    for (place, series) in input.series.iter().enumerate().take(LIST_ITEMS) {
        series.check(&root.field("series").index(place), &mut issues);
    }
    let mut issues = issues.into_result(Issues::default())?;
    let mut list = SlotList { document: SlotListTag, version: Version, slots: Vec::new(), omitted: Vec::new() };
    for (place, slot) in input.slots.iter().enumerate() {
        let path = root.field("slots").index(place);
        let clock = Clock::new(slot.zone.as_ref(), &path.field("zone"), &mut issues);
        list.add(slot, None, clock, &path, &mut issues);
    }
    for (place, series) in input.series.iter().enumerate() {
        list.add_series(series, place, &root.field("series").index(place), &mut issues);
    }
    list.slots.sort_by_key(|slot| slot.at);
    issues.into_result(list)
}

impl SlotSeries {
    /// Finds everything that is wrong with the series.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        self.rule.check(&path.field("rule"), issues);
        if let Some(until) = self.until.filter(|until| *until < self.first_day) {
            let message = format!("the last day {until} lies before the first, {}", self.first_day);
            let issue = Issue::new(Code::WrongOrder, path.field("until"), message);
            issues.push(issue.with("first_day", self.first_day).with("last_day", until));
        }
        let most = u32::try_from(SLOTS).unwrap_or(u32::MAX);
        match (self.count, self.until) {
            (Some(count), _) => check_range(count, 1, most, &path.field("count"), issues),
            (None, Some(_)) => {}
            (None, None) => {
                let message = "nothing says when the series ends";
                issues
                    .push(Issue::new(Code::MissingField, path.field("until"), message).help("give `until` or `count`"));
            }
        }
        check_item_limit(self.except.len(), &path.field("except"), issues);
        check_unique(self.except.iter(), &path.field("except"), issues);
    }

    /// The slots with their instants, those that are excepted or omitted left out; what is wrong goes to the issues.
    pub(crate) fn moments(&self, path: &Path, issues: &mut Issues) -> Vec<(Slot, Moment)> {
        let clock = Clock::new(self.zone.as_ref(), &path.field("zone"), issues);
        let Some(days) = self.days(0, path, issues) else { return Vec::new() };
        let mut moments = Vec::new();
        for date in days.into_iter().filter(|date| !self.except.contains(date)) {
            let slot = self.slot(date);
            match slot.moment_on(clock, path) {
                Ok(moment) => moments.extend(moment.map(|moment| (slot, moment))),
                Err(issue) => issues.push(issue),
            }
        }
        moments
    }

    /// The days, exceptions among them; an issue where there are too many beside those that are there.
    fn days(&self, others: usize, path: &Path, issues: &mut Issues) -> Option<Vec<Date>> {
        let most = self.count.and_then(|count| usize::try_from(count).ok()).unwrap_or(usize::MAX);
        let last = self.until.unwrap_or(Date::LAST);
        let days = self.rule.days(self.first_day, last, most.min(SLOTS.saturating_add(1)));
        if others.saturating_add(days.len()) > SLOTS {
            let message = format!("there are more than {SLOTS} slots");
            let issue = Issue::new(Code::OutOfRange, path.clone(), message).with("most", SLOTS);
            issues.push(issue.help("end the series sooner"));
            return None;
        }
        Some(days)
    }

    fn slot(&self, date: Date) -> Slot {
        let (zone, skipped, repeated) = (self.zone.clone(), self.skipped, self.repeated);
        Slot { date, time: self.time, zone, skipped, repeated }
    }
}

impl SlotList {
    fn add_series(&mut self, series: &SlotSeries, place: usize, path: &Path, issues: &mut Issues) {
        let clock = Clock::new(series.zone.as_ref(), &path.field("zone"), issues);
        let number = u32::try_from(place).ok();
        for date in series.days(self.slots.len(), path, issues).unwrap_or_default() {
            if series.except.contains(&date) {
                self.omitted.push(OmittedSlot { date, series: number, why: OmittedWhy::Excepted });
            } else {
                self.add(&series.slot(date), number, clock, path, issues);
            }
        }
    }

    fn add(&mut self, slot: &Slot, series: Option<u32>, clock: Clock, path: &Path, issues: &mut Issues) {
        let Slot { date, time, .. } = *slot;
        match slot.moment_on(clock, path) {
            Ok(Some(moment)) => {
                let zone = slot.zone.clone();
                self.slots.push(DatedSlot { at: moment.at, date, time, zone, shift: moment.shift, series });
            }
            Ok(None) => self.omitted.push(OmittedSlot { date, series, why: OmittedWhy::Skipped }),
            Err(issue) => issues.push(issue),
        }
    }
}
