use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::convention::{Convention, FirstInterestDay, LateInterestTerms};
use crate::money::Percent;
use crate::time::{Date, DayCount};
use crate::vocabulary::Id;

tagged_union! {
    /// By what right interest is asked.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum InterestRegime {
        /// The contract says how much.
        Contract(ContractInterest) = "contract",
        /// A law says how much, by terms of one's own.
        Statutory(Box<StatutoryInterest>) = "statutory",
        /// A law says how much, by a preset.
        StatutoryPreset(PresetInterest) = "statutory_preset",
    }
}

/// The contract says how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContractInterest {
    /// The rate: 0 to 100.
    pub percent: Percent,
    /// For how long the rate is.
    pub per: InterestPer,
    /// How days become parts of a year.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub day_count: DayCount,
    /// The first day on which interest runs.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub first_day: FirstInterestDay,
}

named! {
    /// For how long a rate of interest is.
    InterestPer {
        /// Twelve times as much for a year; days then count as parts of a year.
        Month = "month", "month";
        Year = "year", "year";
    }
}

/// A law says how much, by terms of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatutoryInterest {
    /// What the law grants.
    pub terms: Convention<LateInterestTerms>,
    /// The reference rates of the days that count.
    pub reference_rates: Vec<ReferenceRate>,
}

/// A law says how much, by a preset.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PresetInterest {
    /// The preset's id: `late_interest.uk` or `late_interest.eu`.
    pub preset: Id,
    /// The reference rates of the days that count.
    pub reference_rates: Vec<ReferenceRate>,
}

/// The reference rate that counts on some days, as the user looked it up.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReferenceRate {
    /// The first day for which it counts, such as 1 January.
    pub first_day: Date,
    /// The last day for which it counts, such as 30 June.
    pub last_day: Date,
    /// The rate for a year; it may be below zero: -100 to 100.
    pub percent: Percent,
    /// Who publishes it, and where to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// Which legal terms were used, and how far to trust them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedTerms {
    /// What they are called.
    pub id: Id,
    /// Who says so, and where to read it.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// The last day on which they may be used without asking again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
}

impl<T> From<&Convention<T>> for UsedTerms {
    fn from(terms: &Convention<T>) -> Self {
        let (id, source) = (terms.id.clone(), terms.source.clone());
        Self { id, source, as_of: terms.as_of, valid_until: terms.valid_until }
    }
}
