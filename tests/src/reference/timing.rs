use serde_json::Value;

use super::calendar::{days_between, weekday};
use super::lines::{Line, shown, sum};
use super::list_prices::bundle;
use super::number::{Exact, exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// A percentage that the day of publication adds to one deliverable.
pub(super) struct Surcharge {
    pub(super) kind: &'static str,
    /// The place of the deliverable.
    pub(super) place: usize,
    pub(super) factor: Exact,
}

/// The first day of the publish window of each deliverable that is priced by the card.
fn days<'a>(setting: &Setting<'a>, creative: &[Line]) -> Vec<(usize, &'a str)> {
    let all = setting.deal["deliverables"].as_array().into_iter().flatten().enumerate();
    let listed = all.filter(|(place, _)| !creative[*place].agreed);
    listed.filter_map(|(place, one)| Some((place, one["publish"]["first_day"].as_str()?))).collect()
}

pub(super) fn surcharges(setting: &Setting<'_>, creative: &[Line]) -> Vec<Surcharge> {
    let timing = &setting.version["timing"];
    let mut found = Vec::new();
    for (place, day) in days(setting, creative) {
        for season in seasons(timing, day) {
            found.push(Surcharge { kind: "season", place, factor: rate(season) });
        }
        let has = |list: &Value, wanted: &str| list.as_array().into_iter().flatten().any(|one| one == wanted);
        let name = weekday(day);
        let weekend = &timing["weekend"];
        let own = weekend["weekend"].as_array().is_some_and(|days| !days.is_empty());
        let at_weekend = if own { has(&weekend["weekend"], name) } else { name == "saturday" || name == "sunday" };
        if has(&timing["holidays"]["days"], day) {
            found.push(Surcharge { kind: "holiday", place, factor: rate(&timing["holidays"]) });
        } else if !weekend.is_null() && at_weekend {
            found.push(Surcharge { kind: "weekend", place, factor: rate(weekend) });
        }
    }
    found
}

/// The seasons that count on a day.
fn seasons<'a>(timing: &'a Value, day: &str) -> Vec<&'a Value> {
    let lies_in = |season: &&Value| {
        let days = &season["days"];
        let (first, last) =
            (days["first_day"].as_str().unwrap_or_default(), days["last_day"].as_str().unwrap_or_default());
        // Texts of one form stand in the order of their days.
        let day = if days["type"] == "yearly" { day.get(5..).unwrap_or_default() } else { day };
        if first <= last { first <= day && day <= last } else { day >= first || day <= last }
    };
    let on: Vec<&Value> = timing["seasons"].as_array().into_iter().flatten().filter(lies_in).collect();
    match timing["season_precedence"].as_str() {
        Some("sum") => on,
        Some("highest") => {
            let most = on.iter().map(|season| rate(season)).max();
            on.into_iter().find(|season| Some(rate(season)) == most).into_iter().collect()
        }
        _ => on.into_iter().take(1).collect(),
    }
}

fn rate(of: &Value) -> Exact {
    of["percent"].as_str().map_or_else(|| whole(0), percent)
}

/// What the card takes off by itself, below zero.
pub(super) fn reductions(setting: &Setting<'_>, creative: &[Line]) -> Result<Vec<Line>, Refusal> {
    let (bundle, bundled) = bundle(setting, creative)?.unzip();
    let mut found: Vec<Line> = bundle.into_iter().collect();
    found.extend(early_bird(setting, creative, &bundled.unwrap_or_default())?);
    let listed: Vec<&Line> = creative.iter().filter(|line| !line.agreed).collect();
    if let Some(factor) = loyalty(setting)
        && !listed.is_empty()
    {
        let base = sum(listed.into_iter().chain(&found));
        found.push(taken_off(setting, "loyalty", &Value::Null, base, &factor)?);
    }
    Ok(found)
}

fn early_bird(setting: &Setting<'_>, creative: &[Line], bundled: &[usize]) -> Result<Vec<Line>, Refusal> {
    let Some(quoted_on) = setting.deal["quoted_on"].as_str() else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (place, day) in days(setting, creative).into_iter().filter(|(place, _)| !bundled.contains(place)) {
        let ahead = days_between(quoted_on, day);
        let mut steps = setting.version["timing"]["early_bird"].as_array().into_iter().flatten();
        // They stand from the fewest days to the most.
        let reached = steps.rfind(|step| step["from_days"].as_i64().is_some_and(|from| from <= ahead));
        if let Some(step) = reached {
            let line = &creative[place];
            found.push(taken_off(setting, "early_bird", &line.id, line.exact.clone(), &rate(step))?);
        }
    }
    Ok(found)
}

fn loyalty(setting: &Setting<'_>) -> Option<Exact> {
    let (loyalty, past) = (&setting.version["loyalty"], &setting.deal["past_business"]);
    let reached = |step: &&Value| match loyalty["type"].as_str() {
        Some("by_spend") => !past["spend"].is_null() && setting.price(&step["from"]) <= setting.price(&past["spend"]),
        _ => past["deals"].as_u64().is_some_and(|deals| exact(&step["from"].to_string()) <= whole(deals)),
    };
    loyalty["steps"].as_array().into_iter().flatten().rfind(reached).map(rate)
}

fn taken_off(setting: &Setting<'_>, kind: &str, id: &Value, base: Exact, factor: &Exact) -> Result<Line, Refusal> {
    let value = &base * factor;
    let taken = if setting.rounds_the_total() { value.clone() } else { shown(setting, &value)? };
    let mut line = Line::new(setting, kind, id, taken)?;
    line.exact = whole(0) - line.exact;
    line.shown = whole(0) - line.shown;
    line.base = Some(base);
    Ok(line)
}
