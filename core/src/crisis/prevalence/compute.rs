use super::level::calibration;
use super::{
    CorrectPrevalenceInput, CorrectedPrevalence, ObservedShare, PrevalenceReport, PrevalenceReportTag, UsedCalibration,
};
use crate::check::{Issues, Version};
use crate::stats::{CorrectedShare, JudgeRates, PrevalenceUndefined, correct_prevalence, wilson_interval};

/// Corrects shares for the mistakes of whoever counted them: how many mentions are negative in truth, where a model that
/// makes mistakes has judged them.
///
/// The true and the false positive rate come from labelled counts of the same brand and language. Where these are too few,
/// those of the language are taken, of all brands, then those of all; the result says which, and that it fell back. A row
/// without a brand begins with its language. What cannot be corrected is undefined, with its reason: too few units, or a
/// judge that is no better than chance.
///
/// ```
/// use greenroom::crisis::{CorrectPrevalenceInput, correct_shares};
///
/// let input: CorrectPrevalenceInput = greenroom::wire::parse(
///     r#"{"observed": [{"brand": "glow", "language": "de", "found": {"successes": 200, "trials": 1000}}],
///         "calibration": [{"brand": "glow", "language": "de", "true_positives": 80, "false_negatives": 20,
///          "false_positives": 10, "true_negatives": 90}]}"#,
/// )?;
/// let share = &correct_shares(&input)?.shares[0];
/// assert_eq!(share.corrected.as_ref().unwrap().value.shown(4), "0.1429");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: Rogan and Gladen 1978, doi 10.1093/oxfordjournals.aje.a112510. The fewest units where the input is silent, thirty,
/// are the usual rule of thumb.
///
/// # Errors
/// All at once:
/// - no row, more than 1,000, or two calibrations of the same brand and language
/// - more found than judged, or a number outside of its range
pub fn correct_shares(input: &CorrectPrevalenceInput) -> Result<PrevalenceReport, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let mut report = PrevalenceReport {
        document: PrevalenceReportTag,
        version: Version,
        confidence: input.confidence,
        least_labelled: input.least_labelled.unwrap_or(30),
        least_observed: input.least_observed.unwrap_or(30),
        shares: Vec::new(),
    };
    for row in &input.observed {
        let used = calibration(row, &input.calibration, report.least_labelled);
        report.shares.push(correct(&report, row, used));
    }
    Ok(report)
}

fn correct(report: &PrevalenceReport, row: &ObservedShare, calibration: UsedCalibration) -> CorrectedPrevalence {
    let found = share(report, row, &calibration);
    let unclamped = found.as_ref().ok().map(|found| found.unclamped);
    let mut corrected = CorrectedPrevalence {
        brand: row.brand.clone(),
        language: row.language.clone(),
        found: row.found,
        observed: wilson_interval(row.found, report.confidence).ok(),
        corrected: found.as_ref().ok().map(|found| found.share),
        unclamped: unclamped.filter(|value| value.get() < 0.0 || value.get() > 1.0),
        undefined: found.err(),
        calibration,
        sentence: String::new(),
    };
    corrected.sentence = corrected.say();
    corrected
}

fn share(
    report: &PrevalenceReport,
    row: &ObservedShare,
    used: &UsedCalibration,
) -> Result<CorrectedShare, PrevalenceUndefined> {
    if row.found.trials < u64::from(report.least_observed) {
        return Err(PrevalenceUndefined::TooFewObserved);
    }
    let least = u64::from(report.least_labelled);
    if used.sensitivity.trials < least || used.false_alarms.trials < least {
        return Err(PrevalenceUndefined::TooFewLabelled);
    }
    let judge = JudgeRates { sensitivity: used.sensitivity, false_alarms: used.false_alarms };
    correct_prevalence(row.found, &judge, report.confidence)
}

impl CorrectedPrevalence {
    fn say(&self) -> String {
        let used = &self.calibration;
        let rates = format!(
            "{} of {} were found that are so, and {} of {} that are not",
            used.sensitivity.successes, used.sensitivity.trials, used.false_alarms.successes, used.false_alarms.trials
        );
        let level = used.level.label();
        let nearer = if used.is_fall_back { ", for want of nearer ones" } else { "" };
        let by = format!("by labelled units of {level}{nearer}: {rates}");
        let observed = self.observed.map(|observed| observed.value.shown_percent(3)).unwrap_or_default();
        match (self.corrected, self.undefined, self.unclamped) {
            (_, Some(reason), _) => format!("undefined, {}; {by}", reason.label()),
            (Some(share), None, None) => {
                format!("{observed} were found, {} are so; {by}", share.value.shown_percent(3))
            }
            (Some(share), None, Some(unclamped)) => format!(
                "{observed} were found, {} are so, clamped from {}: the labelled units may be of another kind; {by}",
                share.value.shown_percent(3),
                unclamped.shown_percent(3)
            ),
            (None, None, _) => by,
        }
    }
}
