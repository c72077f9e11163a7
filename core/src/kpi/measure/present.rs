use super::{
    MeasuredGroup, Measurement, MetricTotal, PostQuantile, PostQuantiles, Provenance, RateOutcome, RateResult, UsedRate,
};
use crate::check::Version;
use crate::kpi::shown::shown_value;
use crate::kpi::{RateDefinition, RateUnit};
use crate::money::Fraction;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// Measured rates as tables: the rates by group, the sums, and what each rate means.
#[must_use]
pub fn present_measurement(measurement: &Measurement) -> Presentation {
    let mut tables = vec![rates(measurement), totals(measurement)];
    tables.extend(spread(measurement));
    tables.push(definitions(measurement));
    Presentation { document: PresentationTag, version: Version, tables }
}

fn rates(measurement: &Measurement) -> Table {
    let columns = measurement.rates.iter().map(|used| Column::new(used.rate.name.as_str(), ColumnKind::Number));
    let cells = |group: &MeasuredGroup| {
        let rates = group.rates.iter().zip(&measurement.rates);
        rates.map(|(result, used)| shown(result, &used.rate)).collect()
    };
    let mut sentences: Vec<String> = measurement.all.rates.iter().zip(&measurement.rates).filter_map(remark).collect();
    sentences.extend(measurement.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    by_group("Rates", measurement, columns, cells, sentences)
}

/// The quantiles over the single posts; nothing where nobody asked for them.
fn spread(measurement: &Measurement) -> Option<Table> {
    let asked = &measurement.all.distributions;
    if asked.is_empty() {
        return None;
    }
    let used = |own: &PostQuantiles| measurement.rates.iter().find(|used| Some(&used.rate.id) == own.rate.as_ref());
    let name =
        |own: &PostQuantiles| used(own).map_or_else(|| own.spread().to_owned(), |used| used.rate.name.to_string());
    let mut columns = Vec::new();
    for own in asked {
        let name = name(own);
        columns.push(Column::new(&format!("{name}: posts"), ColumnKind::Number));
        let title = |one: &PostQuantile| format!("{name}: {}", one.share.shown_percent());
        columns.extend(own.values.iter().map(|one| Column::new(&title(one), ColumnKind::Number)));
    }
    // A group without a value has no quantile, and its cells are empty.
    let cells = |group: &MeasuredGroup| {
        let mut row = Vec::new();
        for own in &group.distributions {
            let of_metric = if own.currency.is_some() { RateUnit::Money } else { RateUnit::Count };
            let unit = used(own).map_or(of_metric, |used| used.rate.unit);
            let shown = |one: &PostQuantile| Some(shown_value(&one.value?.into(), unit, own.currency));
            row.push(Fraction::from(own.posts).shown(0));
            row.extend(own.values.iter().map(|one| shown(one).unwrap_or_default()));
        }
        row
    };
    let method = |own: &PostQuantiles| {
        let of = if own.rate.is_some() { "the rates of single posts" } else { "single posts" };
        format!("{}: quantiles of {of}, by the method {}.", name(own), own.method.label())
    };
    let sentences = asked.iter().map(method).collect();
    Some(by_group("Spread of the posts", measurement, columns.into_iter(), cells, sentences))
}

fn totals(measurement: &Measurement) -> Table {
    let columns = measurement.all.totals.iter().map(|total| Column::new(total.metric.as_str(), ColumnKind::Number));
    let cells = |group: &MeasuredGroup| group.totals.iter().map(sum).collect();
    by_group("Figures", measurement, columns, cells, Vec::new())
}

/// A table with a row for each group, and one for all rows.
fn by_group(
    title: &str,
    measurement: &Measurement,
    values: impl Iterator<Item = Column>,
    cells: impl Fn(&MeasuredGroup) -> Vec<String>,
    sentences: Vec<String>,
) -> Table {
    let labels = measurement.groups.first().map(|group| group.labels.as_slice()).unwrap_or_default();
    let mut columns: Vec<Column> =
        labels.iter().map(|label| Column::new(label.name.as_str(), ColumnKind::Text)).collect();
    let names = columns.len();
    columns.push(Column::new("Rows", ColumnKind::Number));
    columns.extend(values);
    let row = |group: &MeasuredGroup| {
        let mut row: Vec<String> = group.labels.iter().map(|label| label.value.clone().unwrap_or_default()).collect();
        row.resize(names, String::new());
        if let Some(first) = row.first_mut().filter(|_| group.labels.is_empty()) {
            "all".clone_into(first);
        }
        row.push(Fraction::from(group.rows).shown(0));
        row.extend(cells(group));
        row
    };
    let rows = measurement.groups.iter().chain([&measurement.all]).map(row).collect();
    Table { title: title.to_owned(), columns, rows, sentences }
}

fn definitions(measurement: &Measurement) -> Table {
    let row = |used: &UsedRate| {
        vec![
            used.rate.name.to_string(),
            used.formula.clone(),
            used.rate.aggregation.label().to_owned(),
            used.rate.window.label(),
            used.rate.follower_snapshot.map(|day| day.label().to_owned()).unwrap_or_default(),
            used.source.clone().unwrap_or_default(),
        ]
    };
    let titles = ["Rate", "Formula", "Posts join by", "Counted", "Followers", "Source"];
    Table {
        title: "What the rates mean".to_owned(),
        columns: titles.map(|title| Column::new(title, ColumnKind::Text)).into(),
        rows: measurement.rates.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}

/// The value as people read it.
fn shown(result: &RateResult, rate: &RateDefinition) -> String {
    match &result.outcome {
        RateOutcome::Undefined(_) => "undefined".to_owned(),
        RateOutcome::Defined(defined) => {
            let mark = if result.provenance == Provenance::Estimated { " (estimate)" } else { "" };
            format!("{}{mark}", shown_value(&defined.value.into(), rate.unit, defined.currency))
        }
    }
}

fn sum(total: &MetricTotal) -> String {
    let Some(sum) = &total.sum else { return String::new() };
    let currency = total.currency.map(|currency| format!("{currency} ")).unwrap_or_default();
    let mark = if total.provenance == Provenance::Estimated { " at most" } else { "" };
    format!("{currency}{}{mark}", sum.shown(2))
}

/// What to know about a rate of all rows.
fn remark((result, used): (&RateResult, &UsedRate)) -> Option<String> {
    let name = &used.rate.name;
    match &result.outcome {
        RateOutcome::Undefined(why) if why.missing.is_empty() => Some(format!("{name}: {}.", why.reason.label())),
        RateOutcome::Undefined(why) => {
            let missing: Vec<&str> = why.missing.iter().map(|metric| metric.as_str()).collect();
            Some(format!("{name}: {} ({}).", why.reason.label(), missing.join(", ")))
        }
        RateOutcome::Defined(_) if result.rows_left_out > 0 => Some(format!(
            "{name}: {} of {} rows left out.",
            result.rows_left_out,
            result.rows_left_out.saturating_add(result.rows_used)
        )),
        RateOutcome::Defined(_) => None,
    }
}
