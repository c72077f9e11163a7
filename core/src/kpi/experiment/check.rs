use super::{ExperimentDesign, ExperimentInput, Variant};
use crate::check::{Code, Issue, Issues, Path, check_unique_ids, cut, did_you_mean, limits};
use crate::kpi::Direction;
use crate::kpi::sample_ratio::{check_threshold, check_weight};
use crate::stats::{Probability, RatioMethod, RatioSample};

impl ExperimentInput {
    /// Finds everything that is wrong with the input.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let root = Path::root();
        let mut issues = Issues::default();
        let variants = root.field("variants");
        let count = self.variants.len();
        if !(2..=limits::VARIANTS).contains(&count) {
            let message = format!("there are {count} variants; there must be 2 to {}", limits::VARIANTS);
            let issue = Issue::new(Code::ItemCount, variants.clone(), message).with("count", count);
            issues.push(issue.with("most", limits::VARIANTS));
        }
        check_unique_ids(self.variants.iter().map(|variant| &variant.id), "id", &variants, &mut issues);
        let proportions = self.variants.first().is_some_and(|first| first.proportion.is_some());
        for (place, variant) in self.variants.iter().enumerate().take(limits::VARIANTS) {
            variant.check(proportions, &variants.index(place), &mut issues);
        }
        self.check_control(&mut issues);
        if self.direction == Some(Direction::Neither) {
            let message = "a test says whether higher or lower is better";
            issues.push(Issue::new(Code::Contradiction, root.field("direction"), message));
        }
        self.check_method(proportions, &mut issues);
        self.check_split(&mut issues);
        issues.into_result(())
    }

    fn check_control(&self, issues: &mut Issues) {
        let Some(control) = &self.control else { return };
        if self.variants.iter().any(|variant| variant.id == *control) {
            return;
        }
        let name = cut(control.as_str());
        let message = format!("there is no variant `{name}`");
        let issue = Issue::new(Code::UnknownReference, Path::root().field("control"), message).with("variant", &name);
        let ids = self.variants.iter().map(|variant| variant.id.as_str());
        issues.push(match did_you_mean(control.as_str(), ids) {
            Some(meant) => issue.help(format!("did you mean `{meant}`?")),
            None => issue,
        });
    }

    fn check_split(&self, issues: &mut Issues) {
        let root = Path::root();
        let mut contradicts = |path, message: &str| issues.push(Issue::new(Code::Contradiction, path, message));
        let weighed = self.is_weighed();
        for (place, variant) in self.variants.iter().enumerate().take(limits::VARIANTS) {
            let path = root.field("variants").index(place);
            if weighed && variant.weight.is_none() {
                contradicts(path.field("weight"), "the variant has no weight, and others have one");
            }
            if !weighed && variant.assigned.is_some() {
                contradicts(path.field("assigned"), "units are assigned by a split, and no variant has a weight");
            }
        }
        if weighed && self.design == ExperimentDesign::BeforeAfter {
            contradicts(root.field("design"), "what is before and after was not split, and the variants have weights");
        }
        let threshold = root.field("sample_ratio_threshold");
        if !weighed && self.sample_ratio_threshold.is_some() {
            contradicts(threshold.clone(), "the threshold is for a split, and no variant has a weight");
        }
        check_threshold(self.sample_ratio_threshold.as_ref(), &threshold, issues);
    }

    fn check_method(&self, proportions: bool, issues: &mut Issues) {
        let root = Path::root();
        let mut unfit = |field, message: &str| {
            issues.push(Issue::new(Code::Contradiction, root.field(field), message));
        };
        if proportions && self.method.is_some() {
            unfit("method", "the method is for ratios of units, and the variants are proportions");
        }
        if !proportions && self.smallest_difference.is_some() {
            unfit("smallest_difference", "the smallest difference is for proportions, and the variants have units");
        }
        if self.smallest_difference.is_none() && self.power.is_some() {
            unfit("power", "the power belongs to a smallest difference, and there is none");
        }
        if self.smallest_difference.is_some_and(|difference| difference.parts() == 0) {
            let issue =
                Issue::new(Code::OutOfRange, root.field("smallest_difference"), "no sample tells a rate from itself");
            issues.push(issue);
        }
        let whole = |power: &Probability| power.get() < 0.5 || power.complement().parts() == 0;
        if let Some(power) = self.power.filter(whole) {
            let message = format!("`{power}` is no power from 0.5 to below 1");
            issues.push(Issue::new(Code::OutOfRange, root.field("power"), message));
        }
        if let Some(RatioMethod::Bootstrap(method)) = self.method.as_ref().filter(|_| !proportions) {
            let units: usize = self.variants.iter().fold(0, |sum, variant| sum.saturating_add(variant.units.len()));
            let drawn = units.saturating_mul(self.variants.len().saturating_sub(1));
            method.check(u64::try_from(drawn).unwrap_or(u64::MAX), issues);
        }
    }
}

impl Variant {
    fn check(&self, proportions: bool, path: &Path, issues: &mut Issues) {
        match (self.proportion, self.units.is_empty()) {
            (Some(_), false) => {
                let message = "the variant has a proportion and units: only one of both can be";
                issues.push(Issue::new(Code::Contradiction, path.field("units"), message));
            }
            (None, true) => {
                let issue =
                    Issue::new(Code::MissingField, path.field("proportion"), "nothing was counted of the variant");
                issues.push(issue.help("give `proportion`, or `units` of a ratio"));
            }
            (found, _) if found.is_some() != proportions => {
                let message = "the variants are counted in two ways: all have a proportion, or all have units";
                issues.push(Issue::new(Code::Contradiction, path.clone(), message));
            }
            _ => {}
        }
        if let Some(weight) = self.weight {
            check_weight(weight, &path.field("weight"), issues);
        }
        if let Some(assigned) = self.assigned.filter(|assigned| *assigned > limits::COUNT) {
            let message = format!("`{assigned}` is beyond the most, {}", limits::COUNT);
            issues.push(Issue::new(Code::OutOfRange, path.field("assigned"), message).with("value", assigned));
        }
        if let Some(proportion) = self.proportion {
            proportion.check(&path.field("proportion"), issues);
        }
        if !self.units.is_empty() {
            RatioSample { units: self.units.clone() }.check(path, issues);
        }
    }
}
