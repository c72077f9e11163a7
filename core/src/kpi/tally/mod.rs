//! Exact sums of columns by group, of any number of rows: partial sums that merge.

mod columns;
mod keys;
mod pairs;
mod recent;
mod rows;
mod sums;
mod table;
#[expect(clippy::module_inception, reason = "the type that the room is named after")]
mod tally;
mod wide;

pub use super::ratio::{Posts, PostsKept, Ratio};
pub use columns::{Bits, Figures, Keys, Numbers};
pub(crate) use keys::KeyIndex;
pub use table::{GroupKey, TallyGroup, TallyTable};
pub use tally::{Batch, PostValue, PostValues, Tally, TallyError, TallyPlan};
