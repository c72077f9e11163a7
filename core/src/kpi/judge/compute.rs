use super::result::{KpiJudgementTag, UsedVerdictBands};
use super::verdict::{benchmark_verdict, target_verdict};
use super::{
    Benchmark, BenchmarkJudgement, BenchmarkLeftOut, BenchmarkTable, BenchmarkVerdict, JudgeKpiInput, JudgedValue,
    KpiActual, KpiJudgement, KpiTarget, Seen, Subject, TargetJudgement, TargetVerdict, VerdictBands, VerdictBasis,
    attainment, verdict_bands,
};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::convention::{Convention, list_presets, preset};
use crate::kpi::book::Shelf;
use crate::kpi::compare::differing_tags;
use crate::kpi::{Direction, Provenance, UndefinedReason};
use crate::money::Fraction;
use crate::time::Date;

/// Holds a value against targets and benchmarks.
///
/// A target is met where the value is at the target or better, and a benchmark is beaten where it lies beyond its range.
/// With an interval (Wilson's of a proportion, or one that is given) a verdict is clear only where no part of the interval
/// says otherwise, and `unclear` else. Without a value, or with fewer units than asked for, the answer is `not_enough_data`.
/// A benchmark whose rate has other tags is left out and named; chosen by hand it is refused.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::judge_kpi(&wire::parse(r#"{
///     "actual": {"kpi": "engagement_rate.by_followers_median", "value": "0.006", "units": 40},
///     "platform": "instagram", "targets": [{"value": "0.008"}]
/// }"#)?)?;
/// assert_eq!(found.targets[0].verdict, kpi::TargetVerdict::Missed);
/// assert_eq!(found.targets[0].attainment.as_ref().map(|share| share.to_string()).as_deref(), Some("0.75"));
/// // The median of 2022 was 0.47 %.
/// assert_eq!(found.benchmarks[0].verdict, kpi::BenchmarkVerdict::Better);
///
/// // 3 of 100 is no clear miss of 4 %.
/// let found = kpi::judge_kpi(&wire::parse(r#"{
///     "actual": {"kpi": "ctr", "proportion": {"successes": 3, "trials": 100}}, "targets": [{"value": "0.04"}]
/// }"#)?)?;
/// assert_eq!(found.targets[0].verdict, kpi::TargetVerdict::Unclear);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a rate or metric that nobody knows, amounts without a currency or of several
/// - a value that is stated twice, or lies outside its interval
/// - a target without a direction, or of a rate with other tags
/// - a benchmark that is chosen and not there, or of a rate with other tags
/// - benchmarks or bands out of order, or without a source
pub fn judge_kpi(input: &JudgeKpiInput) -> Result<KpiJudgement, Issues> {
    let shelf = Shelf::new(input.rate_book.as_ref());
    let mut issues = Issues::default();
    input.check(&shelf, &mut issues);
    let tables = input.tables();
    let known = tables.iter().flat_map(|(table, _)| &table.value.benchmarks);
    input.check_chosen(known, &shelf, &mut issues);
    issues.into_result(())?;
    let Some(subject) = Subject::of(&shelf, &input.actual.kpi) else { return Err(Issues::default()) };
    let bands = verdict_bands(input.bands.as_ref())?;
    let seen = input.actual.seen(input.confidence, input.least_units);
    let mut warnings = Issues::default();
    let rate = match subject {
        Subject::Rate(rate) => {
            let (used, info) = shelf.used(rate);
            let last = info.and_then(|info| Some((info.id, info.valid_until?)));
            let path = Path::root().field("actual").field("kpi");
            warnings.extend(last.and_then(|(id, last)| stale(&id, Some(last), input.on, path)));
            Some(used)
        }
        Subject::Metric(_) => None,
    };
    let judge = |target: &KpiTarget| judge_target(target, seen.as_ref(), subject, &bands.value);
    let targets: Vec<TargetJudgement> = input.targets.iter().filter_map(judge).collect();
    let used = (!targets.is_empty()).then(|| used_bands(&bands, input.bands.is_some()));
    if used.is_some() {
        warnings.extend(stale(bands.id.as_str(), bands.valid_until, input.on, Path::root().field("bands")));
    }
    let (benchmarks, left_out) = input.against_benchmarks(&tables, subject, seen.as_ref(), &shelf, &mut warnings);
    Ok(KpiJudgement {
        document: KpiJudgementTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        rate,
        actual: judged_value(&input.actual, input.confidence),
        targets,
        benchmarks,
        left_out,
        bands: used,
        confidence: input.confidence,
        warnings,
    })
}

