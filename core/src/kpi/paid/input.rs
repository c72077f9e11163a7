use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::money::{Money, Percent};
use crate::stats::Confidence;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// What `paid_campaign` takes: the budget, and what each ad set spent and brought by day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaidCampaignInput {
    /// What may be spent in the whole period; above zero.
    pub budget: Money,
    /// The first day of the period.
    pub first_day: Date,
    /// The last day of the period.
    pub last_day: Date,
    /// The last day that is counted.
    pub on: Date,
    /// The ad sets.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub ad_sets: Vec<AdSet>,
    /// What a result may cost at most; absent: nobody says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_cost: Option<Money>,
    /// How far the spend may be off the even pace and still be on it: 0 to 100; absent: 0.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub tolerance_percent: Percent,
    /// The fewest days of an ad set of which anything is said: 2 to 365; absent: 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_days: Option<u32>,
    /// How sure all intervals together are to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// An ad set: what one audience is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdSet {
    /// The name in documents.
    pub id: Id,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What it may spend in the whole period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Money>,
    /// Its days, in any order; a day without a row spent and brought nothing.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<AdDay>,
}

/// A day of an ad set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdDay {
    /// The day.
    pub date: Date,
    /// What was spent; not below zero.
    pub spend: Money,
    /// The results that it is for: conversions, leads, installs.
    pub results: u64,
}
