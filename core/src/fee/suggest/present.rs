use super::{EstimatedAmount, FeeDriver, FeeFact, FeeSuggestion, MissingEstimate};
use crate::check::Version;
use crate::fee::Action;
use crate::fee::present::{how, warning_table};
use crate::money::{Fraction, Money};
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A suggestion as tables: the range beside what each estimator says, what is missing, what is known of the channel, what
/// drives the fee with its source, and what somebody should look at. A table without rows is left out.
#[must_use]
pub fn present_fee_suggestion(suggestion: &FeeSuggestion) -> Presentation {
    let tables = [
        amounts(suggestion),
        missing(suggestion),
        facts(suggestion),
        drivers(suggestion),
        not_applied(suggestion),
        warning_table(&suggestion.warnings),
    ];
    let tables = tables.into_iter().filter(|table: &Table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

fn amounts(suggestion: &FeeSuggestion) -> Table {
    let row = |name: &str, [low, middle, high]: [&EstimatedAmount; 3]| {
        let mut cells = vec![name.to_owned()];
        cells.extend([low, middle, high].map(|one: &EstimatedAmount| Money::to_string(&one.amount)));
        cells.push(how(&middle.explanation));
        cells
    };
    let estimates = suggestion.estimates.iter();
    let estimates = estimates.map(|one| row(one.estimator.label(), [&one.low, &one.middle, &one.high]));
    let range = suggestion.range.iter().map(|one| row("suggested fee", [&one.low, &one.middle, &one.high]));
    let piece = format!("{} {}", suggestion.platform.label(), suggestion.format.label());
    let mut sentences = vec![format!("An estimate for one {piece}, by the conventions below.")];
    if let Some(range) = &suggestion.range {
        sentences.push(format!("The range is {}.", range.rule.label()));
    }
    Table {
        title: "Suggested fee".to_owned(),
        columns: vec![
            Column::new("Estimate", ColumnKind::Text),
            Column::new("Low", ColumnKind::Money),
            Column::new("Middle", ColumnKind::Money),
            Column::new("High", ColumnKind::Money),
            Column::new("How the middle comes about", ColumnKind::Text),
        ],
        rows: estimates.chain(range).collect(),
        sentences,
    }
}

fn missing(suggestion: &FeeSuggestion) -> Table {
    let row = |one: &MissingEstimate| {
        let needs: Vec<&str> = one.needs.iter().map(|need| need.label()).collect();
        vec![one.estimator.label().to_owned(), needs.join(", ")]
    };
    let enough = suggestion.range.is_some();
    Table {
        title: if enough { "Not estimated" } else { "Not enough data" }.to_owned(),
        columns: vec![Column::new("Estimate", ColumnKind::Text), Column::new("Needs", ColumnKind::Text)],
        rows: suggestion.missing.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}

fn facts(suggestion: &FeeSuggestion) -> Table {
    let row = |fact: &FeeFact| {
        let from = fact.from.as_ref().map(ToString::to_string);
        vec![
            fact.kind.label().to_owned(),
            fact.value.shown(4),
            fact.counted_on.map(|date| date.to_string()).unwrap_or_default(),
            from.or_else(|| fact.explanation.as_ref().map(how)).unwrap_or_default(),
        ]
    };
    Table {
        title: "The channel".to_owned(),
        columns: vec![
            Column::new("What", ColumnKind::Text),
            Column::new("Value", ColumnKind::Number),
            Column::new("Counted on", ColumnKind::Text),
            Column::new("Where it comes from", ColumnKind::Text),
        ],
        rows: suggestion.facts.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}

fn drivers(suggestion: &FeeSuggestion) -> Table {
    let row = |driver: &FeeDriver| {
        let value = |value: &Fraction| match driver.action {
            Action::AddPercent => format!("{} %", value.shown(4)),
            Action::Divide => format!("÷ {} %", value.shown(4)),
            _ => format!("× {}", value.shown(4)),
        };
        let values = if driver.low == driver.high {
            value(&driver.middle)
        } else {
            format!("{} to {}", value(&driver.low), driver.high.shown(4))
        };
        vec![
            driver.kind.label().to_owned(),
            driver.label.clone(),
            values,
            driver.convention.to_string(),
            driver.source.clone(),
            driver.as_of.to_string(),
        ]
    };
    Table {
        title: "What drives the fee".to_owned(),
        columns: vec![
            Column::new("Driver", ColumnKind::Text),
            Column::new("For", ColumnKind::Text),
            Column::new("Value", ColumnKind::Number),
            Column::new("Convention", ColumnKind::Text),
            Column::new("Source", ColumnKind::Text),
            Column::new("As of", ColumnKind::Text),
        ],
        rows: suggestion.drivers.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}

fn not_applied(suggestion: &FeeSuggestion) -> Table {
    Table {
        title: "Conventions that do not apply".to_owned(),
        columns: vec![Column::new("Convention", ColumnKind::Text), Column::new("Why", ColumnKind::Text)],
        rows: suggestion.not_applied.iter().map(|one| vec![one.convention.to_string(), one.reason.clone()]).collect(),
        sentences: Vec::new(),
    }
}
