use serde::{Deserialize, Serialize};

use super::CrisisSeverity;
use crate::check::{named, null_is_absent};
use crate::money::Decimal;

/// From which numbers and facts on a crisis is how grave. It is data: who says so stands on the convention around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityMatrix {
    /// What each metric says; a metric stands in it once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub metrics: Vec<MetricRule>,
    /// What each fact says; a fact stands in it once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub facts: Vec<FactRule>,
    /// How many metrics must be as grave or graver, so that the crisis is: 1, which is meant when absent, to 100. Where fewer
    /// are known, all of them must. Facts need no second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreeing_metrics: Option<u32>,
    /// How grave a crisis is of which nothing else is said.
    pub otherwise: CrisisSeverity,
}

/// From which values of a metric on a crisis is how grave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MetricRule {
    /// Which metric.
    pub metric: SeverityMetric,
    /// The steps, from the lowest value on, each graver than the last. Below the first the metric says nothing.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub steps: Vec<SeverityStep>,
}

/// One step of a metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityStep {
    /// From this value on, included; not below zero.
    pub at_least: Decimal,
    /// So grave.
    pub severity: CrisisSeverity,
}

/// How grave a crisis is at least where a fact holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactRule {
    /// Which fact.
    pub fact: SeverityFact,
    /// At least so grave, whatever the metrics say.
    pub at_least: CrisisSeverity,
}

named! {
    /// What is measured of a crisis.
    SeverityMetric {
        /// Mentions in the time that is looked at.
        Mentions = "mentions", "mentions";
        /// Mentions by those that were expected: 3 is three times as many.
        VolumeRatio = "volume_ratio", "mentions by those expected";
        /// Percentage points of negative mentions above the baseline of the brand.
        NegativeShiftPoints = "negative_shift_points", "points of negative mentions above the baseline";
        /// Different authors.
        UniqueAuthors = "unique_authors", "different authors";
        /// Followers of the authors together.
        AuthorsReach = "authors_reach", "followers of the authors";
        /// Articles of the press.
        PressArticles = "press_articles", "articles of the press";
        /// Platforms on which it is talked about.
        Platforms = "platforms", "platforms";
    }
}

named! {
    /// What is known of a crisis.
    SeverityFact {
        /// Words or reports of danger to somebody's life, health or safety.
        Safety = "safety", "safety";
        /// Words or reports of a breach of law, or letters of lawyers and authorities.
        Legal = "legal", "law";
        /// Somebody took over an account.
        AccountTakenOver = "account_taken_over", "account taken over";
        /// Personal data are exposed.
        DataExposed = "data_exposed", "personal data exposed";
        /// A minor is concerned.
        MinorConcerned = "minor_concerned", "minor concerned";
        /// A sponsor is named.
        SponsorNamed = "sponsor_named", "sponsor named";
    }
}
