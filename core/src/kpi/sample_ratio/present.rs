use super::{ArmSize, SampleRatio, SampleRatioCheck};
use crate::check::Version;
use crate::kpi::judge::columns;
use crate::stats::Number;
use crate::text::{Presentation, PresentationTag, Table};

/// A check of the sample ratio as a table: the arms with what they got and what they were to get.
#[must_use]
pub fn present_sample_ratio(found: &SampleRatioCheck) -> Presentation {
    let mut table = split_table(&found.sample_ratio);
    table.sentences.extend(found.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}

/// The digits that people are shown of a figure.
const DIGITS: usize = 4;

/// The arms beside their split.
pub(in crate::kpi) fn split_table(found: &SampleRatio) -> Table {
    let row = |arm: &ArmSize| {
        let name = arm.name.as_ref().map_or_else(|| arm.id.to_string(), ToString::to_string);
        vec![name, arm.weight.to_string(), arm.expected.shown(DIGITS), arm.observed.to_string()]
    };
    let mut sentences = vec![format!("Verdict: {}.", found.verdict.label())];
    if let (Some(chi_square), Some(p_value)) = (found.chi_square, found.p_value) {
        sentences.push(format!(
            "Chi-square: {}, degrees of freedom: {}. Chance alone brings that or more with the probability {}.",
            chi_square.shown(DIGITS),
            found.degrees,
            small(p_value)
        ));
    }
    sentences.extend(found.undefined.map(|reason| format!("Undefined: {}.", reason.label())));
    let threshold = &found.threshold;
    sentences.push(format!(
        "A probability below {} is a mismatch, by {} ({}, of {}).",
        threshold.p_value, threshold.convention, threshold.source, threshold.as_of
    ));
    Table {
        title: "Split".to_owned(),
        columns: columns(&["Arm"], &["Weight", "Expected", "Observed"], &[]),
        rows: found.arms.iter().map(row).collect(),
        sentences,
    }
}

/// A probability, without pretending to know very small ones.
fn small(p_value: Number) -> String {
    if p_value.get() < 0.0001 { "< 0.0001".to_owned() } else { p_value.shown(DIGITS) }
}
