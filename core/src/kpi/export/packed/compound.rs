//! The files within a compound file, as which Excel wrote workbooks until 2007.
//!
//! Source: Microsoft, [MS-CFB], Compound File Binary File Format.

use super::OLD_WORKBOOK;
use super::bytes::{Bytes, size};
use crate::kpi::export::ReadProblem;

/// Larger numbers of sectors say that there is none.
const LAST_SECTOR: u32 = 0xffff_fffa;
/// Streams shorter than this lie in sectors of 64 bytes.
const SHORT: u32 = 4_096;
const SHORT_SECTOR: usize = 64;

/// One file of a compound file.
struct Entry {
    name: String,
    first: u32,
    length: u32,
}

struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
}

/// The stream in which the workbook is.
pub(super) fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, ReadProblem> {
    let (entries, compound, short_start) = open(bytes).ok_or(ReadProblem::Damaged(OLD_WORKBOOK))?;
    // What Excel locks by a password since 2007 is a file of this form, too.
    if entries.iter().any(|entry| entry.name.eq_ignore_ascii_case("EncryptedPackage")) {
        return Err(ReadProblem::Encrypted("an Excel workbook (xlsx)"));
    }
    let named = |name: &str| entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
    let Some(entry) = named("Workbook").or_else(|| named("Book")) else {
        return Err(ReadProblem::Container("a file of an old Office program other than Excel"));
    };
    let stream = compound.stream(entry, entries.first(), short_start);
    stream.ok_or(ReadProblem::Damaged(OLD_WORKBOOK))
}

fn open(bytes: &[u8]) -> Option<(Vec<Entry>, Compound<'_>, u32)> {
    let mut head = Bytes(bytes.get(30..512)?);
    let sector = match head.u16()? {
        9 => 512,
        12 => 4_096,
        _ => return None,
    };
    let mut at = Bytes(bytes.get(48..512)?);
    let directory = at.u32()?;
    let short_start = Bytes(bytes.get(60..64)?).u32()?;
    let mut more = Bytes(bytes.get(68..72)?).u32()?;
    let mut table: Vec<u32> = numbers(bytes.get(76..512)?);
    let mut compound = Compound { bytes, sector, next: Vec::new() };
    let most = compound.sectors();
    let mut steps = 0_usize;
    while more < LAST_SECTOR {
        steps = steps.saturating_add(1);
        let mut own = numbers(compound.sector(more)?);
        more = own.pop().filter(|_| steps <= most)?;
        table.append(&mut own);
    }
    let table: Vec<u32> = table.into_iter().filter(|id| *id < LAST_SECTOR).collect();
    // A table with a sector twice could be larger than the file.
    if table.len() > most {
        return None;
    }
    for id in table {
        compound.next.extend(numbers(compound.sector(id)?));
    }
    let entries = compound.chain(directory)?;
    let entries = entries.as_chunks::<128>().0.iter().filter_map(read_entry).collect();
    Some((entries, compound, short_start))
}

fn read_entry(entry: &[u8; 128]) -> Option<Entry> {
    let name = entry.get(..64)?.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit));
    let name = char::decode_utf16(name.take_while(|unit| *unit != 0));
    let name = name.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    let mut at = Bytes(entry.get(116..)?);
    Some(Entry { name, first: at.u32()?, length: at.u32()? })
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|number| u32::from_le_bytes(*number)).collect()
}

impl Compound<'_> {
    /// How many sectors the file has room for.
    fn sectors(&self) -> usize {
        self.bytes.len().checked_div(self.sector).unwrap_or_default()
    }

    /// The bytes of a sector; of the last one as many as there are.
    fn sector(&self, id: u32) -> Option<&[u8]> {
        let start = size(id).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|bytes| !bytes.is_empty())
    }

    fn chain(&self, first: u32) -> Option<Vec<u8>> {
        let (mut id, mut found, mut steps) = (first, Vec::new(), 0_usize);
        while id < LAST_SECTOR {
            steps = steps.saturating_add(1);
            if steps > self.sectors() {
                return None;
            }
            found.extend_from_slice(self.sector(id)?);
            id = *self.next.get(size(id))?;
        }
        Some(found)
    }

    fn stream(&self, entry: &Entry, root: Option<&Entry>, short_start: u32) -> Option<Vec<u8>> {
        let mut found = if entry.length < SHORT {
            self.short_chain(entry.first, root?.first, short_start)?
        } else {
            self.chain(entry.first)?
        };
        if found.len() < size(entry.length) {
            return None;
        }
        found.truncate(size(entry.length));
        Some(found)
    }

    fn short_chain(&self, first: u32, root: u32, short_start: u32) -> Option<Vec<u8>> {
        let (next, all) = (numbers(&self.chain(short_start)?), self.chain(root)?);
        let (mut id, mut found, mut steps) = (first, Vec::new(), 0_usize);
        while id < LAST_SECTOR {
            steps = steps.saturating_add(1);
            let start = size(id).checked_mul(SHORT_SECTOR).filter(|_| steps <= next.len())?;
            let end = start.checked_add(SHORT_SECTOR)?.min(all.len());
            found.extend_from_slice(all.get(start..end)?);
            id = *next.get(size(id))?;
        }
        Some(found)
    }
}
