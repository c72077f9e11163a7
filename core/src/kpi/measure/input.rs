use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::kpi::RateBook;
use crate::money::{Currency, Decimal};
use crate::time::Date;
use crate::vocabulary::Id;

/// What `measure` takes: the figures of posts by columns, and the rates that are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureInput {
    /// The rates that are wanted, by their ids: of the presets, or of the book.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub rates: Vec<Id>,
    /// The figures: one column for each metric, all of one length.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub figures: Vec<FigureColumn>,
    /// Columns of text that rows may be grouped by.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<LabelColumn>,
    /// The names of the columns of text that rows are grouped by; none: all rows together.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Id>,
    /// How many days the window has, which daily rates need: 1 to 36,525.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::PERIOD_DAYS)))]
    pub days: Option<u32>,
    /// Metrics and rates of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_book: Option<RateBook>,
    /// The day of the computation; presets that are older than their sources vouch for come with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// The figures of one metric, a place for each row. What nobody measured is `null`, never 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FigureColumn {
    /// Which metric.
    pub metric: Id,
    /// The figures of a metric that counts: whole numbers.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<Option<i64>>,
    /// The figures of a metric that is money, in major units.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Option<Decimal>>,
    /// The currency of the amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Whether the figures are estimates, so that every rate made of them is one.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
}

/// A text for each row, such as the type of the post or its weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LabelColumn {
    /// What the texts are.
    pub name: Id,
    /// The texts.
    pub values: Vec<Option<String>>,
}
