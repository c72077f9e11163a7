//! Every limit on size and magnitude, in one table.

/// The longest JSON text of one call, in bytes.
pub const DOCUMENT_BYTES: usize = 16 * 1024 * 1024;
/// The deepest nesting of lists and objects (the fixed limit of serde_json).
pub const DEPTH: usize = 127;
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
/// The most bits of a fraction's numerator, and of its denominator; both have fewer in lowest terms.
pub const FRACTION_BITS: u64 = 4_096;
/// The most digits of one number in the text of a fraction: as many as 2^4096 has, and those after the point.
pub const FRACTION_DIGITS: usize = 1_298;
/// The most digits after the point with which a fraction is written; beyond it stands `numerator/denominator`.
pub const FRACTION_DECIMALS: usize = 64;
/// The first year of a date.
pub const FIRST_YEAR: i32 = 1900;
/// The last year of a date.
pub const LAST_YEAR: i32 = 2999;
