//! Issues with codes and paths, the limits of all input, and the head of every stored document.

mod code;
mod document;
mod issue;
pub mod limits;
mod list;
mod named;
mod path;
mod range;
mod schema;
mod strict;
mod union;
mod wire_text;
mod words;

pub use code::{Code, Severity};
pub use document::{Version, null_is_absent};
pub(crate) use document::{document_tag, read_word};
pub use issue::{Issue, Issues};
pub use list::{check_item_count, check_item_limit, check_unique, check_unique_by, check_unique_ids};
pub(crate) use list::{check_items, count};
pub(crate) use named::named;
pub use path::{Path, Segment};
pub use range::check_range;
pub(crate) use schema::text_schema;
pub use strict::Strict;
pub(crate) use union::{TaggedUnion, read_tagged_union, tagged_union};
pub(crate) use wire_text::wire_text;
pub(crate) use words::is_sha256;
pub use words::{cut, did_you_mean};
