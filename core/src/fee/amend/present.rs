use super::{Amendment, DealFact};
use crate::check::Version;
use crate::fee::compare::tables;
use crate::fee::present::payments::instalment;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// An amendment as tables: what was changed, the lines and totals with their differences, and the payments of the
/// difference. A table without rows is left out.
#[must_use]
pub fn present_amendment(amendment: &Amendment) -> Presentation {
    let mut found = vec![facts(amendment)];
    found.extend(tables(&amendment.comparison));
    found.push(payments(amendment));
    found.retain(|table| !table.rows.is_empty());
    Presentation { document: PresentationTag, version: Version, tables: found }
}

fn facts(amendment: &Amendment) -> Table {
    let row = |fact: &DealFact| {
        let cell = |text: &Option<String>| text.clone().unwrap_or_default();
        vec![cell(&fact.subject), cell(&fact.field), cell(&fact.before), cell(&fact.after)]
    };
    Table {
        title: format!("Amendment of {}", amendment.deal),
        columns: vec![
            Column::new("Of", ColumnKind::Text),
            Column::new("What", ColumnKind::Text),
            Column::new("Before", ColumnKind::Text),
            Column::new("After", ColumnKind::Text),
        ],
        rows: amendment.facts.iter().map(row).collect(),
        sentences: amendment.facts.iter().map(|fact| fact.sentence.clone()).collect(),
    }
}

fn payments(amendment: &Amendment) -> Table {
    let sentence = if amendment.credit.is_zero() {
        format!("The brand pays {} more.", amendment.additional)
    } else {
        format!("The brand pays {} less.", amendment.credit)
    };
    Table {
        title: "Payments of the difference".to_owned(),
        columns: vec![
            Column::new("Trigger", ColumnKind::Text),
            Column::new("Share", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("Due", ColumnKind::Text),
        ],
        rows: amendment.instalments.iter().map(instalment).collect(),
        sentences: vec![sentence],
    }
}
