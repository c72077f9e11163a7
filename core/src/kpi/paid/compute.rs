use super::result::{AdSetResult, BudgetMove, CostVerdict, MoveVerdict, PaidCampaign, PaidCampaignTag, SpendPacing};
use super::{AdSet, PaidCampaignInput};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::kpi::number::number;
use crate::kpi::scorecard::{Elapsed, pace_verdict};
use crate::kpi::{Direction, PaceVerdict};
use crate::money::{Fraction, Money, MoneyError};
use crate::stats::{Confidence, Estimate, FigureUndefined, Number, StatisticMethod, ratio_error};

/// The fewest days of an ad set of which anything is said, when nobody says so.
const LEAST_DAYS: u32 = 10;

/// How a paid campaign spends, what its results cost by ad set, and where budget may move.
///
/// Money is exact. The cost of a result is `spend / results` of all days; its interval is that of the delta method with the
/// days as units, so sure that the intervals of all ad sets hold together. Budget is moved only from an ad set whose interval
/// lies wholly above that of another; where all overlap, or too few days are there, the answer says so.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let days = |results: [u32; 10]| {
///     let day = |(day, results): (usize, u32)| format!(
///         r#"{{"date": "2026-09-{:02}", "spend": {{"amount": "50.00", "currency": "EUR"}}, "results": {results}}}"#, day + 1);
///     results.into_iter().enumerate().map(day).collect::<Vec<_>>().join(", ")
/// };
/// let found = kpi::paid_campaign(&wire::parse(&format!(r#"{{
///     "budget": {{"amount": "3000.00", "currency": "EUR"}}, "first_day": "2026-09-01", "last_day": "2026-09-30",
///     "on": "2026-09-10", "ad_sets": [{{"id": "dear", "days": [{}]}}, {{"id": "cheap", "days": [{}]}}]
/// }}"#, days([2, 3, 2, 2, 3, 2, 3, 2, 2, 3]), days([9, 10, 11, 9, 10, 12, 10, 9, 10, 11])))?)?;
/// assert_eq!((found.moves[0].from.as_str(), found.moves[0].to.as_str()), ("dear", "cheap"));
/// assert_eq!(found.spend.verdict, kpi::PaceVerdict::OnPace);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a budget that is not above zero, an amount below zero, amounts of several currencies
/// - a period that ends before it begins, or is longer than the limit; a day twice, or outside the days that count
/// - no ad sets, more than the limit, or one twice
/// - amounts that together are beyond the limit
pub fn paid_campaign(input: &PaidCampaignInput) -> Result<PaidCampaign, Issues> {
    input.check()?;
    input.judged().map_err(|error| {
        let code = if error == MoneyError::TooManyDigits { Code::TooPrecise } else { Code::AmountTooLarge };
        Issue::new(code, Path::root().field("ad_sets"), error.to_string()).into()
    })
}

impl PaidCampaignInput {
    fn judged(&self) -> Result<PaidCampaign, MoneyError> {
        let elapsed = Elapsed::of(self.first_day, self.last_day, self.on);
        let each = self.confidence.shared_by(u64::try_from(self.ad_sets.len()).unwrap_or(u64::MAX));
        let mut ad_sets = Vec::new();
        for set in &self.ad_sets {
            ad_sets.push(self.ad_set(set, elapsed, each)?);
        }
        let spent = Money::sum(self.budget.currency(), ad_sets.iter().map(|set| set.spent))?;
        let results = ad_sets.iter().fold(0_u64, |sum, set| sum.saturating_add(set.results));
        let moves = self.moves(&ad_sets)?;
        let verdict = match ad_sets.iter().filter(|set| set.interval.is_some()).count() {
            ..2 => MoveVerdict::NotEnoughData,
            _ if moves.is_empty() => MoveVerdict::NoClearDifference,
            _ => MoveVerdict::Move,
        };
        Ok(PaidCampaign {
            document: PaidCampaignTag,
            version: Version,
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            first_day: self.first_day,
            last_day: self.last_day,
            on: self.on,
            total_days: elapsed.total_days,
            elapsed_days: elapsed.elapsed_days,
            spend: self.pacing(self.budget, spent, elapsed)?,
            tolerance_percent: self.tolerance_percent,
            target_cost: self.target_cost,
            results,
            cost_per_result: cost(spent, results)?,
            ad_sets,
            moves,
            verdict,
            confidence: self.confidence,
            confidence_of_each: each,
            assumptions: assumptions(),
        })
    }

