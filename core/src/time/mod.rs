//! Calendar dates.

mod date;

pub use date::{Date, DateError};
