//! Alarms on the Numenta Anomaly Benchmark: the detector beside what people use instead, each with a threshold that was not
//! tuned on the series that it is scored on.

use std::path::Path;

use greenroom::crisis::{DetectAlarmsInput, DetectorSettings, MentionBin, detect_alarms};
use greenroom::wire;

use crate::nab::{NabScore, NabSeries, nab_series};

/// The bins of seven days, over which peers take mean and deviation.
const WEEK: usize = 7 * 288;
/// The bins of the two days after an alarm in which there is no other one.
const REFRACTORY: usize = 2 * 288;
/// The weight of the newest bin in the chart of weighted means, as it is usual.
const WEIGHT: f64 = 0.2;
/// What of a deviation the sum of deviations forgives, as it is usual.
const SLACK: f64 = 0.5;

/// A way to give alarms: the places of bins, by a threshold.
struct Detector {
    name: &'static str,
    thresholds: Vec<f64>,
    alarms: fn(&NabSeries, f64) -> Vec<usize>,
    /// Whether the peer gets the detector's own refractory period.
    refractory: bool,
}

/// A table in Markdown: a row for each detector.
pub fn table() -> String {
    let series = nab_series(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/nab")));
    let mut rows = vec![
        "| detector | score, held out | windows found | false alarms a day | median delay, hours | thresholds |"
            .to_owned(),
        "|---|---:|---:|---:|---:|---|".to_owned(),
    ];
    rows.extend(detectors().iter().map(|detector| row(detector, &series)));
    rows.join("\n")
}

fn detectors() -> Vec<Detector> {
    let scores = || steps(2.0, 0.5, 60);
    let sums = || steps(4.0, 4.0, 80);
    let mut detectors =
        vec![Detector { name: "greenroom", thresholds: steps(2.0, 0.25, 33), alarms: ours, refractory: false }];
    for refractory in [true, false] {
        let name = |with: &'static str, without: &'static str| if refractory { with } else { without };
        let z = name("rolling z-score and refractory period", "rolling z-score");
        detectors.push(Detector { name: z, thresholds: scores(), alarms: rolling_z, refractory });
        let chart = name("EWMA chart and refractory period", "EWMA chart");
        detectors.push(Detector { name: chart, thresholds: scores(), alarms: weighted_means, refractory });
        let sum = name("CUSUM and refractory period", "CUSUM");
        detectors.push(Detector { name: sum, thresholds: sums(), alarms: sums_of_deviations, refractory });
    }
    detectors
}

fn steps(first: f64, step: f64, count: u32) -> Vec<f64> {
    (0..count).map(|place| first + step * f64::from(place)).collect()
}

fn row(detector: &Detector, series: &[NabSeries]) -> String {
    // The alarms of each series by each threshold, once.
    let alarms: Vec<Vec<Vec<usize>>> = series
        .iter()
        .map(|one| detector.thresholds.iter().map(|threshold| detector.run(one, *threshold)).collect())
        .collect();
    let scores: Vec<Vec<NabScore>> = series
        .iter()
        .zip(&alarms)
        .map(|(one, alarms)| alarms.iter().map(|alarms| one.score(alarms)).collect())
        .collect();
    let (mut total, mut delays, mut chosen) = (NabScore::default(), Vec::new(), Vec::new());
    for held_out in 0..series.len() {
        let best = best_threshold(&scores, held_out, detector.thresholds.len());
        total = total.and(scores[held_out][best]);
        delays.extend(series[held_out].delays(&alarms[held_out][best]));
        let brand = series[held_out].name.trim_start_matches("Twitter_volume_").trim_end_matches(".csv");
        chosen.push(format!("{brand} {}", detector.thresholds[best]));
    }
    delays.sort_unstable();
    let delay = delays.get(delays.len() / 2).map_or_else(String::new, |bins| format!("{:.1}", whole(*bins) / 12.0));
    let days = whole(total.bins) / 288.0;
    format!(
        "| {} | {:.1} | {} of {} | {:.3} | {delay} | {} |",
        detector.name,
        total.normalized(),
        total.found,
        total.windows,
        whole(total.wrong) / days,
        chosen.join(", ")
    )
}

/// The threshold that is best on all series but one; the first of those that are equal.
fn best_threshold(scores: &[Vec<NabScore>], held_out: usize, thresholds: usize) -> usize {
    let others = |threshold: usize| {
        let seen = scores.iter().enumerate().filter(|(place, _)| *place != held_out);
        seen.fold(NabScore::default(), |sum, (_, scores)| sum.and(scores[threshold])).normalized()
    };
    let mut best = 0;
    for threshold in 1..thresholds {
        if others(threshold) > others(best) {
            best = threshold;
        }
    }
    best
}

impl Detector {
    fn run(&self, series: &NabSeries, threshold: f64) -> Vec<usize> {
        let alarms = (self.alarms)(series, threshold);
        if self.refractory { apart(&alarms) } else { alarms }
    }
}

/// The alarms that are more than two days after the last that was given.
fn apart(alarms: &[usize]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for at in alarms {
        if kept.last().is_none_or(|last| at - last > REFRACTORY) {
            kept.push(*at);
        }
    }
    kept
}

fn ours(series: &NabSeries, threshold: f64) -> Vec<usize> {
    let settings: DetectorSettings =
        wire::parse(&format!(r#"{{"bin_minutes": 5, "threshold": {threshold}}}"#)).unwrap();
    let bin = |(start, mentions): &(greenroom::time::Instant, u32)| MentionBin {
        start: *start,
        mentions: *mentions,
        unique_authors: None,
        negative: None,
        authors_reach: None,
        platforms: None,
        severe: 0,
        top_terms: Vec::new(),
        top_posts: Vec::new(),
    };
    let bins = series.bins.iter().map(bin).collect();
    let input = DetectAlarmsInput { settings: Some(settings), state: None, bins, with_scores: false };
    let report = detect_alarms(&input).unwrap();
    report.alarms.iter().map(|alarm| series.bins.partition_point(|bin| bin.0 < alarm.at)).collect()
}

/// The mean and the deviation of the seven days before each bin, which is not among them; at least one mention of
/// deviation. None in the first day.
fn usual(series: &NabSeries) -> Vec<Option<(f64, f64)>> {
    let (mut sum, mut squares, mut found) = (0.0, 0.0, Vec::new());
    for (place, (_, count)) in series.bins.iter().enumerate() {
        let seen = place.min(WEEK);
        let mean = sum / whole(seen.max(1));
        let variance = (squares / whole(seen.max(1)) - mean * mean).max(0.0);
        found.push((seen >= 288).then(|| (mean, variance.sqrt().max(1.0))));
        let count = f64::from(*count);
        (sum, squares) = (sum + count, squares + count * count);
        if place >= WEEK {
            let oldest = f64::from(series.bins[place - WEEK].1);
            (sum, squares) = (sum - oldest, squares - oldest * oldest);
        }
    }
    found
}

fn rolling_z(series: &NabSeries, threshold: f64) -> Vec<usize> {
    let mut alarms = Vec::new();
    for (place, (usual, (_, count))) in usual(series).into_iter().zip(&series.bins).enumerate() {
        if usual.is_some_and(|(mean, deviation)| (f64::from(*count) - mean) / deviation > threshold) {
            alarms.push(place);
        }
    }
    alarms
}

/// The exponentially weighted mean against `mean + threshold * deviation * sqrt(w / (2 - w))`.
fn weighted_means(series: &NabSeries, threshold: f64) -> Vec<usize> {
    let (mut weighted, mut alarms) = (None, Vec::new());
    for (place, (usual, (_, count))) in usual(series).into_iter().zip(&series.bins).enumerate() {
        let Some((mean, deviation)) = usual else { continue };
        let before = weighted.unwrap_or(mean);
        let now = before + WEIGHT * (f64::from(*count) - before);
        weighted = Some(now);
        if now > mean + threshold * deviation * (WEIGHT / (2.0 - WEIGHT)).sqrt() {
            alarms.push(place);
        }
    }
    alarms
}

/// The sum of deviations beyond half of one, which begins again after an alarm.
fn sums_of_deviations(series: &NabSeries, threshold: f64) -> Vec<usize> {
    let (mut sum, mut alarms) = (0.0_f64, Vec::new());
    for (place, (usual, (_, count))) in usual(series).into_iter().zip(&series.bins).enumerate() {
        let Some((mean, deviation)) = usual else { continue };
        sum = (sum + (f64::from(*count) - mean) / deviation - SLACK).max(0.0);
        if sum > threshold {
            alarms.push(place);
            sum = 0.0;
        }
    }
    alarms
}

fn whole(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}
