use serde::{Deserialize, Serialize};

use crate::check::{Issues, Version, document_tag, named, null_is_absent};
use crate::stats::{Confidence, FigureUndefined, Number};
use crate::time::{Weekday, Zone};
use crate::vocabulary::Id;

document_tag!(BestTimeTag, "best_time");

/// The hours of the week by how well posts did in them, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BestTime {
    /// Always `best_time`.
    pub document: BestTimeTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// In which zone the days and hours are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// How many posts there are.
    pub posts: u64,
    /// The mean of all posts.
    pub mean: Number,
    /// The hours of the week with enough posts, by their lower bounds, the best first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<TimeCell>,
    /// So many hours of the week have posts, but too few to be ranked.
    pub cells_left_out: u64,
    /// The fewest posts of an hour that is ranked.
    pub least_posts: u64,
    /// What it comes to.
    pub verdict: BestTimeVerdict,
    /// Why nothing is ranked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
    /// The published table that hours were drawn towards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour_weights: Option<Id>,
    /// What must hold for the answer.
    pub assumptions: Vec<String>,
    /// How sure each lower bound is.
    pub confidence: Confidence,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// An hour of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimeCell {
    /// The day of the week.
    pub weekday: Weekday,
    /// The hour of the day, 0 to 23.
    pub hour: u32,
    /// How many posts went out in it.
    pub posts: u64,
    /// The mean of those posts.
    pub mean: Number,
    /// The mean drawn towards that of the hour of the day, and that towards all.
    pub shrunk: Number,
    /// What the mean is above, as sure as was asked for: what hours are ranked by.
    pub lower: Number,
    /// Whether the lower bound is above the mean of all posts.
    pub is_clear: bool,
}

named! {
    /// What the ranking of hours comes to.
    BestTimeVerdict {
        /// At least one hour is clearly better than the mean.
        Clear = "clear", "at least one hour is clearly better than the mean";
        /// No hour is clearly better than the mean: what is seen may be chance.
        NoClearBest = "no_clear_best", "no hour is clearly better than the mean";
        /// There is too little data to say anything.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}
