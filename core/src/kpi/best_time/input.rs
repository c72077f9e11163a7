use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_range, limits, null_is_absent};
use crate::convention::Convention;
use crate::kpi::judge::check_source;
use crate::money::Decimal;
use crate::stats::{Confidence, Number};
use crate::time::{Date, Zone};

/// What `best_time` takes: when one's own posts went out, and how well each did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BestTimeInput {
    /// The posts, in any order: 1 to 100,000.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::SAMPLE)))]
    pub posts: Vec<TimedPost>,
    /// In which zone the days and hours are: that of the audience. It is named in the answer, and not computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// What a published table says of the hours, which hours are drawn towards; absent: all hours are the same before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour_weights: Option<Convention<HourWeights>>,
    /// The fewest posts of an hour of the week that is ranked; absent: 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_posts: Option<u64>,
    /// How sure the lower bounds are to be, each for itself; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
    /// The day of the computation; a table that is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// A post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimedPost {
    /// On which day it went out, by the clock of the zone.
    pub date: Date,
    /// In which hour, 0 to 23.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = limits::LAST_HOUR)))]
    pub hour: u32,
    /// How well it did, more being better: its engagement rate, or its reach.
    pub value: Number,
}

/// How well hours of the day do beside each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HourWeights {
    /// For each hour from 0 to 23 how well it does beside the mean of all, which is 1; not below 0.
    #[cfg_attr(feature = "schema", schemars(length(min = 24, max = 24)))]
    pub hours: Vec<Decimal>,
}

impl BestTimeInput {
    /// Finds everything that is wrong with the input; of posts that are wrong, a thousand are named at most.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let root = Path::root();
        let mut issues = Issues::default();
        let posts = root.field("posts");
        let (count, most) = (self.posts.len(), limits::SAMPLE);
        if count == 0 || count > most {
            let message = format!("the list has {count} items; it must have 1 to {most}");
            issues.push(Issue::new(Code::ItemCount, posts.clone(), message).with("count", count).with("most", most));
        }
        for (place, post) in self.posts.iter().enumerate().take(most) {
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                break;
            }
            if post.hour > limits::LAST_HOUR {
                check_range(post.hour, 0, limits::LAST_HOUR, &posts.index(place).field("hour"), &mut issues);
            }
            post.value.check(|| posts.index(place).field("value"), &mut issues);
        }
        if let Some(table) = &self.hour_weights {
            let path = root.field("hour_weights");
            check_source(table, &path, &mut issues);
            table.value.check(&path.field("value").field("hours"), &mut issues);
        }
        issues.into_result(())
    }
}

impl HourWeights {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if self.hours.len() != 24 {
            let message = format!("the list has {} items; a day has 24 hours", self.hours.len());
            issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", self.hours.len()));
        }
        for (hour, weight) in self.hours.iter().enumerate().take(24) {
            if weight.is_negative() || *weight > Decimal::from(limits::FEE_FACTOR) {
                let message = format!("the weight `{weight}` is not within 0 to {}", limits::FEE_FACTOR);
                issues.push(Issue::new(Code::OutOfRange, path.index(hour), message).with("value", weight));
            }
        }
    }
}
