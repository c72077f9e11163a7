use super::signal::{Reading, kept};
use super::tuning::Tuning;
use super::{DetectorSettings, MentionBin, NegativeState};
use crate::time::Instant;

/// When the bins begin that are delicate: some mentions speak of danger or breach of law, or the negative share is as far over
/// the brand's own baseline as counts for a joint alarm.
pub(in crate::crisis) fn delicate_bins(settings: &DetectorSettings, bins: &[MentionBin]) -> Vec<Instant> {
    let tuning = settings.tuning();
    let mut state = NegativeState::default();
    let mut found = Vec::new();
    for bin in bins {
        let reading = bin.negative.and_then(|negative| state.push(bin.mentions, negative, &tuning));
        if bin.severe > 0 || reading.is_some_and(|reading| reading.score >= tuning.joint_threshold) {
            found.push(bin.start);
        }
    }
    found
}

impl NegativeState {
    /// Holds the negative share of late against the brand's own baseline, then learns: a test of two proportions with the
    /// overdispersion that was seen, from a minimum of mentions and of percentage points on.
    pub(super) fn push(&mut self, mentions: u32, negative: u32, tuning: &Tuning) -> Option<Reading> {
        let (all, bad) = (f64::from(mentions), f64::from(negative));
        let decay = tuning.negative_decay;
        self.mentions = kept(self.mentions.get() * decay + all);
        self.squared = kept(self.squared.get() * decay * decay + all);
        self.negative = kept(self.negative.get() * decay + bad);
        let (base_all, base_bad) = (self.baseline_mentions.get(), self.baseline_negative.get());
        // One of each beside what was seen, so that no share is certain.
        let usual = (base_bad + 1.0) / (base_all + 2.0);
        let variance = usual * (1.0 - usual);
        let reading = self.reading(usual, variance, tuning);
        if all > 0.0 && base_all >= tuning.negative_minimum {
            let deviation = bad - all * usual;
            let seen = (deviation * deviation / (all * variance)).min(100.0);
            let weight = (1.0 - tuning.baseline_decay).max(all / (base_all + all));
            let before = self.overdispersion.get().max(1.0);
            self.overdispersion = kept((before + weight * (seen - before)).max(1.0));
        }
        self.baseline_mentions = kept(base_all * tuning.baseline_decay + all);
        self.baseline_negative = kept(base_bad * tuning.baseline_decay + bad);
        reading
    }

    fn reading(&self, usual: f64, variance: f64, tuning: &Tuning) -> Option<Reading> {
        let all = self.mentions.get();
        if all < tuning.negative_minimum || self.baseline_mentions.get() < tuning.negative_minimum {
            return None;
        }
        let share = self.negative.get() / all;
        let spread = variance * self.overdispersion.get().max(1.0) * self.squared.get() / (all * all);
        let score = if share - usual < tuning.negative_share || spread <= 0.0 {
            0.0
        } else {
            (share - usual) / libm::sqrt(spread)
        };
        Some(Reading { observed: share, expected: usual, score })
    }
}
