use super::{BenchmarkJudgement, BenchmarkLeftOut, KpiJudgement, TargetJudgement, ValueRange};
use crate::check::Version;
use crate::kpi::RateUnit;
use crate::kpi::shown::{shown_percent, shown_value};
use crate::money::{Currency, Fraction};
use crate::stats::Estimate;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// The judgement of a value as tables: the value, its targets, its benchmarks, and what was left out.
#[must_use]
pub fn present_kpi_judgement(found: &KpiJudgement) -> Presentation {
    let mut tables = vec![value(found)];
    if !found.targets.is_empty() {
        tables.push(targets(found));
    }
    tables.push(benchmarks(found));
    Presentation { document: PresentationTag, version: Version, tables }
}

fn unit(found: &KpiJudgement) -> RateUnit {
    let money = if found.actual.currency.is_some() { RateUnit::Money } else { RateUnit::Count };
    found.rate.as_ref().map_or(money, |used| used.rate.unit)
}

fn value(found: &KpiJudgement) -> Table {
    let actual = &found.actual;
    let unit = unit(found);
    let name = found.rate.as_ref().map_or_else(|| actual.kpi.to_string(), |used| used.rate.name.to_string());
    let shown =
        actual.value.as_ref().map_or_else(|| "undefined".to_owned(), |value| shown_value(value, unit, actual.currency));
    let [low, high] = shown_interval(actual.interval.as_ref(), unit);
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(found.rate.as_ref().map(|used| format!("Formula: {}.", used.formula)));
    sentences.extend(actual.undefined.map(|reason| format!("Undefined: {}.", reason.label())));
    sentences.push(format!("How far to trust it: {}.", actual.provenance.label()));
    sentences.extend(found.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    let row = vec![
        actual.label.as_ref().map(ToString::to_string).unwrap_or_default(),
        name,
        shown,
        low,
        high,
        actual.units.map(|units| Fraction::from(units).shown(0)).unwrap_or_default(),
    ];
    Table {
        title: "Value".to_owned(),
        columns: columns(&["Whose", "KPI"], &["Value", "Low", "High", "Units"], &[]),
        rows: vec![row],
        sentences,
    }
}

fn targets(found: &KpiJudgement) -> Table {
    let unit = unit(found);
    let band = |id: &crate::vocabulary::Id| {
        let bands = found.bands.as_ref()?;
        bands.bands.bands.iter().find(|band| band.id == *id).map(|band| band.name.to_string())
    };
    let row = |target: &TargetJudgement| {
        vec![
            target.name.as_ref().map(ToString::to_string).unwrap_or_default(),
            shown_value(&target.target.into(), unit, target.currency),
            percent(target.attainment.as_ref()),
            target.band.as_ref().and_then(band).unwrap_or_default(),
            target.verdict.label().to_owned(),
            target.basis.map(|basis| format!("by {}", basis.label())).unwrap_or_default(),
        ]
    };
    let source = found.bands.as_ref().map(|bands| format!("Bands: {} (as of {}).", bands.source, bands.as_of));
    Table {
        title: "Targets".to_owned(),
        columns: columns(&["Target"], &["Value", "Attained"], &["Band", "Verdict", "Basis"]),
        rows: found.targets.iter().map(row).collect(),
        sentences: source.into_iter().collect(),
    }
}

fn benchmarks(found: &KpiJudgement) -> Table {
    let unit = unit(found);
    let row = |one: &BenchmarkJudgement| {
        vec![
            one.benchmark.to_string(),
            scope(one),
            range(one.reference, unit, found.actual.currency),
            one.verdict.label().to_owned(),
            one.basis.map(|basis| format!("by {}", basis.label())).unwrap_or_default(),
            format!("{} (as of {})", one.source, one.as_of),
        ]
    };
    let left_out = |one: &BenchmarkLeftOut| {
        let tags: Vec<String> = one.tags.iter().map(|tag| tag.replace('_', " ")).collect();
        format!("Not held against {}: its rate {} differs in {}.", one.benchmark, one.rate, tags.join(", "))
    };
    let mut sentences: Vec<String> = found.benchmarks.iter().filter_map(position).collect();
    if found.benchmarks.is_empty() {
        sentences.push("There is no benchmark to hold it against.".to_owned());
    }
    sentences.extend(found.left_out.iter().map(left_out));
    Table {
        title: "Benchmarks".to_owned(),
        columns: columns(&["Benchmark", "Of"], &["Usual"], &["Verdict", "Basis", "Source"]),
        rows: found.benchmarks.iter().map(row).collect(),
        sentences,
    }
}

/// Between which quantiles the value lies.
fn position(one: &BenchmarkJudgement) -> Option<String> {
    let at_least = one.at_least.map(|share| format!("at or above the {} quantile", share.shown_percent()));
    let below = one.below.map(|share| format!("below the {} quantile", share.shown_percent()));
    let words: Vec<String> = at_least.into_iter().chain(below).collect();
    (!words.is_empty()).then(|| format!("{}: {}.", one.benchmark, words.join(", ")))
}

fn scope(one: &BenchmarkJudgement) -> String {
    let platform = one.platform.iter().map(|platform| platform.label().to_owned());
    let formats = one.formats.iter().map(|format| format.label().to_owned());
    let ids = one.tier.iter().chain(&one.niche).map(ToString::to_string);
    platform.chain(formats).chain(ids).collect::<Vec<_>>().join(", ")
}

fn range(range: ValueRange, unit: RateUnit, currency: Option<Currency>) -> String {
    let shown = |value| shown_value(&Fraction::from(value), unit, currency);
    if range.low == range.high { shown(range.low) } else { format!("{} to {}", shown(range.low), shown(range.high)) }
}

/// A share as a percentage; nothing where there is none.
pub(in crate::kpi) fn percent(share: Option<&Fraction>) -> String {
    share.map(shown_percent).unwrap_or_default()
}

/// The ends of an interval; nothing where there is none.
pub(in crate::kpi) fn shown_interval(interval: Option<&Estimate>, unit: RateUnit) -> [String; 2] {
    let shown = |end: crate::stats::Number| {
        if unit == RateUnit::Share { end.shown_percent(4) } else { end.shown(4) }
    };
    interval.map_or_else(Default::default, |interval| [shown(interval.low), shown(interval.high)])
}

pub(in crate::kpi) fn columns(before: &[&str], numbers: &[&str], after: &[&str]) -> Vec<Column> {
    let text = |title: &&str| Column::new(title, ColumnKind::Text);
    let number = |title: &&str| Column::new(title, ColumnKind::Number);
    before.iter().map(text).chain(numbers.iter().map(number)).chain(after.iter().map(text)).collect()
}
