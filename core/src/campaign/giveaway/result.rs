use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path, Version, document_tag, null_is_absent};
use crate::money::{Fraction, Money};
use crate::platform::Platform;
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(GiveawayCheckTag, "giveaway_check");

/// What a giveaway lacks, and what it is: advice, and no counsel of law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GiveawayCheck {
    /// Always `giveaway_check`.
    pub document: GiveawayCheckTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Where it is run.
    pub platform: Platform,
    /// How many win.
    pub winners: u64,
    /// Of how many who enter one wins, by the entries that are expected: 250 is a chance of 1 in 250, and 1 is certain. It is an
    /// estimate. Absent where nothing is expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimated_odds_one_in: Option<Fraction>,
    /// What the prizes are worth together, one amount for each currency.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub prize_value: Vec<Money>,
    /// How many kinds of prizes have no value, and are not in `prize_value`.
    pub prizes_without_value: u32,
    /// Each rule, in the order of the rules, and whether it is kept.
    pub findings: Vec<GiveawayFinding>,
    /// What is not kept, and what is not decided.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub issues: Issues,
    /// By which rules.
    pub rules: Vec<UsedGiveawayRules>,
}

/// One rule, and whether it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GiveawayFinding {
    /// The rule, in words.
    pub sentence: String,
    /// Whether it is kept.
    pub is_kept: bool,
    /// Who says so.
    pub source: String,
}

/// The rules that were used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedGiveawayRules {
    /// The id of the convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// Where the convention stands in the input; absent for a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
}
