//! What the first rows say about numbers and dates.

use super::moment::{OrderSeen, is_yearless, order_seen};
use super::number::{is_missing, mark_matters, mark_seen, without_symbol};
use super::plan::ColumnPlan;
use super::probe::{ExportQuestion, QuestionCode};
use super::sample::SampleRow;
use super::{DateOrder, DecimalMark, ExportHints, ValueKind};
use crate::check::cut;

/// The first cells that speak for each reading of numbers and dates.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    point: Option<String>,
    comma: Option<String>,
    either_mark: Option<String>,
    day_first: Option<String>,
    month_first: Option<String>,
    either_order: Option<String>,
    pub yearless: Option<String>,
}

impl Evidence {
    /// What the rows of this width say.
    pub fn of(rows: &[SampleRow], width: usize, columns: &[ColumnPlan]) -> Self {
        let mut evidence = Self::default();
        for row in rows.iter().filter(|row| row.cells.len() == width) {
            for column in columns {
                let Some(cell) = row.cells.get(column.place).filter(|cell| !is_missing(cell)) else { continue };
                evidence.look(cell, column.values);
            }
        }
        evidence
    }

    fn look(&mut self, cell: &str, values: ValueKind) {
        let note = |slot: &mut Option<String>| {
            slot.get_or_insert_with(|| cell.to_owned());
        };
        match values {
            ValueKind::Text | ValueKind::Count => {}
            ValueKind::Money => self.look(without_symbol(cell, None), ValueKind::Decimal),
            ValueKind::Decimal | ValueKind::Ratio | ValueKind::Seconds => match mark_seen(cell) {
                Some(DecimalMark::Point) => note(&mut self.point),
                Some(DecimalMark::Comma) => note(&mut self.comma),
                None if mark_matters(cell) => note(&mut self.either_mark),
                None => {}
            },
            ValueKind::Moment => {
                match order_seen(cell) {
                    Some(OrderSeen::Only(DateOrder::DayFirst)) => note(&mut self.day_first),
                    Some(OrderSeen::Only(DateOrder::MonthFirst)) => note(&mut self.month_first),
                    Some(OrderSeen::Either) => note(&mut self.either_order),
                    None => {}
                }
                if is_yearless(cell) {
                    note(&mut self.yearless);
                }
            }
        }
    }
}

/// The decimal mark: as the hints say, else as all cells show that show one, else as it goes with the headers.
pub(super) fn decide_mark(
    evidence: &Evidence,
    known: Option<DecimalMark>,
    hints: &ExportHints,
    questions: &mut Vec<ExportQuestion>,
) -> Option<DecimalMark> {
    let decided = match (hints.decimal_mark, &evidence.point, &evidence.comma) {
        (Some(mark), ..) => Some(mark),
        (None, Some(_), None) => Some(DecimalMark::Point),
        (None, None, Some(_)) => Some(DecimalMark::Comma),
        (None, None, None) => known,
        (None, Some(_), Some(_)) => None,
    };
    let contradiction = evidence.point.as_ref().and(evidence.comma.as_ref());
    let example = contradiction.or(evidence.either_mark.as_ref());
    if let (None, Some(cell)) = (decided, example) {
        let message = format!("is `{}` written with a decimal point or a decimal comma", cut(cell));
        let question = ExportQuestion::new(QuestionCode::DecimalMark, "decimal_mark", message).example(cell);
        questions.push(question.choices(DecimalMark::ALL.iter().map(|mark| mark.as_str())));
    }
    decided
}

/// The order of day and month: as the hints say, else as all dates show that show one; else it is asked, if it matters.
pub(super) fn decide_order(
    evidence: &Evidence,
    hints: &ExportHints,
    questions: &mut Vec<ExportQuestion>,
) -> Option<DateOrder> {
    let decided = match (hints.date_order, &evidence.day_first, &evidence.month_first) {
        (Some(order), ..) => Some(order),
        (None, Some(_), None) => Some(DateOrder::DayFirst),
        (None, None, Some(_)) => Some(DateOrder::MonthFirst),
        (None, ..) => None,
    };
    let contradiction = evidence.day_first.as_ref().and(evidence.month_first.as_ref());
    let example = contradiction.or(evidence.either_order.as_ref());
    if let (None, Some(cell)) = (decided, example) {
        let message = format!("which number of `{}` is the day, the first or the second", cut(cell));
        let question = ExportQuestion::new(QuestionCode::DateOrder, "date_order", message).example(cell);
        questions.push(question.choices(DateOrder::ALL.iter().map(|order| order.as_str())));
    }
    decided
}
