use super::signal::{HOURS_OF_WEEK, Reading, kept};
use super::tuning::Tuning;
use super::{AlarmCount, AlarmKind, AlarmSignal, BinScore, DetectorState, MentionAlarm, MentionBin, MentionSignal};
use crate::stats::{Number, float};
use crate::time::Instant;

/// What a bin comes to.
pub(super) struct Step {
    pub(super) alarm: Option<MentionAlarm>,
    pub(super) score: BinScore,
}

impl DetectorState {
    /// Takes one bin.
    pub(super) fn push(&mut self, bin: &MentionBin, tuning: &Tuning) -> Step {
        let counted = match self.settings.count {
            AlarmCount::Mentions => bin.mentions,
            AlarmCount::UniqueAuthors => bin.unique_authors.unwrap_or(bin.mentions),
        };
        let hour = hour_of_week(bin.start);
        let volume = self.volume.push(f64::from(counted), hour, tuning);
        let reach = bin.authors_reach.map(|reach| self.authors_reach.push(float(reach), hour, tuning));
        let platforms = bin.platforms.map(|count| self.platforms.push(f64::from(count), hour, tuning));
        let negative = bin.negative.and_then(|negative| self.negative.push(bin.mentions, negative, tuning));
        let readings = [
            (MentionSignal::Volume, Some(volume)),
            (MentionSignal::NegativeShare, negative),
            (MentionSignal::AuthorsReach, reach),
            (MentionSignal::Platforms, platforms),
        ];
        let warm = self.is_warm_by(tuning);
        (self.bins, self.last_start) = (self.bins.saturating_add(1), Some(bin.start));
        let (kind, strength) = strongest(&readings, tuning);
        let hot = warm && strength.get() >= 1.0 && f64::from(counted) >= tuning.minimum_count;
        let by_numbers = self.alarm.push(bin.start, kind, strength, hot, tuning);
        let by_words = if bin.severe > 0 { self.alarm.push_severe(bin.start, tuning) } else { None };
        let alarm = by_words.or(by_numbers).map(|raised| MentionAlarm {
            at: bin.start,
            kind: raised.kind,
            strength,
            exceeds_last: raised.exceeds_last,
            signals: readings.iter().filter_map(|(signal, reading)| Some(shown(*signal, (*reading)?))).collect(),
            mentions: bin.mentions,
            unique_authors: bin.unique_authors,
            authors_reach: bin.authors_reach,
            severe: bin.severe,
            top_terms: bin.top_terms.clone(),
            top_posts: bin.top_posts.clone(),
        });
        let [observed, expected, score] = [volume.observed, volume.expected, volume.score].map(kept);
        Step { alarm, score: BinScore { at: bin.start, observed, expected, score, strength } }
    }
}

impl DetectorState {
    /// Whether it has learned long enough to say what is usual.
    pub(in crate::crisis) fn is_warm(&self) -> bool {
        self.is_warm_by(&self.settings.tuning())
    }

    fn is_warm_by(&self, tuning: &Tuning) -> bool {
        f64::from(u32::try_from(self.bins).unwrap_or(u32::MAX)) >= tuning.warm_up_bins
    }
}

/// What is strongest, by its threshold: a signal alone, or two together.
fn strongest(readings: &[(MentionSignal, Option<Reading>); 4], tuning: &Tuning) -> (AlarmKind, Number) {
    let mut found = (AlarmKind::Volume, 0.0);
    let mut scores = [0.0, 0.0];
    for (signal, reading) in readings.iter().filter_map(|(signal, reading)| Some((signal, (*reading)?))) {
        let strength = reading.score / tuning.threshold;
        if strength > found.1 {
            found = (signal.kind(), strength);
        }
        let [first, second] = scores;
        scores = if reading.score > first { [reading.score, first] } else { [first, reading.score.max(second)] };
    }
    let [_, second] = scores;
    let joint = second / tuning.joint_threshold;
    if found.1 < 1.0 && joint > found.1 {
        found = (AlarmKind::Joint, joint);
    }
    (found.0, kept(found.1))
}

fn shown(signal: MentionSignal, reading: Reading) -> AlarmSignal {
    let ratio = if reading.expected > 0.0 { Number::new(reading.observed / reading.expected).ok() } else { None };
    AlarmSignal {
        signal,
        observed: kept(reading.observed),
        expected: kept(reading.expected),
        ratio,
        score: kept(reading.score),
    }
}

/// The hour of the week, from Monday midnight UTC. The first of January 1970 was a Thursday.
fn hour_of_week(at: Instant) -> usize {
    let hours = at.unix_seconds().div_euclid(3_600).saturating_add(72);
    let week = i64::try_from(HOURS_OF_WEEK).unwrap_or(168);
    usize::try_from(hours.rem_euclid(week)).unwrap_or_default()
}
