use super::Pacing;
use crate::check::Version;
use crate::kpi::RateUnit;
use crate::kpi::judge::{columns, percent, shown_interval};
use crate::kpi::shown::shown_value;
use crate::money::Fraction;
use crate::text::{Presentation, PresentationTag, Table};

/// A pacing as a table.
#[must_use]
pub fn present_pacing(found: &Pacing) -> Presentation {
    let unit = if found.currency.is_some() { RateUnit::Money } else { RateUnit::Count };
    let value = |value: &Fraction| shown_value(value, unit, found.currency);
    let row = |name: &str, figure: String| vec![name.to_owned(), figure];
    let mut rows = vec![
        row("Target", value(&found.target.into())),
        row("Reached", value(&found.actual)),
        row("Expected by now", value(&found.expected)),
        row("Difference", value(&found.difference)),
        row("Pace", percent(found.pace.as_ref())),
    ];
    rows.extend(found.at_this_pace.as_ref().map(|figure| row("At this pace", value(figure))));
    rows.extend(found.needed_per_day.as_ref().map(|figure| row("Needed on each day left", value(figure))));
    let mut sentences = vec![
        format!("{}: {}.", found.name.as_ref().map_or("The figure", |name| name.as_str()), found.verdict.label()),
        format!(
            "{} of {} days have passed ({} to {}, counted up to {}).",
            found.elapsed_days, found.total_days, found.first_day, found.last_day, found.on
        ),
    ];
    if let (Some(total), Some(verdict)) = (&found.forecast, found.forecast_verdict) {
        let [low, high] = shown_interval(Some(total), unit);
        let value = total.value.shown(4);
        sentences.push(format!("Forecast for all days: {value} ({low} to {high}); target {}.", verdict.label()));
        sentences.push(format!("Confidence: {}.", found.confidence.probability().shown_percent()));
    }
    sentences.extend(found.forecast_method.map(|method| format!("Method: {}.", method.label())));
    sentences.extend(found.smoothing.map(|smoothing| smoothing.sentence(4)));
    sentences.extend(found.undefined.map(|reason| format!("There is no forecast: {}.", reason.label())));
    sentences.extend(found.assumptions.iter().map(|assumption| format!("Assumed: {assumption}")));
    sentences.extend(found.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    let table = Table { title: "Pacing".to_owned(), columns: columns(&["Figure"], &["Value"], &[]), rows, sentences };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
