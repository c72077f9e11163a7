use super::{GoalScore, KpiScore, Scorecard, UndefinedPart, VerdictCounts};
use crate::check::Version;
use crate::kpi::RateUnit;
use crate::kpi::judge::{columns, percent};
use crate::kpi::shown::{shown_percent, shown_value};
use crate::money::Fraction;
use crate::text::{Presentation, PresentationTag, Table};
use crate::vocabulary::Id;

/// A scorecard as tables: every KPI with its target and verdict, and the scores of the goals.
#[must_use]
pub fn present_scorecard(card: &Scorecard) -> Presentation {
    let tables = vec![kpis(card), goals(card)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn kpis(card: &Scorecard) -> Table {
    let row = |goal: &GoalScore, kpi: &KpiScore| {
        let rate = card.rates.iter().find(|used| used.rate.id == kpi.actual.kpi);
        let money = if kpi.judgement.currency.is_some() { RateUnit::Money } else { RateUnit::Count };
        let unit = rate.map_or(money, |used| used.rate.unit);
        let shown = |value: &Fraction| shown_value(value, unit, kpi.judgement.currency);
        vec![
            goal.name.to_string(),
            kpi.name.to_string(),
            shown(&kpi.judgement.target.into()),
            kpi.actual.value.as_ref().map_or_else(|| "undefined".to_owned(), shown),
            percent(kpi.judgement.attainment.as_ref()),
            shown_percent(&kpi.weight),
            band(card, kpi.judgement.band.as_ref()),
            kpi.judgement.verdict.label().to_owned(),
        ]
    };
    let rows = card.goals.iter().flat_map(|goal| goal.kpis.iter().map(move |kpi| row(goal, kpi)));
    let left_out = |part: &UndefinedPart| {
        let weight = shown_percent(&part.weight);
        format!("Undefined: {} of {}, {weight} of the weight: {}.", part.kpi, part.goal, part.reason)
    };
    let mut sentences: Vec<String> = card.undefined.iter().map(left_out).collect();
    sentences.extend(card.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    Table {
        title: card.name.as_ref().map_or_else(|| "Scorecard".to_owned(), ToString::to_string),
        columns: columns(&["Goal", "KPI"], &["Target", "Actual", "Attained", "Weight"], &["Band", "Verdict"]),
        rows: rows.collect(),
        sentences,
    }
}

fn goals(card: &Scorecard) -> Table {
    let cells =
        |name: String, weight: &Fraction, score: Option<&Fraction>, covered: &Fraction, verdicts: VerdictCounts| {
            let counts = [verdicts.met, verdicts.missed, verdicts.unclear, verdicts.not_enough_data];
            let mut row = vec![name, shown_percent(weight), percent(score), shown_percent(covered)];
            row.extend(counts.map(|count| count.to_string()));
            row
        };
    let goal = |goal: &GoalScore| {
        let mut row =
            cells(goal.name.to_string(), &goal.weight, goal.score.as_ref(), &goal.covered_weight, goal.verdicts);
        row.push(band(card, goal.band.as_ref()));
        row
    };
    let mut rows: Vec<Vec<String>> = card.goals.iter().map(goal).collect();
    let mut all = cells("all".to_owned(), &Fraction::ONE, card.score.as_ref(), &card.covered_weight, card.verdicts);
    all.push(band(card, card.band.as_ref()));
    rows.push(all);
    let cap = card.cap_percent.map(|cap| format!("At most {} % of a target count.", cap.decimal()));
    let source = format!("Bands: {} (as of {}).", card.bands.source, card.bands.as_of);
    let numbers = ["Weight", "Score", "Weight with data", "Met", "Missed", "Unclear", "Not enough data"];
    Table {
        title: "Goals".to_owned(),
        columns: columns(&["Goal"], &numbers, &["Band"]),
        rows,
        sentences: cap.into_iter().chain([source]).collect(),
    }
}

fn band(card: &Scorecard, id: Option<&Id>) -> String {
    let bands = &card.bands.bands.bands;
    let found = id.and_then(|id| bands.iter().find(|band| band.id == *id));
    found.map(|band| band.name.to_string()).unwrap_or_default()
}
