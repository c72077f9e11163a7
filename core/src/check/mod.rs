//! Issues with codes and paths, the limits of all input, and the head of every stored document.

mod code;
mod document;
mod issue;
pub mod limits;
mod list;
mod path;
mod strict;
mod union;

pub use code::{Code, Severity};
pub use document::{check_version, null_is_absent};
pub use issue::{Issue, Issues};
pub use list::check_item_count;
pub use path::{Path, Segment};
pub use strict::Strict;
pub(crate) use union::{TaggedUnion, read_tagged_union, tagged_union};
