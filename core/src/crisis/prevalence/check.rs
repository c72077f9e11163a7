use super::{CalibrationCounts, CorrectPrevalenceInput};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_range, limits};

impl CorrectPrevalenceInput {
    /// Finds everything that is wrong.
    pub(super) fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        let observed = root.field("observed");
        check_item_count(self.observed.len(), &observed, issues);
        for (place, row) in self.observed.iter().enumerate().take(limits::LIST_ITEMS) {
            row.found.check(&observed.index(place).field("found"), issues);
        }
        let calibration = root.field("calibration");
        check_item_count(self.calibration.len(), &calibration, issues);
        for (place, row) in self.calibration.iter().enumerate().take(limits::LIST_ITEMS) {
            row.check(&calibration.index(place), issues);
            let is_same = |other: &CalibrationCounts| other.brand == row.brand && other.language == row.language;
            let first = self.calibration.iter().position(is_same).filter(|first| *first < place);
            if let Some(first) = first {
                let message = format!("the brand and the language stand in the list already, in place {first}");
                let issue = Issue::new(Code::DuplicateItem, calibration.index(place), message).with("first", first);
                issues.push(issue.help("add the counts up"));
            }
        }
        for (field, value) in [("least_labelled", self.least_labelled), ("least_observed", self.least_observed)] {
            if let Some(value) = value {
                check_range(value, 1, limits::QUANTITY, &root.field(field), issues);
            }
        }
    }
}

impl CalibrationCounts {
    fn check(&self, path: &Path, issues: &mut Issues) {
        for (field, value) in [
            ("true_positives", self.true_positives),
            ("false_negatives", self.false_negatives),
            ("false_positives", self.false_positives),
            ("true_negatives", self.true_negatives),
        ] {
            check_range(value, 0, limits::BIN_MENTIONS, &path.field(field), issues);
        }
    }
}
