use super::{Budget, BudgetAmounts, BudgetItem, BudgetLineState};
use crate::check::Version;
use crate::convention::Conversion;
use crate::money::Money;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows how a campaign stands against its budget as tables, for people: the lines, and what they are made of.
#[must_use]
pub fn present_budget(budget: &Budget) -> Presentation {
    let mut tables = vec![lines(budget), items(budget)];
    tables.retain(|table| !table.rows.is_empty() || !table.sentences.is_empty());
    Presentation { document: PresentationTag, version: Version, tables }
}

fn lines(budget: &Budget) -> Table {
    let line = |line: &BudgetLineState| {
        let name = line.name.as_ref().map_or("(no line)", |name| name.as_str());
        row(name, &line.amounts)
    };
    let mut rows: Vec<Vec<String>> = budget.lines.iter().map(line).collect();
    rows.extend(budget.totals.iter().map(|sum| row(&format!("All in {}", sum.planned.currency()), sum)));
    rows.extend(budget.total.iter().map(|sum| row(&format!("All, exchanged into {}", sum.planned.currency()), sum)));
    let columns = [
        ("Line", ColumnKind::Text),
        ("Planned", ColumnKind::Money),
        ("Committed", ColumnKind::Money),
        ("Invoiced", ColumnKind::Money),
        ("Paid", ColumnKind::Money),
        ("Remaining", ColumnKind::Money),
        ("Expected rest", ColumnKind::Money),
        ("Forecast", ColumnKind::Money),
        ("Variance", ColumnKind::Money),
    ];
    let mut table = Table::new(&format!("Budget of {} on {}", budget.campaign, budget.as_of), &columns, rows);
    table.sentences = sentences(budget);
    table
}

fn row(name: &str, amounts: &BudgetAmounts) -> Vec<String> {
    let text = |money: Money| money.to_string();
    vec![
        name.to_owned(),
        text(amounts.planned),
        text(amounts.committed),
        text(amounts.invoiced),
        text(amounts.paid),
        text(amounts.remaining),
        amounts.expected_rest.map_or_else(|| "not said".to_owned(), text),
        text(amounts.forecast),
        text(amounts.variance),
    ]
}

fn sentences(budget: &Budget) -> Vec<String> {
    let over = budget.warnings.as_slice().iter().map(|issue| format!("Over budget: {}.", issue.message));
    let mut sentences: Vec<String> = over.collect();
    if !budget.unpriced.is_empty() {
        let deals: Vec<String> = budget.unpriced.iter().map(|deal| format!("`{}`", deal.deal)).collect();
        sentences.push(format!("Could not be priced, and in no sum: {}.", deals.join(", ")));
    }
    sentences.extend(budget.exchange.iter().map(rate));
    sentences
}

fn rate(conversion: &Conversion) -> String {
    let legs: Vec<String> = conversion
        .legs
        .iter()
        .map(|leg| {
            let (from, to) = if leg.inverted { (leg.to, leg.from) } else { (leg.from, leg.to) };
            format!("1 {from} = {} {to} of {}", leg.rate, leg.date)
        })
        .collect();
    format!("{} became {} by {}.", conversion.from, conversion.to, legs.join(" and "))
}

fn items(budget: &Budget) -> Table {
    let row = |item: &BudgetItem| {
        let line = item.line.as_ref().map_or_else(|| "(no line)".to_owned(), ToString::to_string);
        let spent = item.amounts;
        let amounts =
            [spent.committed, spent.invoiced, spent.paid, spent.beyond_committed].map(|money| money.to_string());
        let named = [line, item.kind.label().to_owned(), item.id.to_string()];
        named.into_iter().chain(amounts).collect()
    };
    let columns = [
        ("Line", ColumnKind::Text),
        ("Kind", ColumnKind::Text),
        ("What", ColumnKind::Text),
        ("Committed", ColumnKind::Money),
        ("Invoiced", ColumnKind::Money),
        ("Paid", ColumnKind::Money),
        ("Beyond what was committed", ColumnKind::Money),
    ];
    Table::new("Deals and costs", &columns, budget.items.iter().map(row).collect())
}
