use hashbrown::HashMap;

use super::columns::Keys;
use super::{GroupKey, TallyError};
use crate::check::limits::TALLY_GROUPS;

/// The code of a row without a value.
const NONE: u32 = 0;
/// Codes below this are looked up in a list, others in a map.
const DENSE: u32 = 4_096;
/// Numbers from 0 up to this are looked up in a list, others in a map.
const SMALL: i64 = 65_536;

/// The values of one key column, each with a code: 0 is none, then in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(super) struct KeyIndex {
    values: Vec<GroupKey>,
    texts: HashMap<Box<str>, u32>,
    numbers: HashMap<i64, u32>,
    /// The codes of small numbers; 0 for those that did not come yet.
    small: Vec<u32>,
}

/// A batch of a key column, ready to give codes.
pub(super) enum Coder<'a> {
    /// The code of each place in the list of names.
    Codes(&'a super::Figures<'a>, Vec<u32>),
    Numbers(&'a super::Figures<'a>),
    Texts(&'a [Option<&'a str>]),
}

impl KeyIndex {
    /// The value of a code.
    pub(super) fn value(&self, code: u32) -> GroupKey {
        let place = usize::try_from(code).unwrap_or(usize::MAX).checked_sub(1);
        place.and_then(|place| self.values.get(place)).cloned().unwrap_or(GroupKey::None)
    }

    /// The code of a value.
    pub(super) fn code(&mut self, value: &GroupKey) -> Result<u32, TallyError> {
        match value {
            GroupKey::None => Ok(NONE),
            GroupKey::Number(number) => self.number(*number),
            GroupKey::Text(text) => self.text(text),
        }
    }

    pub(super) fn coder<'a>(&mut self, keys: &'a Keys<'a>) -> Result<Coder<'a>, TallyError> {
        Ok(match keys {
            Keys::Numbers(figures) => Coder::Numbers(figures),
            Keys::Texts(texts) => Coder::Texts(texts),
            Keys::Codes { codes, names } => {
                let of_name = |name: &Option<&str>| name.map_or(Ok(NONE), |name| self.text(name));
                Coder::Codes(codes, names.iter().map(of_name).collect::<Result<_, _>>()?)
            }
        })
    }

    /// The codes of a block of rows.
    pub(super) fn block(
        &mut self,
        coder: &Coder<'_>,
        (from, to): (usize, usize),
        buffer: &mut Vec<i64>,
        codes: &mut Vec<u32>,
    ) -> Result<(), TallyError> {
        codes.clear();
        match coder {
            Coder::Texts(texts) => {
                for text in texts.get(from..to).unwrap_or_default() {
                    codes.push(text.map_or(Ok(NONE), |text| self.text(text))?);
                }
            }
            Coder::Codes(figures, table) => {
                let places = figures.numbers.block(from, to, buffer).ok_or(TallyError::Rows)?;
                for (row, place) in (from..).zip(places) {
                    let code = usize::try_from(*place).ok().and_then(|place| table.get(place)).copied();
                    let code = code.filter(|_| figures.has(row));
                    codes.push(match code {
                        None if figures.has(row) => return Err(TallyError::NoSuchName(row)),
                        code => code.unwrap_or(NONE),
                    });
                }
            }
            Coder::Numbers(figures) => {
                let wide = figures.numbers.is_wide();
                let numbers = figures.numbers.block(from, to, buffer).ok_or(TallyError::Rows)?;
                for (row, number) in (from..).zip(numbers) {
                    codes.push(match figures.has(row) {
                        false => NONE,
                        true if wide && *number < 0 => return Err(TallyError::TooLarge(row)),
                        true => self.number(*number)?,
                    });
                }
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<u32, TallyError> {
        if let Some(code) = self.texts.get(text) {
            return Ok(*code);
        }
        let code = self.next(GroupKey::Text(text.into()))?;
        self.texts.insert(text.into(), code);
        Ok(code)
    }

    fn number(&mut self, number: i64) -> Result<u32, TallyError> {
        let place = usize::try_from(number).ok().filter(|_| number < SMALL);
        let known = match place {
            Some(place) => self.small.get(place).copied().filter(|code| *code != NONE),
            None => self.numbers.get(&number).copied(),
        };
        if let Some(code) = known {
            return Ok(code);
        }
        let code = self.next(GroupKey::Number(number))?;
        match place {
            None => {
                self.numbers.insert(number, code);
            }
            Some(place) => {
                if self.small.len() <= place {
                    self.small.resize(place.saturating_add(1), NONE);
                }
                if let Some(slot) = self.small.get_mut(place) {
                    *slot = code;
                }
            }
        }
        Ok(code)
    }

    fn next(&mut self, value: GroupKey) -> Result<u32, TallyError> {
        self.values.push(value);
        u32::try_from(self.values.len()).ok().filter(|code| *code <= TALLY_GROUPS).ok_or(TallyError::TooManyGroups)
    }
}

/// The groups of pairs of a group so far and a code of the next column.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    /// By group, then by code: the group of the pair plus one, 0 for pairs that did not come yet.
    dense: Vec<Vec<u32>>,
    others: HashMap<(u32, u32), u32>,
    /// The pairs, in the order of their groups.
    pub(super) pairs: Vec<(u32, u32)>,
}

impl Pairs {
    /// The group of a pair.
    pub(super) fn group(&mut self, before: u32, code: u32) -> Result<u32, TallyError> {
        if code >= DENSE {
            if let Some(group) = self.others.get(&(before, code)) {
                return Ok(*group);
            }
            let group = self.next(before, code)?;
            self.others.insert((before, code), group);
            return Ok(group);
        }
        let (place, at) = (index(before), index(code));
        if let Some(slot) = self.dense.get(place).and_then(|row| row.get(at)).filter(|slot| **slot > 0) {
            return Ok(slot.saturating_sub(1));
        }
        let group = self.next(before, code)?;
        if self.dense.len() <= place {
            self.dense.resize(place.saturating_add(1), Vec::new());
        }
        if let Some(row) = self.dense.get_mut(place) {
            if row.len() <= at {
                row.resize(at.saturating_add(1), 0);
            }
            if let Some(slot) = row.get_mut(at) {
                *slot = group.saturating_add(1);
            }
        }
        Ok(group)
    }

    fn next(&mut self, before: u32, code: u32) -> Result<u32, TallyError> {
        let group = u32::try_from(self.pairs.len()).ok().filter(|group| *group < TALLY_GROUPS);
        let group = group.ok_or(TallyError::TooManyGroups)?;
        self.pairs.push((before, code));
        Ok(group)
    }
}

pub(super) fn index(code: u32) -> usize {
    usize::try_from(code).unwrap_or(usize::MAX)
}
