use crate::fee::{ExchangeDifference, ExchangeDifferenceLine};
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// The gain or loss of exchange rates as a table: what each amount was booked and settled at, and the sums.
#[must_use]
pub fn present_exchange_difference(difference: &ExchangeDifference) -> Presentation {
    let rates = |conversion: &crate::convention::Conversion| {
        let leg = |leg: &crate::convention::Leg| {
            let (from, to) = if leg.inverted { (leg.to, leg.from) } else { (leg.from, leg.to) };
            format!("1 {from} = {} {to} on {}", leg.rate, leg.date)
        };
        conversion.legs.iter().map(leg).collect::<Vec<_>>().join(", ")
    };
    let row = |line: &ExchangeDifferenceLine| {
        vec![
            line.id.to_string(),
            line.direction.label().to_owned(),
            line.amount.to_string(),
            line.booked.to_string(),
            rates(&line.booked_by),
            line.settled.to_string(),
            rates(&line.settled_by),
            line.difference.to_string(),
        ]
    };
    let table = Table {
        title: "Exchange differences".to_owned(),
        columns: vec![
            Column::new("What", ColumnKind::Text),
            Column::new("Kind", ColumnKind::Text),
            Column::new("Amount", ColumnKind::Money),
            Column::new("Booked", ColumnKind::Money),
            Column::new("Booked by", ColumnKind::Text),
            Column::new("Settled", ColumnKind::Money),
            Column::new("Settled by", ColumnKind::Text),
            Column::new("Gain or loss", ColumnKind::Money),
        ],
        rows: difference.lines.iter().map(row).collect(),
        sentences: vec![format!(
            "Gains {}, losses {}: together {}.",
            difference.gains, difference.losses, difference.difference
        )],
    };
    Presentation { document: PresentationTag, version: crate::check::Version, tables: vec![table] }
}
