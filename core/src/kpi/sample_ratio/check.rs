use super::{SampleRatioArm, SampleRatioInput, SampleRatioThreshold};
use crate::check::{Code, Issue, Issues, Path, check_range, check_unique_ids, limits};
use crate::convention::Convention;
use crate::stats::Probability;

impl SampleRatioInput {
    /// Finds everything that is wrong with the input.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let mut issues = Issues::default();
        let (arms, count) = (Path::root().field("arms"), self.arms.len());
        if !(2..=limits::VARIANTS).contains(&count) {
            let message = format!("there are {count} arms; there must be 2 to {}", limits::VARIANTS);
            let issue = Issue::new(Code::ItemCount, arms.clone(), message).with("count", count);
            issues.push(issue.with("most", limits::VARIANTS));
        }
        check_unique_ids(self.arms.iter().map(|arm| &arm.id), "id", &arms, &mut issues);
        for (place, arm) in self.arms.iter().enumerate().take(limits::VARIANTS) {
            arm.check(&arms.index(place), &mut issues);
        }
        check_threshold(self.threshold.as_ref(), &Path::root().field("threshold"), &mut issues);
        issues.into_result(())
    }
}

impl SampleRatioArm {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_weight(self.weight, &path.field("weight"), issues);
        if self.observed > limits::COUNT {
            let message = format!("`{}` is beyond the most, {}", self.observed, limits::COUNT);
            issues.push(Issue::new(Code::OutOfRange, path.field("observed"), message).with("value", self.observed));
        }
    }
}

/// Refuses a weight out of range.
pub(in crate::kpi) fn check_weight(weight: u32, path: &Path, issues: &mut Issues) {
    check_range(weight, 1, limits::SPLIT_WEIGHT, path, issues);
}

/// Refuses a threshold out of range, or one without its source.
pub(in crate::kpi) fn check_threshold(
    own: Option<&Convention<SampleRatioThreshold>>,
    path: &Path,
    issues: &mut Issues,
) {
    let Some(own) = own else { return };
    own.check_dates(path, issues);
    let found = own.value.p_value;
    if found.parts() == 0 || found > Probability::HALF {
        let message = format!("`{found}` is not above 0 and at most 0.5");
        let issue = Issue::new(Code::OutOfRange, path.field("value").field("p_value"), message);
        issues.push(issue.with("value", found).with("most", Probability::HALF));
    }
}
