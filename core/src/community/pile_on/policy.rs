use serde::{Deserialize, Serialize};

use crate::money::Decimal;

/// From when on an item is hostile, and how much of each sign is much. It is data: who says so stands on the convention
/// around it. Shares are above 0, to 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PileOnPolicy {
    /// An item of at most this sentiment is hostile: -1 to 0.
    pub hostile_sentiment: Decimal,
    /// An item with an attribute of toxicity of at least this probability is hostile, profanity alone excepted: above 0, to 1.
    pub hostile_toxicity: Decimal,
    /// A review of at most so many stars is hostile: 0 to 5.
    pub hostile_stars: u32,
    /// From how many different hostile authors on somebody watches: 1 to 1,000,000.
    pub watch_authors: u32,
    /// From how many on they may be a pile-on: not fewer.
    pub pile_on_authors: u32,
    /// From how many on they are one where the target has no baseline: not fewer.
    pub pile_on_authors_without_baseline: u32,
    /// From how many earlier windows on there is a baseline: 1 to 1,000.
    pub baseline_windows: u32,
    /// The least that a baseline counts as, in hostile authors, so that a quiet target does not make few look like many:
    /// 1 to 1,000,000.
    pub baseline_floor: u32,
    /// From how many times the baseline on hostile authors are unusual: 1 to 1,000,000.
    pub baseline_ratio: Decimal,
    /// Of how many authors something must be known for a share of them to say something: 1 to 1,000,000.
    pub share_authors: u32,
    /// Of which share of the hostile authors it must be known.
    pub known_share: Decimal,
    /// How many days the items must reach back before the window, for who did not write to be a newcomer: 1 to 3,650.
    pub history_days: u32,
    /// From which share of newcomers on they are a sign.
    pub newcomers_share: Decimal,
    /// Up to which age an account is young, in days of 24 hours: 1 to 3,650.
    pub young_days: u32,
    /// From which share of young accounts on they are a sign.
    pub young_share: Decimal,
    /// How many words that follow each other are compared at once: 1 to 16.
    pub shingle_words: u32,
    /// Texts with fewer words are not compared, since many come to the same few by themselves: 1 to 200.
    pub compared_words: u32,
    /// From which share of the runs of words of both texts on, which both have, they are near-duplicates.
    pub near_duplicate_similarity: Decimal,
    /// From which share of the authors on near-duplicates by different authors are a sign.
    pub near_duplicates_share: Decimal,
    /// Within how many minutes half of the authors must have come to be a sign: 0 to 525,600.
    pub burst_minutes: u32,
    /// From which share of the authors on one hashtag or link is a sign.
    pub same_reference_share: Decimal,
    /// For how many hours after a call to action whoever comes may come by it: 1 to 8,760.
    pub call_hours: u32,
    /// From which share of the authors on those who come after a call are a sign.
    pub call_share: Decimal,
    /// From which share of the hostile items on those of the busiest tenth of the authors say that few make the noise.
    pub few_authors_share: Decimal,
    /// How many of the five signs of coordination it takes to speak of brigading: 1 to 5.
    pub brigading_signs: u32,
}
