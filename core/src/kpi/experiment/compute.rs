use super::result::{ExperimentTag, ExperimentVerdict, VariantComparison, VariantResult};
use super::{Experiment, ExperimentInput, Variant};
use crate::check::{Issue, Issues, Path, Segment, Version};
use crate::kpi::sample_ratio::{Arm, hold_against_split};
use crate::kpi::{Direction, SampleRatio, SampleRatioVerdict};
use crate::stats::{
    CompareProportionsInput, CompareRatiosInput, ComparisonVerdict, Confidence, Estimate, FigureUndefined, Number,
    PValueAdjustment, Probability, RatioMethod, RatioSample, SampleSizeInput, StatisticMethod, adjust,
    compare_proportions, compare_ratios, sample_size, wilson_interval,
};
use crate::vocabulary::Id;

/// Compares two or several variants in one call: creatives beside each other, or before and after.
///
/// Proportions are compared by the two-proportion z test with Newcombe's interval, ratios of sums by the delta method or by
/// the bootstrap with the caller's seed. Every two variants are compared; the p values are corrected for their number, and of
/// the bootstrap each interval is so sure that all hold together (Bonferroni). The winner is clearly better than every other.
///
/// Where the variants have weights, their sizes are held against that split as [`crate::kpi::sample_ratio`] does it. Sizes
/// that do not fit leave the figures as they are, and nobody as the better or the winner.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::experiment(&wire::parse(r#"{"variants": [
///     {"id": "photo", "proportion": {"successes": 200, "trials": 10000}},
///     {"id": "reel", "proportion": {"successes": 290, "trials": 10000}}
/// ]}"#)?)?;
/// assert_eq!(found.winner.as_ref().map(|id| id.as_str()), Some("reel"));
///
/// let found = kpi::experiment(&wire::parse(r#"{"variants": [
///     {"id": "photo", "proportion": {"successes": 2, "trials": 100}},
///     {"id": "reel", "proportion": {"successes": 3, "trials": 100}}
/// ]}"#)?)?;
/// assert_eq!(found.verdict, kpi::ExperimentVerdict::NotEnoughData);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - fewer than 2 variants or more than 20, a variant twice, a control that is none of them
/// - a variant without counts, or variants counted in two ways; counts that cannot be
/// - a method that does not fit; a bootstrap that draws too seldom, too often, or more units than the limit in all
/// - a direction that is neither, a power below 0.5 or of 1
/// - weights of some variants alone, of variants before and after, or out of range; a threshold that cannot be, or for nothing
pub fn experiment(input: &ExperimentInput) -> Result<Experiment, Issues> {
    input.check()?;
    let order = input.order();
    let mut warnings = Issues::default();
    let mut pairs = Vec::new();
    let many = order.len().saturating_mul(order.len().saturating_sub(1)).div_euclid(2);
    for (rank, from) in order.iter().enumerate() {
        for to in order.iter().skip(rank.saturating_add(1)) {
            pairs.push(input.compare(*from, *to, many, &mut warnings)?);
        }
    }
    let bootstrap = matches!(input.method, Some(RatioMethod::Bootstrap(_)));
    let adjustment = (!bootstrap).then_some(input.adjustment.unwrap_or(PValueAdjustment::Holm));
    if let Some(adjustment) = adjustment {
        correct(&mut pairs, adjustment, input.confidence);
    }
    let needed = input.trials_needed();
    let variants = input.results(&pairs, needed);
    let sample_ratio = input.sample_ratio(&mut warnings)?;
    let mismatch = sample_ratio.as_ref().is_some_and(|found| found.verdict == SampleRatioVerdict::Mismatch);
    let mut comparisons: Vec<VariantComparison> =
        pairs.into_iter().map(|pair| pair.judged(&variants, input.least.is_some(), input.direction())).collect();
    if mismatch {
        comparisons.iter_mut().for_each(|pair| pair.better = None);
    }
    let winner = winner(&variants, &comparisons);
    let enough = variants.iter().all(|variant| variant.is_enough);
    let silent = comparisons.iter().all(|pair| pair.verdict == ComparisonVerdict::NotEnoughData);
    Ok(Experiment {
        document: ExperimentTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        design: input.design,
        direction: input.direction(),
        method: input.method_used(),
        adjustment,
        seed: match &input.method {
            Some(RatioMethod::Bootstrap(method)) => Some(method.seed),
            _ => None,
        },
        interval: input.method.as_ref().and_then(RatioMethod::interval),
        assumptions: input.assumptions(),
        confidence: input.confidence,
        control: order.first().map(|(_, variant)| variant.id.clone()).ok_or_else(Issues::default)?,
        sample_ratio,
        trials_needed: needed,
        verdict: match &winner {
            _ if mismatch => ExperimentVerdict::SampleRatioMismatch,
            Some(_) => ExperimentVerdict::Winner,
            None if silent || !enough => ExperimentVerdict::NotEnoughData,
            None => ExperimentVerdict::NoClearWinner,
        },
        winner,
        variants,
        comparisons,
        warnings,
    })
}

