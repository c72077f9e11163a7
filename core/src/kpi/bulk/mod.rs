//! Rates of tables of any length, by columns: a query is checked against the columns, rows go in, a measurement comes out.
//!
//! The result is what [`measure`](super::measure) says of the same rows, to the bit, however they are cut.

mod bytes;
mod cells;
mod check;
mod column;
mod dates;
mod filter;
mod finish;
mod iso;
#[cfg(feature = "parallel")]
mod parallel;
mod plan;
mod push;
mod query;

pub(crate) use column::find_column;
pub use column::{BulkColumn, BulkField, BulkKind};
pub use dates::DatePart;
pub use finish::BulkResult;
#[cfg(feature = "parallel")]
pub use parallel::ParallelTally;
pub use plan::BulkPlan;
pub use push::BulkTally;
pub use query::{KpiKey, KpiQuery, MetricColumn, PostDistribution, RowFilter, TopGroups};
