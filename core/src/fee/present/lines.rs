use super::how::how;
use crate::fee::{Composition, Quote, QuoteLine, QuotePart, RoundingPoint};
use crate::money::Money;
use crate::text::{Column, ColumnKind, Table};

/// The lines, each with how its amount came about.
pub(super) fn lines(quote: &Quote) -> Table {
    Table {
        title: format!("Quote for {}", quote.deal),
        columns: columns(),
        rows: quote.lines.iter().map(line).collect(),
        sentences: sentences(quote),
    }
}

pub(super) fn columns() -> Vec<Column> {
    vec![
        Column::new("Line", ColumnKind::Text),
        Column::new("What", ColumnKind::Text),
        Column::new("Rate", ColumnKind::Money),
        Column::new("Quantity", ColumnKind::Number),
        Column::new("Period", ColumnKind::Text),
        Column::new("List", ColumnKind::Money),
        Column::new("Amount", ColumnKind::Money),
        Column::new("How", ColumnKind::Text),
    ]
}

pub(super) fn line(line: &QuoteLine) -> Vec<String> {
    let rate = match (&line.percent, &line.unit_price) {
        (Some(percent), Some(price)) => format!("{price} + {percent}"),
        (Some(percent), None) => percent.to_string(),
        (None, Some(price)) => price.to_string(),
        (None, None) => String::new(),
    };
    vec![
        line.id.as_ref().map(ToString::to_string).unwrap_or_default(),
        what(line),
        rate,
        line.quantity.map(|quantity| quantity.to_string()).unwrap_or_default(),
        line.period.as_ref().map(|period| period.length().to_string()).unwrap_or_default(),
        line.list_amount.as_ref().map(Money::to_string).unwrap_or_default(),
        line.amount.to_string(),
        how(&line.explanation),
    ]
}

/// What the line is, and what people must know beside its amount.
fn what(line: &QuoteLine) -> String {
    let reason = line.reason.iter().map(ToString::to_string);
    let gift = line.fair_market_value.iter().map(|value| format!("gifted, disclosed fair market value {value}"));
    let metrics: Vec<&str> = line.depends_on.iter().map(|metric| metric.label()).collect();
    let more = (!metrics.is_empty()).then(|| format!("depends on {}", metrics.join(" and ")));
    let notes: Vec<String> = reason.chain(gift).chain(more).collect();
    let label = match &line.group {
        Some(group) => format!("{} [{group}]", line.label),
        None => line.label.clone(),
    };
    if notes.is_empty() { label } else { format!("{label} ({})", notes.join("; ")) }
}

fn sentences(quote: &Quote) -> Vec<String> {
    let point = match quote.rounding.point {
        RoundingPoint::Unit => "each unit price is",
        RoundingPoint::Line => "each line is",
        RoundingPoint::Total => "the fee is",
    };
    let to = match quote.rounding.increment {
        Some(increment) => format!(" to a multiple of {increment}"),
        None => String::new(),
    };
    let mode = quote.rounding.mode.words();
    vec![
        format!(
            "Priced by versions[{}] of the rate card {} of {}.",
            quote.rate_card_version, quote.rate_card, quote.influencer
        ),
        composition(quote).to_owned(),
        format!("Rounding: {point} rounded once, {mode}{to}."),
    ]
}

/// How percentages work together, in words.
fn composition(quote: &Quote) -> &'static str {
    match quote.composition {
        Composition::Additive => "Percentages are additive: each is taken of its own base.",
        Composition::Chain => {
            "Percentages are chained: those of one group are added, each taken of what the groups before have made of the fees."
        }
        Composition::Product => {
            "Percentages are multiplied: each is taken of what those before it have made of the fees."
        }
    }
}

/// The amounts on the way to the lines.
pub(super) fn parts(quote: &Quote) -> Table {
    let row = |part: &QuotePart| {
        vec![part.id.to_string(), part.label.clone(), part.amount.to_string(), how(&part.explanation)]
    };
    Table {
        title: "On the way to the lines".to_owned(),
        columns: vec![
            Column::new("Line", ColumnKind::Text),
            Column::new("What", ColumnKind::Text),
            Column::new("Amount", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: quote.parts.iter().map(row).collect(),
        sentences: vec!["Shown in minor units, computed on exactly; lines start from them.".to_owned()],
    }
}
