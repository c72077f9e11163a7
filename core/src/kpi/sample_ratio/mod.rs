//! Whether the arms of an experiment have the sizes that they were to have.

mod check;
mod compute;
mod input;
mod present;
mod result;

pub(super) use check::{check_threshold, check_weight};
pub use compute::sample_ratio;
pub(super) use compute::{Arm, hold_against_split};
pub use input::{SampleRatioArm, SampleRatioInput, SampleRatioThreshold};
pub use present::present_sample_ratio;
pub(super) use present::split_table;
pub use result::{
    ArmSize, SampleRatio, SampleRatioCheck, SampleRatioCheckTag, SampleRatioVerdict, UsedSampleRatioThreshold,
};
