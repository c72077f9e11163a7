use std::cmp::Reverse;

use super::person::{Person, Stint};
use super::rules::{Fault, faults};
use super::{RotationPolicy, RotationRule};
use crate::check::{count, limits};

/// The people and the shifts of a plan, ready to be compared.
pub(super) struct Board<'a> {
    pub(super) policy: &'a RotationPolicy,
    pub(super) people: Vec<Person>,
    /// For each person what they have anyway, by the starts.
    pub(super) worked: Vec<Vec<Stint>>,
    /// The shifts, by their starts.
    pub(super) shifts: Vec<Stint>,
    /// For each shift and each person what keeps them from it whatever else they have.
    pub(super) barred: Vec<Vec<Option<RotationRule>>>,
}

/// Who takes each shift, and whether no plan fills more.
pub(super) struct Found {
    pub(super) takers: Vec<Option<usize>>,
    pub(super) is_most: bool,
}

/// A plan for the first shifts.
#[derive(Clone)]
struct Way {
    takers: Vec<Option<usize>>,
    filled: usize,
    /// For each person the strain, in hundredths of minutes.
    strain: Vec<i64>,
}

impl Board<'_> {
    /// What somebody has in a plan, by the starts.
    pub(super) fn stints(&self, person: usize, takers: &[Option<usize>], but: Option<usize>) -> Vec<Stint> {
        let mut stints = self.worked.get(person).cloned().unwrap_or_default();
        for (shift, (taker, stint)) in takers.iter().zip(&self.shifts).enumerate() {
            if *taker == Some(person) && Some(shift) != but {
                stints.push(*stint);
            }
        }
        stints.sort();
        stints
    }

    /// What keeps somebody from a shift beside what they have in a plan.
    pub(super) fn obstacle(
        &self,
        person: usize,
        shift: usize,
        takers: &[Option<usize>],
        known: &[Fault],
    ) -> Option<RotationRule> {
        if let Some(rule) = self.barred.get(shift).and_then(|row| row.get(person)).copied().flatten() {
            return Some(rule);
        }
        let (new, who) = (self.shifts.get(shift)?, self.people.get(person)?);
        let mut stints = self.stints(person, takers, Some(shift));
        if stints.iter().any(|stint| stint.start < new.end && new.start < stint.end) {
            return Some(RotationRule::AtWork);
        }
        stints.push(*new);
        stints.sort();
        let own = faults(who, &stints, self.policy);
        own.iter().find(|fault| !known.contains(fault)).map(|fault| fault.rule)
    }

    /// What each person has anyway that is beyond the policy.
    pub(super) fn known(&self) -> Vec<Vec<Fault>> {
        let own = |(person, worked): (&Person, &Vec<Stint>)| faults(person, worked, self.policy);
        self.people.iter().zip(&self.worked).map(own).collect()
    }
}

/// Goes through the shifts by their starts and keeps every plan for those so far; where there are more than the limit, those
/// that fill most, and of them those whose strain is shared most evenly (the least sum of squares).
pub(super) fn search(board: &Board<'_>, known: &[Vec<Fault>]) -> Found {
    let people = board.people.len();
    let steps = board.shifts.len().max(1).saturating_mul(people.saturating_add(1));
    let width = limits::ROTATION_CHECKS.checked_div(steps).unwrap_or_default().max(limits::LEAST_ROTATIONS);
    let of = |stints: &Vec<Stint>| stints.iter().map(Stint::strain).fold(0, i64::saturating_add);
    let strain: Vec<i64> = board.worked.iter().map(of).collect();
    let mut ways = vec![Way { takers: Vec::new(), filled: 0, strain }];
    let first = board.shifts.first().map_or(i64::MAX, |shift| shift.start);
    // What is agreed for later could end a row that a plan has begun.
    let mut is_whole = !board.worked.iter().flatten().any(|stint| stint.start >= first);
    for (shift, stint) in board.shifts.iter().enumerate() {
        let mut next = Vec::new();
        for way in ways {
            for (person, own) in known.iter().enumerate() {
                if board.obstacle(person, shift, &way.takers, own).is_none() {
                    next.push(way.with(person, stint));
                }
            }
            next.push(way.without());
        }
        is_whole &= next.len() <= width || shift.saturating_add(1) == board.shifts.len();
        ways = best(next, width);
    }
    let mut takers = ways.into_iter().next().map(|way| way.takers).unwrap_or_default();
    fill_up(board, known, &mut takers);
    let filled = count(takers.iter().flatten());
    let is_alone_free = |shift: &usize| {
        known.iter().enumerate().any(|(person, own)| board.obstacle(person, *shift, &[], own).is_none())
    };
    let is_most = is_whole || filled == count((0..board.shifts.len()).filter(is_alone_free));
    Found { takers, is_most }
}

impl Way {
    fn with(&self, person: usize, stint: &Stint) -> Self {
        let mut way = self.clone();
        way.takers.push(Some(person));
        way.filled = way.filled.saturating_add(1);
        if let Some(strain) = way.strain.get_mut(person) {
            *strain = strain.saturating_add(stint.strain());
        }
        way
    }

    fn without(mut self) -> Self {
        self.takers.push(None);
        self
    }

    /// The sum of the squares of everybody's strain.
    fn unevenness(&self) -> i128 {
        let square = |strain: &i64| i128::from(*strain).saturating_mul(i128::from(*strain));
        self.strain.iter().map(square).fold(0, i128::saturating_add)
    }
}

/// So many ways that are the best so far, the best first.
fn best(ways: Vec<Way>, width: usize) -> Vec<Way> {
    let mut ranked: Vec<_> = ways.into_iter().map(|way| ((Reverse(way.filled), way.unevenness()), way)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(width).map(|(_, way)| way).collect()
}

/// Gives shifts that are still free to the first who can take them.
fn fill_up(board: &Board<'_>, known: &[Vec<Fault>], takers: &mut [Option<usize>]) {
    for shift in 0..takers.len() {
        if takers.get(shift).copied().flatten().is_some() {
            continue;
        }
        let taker =
            known.iter().enumerate().position(|(person, own)| board.obstacle(person, shift, takers, own).is_none());
        if let Some(slot) = takers.get_mut(shift) {
            *slot = taker;
        }
    }
}
