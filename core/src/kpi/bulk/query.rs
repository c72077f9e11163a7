use serde::{Deserialize, Serialize};

use super::DatePart;
use crate::check::null_is_absent;
use crate::kpi::RateBook;
use crate::money::Currency;
use crate::stats::{Probability, QuantileMethod};
use crate::time::{Date, Zone};
use crate::vocabulary::Id;

/// What is asked of a table of posts of any length: rates, of all rows together and by group.
///
/// The table itself comes by columns, from a data frame or from typed arrays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KpiQuery {
    /// The rates that are wanted, by their ids: of the presets, or of the book.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub rates: Vec<Id>,
    /// What rows are grouped by; nothing: all rows together.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<KpiKey>,
    /// In which columns metrics stand whose columns have other names.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<MetricColumn>,
    /// Which rows count: those that pass all of these; all rows when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub filters: Vec<RowFilter>,
    /// Of which rates and metrics the quantiles of the single posts are given for each group; none when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub distributions: Vec<PostDistribution>,
    /// Which groups are given; all when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top: Option<TopGroups>,
    /// The currency of all amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// How many digits after the point an amount has at most that stands in a column of floating-point numbers; those of the
    /// currency when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = crate::check::limits::DECIMAL_FRACTION_DIGITS)))]
    pub money_digits: Option<u8>,
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

/// A column that rows are grouped by; several parts of one column of dates may be keys side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KpiKey {
    /// The name of the column.
    pub column: Id,
    /// Which part of a date or an instant counts; the value as it is when absent. Text has to be as in ISO 8601
    /// (`2026-08-15`, `2026-08-15T13:12:39Z`). Several parts of one column are called `published_month`, `published_weekday`
    /// in the result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<DatePart>,
    /// The time zone in which an instant has its date; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
}

/// Which quantiles of a rate or of a metric over the single posts are wanted: they are exact, and the same however the rows are
/// cut.
///
/// The memory grows with the rows: 16 bytes for each post and rate or metric, twice that in the end, and no more than 50,000,000
/// of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostDistribution {
    /// The rate: one of those that are wanted, whatever joins it over a group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Id>,
    /// The metric, such as the likes of a post; in place of a rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<Id>,
    /// How a quantile is read off the sorted values.
    pub method: QuantileMethod,
    /// The shares of the posts that lie at or below: 0.5 is the median.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub shares: Vec<Probability>,
}

/// Where a metric stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MetricColumn {
    /// The metric.
    pub metric: Id,
    /// The name of its column; that of the metric when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<Id>,
    /// Whether the figures are estimates, so that every rate made of them is one.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
}

/// Which rows count, by one column. A row without a value in it does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RowFilter {
    /// The name of the column.
    pub column: Id,
    /// The texts that pass; any when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<String>,
    /// The smallest whole number that passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
    /// The largest whole number that passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<i64>,
    /// The first day that passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_day: Option<Date>,
    /// The last day that passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// The time zone in which an instant has its date; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
}

/// The best groups by a rate: the highest where higher is better or nothing is, the lowest where lower is. Those of which
/// the rate is undefined come last; equal ones stand in the order of their keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopGroups {
    /// The rate: one of those that are wanted.
    pub rate: Id,
    /// How many groups: 1 to 1,000,000.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::TOP_GROUPS)))]
    pub count: u32,
}
