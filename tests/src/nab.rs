//! The five series of brand mentions of the Numenta Anomaly Benchmark, and its score by the standard profile.
//!
//! The benches read this file too, so that there is one scorer.
#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use greenroom::time::Instant;

/// A labelled series.
#[derive(Clone, Debug)]
pub struct NabSeries {
    /// The name of its file.
    pub name: String,
    /// When each bin of five minutes begins, and its mentions.
    pub bins: Vec<(Instant, u32)>,
    /// The windows in which people saw an anomaly: the places of their first and last bins.
    pub windows: Vec<(usize, usize)>,
}

/// How alarms do on a series, or on several.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NabScore {
    /// The sum of the scores of windows, misses and false alarms.
    pub raw: f64,
    /// How many windows there are.
    pub windows: usize,
    /// How many of them have an alarm.
    pub found: usize,
    /// The alarms outside of windows.
    pub wrong: usize,
    /// The bins after probation.
    pub bins: usize,
}

impl NabScore {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            windows: self.windows + other.windows,
            found: self.found + other.found,
            wrong: self.wrong + other.wrong,
            bins: self.bins + other.bins,
        }
    }

    /// The score from 0, no alarm at all, to 100, perfect.
    #[must_use]
    pub fn normalized(self) -> f64 {
        let windows = self.windows as f64;
        100.0 * (self.raw + windows) / (2.0 * windows)
    }
}

/// The series in a folder.
///
/// # Panics
/// - a file is not there, or not of the form of the benchmark
#[must_use]
pub fn nab_series(folder: &Path) -> Vec<NabSeries> {
    let labels = fs::read_to_string(folder.join("labelled_windows.json")).unwrap();
    let labels: BTreeMap<String, Vec<(String, String)>> = serde_json::from_str(&labels).unwrap();
    let moment = |text: &str| format!("{}Z", text.replace(' ', "T")).parse::<Instant>().unwrap();
    let read = |(name, windows): (String, Vec<(String, String)>)| {
        let text = fs::read_to_string(folder.join(&name)).unwrap();
        let bin = |line: &str| {
            let (at, count) = line.split_once(',').unwrap();
            (moment(at), count.parse().unwrap())
        };
        let bins: Vec<(Instant, u32)> = text.lines().skip(1).map(bin).collect();
        let place = |(first, last): &(String, String)| {
            let (first, last) = (moment(first), moment(last));
            (bins.partition_point(|bin| bin.0 < first), bins.partition_point(|bin| bin.0 <= last) - 1)
        };
        let windows = windows.iter().map(place).collect();
        NabSeries { name, bins, windows }
    };
    labels.into_iter().map(read).collect()
}

impl NabSeries {
    /// How many bins at the beginning are not scored.
    #[must_use]
    pub fn probation(&self) -> usize {
        (self.bins.len() * 15 / 100).min(750)
    }

    /// The score of alarms, given by their places in order: the first in a window counts, the more the earlier; a false
    /// alarm costs 0.11, less soon after a window; a window without an alarm costs 1.
    #[must_use]
    pub fn score(&self, alarms: &[usize]) -> NabScore {
        let mut found: BTreeMap<usize, f64> = BTreeMap::new();
        let (mut wrong_score, mut wrong) = (0.0, 0);
        for at in alarms.iter().copied().filter(|at| *at >= self.probation()) {
            if let Some(place) = self.window_of(at) {
                let (first, last) = self.windows[place];
                let score = sigmoid(-((last - at + 1) as f64) / (last - first + 1) as f64) / sigmoid(-1.0);
                let best = found.entry(place).or_insert(score);
                *best = best.max(score);
            } else {
                let before = self.windows.iter().rev().find(|(_, last)| *last < at);
                let score = before.map_or(-1.0, |(first, last)| sigmoid((at - last) as f64 / (last - first) as f64));
                wrong_score += 0.11 * score;
                wrong += 1;
            }
        }
        let windows = self.windows.len();
        let missed = (windows - found.len()) as f64;
        let raw = wrong_score + found.values().sum::<f64>() - missed;
        NabScore { raw, windows, found: found.len(), wrong, bins: self.bins.len() - self.probation() }
    }

    /// How many bins after the beginning of each window that is found its first alarm is.
    #[must_use]
    pub fn delays(&self, alarms: &[usize]) -> Vec<usize> {
        let mut first_alarms: BTreeMap<usize, usize> = BTreeMap::new();
        for at in alarms.iter().copied().filter(|at| *at >= self.probation()) {
            if let Some(place) = self.window_of(at) {
                first_alarms.entry(place).or_insert(at - self.windows[place].0);
            }
        }
        first_alarms.into_values().collect()
    }

    fn window_of(&self, at: usize) -> Option<usize> {
        self.windows.iter().position(|(first, last)| (*first..=*last).contains(&at))
    }
}

/// The scaled sigmoid of the benchmark's scorer.
fn sigmoid(position: f64) -> f64 {
    if position > 3.0 { -1.0 } else { 2.0 / (1.0 + (5.0 * position).exp()) - 1.0 }
}
