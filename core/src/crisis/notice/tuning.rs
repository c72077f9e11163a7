use super::DetectorSettings;
use crate::stats::Number;

/// The settings, with what is meant where they are silent, as weights per bin.
pub(super) struct Tuning {
    pub(super) threshold: f64,
    pub(super) joint_threshold: f64,
    pub(super) minimum_count: f64,
    pub(super) smoothing: f64,
    pub(super) confirm_bins: u32,
    pub(super) refractory_seconds: i64,
    pub(super) exceed_factor: f64,
    pub(super) release_share: f64,
    pub(super) level: f64,
    pub(super) scale: f64,
    pub(super) day: f64,
    pub(super) week: f64,
    pub(super) bins_per_hour: f64,
    pub(super) warm_up_bins: f64,
    pub(super) negative_decay: f64,
    pub(super) baseline_decay: f64,
    pub(super) negative_minimum: f64,
    pub(super) negative_share: f64,
}

impl DetectorSettings {
    pub(super) fn tuning(&self) -> Tuning {
        let number = |own: Option<Number>, absent: f64| own.map_or(absent, Number::get);
        let whole = |own: Option<u32>, absent: u32| f64::from(own.unwrap_or(absent));
        let bins_per_hour = 60.0 / f64::from(self.bin_minutes.max(1));
        let bins = |own: Option<u32>, absent: u32| whole(own, absent) * bins_per_hour;
        let day_bins = |factor: f64| whole(self.profile_half_life_days, 7) * factor * bins_per_hour.max(1.0);
        let scale_bins = bins(self.scale_half_life_hours, 168);
        let negative_bins = bins(self.negative_half_life_minutes, 60) / 60.0;
        Tuning {
            threshold: number(self.threshold, 4.0),
            joint_threshold: number(self.joint_threshold, 3.0),
            minimum_count: whole(self.minimum_count, 8),
            smoothing: 2.0 / (whole(self.smoothing_bins, 2) + 1.0),
            confirm_bins: self.confirm_bins.unwrap_or(1),
            refractory_seconds: i64::from(self.refractory_hours.unwrap_or(48)).saturating_mul(3_600),
            exceed_factor: number(self.exceed_factor, 2.0),
            release_share: number(self.release_share, 0.5),
            level: weight(bins(self.level_half_life_hours, 72)),
            scale: weight(scale_bins),
            day: weight(day_bins(1.0)),
            week: weight(day_bins(4.0 / 7.0)),
            bins_per_hour,
            warm_up_bins: bins(self.warm_up_hours, 24),
            negative_decay: decay(negative_bins),
            baseline_decay: decay(scale_bins),
            negative_minimum: whole(self.negative_minimum, 20),
            negative_share: whole(self.negative_points, 10) / 100.0,
        }
    }
}

/// What is left of a weight after one of so many bins in which it halves.
fn decay(half_life_bins: f64) -> f64 {
    libm::exp2(-1.0 / half_life_bins)
}

/// What a new bin weighs beside the past, so that the past counts half after so many.
fn weight(half_life_bins: f64) -> f64 {
    1.0 - decay(half_life_bins)
}
