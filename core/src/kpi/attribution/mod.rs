//! Which creator, code or link brought a conversion.

mod check;
mod compute;
mod input;
mod present;
mod result;

pub use compute::attribute;
pub use input::{
    AttributeInput, AttributionModel, CodeOwner, CodeRule, FirstTouch, LastTouch, LinearTouch, LinkOwner,
    PositionBased, Touch, TrackedConversion,
};
pub use present::present_attribution;
pub use result::{Attribution, AttributionTag, SourceCredit};
