//! How well an inbox is answered: times, shares and what is left, with those who still wait taken into account.

mod check;
mod compute;
mod input;
mod present;
mod result;
mod survival;

pub use compute::measure_inbox;
pub use input::{MeasureInboxInput, RatingCount};
pub use present::present_inbox_measures;
pub use result::{
    InboxBacklog, InboxFigureUndefined, InboxMeasures, InboxMeasuresTag, InboxShare, InboxTime, InboxTimes,
};
