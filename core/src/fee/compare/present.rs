use super::{ChangeKind, LineComparison, QuoteComparison};
use crate::check::Version;
use crate::fee::present::parties::role;
use crate::fee::present::totals::stage_label;
use crate::money::Money;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A comparison as tables: the lines with why they differ, the totals, and who keeps how much more or less. Totals that
/// are zero in both are left out.
#[must_use]
pub fn present_comparison(comparison: &QuoteComparison) -> Presentation {
    let tables = tables(comparison).into_iter().filter(|table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

pub(in crate::fee) fn tables(comparison: &QuoteComparison) -> [Table; 3] {
    [lines(comparison), totals(comparison), shares(comparison)]
}

fn lines(comparison: &QuoteComparison) -> Table {
    let cell = |amount: Option<Money>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let row = |line: &LineComparison| {
        let reasons: Vec<&str> = line.reasons.iter().map(|reason| reason.sentence.as_str()).collect();
        vec![
            line.id.as_ref().map(ToString::to_string).unwrap_or_default(),
            line.label.clone(),
            change(line.change).to_owned(),
            cell(line.before),
            cell(line.after),
            line.difference.to_string(),
            reasons.join("; "),
        ]
    };
    let (before, after) = (&comparison.before, &comparison.after);
    Table {
        title: format!("{} and {}", before.deal, after.deal),
        columns: vec![
            Column::new("Line", ColumnKind::Text),
            Column::new("What", ColumnKind::Text),
            Column::new("Change", ColumnKind::Text),
            Column::new("Before", ColumnKind::Money),
            Column::new("After", ColumnKind::Money),
            Column::new("Difference", ColumnKind::Money),
            Column::new("Why", ColumnKind::Text),
        ],
        rows: comparison.lines.iter().map(row).collect(),
        sentences: vec![format!(
            "Before by versions[{}] of the rate card {}, after by versions[{}] of {}.",
            before.rate_card_version, before.rate_card, after.rate_card_version, after.rate_card
        )],
    }
}

fn change(change: ChangeKind) -> &'static str {
    match change {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Changed => "changed",
        ChangeKind::Unchanged => "",
    }
}

fn totals(comparison: &QuoteComparison) -> Table {
    let shown = comparison.totals.iter().filter(|total| !total.before.is_zero() || !total.after.is_zero());
    let row = |label: String, amounts: [Money; 3]| {
        let mut cells = vec![label];
        cells.extend(amounts.iter().map(Money::to_string));
        cells
    };
    Table {
        title: "Totals".to_owned(),
        columns: vec![
            Column::new("Total", ColumnKind::Text),
            Column::new("Before", ColumnKind::Money),
            Column::new("After", ColumnKind::Money),
            Column::new("Difference", ColumnKind::Money),
        ],
        rows: shown
            .map(|total| row(stage_label(&total.total), [total.before, total.after, total.difference]))
            .collect(),
        sentences: Vec::new(),
    }
}

fn shares(comparison: &QuoteComparison) -> Table {
    let row = |share: &super::ShareComparison| {
        let mut cells = vec![role(share.role).to_owned(), share.party.clone().unwrap_or_default()];
        cells.extend([share.before, share.after, share.difference].iter().map(Money::to_string));
        cells
    };
    Table {
        title: "Who gets what".to_owned(),
        columns: vec![
            Column::new("Role", ColumnKind::Text),
            Column::new("Party", ColumnKind::Text),
            Column::new("Before", ColumnKind::Money),
            Column::new("After", ColumnKind::Money),
            Column::new("Difference", ColumnKind::Money),
        ],
        rows: comparison.shares.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}
