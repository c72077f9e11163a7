//! Which posture fits a crisis, by situational crisis communication theory, and whether planned strategies fit together.

mod compute;
mod input;
mod plan;
mod present;
mod result;
mod strategy;

pub use compute::advise_posture;
pub use input::{AdvisePostureInput, CrisisHistory, CrisisReputation, CrisisType, PlannedStrategies};
pub(super) use plan::unsound;
pub use present::present_posture_advice;
pub use result::{
    BenoitName, CrisisCluster, CrisisPosture, CrisisResponsibility, PostureAdvice, PostureAdviceTag, PostureReason,
    StrategyAdvice, StrategyUse,
};
pub use strategy::{BenoitTactic, ResponseStrategy};
