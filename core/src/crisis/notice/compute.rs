use super::{AlarmReport, AlarmReportTag, DetectAlarmsInput, DetectorState};
use crate::check::{Issues, Version};

/// Looks for alarms in bins of mentions, one after the other, and gives the state from which the next call goes on.
///
/// A bin is scored against the level that is usual at its hour of the day and of the week, in deviations of the brand's own
/// noise, as logarithms; it is never held against what comes later. Only then the detector learns from it, and from what is
/// unheard of no more than from ten deviations. Cutting the bins into several calls changes nothing.
///
/// - An alarm needs a score over the threshold in `confirm_bins` bins, and a minimum of mentions; two signals that are high
///   together need less.
/// - After an alarm there is no other one for `refractory_hours`, nor before it is over, unless it is `exceed_factor` times as
///   strong.
/// - The negative share is held against the brand's own baseline, by a test of two proportions with the overdispersion that was
///   seen.
/// - Mentions of danger or breach of law give an alarm whatever the statistics say.
///
/// ```
/// use greenroom::crisis::{DetectAlarmsInput, MentionBin, detect_alarms};
///
/// let mut input: DetectAlarmsInput = greenroom::wire::parse(
///     r#"{"settings": {"bin_minutes": 60}, "bins": [{"start": "2026-03-02T00:00:00Z", "mentions": 20}]}"#,
/// )?;
/// let first = input.bins[0].clone();
/// let hour = |hour: i64| MentionBin { start: first.start.add_seconds(3_600 * hour).unwrap(), ..first.clone() };
/// input.bins = (0..72).map(hour).collect();
/// input.bins[71].mentions = 400;
/// let report = detect_alarms(&input)?;
/// assert_eq!(report.alarms.len(), 1);
/// assert_eq!(report.alarms[0].at.to_string(), "2026-03-04T23:00:00Z");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: exponentially weighted charts with a robust scale and a seasonal profile, as monitoring uses them; the constants
/// are measured on the five series of brand mentions of the Numenta Anomaly Benchmark (`benches/notes.md`).
///
/// # Errors
/// All at once:
/// - neither settings nor a state, or both that differ; settings or a state out of range
/// - no bin, more than 100,000, or bins that are not in their order
/// - more negative or severe mentions, or authors, than mentions; no authors where they are counted
pub fn detect_alarms(input: &DetectAlarmsInput) -> Result<AlarmReport, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let begun = input.settings.clone().map(DetectorState::new);
    let Some(mut state) = input.state.clone().or(begun) else { return Err(Issues::default()) };
    let tuning = state.settings.tuning();
    let (mut alarms, mut scores) = (Vec::new(), Vec::new());
    for bin in &input.bins {
        let step = state.push(bin, &tuning);
        alarms.extend(step.alarm);
        if input.with_scores {
            scores.push(step.score);
        }
    }
    Ok(AlarmReport { document: AlarmReportTag, version: Version, alarms, scores, state })
}
