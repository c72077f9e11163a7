use super::{RefusedScenario, ScenarioGrid};
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A grid of scenarios as tables: a row for each cell with its totals, and the cells that have no quote.
#[must_use]
pub fn present_scenarios(grid: &ScenarioGrid) -> Presentation {
    let tables = [cells(grid), refused(grid)];
    let tables = tables.into_iter().filter(|table: &Table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

fn columns(grid: &ScenarioGrid, more: Vec<Column>) -> Vec<Column> {
    grid.axes.iter().map(|axis| Column::new(&axis.label, ColumnKind::Text)).chain(more).collect()
}

fn cells(grid: &ScenarioGrid) -> Table {
    let amounts = grid.fee.iter().zip(&grid.payable).zip(&grid.net_to_influencer);
    let row = |(cell, ((fee, payable), net)): (usize, ((&_, &_), &_))| {
        let place = |axis: &super::ScenarioColumn| axis.places.get(cell).copied();
        let amounts: [&crate::money::Money; 3] = [fee, payable, net];
        let values = grid.axes.iter().map(|axis| place(axis).map(|place| value(axis, place)).unwrap_or_default());
        values.chain(amounts.map(ToString::to_string)).collect()
    };
    let totals = vec![
        Column::new("Fee", ColumnKind::Money),
        Column::new("Payable by the brand", ColumnKind::Money),
        Column::new("Net to the influencer", ColumnKind::Money),
    ];
    let asked = &grid.asked;
    Table {
        title: format!("Scenarios for {}", grid.deal),
        columns: columns(grid, totals),
        rows: amounts.enumerate().map(row).collect(),
        sentences: vec![format!(
            "As asked: a fee of {}, {} payable by the brand, {} for the influencer.",
            asked.fee, asked.payable, asked.net_to_influencer
        )],
    }
}

fn refused(grid: &ScenarioGrid) -> Table {
    let row = |one: &RefusedScenario| {
        let values = grid.axes.iter().zip(&one.places).map(|(axis, place)| value(axis, *place));
        let messages: Vec<String> = one.issues.as_slice().iter().map(|issue| issue.message.clone()).collect();
        values.chain([messages.join("; ")]).collect()
    };
    Table {
        title: "Scenarios without a quote".to_owned(),
        columns: columns(grid, vec![Column::new("Why", ColumnKind::Text)]),
        rows: grid.refused.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}

fn value(axis: &super::ScenarioColumn, place: u32) -> String {
    usize::try_from(place).ok().and_then(|place| axis.values.get(place)).cloned().unwrap_or_default()
}
