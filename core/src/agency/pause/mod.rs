//! A pause with the calendars of all campaigns: what is held, which dates break, what is to be agreed anew.

mod ads;
mod check;
mod compute;
mod dates;
mod input;
mod looked;
mod pieces;
mod present;
mod result;
mod rights;
mod stake;
mod tasks;

pub(in crate::agency) use ads::{AdSpan, held_ads};
pub use compute::plan_pause;
pub use input::{PauseScope, PlanPauseInput};
pub(in crate::agency) use looked::{brand_of, is_over, team_of};
pub use present::present_pause_plan;
pub(in crate::agency) use present::tasks_table;
pub use result::{
    AdState, ContractTask, DealAtStake, HeldAd, HeldAdKind, HeldPiece, NotHeldReason, PauseDate, PauseDateKind,
    PauseDateState, PausePlan, PausePlanTag, PieceNotHeld,
};
pub(in crate::agency) use tasks::{Breach, contract_tasks};