    fn pacing(&self, budget: Money, spent: Money, elapsed: Elapsed) -> Result<SpendPacing, MoneyError> {
        let (whole, actual) = (budget.fraction(), spent.fraction());
        let expected = whole.checked_mul(&elapsed.share())?;
        let difference = actual.checked_sub(&expected)?;
        let direction = Direction::HigherIsBetter;
        let verdict: PaceVerdict = pace_verdict(elapsed, &difference, &expected, self.tolerance_percent, direction)?;
        Ok(SpendPacing {
            budget,
            spent,
            pace: if expected.is_zero() { None } else { Some(actual.checked_div(&expected)?) },
            verdict,
            remaining: budget.checked_sub(spent)?,
            at_this_pace: elapsed.at_this_pace(&actual)?,
            left_per_day: elapsed.needed_per_day(&actual, &whole)?,
            expected,
        })
    }

    fn ad_set(&self, set: &AdSet, elapsed: Elapsed, each: Confidence) -> Result<AdSetResult, MoneyError> {
        let spent = Money::sum(self.budget.currency(), set.days.iter().map(|day| day.spend))?;
        let results = set.days.iter().fold(0_u64, |sum, day| sum.saturating_add(day.results));
        let interval = self.interval(set, each);
        Ok(AdSetResult {
            id: set.id.clone(),
            name: set.name.clone(),
            spent,
            results,
            days: u64::try_from(set.days.len()).unwrap_or(u64::MAX),
            spend: set.budget.map(|budget| self.pacing(budget, spent, elapsed)).transpose()?,
            cost_per_result: cost(spent, results)?,
            interval: interval.ok(),
            undefined: interval.err(),
            verdict: self.target_cost.map(|most| cost_verdict(interval.ok(), most)),
        })
    }

    /// The cost of a result with its interval, days being the units.
    fn interval(&self, set: &AdSet, each: Confidence) -> Result<Estimate, FigureUndefined> {
        let least = usize::try_from(self.least_days.unwrap_or(LEAST_DAYS)).unwrap_or(usize::MAX);
        if set.days.len() < least {
            return Err(FigureUndefined::NotEnoughData);
        }
        let mut days = set.days.clone();
        days.sort_by_key(|day| day.date);
        let float = |value: Fraction| number(&value).map(Number::get).ok_or(FigureUndefined::BeyondRange);
        let units: Vec<(f64, f64)> = days
            .iter()
            .map(|day| Ok((float(day.spend.fraction())?, float(Fraction::from(day.results))?)))
            .collect::<Result<_, _>>()?;
        ratio_error(&units)?.interval(each)
    }

    /// From each ad set that is clearly dearer than another to the cheapest of those.
    fn moves(&self, sets: &[AdSetResult]) -> Result<Vec<BudgetMove>, MoneyError> {
        let mut moves = Vec::new();
        for from in sets {
            let Some((interval, cost)) = from.interval.zip(from.cost_per_result.as_ref()) else { continue };
            let cheaper = sets.iter().filter(|to| to.interval.is_some_and(|to| to.high < interval.low));
            let cheapest =
                cheaper.filter_map(|to| Some((to, to.cost_per_result.as_ref()?))).min_by_key(|(_, cost)| *cost);
            let Some((to, less)) = cheapest else { continue };
            let remaining = from.spend.as_ref().map(|spend| spend.remaining);
            moves.push(BudgetMove {
                from: from.id.clone(),
                to: to.id.clone(),
                at_most: remaining.filter(|left| !left.is_negative() && !left.is_zero()),
                saved_per_result: cost.checked_sub(less)?,
            });
        }
        Ok(moves)
    }
}

fn cost(spent: Money, results: u64) -> Result<Option<Fraction>, MoneyError> {
    if results == 0 { Ok(None) } else { Ok(Some(spent.fraction().checked_div(&results.into())?)) }
}

fn cost_verdict(interval: Option<Estimate>, most: Money) -> CostVerdict {
    let Some((interval, most)) = interval.zip(number(&most.fraction())) else { return CostVerdict::NotEnoughData };
    if interval.high <= most {
        CostVerdict::Within
    } else if interval.low > most {
        CostVerdict::TooHigh
    } else {
        CostVerdict::Unclear
    }
}

fn assumptions() -> Vec<String> {
    let mut assumptions = StatisticMethod::Delta.assumptions();
    assumptions.push("The units are days, and no day depends on the one before.".to_owned());
    assumptions.push("A result is worth the same in all ad sets.".to_owned());
    assumptions
}
