use super::{Explanation, MultiplyStep, Quote, QuoteLine, RoundStep, RoundingPoint, Step};
use crate::check::Version;
use crate::money::Money;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A quote as two tables: the lines with how each came about, and the totals.
#[must_use]
pub fn present_quote(quote: &Quote) -> Presentation {
    Presentation { document: PresentationTag, version: Version, tables: vec![lines(quote), totals(quote)] }
}

fn lines(quote: &Quote) -> Table {
    let point = match quote.rounding.point {
        RoundingPoint::Unit => "each unit price is",
        RoundingPoint::Line => "each line is",
    };
    Table {
        title: format!("Quote for {}", quote.deal),
        columns: vec![
            Column::new("Deliverable", ColumnKind::Text),
            Column::new("Content", ColumnKind::Text),
            Column::new("Rate", ColumnKind::Money),
            Column::new("Quantity", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: quote.lines.iter().map(line).collect(),
        sentences: vec![
            format!("Priced by the rate card {} of {}.", quote.rate_card, quote.influencer),
            format!("Rounding: {point} rounded once, {}.", quote.rounding.mode.words()),
        ],
    }
}

fn line(line: &QuoteLine) -> Vec<String> {
    vec![
        line.deliverable.to_string(),
        format!("{} {}", line.platform.label(), line.format.label()),
        line.rate.to_string(),
        line.quantity.to_string(),
        line.amount.to_string(),
        how(&line.explanation),
    ]
}

/// `rate_card.rates[0].price.rate: 0.035 → × 3 = 0.105 → rounded half up 0.11`
fn how(explanation: &Explanation) -> String {
    let mut text = format!("{}: {}", explanation.from, explanation.start);
    let mut value = explanation.start;
    for step in &explanation.steps {
        match step {
            Step::Multiply(MultiplyStep { by, result }) => text.push_str(&format!(" → × {by} = {result}")),
            Step::Round(RoundStep { result, .. }) if *result == value => {}
            Step::Round(RoundStep { mode, result }) => text.push_str(&format!(" → rounded {} {result}", mode.words())),
        }
        value = step.result();
    }
    text
}

fn totals(quote: &Quote) -> Table {
    let row = |name: &str, amount: Money| vec![name.to_owned(), amount.to_string()];
    Table {
        title: "Totals".to_owned(),
        columns: vec![Column::new("Total", ColumnKind::Text), Column::new("Amount", ColumnKind::Money)],
        rows: vec![row("Creative fees", quote.totals.creative_fees), row("Payable by the brand", quote.totals.payable)],
        sentences: Vec::new(),
    }
}
