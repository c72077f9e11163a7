use super::{
    ArmSize, SampleRatio, SampleRatioCheck, SampleRatioCheckTag, SampleRatioInput, SampleRatioThreshold,
    SampleRatioVerdict, UsedSampleRatioThreshold,
};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::convention::{Convention, preset};
use crate::stats::{FigureUndefined, LEAST_EXPECTED, Number, goodness_of_fit};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// Checks an experiment for a sample-ratio mismatch: whether its arms have the sizes that they were to have, by Pearson's
/// chi-square test.
///
/// A mismatch says that units were lost or added on the way, and that by the variant: nothing that compares the arms can be
/// trusted before its cause is found (Fabijan et al. 2019, "Diagnosing Sample Ratio Mismatch in Online Controlled
/// Experiments"). Each unit counts once: people who were assigned, and not the views that they brought.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::sample_ratio(&wire::parse(r#"{"arms": [
///     {"id": "photo", "weight": 1, "observed": 600}, {"id": "reel", "weight": 1, "observed": 400}
/// ]}"#)?)?;
/// assert_eq!(found.sample_ratio.chi_square.map(|number| number.get()), Some(40.0));
/// assert_eq!(found.sample_ratio.verdict, kpi::SampleRatioVerdict::Mismatch);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - fewer than 2 arms or more than 20, or an arm twice
/// - a weight of 0 or beyond the limit, a count of 2^53 or more
/// - a threshold of 0 or above 0.5, or without its source
pub fn sample_ratio(input: &SampleRatioInput) -> Result<SampleRatioCheck, Issues> {
    input.check()?;
    let mut warnings = Issues::default();
    let arm = |arm: &super::SampleRatioArm| Arm {
        id: arm.id.clone(),
        name: arm.name.clone(),
        weight: arm.weight,
        observed: arm.observed,
    };
    let arms = input.arms.iter().map(arm).collect();
    let root = Path::root();
    let places = (root.field("arms"), root.field("threshold"));
    let sample_ratio = hold_against_split(arms, input.threshold.as_ref(), input.on, &places, &mut warnings)?;
    Ok(SampleRatioCheck {
        document: SampleRatioCheckTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        sample_ratio,
        warnings,
    })
}

/// An arm as it is held against the split.
pub(in crate::kpi) struct Arm {
    pub(in crate::kpi) id: Id,
    pub(in crate::kpi) name: Option<Name>,
    pub(in crate::kpi) weight: u32,
    pub(in crate::kpi) observed: u64,
}

/// Holds the sizes of arms against their weights, which have been checked; the places are those of the arms and of the
/// threshold in the input.
pub(in crate::kpi) fn hold_against_split(
    arms: Vec<Arm>,
    own: Option<&Convention<SampleRatioThreshold>>,
    on: Option<Date>,
    (at_arms, at_threshold): &(Path, Path),
    warnings: &mut Issues,
) -> Result<SampleRatio, Issues> {
    let convention = threshold(own, at_threshold)?;
    warnings.extend(convention.stale_warning(on, at_threshold));
    let (observed, weights): (Vec<u64>, Vec<u32>) = arms.iter().map(|arm| (arm.observed, arm.weight)).unzip();
    let (expected, found) = goodness_of_fit(&observed, &weights);
    let verdict = match found {
        Ok(fit) if fit.p_value < convention.value.p_value.get() => SampleRatioVerdict::Mismatch,
        Ok(_) => SampleRatioVerdict::Fits,
        Err(_) => SampleRatioVerdict::NotEnoughData,
    };
    let size = |(arm, expected): (Arm, f64)| ArmSize {
        id: arm.id,
        name: arm.name,
        weight: arm.weight,
        observed: arm.observed,
        expected: Number::new(expected).unwrap_or_default(),
    };
    let degrees = u64::try_from(arms.len().saturating_sub(1)).unwrap_or(u64::MAX);
    let ratio = SampleRatio {
        arms: arms.into_iter().zip(expected).map(size).collect(),
        chi_square: found.ok().and_then(|fit| Number::new(fit.chi_square).ok()),
        degrees,
        p_value: found.ok().and_then(|fit| Number::new(fit.p_value).ok()),
        threshold: used(&convention, own.map(|_| at_threshold.clone())),
        verdict,
        undefined: found.err(),
    };
    warnings.extend(ratio.warning(at_arms));
    Ok(ratio)
}

/// The threshold that is used: the caller's, or the preset's.
fn threshold(
    own: Option<&Convention<SampleRatioThreshold>>,
    path: &Path,
) -> Result<Convention<SampleRatioThreshold>, Issues> {
    match own {
        Some(own) => Ok(own.clone()),
        None => preset("sample_ratio_threshold.growthbook")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()).into()),
    }
}

fn used(convention: &Convention<SampleRatioThreshold>, from: Option<Path>) -> UsedSampleRatioThreshold {
    UsedSampleRatioThreshold {
        convention: convention.id.clone(),
        source: convention.source.clone(),
        as_of: convention.as_of,
        p_value: convention.value.p_value,
        from,
    }
}

/// The digits of a figure in a message.
const DIGITS: usize = 4;

impl SampleRatio {
    fn warning(&self, path: &Path) -> Option<Issue> {
        if self.undefined == Some(FigureUndefined::NotEnoughData) {
            let least =
                self.arms.iter().map(|arm| arm.expected).min_by(|one, other| one.get().total_cmp(&other.get()))?;
            let message = format!(
                "`{}` units are expected of an arm; below {LEAST_EXPECTED} nothing is said of the split",
                least.shown(DIGITS)
            );
            let issue = Issue::new(Code::FewUnits, path.clone(), message).with("expected", least);
            return Some(issue.with("least", LEAST_EXPECTED).help("collect more data"));
        }
        if self.verdict != SampleRatioVerdict::Mismatch {
            return None;
        }
        let p_value = self.p_value?;
        let message = format!(
            "the sizes of the arms do not fit their split: chance brings this with a probability below {}",
            self.threshold.p_value
        );
        let issue = Issue::new(Code::SampleRatioMismatch, path.clone(), message).with("p_value", p_value);
        Some(
            issue
                .with("threshold", self.threshold.p_value)
                .help("trust no comparison of the arms before you know where units were lost or added"),
        )
    }
}
