use serde::{Deserialize, Serialize};

use super::{
    ComparisonVerdict, Confidence, Estimate, FigureUndefined, Number, RatioSample, StatisticMethod, bootstrap,
    normal_survival, ratio_error, warning,
};
use crate::check::{Code, Issue, Issues, Path, check_range, limits, null_is_absent, tagged_union};

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

tagged_union! {
    /// How the interval of a ratio is found.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum RatioMethod {
        /// By the delta method, for 30 units or more.
        Delta(DeltaMethod) = "delta",
        /// By drawing the units again and again, from a seed.
        Bootstrap(BootstrapMethod) = "bootstrap",
    }
}

/// By the delta method.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeltaMethod {}

/// By the bootstrap.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BootstrapMethod {
    /// Where chance starts: the same seed gives the same answer; below 2^53.
    pub seed: u64,
    /// How often the units are drawn: 100 to 100,000, and fewer for large samples; absent: 2,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resamples: Option<u32>,
}

/// How often units are drawn when nobody says so.
const USUAL_RESAMPLES: u32 = 2_000;

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
    if let Some(difference) = comparison.difference.filter(|_| !few && found.is_ok()) {
        comparison.verdict = ComparisonVerdict::of(&difference, Number::ZERO);
    }
    Ok(comparison)
}

impl RatioComparison {
    fn empty(input: &CompareRatiosInput) -> Self {
        let method = if matches!(input.method, Some(RatioMethod::Bootstrap(_))) {
            StatisticMethod::Bootstrap
        } else {
            StatisticMethod::Delta
        };
        Self {
            method,
            assumptions: method.assumptions(),
            confidence: input.confidence,
            seed: None,
            resamples: None,
            first_units: input.first.count(),
            second_units: input.second.count(),
            first_ratio: None,
            second_ratio: None,
            difference: None,
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
        let found = bootstrap(&first, &second, input.confidence, method.seed, resamples)?;
        (self.first_ratio, self.second_ratio) = (Some(found.first), Some(found.second));
        self.difference = Some(found.difference);
        Ok(())
    }
}

impl BootstrapMethod {
    fn resamples(&self) -> u32 {
        self.resamples.unwrap_or(USUAL_RESAMPLES)
    }

    /// Finds what is wrong with the method for so many units, at the field `method`.
    pub(crate) fn check(&self, units: u64, issues: &mut Issues) {
        let path = Path::root().field("method");
        if self.seed > limits::COUNT {
            let message = format!("`{}` is beyond the most, {}", self.seed, limits::COUNT);
            issues.push(Issue::new(Code::OutOfRange, path.field("seed"), message).with("value", self.seed));
        }
        let (resamples, at) = (self.resamples(), path.field("resamples"));
        check_range(resamples, limits::RESAMPLES_LEAST, limits::RESAMPLES, &at, issues);
        let drawn = units.saturating_mul(u64::from(resamples));
        if resamples <= limits::RESAMPLES && drawn > limits::DRAWN_UNITS {
            let message = format!("`{resamples}` times {units} units are more than the most, {}", limits::DRAWN_UNITS);
            let issue =
                Issue::new(Code::OutOfRange, at, message).with("drawn", drawn).with("most", limits::DRAWN_UNITS);
            issues.push(issue.help("draw less often, or use the delta method"));
        }
    }
}
