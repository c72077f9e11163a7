//! The operations that advise: what to ask, what an offer is worth, what to give up for a price.

use super::parse::read;
use crate::check::Issues;
use crate::fee;
pub(super) use crate::fee::{
    CounterOffer, CounterOfferInput, FeeSuggestion, JudgeOfferInput, OfferJudgement, ScenarioGrid, ScenariosInput,
    SuggestFeeInput,
};
use crate::text::Presentation;

pub(super) fn suggest_fee(input: &str) -> Result<FeeSuggestion, Issues> {
    read(input).compute(|input: &SuggestFeeInput| fee::suggest_fee(input))
}

pub(super) fn present_fee_suggestion(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|suggestion| Ok(fee::present_fee_suggestion(suggestion)))
}

pub(super) fn counter_offer(input: &str) -> Result<CounterOffer, Issues> {
    read(input).compute(|input: &CounterOfferInput| fee::counter_offer(input))
}

pub(super) fn present_counter_offer(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|offer| Ok(fee::present_counter_offer(offer)))
}

pub(super) fn scenarios(input: &str) -> Result<ScenarioGrid, Issues> {
    read(input).compute(|input: &ScenariosInput| fee::scenarios(input))
}

pub(super) fn present_scenarios(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|grid| Ok(fee::present_scenarios(grid)))
}

pub(super) fn judge_offer(input: &str) -> Result<OfferJudgement, Issues> {
    read(input).compute(|input: &JudgeOfferInput| fee::judge_offer(input))
}

pub(super) fn present_offer_judgement(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|judgement| Ok(fee::present_offer_judgement(judgement)))
}
