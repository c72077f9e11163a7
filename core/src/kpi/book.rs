use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Metric, MetricDictionary, RateDefinition, UsedRate};
use crate::check::{Version, document_tag, null_is_absent};
use crate::convention::{PresetInfo, list_presets, preset};
use crate::vocabulary::Id;

document_tag!(RateBookTag, "rate_book");

/// Metrics and rates of one's own, beside those of the presets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateBook {
    /// Always `rate_book`.
    pub document: RateBookTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Metrics that the dictionary does not have.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Metric>,
    /// Rates; one with the id of a preset's rate stands in its place.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<RateDefinition>,
}

/// The ids of all metrics and rates that are defined: those of the presets, and those of a book.
#[must_use]
pub fn kpi_ids(book: Option<&RateBook>) -> BTreeSet<Id> {
    let shelf = Shelf::new(book);
    let metrics = shelf.metrics.iter().map(|metric| metric.id.clone());
    metrics.chain(shelf.rates.iter().map(|defined| defined.rate.id.clone())).collect()
}

/// All metrics and rates that a computation may name: those of the presets, and those of a book.
#[derive(Debug)]
pub(super) struct Shelf {
    metrics: Vec<Metric>,
    rates: Vec<Defined>,
}

/// A rate, and where it comes from.
#[derive(Debug)]
struct Defined {
    rate: RateDefinition,
    /// The preset that has it; none when it is of the user's book.
    preset: Option<String>,
}

impl Shelf {
    /// The presets, and the book where there is one.
    pub(super) fn new(book: Option<&RateBook>) -> Self {
        let mut metrics = book.map(|book| book.metrics.clone()).unwrap_or_default();
        metrics.extend(preset::<MetricDictionary>("metrics").map(|found| found.value.metrics).unwrap_or_default());
        let own = book.map(|book| book.rates.clone()).unwrap_or_default();
        let mut rates: Vec<Defined> = own.into_iter().map(|rate| Defined { rate, preset: None }).collect();
        for info in list_presets().into_iter().filter(|info| info.kind == "rates") {
            let value = preset::<Vec<RateDefinition>>(&info.id).map(|found| found.value).unwrap_or_default();
            rates.extend(value.into_iter().map(|rate| Defined { rate, preset: Some(info.id.clone()) }));
        }
        Self { metrics, rates }
    }

    pub(super) fn metric(&self, id: &Id) -> Option<&Metric> {
        self.metrics.iter().find(|metric| metric.id == *id)
    }

    pub(super) fn rate(&self, id: &Id) -> Option<&RateDefinition> {
        self.rates.iter().find(|defined| defined.rate.id == *id).map(|defined| &defined.rate)
    }

    /// The preset that the rate of this id comes from.
    pub(super) fn preset_of(&self, id: &Id) -> Option<&str> {
        self.rates.iter().find(|defined| defined.rate.id == *id)?.preset.as_deref()
    }

    /// A rate with its formula and its source, and the preset that has it.
    pub(super) fn used(&self, rate: &RateDefinition) -> (UsedRate, Option<PresetInfo>) {
        let info = self.preset_of(&rate.id).and_then(|id| list_presets().into_iter().find(|info| info.id == id));
        let own = rate.source.as_ref().map(ToString::to_string);
        let used = UsedRate {
            rate: rate.clone(),
            formula: rate.formula(),
            preset: info.as_ref().map(|info| info.id.clone()),
            source: own.or_else(|| info.as_ref().map(|info| info.source.clone())),
            as_of: info.as_ref().map(|info| info.as_of),
        };
        (used, info)
    }

    pub(super) fn metric_ids(&self) -> impl Iterator<Item = &str> {
        self.metrics.iter().map(|metric| metric.id.as_str())
    }

    pub(super) fn rate_ids(&self) -> impl Iterator<Item = &str> {
        self.rates.iter().map(|defined| defined.rate.id.as_str())
    }
}
