//! Columns as whole numbers, where they are not such already.

use super::BulkColumn;
use crate::kpi::tally::{Bits, Figures, Numbers};

/// Whole numbers of one's own, each with whether it is there.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    numbers: Vec<i64>,
    present: Vec<u8>,
    /// Whether any is missing.
    gaps: bool,
}

/// Why a cell cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BadCell {
    pub(super) row: usize,
    pub(super) value: String,
    pub(super) reason: BadReason,
}

/// Why a cell cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BadReason {
    /// A count is no whole number.
    NotWhole,
    /// An amount has more digits than were asked for.
    TooPrecise,
    /// It is beyond what fits.
    TooLarge,
    /// A day outside the calendar.
    NoDay,
    /// A text is no date of ISO 8601.
    NoIsoDate,
    /// The calendar has no such day, or the day no such time.
    NoSuchTime,
    /// A time says no offset, so that it cannot be converted to a zone.
    NoOffset,
}

impl Cells {
    pub(super) fn with_capacity(rows: usize) -> Self {
        let bytes = rows.div_ceil(8);
        Self { numbers: Vec::with_capacity(rows), present: Vec::with_capacity(bytes), gaps: false }
    }

    pub(super) fn push(&mut self, number: Option<i64>) {
        let (row, bit) = (self.numbers.len() / 8, self.numbers.len() % 8);
        if self.present.len() <= row {
            self.present.push(0);
        }
        match number {
            Some(number) => {
                if let Some(byte) = self.present.get_mut(row) {
                    *byte |= [1, 2, 4, 8, 16, 32, 64, 128].get(bit).copied().unwrap_or_default();
                }
                self.numbers.push(number);
            }
            None => {
                self.gaps = true;
                self.numbers.push(0);
            }
        }
    }

