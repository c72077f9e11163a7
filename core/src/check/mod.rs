//! Issues with codes and paths, the limits of all input, and the head of every stored document.

mod code;
mod document;
mod issue;
pub mod limits;
mod list;
mod path;

pub use code::{Code, Severity};
pub use document::{check_version, null_is_absent};
pub use issue::{Issue, Issues};
pub use list::check_item_count;
pub use path::{Path, Segment};
