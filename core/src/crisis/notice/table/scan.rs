use super::{MentionBins, MentionPlan, MentionScan, MentionScanTag};
use crate::check::{Issues, Path, Version, limits};
use crate::crisis::{AlarmCount, AlarmReport, AlarmReportTag, MentionBin};

impl MentionBins {
    /// Looks for alarms in the bins: what [`detect_alarms`](crate::crisis::detect_alarms) says of them, however many they are.
    ///
    /// # Errors
    /// - more platforms or followers in a bin than the limit
    /// - no known author in a bin with mentions, where the detector counts different authors
    pub fn scan(&mut self, plan: &MentionPlan) -> Result<MentionScan, Issues> {
        let mut state = plan.state.clone();
        let tuning = state.settings.tuning();
        let count = state.settings.count;
        let (mut alarms, mut scores, mut bins, mut from) = (Vec::new(), Vec::new(), 0_u64, None);
        self.each(plan, |bin| {
            if !fits(&bin, count) {
                let mut issues = Issues::default();
                let place = usize::try_from(bins).unwrap_or(usize::MAX);
                bin.check(count, &Path::root().field("bins").index(place), &mut issues);
                issues.into_result(())?;
            }
            let step = state.push(&bin, &tuning);
            alarms.extend(step.alarm);
            if plan.with_scores {
                scores.push(step.score);
            }
            from = from.or(Some(bin.start));
            bins = bins.saturating_add(1);
            Ok(())
        })?;
        let report = AlarmReport { document: AlarmReportTag, version: Version, alarms, scores, state };
        Ok(MentionScan { document: MentionScanTag, version: Version, rows: self.rows.clone(), bins, from, report })
    }
}

/// Whether a bin is within the limits, and says what the detector counts.
fn fits(bin: &MentionBin, count: AlarmCount) -> bool {
    bin.mentions <= limits::BIN_MENTIONS
        && (count == AlarmCount::Mentions || bin.unique_authors.is_some())
        && bin.authors_reach.is_none_or(|reach| reach <= limits::COUNT)
        && bin.platforms.is_none_or(|platforms| platforms <= limits::BIN_PLATFORMS)
}
