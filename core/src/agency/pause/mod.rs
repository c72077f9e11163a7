//! A pause with the calendars of all campaigns: what is held, which dates break, what is to be agreed anew.

mod ads;
mod check;
mod compute;
mod dates;
mod input;
mod pieces;
mod present;
mod result;
mod rights;
mod scope;
mod stake;
mod tasks;

pub(in crate::agency) use ads::{AdSpan, held_ads};
pub use compute::plan_pause;
pub use input::{PauseScope, PlanPauseInput};
pub use present::present_pause_plan;
pub(in crate::agency) use present::tasks_table;
pub use result::{
    AdState, ContractTask, DealAtStake, HeldAd, HeldAdKind, HeldPiece, NotHeldReason, PauseDate, PauseDateKind,
    PauseDateState, PausePlan, PausePlanTag, PieceNotHeld,
};
pub(in crate::agency) use tasks::{Breach, contract_tasks};
