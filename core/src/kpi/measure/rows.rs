use std::collections::BTreeMap;

use super::{FigureColumn, MeasureInput};
use crate::kpi::book::Shelf;
use crate::kpi::run::FigureInfo;
use crate::vocabulary::Id;

/// A column as whole numbers of one scale.
pub(super) struct Figures<'a> {
    column: &'a FigureColumn,
    /// Digits after the point: of amounts the most that any of them has.
    scale: u8,
}

/// The labels of a group, one for each column that is grouped by.
pub(super) type Key<'a> = Vec<Option<&'a str>>;

impl<'a> Figures<'a> {
    pub(super) fn new(column: &'a FigureColumn) -> Self {
        let scale = column.amounts.iter().flatten().map(|amount| amount.scale()).max().unwrap_or_default();
        Self { column, scale }
    }

    /// The figure of a row in units of the scale.
    pub(super) fn units(&self, row: usize) -> Option<i128> {
        if let Some(count) = self.column.counts.get(row) {
            return count.map(i128::from);
        }
        let amount = self.column.amounts.get(row).copied().flatten()?;
        let zeros = u32::from(self.scale.saturating_sub(amount.scale()));
        // At most 30 digits by the limits of a decimal.
        Some(amount.units().saturating_mul(10_i128.saturating_pow(zeros)))
    }

    /// The column as a rate sees it.
    pub(super) fn info(&self, shelf: &Shelf) -> FigureInfo {
        let FigureColumn { metric, currency, estimated, .. } = self.column;
        FigureInfo {
            metric: metric.clone(),
            scale: self.scale,
            currency: *currency,
            estimated: *estimated,
            joining: shelf.metric(metric).map(|metric| metric.joining).unwrap_or_default(),
        }
    }

    /// The sum over rows, and how many have a figure.
    pub(super) fn sum(&self, rows: &[usize]) -> (i128, u64) {
        let figures = rows.iter().filter_map(|row| self.units(*row));
        // A figure has at most 30 digits, and there are at most a million of them.
        figures.fold((0_i128, 0_u64), |(sum, rows), units| (sum.saturating_add(units), rows.saturating_add(1)))
    }
}

impl MeasureInput {
    /// The rows of each group, in the order of the labels; rows without a label come first.
    pub(super) fn groups(&self) -> BTreeMap<Key<'_>, Vec<usize>> {
        let columns: Vec<_> = self.by.iter().filter_map(|name| self.labels_of(name)).collect();
        let mut groups: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
        for row in 0..self.rows() {
            let key = columns.iter().map(|values| values.get(row).and_then(|text| text.as_deref())).collect();
            groups.entry(key).or_default().push(row);
        }
        groups
    }

    fn labels_of(&self, name: &Id) -> Option<&[Option<String>]> {
        self.labels.iter().find(|column| column.name == *name).map(|column| column.values.as_slice())
    }
}
