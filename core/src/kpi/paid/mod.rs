//! Paid campaigns: is the money spent as planned, what does a result cost, and where may budget move.

mod check;
mod compute;
mod input;
mod present;
mod result;

pub use compute::paid_campaign;
pub use input::{AdDay, AdSet, PaidCampaignInput};
pub use present::present_paid_campaign;
pub use result::{AdSetResult, BudgetMove, CostVerdict, MoveVerdict, PaidCampaign, PaidCampaignTag, SpendPacing};
