use serde::{Deserialize, Serialize};

use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, limits, null_is_absent,
};
use crate::kpi::RateUnit;
use crate::kpi::book::Shelf;
use crate::kpi::rate_check::unknown_rate;
use crate::money::{Currency, Decimal};
use crate::platform::{Format, Platform};
use crate::stats::Probability;
use crate::vocabulary::{Id, Name};

/// What is usual: values of rates by platform, format, tier and niche.
///
/// Who says so and when stands on the convention around it; the library's own are the presets of kind `benchmarks`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BenchmarkTable {
    /// The benchmarks.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::LIST_ITEMS)))]
    pub benchmarks: Vec<Benchmark>,
}

/// What is usual of one rate: a range, or quantiles of how the values of many are spread, or both.
///
/// A value is held against the range; without one against the median; without a median against the range from the lowest
/// quantile to the highest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// The name in documents.
    pub id: Id,
    /// Which rate: of the presets, or of the book. A value of a rate with other tags is not held against it.
    pub rate: Id,
    /// On which platform; on all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// In which formats; in all of them when there are none.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<Format>,
    /// Of which follower tier; of all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Id>,
    /// In which niche; in all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niche: Option<Id>,
    /// The currency of amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The range that is usual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<ValueRange>,
    /// Quantiles, from the lowest share on.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub quantiles: Vec<BenchmarkQuantile>,
    /// What else to know, such as of how many posts it is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
}

/// A range of values, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ValueRange {
    /// The low end.
    pub low: Decimal,
    /// The high end.
    pub high: Decimal,
}

/// The value that a share of all lies at or below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BenchmarkQuantile {
    /// The share: 0.5 is the median.
    pub probability: Probability,
    /// The value.
    pub value: Decimal,
}

impl Benchmark {
    /// The range that values are held against.
    pub(super) fn reference(&self) -> Option<ValueRange> {
        let median = || self.quantiles.iter().find(|one| one.probability.complement() == one.probability);
        let point = |one: &BenchmarkQuantile| ValueRange { low: one.value, high: one.value };
        let ends = || {
            let (first, last) = (self.quantiles.first()?, self.quantiles.last()?);
            Some(ValueRange { low: first.value, high: last.value })
        };
        self.range.or_else(|| median().map(point)).or_else(ends)
    }

    pub(super) fn check(&self, shelf: &Shelf, path: &Path, issues: &mut Issues) {
        let rate = shelf.rate(&self.rate);
        match rate {
            None => issues.push(unknown_rate(&self.rate, shelf, path.field("rate"))),
            Some(rate) => super::check::check_currency(
                rate.id.as_str(),
                rate.unit == RateUnit::Money,
                self.currency,
                path,
                issues,
            ),
        }
        check_item_limit(self.formats.len(), &path.field("formats"), issues);
        if let Some(range) = self.range {
            range.check(&path.field("range"), issues);
        }
        self.check_quantiles(&path.field("quantiles"), issues);
        if self.range.is_none() && self.quantiles.is_empty() {
            let message = format!("the benchmark `{}` has neither a range nor quantiles", self.id);
            issues.push(Issue::new(Code::MissingField, path.field("range"), message));
        }
    }

    fn check_quantiles(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.quantiles.len(), path, issues);
        let pairs = self.quantiles.iter().zip(self.quantiles.iter().skip(1)).enumerate().take(limits::LIST_ITEMS);
        for (place, (first, second)) in pairs {
            let at = path.index(place.saturating_add(1));
            if second.probability <= first.probability {
                let message = format!("the share `{}` does not come after {}", second.probability, first.probability);
                issues.push(Issue::new(Code::WrongOrder, at.field("probability"), message));
            }
            if second.value < first.value {
                let message = format!("the value `{}` is below the one before, {}", second.value, first.value);
                issues.push(Issue::new(Code::WrongOrder, at.field("value"), message));
            }
        }
    }
}

impl ValueRange {
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        if self.high < self.low {
            let message = format!("the high end `{}` is below the low end {}", self.high, self.low);
            issues.push(Issue::new(Code::WrongOrder, path.field("high"), message));
        }
    }
}

impl BenchmarkTable {
    /// Finds everything that is wrong with the benchmarks.
    pub(super) fn check(&self, shelf: &Shelf, path: &Path, issues: &mut Issues) {
        let at = path.field("benchmarks");
        check_item_count(self.benchmarks.len(), &at, issues);
        check_unique_ids(self.benchmarks.iter().map(|one| &one.id), "id", &at, issues);
        for (place, benchmark) in self.benchmarks.iter().enumerate().take(limits::LIST_ITEMS) {
            benchmark.check(shelf, &at.index(place), issues);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convention::{list_presets, preset};

    #[test]
    fn the_benchmarks_of_the_presets_are_sound() {
        let shelf = Shelf::new(None);
        let mut issues = Issues::default();
        let mut ids = Vec::new();
        for info in list_presets().into_iter().filter(|info| info.kind == "benchmarks") {
            let table = preset::<BenchmarkTable>(&info.id).unwrap().value;
            table.check(&shelf, &Path::root(), &mut issues);
            ids.extend(table.benchmarks.into_iter().map(|benchmark| benchmark.id));
        }
        check_unique_ids(ids.iter(), "id", &Path::root(), &mut issues);
        assert_eq!(issues.to_string(), "");
        assert_eq!(ids.len(), 10);
    }
}
