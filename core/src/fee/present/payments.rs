use crate::check::{Issue, Issues};
use crate::convention::Leg;
use crate::fee::{Instalment, Quote};
use crate::text::{Column, ColumnKind, Table};
use crate::time::Anchor;

/// The calendar of payments.
pub(super) fn calendar(quote: &Quote) -> Table {
    Table {
        title: "Payments".to_owned(),
        columns: vec![
            Column::new("Trigger", ColumnKind::Text),
            Column::new("Share", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("Due", ColumnKind::Text),
        ],
        rows: quote.instalments.iter().map(instalment).collect(),
        sentences: Vec::new(),
    }
}

pub(in crate::fee) fn instalment(part: &Instalment) -> Vec<String> {
    let trigger = match part.trigger {
        Anchor::Event(event) => event.label().to_owned(),
        Anchor::Date(date) => date.to_string(),
    };
    let due = match (part.due, part.due_after) {
        (Some(date), _) => date.to_string(),
        (None, Some(event)) => format!("after the event: {}", event.label()),
        (None, None) => String::new(),
    };
    vec![trigger, part.percent.to_string(), part.amount.to_string(), due]
}

/// The rates at which other currencies became the quote's.
pub(super) fn exchange(quote: &Quote) -> Table {
    let legs = quote.exchange.iter().flat_map(|conversion| &conversion.legs);
    let spread = quote.exchange.first().and_then(|conversion| conversion.spread_percent).into_iter();
    Table {
        title: "Exchange".to_owned(),
        columns: vec![
            Column::new("From", ColumnKind::Text),
            Column::new("To", ColumnKind::Text),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Date", ColumnKind::Text),
            Column::new("Source", ColumnKind::Text),
        ],
        rows: legs.map(leg).collect(),
        sentences: spread.map(|spread| format!("With a spread of {spread} % added to each rate.")).collect(),
    }
}

fn leg(leg: &Leg) -> Vec<String> {
    let rate = if leg.inverted { format!("1 ÷ {}", leg.rate) } else { leg.rate.to_string() };
    let source = leg.source.as_ref().map(ToString::to_string).unwrap_or_default();
    vec![leg.from.to_string(), leg.to.to_string(), rate, leg.date.to_string(), source]
}

/// What somebody should look at.
pub(in crate::fee) fn warning_table(warnings: &Issues) -> Table {
    let row =
        |issue: &Issue| vec![issue.message.clone(), issue.path.to_string(), issue.help.clone().unwrap_or_default()];
    Table {
        title: "Look at".to_owned(),
        columns: vec![
            Column::new("Warning", ColumnKind::Text),
            Column::new("Where", ColumnKind::Text),
            Column::new("Help", ColumnKind::Text),
        ],
        rows: warnings.as_slice().iter().map(row).collect(),
        sentences: Vec::new(),
    }
}
