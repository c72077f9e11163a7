use super::{MakeGood, MakeGoodOption, Settlement};
use crate::fee::present::{how, present_quote};
use crate::money::{Fraction, Money};
use crate::text::{Column, ColumnKind, Presentation, Table};

/// A settlement as tables: what is due, what makes good for missed guarantees, what is not known yet, and the tables of the
/// settled quote.
#[must_use]
pub fn present_settlement(settlement: &Settlement) -> Presentation {
    let own = [balance(settlement), make_goods(settlement), not_yet_known(settlement)];
    let mut presentation = present_quote(&settlement.settled);
    if let Some(lines) = presentation.tables.first_mut() {
        lines.title = format!("Lines of {}", settlement.settled.deal);
    }
    let own = own.into_iter().filter(|table| !table.rows.is_empty());
    presentation.tables = own.chain(presentation.tables).collect();
    presentation
}

fn balance(settlement: &Settlement) -> Table {
    let rows = [
        ("Payable by the quote", settlement.quoted_payable, true),
        ("Performance", settlement.performance, false),
        ("Reductions", settlement.reductions, false),
        ("Payable as settled", settlement.settled.totals.payable, true),
        ("Paid", settlement.paid, true),
        ("Due", settlement.due, settlement.refund.is_zero()),
        ("Refund to the brand", settlement.refund, false),
    ];
    let row = |(name, amount, _): (&str, Money, bool)| vec![name.to_owned(), amount.to_string()];
    let state = if settlement.is_final { "final" } else { "not final: some results are not known yet" };
    Table {
        title: format!("Settlement of {}", settlement.settled.deal),
        columns: vec![Column::new("Total", ColumnKind::Text), Column::new("Amount", ColumnKind::Money)],
        rows: rows.into_iter().filter(|(_, amount, always)| *always || !amount.is_zero()).map(row).collect(),
        sentences: vec![format!("By the results of {}, {state}.", settlement.as_of)],
    }
}

fn make_goods(settlement: &Settlement) -> Table {
    let options = settlement.make_goods.iter().flat_map(|missed| missed.options.iter().map(move |one| (missed, one)));
    Table {
        title: "Missed guarantees".to_owned(),
        columns: vec![
            Column::new("Guarantee", ColumnKind::Text),
            Column::new("Guaranteed", ColumnKind::Number),
            Column::new("Reached", ColumnKind::Number),
            Column::new("Missing", ColumnKind::Number),
            Column::new("Remedy", ColumnKind::Text),
            Column::new("Worth", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: options.map(|(missed, option)| make_good(missed, option)).collect(),
        sentences: Vec::new(),
    }
}

fn make_good(missed: &MakeGood, option: &MakeGoodOption) -> Vec<String> {
    let mut remedy = option.remedy.label().to_owned();
    if let Some(pieces) = option.pieces {
        remedy.push_str(&format!(", {pieces} more"));
    }
    if let Some(last_day) = option.last_day {
        remedy.push_str(&format!(", until {last_day}"));
    }
    if option.chosen {
        remedy.push_str(" (chosen)");
    }
    vec![
        missed.guarantee.to_string(),
        format!("{} {}", Fraction::from(missed.guaranteed).shown(12), missed.metric.label()),
        missed.reached.shown(12),
        missed.missing.shown(12),
        remedy,
        option.worth.as_ref().map(Money::to_string).unwrap_or_default(),
        option.explanation.as_ref().map(how).unwrap_or_default(),
    ]
}

fn not_yet_known(settlement: &Settlement) -> Table {
    let row = |issue: &crate::check::Issue| vec![issue.message.clone(), issue.path.to_string()];
    Table {
        title: "Not yet known".to_owned(),
        columns: vec![Column::new("What", ColumnKind::Text), Column::new("Where", ColumnKind::Text)],
        rows: settlement.not_yet_known.as_slice().iter().map(row).collect(),
        sentences: Vec::new(),
    }
}
