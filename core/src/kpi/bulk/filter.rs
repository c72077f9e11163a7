//! Which rows count.

use super::BulkColumn;
use super::cells::{BadCell, BadReason};
use super::dates::{Ticks, day_of};
use super::iso::seconds_in;
use super::plan::{BulkPlan, FilterPlan};
use crate::kpi::tally::{Bits, Figures, Numbers};

/// Which rows count; nothing when all do.
pub(super) fn chosen(
    plan: &BulkPlan,
    columns: &[BulkColumn<'_>],
    rows: usize,
) -> Result<Option<Vec<bool>>, (String, BadCell)> {
    if plan.filters.is_empty() {
        return Ok(None);
    }
    let mut keep = vec![true; rows];
    for filter in &plan.filters {
        let Some(column) = columns.get(filter.column) else { continue };
        for (row, keep) in keep.iter_mut().enumerate() {
            *keep = *keep && filter.passes(column, row).map_err(|bad| (filter.name.clone(), bad))?;
        }
    }
    Ok(Some(keep))
}

impl FilterPlan {
    fn passes(&self, column: &BulkColumn<'_>, row: usize) -> Result<bool, BadCell> {
        let has = |present: &Option<Bits<'_>>| present.is_none_or(|bits| bits.has(row));
        Ok(match column {
            BulkColumn::Nothing(_) => false,
            BulkColumn::Texts(texts) => match texts.get(row).copied().flatten() {
                None => false,
                Some(text) => self.passes_text(text, row)?,
            },
            BulkColumn::Codes { codes, names } => {
                let code = number_at(codes, row).and_then(|code| usize::try_from(code).ok());
                let name = code.and_then(|code| names.get(code)).copied().flatten();
                match name.filter(|_| has(&codes.present)) {
                    None => false,
                    Some(name) => self.passes_text(name, row)?,
                }
            }
            BulkColumn::Flags(bits, _, present) => {
                has(present) && self.names(if bits.has(row) { "true" } else { "false" })
            }
            BulkColumn::Integers(figures) => match number_at(figures, row).filter(|_| has(&figures.present)) {
                None => false,
                Some(number) => self.passes_number(number, row)?,
            },
            BulkColumn::Decimals(units, present) => {
                has(present) && units.get(row).is_some_and(|units| self.within(*units))
            }
            BulkColumn::Doubles(numbers, present) => {
                has(present) && numbers.get(row).is_some_and(|number| self.within_float(*number))
            }
            BulkColumn::Singles(numbers, present) => {
                has(present) && numbers.get(row).is_some_and(|number| self.within_float(f64::from(*number)))
            }
        })
    }

    fn names(&self, text: &str) -> bool {
        self.one_of.is_empty() || self.one_of.iter().any(|one| one == text)
    }

    fn passes_text(&self, text: &str, row: usize) -> Result<bool, BadCell> {
        let Some((first, last, Ticks::Text { zoned }, clock)) = self.days else { return Ok(self.names(text)) };
        let bad = |reason| BadCell { row, value: text.to_owned(), reason };
        let Some(seconds) = seconds_in(text, zoned).map_err(bad)? else { return Ok(false) };
        let local = clock.local(seconds).filter(|local| day_of(*local).is_some());
        let day = local.ok_or_else(|| bad(BadReason::NoDay))?.div_euclid(86_400);
        Ok(self.names(text) && (first..=last).contains(&day))
    }

    fn passes_number(&self, number: i128, row: usize) -> Result<bool, BadCell> {
        if let Some((first, last, ticks, clock)) = self.days {
            let seconds = i64::try_from(number).ok().and_then(|number| clock.local(ticks.seconds(number)?));
            let bad = || BadCell { row, value: number.to_string(), reason: BadReason::NoDay };
            return Ok((first..=last).contains(&seconds.ok_or_else(bad)?.div_euclid(86_400)));
        }
        Ok(self.within(number) && (self.one_of.is_empty() || self.names(&number.to_string())))
    }

    fn within(&self, units: i128) -> bool {
        self.least.is_none_or(|least| units >= least) && self.most.is_none_or(|most| units <= most)
    }

    #[expect(clippy::as_conversions, reason = "a bound of a filter: the nearest double decides")]
    fn within_float(&self, number: f64) -> bool {
        self.least.is_none_or(|least| number >= least as f64) && self.most.is_none_or(|most| number <= most as f64)
    }
}

/// The number of a row, whether it is there or not.
pub(super) fn number_at(figures: &Figures<'_>, row: usize) -> Option<i128> {
    let one = figures.numbers.rows(row, row.checked_add(1)?)?;
    if let Numbers::U64(numbers) = one {
        return numbers.first().map(|number| i128::from(*number));
    }
    let mut buffer = Vec::new();
    one.block(0, 1, &mut buffer)?.first().map(|number| i128::from(*number))
}
