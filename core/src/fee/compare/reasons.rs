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
