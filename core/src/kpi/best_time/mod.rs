//! When to post, from one's own data; and rates of small cells that are drawn towards the others.

mod compute;
mod input;
mod present;
mod result;
mod shrinkage;

pub use compute::best_time;
pub use input::{BestTimeInput, HourWeights, TimedPost};
pub use present::{present_best_time, present_shrinkage};
pub use result::{BestTime, BestTimeTag, BestTimeVerdict, TimeCell};
pub use shrinkage::{ShrinkCell, ShrinkInput, Shrinkage, ShrinkageTag, ShrunkCell, shrink};
