use super::{ChangeReason, ReasonKind};
use crate::check::{Path, Segment};
use crate::fee::{Action, Explanation, QuoteLine, Step};
use crate::money::RoundingMode;

/// What of a line differs, in the order of its computation.
pub(super) fn reasons(before: &QuoteLine, after: &QuoteLine) -> Vec<ChangeReason> {
    let mut found = Vec::new();
    let mut text = |kind, name: &str, one: Option<String>, other: Option<String>| {
        if one != other {
            found.push(reason(kind, None, name, one, other));
        }
    };
    text(ReasonKind::Label, "what it is", Some(before.label.clone()), Some(after.label.clone()));
    let name = |line: &QuoteLine| line.reason.as_ref().map(ToString::to_string);
    text(ReasonKind::Negotiation, "reason of the negotiated price", name(before), name(after));
    let period = |line: &QuoteLine| line.period.as_ref().map(|period| period.length().to_string());
    text(ReasonKind::Period, "period", period(before), period(after));
    compare_start(&before.explanation, &after.explanation, &mut found);
    compare_steps(&before.explanation.steps, &after.explanation.steps, &mut found);
    found
}

/// The price or the base that the computation starts from.
fn compare_start(before: &Explanation, after: &Explanation, found: &mut Vec<ChangeReason>) {
    let same_source = before.from.as_ref().map(names) == after.from.as_ref().map(names);
    if same_source && before.start == after.start {
        return;
    }
    let kind = if after.from.is_some() || before.from.is_some() { ReasonKind::Price } else { ReasonKind::Base };
    let name = match (&before.from, &after.from) {
        (_, Some(path)) | (Some(path), None) => label(path),
        (None, None) => "base".to_owned(),
    };
    let (one, other) = (before.start.to_string(), after.start.to_string());
    let at = after.from.as_ref().or(before.from.as_ref());
    let mut made = reason(kind, at, &name, Some(one.clone()), Some(other.clone()));
    if !same_source {
        let source = |path: Option<&Path>| path.map_or_else(|| "base".to_owned(), label);
        let (from, to) = (source(before.from.as_ref()), source(after.from.as_ref()));
        made.sentence = format!("{from} {one} became {to} {other}");
    }
    found.push(made);
}

/// Steps belong together by what they do, and where their operand stands, whatever its place in a list.
fn compare_steps(before: &[Step], after: &[Step], found: &mut Vec<ChangeReason>) {
    let mut matched = vec![false; after.len()];
    for step in before {
        let other = after
            .iter()
            .enumerate()
            .find(|(place, other)| matched.get(*place) == Some(&false) && key(step) == key(other));
        match other {
            Some((place, other)) => {
                if let Some(matched) = matched.get_mut(place) {
                    *matched = true;
                }
                if (&step.operand, step.mode) != (&other.operand, other.mode) {
                    found.push(step_reason(Some(step), Some(other)));
                }
            }
            // Where nothing is multiplied, nothing is rounded: that says nothing more.
            None if step.action == Action::Round => {}
            None => found.push(step_reason(Some(step), None)),
        }
    }
    for (step, _) in after.iter().zip(&matched).filter(|(step, matched)| !**matched && step.action != Action::Round) {
        found.push(step_reason(None, Some(step)));
    }
}

fn key(step: &Step) -> (Action, Option<Vec<String>>) {
    (step.action, step.from.as_ref().map(names))
}

fn step_reason(before: Option<&Step>, after: Option<&Step>) -> ChangeReason {
    let from = |step: Option<&Step>| step.and_then(|step| step.from.clone());
    let at = from(after).or(from(before));
    let action = after.or(before).map(|step| step.action);
    let kind = if action == Some(Action::Round) { ReasonKind::Rounding } else { ReasonKind::Step };
    let name = match (&at, action) {
        (Some(path), _) => label(path),
        (None, Some(Action::Round)) => "rounding".to_owned(),
        (None, Some(Action::Subtract)) => "taken off".to_owned(),
        (None, _) => "step".to_owned(),
    };
    reason(kind, at.as_ref(), &name, before.map(operand), after.map(operand))
}

/// The operand as people write it.
fn operand(step: &Step) -> String {
    let operand = step.operand.as_ref().map(ToString::to_string).unwrap_or_default();
    match step.action {
        Action::Percent | Action::AddPercent | Action::LessPercent | Action::GrossUp => format!("{operand} %"),
        Action::Round => {
            let mode = step.mode.map(RoundingMode::words).unwrap_or_default();
            format!("{mode} to a multiple of {operand}")
        }
        _ => operand,
    }
}

fn reason(
    kind: ReasonKind,
    at: Option<&Path>,
    name: &str,
    before: Option<String>,
    after: Option<String>,
) -> ChangeReason {
    let sentence = match (&before, &after) {
        (Some(before), Some(after)) => format!("{name}: {before} became {after}"),
        (None, Some(after)) => format!("{name}: {after} is new"),
        (Some(before), None) => format!("{name}: {before} is gone"),
        (None, None) => name.to_owned(),
    };
    ChangeReason { kind, at: at.cloned(), before, after, sentence }
}

/// The names of a path, without places in lists.
fn names(path: &Path) -> Vec<String> {
    let name = |segment: Segment| match segment {
        Segment::Field(name) => Some(name.into_owned()),
        Segment::Index(_) => None,
    };
    path.segments().into_iter().filter_map(name).collect()
}

