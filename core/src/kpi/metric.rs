use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::platform::Platform;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// Something that is counted or measured: likes, reach, spend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Metric {
    /// The name in documents and columns, such as `link_clicks`.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What one of it is.
    pub unit: MetricUnit,
    /// How figures of several rows join; they add up when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Joining::is_sum")]
    pub joining: Joining,
    /// Whether a figure may lie below zero, such as new followers less lost ones.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub may_be_negative: bool,
    /// What exactly it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Name>,
}

named! {
    /// What one of a metric is.
    MetricUnit {
        /// A whole number of events or things.
        Count = "count", "a count";
        /// A whole number of people or accounts.
        People = "people", "people";
        /// An amount of a currency.
        Money = "money", "money";
        /// Whole seconds.
        Seconds = "seconds", "seconds";
    }
}

named! {
    /// How figures of several rows join.
    #[derive(Default)]
    Joining {
        /// They add up.
        #[default]
        Sum = "sum", "adds up";
        /// Their sum is an upper bound alone: who saw two posts is counted twice.
        UpperBound = "upper_bound", "adds up to an upper bound";
        /// Each is the level of a day; over posts their sum is a weight, over days it says nothing.
        Snapshot = "snapshot", "is the level of a day";
    }
}

/// A name that a platform gave up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetiredMetric {
    /// The metric that the platform no longer reports.
    pub metric: Id,
    /// Which platform.
    pub platform: Platform,
    /// The first day without it, where the platform named one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// What it reports in its place.
    pub replaced_by: Id,
    /// In what the two differ.
    pub note: Name,
}

/// The metrics that documents and columns may name: one edition of the dictionary.
///
/// The library's own is the preset `metrics`; its source and day stand beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MetricDictionary {
    /// Which edition it is; a metric that changes its meaning makes a new one.
    pub edition: u32,
    /// The metrics.
    pub metrics: Vec<Metric>,
    /// Names that platforms gave up.
    pub retired: Vec<RetiredMetric>,
}

impl Joining {
    fn is_sum(&self) -> bool {
        *self == Self::Sum
    }
}
