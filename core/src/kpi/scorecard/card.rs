use serde::{Deserialize, Serialize};

use super::{GoalScore, KpiScore, Scorecard, ScorecardTag, UndefinedPart, VerdictCounts};
use crate::check::{Code, Issue, Issues, Path, Version, null_is_absent};
use crate::convention::Convention;
use crate::kpi::book::Shelf;
use crate::kpi::judge::{Subject, judge_target, judged_value, stale, used_bands, verdict_bands};
use crate::kpi::{KpiActual, KpiTarget, RateBook, TargetVerdict, UsedRate, VerdictBands};
use crate::money::{Decimal, Fraction, FractionError, Percent, RoundingMode};
use crate::stats::Confidence;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// What `scorecard` takes: goals with KPIs, targets and weights, and what was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScorecardInput {
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The goals.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub goals: Vec<ScorecardGoal>,
    /// How much of a target counts at most, so that one KPI does not hide another: 100 or more; absent: all that was attained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap_percent: Option<Percent>,
    /// What people call so much of a target; absent: the preset `verdict_bands.plain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bands: Option<Convention<VerdictBands>>,
    /// The fewest units, such as posts, of which anything is said; absent: no such number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_units: Option<u64>,
    /// How sure the intervals of proportions are to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
    /// Metrics and rates of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_book: Option<RateBook>,
    /// The day of the scorecard; conventions that are older than their sources vouch for come with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// A goal of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScorecardGoal {
    /// The name in documents.
    pub id: Id,
    /// What people call it.
    pub name: Name,
    /// How much it weighs beside the other goals, not below 0; absent: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Decimal>,
    /// The KPIs that it is measured by.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub kpis: Vec<ScorecardKpi>,
}

/// A KPI of a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScorecardKpi {
    /// The name in documents, unique in its goal.
    pub id: Id,
    /// What people call it; absent: the name of the rate or the metric.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// How much it weighs beside the other KPIs of the goal, not below 0; absent: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Decimal>,
    /// What was reached.
    pub actual: KpiActual,
    /// What was to be reached.
    pub target: KpiTarget,
}

/// The scorecard of a campaign: goal, KPI, target, actual, verdict, and a weighed score.
///
/// A goal's score is the mean of the attainments of its KPIs by their weights, and the scorecard's is that of its goals.
/// A KPI without an attainment stays undefined: it counts neither for nor against the score, and is named with its weight.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::scorecard(&wire::parse(r#"{"goals": [{"id": "sales", "name": "Sales", "kpis": [
///     {"id": "cpa", "weight": "3", "actual": {"kpi": "cpa", "value": "25", "currency": "EUR"},
///      "target": {"value": "20", "currency": "EUR"}},
///     {"id": "roas", "weight": "1", "actual": {"kpi": "roas"}, "target": {"value": "4"}}
/// ]}]}"#)?)?;
/// // 20 / 25, and a quarter of the weight is undefined.
/// assert_eq!(found.score.map(|score| score.to_string()).as_deref(), Some("0.8"));
/// assert_eq!(found.covered_weight.to_string(), "0.75");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - what [`crate::kpi::judge_kpi`] refuses of a value and its target
/// - a goal or a KPI twice, weights below zero or all zero, a cap below 100 %
pub fn scorecard(input: &ScorecardInput) -> Result<Scorecard, Issues> {
    let shelf = Shelf::new(input.rate_book.as_ref());
    let mut issues = Issues::default();
    input.check(&shelf, &mut issues);
    issues.into_result(())?;
    let bands = verdict_bands(input.bands.as_ref())?;
    let broken = |error: FractionError| {
        Issues::from(Issue::new(Code::TooPrecise, Path::root().field("goals"), error.to_string()))
    };
    let mut card = input.scored(&shelf, &bands).map_err(broken)?;
    let path = Path::root().field("bands");
    card.warnings.extend(stale(bands.id.as_str(), bands.valid_until, input.on, path));
    Ok(card)
}

impl ScorecardInput {
    fn scored(&self, shelf: &Shelf, convention: &Convention<VerdictBands>) -> Result<Scorecard, FractionError> {
        let bands = &convention.value;
        let shares = shares(self.goals.iter().map(|goal| goal.weight))?;
        let mut goals = Vec::new();
        let mut undefined = Vec::new();
        for (goal, weight) in self.goals.iter().zip(shares) {
            let scored = self.goal(goal, weight, shelf, bands)?;
            undefined.extend(parts(&scored)?);
            goals.push(scored);
        }
        let score = mean(goals.iter().map(|goal| (&goal.weight, goal.score.as_ref())))?;
        let covered = products(goals.iter().map(|goal| (&goal.weight, &goal.covered_weight)))?;
        let mut verdicts = VerdictCounts::default();
        goals.iter().for_each(|goal| verdicts.add(goal.verdicts));
        let (rates, warnings) = self.rates(shelf);
        Ok(Scorecard {
            document: ScorecardTag,
            version: Version,
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            name: self.name.clone(),
            band: band(score.as_ref(), bands),
            score,
            covered_weight: covered,
            undefined,
            verdicts,
            cap_percent: self.cap_percent,
            bands: used_bands(convention, self.bands.is_some()),
            rates,
            confidence: self.confidence,
            warnings,
            goals,
        })
    }