    pub(super) fn figures(&self) -> Figures<'_> {
        Figures { numbers: Numbers::I64(&self.numbers), present: self.gaps.then(|| Bits::new(&self.present, 0)) }
    }

    /// What a column of numbers makes of each row that is kept; nothing of a column of others.
    pub(super) fn of(
        column: &BulkColumn<'_>,
        digits: u8,
        keep: Option<&[bool]>,
        mut make: impl FnMut(i64) -> Option<i64>,
    ) -> Result<Self, BadCell> {
        let mut cells = Self::with_capacity(column.rows().unwrap_or_default());
        let has = |present: &Option<Bits<'_>>, row| present.is_none_or(|bits| bits.has(row));
        let kept = |row: usize| keep.is_none_or(|keep| keep.get(row).copied().unwrap_or_default());
        let mut cell = |row: usize, number: Option<i64>| match number.map(|number| (number, make(number))) {
            None => {
                cells.push(None);
                Ok(())
            }
            Some((_, Some(made))) => {
                cells.push(Some(made));
                Ok(())
            }
            Some((number, None)) => Err(BadCell { row, value: number.to_string(), reason: BadReason::NoDay }),
        };
        match column {
            BulkColumn::Integers(figures) => {
                for (row, number) in integers(figures).into_iter().enumerate().filter(|(row, _)| kept(*row)) {
                    let there = has(&figures.present, row);
                    cell(row, if there { Some(fit(row, number)?) } else { None })?;
                }
            }
            BulkColumn::Singles(numbers, present) => {
                for (row, number) in numbers.iter().enumerate().filter(|(row, _)| kept(*row)) {
                    // The shortest digits of the single number are what was meant, and not those of its double.
                    let there = has(present, row) && !number.is_nan();
                    cell(row, if there { Some(float_units(row, shortest(*number), digits)?) } else { None })?;
                }
            }
            BulkColumn::Doubles(numbers, present) => {
                for (row, number) in numbers.iter().enumerate().filter(|(row, _)| kept(*row)) {
                    let there = has(present, row) && !number.is_nan();
                    cell(row, if there { Some(float_units(row, *number, digits)?) } else { None })?;
                }
            }
            BulkColumn::Decimals(units, present) => {
                for (row, units) in units.iter().enumerate().filter(|(row, _)| kept(*row)) {
                    let there = has(present, row);
                    cell(row, if there { Some(fit(row, *units)?) } else { None })?;
                }
            }
            BulkColumn::Nothing(rows) => {
                for row in (0..*rows).filter(|row| kept(*row)) {
                    cell(row, None)?;
                }
            }
            BulkColumn::Flags(..) | BulkColumn::Codes { .. } | BulkColumn::Texts(_) => {}
        }
        Ok(cells)
    }

    /// Numbers that are made of the texts of a column; of a list of texts each once.
    pub(super) fn of_texts(
        column: &BulkColumn<'_>,
        keep: Option<&[bool]>,
        make: impl Fn(&str) -> Result<Option<i64>, BadReason>,
    ) -> Result<Self, BadCell> {
        let mut cells = Self::with_capacity(column.rows().unwrap_or_default());
        let kept = |row: usize| keep.is_none_or(|keep| keep.get(row).copied().unwrap_or_default());
        let bad = |row: usize, text: &str, reason| BadCell { row, value: text.to_owned(), reason };
        match column {
            BulkColumn::Texts(texts) => {
                for (row, text) in texts.iter().enumerate().filter(|(row, _)| kept(*row)) {
                    let made = text.map_or(Ok(None), |text| make(text).map_err(|reason| bad(row, text, reason)))?;
                    cells.push(made);
                }
            }
            BulkColumn::Codes { codes, names } => {
                let made: Vec<_> = names.iter().map(|name| name.map_or(Ok(None), &make)).collect();
                for (row, code) in integers(codes).into_iter().enumerate().filter(|(row, _)| kept(*row)) {
                    let there = codes.present.is_none_or(|bits| bits.has(row));
                    let place = usize::try_from(code).ok().filter(|_| there);
                    let number = match place.and_then(|place| made.get(place)) {
                        None => None,
                        Some(Ok(number)) => *number,
                        Some(Err(reason)) => {
                            let name = place.and_then(|place| names.get(place)).copied().flatten();
                            return Err(bad(row, name.unwrap_or_default(), *reason));
                        }
                    };
                    cells.push(number);
                }
            }
            column => (0..column.rows().unwrap_or_default()).filter(|row| kept(*row)).for_each(|_| cells.push(None)),
        }
        Ok(cells)
    }
}

/// The numbers of a column, of any width.
fn integers(figures: &Figures<'_>) -> Vec<i128> {
    let mut buffer = Vec::new();
    let numbers = figures.numbers.block(0, figures.numbers.len(), &mut buffer).unwrap_or_default();
    let wide = figures.numbers.is_wide();
    let number = |number: &i64| if wide { i128::from(number.cast_unsigned()) } else { i128::from(*number) };
    numbers.iter().map(number).collect()
}

fn fit(row: usize, number: i128) -> Result<i64, BadCell> {
    i64::try_from(number).map_err(|_| BadCell { row, value: number.to_string(), reason: BadReason::TooLarge })
}

fn shortest(number: f32) -> f64 {
    number.to_string().parse().unwrap_or(f64::NAN)
}

/// A floating-point number in units of so many digits after the point, when it is the nearest one to such a number.
#[expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "what comes out is checked against what went in, and below 2^53 every whole number is a double"
)]
fn float_units(row: usize, number: f64, digits: u8) -> Result<i64, BadCell> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let bad = |reason| BadCell { row, value: number.to_string(), reason };
    let scale = 10_u64.saturating_pow(digits.into()) as f64;
    let units = (number * scale).round();
    if units.is_nan() || units.abs() >= EXACT {
        return Err(bad(BadReason::TooLarge));
    }
    if units / scale == number {
        return Ok(units as i64);
    }
    Err(bad(if digits == 0 { BadReason::NotWhole } else { BadReason::TooPrecise }))
}
