use super::PileOnPolicy;
use crate::community::{InboxItem, ToxicityAttribute};

/// Whether an item is hostile; absent where nobody and nothing judged it.
///
/// Any one of sentiment, toxicity and stars says so. Swear words alone are no hostility: they may praise.
pub(super) fn is_hostile(item: &InboxItem, policy: &PileOnPolicy) -> Option<bool> {
    let sentiment = item.sentiment.map(|sentiment| sentiment <= policy.hostile_sentiment);
    let stars = item.stars.map(|stars| stars <= policy.hostile_stars);
    let toxicity = item.toxicity.iter().filter(|score| score.attribute != ToxicityAttribute::Profanity);
    let toxicity = toxicity.map(|score| score.probability >= policy.hostile_toxicity);
    sentiment.into_iter().chain(stars).chain(toxicity).reduce(|one, other| one || other)
}
