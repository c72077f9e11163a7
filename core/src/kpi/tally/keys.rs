use hashbrown::HashMap;

use super::columns::{Keys, Numbers, with_slice};
use super::recent::RecentTexts;
use super::{GroupKey, TallyError};
use crate::check::limits::TALLY_GROUPS;

/// The code of a row without a value.
pub(super) const NONE: u32 = 0;
/// The code of a place without a name.
const NO_NAME: u32 = u32::MAX;
/// Numbers from 0 up to this are looked up in a list, others in a map.
const SMALL: i64 = 65_536;

/// The values of one key column, each with a code: 0 is none, then in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeyIndex {
    values: Vec<GroupKey>,
    texts: HashMap<Box<str>, u32>,
    numbers: HashMap<i64, u32>,
    /// The codes of small numbers; 0 for those that did not come yet.
    small: Vec<u32>,
    recent: RecentTexts,
}

/// A batch of a key column, ready to give codes.
pub(super) enum Coder<'a> {
    /// The code of each place in the list of names.
    Codes(&'a super::Figures<'a>, Vec<u32>),
    Numbers(&'a super::Figures<'a>),
    Texts(&'a [Option<&'a str>]),
}

/// Buffers for the codes of a block.
#[derive(Default)]
pub(super) struct KeyBuffers {
    numbers: Vec<i64>,
    lacking: Vec<i64>,
    pub(super) codes: Vec<u32>,
}

impl KeyIndex {
    /// The value of a code.
    pub(crate) fn value(&self, code: u32) -> GroupKey {
        let place = index(code).checked_sub(1);
        place.and_then(|place| self.values.get(place)).cloned().unwrap_or(GroupKey::None)
    }

    /// The code of a value.
    pub(crate) fn code(&mut self, value: &GroupKey) -> Result<u32, TallyError> {
        match value {
            GroupKey::None => Ok(NONE),
            GroupKey::Number(number) => self.number(*number),
            GroupKey::Text(text) => self.text(text),
        }
    }

    /// The codes of all rows of a batch.
    pub(crate) fn codes(&mut self, keys: &Keys<'_>) -> Result<Vec<u32>, TallyError> {
        let coder = self.coder(keys)?;
        let mut buffers = KeyBuffers::default();
        self.block(&coder, (0, keys.rows().ok_or(TallyError::Rows)?), &mut buffers)?;
        Ok(buffers.codes)
    }

    /// How many values there are.
    pub(crate) fn len(&self) -> u32 {
        u32::try_from(self.values.len()).unwrap_or(u32::MAX)
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
        buffers: &mut KeyBuffers,
    ) -> Result<(), TallyError> {
        let KeyBuffers { numbers, lacking, codes } = buffers;
        codes.clear();
        lacking.clear();
        match coder {
            Coder::Texts(texts) => {
                for text in texts.get(from..to).ok_or(TallyError::Rows)? {
                    codes.push(match text {
                        None => NONE,
                        Some(text) => self.recent_text(text)?,
                    });
                }
            }
            Coder::Codes(figures, table) => {
                if let Some(bits) = figures.present {
                    bits.lacking((from, to), lacking);
                }
                codes_of_names(&figures.numbers, (from, to), table, codes).ok_or(TallyError::Rows)?;
                for (code, _) in codes.iter_mut().zip(&*lacking).filter(|(_, lacks)| **lacks == 1) {
                    *code = NONE;
                }
                if let Some(row) = codes.iter().position(|code| *code == NO_NAME) {
                    return Err(TallyError::NoSuchName(from.saturating_add(row)));
                }
            }
            Coder::Numbers(figures) => {
                if let Some(bits) = figures.present {
                    bits.lacking((from, to), lacking);
                }
                let wide = figures.numbers.is_wide();
                let numbers = figures.numbers.block(from, to, numbers).ok_or(TallyError::Rows)?;
                let too_large = |(number, row): (&i64, usize)| *number < 0 && !lacks(lacking, row);
                if let Some(row) = numbers.iter().zip(0..).position(too_large).filter(|_| wide) {
                    return Err(TallyError::TooLarge(from.saturating_add(row)));
                }
                self.codes_of_numbers(numbers, lacking, codes)?;
            }
        }
        Ok(())
    }

    /// Small numbers are looked up as long as all are known; one that is new or large goes the long way.
    fn codes_of_numbers(&mut self, numbers: &[i64], lacking: &[i64], codes: &mut Vec<u32>) -> Result<(), TallyError> {
        loop {
            let small = self.small.as_slice();
            for number in numbers.get(codes.len()..).unwrap_or_default() {
                let code = usize::try_from(*number).ok().and_then(|place| small.get(place)).copied();
                match code {
                    Some(code) if code != NONE => codes.push(code),
                    _ => break,
                }
            }
            let Some(number) = numbers.get(codes.len()) else { break };
            // What stands in a row without a value does not become a value.
            let code = if lacks(lacking, codes.len()) { NONE } else { self.number(*number)? };
            codes.push(code);
        }
        for (code, _) in codes.iter_mut().zip(lacking).filter(|(_, lacks)| **lacks == 1) {
            *code = NONE;
        }
        Ok(())
    }

    /// Short texts that came a moment ago are known without a look at what is kept of them.
    fn recent_text(&mut self, text: &str) -> Result<u32, TallyError> {
        if let Some(code) = self.recent.get(text) {
            return Ok(code);
        }
        let code = self.text(text)?;
        self.recent.insert(text, code);
        Ok(code)
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

/// The codes of places in a list of names.
fn codes_of_names(places: &Numbers<'_>, (from, to): (usize, usize), table: &[u32], codes: &mut Vec<u32>) -> Option<()> {
    with_slice!(places, places => {
        let code = |place: usize| table.get(place).copied().unwrap_or(NO_NAME);
        codes.extend(places.get(from..to)?.iter().map(|place| code(whole(*place))));
    });
    Some(())
}

/// A place of any width; none that is too large or below zero.
fn whole(place: impl TryInto<usize>) -> usize {
    place.try_into().unwrap_or(usize::MAX)
}

/// Whether a row of a block lacks a value.
fn lacks(lacking: &[i64], row: usize) -> bool {
    lacking.get(row).is_some_and(|lacks| *lacks == 1)
}

pub(super) fn index(code: u32) -> usize {
    usize::try_from(code).unwrap_or(usize::MAX)
}
