//! The records of the stream, and the texts in them.

use crate::kpi::export::packed::bytes::{Bytes, size};

/// A record of this kind continues the one before it.
const CONTINUE: u16 = 0x003c;

/// A record with those that continue it.
pub(super) struct Record<'a> {
    pub kind: u16,
    pub data: &'a [u8],
    pub more: Vec<&'a [u8]>,
}

pub(super) fn next_record<'a>(rest: &mut Bytes<'a>) -> Option<Record<'a>> {
    let (kind, length) = (rest.u16()?, rest.u16()?);
    let data = rest.take(length.into())?;
    let mut more = Vec::new();
    loop {
        let mut ahead = *rest;
        if ahead.u16() != Some(CONTINUE) {
            return Some(Record { kind, data, more });
        }
        let length = ahead.u16()?;
        more.push(ahead.take(length.into())?);
        *rest = ahead;
    }
}

/// A text with its length before it.
pub(super) fn text(data: &mut Bytes<'_>) -> Option<String> {
    let (count, wide) = (data.u16()?, data.u8()? & 1 == 1);
    letters(data, count.into(), wide)
}

pub(super) fn letters(data: &mut Bytes<'_>, count: usize, wide: bool) -> Option<String> {
    let mut units = Vec::new();
    add_units(data, count, wide, &mut units)?;
    Some(String::from_utf16_lossy(&units))
}

fn add_units(data: &mut Bytes<'_>, count: usize, wide: bool, units: &mut Vec<u16>) -> Option<()> {
    if wide {
        let bytes = data.take(count.checked_mul(2)?)?;
        units.extend(bytes.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit)));
    } else {
        units.extend(data.take(count)?.iter().map(|byte| u16::from(*byte)));
    }
    Some(())
}

/// The list of all texts: it goes over into the records that continue it, in the middle of a text, too.
pub(super) fn texts(record: &Record<'_>) -> Option<Vec<String>> {
    let mut pieces = Pieces { now: Bytes(record.data), later: record.more.iter() };
    pieces.now.take(4)?;
    let count = pieces.now.u32()?;
    let mut found = Vec::new();
    for _ in 0..count {
        found.push(pieces.text()?);
    }
    Some(found)
}

pub(super) struct Pieces<'r, 'a> {
    pub now: Bytes<'a>,
    pub later: std::slice::Iter<'r, &'a [u8]>,
}

impl Pieces<'_, '_> {
    /// Goes on to the next piece, when this one is at its end.
    fn go_on(&mut self) -> Option<bool> {
        if !self.now.0.is_empty() {
            return Some(false);
        }
        self.now = Bytes(self.later.next()?);
        Some(true)
    }

    pub fn text(&mut self) -> Option<String> {
        self.go_on()?;
        let (count, flags) = (self.now.u16()?, self.now.u8()?);
        let runs = if flags & 8 == 0 { 0 } else { usize::from(self.now.u16()?) };
        let extra = if flags & 4 == 0 { 0 } else { size(self.now.u32()?) };
        let (mut left, mut wide, mut units) = (usize::from(count), flags & 1 == 1, Vec::new());
        while left > 0 {
            if self.go_on()? {
                wide = self.now.u8()? & 1 == 1;
            }
            let room = if wide { self.now.0.len() / 2 } else { self.now.0.len() };
            let part = left.min(room);
            if part == 0 {
                return None;
            }
            add_units(&mut self.now, part, wide, &mut units)?;
            left = left.saturating_sub(part);
        }
        self.skip(runs.checked_mul(4)?.checked_add(extra)?)?;
        Some(String::from_utf16_lossy(&units))
    }

    fn skip(&mut self, count: usize) -> Option<()> {
        let mut left = count;
        while left > 0 {
            self.go_on()?;
            let part = left.min(self.now.0.len());
            self.now.take(part)?;
            left = left.checked_sub(part.max(1))?;
        }
        Some(())
    }
}
