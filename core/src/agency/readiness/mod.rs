//! Whether an agency is ready for a crisis, before there is one.

mod check;
mod compute;
mod input;
mod people;
mod present;
mod result;
mod situations;
mod sponsors;

pub use compute::check_crisis_readiness;
pub use input::CrisisReadinessInput;
pub use present::present_crisis_readiness;
pub use result::{
    CrisisReadiness, CrisisReadinessTag, PieceWithoutOwner, SituationReadiness, SituationState, SponsorDeal,
    SponsorGap, SponsorReadiness, TalentGap, TalentReadiness,
};
