use serde::{Deserialize, Serialize};

use crate::check::{Issues, Version, document_tag, null_is_absent};
use crate::money::{Currency, Money};
use crate::vocabulary::Id;

document_tag!(ScenarioGridTag, "scenario_grid");

/// What a deal comes to if some of it were otherwise, as a document of version 1: columns for a table or a picture.
///
/// All columns have one entry for each cell that has a quote, in the order of the axes' values, those of the last axis
/// running fastest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioGrid {
    /// Always `scenario_grid`.
    pub document: ScenarioGridTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Which deal it is about.
    pub deal: Id,
    /// By which rate card.
    pub rate_card: Id,
    /// The currency of all amounts.
    pub currency: Currency,
    /// What the deal as it is asked for comes to.
    pub asked: ScenarioTotals,
    /// The axes, with the place of each cell's value.
    pub axes: Vec<ScenarioColumn>,
    /// The fee of each cell.
    pub fee: Vec<Money>,
    /// What the brand pays in each cell.
    pub payable: Vec<Money>,
    /// What the influencer keeps in each cell.
    pub net_to_influencer: Vec<Money>,
    /// The cells that have no quote, and why.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<RefusedScenario>,
}

/// The totals of one deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioTotals {
    /// The fee.
    pub fee: Money,
    /// What the brand pays.
    pub payable: Money,
    /// What the influencer keeps.
    pub net_to_influencer: Money,
}

/// One axis as a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioColumn {
    /// What is otherwise, in words.
    pub label: String,
    /// The values in words, in the order of the input.
    pub values: Vec<String>,
    /// Which of the values each cell has, counted from 0.
    pub places: Vec<u32>,
}

/// A cell without a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RefusedScenario {
    /// Which value of each axis it has, counted from 0.
    pub places: Vec<u32>,
    /// Why, with paths below `rate_card` and the changed `deal`.
    pub issues: Issues,
}
