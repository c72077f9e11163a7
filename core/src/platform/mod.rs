//! Where content lives, and in which formats.

mod check;
mod format;

pub use check::check_format;
pub use format::{Format, Platform};
