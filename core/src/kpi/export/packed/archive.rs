//! The files within a zip.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::check::limits::{PROBE_BYTES, UNPACKED_BYTES, ZIP_FILES};
use crate::kpi::export::ReadProblem;

/// A zip, of which no more is unpacked than its list of files says, and no more than the limit allows.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// What it is, in words.
    what: &'static str,
    /// How many bytes may still be unpacked.
    room: u64,
}

impl<'a> Archive<'a> {
    pub fn open(bytes: &'a [u8], what: &'static str) -> Result<Self, ReadProblem> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadProblem::Damaged(what))?;
        if zip.len() > ZIP_FILES {
            return Err(ReadProblem::TooLarge("files", u64::try_from(ZIP_FILES).unwrap_or(u64::MAX)));
        }
        Ok(Self { zip, what, room: UNPACKED_BYTES })
    }

    /// The names of the files, with their places.
    pub fn names(&self) -> Result<Vec<(usize, String)>, ReadProblem> {
        let names = self.zip.file_names().enumerate();
        let damaged = |_| ReadProblem::Damaged(self.what);
        names.map(|(place, name)| Ok((place, name.map_err(damaged)?.replace('\\', "/")))).collect()
    }

    /// A file, to be read by blocks.
    pub fn file(&mut self, place: usize) -> Result<impl Read, ReadProblem> {
        let what = self.what;
        let entry = self.zip.by_index_data(place).map_err(|_| ReadProblem::Damaged(what))?;
        if entry.encrypted() {
            return Err(ReadProblem::Encrypted(what));
        }
        let size = entry.size();
        self.room = self.room.checked_sub(size).ok_or(ReadProblem::TooLarge("bytes", UNPACKED_BYTES))?;
        let file = self.zip.by_index(place).map_err(|error| match error {
            ZipError::CompressionMethodNotSupported(_) => {
                ReadProblem::Container("a zip that is packed in another way than deflate")
            }
            _ => ReadProblem::Damaged(what),
        })?;
        Ok(Bounded { file, left: size })
    }

    /// Gives the blocks of a file.
    pub fn blocks(
        &mut self,
        place: usize,
        give: &mut dyn FnMut(&[u8]) -> Result<(), ReadProblem>,
    ) -> Result<(), ReadProblem> {
        let damaged = ReadProblem::Damaged(self.what);
        let mut file = self.file(place)?;
        let mut block = vec![0; PROBE_BYTES];
        loop {
            let read = file.read(&mut block).map_err(|_| damaged.clone())?;
            match block.get(..read) {
                None | Some([]) => return Ok(()),
                Some(bytes) => give(bytes)?,
            }
        }
    }
}

/// A file that may not be longer than its zip says.
struct Bounded<R> {
    file: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, block: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(block)?;
        let left = u64::try_from(read).ok().and_then(|read| self.left.checked_sub(read));
        self.left = left.ok_or_else(|| std::io::Error::other("the file is longer than its zip says"))?;
        Ok(read)
    }
}
