use serde::{Deserialize, Serialize};

use super::plan::ColumnPlan;
use super::{Moment, ValueKind};
use crate::check::null_is_absent;
use crate::kpi::Provenance;
use crate::money::{Currency, Decimal};

/// One value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A whole number.
    Count(i64),
    /// A number with decimals: a ratio, an amount in the column's currency, seconds.
    Decimal(Decimal),
    /// A day, with or without a time.
    Moment(Moment),
}

/// One column of [`ExportRows`]: the list that fits its kind has a place for each row, the others are empty. What the
/// export does not say is `null`, never 0 or an empty text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportColumn {
    /// The id of the metric in the dictionary, the name of a field, or the user's own name.
    pub name: String,
    /// What the values are.
    pub kind: ValueKind,
    /// The currency of amounts of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The values of a column of words.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<Option<String>>,
    /// The values of a column of whole numbers.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<Option<i64>>,
    /// The values of a column of decimals, ratios, amounts of money or seconds.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub decimals: Vec<Option<Decimal>>,
    /// The values of a column of days.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<Option<Moment>>,
    /// The places, from 0, of values that the export states rounded, such as `3.3k`; all others are as measured.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub estimated: Vec<u64>,
}

/// Rows of an export, by columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportRows {
    /// The columns, all with as many values as there are rows.
    pub columns: Vec<ExportColumn>,
    /// The line on which each row begins in its export; of a spreadsheet its row.
    pub lines: Vec<u64>,
}

impl ExportColumn {
    fn new(plan: &ColumnPlan) -> Self {
        Self::empty(&plan.name, plan.values, plan.currency)
    }

    /// A column without rows.
    pub(super) fn empty(name: &str, kind: ValueKind, currency: Option<Currency>) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            currency,
            texts: Vec::new(),
            counts: Vec::new(),
            decimals: Vec::new(),
            moments: Vec::new(),
            estimated: Vec::new(),
        }
    }

    /// How many values there are, those that are missing too.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self.kind {
            ValueKind::Text => self.texts.len(),
            ValueKind::Count => self.counts.len(),
            ValueKind::Moment => self.moments.len(),
            ValueKind::Decimal | ValueKind::Ratio | ValueKind::Money | ValueKind::Seconds => self.decimals.len(),
        }
    }

    /// The value of a row; nothing when the export has none.
    #[must_use]
    pub fn value(&self, row: usize) -> Option<Value> {
        match self.kind {
            ValueKind::Text => self.texts.get(row)?.clone().map(Value::Text),
            ValueKind::Count => self.counts.get(row)?.map(Value::Count),
            ValueKind::Moment => self.moments.get(row)?.map(Value::Moment),
            ValueKind::Decimal | ValueKind::Ratio | ValueKind::Money | ValueKind::Seconds => {
                self.decimals.get(row)?.map(Value::Decimal)
            }
        }
    }

    /// How far the value of a row can be relied on.
    #[must_use]
    pub fn provenance(&self, row: usize) -> Provenance {
        match self.value(row) {
            None => Provenance::Missing,
            Some(_) if self.is_estimated(row) => Provenance::Estimated,
            Some(_) => Provenance::Measured,
        }
    }

    /// Whether the export states the value of a row rounded.
    pub(super) fn is_estimated(&self, row: usize) -> bool {
        u64::try_from(row).is_ok_and(|place| self.estimated.binary_search(&place).is_ok())
    }

    /// Adds a value; one of another kind than the column's is none.
    pub(super) fn push(&mut self, value: Option<Value>, estimated: bool) {
        if estimated {
            self.estimated.extend(u64::try_from(self.rows()));
        }
        match (self.kind, value) {
            (ValueKind::Text, Some(Value::Text(text))) => self.texts.push(Some(text)),
            (ValueKind::Text, _) => self.texts.push(None),
            (ValueKind::Count, Some(Value::Count(count))) => self.counts.push(Some(count)),
            (ValueKind::Count, _) => self.counts.push(None),
            (ValueKind::Moment, Some(Value::Moment(moment))) => self.moments.push(Some(moment)),
            (ValueKind::Moment, _) => self.moments.push(None),
            (_, Some(Value::Decimal(decimal))) => self.decimals.push(Some(decimal)),
            (_, _) => self.decimals.push(None),
        }
    }

    /// Adds the values of a column of the same kind.
    fn append(&mut self, mut more: Self) {
        let before = u64::try_from(self.rows()).unwrap_or(u64::MAX);
        self.estimated.extend(more.estimated.iter().map(|place| place.saturating_add(before)));
        self.texts.append(&mut more.texts);
        self.counts.append(&mut more.counts);
        self.decimals.append(&mut more.decimals);
        self.moments.append(&mut more.moments);
    }
}

impl ExportRows {
    pub(super) fn new(columns: &[ColumnPlan]) -> Self {
        Self { columns: columns.iter().map(ExportColumn::new).collect(), lines: Vec::new() }
    }

    /// The columns without their values.
    pub(super) fn without_rows(&self) -> Vec<ExportColumn> {
        self.columns.iter().map(|column| ExportColumn::empty(&column.name, column.kind, column.currency)).collect()
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    /// The column of a name.
    ///
    /// ```
    /// use greenroom::kpi::export::{ExportHints, read_export};
    ///
    /// let bytes = b"Geography,Views,Average view duration,Watch time (hours)\nDE,\"1,200\",0:05:29,109.6\n";
    /// let export = read_export(bytes, &ExportHints::default())?;
    /// assert_eq!(export.rows.column("views").map(|column| column.counts.as_slice()), Some([Some(1200)].as_slice()));
    /// # Ok::<(), greenroom::kpi::export::ReadProblem>(())
    /// ```
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&ExportColumn> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Adds the rows of another batch of the same export.
    pub fn append(&mut self, mut more: Self) {
        if self.columns.is_empty() {
            *self = more;
            return;
        }
        for (column, more) in self.columns.iter_mut().zip(more.columns) {
            column.append(more);
        }
        self.lines.append(&mut more.lines);
    }
}
