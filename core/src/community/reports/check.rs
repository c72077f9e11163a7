use super::{ReportPolicy, ReportSensitivity, ScoreReportsInput};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, check_unique_ids, limits,
};
use crate::money::Decimal;

impl ScoreReportsInput {
    /// Finds everything that is wrong with the reporters and the items.
    pub(super) fn check(&self, issues: &mut Issues) {
        let reporters = Path::root().field("reporters");
        check_item_limit(self.reporters.len(), &reporters, issues);
        check_unique_ids(self.reporters.iter().map(|history| &history.reporter), "reporter", &reporters, issues);
        for (place, history) in self.reporters.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = reporters.index(place);
            check_count(history.agreed, &at.field("agreed"), issues);
            check_count(history.disagreed, &at.field("disagreed"), issues);
        }
        let items = Path::root().field("items");
        check_item_count(self.items.len(), &items, issues);
        check_unique_ids(self.items.iter().map(|item| &item.item), "item", &items, issues);
        for (place, item) in self.items.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = items.index(place).field("reporters");
            check_item_limit(item.reporters.len(), &at, issues);
            check_unique(item.reporters.iter(), &at, issues);
        }
        let reports = self.items.iter().fold(0_usize, |sum, item| sum.saturating_add(item.reporters.len()));
        if reports > limits::REPORTS {
            let message = format!("{reports} reports are more than {}", limits::REPORTS);
            let issue = Issue::new(Code::OutOfRange, items, message).with("most", limits::REPORTS);
            issues.push(issue.help("score fewer items in one call"));
        }
    }
}

impl ReportPolicy {
    /// Finds everything that is wrong with a policy that is asked for one sensitivity.
    pub(super) fn check(&self, sensitivity: ReportSensitivity, path: &Path, issues: &mut Issues) {
        check_points(self.report_points, false, &path.field("report_points"), issues);
        let axis = self.accuracy_axis;
        if axis <= Decimal::ZERO || axis >= Decimal::from(1) {
            let message = format!("`{axis}` is not between 0 and 1");
            let issue = Issue::new(Code::OutOfRange, path.field("accuracy_axis"), message);
            issues.push(issue.with("value", axis).with("least", 0).with("most", 1));
        }
        check_points(self.accuracy_points, true, &path.field("accuracy_points"), issues);
        check_range(self.least_decided, 1, limits::SLOT_SCORE, &path.field("least_decided"), issues);
        let thresholds = path.field("thresholds");
        check_item_count(self.thresholds.len(), &thresholds, issues);
        check_unique(self.thresholds.iter().map(|row| row.sensitivity), &thresholds, issues);
        for (place, row) in self.thresholds.iter().enumerate().take(limits::LIST_ITEMS) {
            check_points(row.points, false, &thresholds.index(place).field("points"), issues);
        }
        if !self.thresholds.iter().any(|row| row.sensitivity == sensitivity) {
            let message = format!("no threshold is for the sensitivity `{sensitivity}`");
            issues.push(Issue::new(Code::UnknownReference, thresholds, message).with("sensitivity", sensitivity));
        }
        let share = self.keep_hidden_share;
        if share <= Decimal::ZERO || share > Decimal::from(1) {
            let message = format!("`{share}` is not above 0, to 1");
            let issue = Issue::new(Code::OutOfRange, path.field("keep_hidden_share"), message);
            issues.push(issue.with("value", share).with("least", 0).with("most", 1));
        }
    }
}

fn check_count(value: u64, path: &Path, issues: &mut Issues) {
    if value > limits::COUNT {
        let message = format!("`{value}` is beyond the most, {}", limits::COUNT);
        let issue = Issue::new(Code::OutOfRange, path.clone(), message);
        issues.push(issue.with("value", value).with("most", limits::COUNT));
    }
}

fn check_points(points: Decimal, may_be_zero: bool, path: &Path, issues: &mut Issues) {
    let most = limits::SLOT_SCORE;
    if points.is_negative() || (points.is_zero() && !may_be_zero) || points > Decimal::from(most) {
        let from = if may_be_zero { "within 0" } else { "above 0," };
        let message = format!("`{points}` is not {from} to {most}");
        let issue = Issue::new(Code::OutOfRange, path.clone(), message);
        issues.push(issue.with("value", points).with("least", 0).with("most", most));
    }
}
