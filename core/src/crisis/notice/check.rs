use super::signal::{HOURS_OF_DAY, HOURS_OF_WEEK};
use super::{AlarmCount, DetectAlarmsInput, DetectorSettings, DetectorState, MentionBin, SignalState};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, limits};
use crate::stats::Number;
use crate::time::Instant;

impl DetectAlarmsInput {
    /// Finds everything that is wrong; the settings that are used.
    pub(super) fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        check_detector(self.settings.as_ref(), self.state.as_ref(), issues);
        let (path, most) = (root.field("bins"), limits::DETECTOR_BINS);
        if self.bins.is_empty() || self.bins.len() > most {
            let message = format!("the list has {} items; it must have 1 to {most}", self.bins.len());
            let issue = Issue::new(Code::ItemCount, path, message);
            issues.push(issue.with("count", self.bins.len()).with("most", most));
            return;
        }
        let settings = self.state.as_ref().map(|state| &state.settings).or(self.settings.as_ref());
        let last = self.state.as_ref().and_then(|state| state.last_start);
        if let Some(settings) = settings {
            check_bins(&self.bins, settings, last, &path, issues);
        }
    }
}

/// Finds what is wrong with a new detector, or with the state of one that has seen bins.
pub(super) fn check_detector(settings: Option<&DetectorSettings>, state: Option<&DetectorState>, issues: &mut Issues) {
    let root = Path::root();
    match (settings, state) {
        (None, None) => {
            let issue = Issue::new(Code::MissingField, root.field("settings"), "the field `settings` is missing");
            issues.push(issue.help("give the settings of a new detector, or the state of one that has seen bins"));
        }
        (Some(settings), Some(state)) if *settings != state.settings => {
            let message = "the state was made with other settings";
            let issue = Issue::new(Code::Contradiction, root.field("settings"), message);
            issues.push(issue.help("leave the settings out, or begin without a state"));
        }
        (Some(settings), None) => settings.check(&root.field("settings"), issues),
        _ => {}
    }
    if let Some(state) = state {
        state.check(&root.field("state"), issues);
    }
}

/// Finds what is wrong with bins: their order, after the last that was seen, and their counts.
pub(in crate::crisis) fn check_bins(
    bins: &[MentionBin],
    settings: &DetectorSettings,
    mut last: Option<Instant>,
    path: &Path,
    issues: &mut Issues,
) {
    let seconds = i64::from(settings.bin_minutes).saturating_mul(60);
    for (place, bin) in bins.iter().enumerate() {
        let at = path.index(place);
        check_order(last, bin.start, seconds, &at, issues);
        last = Some(bin.start);
        bin.check(settings.count, &at, issues);
        if issues.as_slice().len() >= limits::SHAPE_ISSUES {
            return;
        }
    }
}

fn check_order(last: Option<Instant>, start: Instant, seconds: i64, path: &Path, issues: &mut Issues) {
    let Some(last) = last else { return };
    if start.unix_seconds().saturating_sub(last.unix_seconds()) < seconds {
        let message = format!("the bin begins at {start}, less than {} minutes after {last}", seconds / 60);
        let issue = Issue::new(Code::WrongOrder, path.field("start"), message);
        issues.push(issue.help("give bins in their order, each once"));
    }
}

impl MentionBin {
    pub(super) fn check(&self, count: AlarmCount, path: &Path, issues: &mut Issues) {
        check_range(self.mentions, 0, limits::BIN_MENTIONS, &path.field("mentions"), issues);
        for (field, value) in
            [("unique_authors", self.unique_authors), ("negative", self.negative), ("severe", Some(self.severe))]
        {
            if let Some(value) = value.filter(|value| *value > self.mentions) {
                let message = format!("`{value}` are more than the mentions, {}", self.mentions);
                let issue = Issue::new(Code::OutOfRange, path.field(field), message);
                issues.push(issue.with("value", value).with("most", self.mentions));
            }
        }
        if count == AlarmCount::UniqueAuthors && self.unique_authors.is_none() {
            let message = "the field `unique_authors` is missing";
            let issue = Issue::new(Code::MissingField, path.field("unique_authors"), message);
            issues.push(issue.help("the detector counts different authors: say how many there were"));
        }
        if let Some(reach) = self.authors_reach.filter(|reach| *reach > limits::COUNT) {
            let message = format!("`{reach}` is not within 0 to {}", limits::COUNT);
            let issue = Issue::new(Code::OutOfRange, path.field("authors_reach"), message);
            issues.push(issue.with("value", reach).with("most", limits::COUNT));
        }
        if let Some(platforms) = self.platforms {
            check_range(platforms, 0, limits::BIN_PLATFORMS, &path.field("platforms"), issues);
        }
        check_item_limit(self.top_terms.len(), &path.field("top_terms"), issues);
        check_item_limit(self.top_posts.len(), &path.field("top_posts"), issues);
    }
}

