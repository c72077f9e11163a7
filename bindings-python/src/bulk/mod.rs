//! Tables of any length, by Arrow columns: rates of posts, and alarms in mentions.

mod columns;
mod mentions;
mod pieces;
mod rates;
mod table;

pub(crate) use mentions::{bin_mentions, scan_mentions};
pub(crate) use rates::{KpiResult, kpi, kpi_merge, kpi_needs, kpi_partial};