/// A variant with its place in the input.
type Placed<'a> = (usize, &'a Variant);

/// Two variants with what was found of both.
struct Pair {
    comparison: VariantComparison,
    values: [Option<Estimate>; 2],
}

impl ExperimentInput {
    fn direction(&self) -> Direction {
        self.direction.unwrap_or(Direction::HigherIsBetter)
    }

    /// The variants, the control first.
    fn order(&self) -> Vec<Placed<'_>> {
        let is_control = |variant: &Variant| self.control.as_ref().is_none_or(|control| variant.id == *control);
        let control = self.variants.iter().position(is_control).unwrap_or_default();
        let others = self.variants.iter().enumerate().filter(|(place, _)| *place != control);
        self.variants.get(control).map(|variant| (control, variant)).into_iter().chain(others).collect()
    }

    fn method_used(&self) -> StatisticMethod {
        let proportions = self.variants.iter().any(|variant| variant.proportion.is_some());
        match &self.method {
            _ if proportions => StatisticMethod::TwoProportionZ,
            Some(method) => method.statistic(),
            None => StatisticMethod::Delta,
        }
    }

    fn assumptions(&self) -> Vec<String> {
        let mut assumptions =
            self.method.as_ref().map_or_else(|| self.method_used().assumptions(), RatioMethod::assumptions);
        assumptions.push(self.design.assumption().to_owned());
        assumptions.push("The end of the test was set before it began, and not by what it showed.".to_owned());
        assumptions
    }

    /// Whether a variant has a weight: then all have, or the input was refused.
    pub(super) fn is_weighed(&self) -> bool {
        self.variants.iter().any(|variant| variant.weight.is_some())
    }

    /// The sizes of the variants beside the split that was intended, where there is one.
    fn sample_ratio(&self, warnings: &mut Issues) -> Result<Option<SampleRatio>, Issues> {
        if !self.is_weighed() {
            return Ok(None);
        }
        let arm = |variant: &Variant| Arm {
            id: variant.id.clone(),
            name: variant.name.clone(),
            weight: variant.weight.unwrap_or_default(),
            observed: variant.assigned.unwrap_or_else(|| variant.count()),
        };
        let arms = self.variants.iter().map(arm).collect();
        let places = (Path::root().field("variants"), Path::root().field("sample_ratio_threshold"));
        hold_against_split(arms, self.sample_ratio_threshold.as_ref(), self.on, &places, warnings).map(Some)
    }

    fn compare(&self, from: Placed<'_>, to: Placed<'_>, many: usize, warnings: &mut Issues) -> Result<Pair, Issues> {
        let ids = (from.1.id.clone(), to.1.id.clone());
        let (pair, found) = match (from.1.proportion, to.1.proportion) {
            (Some(first), Some(second)) => {
                let input = CompareProportionsInput { first, second, confidence: self.confidence };
                let found = compare_proportions(&input)?;
                let values = [found.first_rate, found.second_rate];
                let parts = (found.difference, found.lift, found.p_value, found.verdict, found.undefined);
                (Pair::new(ids, parts, values), found.warnings)
            }
            _ => {
                let sample = |variant: &Variant| RatioSample { units: variant.units.clone() };
                let bootstrap = matches!(self.method, Some(RatioMethod::Bootstrap(_)));
                let many = if bootstrap { u64::try_from(many).unwrap_or(u64::MAX) } else { 1 };
                let found = compare_ratios(&CompareRatiosInput {
                    first: sample(from.1),
                    second: sample(to.1),
                    method: self.method.clone(),
                    confidence: self.confidence.shared_by(many),
                })?;
                let values = [found.first_ratio, found.second_ratio];
                let parts = (found.difference, None, found.p_value, found.verdict, found.undefined);
                (Pair::new(ids, parts, values), found.warnings)
            }
        };
        let mut placed = Issues::default();
        placed.extend(found.as_slice().iter().cloned().map(|warning| moved(warning, from.0, to.0)));
        warnings.extend_new(placed);
        Ok(pair)
    }

    /// The trials with which the smallest difference from the control is seen.
    fn trials_needed(&self) -> Option<u64> {
        let (difference, control) = (self.smallest_difference?, self.order().first()?.1.proportion?);
        // Counts are below 2^53, so that the product fits.
        let parts = u128::from(control.successes)
            .saturating_mul(PARTS)
            .checked_div(u128::from(control.trials))
            .and_then(|parts| u64::try_from(parts).ok())?;
        let up = Probability::of_parts(parts.saturating_add(difference.parts())).ok();
        let down = parts.checked_sub(difference.parts()).and_then(|parts| Probability::of_parts(parts).ok());
        let expected = if self.direction() == Direction::LowerIsBetter { down.or(up) } else { up.or(down) };
        let baseline = Probability::of_parts(parts).ok()?;
        let input = SampleSizeInput { baseline, expected: expected?, confidence: self.confidence, power: self.power };
        sample_size(&input).ok()?.each
    }

    fn results(&self, pairs: &[Pair], needed: Option<u64>) -> Vec<VariantResult> {
        let least = self.least.unwrap_or_default().max(needed.unwrap_or_default());
        let value = |id: &Id| {
            pairs.iter().find_map(|pair| match (pair.comparison.from == *id, pair.comparison.to == *id) {
                (true, _) => pair.values.first().copied().flatten(),
                (_, true) => pair.values.last().copied().flatten(),
                _ => None,
            })
        };
        let result = |variant: &Variant| {
            let count = variant.count();
            let own = variant.proportion.map(|proportion| wilson_interval(proportion, self.confidence).ok());
            VariantResult {
                id: variant.id.clone(),
                name: variant.name.clone(),
                count,
                proportion: variant.proportion,
                value: own.unwrap_or_else(|| value(&variant.id)),
                is_enough: count >= least,
            }
        };
        self.variants.iter().map(result).collect()
    }
}

