//! Alarms in tables of mentions of any length, by columns: a query is checked against the columns, rows go in, bins come out, and
//! the detector looks at them.
//!
//! The alarms are those that [`detect_alarms`](super::detect_alarms) gives for the same bins, however the rows are cut and in
//! whichever order they come.

mod authors;
mod bins;
mod cells;
mod plan;
mod present;
mod query;
mod result;
mod scan;

pub use bins::MentionBins;
pub use plan::MentionPlan;
pub use present::present_mention_scan;
pub use query::{MentionQuery, TickUnit};
pub use result::{MentionRows, MentionScan, MentionScanTag};