type Table = (Convention<BenchmarkTable>, Option<Path>);

impl JudgeKpiInput {
    /// The benchmarks: one's own, or those of the presets, each with its place in the input.
    fn tables(&self) -> Vec<Table> {
        if !self.benchmarks.is_empty() {
            let at = |place| Some(Path::root().field("benchmarks").index(place));
            return self.benchmarks.iter().enumerate().map(|(place, table)| (table.clone(), at(place))).collect();
        }
        let presets = list_presets().into_iter().filter(|info| info.kind == "benchmarks");
        presets.filter_map(|info| Some((preset(&info.id).ok()?, None))).collect()
    }

    /// Whether the benchmark was chosen, or holds for what was measured where none was.
    fn fits(&self, benchmark: &Benchmark) -> bool {
        if !self.against.is_empty() {
            return self.against.contains(&benchmark.id);
        }
        let same = |theirs: bool, own: bool| !theirs || own;
        let format = self.format.as_ref().is_some_and(|format| benchmark.formats.contains(format));
        same(benchmark.platform.is_some(), benchmark.platform == self.platform)
            && same(!benchmark.formats.is_empty(), format)
            && same(benchmark.tier.is_some(), benchmark.tier == self.tier)
            && same(benchmark.niche.is_some(), benchmark.niche == self.niche)
    }

    fn against_benchmarks(
        &self,
        tables: &[Table],
        subject: Subject<'_>,
        seen: Option<&Seen>,
        shelf: &Shelf,
        warnings: &mut Issues,
    ) -> (Vec<BenchmarkJudgement>, Vec<BenchmarkLeftOut>) {
        let (mut judged, mut left_out) = (Vec::new(), Vec::new());
        let Subject::Rate(own) = subject else { return (judged, left_out) };
        for (table, from) in tables {
            let before = judged.len();
            for benchmark in table.value.benchmarks.iter().filter(|benchmark| self.fits(benchmark)) {
                let Some(theirs) = shelf.rate(&benchmark.rate) else { continue };
                let left = |tags: Vec<&str>| BenchmarkLeftOut {
                    benchmark: benchmark.id.clone(),
                    rate: benchmark.rate.clone(),
                    tags: tags.into_iter().map(str::to_owned).collect(),
                };
                match differing_tags(theirs, own) {
                    None if benchmark.currency != self.actual.currency => left_out.push(left(vec!["currency"])),
                    None => judged.extend(judge_benchmark(benchmark, table, from.as_ref(), seen, own.direction)),
                    // What is not even the same kind of value is no near miss.
                    Some(_) if theirs.unit != own.unit => {}
                    Some(tags) => left_out.push(left(tags.names)),
                }
            }
            if judged.len() > before {
                let path = from.clone().unwrap_or_else(|| Path::root().field("benchmarks"));
                warnings.extend(stale(table.id.as_str(), table.valid_until, self.on, path));
            }
        }
        (judged, left_out)
    }
}

