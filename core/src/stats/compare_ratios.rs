use serde::{Deserialize, Serialize};

use super::{
    BootstrapInterval, BootstrapMethod, ComparisonVerdict, Confidence, DeltaMethod, Estimate, FigureUndefined, Number,
    RatioMethod, RatioSample, StatisticMethod, bootstrap, bootstrap_bca, normal_survival, ratio_error, warning,
};
use crate::check::{Issues, Path, null_is_absent};

/// What `compare_ratios` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompareRatiosInput {
    /// What the second is held against.
    pub first: RatioSample,
    /// What is judged.
    pub second: RatioSample,
    /// How the intervals are found; absent: by the delta method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<RatioMethod>,
    /// How sure the verdict and the intervals are to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// Two ratios beside each other, and whether the second differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RatioComparison {
    /// How they are compared.
    pub method: StatisticMethod,
    /// What must hold for that.
    pub assumptions: Vec<String>,
    /// How sure the verdict and the intervals are.
    pub confidence: Confidence,
    /// From which seed the units were drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// How often they were drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resamples: Option<u32>,
    /// How the ends of the intervals were read off what was drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<BootstrapInterval>,
    /// The units of the first.
    pub first_units: u64,
    /// The units of the second.
    pub second_units: u64,
    /// The first ratio of sums with its interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_ratio: Option<Estimate>,
    /// The second ratio of sums with its interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_ratio: Option<Estimate>,
    /// How much higher the second ratio is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Estimate>,
    /// How far the middle of the drawn differences lies from the difference, in standard errors; only of BCa intervals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bias_correction: Option<Number>,
    /// How fast the standard error changes with the difference, by the jackknife over both samples; only of BCa intervals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acceleration: Option<Number>,
    /// So many standard errors they are apart; only by the delta method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub z: Option<Number>,
    /// How likely chance alone brings a difference of this size or more, either way; only by the delta method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p_value: Option<Number>,
    /// What it comes to.
    pub verdict: ComparisonVerdict,
    /// Why something is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// Compares the ratio of sums of two samples; the order of the units does not matter.
///
/// # Errors
/// - a sample has no units, or more than the limit; a value is beyond 2^53, or a denominator below zero
/// - the bootstrap draws too seldom, too often, or more units than the limit
pub fn compare_ratios(input: &CompareRatiosInput) -> Result<RatioComparison, Issues> {
    let paths = [Path::root().field("first"), Path::root().field("second")];
    let samples = [&input.first, &input.second];
    let mut issues = Issues::default();
    samples.iter().zip(&paths).for_each(|(sample, path)| sample.check(path, &mut issues));
    if let Some(RatioMethod::Bootstrap(method)) = &input.method {
        method.check(input.first.count().saturating_add(input.second.count()), &mut issues);
    }
    issues.into_result(())?;
    let mut comparison = RatioComparison::empty(input);
    let mut few = false;
    for (sample, path) in samples.iter().zip(&paths) {
        few |= warning::few_units(sample.count(), path, &mut comparison.warnings);
    }
    let found = match &input.method {
        Some(RatioMethod::Bootstrap(method)) => comparison.by_bootstrap(input, method),
        Some(RatioMethod::Delta(_)) | None => comparison.by_delta(input),
    };
    comparison.undefined = found.err();
    for (ratio, path) in [comparison.first_ratio, comparison.second_ratio].iter().zip(&paths) {
        warning::wide(ratio.as_ref(), path, &mut comparison.warnings);
    }
    if let Some(difference) = comparison.difference.filter(|_| !few) {
        comparison.verdict = ComparisonVerdict::of(&difference, Number::ZERO);
    }
    Ok(comparison)
}

impl RatioComparison {
    fn empty(input: &CompareRatiosInput) -> Self {
        let usual = RatioMethod::Delta(DeltaMethod {});
        let method = input.method.as_ref().unwrap_or(&usual);
        Self {
            method: method.statistic(),
            assumptions: method.assumptions(),
            confidence: input.confidence,
            seed: None,
            resamples: None,
            interval: method.interval(),
            first_units: input.first.count(),
            second_units: input.second.count(),
            first_ratio: None,
            second_ratio: None,
            difference: None,
            bias_correction: None,
            acceleration: None,
            z: None,
            p_value: None,
            verdict: ComparisonVerdict::NotEnoughData,
            undefined: None,
            warnings: Issues::default(),
        }
    }

    fn by_delta(&mut self, input: &CompareRatiosInput) -> Result<(), FigureUndefined> {
        let (first, second) = (ratio_error(&input.first.sorted()), ratio_error(&input.second.sorted()));
        self.first_ratio = first.and_then(|ratio| ratio.interval(input.confidence)).ok();
        self.second_ratio = second.and_then(|ratio| ratio.interval(input.confidence)).ok();
        let difference = first?.difference(second?);
        let z = difference.ratio / difference.standard_error;
        self.difference = Some(difference.interval(input.confidence)?);
        self.z = Number::new(z).ok();
        self.p_value = Number::new(2.0 * normal_survival(z.abs())).ok();
        Ok(())
    }

    fn by_bootstrap(&mut self, input: &CompareRatiosInput, method: &BootstrapMethod) -> Result<(), FigureUndefined> {
        let resamples = method.resamples();
        (self.seed, self.resamples) = (Some(method.seed), Some(resamples));
        let (first, second) = (input.first.sorted(), input.second.sorted());
        if method.interval() == BootstrapInterval::Bca {
            let found = bootstrap_bca(&first, &second, input.confidence, method.seed, resamples)?;
            self.first_ratio = found.first.map(|ratio| ratio.estimate).ok();
            self.second_ratio = found.second.map(|ratio| ratio.estimate).ok();
            let difference = found.difference?;
            self.difference = Some(difference.estimate);
            self.bias_correction = Number::new(difference.bias).ok();
            self.acceleration = Number::new(difference.acceleration).ok();
            return found.first.and(found.second).map(|_| ());
        }
        let found = bootstrap(&first, &second, input.confidence, method.seed, resamples)?;
        (self.first_ratio, self.second_ratio) = (Some(found.first), Some(found.second));
        self.difference = Some(found.difference);
        Ok(())
    }
}
