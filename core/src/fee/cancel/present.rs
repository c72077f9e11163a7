use super::{CancellationStatement, CancelledLine, DealSide, KillFeeClaim, KillFeeTax, LadderSource};
use crate::check::Version;
use crate::fee::present::how::how;
use crate::fee::present::{parties, totals, warning_table};
use crate::money::Money;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A cancellation statement as tables: the lines with how each came about, the totals, who gets what, the payments with
/// what is due or to be refunded, and what somebody should look at. A table without rows is left out.
#[must_use]
pub fn present_cancellation(statement: &CancellationStatement) -> Presentation {
    let tables = [
        lines(statement),
        totals::totals(&statement.totals),
        parties::commissions(&statement.commissions, statement.gross_up.as_ref()),
        parties::supplies(&statement.supplies),
        parties::withholding(&statement.withholding),
        parties::shares(
            &statement.shares,
            &statement.invoiced_by,
            &statement.collected_by,
            statement.principal.as_ref(),
        ),
        balance(statement),
        warning_table(&statement.warnings),
    ];
    let tables = tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

fn lines(statement: &CancellationStatement) -> Table {
    Table {
        title: format!("Cancellation of {}", statement.deal),
        columns: vec![
            Column::new("Line", ColumnKind::Text),
            Column::new("What", ColumnKind::Text),
            Column::new("Agreed", ColumnKind::Money),
            Column::new("Discounts", ColumnKind::Money),
            Column::new("Published or spent", ColumnKind::Money),
            Column::new("Cancelled", ColumnKind::Money),
            Column::new("Kill fee", ColumnKind::Money),
            Column::new("Owed", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: statement.lines.iter().map(line).collect(),
        sentences: sentences(statement),
    }
}

fn line(line: &CancelledLine) -> Vec<String> {
    let explanations = line.published_explanation.iter().chain(&line.explanation);
    let amounts = [line.agreed, line.spread, line.published, line.cancelled, line.kill_fee, line.amount];
    let mut cells = vec![line.id.as_ref().map(ToString::to_string).unwrap_or_default(), line.label.clone()];
    cells.extend(amounts.iter().map(Money::to_string));
    cells.push(explanations.map(how).collect::<Vec<_>>().join("; "));
    cells
}

fn sentences(statement: &CancellationStatement) -> Vec<String> {
    let on = statement.cancelled_on.map(|day| format!(" on {day}")).unwrap_or_default();
    let mut said = vec![format!("Cancelled by {}{on}.", side(statement.by)), claim(statement.claim).to_owned()];
    if let Some(ladder) = &statement.ladder {
        let source = match (ladder.source, &ladder.preset) {
            (LadderSource::Contract, _) => "the contract".to_owned(),
            (LadderSource::Preset, Some(preset)) => format!("the preset {preset}"),
            (LadderSource::Stated | LadderSource::Preset, _) => "the ladder given".to_owned(),
        };
        said.push(match &ladder.stage {
            Some(stage) => format!("Stage {stage}: {} of what is cancelled, by {source}.", ladder.percent),
            None => format!("No stage is reached yet, by {source}: nothing is owed of what is cancelled."),
        });
    }
    if !statement.kill_fee.is_zero() {
        let tax = match statement.tax {
            KillFeeTax::Supply => "is taxed as the fee",
            KillFeeTax::OutOfScope => "is a compensation, outside the scope of the tax",
        };
        said.push(format!("The kill fee of {} {tax}.", statement.kill_fee));
    }
    said
}

fn side(side: DealSide) -> &'static str {
    match side {
        DealSide::Brand => "the brand",
        DealSide::Influencer => "the influencer",
    }
}

fn claim(claim: KillFeeClaim) -> &'static str {
    match claim {
        KillFeeClaim::BrandCancels => {
            "A kill fee is owed: the brand cancels, and the influencer has kept the contract."
        }
        KillFeeClaim::BrandBreach => "A kill fee is owed: the brand broke the contract.",
        KillFeeClaim::InfluencerBreach => "No kill fee is owed: the influencer broke the contract.",
        KillFeeClaim::InfluencerCancels => "No kill fee is owed: the influencer cancels.",
    }
}

/// What is owed, what was paid, and what follows.
fn balance(statement: &CancellationStatement) -> Table {
    let mut rows = vec![vec!["Owed by the brand".to_owned(), statement.totals.payable.to_string()]];
    for payment in &statement.payments {
        let on = payment.paid_on.map(|day| format!(" on {day}")).unwrap_or_default();
        let note = payment.note.as_ref().map(|note| format!(", {note}")).unwrap_or_default();
        rows.push(vec![format!("Paid{on}{note}"), payment.amount.to_string()]);
    }
    let (label, amount) = if statement.refund.is_zero() {
        ("Due from the brand", statement.due)
    } else {
        ("Refund to the brand", statement.refund)
    };
    rows.push(vec![label.to_owned(), amount.to_string()]);
    Table {
        title: "Balance".to_owned(),
        columns: vec![Column::new("What", ColumnKind::Text), Column::new("Amount", ColumnKind::Money)],
        rows,
        sentences: Vec::new(),
    }
}
