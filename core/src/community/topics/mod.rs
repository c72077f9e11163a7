//! What people speak about more than before: words, pairs of words and hashtags, named by log-odds.
#![expect(clippy::float_arithmetic, reason = "scores of counts are statistics; money is computed in other rooms")]

mod check;
mod compute;
mod gather;
mod input;
mod odds;
mod present;
mod result;
mod terms;

pub use compute::name_topics;
pub use input::{NameTopicsInput, TopicCounts, TopicKind, TopicSource, TopicTermCount, TopicText, TopicTexts};
pub use present::present_topics;
pub use result::{TopicReport, TopicReportTag, TopicTerm, TopicTotal};
pub(super) use terms::hashtags;
