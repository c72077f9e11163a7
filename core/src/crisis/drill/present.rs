use super::{Drill, DrillRefusal, DrillStep};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

const TEXT: ColumnKind = ColumnKind::Text;

/// Shows a drill as titled tables, for people: what happens in its order, and what was not allowed.
#[must_use]
pub fn present_drill(drill: &Drill) -> Presentation {
    let row = |step: &DrillStep| {
        let by = step.by.as_ref().map_or("", |by| by.as_str());
        let note = step.note.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![step.now.to_string(), step.event.as_str().to_owned(), by.to_owned(), note, step.effects.len().to_string()]
    };
    let columns = [("When", TEXT), ("Event", TEXT), ("By", TEXT), ("Note", TEXT), ("Effects", ColumnKind::Number)];
    let title = format!("Drill: {}, decided by {}", drill.response.name, drill.policy.label());
    let mut sentences = vec![format!("Seed {}; it ends {}.", drill.seed, drill.response.state.label())];
    if !drill.is_whole {
        sentences.push("It was cut before it was over.".to_owned());
    }
    let mut tables = vec![Table { sentences, ..Table::new(&title, &columns, drill.steps.iter().map(row).collect()) }];
    if !drill.refused.is_empty() {
        let columns = [("When", TEXT), ("Event", TEXT), ("By", TEXT), ("Why not", TEXT)];
        tables.push(Table::new("What was not allowed", &columns, drill.refused.iter().map(refusal).collect()));
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn refusal(refusal: &DrillRefusal) -> Vec<String> {
    let by = refusal.by.as_ref().map_or("", |by| by.as_str());
    let why: Vec<&str> = refusal.issues.as_slice().iter().map(|issue| issue.message.as_str()).collect();
    vec![refusal.now.to_string(), refusal.event.as_str().to_owned(), by.to_owned(), why.join("; ")]
}
