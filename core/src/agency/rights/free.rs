use std::collections::BTreeMap;

use super::clash::{ClauseKind, doubts, shared_platforms};
use super::clause::{Activity, Claim, Side};
use super::index::{Lines, Shelf};
use crate::platform::Platform;
use crate::time::{Date, Interval};
use crate::vocabulary::{Id, Land};

/// Finds days without claims for the activities of one influencer: what claims say to activities of one sort is looked up once,
/// whatever their brands.
pub(super) struct FreeDays<'s, 'a> {
    shelf: &'s Shelf<'a>,
    lines: &'s Lines<'a>,
    /// The brands of claims by their ids and by their names, as numbers.
    ids: BTreeMap<&'s str, usize>,
    names: BTreeMap<String, usize>,
    sorts: Vec<Sort<'s>>,
}

/// Activities that meet the same claims, apart from those that name a brand or are of their own.
struct Sort<'s> {
    categories: &'s [Id],
    kind: ClauseKind,
    platforms: &'s [&'s Platform],
    land: &'s Land,
    held: Held,
}

/// The days of claims.
struct Held {
    by_start: Vec<HeldDays>,
    /// The latest end first.
    by_end: Vec<HeldDays>,
}

#[derive(Clone, Copy)]
struct HeldDays {
    days: Interval,
    brand: BrandNumbers,
}

/// A brand by its id and by its name; none where no claim has that.
#[derive(Clone, Copy)]
struct BrandNumbers {
    id: Option<usize>,
    name: Option<usize>,
}

impl BrandNumbers {
    fn is_same(self, other: Self) -> bool {
        (self.id.is_some() && self.id == other.id) || (self.name.is_some() && self.name == other.name)
    }
}

impl<'s, 'a> FreeDays<'s, 'a> {
    pub(super) fn new(shelf: &'s Shelf<'a>, lines: &'s Lines<'a>) -> Self {
        let (mut ids, mut names) = (BTreeMap::new(), BTreeMap::new());
        for (number, claim) in shelf.claims().iter().enumerate() {
            ids.entry(claim.side.brand.id.as_str()).or_insert(number);
            names.entry(claim.side.brand.name.folded()).or_insert(number);
        }
        Self { shelf, lines, ids, names, sorts: Vec::new() }
    }

    /// The day nearest to its start on which an activity could begin without meeting any claim; the later of two that are
    /// equally near.
    pub(super) fn nearest(&mut self, activity: &'s Activity<'_>) -> Option<Date> {
        let (start, length) = (activity.days.start(), activity.days.days());
        let own = self.numbers(&activity.side);
        let naming = Held::new(self.rows(activity, self.shelf.naming(activity)));
        let place = self.sort(activity);
        let of_sort = &self.sorts.get(place)?.held;
        let both = [of_sort, &naming];
        let later = settle(start, |day| both.iter().try_fold(day, |day, held| held.later(day, length, own)));
        let earlier = settle(start, |day| both.iter().try_fold(day, |day, held| held.earlier(day, length, own)));
        match (earlier, later) {
            (Some(before), Some(after)) if before.days_until(start) < start.days_until(after) => Some(before),
            (before, after) => after.or(before),
        }
    }

    /// Where the sort of an activity stands.
    fn sort(&mut self, activity: &'s Activity<'_>) -> usize {
        let is_of = |sort: &Sort<'_>| {
            let same = sort.categories == activity.side.categories && sort.kind == activity.kind;
            same && sort.platforms == activity.platforms.as_slice() && *sort.land == activity.land
        };
        if let Some(place) = self.sorts.iter().position(is_of) {
            return place;
        }
        let held = Held::new(self.rows(activity, self.shelf.of_sort(activity, self.lines)));
        self.sorts.push(Sort {
            categories: activity.side.categories,
            kind: activity.kind,
            platforms: &activity.platforms,
            land: &activity.land,
            held,
        });
        self.sorts.len().saturating_sub(1)
    }

    /// The days of those claims that meet the activity apart from days and brand.
    fn rows(&self, activity: &Activity<'_>, places: Vec<usize>) -> Vec<HeldDays> {
        let stands = |claim: &&Claim<'_>| {
            let in_lands = claim.land.shared(&activity.land).is_some();
            in_lands && shared_platforms(claim, activity).is_some() && doubts(claim, activity).is_some()
        };
        let claims = places.into_iter().filter_map(|place| self.shelf.claims().get(place)).filter(stands);
        claims.map(|claim| HeldDays { days: claim.days, brand: self.numbers(&claim.side) }).collect()
    }

    fn numbers(&self, side: &Side<'_>) -> BrandNumbers {
        let id = self.ids.get(side.brand.id.as_str()).copied();
        BrandNumbers { id, name: self.names.get(&side.brand.name.folded()).copied() }
    }
}

/// Steps on until nothing moves the day any more.
fn settle(start: Date, step: impl Fn(Date) -> Option<Date>) -> Option<Date> {
    let mut day = start;
    loop {
        let next = step(day)?;
        if next == day {
            return Some(day);
        }
        day = next;
    }
}

impl Held {
    fn new(rows: Vec<HeldDays>) -> Self {
        let (mut by_start, mut by_end) = (rows.clone(), rows);
        by_start.sort_by_key(|row| row.days.start());
        // What has no end comes first.
        by_end.sort_by_key(|row| (row.days.end().is_some(), std::cmp::Reverse(row.days.end())));
        Self { by_start, by_end }
    }

    /// The first day from this one on from which so many days are free.
    fn later(&self, from: Date, length: Option<i64>, own: BrandNumbers) -> Option<Date> {
        let (mut day, mut end) = (from, end_of(from, length)?);
        for row in self.by_start.iter().filter(|row| !row.brand.is_same(own)) {
            if end.is_some_and(|end| row.days.start() >= end) {
                break;
            }
            match row.days.end() {
                Some(last) if last <= day => {}
                // A claim without an end leaves no day behind it.
                last => {
                    day = last?;
                    end = end_of(day, length)?;
                }
            }
        }
        Some(day)
    }

    /// The last day up to this one from which so many days are free.
    fn earlier(&self, from: Date, length: Option<i64>, own: BrandNumbers) -> Option<Date> {
        let (mut day, mut end) = (from, end_of(from, length)?);
        for row in self.by_end.iter().filter(|row| !row.brand.is_same(own)) {
            if row.days.end().is_some_and(|last| last <= day) {
                break;
            }
            if end.is_none_or(|end| row.days.start() < end) {
                // What has no end itself cannot come before anything.
                let length = length?;
                end = Some(row.days.start());
                day = row.days.start().add_days(length.checked_neg()?).ok()?;
            }
        }
        Some(day)
    }
}

/// The day behind so many days; `None` inside where there is none, outside where that is beyond the calendar.
fn end_of(day: Date, length: Option<i64>) -> Option<Option<Date>> {
    match length {
        Some(length) => day.add_days(length).ok().map(Some),
        None => Some(None),
    }
}
