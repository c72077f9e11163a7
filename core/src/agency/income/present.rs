use super::{Income, IncomeAmounts, IncomeDeal, IncomeMonth, IncomeStreamTotals};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows a creator's income as tables, for people: by stream, by month and by deal.
#[must_use]
pub fn present_income(income: &Income) -> Presentation {
    let mut tables = vec![streams(income), months(income), deals(income)];
    tables.retain(|table| !table.rows.is_empty() || !table.sentences.is_empty());
    Presentation { document: PresentationTag, version: Version, tables }
}

fn cells(amounts: &IncomeAmounts) -> [String; 3] {
    [amounts.earned, amounts.invoiced, amounts.paid].map(|money| money.to_string())
}

const AMOUNTS: [(&str, ColumnKind); 3] =
    [("Earned", ColumnKind::Money), ("Invoiced", ColumnKind::Money), ("Paid", ColumnKind::Money)];

fn streams(income: &Income) -> Table {
    let row = |name: &str, amounts: &IncomeAmounts| [name.to_owned()].into_iter().chain(cells(amounts)).collect();
    let stream = |one: &IncomeStreamTotals| row(one.stream.label(), &one.amounts);
    let mut rows: Vec<Vec<String>> = income.streams.iter().map(stream).collect();
    rows.extend(income.totals.iter().map(|sum| row(&format!("All in {}", sum.earned.currency()), sum)));
    let columns: Vec<_> = [("Stream", ColumnKind::Text)].into_iter().chain(AMOUNTS).collect();
    let mut table = Table::new(&format!("Income of {} until {}", income.influencer, income.on), &columns, rows);
    if !income.unknown_streams.is_empty() {
        let streams: Vec<&str> = income.unknown_streams.iter().map(|stream| stream.label()).collect();
        table.sentences.push(format!("Nothing is known of: {}.", streams.join(", ")));
    }
    if !income.unpriced.is_empty() {
        let deals: Vec<String> = income.unpriced.iter().map(|deal| format!("`{}`", deal.deal)).collect();
        table.sentences.push(format!("Could not be priced, and in no sum: {}.", deals.join(", ")));
    }
    table
}

fn months(income: &Income) -> Table {
    let row = |one: &IncomeMonth| {
        let month = one.month.map(|month| format!("{}-{:02}", month.year(), month.month()));
        let named = [month.unwrap_or_else(|| "not said".to_owned()), one.stream.label().to_owned()];
        named.into_iter().chain(cells(&one.amounts)).collect()
    };
    let columns: Vec<_> =
        [("Month", ColumnKind::Text), ("Stream", ColumnKind::Text)].into_iter().chain(AMOUNTS).collect();
    Table::new("By month", &columns, income.months.iter().map(row).collect())
}

fn deals(income: &Income) -> Table {
    let row = |one: &IncomeDeal| {
        let named = [one.deal.to_string(), one.campaign.to_string()];
        let amounts = [one.gross_fee, one.commissions_deducted, one.net_to_influencer].map(|money| money.to_string());
        named.into_iter().chain(amounts).chain(cells(&one.amounts)).collect()
    };
    let columns: Vec<_> = [
        ("Deal", ColumnKind::Text),
        ("Campaign", ColumnKind::Text),
        ("Gross fee", ColumnKind::Money),
        ("Commissions deducted", ColumnKind::Money),
        ("Net to the influencer", ColumnKind::Money),
    ]
    .into_iter()
    .chain(AMOUNTS)
    .collect();
    Table::new("Deals", &columns, income.deals.iter().map(row).collect())
}
