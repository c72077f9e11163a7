use serde::{Deserialize, Serialize};

use crate::check::{
    Code, Issue, Issues, Path, Version, check_item_count, check_unique_ids, document_tag, limits, null_is_absent,
};
use crate::stats::{
    Confidence, FigureUndefined, Number, Proportion, RatioUnit, Shrunk, shrink_counts, shrink_proportions,
};
use crate::vocabulary::{Id, Name};

document_tag!(ShrinkageTag, "shrinkage");

/// What `shrink` takes: cells, such as creators or placements, of which some have little data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShrinkInput {
    /// The cells: all with a `proportion`, or all with an `exposure`.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::LIST_ITEMS)))]
    pub cells: Vec<ShrinkCell>,
    /// How sure the lower bounds are to be, each for itself; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// A cell with what was counted in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShrinkCell {
    /// The name in documents.
    pub id: Id,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// How often it happened, and how often it could have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proportion: Option<Proportion>,
    /// Counts over an exposure, such as engagements over posts: a whole number over one not below zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exposure: Option<RatioUnit>,
}

/// The rates of cells drawn towards that of all, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shrinkage {
    /// Always `shrinkage`.
    pub document: ShrinkageTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// How sure each lower bound is.
    pub confidence: Confidence,
    /// The cells by their lower bounds, the best first; none where nothing can be said.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<ShrunkCell>,
    /// Why nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
}

/// A cell's rate before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShrunkCell {
    /// Which cell.
    pub id: Id,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// Its place in the input, counted from 0.
    pub place: u64,
    /// Its rate drawn towards that of all cells.
    pub shrunk: Number,
    /// What the rate is above, as sure as was asked for: what cells are ranked by.
    pub lower: Number,
}

/// The rates of small cells, each drawn towards that of all cells the more the less data it has, and ranked by the lower
/// bound (see [`shrink_proportions`] and [`shrink_counts`]).
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::shrink(&wire::parse(r#"{"cells": [
///     {"id": "mila", "proportion": {"successes": 90, "trials": 1000}}, {"id": "ben", "proportion": {"successes": 1, "trials": 4}},
///     {"id": "zoe", "proportion": {"successes": 40, "trials": 1000}}
/// ]}"#)?)?;
/// // One of four is no 25 %.
/// assert_eq!(found.cells[0].id.as_str(), "mila");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - no cells, more than the limit, or one twice
/// - a cell without counts, or cells counted in two ways; counts that cannot be
pub fn shrink(input: &ShrinkInput) -> Result<Shrinkage, Issues> {
    input.check()?;
    let proportions: Option<Vec<Proportion>> = input.cells.iter().map(|cell| cell.proportion).collect();
    let found = match proportions {
        Some(cells) => shrink_proportions(&cells, input.confidence),
        None => shrink_counts(&input.exposures(), input.confidence),
    };
    let cells = input.cells.iter().zip(found.as_deref().unwrap_or_default()).enumerate();
    let mut cells: Vec<ShrunkCell> = cells.filter_map(|(place, (cell, shrunk))| cell.shrunk(place, shrunk)).collect();
    cells.sort_by(|one, other| other.lower.get().total_cmp(&one.lower.get()).then(one.place.cmp(&other.place)));
    Ok(Shrinkage {
        document: ShrinkageTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        confidence: input.confidence,
        undefined: found.err(),
        cells,
    })
}

impl ShrinkCell {
    fn shrunk(&self, place: usize, shrunk: &Shrunk) -> Option<ShrunkCell> {
        Some(ShrunkCell {
            id: self.id.clone(),
            name: self.name.clone(),
            place: u64::try_from(place).unwrap_or(u64::MAX),
            shrunk: Number::new(shrunk.rate).ok()?,
            lower: Number::new(shrunk.lower).ok()?,
        })
    }

    fn check(&self, proportions: bool, path: &Path, issues: &mut Issues) {
        match (self.proportion, self.exposure) {
            (None, None) => {
                let issue = Issue::new(Code::MissingField, path.field("proportion"), "nothing was counted of the cell");
                issues.push(issue.help("give `proportion`, or `exposure`"));
            }
            (found, other) if found.is_some() != proportions || (found.is_some() && other.is_some()) => {
                let message = "the cells are counted in two ways: all have a proportion, or all have an exposure";
                issues.push(Issue::new(Code::Contradiction, path.clone(), message));
            }
            _ => {}
        }
        if let Some(proportion) = self.proportion {
            proportion.check(&path.field("proportion"), issues);
        }
        let Some(RatioUnit { numerator, denominator }) = self.exposure else { return };
        let at = path.field("exposure");
        numerator.check(|| at.field("numerator"), issues);
        denominator.check(|| at.field("denominator"), issues);
        if numerator < Number::ZERO || whole(numerator).is_none() {
            let message = format!("`{numerator}` is no whole number from 0 on");
            issues.push(Issue::new(Code::OutOfRange, at.field("numerator"), message).with("value", numerator));
        }
        if denominator < Number::ZERO {
            let message = format!("`{denominator}` is below zero");
            issues.push(Issue::new(Code::OutOfRange, at.field("denominator"), message).with("value", denominator));
        }
    }
}

impl ShrinkInput {
    fn exposures(&self) -> Vec<(u64, f64)> {
        let units = self.cells.iter().filter_map(|cell| cell.exposure);
        units.map(|unit| (whole(unit.numerator).unwrap_or_default(), unit.denominator.get())).collect()
    }

    fn check(&self) -> Result<(), Issues> {
        let path = Path::root().field("cells");
        let mut issues = Issues::default();
        check_item_count(self.cells.len(), &path, &mut issues);
        check_unique_ids(self.cells.iter().map(|cell| &cell.id), "id", &path, &mut issues);
        let proportions = self.cells.first().is_some_and(|first| first.proportion.is_some());
        for (place, cell) in self.cells.iter().enumerate().take(limits::LIST_ITEMS) {
            cell.check(proportions, &path.index(place), &mut issues);
        }
        issues.into_result(())
    }
}

/// A count from its double, which has no fraction.
fn whole(number: Number) -> Option<u64> {
    format!("{:.0}", number.get()).parse().ok().filter(|_| number.get().fract() == 0.0)
}
