use super::fit::Niche;
use super::{
    FindOpportunitiesInput, NicheFit, Opportunity, OpportunityAdvice, OpportunityReport, OpportunityReportTag,
    OpportunityState, TrendSeries,
};
use crate::check::{Issues, Version};
use crate::crisis::notice::delicate_bins;
use crate::crisis::{AlarmReport, DetectAlarmsInput, MentionAlarm, MentionBin, detect_alarms};
use crate::stats::Number;
use crate::time::Instant;

/// Finds which topics, hashtags and formats rise, how they fit a creator's niche, and until when they are worth a piece.
///
/// The detector is that of `detect_alarms`, one for each series; what gives an alarm by its volume, the authors' reach, the
/// spread over platforms or several of these rises, whatever the mood. A rise is worth joining for some hours after it was
/// noticed. Where mentions speak of danger or breach of law within these hours before it, or since, or the negative share
/// is over its own baseline then, the advice is to look first: nobody wants to dance at a funeral. A series that has not been seen long enough is `not_enough_data`, and neither rising nor quiet.
///
/// The fit is explained: each term of the niche that stands in the name or the related words takes its weight of what is
/// missing to 1, so that one term of weight 1 is a whole fit, and two of 0.5 are 0.75. A hashtag is compared as one word
/// too: `#cleanbeauty` is `clean beauty`.
///
/// ```
/// use greenroom::crisis::{FindOpportunitiesInput, MentionBin, OpportunityAdvice, find_opportunities};
///
/// let mut input: FindOpportunitiesInput = greenroom::wire::parse(
///     r##"{"now": "2026-03-05T00:00:00Z", "settings": {"bin_minutes": 60}, "niche": [{"term": "skin care"}],
///         "series": [{"id": "glow", "name": "#skincare", "kind": "hashtag",
///          "bins": [{"start": "2026-03-02T00:00:00Z", "mentions": 20, "unique_authors": 18}]}]}"##,
/// )?;
/// let first = input.series[0].bins[0].clone();
/// let hour = |hour: i64| MentionBin { start: first.start.add_seconds(3_600 * hour).unwrap(), ..first.clone() };
/// input.series[0].bins = (0..72).map(hour).collect();
/// input.series[0].bins[71].mentions = 400;
/// let report = find_opportunities(&input)?;
/// let glow = &report.opportunities[0];
/// assert_eq!((glow.advice, glow.fit.score.get()), (OpportunityAdvice::Join, 0.5));
/// assert_eq!(glow.act_by.unwrap().to_string(), "2026-03-07T23:00:00Z");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// The hours, the weight, the least fit and the fewest authors that hold where the input is silent are this library's choice.
///
/// # Errors
/// All at once:
/// - settings out of range, or bins that `detect_alarms` refuses or that begin after now
/// - no niche or no series, more than 1,000, one that stands twice, or a term without a word
/// - a number outside of its range
pub fn find_opportunities(input: &FindOpportunitiesInput) -> Result<OpportunityReport, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let mut report = OpportunityReport {
        document: OpportunityReportTag,
        version: Version,
        now: input.now,
        minimum_authors: input.minimum_authors.unwrap_or(10),
        least_fit: input.least_fit.unwrap_or(Number::new(0.3).unwrap_or_default()),
        opportunities: Vec::new(),
    };
    let niche = Niche::new(&input.niche);
    for series in &input.series {
        let seen = see(input, series)?;
        report.opportunities.push(opportunity(&report, series, seen.as_ref(), niche.fit(series)));
    }
    report.opportunities.sort_by(|one, other| {
        let by_priority = other.priority.get().total_cmp(&one.priority.get());
        one.advice.cmp(&other.advice).then(by_priority).then_with(|| one.series.cmp(&other.series))
    });
    Ok(report)
}

/// What the detector finds in a series, whatever its mood; nothing without a bin.
fn see(input: &FindOpportunitiesInput, series: &TrendSeries) -> Result<Option<AlarmReport>, Issues> {
    if series.bins.is_empty() {
        return Ok(None);
    }
    let plain = |bin: &MentionBin| MentionBin { negative: None, severe: 0, ..bin.clone() };
    detect_alarms(&DetectAlarmsInput {
        settings: Some(input.settings.clone()),
        state: None,
        bins: series.bins.iter().map(plain).collect(),
        with_scores: true,
    })
    .map(Some)
}

fn opportunity(
    report: &OpportunityReport,
    series: &TrendSeries,
    seen: Option<&AlarmReport>,
    fit: NicheFit,
) -> Opportunity {
    let hours = series.trend_hours.unwrap_or(series.kind.trend_hours());
    let seconds = i64::from(hours).saturating_mul(3_600);
    let rise = seen.and_then(|seen| seen.alarms.last());
    let act_by = rise.and_then(|rise| rise.at.add_seconds(seconds));
    let state = state(seen, act_by, report.now);
    let is_delicate = rise.zip(seen).is_some_and(|(rise, seen)| is_delicate(rise, seen, series, seconds));
    let authors = rise.and_then(|rise| rise.unique_authors);
    let has_few_authors = authors.is_some_and(|authors| authors < report.minimum_authors);
    let fits = fit.score.get() >= report.least_fit.get();
    let advice = advice(state, is_delicate, has_few_authors, fits);
    let is_open = matches!(state, OpportunityState::Rising | OpportunityState::Fading);
    let strength = rise.map(|rise| rise.strength);
    let priority = strength.filter(|_| is_open).map_or(0.0, |strength| strength.get() * fit.score.get());
    let mut found = Opportunity {
        series: series.id.clone(),
        name: series.name.clone(),
        kind: series.kind,
        state,
        advice,
        sentence: String::new(),
        priority: Number::new(priority).unwrap_or_default(),
        fit,
        noticed_at: rise.map(|rise| rise.at),
        act_by,
        strength,
        signals: rise.map(|rise| rise.signals.clone()).unwrap_or_default(),
        unique_authors: authors,
        is_delicate,
        latest: seen.and_then(|seen| seen.scores.last().copied()),
    };
    found.sentence = found.say(report);
    found
}

fn state(seen: Option<&AlarmReport>, act_by: Option<Instant>, now: Instant) -> OpportunityState {
    let Some(seen) = seen else { return OpportunityState::NotEnoughData };
    match act_by {
        Some(act_by) if act_by <= now => OpportunityState::Passed,
        Some(_) if seen.state.alarm.is_active => OpportunityState::Rising,
        Some(_) => OpportunityState::Fading,
        None if seen.state.is_warm() => OpportunityState::Quiet,
        None => OpportunityState::NotEnoughData,
    }
}

/// Whether there was danger, breach of law or a bad mood within the hours before a rise, or since.
fn is_delicate(rise: &MentionAlarm, seen: &AlarmReport, series: &TrendSeries, seconds: i64) -> bool {
    let from = rise.at.add_seconds(seconds.saturating_neg());
    let bins = delicate_bins(&seen.state.settings, &series.bins);
    bins.last().is_some_and(|last| from.is_none_or(|from| *last >= from))
}

fn advice(state: OpportunityState, is_delicate: bool, has_few_authors: bool, fits: bool) -> OpportunityAdvice {
    match state {
        OpportunityState::NotEnoughData => OpportunityAdvice::Watch,
        OpportunityState::Quiet | OpportunityState::Passed => OpportunityAdvice::Leave,
        _ if !fits => OpportunityAdvice::Leave,
        _ if is_delicate => OpportunityAdvice::LookFirst,
        OpportunityState::Rising if !has_few_authors => OpportunityAdvice::Join,
        _ => OpportunityAdvice::Watch,
    }
}