/// What stands at a path, in words: its last name, and that before it where the last says little.
fn label(path: &Path) -> String {
    let names = names(path);
    let mut last = names.iter().rev();
    let (name, before) = (last.next(), last.next());
    let words = |name: &String| name.replace('_', " ");
    match (name.map(String::as_str), before) {
        (Some("amount" | "percent" | "rate"), Some(before)) => {
            format!("{} {}", words(before), name.map(words).unwrap_or_default())
        }
        _ => name.map(words).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn starts(before: Value, after: Value) -> Vec<ChangeReason> {
        let read = |value| serde_json::from_value::<Explanation>(value).unwrap();
        let mut found = Vec::new();
        compare_start(&read(before), &read(after), &mut found);
        found
    }

    fn steps(before: &[Value], after: &[Value]) -> Vec<ChangeReason> {
        let read = |list: &[Value]| serde_json::from_value::<Vec<Step>>(list.into()).unwrap();
        let mut found = Vec::new();
        compare_steps(&read(before), &read(after), &mut found);
        found
    }

    fn said(reasons: &[ChangeReason]) -> Vec<(ReasonKind, &str)> {
        reasons.iter().map(|reason| (reason.kind, reason.sentence.as_str())).collect()
    }

    fn step(action: &str, operand: &str, from: Value) -> Value {
        json!({"action": action, "operand": operand, "from": from, "result": "1"})
    }

    fn round(mode: &str) -> Value {
        json!({"action": "round", "operand": "0.01", "mode": mode, "result": "1"})
    }

    #[test]
    fn the_start_is_a_price_or_a_base() {
        let rate = |place: u32, start: &str| json!({"from": ["rate_card", "versions", 0, "rates", place, "price", "rate", "amount"], "start": start});
        let unit = || json!({"from": ["deal", "override", "unit_price"], "start": "90"});
        let base = |start: &str| json!({"start": start});
        assert_eq!(starts(rate(0, "100"), rate(1, "100")), []);
        let dearer = starts(rate(0, "100"), rate(1, "120"));
        assert_eq!(said(&dearer), [(ReasonKind::Price, "rate amount: 100 became 120")]);
        assert_eq!(dearer[0].at.as_ref().unwrap().to_string(), "rate_card.versions[0].rates[1].price.rate.amount");
        assert_eq!(said(&starts(base("90"), base("100"))), [(ReasonKind::Base, "base: 90 became 100")]);
        let taken = starts(base("90"), unit());
        assert_eq!(said(&taken), [(ReasonKind::Price, "base 90 became unit price 90")]);
        assert_eq!(taken[0].at.as_ref().unwrap().to_string(), "deal.override.unit_price");
        let given = starts(unit(), base("90"));
        assert_eq!(said(&given), [(ReasonKind::Price, "unit price 90 became base 90")]);
        assert_eq!(given[0].at.as_ref().unwrap().to_string(), "deal.override.unit_price");
        let other = starts(rate(0, "90"), unit());
        assert_eq!(said(&other), [(ReasonKind::Price, "rate amount 90 became unit price 90")]);
    }

    #[test]
    fn steps_belong_together_by_what_they_do_and_where_the_operand_stands() {
        let term = |place: u32| json!(["deal", "terms", place, "percent"]);
        let two = [step("percent", "10", term(0)), step("percent", "20", term(1)), round("half_up")];
        let same = [step("percent", "10", term(4)), step("percent", "25", term(5)), round("half_even")];
        let found = steps(&two, &same);
        assert_eq!(
            said(&found),
            [
                (ReasonKind::Step, "terms percent: 20 % became 25 %"),
                (
                    ReasonKind::Rounding,
                    "rounding: half up to a multiple of 0.01 became half to even to a multiple of 0.01"
                ),
            ]
        );
        assert_eq!(found[0].at.as_ref().unwrap().to_string(), "deal.terms[5].percent");
        assert_eq!((found[1].at.as_ref(), steps(&two, &two)), (None, Vec::new()));
        // By another action it is another step, though the operand stands at the same place.
        let other = steps(&two[1..2], &[step("add_percent", "20", term(1))]);
        let expected =
            [(ReasonKind::Step, "terms percent: 20 % is gone"), (ReasonKind::Step, "terms percent: 20 % is new")];
        assert_eq!(said(&other), expected);
        assert_eq!(other[0].at.as_ref().unwrap().to_string(), "deal.terms[1].percent");
    }

    #[test]
    fn a_step_may_come_or_go_and_rounding_does_so_in_silence() {
        let quantity = step("multiply", "2", json!(["deal", "deliverables", 0, "quantity"]));
        let off = step("subtract", "5", Value::Null);
        let more = step("add_percent", "10", Value::Null);
        let all = [quantity, off, more, round("up")];
        let (new, gone) = (steps(&[], &all), steps(&all, &[]));
        assert_eq!(
            said(&new),
            [
                (ReasonKind::Step, "quantity: 2 is new"),
                (ReasonKind::Step, "taken off: 5 is new"),
                (ReasonKind::Step, "step: 10 % is new"),
            ]
        );
        assert_eq!(
            said(&gone),
            [
                (ReasonKind::Step, "quantity: 2 is gone"),
                (ReasonKind::Step, "taken off: 5 is gone"),
                (ReasonKind::Step, "step: 10 % is gone"),
            ]
        );
        assert_eq!((new[0].before.as_deref(), new[0].after.as_deref()), (None, Some("2")));
        assert_eq!((gone[0].before.as_deref(), gone[0].after.as_deref()), (Some("2"), None));
    }
}