impl Variant {
    /// Its trials or units.
    fn count(&self) -> u64 {
        let units = u64::try_from(self.units.len()).unwrap_or(u64::MAX);
        self.proportion.map_or(units, |proportion| proportion.trials)
    }
}

/// So many parts make one probability.
const PARTS: u128 = 1_000_000_000_000;

type Parts = (Option<Estimate>, Option<Number>, Option<Number>, ComparisonVerdict, Option<FigureUndefined>);

impl Pair {
    fn new((from, to): (Id, Id), found: Parts, values: [Option<Estimate>; 2]) -> Self {
        let (difference, lift, p_value, verdict, undefined) = found;
        let comparison = VariantComparison {
            from,
            to,
            difference,
            lift,
            p_value,
            adjusted_p_value: None,
            verdict,
            better: None,
            undefined,
        };
        Self { comparison, values }
    }

    /// The comparison with the better of the two; nothing is said of a variant with fewer units than were asked for.
    fn judged(self, variants: &[VariantResult], asked: bool, direction: Direction) -> VariantComparison {
        let mut found = self.comparison;
        let few = |id: &Id| variants.iter().any(|variant| variant.id == *id && !variant.is_enough);
        if asked && (few(&found.from) || few(&found.to)) {
            found.verdict = ComparisonVerdict::NotEnoughData;
        }
        found.better = match (found.verdict, direction) {
            (ComparisonVerdict::Higher, Direction::LowerIsBetter) => Some(found.from.clone()),
            (ComparisonVerdict::Lower, Direction::LowerIsBetter) | (ComparisonVerdict::Higher, _) => {
                Some(found.to.clone())
            }
            (ComparisonVerdict::Lower, _) => Some(found.from.clone()),
            (ComparisonVerdict::NoClearDifference | ComparisonVerdict::NotEnoughData, _) => None,
        };
        found
    }
}

/// Corrects the p values for their number, and takes back the verdicts that do not bear it.
fn correct(pairs: &mut [Pair], adjustment: PValueAdjustment, confidence: Confidence) {
    let values: Vec<f64> = pairs.iter().filter_map(|pair| pair.comparison.p_value).map(Number::get).collect();
    let mut adjusted = adjust(&values, adjustment).into_iter();
    for pair in pairs.iter_mut().filter(|pair| pair.comparison.p_value.is_some()) {
        let Some(value) = adjusted.next() else { return };
        let found = &mut pair.comparison;
        found.adjusted_p_value = Number::new(value).ok();
        let clear = matches!(found.verdict, ComparisonVerdict::Higher | ComparisonVerdict::Lower);
        if clear && value > confidence.miss() {
            found.verdict = ComparisonVerdict::NoClearDifference;
        }
    }
}

/// The variant that is clearly better than every other.
fn winner(variants: &[VariantResult], comparisons: &[VariantComparison]) -> Option<Id> {
    let beats = |id: &Id| comparisons.iter().filter(|pair| pair.better.as_ref() == Some(id)).count();
    let others = variants.len().saturating_sub(1);
    variants.iter().map(|variant| &variant.id).find(|id| beats(id) == others).cloned()
}

/// A warning of a comparison at the place of its variant.
fn moved(mut warning: Issue, from: usize, to: usize) -> Issue {
    let first = warning.path.segments().first().is_some_and(|segment| *segment == Segment::Field("first".into()));
    warning.path = Path::root().field("variants").index(if first { from } else { to });
    warning
}
