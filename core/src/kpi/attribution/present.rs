use super::{Attribution, AttributionModel, SourceCredit};
use crate::check::Version;
use crate::kpi::judge::columns;
use crate::kpi::shown::{digits, shown_percent};
use crate::money::Money;
use crate::text::{Presentation, PresentationTag, Table};

/// An attribution as a table: who brought how many conversions, and what is unattributed.
#[must_use]
pub fn present_attribution(found: &Attribution) -> Presentation {
    let amount = |value: Option<Money>| value.map(|value| value.to_string()).unwrap_or_default();
    let row = |one: &SourceCredit| {
        vec![
            one.source.to_string(),
            digits(&one.conversions, 2),
            one.whole_conversions.to_string(),
            shown_percent(&one.share),
            amount(one.value),
            one.by_code.to_string(),
            one.by_touch.to_string(),
        ]
    };
    let empty = String::new;
    let open = found.unattributed.to_string();
    let all = found.conversions.to_string();
    let mut rows: Vec<Vec<String>> = found.sources.iter().map(row).collect();
    rows.push(vec![
        "nobody".to_owned(),
        open.clone(),
        open,
        empty(),
        amount(found.unattributed_value),
        empty(),
        empty(),
    ]);
    rows.push(vec!["all".to_owned(), all.clone(), all, empty(), amount(found.value), empty(), empty()]);
    let table = Table {
        title: "Attribution".to_owned(),
        columns: columns(
            &["Source"],
            &["Conversions", "Whole", "Share of attributed", "Value", "By code", "By touch"],
            &[],
        ),
        rows,
        sentences: sentences(found),
    };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}

fn sentences(found: &Attribution) -> Vec<String> {
    let model = match &found.model {
        AttributionModel::First(_) => "the first touch gets all".to_owned(),
        AttributionModel::Last(_) => "the last touch gets all".to_owned(),
        AttributionModel::Linear(_) => "all touches get the same".to_owned(),
        AttributionModel::PositionBased(model) => format!(
            "the first touch gets {} %, the last {} %, those between share the rest",
            model.first_percent.decimal(),
            model.last_percent.decimal()
        ),
    };
    let mut sentences =
        vec![format!("Model: {model}; touches count for {} days; {}.", found.window_days, found.code_rule.label())];
    if found.without_value > 0 && found.value.is_some() {
        sentences.push(format!("{} conversions have no value.", found.without_value));
    }
    if found.unused_touches > 0 {
        sentences.push(format!("{} touches lie within the window of no conversion.", found.unused_touches));
    }
    if !found.unowned_codes.is_empty() {
        let codes: Vec<&str> = found.unowned_codes.iter().map(|code| code.as_str()).collect();
        sentences.push(format!("Codes that nobody owns: {}.", codes.join(", ")));
    }
    sentences.push(
        "Touches before a conversion did not need to cause it: a model shares credit, and proves nothing.".to_owned(),
    );
    sentences
}
