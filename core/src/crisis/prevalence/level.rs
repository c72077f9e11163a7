use super::{CalibrationCounts, CalibrationLevel, ObservedShare, UsedCalibration};
use crate::stats::Proportion;

/// The nearest level with enough labelled units of each sort; that of all rows where none has.
pub(super) fn calibration(observed: &ObservedShare, rows: &[CalibrationCounts], least: u32) -> UsedCalibration {
    let mut is_fall_back = false;
    for level in [CalibrationLevel::BrandAndLanguage, CalibrationLevel::Language] {
        if !level.is_for(observed) {
            continue;
        }
        let used = add_up(level, observed, rows, is_fall_back);
        if used.sensitivity.trials >= u64::from(least) && used.false_alarms.trials >= u64::from(least) {
            return used;
        }
        is_fall_back = true;
    }
    add_up(CalibrationLevel::All, observed, rows, is_fall_back)
}

fn add_up(
    level: CalibrationLevel,
    observed: &ObservedShare,
    rows: &[CalibrationCounts],
    is_fall_back: bool,
) -> UsedCalibration {
    let mut sensitivity = Proportion { successes: 0, trials: 0 };
    let mut false_alarms = sensitivity;
    for row in rows.iter().filter(|row| level.takes(observed, row)) {
        add(&mut sensitivity, row.true_positives, row.false_negatives);
        add(&mut false_alarms, row.false_positives, row.true_negatives);
    }
    UsedCalibration { level, is_fall_back, sensitivity, false_alarms }
}

fn add(sum: &mut Proportion, found: u32, not_found: u32) {
    sum.successes = sum.successes.saturating_add(found.into());
    sum.trials = sum.trials.saturating_add(found.into()).saturating_add(not_found.into());
}

impl CalibrationLevel {
    /// Whether a row that was observed has what the level asks for.
    fn is_for(self, observed: &ObservedShare) -> bool {
        match self {
            Self::BrandAndLanguage => observed.brand.is_some(),
            Self::Language => observed.language.is_some(),
            Self::All => true,
        }
    }

    /// Whether the level has a row of the calibration.
    fn takes(self, observed: &ObservedShare, row: &CalibrationCounts) -> bool {
        match self {
            Self::BrandAndLanguage => row.brand == observed.brand && row.language == observed.language,
            Self::Language => row.language == observed.language,
            Self::All => true,
        }
    }
}
