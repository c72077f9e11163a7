/// Whole numbers of a column, of the width in which they lie in memory.
#[derive(Clone, Copy, Debug)]
pub enum Numbers<'a> {
    /// Bytes with a sign.
    I8(&'a [i8]),
    /// 16 bits with a sign.
    I16(&'a [i16]),
    /// 32 bits with a sign.
    I32(&'a [i32]),
    /// 64 bits with a sign.
    I64(&'a [i64]),
    /// Bytes.
    U8(&'a [u8]),
    /// 16 bits.
    U16(&'a [u16]),
    /// 32 bits.
    U32(&'a [u32]),
    /// 64 bits; a number beyond 2⁶³ − 1 is refused.
    U64(&'a [u64]),
}

/// Which rows of a column have a value: a bit for each, the lowest of a byte first, as Arrow has them.
#[derive(Clone, Copy, Debug)]
pub struct Bits<'a> {
    bytes: &'a [u8],
    first: usize,
}

/// A column of figures.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    /// The numbers; what stands in a row without a value does not matter.
    pub numbers: Numbers<'a>,
    /// Which rows have one; all when absent.
    pub present: Option<Bits<'a>>,
}

/// A column that rows are grouped by.
#[derive(Clone, Copy, Debug)]
pub enum Keys<'a> {
    /// Whole numbers.
    Numbers(Figures<'a>),
    /// Places in a list of names.
    Codes {
        /// The places.
        codes: Figures<'a>,
        /// The names; one that is absent is no name.
        names: &'a [Option<&'a str>],
    },
    /// A text for each row.
    Texts(&'a [Option<&'a str>]),
}

impl<'a> Bits<'a> {
    /// The bits from the place `first` on.
    #[must_use]
    pub fn new(bytes: &'a [u8], first: usize) -> Self {
        Self { bytes, first }
    }

    /// Whether the row has a value; none beyond the end.
    #[must_use]
    pub fn has(&self, row: usize) -> bool {
        let place = self.first.saturating_add(row);
        self.bytes.get(place / 8).is_some_and(|byte| byte >> (place % 8) & 1 == 1)
    }

    /// The bits of the rows from this one on.
    #[must_use]
    pub fn from_row(&self, row: usize) -> Self {
        Self { bytes: self.bytes, first: self.first.saturating_add(row) }
    }

    /// Whether there is a bit for each of so many rows.
    fn covers(&self, rows: usize) -> bool {
        self.first.checked_add(rows).is_some_and(|bits| bits.div_ceil(8) <= self.bytes.len())
    }

    /// Writes 1 for each row of a block that has no value, and 0 for each that has one; nothing when all have one.
    pub(super) fn lacking(&self, (from, to): (usize, usize), out: &mut Vec<i64>) {
        out.clear();
        let (from, to) = (self.first.saturating_add(from), self.first.saturating_add(to));
        let bytes = self.bytes.get(from / 8..to.div_ceil(8)).unwrap_or_default();
        if bytes.iter().all(|byte| *byte == u8::MAX) {
            return;
        }
        for byte in bytes {
            out.extend([0, 1, 2, 3, 4, 5, 6, 7].map(|bit| i64::from(!byte >> bit & 1)));
        }
        out.truncate(to.saturating_sub(from).saturating_add(from % 8));
        out.drain(..(from % 8).min(out.len()));
        if out.iter().all(|lacks| *lacks == 0) {
            out.clear();
        }
    }
}

/// Runs a block of code with the slice inside.
macro_rules! with_slice {
    ($numbers:expr, $slice:ident => $run:expr) => {
        match $numbers {
            Numbers::I8($slice) => $run,
            Numbers::I16($slice) => $run,
            Numbers::I32($slice) => $run,
            Numbers::I64($slice) => $run,
            Numbers::U8($slice) => $run,
            Numbers::U16($slice) => $run,
            Numbers::U32($slice) => $run,
            Numbers::U64($slice) => $run,
        }
    };
}

pub(super) use with_slice;

impl<'a> Numbers<'a> {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        with_slice!(self, slice => slice.len())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The numbers of some rows; `None` when there are not so many.
    #[must_use]
    pub fn rows(&self, from: usize, to: usize) -> Option<Self> {
        Some(match self {
            Self::I8(slice) => Self::I8(slice.get(from..to)?),
            Self::I16(slice) => Self::I16(slice.get(from..to)?),
            Self::I32(slice) => Self::I32(slice.get(from..to)?),
            Self::I64(slice) => Self::I64(slice.get(from..to)?),
            Self::U8(slice) => Self::U8(slice.get(from..to)?),
            Self::U16(slice) => Self::U16(slice.get(from..to)?),
            Self::U32(slice) => Self::U32(slice.get(from..to)?),
            Self::U64(slice) => Self::U64(slice.get(from..to)?),
        })
    }

    /// The numbers of a block of rows, in the buffer where they are not of 64 bits already; `None` when there are not so
    /// many.
    pub(crate) fn block<'b>(&self, from: usize, to: usize, buffer: &'b mut Vec<i64>) -> Option<&'b [i64]>
    where
        'a: 'b,
    {
        buffer.clear();
        match self {
            Self::I64(slice) => return slice.get(from..to),
            Self::U64(slice) => {
                // A row without a value may hold anything, so what is too large is told by its sign afterwards.
                buffer.extend(slice.get(from..to)?.iter().map(|number| number.cast_signed()));
            }
            Self::I8(slice) => buffer.extend(slice.get(from..to)?.iter().map(|number| i64::from(*number))),
            Self::I16(slice) => buffer.extend(slice.get(from..to)?.iter().map(|number| i64::from(*number))),
            Self::I32(slice) => buffer.extend(slice.get(from..to)?.iter().map(|number| i64::from(*number))),
            Self::U8(slice) => buffer.extend(slice.get(from..to)?.iter().map(|number| i64::from(*number))),
            Self::U16(slice) => buffer.extend(slice.get(from..to)?.iter().map(|number| i64::from(*number))),
            Self::U32(slice) => buffer.extend(slice.get(from..to)?.iter().map(|number| i64::from(*number))),
        }
        Some(buffer)
    }

    /// Whether a number below zero in a block stands for one that is too large.
    pub(crate) fn is_wide(&self) -> bool {
        matches!(self, Self::U64(_))
    }
}

impl Figures<'_> {
    /// How many rows there are; `None` when the bits do not reach that far.
    #[must_use]
    pub fn rows(&self) -> Option<usize> {
        let rows = self.numbers.len();
        self.present.is_none_or(|bits| bits.covers(rows)).then_some(rows)
    }
}

impl Keys<'_> {
    /// How many rows there are; `None` when the bits do not reach that far.
    #[must_use]
    pub fn rows(&self) -> Option<usize> {
        match self {
            Self::Numbers(figures) | Self::Codes { codes: figures, .. } => figures.rows(),
            Self::Texts(texts) => Some(texts.len()),
        }
    }
}
