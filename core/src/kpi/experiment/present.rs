use super::{Experiment, ExperimentVerdict, VariantComparison, VariantResult};
use crate::check::Version;
use crate::kpi::judge::columns;
use crate::kpi::sample_ratio::split_table;
use crate::stats::{Estimate, Number, StatisticMethod};
use crate::text::{Presentation, PresentationTag, Table};
use crate::vocabulary::Id;

/// An experiment as tables: the variants, every two beside each other, and their sizes where these were planned.
#[must_use]
pub fn present_experiment(found: &Experiment) -> Presentation {
    let mut tables = vec![variants(found), comparisons(found)];
    tables.extend(found.sample_ratio.as_ref().map(split_table));
    Presentation { document: PresentationTag, version: Version, tables }
}

fn name(found: &Experiment, id: &Id) -> String {
    let named = found.variants.iter().find(|variant| variant.id == *id).and_then(|variant| variant.name.as_ref());
    named.map_or_else(|| id.to_string(), ToString::to_string)
}

fn shown(found: &Experiment, value: Number) -> String {
    if found.method == StatisticMethod::TwoProportionZ { value.shown_percent(4) } else { value.shown(4) }
}

fn ends(found: &Experiment, estimate: Option<&Estimate>) -> [String; 3] {
    estimate.map_or_else(Default::default, |one| [one.value, one.low, one.high].map(|value| shown(found, value)))
}

fn variants(found: &Experiment) -> Table {
    let row = |variant: &VariantResult| {
        let mut row = vec![name(found, &variant.id), variant.count.to_string()];
        row.extend(ends(found, variant.value.as_ref()));
        row.push(if variant.is_enough { "enough" } else { "too few" }.to_owned());
        row
    };
    let verdict = match &found.winner {
        Some(winner) => format!("{} is clearly better than every other.", name(found, winner)),
        None => format!("Verdict: {}.", found.verdict.label()),
    };
    let mut sentences = vec![verdict, format!("Better: {}.", found.direction.label())];
    sentences.extend(found.trials_needed.map(|needed| {
        format!("The smallest difference that matters needs {needed} trials of each variant to be seen.")
    }));
    sentences.push(format!(
        "Method: {}, {}, with a confidence of {}.",
        found.method.label(),
        found.design.label(),
        found.confidence.probability().shown_percent()
    ));
    sentences.extend(found.seed.map(|seed| format!("Drawn from the seed {seed}.")));
    sentences.extend(found.interval.map(|interval| format!("Intervals: {}.", interval.label())));
    sentences.extend(found.assumptions.iter().map(|assumption| format!("Assumed: {assumption}")));
    sentences.extend(found.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    Table {
        title: "Variants".to_owned(),
        columns: columns(&["Variant"], &["Trials or units", "Value", "Low", "High"], &["Data"]),
        rows: found.variants.iter().map(row).collect(),
        sentences,
    }
}

fn comparisons(found: &Experiment) -> Table {
    let probability = |value: Option<Number>| value.map(|value| value.shown(4)).unwrap_or_default();
    let row = |pair: &VariantComparison| {
        let mut row = vec![format!("{} against {}", name(found, &pair.to), name(found, &pair.from))];
        row.extend(ends(found, pair.difference.as_ref()));
        row.push(pair.lift.map(|lift| lift.shown_percent(4)).unwrap_or_default());
        row.push(probability(pair.p_value));
        row.push(probability(pair.adjusted_p_value));
        row.push(match found.verdict {
            ExperimentVerdict::SampleRatioMismatch => format!("{}, not to be trusted", pair.verdict.label()),
            _ => pair.verdict.label().to_owned(),
        });
        row
    };
    let adjustment = match found.adjustment {
        Some(method) => format!("P values corrected for their number by {}.", method.label()),
        None => "Each interval is so sure that all hold together (Bonferroni).".to_owned(),
    };
    let undefined = |pair: &VariantComparison| {
        let (from, to) = (name(found, &pair.from), name(found, &pair.to));
        pair.undefined.map(|reason| format!("{to} against {from}: {}.", reason.label()))
    };
    let mut sentences: Vec<String> = if found.comparisons.len() > 1 { vec![adjustment] } else { Vec::new() };
    sentences.extend(found.comparisons.iter().filter_map(undefined));
    let numbers = ["Difference", "Low", "High", "Lift", "P value", "Corrected"];
    Table {
        title: "Comparisons".to_owned(),
        columns: columns(&["Variants"], &numbers, &["Verdict"]),
        rows: found.comparisons.iter().map(row).collect(),
        sentences,
    }
}
