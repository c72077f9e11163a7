use super::how::how;
use crate::fee::{ExplainedAmount, Quote, RenewalLine};
use crate::text::{Column, ColumnKind, Table};

/// Floor, list and opening price.
pub(super) fn price_bands(quote: &Quote) -> Table {
    let row =
        |name: &str, band: &ExplainedAmount| vec![name.to_owned(), band.amount.to_string(), how(&band.explanation)];
    let bands = quote.price_bands.iter();
    Table {
        title: "Price bands".to_owned(),
        columns: vec![
            Column::new("Price", ColumnKind::Text),
            Column::new("Amount", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: bands
            .flat_map(|bands| [row("Floor", &bands.floor), row("List", &bands.list), row("Opening", &bands.opening)])
            .collect(),
        sentences: Vec::new(),
    }
}

/// What the brand may have again.
pub(super) fn renewals(quote: &Quote) -> Table {
    let row = |renewal: &RenewalLine| {
        vec![
            renewal.id.to_string(),
            renewal.name.to_string(),
            renewal.until.map(|until| until.to_string()).unwrap_or_default(),
            renewal.now.to_string(),
            renewal.amount.to_string(),
            how(&renewal.explanation),
        ]
    };
    Table {
        title: "Renewals".to_owned(),
        columns: vec![
            Column::new("Renewal", ColumnKind::Text),
            Column::new("What", ColumnKind::Text),
            Column::new("Until", ColumnKind::Text),
            Column::new("Now", ColumnKind::Money),
            Column::new("Then", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: quote.renewals.iter().map(row).collect(),
        sentences: vec!["Renewals are options, and no part of what the quote comes to.".to_owned()],
    }
}