fn judge_benchmark(
    benchmark: &Benchmark,
    table: &Convention<BenchmarkTable>,
    from: Option<&Path>,
    seen: Option<&Seen>,
    direction: Direction,
) -> Option<BenchmarkJudgement> {
    let reference = benchmark.reference()?;
    let verdict = benchmark_verdict(seen, &reference.low.into(), &reference.high.into(), direction);
    let value = seen.map(|seen| &seen.value);
    let at_most = |one: &Fraction| value.is_some_and(|value| one <= value);
    let quantiles = || benchmark.quantiles.iter();
    Some(BenchmarkJudgement {
        benchmark: benchmark.id.clone(),
        convention: table.id.clone(),
        source: table.source.clone(),
        as_of: table.as_of,
        from: from.cloned(),
        platform: benchmark.platform.clone(),
        formats: benchmark.formats.clone(),
        tier: benchmark.tier.clone(),
        niche: benchmark.niche.clone(),
        reference,
        at_least: quantiles().rev().find(|one| at_most(&one.value.into())).map(|one| one.probability),
        below: value
            .and_then(|value| quantiles().find(|one| Fraction::from(one.value) > *value))
            .map(|one| one.probability),
        verdict,
        basis: basis(seen).filter(|_| verdict != BenchmarkVerdict::NotEnoughData),
    })
}

/// What a value is beside a target; `None` where nobody says which way is better.
pub(in crate::kpi) fn judge_target(
    target: &KpiTarget,
    seen: Option<&Seen>,
    subject: Subject<'_>,
    bands: &VerdictBands,
) -> Option<TargetJudgement> {
    let direction = subject.direction(target)?;
    let goal = Fraction::from(target.value);
    let attained = seen.and_then(|seen| attainment(&seen.value, &goal, direction));
    let verdict = target_verdict(seen, &goal, direction);
    Some(TargetJudgement {
        name: target.name.clone(),
        target: target.value,
        currency: target.currency,
        direction,
        difference: seen.and_then(|seen| seen.value.checked_sub(&goal).ok()),
        band: attained.as_ref().and_then(|attained| bands.band(attained)).map(|band| band.id.clone()),
        attainment: attained,
        verdict,
        basis: basis(seen).filter(|_| verdict != TargetVerdict::NotEnoughData),
    })
}

fn basis(seen: Option<&Seen>) -> Option<VerdictBasis> {
    seen.map(|seen| if seen.interval.is_some() { VerdictBasis::Interval } else { VerdictBasis::Value })
}

/// A value as results show it.
pub(in crate::kpi) fn judged_value(actual: &KpiActual, confidence: crate::stats::Confidence) -> JudgedValue {
    let value = actual.exact();
    let counted = if actual.proportion.is_some() { UndefinedReason::ZeroDenominator } else { UndefinedReason::Missing };
    let provenance = match &value {
        None => Provenance::Missing,
        Some(_) if actual.estimated => Provenance::Estimated,
        Some(_) => Provenance::Measured,
    };
    JudgedValue {
        kpi: actual.kpi.clone(),
        label: actual.label.clone(),
        currency: actual.currency.filter(|_| value.is_some()),
        interval: actual.estimate(confidence),
        units: actual.units,
        undefined: value.is_none().then(|| actual.undefined.unwrap_or(counted)),
        value,
        provenance,
    }
}

pub(in crate::kpi) fn used_bands(bands: &Convention<VerdictBands>, own: bool) -> UsedVerdictBands {
    UsedVerdictBands {
        convention: bands.id.clone(),
        source: bands.source.clone(),
        as_of: bands.as_of,
        bands: bands.value.clone(),
        from: own.then(|| Path::root().field("bands")),
    }
}

/// The warning that a convention is used after the last day that its source vouches for.
pub(in crate::kpi) fn stale(id: &str, last: Option<Date>, on: Option<Date>, path: Path) -> Option<Issue> {
    let (on, last) = (on?, last?);
    (on > last).then(|| {
        let message = format!("the convention `{id}` is vouched for until {last}, and is used on {on}");
        let issue = Issue::new(Code::StaleConvention, path, message).with("convention", id);
        issue.with("valid_until", last).help("ask its source again, and pass your own value")
    })
}
