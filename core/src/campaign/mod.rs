//! Everything between "yes" and "paid": the campaign as a checked document, and what happens to it.

mod advance;
mod approval;
mod asset;
mod blackout;
mod booking;
mod brief;
mod budget;
mod calendar;
#[expect(clippy::module_inception, reason = "one file for each type")]
mod campaign;
mod check;
mod contract;
mod cost;
mod giveaway;
mod hash;
mod history;
mod launch;
mod linked_event;
mod piece;
mod present;
mod state;
mod task;
mod team;
mod timeline;

pub use advance::*;
pub(crate) use advance::{Occasion, effects_table, is_alive};
pub use approval::{Approval, ApprovalLevel, ApprovalNeed, ApprovalPolicy, Review, ReviewVote};
pub use asset::{Asset, AssetKind, Consent, Licence};
pub use blackout::{Blackout, BlackoutKind};
pub use booking::CampaignDeal;
pub use brief::{Brief, BriefTarget};
pub use budget::{BudgetLine, BudgetPurpose};
pub use calendar::*;
pub(crate) use calendar::{check_spacing, clashes};
pub use campaign::{Campaign, CampaignTag};
pub(crate) use check::{check_window, market_regions};
pub use contract::{
    BreachConsequence, Collaborator, ContractMakeGood, ContractTerm, CountsAsApproved, CrisisNotice, Duty,
    EndOfContract, FeeReduction, InsightsDue, MentionKind, Mentions, MinimumLive, Morals, MusicCleared, PaidLabel,
    Penalty, Reshoots, ReviewTime, Termination, ThirdPartyReuse,
};
pub use cost::{CampaignCost, CostEntry};
pub use giveaway::*;
pub use hash::content_hash;
pub use history::HistoryEntry;
pub use launch::*;
pub use linked_event::{EventRole, LinkedEvent};
pub use piece::{Piece, PieceKind, PieceTarget};
pub use present::present_campaign;
pub use state::{CampaignState, DealState, PieceState};
pub use task::Task;
pub use team::{TeamMember, TeamRole};
pub use timeline::*;
