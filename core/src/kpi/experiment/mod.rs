//! Two or several variants beside each other: creatives, captions, or before and after.

mod check;
mod compute;
mod input;
mod present;
mod result;

pub use compute::experiment;
pub use input::{ExperimentDesign, ExperimentInput, Variant};
pub use present::present_experiment;
pub use result::{Experiment, ExperimentTag, ExperimentVerdict, VariantComparison, VariantResult};
