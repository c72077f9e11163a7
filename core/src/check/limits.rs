//! Every limit on size and magnitude, in one table.

/// The longest JSON text of one call, in bytes.
pub const DOCUMENT_BYTES: usize = 16 * 1024 * 1024;
/// The deepest nesting of lists and objects (the fixed limit of serde_json).
pub const DEPTH: usize = 127;
/// The most issues with the shape of one input: who has more fixes these first.
pub const SHAPE_ISSUES: usize = 1_000;
/// The most items of one list.
pub const LIST_ITEMS: usize = 1_000;
/// The longest id, in characters.
pub const ID_CHARS: usize = 128;
/// The largest quantity of one deliverable.
pub const QUANTITY: u32 = 1_000_000;
/// The most digits of a decimal before the point.
pub const DECIMAL_INTEGER_DIGITS: u32 = 18;
/// The most digits of a decimal after the point.
pub const DECIMAL_FRACTION_DIGITS: u8 = 12;
/// The largest amount of money, in minor units: eighteen nines.
pub const MONEY_MINOR_UNITS: i64 = 999_999_999_999_999_999;
