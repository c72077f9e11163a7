use super::{LadderClimb, LadderTerm};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what an author's offence leads to, and what is left of each earlier decision, as titled tables, for people.
#[must_use]
pub fn present_ladder(climb: &LadderClimb) -> Presentation {
    let tables = vec![decision(climb), terms(climb)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn decision(climb: &LadderClimb) -> Table {
    let action = climb.action.map_or("nothing yet", crate::community::ModerationAction::label);
    let evidence = match (climb.needs_evidence, climb.has_evidence) {
        (true, true) => "kept",
        (true, false) => "missing",
        (false, true) => "kept, not needed",
        (false, false) => "not needed",
    };
    let row = vec![
        climb.item.to_string(),
        climb.class.label().to_owned(),
        climb.score_before.to_string(),
        climb.offence_points.to_string(),
        climb.score_after.to_string(),
        action.to_owned(),
        climb.muted_until.map(|until| until.to_string()).unwrap_or_default(),
        evidence.to_owned(),
        climb.sentence.clone(),
    ];
    let columns = [
        ("Item", ColumnKind::Text),
        ("Abuse", ColumnKind::Text),
        ("Left before", ColumnKind::Number),
        ("Offence", ColumnKind::Number),
        ("Score", ColumnKind::Number),
        ("Action", ColumnKind::Text),
        ("Muted until", ColumnKind::Text),
        ("Evidence", ColumnKind::Text),
        ("Why", ColumnKind::Text),
    ];
    let used = &climb.policy;
    let mut sentences = vec![format!("By the ladder `{}` of {}: {}.", used.convention, used.as_of, used.source)];
    sentences.extend(climb.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    let title = format!("Next step for {} at {}", climb.author, climb.now);
    Table { sentences, ..Table::new(&title, &columns, vec![row]) }
}

fn terms(climb: &LadderClimb) -> Table {
    let row = |term: &LadderTerm| {
        vec![
            term.id.to_string(),
            term.action.label().to_owned(),
            term.at.to_string(),
            term.age_days.to_string(),
            term.points.to_string(),
            term.left.to_string(),
            term.sentence.clone(),
        ]
    };
    let columns = [
        ("Decision", ColumnKind::Text),
        ("Action", ColumnKind::Text),
        ("At", ColumnKind::Text),
        ("Age in days", ColumnKind::Number),
        ("Points", ColumnKind::Number),
        ("Left", ColumnKind::Number),
        ("Why", ColumnKind::Text),
    ];
    Table::new("What earlier decisions left", &columns, climb.terms.iter().map(row).collect())
}