impl DetectorSettings {
    pub(in crate::crisis) fn check(&self, path: &Path, issues: &mut Issues) {
        check_range(self.bin_minutes, 1, limits::BIN_MINUTES, &path.field("bin_minutes"), issues);
        for (field, value, least, most) in [
            ("threshold", self.threshold, 0.1, 1_000.0),
            ("joint_threshold", self.joint_threshold, 0.1, 1_000.0),
            ("exceed_factor", self.exceed_factor, 1.0, 1_000.0),
            ("release_share", self.release_share, 0.0, 1.0),
        ] {
            if let Some(value) = value.filter(|value| value.get() < least || value.get() > most) {
                let message = format!("`{value}` is not within {least} to {most}");
                let issue = Issue::new(Code::OutOfRange, path.field(field), message);
                issues.push(issue.with("value", value).with("least", least).with("most", most));
            }
        }
        for (field, value, least, most) in [
            ("minimum_count", self.minimum_count, 0, limits::QUANTITY),
            ("smoothing_bins", self.smoothing_bins, 1, 1_000),
            ("confirm_bins", self.confirm_bins, 1, 1_000),
            ("refractory_hours", self.refractory_hours, 0, limits::DETECTOR_HOURS),
            ("level_half_life_hours", self.level_half_life_hours, 1, limits::DETECTOR_HOURS),
            ("scale_half_life_hours", self.scale_half_life_hours, 1, limits::DETECTOR_HOURS),
            ("profile_half_life_days", self.profile_half_life_days, 1, 365),
            ("warm_up_hours", self.warm_up_hours, 0, limits::DETECTOR_HOURS),
            ("negative_half_life_minutes", self.negative_half_life_minutes, 1, 10_080),
            ("negative_minimum", self.negative_minimum, 1, limits::QUANTITY),
            ("negative_points", self.negative_points, 0, 100),
        ] {
            if let Some(value) = value {
                check_range(value, least, most, &path.field(field), issues);
            }
        }
    }
}

impl DetectorState {
    fn check(&self, path: &Path, issues: &mut Issues) {
        self.settings.check(&path.field("settings"), issues);
        for (field, signal) in
            [("volume", &self.volume), ("authors_reach", &self.authors_reach), ("platforms", &self.platforms)]
        {
            signal.check(&path.field(field), issues);
        }
        let at = path.field("negative");
        let negative = &self.negative;
        for (field, value) in [
            ("mentions", negative.mentions),
            ("squared", negative.squared),
            ("negative", negative.negative),
            ("baseline_mentions", negative.baseline_mentions),
            ("baseline_negative", negative.baseline_negative),
            ("overdispersion", negative.overdispersion),
        ] {
            check_weight(value, &at.field(field), issues);
        }
        for (field, part, whole) in [
            ("negative", negative.negative, negative.mentions),
            ("baseline_negative", negative.baseline_negative, negative.baseline_mentions),
        ] {
            if part > whole {
                let issue =
                    Issue::new(Code::OutOfRange, at.field(field), format!("`{part}` are more than all, {whole}"));
                issues.push(issue.with("value", part).with("most", whole));
            }
        }
        check_weight(self.alarm.last_strength, &path.field("alarm").field("last_strength"), issues);
    }
}

impl SignalState {
    fn check(&self, path: &Path, issues: &mut Issues) {
        self.level.check(|| path.field("level"), issues);
        check_weight(self.scale, &path.field("scale"), issues);
        self.score.check(|| path.field("score"), issues);
        for (field, hours, needed) in
            [("hours_of_day", &self.hours_of_day, HOURS_OF_DAY), ("hours_of_week", &self.hours_of_week, HOURS_OF_WEEK)]
        {
            let at = path.field(field);
            if hours.len() == needed {
                hours.iter().enumerate().for_each(|(place, hour)| hour.check(|| at.index(place), issues));
            } else {
                let message = format!("the list has {} items; it must have {needed}", hours.len());
                issues.push(Issue::new(Code::ItemCount, at, message).with("count", hours.len()).with("most", needed));
            }
        }
    }
}

/// Refuses a number below zero, or beyond the largest.
fn check_weight(value: Number, path: &Path, issues: &mut Issues) {
    value.check(|| path.clone(), issues);
    if value.get() < 0.0 {
        let issue = Issue::new(Code::OutOfRange, path.clone(), format!("`{value}` is below zero"));
        issues.push(issue.with("value", value));
    }
}
