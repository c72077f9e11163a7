use hashbrown::HashMap;

use super::TallyError;
use super::keys::index;
use crate::check::limits::TALLY_GROUPS;

/// The table of pairs grows to so many places; pairs beyond are looked up in a map.
const PLACES: u32 = 1 << 20;

/// The groups of pairs of a group so far and a code of the next column.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    /// The place of a pair is `before << shift | code`: its group plus one, 0 for pairs that did not come yet.
    table: Vec<u32>,
    shift: u32,
    others: HashMap<(u32, u32), u32>,
    /// The pairs, in the order of their groups.
    pub(super) pairs: Vec<(u32, u32)>,
}

impl Pairs {
    /// Takes each group and the code of its row to the group of the pair.
    pub(super) fn find(&mut self, groups: &mut [u32], codes: &[u32]) -> Result<(), TallyError> {
        let mut done = 0_usize;
        loop {
            let rest = groups.get_mut(done..).unwrap_or_default().iter_mut().zip(codes.get(done..).unwrap_or_default());
            let (table, shift) = (self.table.as_slice(), self.shift);
            let mut found = 0_usize;
            for (group, code) in rest {
                match table.get(place(*group, *code, shift)) {
                    Some(slot) if *slot > 0 => *group = slot.saturating_sub(1),
                    _ => break,
                }
                found = found.saturating_add(1);
            }
            done = done.saturating_add(found);
            let (Some(group), Some(code)) = (groups.get_mut(done), codes.get(done)) else { return Ok(()) };
            *group = self.group(*group, *code)?;
            done = done.saturating_add(1);
        }
    }

    /// The group of a pair, which is made when it is not there.
    pub(super) fn group(&mut self, before: u32, code: u32) -> Result<u32, TallyError> {
        if let Some(slot) = self.table.get(place(before, code, self.shift)).filter(|slot| **slot > 0) {
            return Ok(slot.saturating_sub(1));
        }
        if let Some(group) = self.others.get(&(before, code)) {
            return Ok(*group);
        }
        let group = u32::try_from(self.pairs.len()).ok().filter(|group| *group < TALLY_GROUPS);
        let group = group.ok_or(TallyError::TooManyGroups)?;
        self.pairs.push((before, code));
        self.make_room(before, code);
        match self.table.get_mut(place(before, code, self.shift)) {
            Some(slot) => *slot = group.saturating_add(1),
            None => {
                self.others.insert((before, code), group);
            }
        }
        Ok(group)
    }

    /// Lays the table out anew where it is too small for a pair and may grow.
    fn make_room(&mut self, before: u32, code: u32) {
        if place(before, code, self.shift) < self.table.len() {
            return;
        }
        let width = |shift: u32| 1_u32.checked_shl(shift).unwrap_or(u32::MAX);
        let mut shift = self.shift;
        while width(shift) <= code && shift < 31 {
            shift = shift.saturating_add(1);
        }
        let rows = before.saturating_add(1).checked_next_power_of_two().unwrap_or(u32::MAX);
        let old_rows = u32::try_from(self.table.len().wrapping_shr(self.shift)).unwrap_or(u32::MAX);
        let places = rows.max(old_rows).saturating_mul(width(shift));
        if places > PLACES {
            return;
        }
        let old = std::mem::replace(&mut self.table, vec![0; index(places)]);
        for slot in old.into_iter().filter(|slot| *slot > 0) {
            let pair = self.pairs.get(index(slot.saturating_sub(1)));
            let at = pair.and_then(|(before, code)| self.table.get_mut(place(*before, *code, shift)));
            if let Some(at) = at {
                *at = slot;
            }
        }
        let table = &mut self.table;
        self.others.retain(|(before, code), group| match table.get_mut(place(*before, *code, shift)) {
            Some(at) => {
                *at = group.saturating_add(1);
                false
            }
            None => true,
        });
        self.shift = shift;
    }
}

/// Where a pair stands in a table of so many codes; nowhere when the code is not one of them.
fn place(before: u32, code: u32, shift: u32) -> usize {
    if code.wrapping_shr(shift) == 0 { index(before).wrapping_shl(shift) | index(code) } else { usize::MAX }
}
