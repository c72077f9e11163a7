//! The sentiment of texts by a list of words and rules: VADER for English, and lists of one's own.
#![expect(clippy::float_arithmetic, reason = "scores of words are statistics; money is computed in other rooms")]

mod check;
mod compute;
mod contrast;
mod explain;
mod input;
mod judge;
mod lexicon;
mod present;
mod read;
mod result;
mod rules;
mod score;
mod tables;

pub use compute::score_sentiment;
pub use input::{
    LexiconBooster, LexiconWord, ScoreSentimentInput, SentimentLexicon, SentimentText, SentimentThresholds,
};
pub use present::present_sentiment;
pub use result::{
    ScoredWord, SentimentEffect, SentimentLabel, SentimentRule, SentimentScores, SentimentScoresTag, SentimentTotals,
    SentimentUndefined, TextSentiment, UsedSentimentLexicon, UsedSentimentThresholds,
};
