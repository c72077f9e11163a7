//! What an offer is worth beside the rate card, the market and the floor.

mod amounts;
mod check;
mod compute;
mod conventions;
mod input;
mod present;
mod result;

pub use compute::judge_offer;
pub use conventions::QuoteBands;
pub use input::{JudgeOfferInput, Offer, OfferedPiece};
pub use present::present_offer_judgement;
pub use result::{
    ComparedWith, OfferComparison, OfferJudgement, OfferJudgementTag, UnknownComparison, UsedBands, Verdict,
};
