//! Exact sums of columns by group, of any number of rows: partial sums that merge.

mod columns;
mod keys;
mod sums;
mod table;
#[expect(clippy::module_inception, reason = "the type that the room is named after")]
mod tally;

pub use columns::{Bits, Figures, Keys, Numbers};
pub use table::{GroupKey, TallyGroup, TallyTable};
pub use tally::{Batch, Tally, TallyError, TallyPlan};
