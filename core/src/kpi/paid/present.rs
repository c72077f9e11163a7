use super::{AdSetResult, BudgetMove, MoveVerdict, PaidCampaign, SpendPacing};
use crate::check::Version;
use crate::kpi::RateUnit;
use crate::kpi::judge::{columns, percent, shown_interval};
use crate::kpi::shown::shown_value;
use crate::money::Fraction;
use crate::text::{Presentation, PresentationTag, Table};
use crate::vocabulary::Id;

/// A paid campaign as tables: the pacing of spend, the ad sets, and where budget may move.
#[must_use]
pub fn present_paid_campaign(found: &PaidCampaign) -> Presentation {
    let tables = vec![spend(found), ad_sets(found), moves(found)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn amount(found: &PaidCampaign, value: Option<&Fraction>) -> String {
    let currency = Some(found.spend.budget.currency());
    value.map(|value| shown_value(value, RateUnit::Money, currency)).unwrap_or_default()
}

fn name(found: &PaidCampaign, id: &Id) -> String {
    let named = found.ad_sets.iter().find(|set| set.id == *id).and_then(|set| set.name.as_ref());
    named.map_or_else(|| id.to_string(), ToString::to_string)
}

fn spend(found: &PaidCampaign) -> Table {
    let row = |name: String, pacing: &SpendPacing| {
        vec![
            name,
            pacing.budget.to_string(),
            pacing.spent.to_string(),
            amount(found, Some(&pacing.expected)),
            percent(pacing.pace.as_ref()),
            pacing.remaining.to_string(),
            amount(found, pacing.at_this_pace.as_ref()),
            amount(found, pacing.left_per_day.as_ref()),
            pacing.verdict.label().to_owned(),
        ]
    };
    let own = |set: &AdSetResult| set.spend.as_ref().map(|pacing| row(name(found, &set.id), pacing));
    let mut rows: Vec<Vec<String>> = found.ad_sets.iter().filter_map(own).collect();
    rows.push(row("all".to_owned(), &found.spend));
    let numbers = ["Budget", "Spent", "Expected by now", "Pace", "Left", "At this pace", "Left for each day"];
    Table {
        title: "Spend".to_owned(),
        columns: columns(&["Ad set"], &numbers, &["Verdict"]),
        rows,
        sentences: vec![format!(
            "{} of {} days have passed ({} to {}, counted up to {}).",
            found.elapsed_days, found.total_days, found.first_day, found.last_day, found.on
        )],
    }
}

fn ad_sets(found: &PaidCampaign) -> Table {
    let row = |set: &AdSetResult| {
        let [low, high] = shown_interval(set.interval.as_ref(), RateUnit::Money);
        vec![
            name(found, &set.id),
            set.days.to_string(),
            set.results.to_string(),
            amount(found, set.cost_per_result.as_ref()),
            low,
            high,
            set.verdict.map(|verdict| verdict.label().to_owned()).unwrap_or_default(),
        ]
    };
    let undefined = |set: &AdSetResult| {
        set.undefined.map(|reason| format!("{}: no interval, {}.", name(found, &set.id), reason.label()))
    };
    let mut sentences: Vec<String> = found.ad_sets.iter().filter_map(undefined).collect();
    sentences.extend(found.target_cost.map(|most| format!("A result may cost {most} at most.")));
    sentences.push(format!(
        "The intervals hold together with a confidence of {}, each with {}.",
        found.confidence.probability().shown_percent(),
        found.confidence_of_each.probability().shown_percent()
    ));
    sentences.extend(found.assumptions.iter().map(|assumption| format!("Assumed: {assumption}")));
    Table {
        title: "Cost per result".to_owned(),
        columns: columns(&["Ad set"], &["Days", "Results", "Cost per result", "Low", "High"], &["Verdict"]),
        rows: found.ad_sets.iter().map(row).collect(),
        sentences,
    }
}

fn moves(found: &PaidCampaign) -> Table {
    let row = |one: &BudgetMove| {
        vec![
            name(found, &one.from),
            name(found, &one.to),
            one.at_most.map(|most| most.to_string()).unwrap_or_default(),
            amount(found, Some(&one.saved_per_result)),
        ]
    };
    let mut sentences = vec![format!("Verdict: {}.", found.verdict.label())];
    if found.verdict == MoveVerdict::Move {
        sentences.push("Results cost what they did at the spend so far; at more spend they may cost more.".to_owned());
    }
    Table {
        title: "Where budget may move".to_owned(),
        columns: columns(&["From", "To"], &["At most", "Less per result"], &[]),
        rows: found.moves.iter().map(row).collect(),
        sentences,
    }
}