    fn goal(
        &self,
        goal: &ScorecardGoal,
        weight: Fraction,
        shelf: &Shelf,
        bands: &VerdictBands,
    ) -> Result<GoalScore, FractionError> {
        let shares = shares(goal.kpis.iter().map(|kpi| kpi.weight))?;
        let mut kpis = Vec::new();
        let mut verdicts = VerdictCounts::default();
        for (kpi, weight) in goal.kpis.iter().zip(shares) {
            let Some(subject) = Subject::of(shelf, &kpi.actual.kpi) else { continue };
            let seen = kpi.actual.seen(self.confidence, self.least_units);
            let Some(judgement) = judge_target(&kpi.target, seen.as_ref(), subject, bands) else { continue };
            verdicts.count(judgement.verdict);
            kpis.push(KpiScore {
                id: kpi.id.clone(),
                name: kpi.name.clone().unwrap_or_else(|| subject.name().clone()),
                weight,
                actual: judged_value(&kpi.actual, self.confidence),
                counted: judgement.attainment.as_ref().map(|attained| self.counted(attained)).transpose()?,
                judgement,
            });
        }
        let score = mean(kpis.iter().map(|kpi| (&kpi.weight, kpi.counted.as_ref())))?;
        let covered: Vec<Fraction> =
            kpis.iter().filter(|kpi| kpi.counted.is_some()).map(|kpi| kpi.weight.clone()).collect();
        Ok(GoalScore {
            id: goal.id.clone(),
            name: goal.name.clone(),
            weight,
            band: band(score.as_ref(), bands),
            score,
            covered_weight: Fraction::sum(&covered)?,
            verdicts,
            kpis,
        })
    }

    /// What counts of an attainment.
    fn counted(&self, attained: &Fraction) -> Result<Fraction, FractionError> {
        let digits = crate::check::limits::DECIMAL_FRACTION_DIGITS;
        let capped = match self.cap_percent.map(Percent::fraction) {
            Some(cap) => attained.clone().min(cap),
            None => attained.clone(),
        };
        let units = capped.max(Fraction::ZERO).to_units(digits, RoundingMode::HalfEven)?;
        Fraction::new(units, 10_i128.saturating_pow(digits.into()))
    }

    /// The rates of all KPIs, each once, and which of their presets are too old.
    fn rates(&self, shelf: &Shelf) -> (Vec<UsedRate>, Issues) {
        let (mut used, mut warnings): (Vec<UsedRate>, Issues) = (Vec::new(), Issues::default());
        let goals = self.goals.iter().enumerate();
        let kpis = goals.flat_map(|(at, goal)| goal.kpis.iter().enumerate().map(move |(place, kpi)| (at, place, kpi)));
        for (at, place, kpi) in kpis {
            let Some(rate) = shelf.rate(&kpi.actual.kpi) else { continue };
            if used.iter().any(|known| known.rate.id == rate.id) {
                continue;
            }
            let (rate, info) = shelf.used(rate);
            used.push(rate);
            let goal = Path::root().field("goals").index(at);
            let path = goal.field("kpis").index(place).field("actual").field("kpi");
            warnings.extend(info.and_then(|info| stale(&info.id, info.valid_until, self.on, path)));
        }
        (used, warnings)
    }
}

/// The KPIs of a goal that do not count, with their share of all weight.
fn parts(goal: &GoalScore) -> Result<Vec<UndefinedPart>, FractionError> {
    let open = goal.kpis.iter().filter(|kpi| kpi.counted.is_none());
    let part = |kpi: &KpiScore| {
        let reason = match (kpi.actual.undefined, kpi.judgement.verdict) {
            (Some(reason), _) => reason.label(),
            (None, TargetVerdict::NotEnoughData) => "there are too few units",
            (None, _) => "no share of such a target is attained",
        };
        let weight = goal.weight.checked_mul(&kpi.weight)?;
        Ok(UndefinedPart { goal: goal.id.clone(), kpi: kpi.id.clone(), weight, reason: reason.to_owned() })
    };
    open.map(part).collect()
}

/// Weights as shares of their sum; one that is absent is 1.
fn shares(weights: impl Iterator<Item = Option<Decimal>>) -> Result<Vec<Fraction>, FractionError> {
    let weights: Vec<Fraction> = weights.map(|weight| weight.map_or(Fraction::ONE, Fraction::from)).collect();
    let sum = Fraction::sum(&weights)?;
    weights.iter().map(|weight| weight.checked_div(&sum)).collect()
}

/// The mean of what is there, by weights; `None` where nothing with a weight is.
fn mean<'a>(
    parts: impl Iterator<Item = (&'a Fraction, Option<&'a Fraction>)> + Clone,
) -> Result<Option<Fraction>, FractionError> {
    let there = parts.filter_map(|(weight, value)| Some((weight, value?)));
    let weight = Fraction::sum(there.clone().map(|(weight, _)| weight))?;
    if weight.is_zero() { Ok(None) } else { products(there)?.checked_div(&weight).map(Some) }
}

/// The sum of products.
fn products<'a>(pairs: impl Iterator<Item = (&'a Fraction, &'a Fraction)>) -> Result<Fraction, FractionError> {
    let products: Vec<Fraction> = pairs.map(|(one, other)| one.checked_mul(other)).collect::<Result<_, _>>()?;
    Fraction::sum(&products)
}

fn band(score: Option<&Fraction>, bands: &VerdictBands) -> Option<Id> {
    score.and_then(|score| bands.band(score)).map(|band| band.id.clone())
}

impl VerdictCounts {
    fn count(&mut self, verdict: TargetVerdict) {
        let place = match verdict {
            TargetVerdict::Met => &mut self.met,
            TargetVerdict::Missed => &mut self.missed,
            TargetVerdict::Unclear => &mut self.unclear,
            TargetVerdict::NotEnoughData => &mut self.not_enough_data,
        };
        *place = place.saturating_add(1);
    }

    fn add(&mut self, others: Self) {
        self.met = self.met.saturating_add(others.met);
        self.missed = self.missed.saturating_add(others.missed);
        self.unclear = self.unclear.saturating_add(others.unclear);
        self.not_enough_data = self.not_enough_data.saturating_add(others.not_enough_data);
    }
}
